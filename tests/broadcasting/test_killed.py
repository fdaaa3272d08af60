"""The bot stops in the middle: what is under way is finished and written down; and it is killed in
the middle: nobody gets anything twice."""

import asyncio
import random
from collections import Counter

import pytest

from tests.broadcasting.stage import CHANNEL_ID, FIRST, Stage, stage
from tests.samples import PATIENCE, eventually, running

pytestmark = pytest.mark.anyio
PEOPLE = 24


async def kill(at: Stage) -> None:
    """End all that is under way in the bot where it stands; nothing is written down any more."""
    async with asyncio.timeout(PATIENCE):
        while left := [one for one in asyncio.all_tasks() if _of_broadcasting(one)]:
            for task in left:
                task.cancel()
            await asyncio.sleep(0)
    await at.store.counts()  # what the store had begun is done


def _of_broadcasting(task: asyncio.Task[object]) -> bool:
    code = getattr(task.get_coro(), "cr_code", None)
    return code is not None and "/bot/broadcasting/" in code.co_filename


@pytest.mark.parametrize("seed", range(6))
async def test_nobody_gets_anything_twice_however_often_the_bot_is_killed(seed: int) -> None:
    chance = random.Random(seed)
    async with stage() as at:
        chats = await at.subscribers(PEOPLE)
        number = await at.publish("Awas")
        await at.fault("slow", count=None, seconds=0.002, probability=0.5, seed=seed)
        for _ in range(6):
            task = asyncio.create_task(at.sending().run())
            await asyncio.sleep(chance.uniform(0.005, 0.06))
            await kill(at)
            assert task.done()
        at.sending()
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent", "unsure")
        shown = Counter([len(await at.shown(chat)) for chat in chats])
        counts = await at.counts(number)
        assert set(shown) <= {0, 1}
        assert sum(counts.values()) == PEOPLE
        assert set(counts) <= {"sent", "unsure"}
        # Who did not get it, or of whom that is not known, had a call under way at a kill.
        assert shown[0] <= counts.get("unsure", 0)
        assert len(await at.shown(CHANNEL_ID)) <= 1


@pytest.mark.parametrize("seed", range(4))
async def test_however_often_the_bot_stops_everybody_gets_it_once(seed: int) -> None:
    chance = random.Random(seed)
    async with stage() as at:
        chats = await at.subscribers(PEOPLE)
        number = await at.publish("Awas")
        for _ in range(8):
            async with running(at.sending().run()):
                await asyncio.sleep(chance.uniform(0.001, 0.04))
        at.sending()
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
        assert await at.counts(number) == {"sent": PEOPLE}
        assert {len(await at.shown(chat)) for chat in chats} == {1}
        assert len(await at.shown(CHANNEL_ID)) == 1


async def test_a_kill_while_telegram_is_asked_makes_the_call_unsure() -> None:
    async with stage() as at:
        await at.subscribers(3)
        number = await at.publish("Awas")
        await at.fault("slow", count=None, seconds=30)
        task = asyncio.create_task(at.broadcasting.run())
        await eventually(lambda: at.broadcasting.busy)
        await eventually(lambda: under_way(at, number))
        await kill(at)
        assert task.done()
        await at.people.delete("/sim/faults")
        at.sending()
        async with at.at_work():
            await at.done(number)
            post = await at.stands(number, "unsure")
        assert post.channel_message == 0
        assert await at.counts(number) == {"unsure": 3}


async def test_a_change_that_was_under_way_at_a_kill_is_made_again() -> None:
    async with stage() as at:
        chats = await at.subscribers(3)
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
        await at.fault("slow", "editMessageText", count=None, seconds=30)
        await at.publish("Awas sekali", kind="edit", of=number)
        task = asyncio.create_task(at.sending().run())
        await eventually(lambda: under_way(at, number, "change"))
        await kill(at)
        assert task.done()
        await at.people.delete("/sim/faults")
        at.sending()
        async with at.at_work():
            await at.done(number, "change")
            await at.stands(number, "sent")
        assert [await at.texts(chat) for chat in (*chats, CHANNEL_ID)] == [["Awas sekali"]] * 4


async def test_calls_under_way_are_finished_and_written_down_when_the_bot_stops() -> None:
    async with stage() as at:
        chats = await at.subscribers(PEOPLE)
        number = await at.publish("Awas")
        await at.fault("slow", count=None, seconds=0.05)
        async with at.at_work():
            await eventually(lambda: at.broadcasting.busy)
        counts = await at.counts(number)
        assert set(counts) <= {"sent", "waiting"}
        assert counts["sent"] >= 1
        assert sum([len(await at.shown(chat)) for chat in chats]) == counts["sent"]
        assert (await at.post(number)).channel in ("sent", "to_send")
        await at.people.delete("/sim/faults")
        at.sending()
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
        assert await at.counts(number) == {"sent": PEOPLE}
        assert len(await at.shown(FIRST)) == len(await at.shown(CHANNEL_ID)) == 1


async def under_way(at: Stage, number: int, what: str = "send") -> bool:
    """Whether the calls for three people are under way, and the channel's."""
    post = await at.post(number)
    channel = post.channel in ("sending", "to_change")
    return channel and (await at.counts(number, what)).get("sending") == 3
