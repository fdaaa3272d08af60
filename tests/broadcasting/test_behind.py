"""Broadcasts go behind conversations, at their own rate, and put off who is busy."""

from datetime import timedelta

import pytest

from bot.broadcasting.broadcaster import BURST, RESERVE
from tests.broadcasting.stage import FIRST, Stage, stage
from tests.samples import eventually

pytestmark = pytest.mark.anyio


async def test_a_broadcast_leaves_its_reserve_to_answers() -> None:
    async with stage(overall=20.0) as at:
        await at.subscribers(30)
        number = await at.publish("Awas")
        spare: list[int] = []

        async def half() -> bool:
            spare.append(at.pace.spare(at.clock.ticks(), 0))
            return (await at.counts(number)).get("sent", 0) >= 14

        async with at.at_work():
            await eventually(half)
        assert min(spare) >= RESERVE - 1  # less the fraction that is being refilled
        assert min(spare) <= RESERVE + 1


async def test_the_own_rate_is_held() -> None:
    async with stage(rate=40.0) as at:
        await at.subscribers(60)
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
        calls = [c for c in await at.calls("sendMessage") if c["params"]["chat_id"] > 0]
        moments = sorted(one["at"] for one in calls)
        assert len(moments) == 60
        # All but the few that may go at once come at the rate.
        assert moments[-1] - moments[0] >= (60 - BURST * 40 - 1) / 40.0 - 0.02


async def test_a_chat_that_just_got_answers_waits_and_the_others_do_not() -> None:
    async with stage() as at:
        at.pace.chat_rate = 1.0
        chats = await at.subscribers(3)
        number = await at.publish("Awas")
        for _ in range(3):
            at.pace.take(FIRST, at.clock.ticks())
        async with at.at_work():
            await eventually(lambda: counted(at, number, sent=2, waiting=1))
            assert await at.shown(FIRST) == []
            await at.move(2)
            await at.done(number)
        assert [len(await at.shown(chat)) for chat in chats] == [1, 1, 1]


async def test_quiet_hours_end_before_an_alert_comes() -> None:
    async with stage() as at:
        await at.subscribers(2)
        local = 10 * 60  # Jakarta's time of the clock, in minutes
        await at.subscribe([FIRST], quiet=(local - 30, local + 30))
        number = await at.publish("Awas")
        async with at.at_work():
            await eventually(lambda: counted(at, number, sent=1, waiting=1))
            assert await at.shown(FIRST) == []
            await at.move(timedelta(minutes=31).total_seconds())
            await at.done(number)
        assert await at.texts(FIRST) == ["Awas"]


async def counted(at: Stage, number: int, **states: int) -> bool:
    """Whether the broadcast's deliveries are so many in these states."""
    return await at.counts(number) == states
