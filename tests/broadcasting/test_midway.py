"""Editors change their mind while a post is being sent: everybody ends with what counts, once."""

import pytest

from bot.broadcasting.fresh import REMEMBERED, FreshPosts
from bot.post_effects import MoveSubscription, ResumeBroadcast, StopBroadcast
from bot.posts.model import Delivery
from tests.broadcasting.stage import CHANNEL_ID, EDITOR, FIRST, Stage, make_group, stage
from tests.postgres import new_schema
from tests.samples import eventually

pytestmark = pytest.mark.anyio
PEOPLE, RATE = 24, 60.0
OLD_GROUP, NEW_GROUP = -5001, -1005000000002


async def begun(at: Stage) -> int:
    """A post of which some people have got the first text; gives its number."""
    number = await at.publish("Lama")

    async def some() -> bool:
        return (await at.counts(number)).get("sent", 0) >= 4

    await eventually(some)
    return number


async def test_an_edit_reaches_those_who_got_it_and_those_who_did_not_yet() -> None:
    async with stage(rate=RATE) as at:
        chats = await at.subscribers(PEOPLE)
        async with at.at_work():
            number = await begun(at)
            await at.publish("Baru", kind="edit", of=number)
            await eventually(lambda: settled(at, chats, ["Baru"]))
            await at.done(number)
            await at.done(number, "change")
            await eventually(lambda: settled(at, range(CHANNEL_ID, CHANNEL_ID + 1), ["Baru"]))
        changed = (await at.counts(number, "change"))["sent"]
        assert 4 <= changed < PEOPLE


async def test_what_is_withdrawn_midway_is_taken_back_and_reaches_nobody_else() -> None:
    async with stage(rate=RATE) as at:
        chats = await at.subscribers(PEOPLE)
        async with at.at_work():
            number = await begun(at)
            await at.withdraw(number)
            await at.done(number, "withdraw")
            await at.stands(number, "withdrawn")
            told = (await at.counts(number, "withdraw"))["sent"]
            await at.done(await at.publish("Kabar lain"))
        texts = [await at.texts(chat) for chat in chats]
        assert 4 <= told < PEOPLE
        assert texts.count(["Kabar ini dicabut.", "Kabar lain"]) == told
        assert texts.count(["Kabar lain"]) == PEOPLE - told


async def test_a_correction_midway_goes_to_those_who_got_the_first_and_ends_it() -> None:
    async with stage(rate=RATE) as at:
        chats = await at.subscribers(PEOPLE)
        async with at.at_work():
            number = await begun(at)
            second = await at.publish("Yang benar", kind="correction", of=number)
            await at.done(second)
        texts = [await at.texts(chat) for chat in chats]
        told = (await at.counts(second))["sent"]
        assert 4 <= told < PEOPLE
        assert texts.count(["Lama", "Yang benar"]) == told
        assert texts.count([]) == PEOPLE - told


async def test_all_of_it_is_the_same_on_postgresql() -> None:
    async with stage(url=new_schema()) as at:
        chats = await at.subscribers(PEOPLE // 2)
        async with at.at_work():
            number = await at.publish("Lama")
            await at.done(number)
            await at.publish("Baru", kind="edit", of=number)
            await at.done(number, "change")
            await at.stands(number, "sent")
            second = await at.publish("Yang benar", kind="correction", of=number)
            await at.done(second)
            await at.stands(second, "sent")
            await at.withdraw(second)
            await at.done(second, "withdraw")
            await at.stands(second, "withdrawn")
        assert await settled(at, chats, ["Baru", "Kabar ini dicabut."])
        assert await at.texts(CHANNEL_ID) == ["Baru", "Kabar ini dicabut."]


async def test_what_is_stopped_and_resumed_reaches_everybody_once() -> None:
    async with stage(rate=RATE) as at:
        chats = await at.subscribers(PEOPLE)
        async with at.at_work():
            number = await begun(at)
            await at.commit(EDITOR, StopBroadcast(number))
            await at.done(await at.publish("Kabar lain"))
            assert (await at.counts(number))["sent"] < PEOPLE
            await at.commit(EDITOR, ResumeBroadcast(number))
            await at.done(number)
        assert {tuple(sorted(await at.texts(chat))) for chat in chats} == {("Kabar lain", "Lama")}


async def test_several_posts_at_once_reach_a_group_that_moves_once_each() -> None:
    async with stage() as at:
        await make_group(at, OLD_GROUP, "group")
        await at.subscribe([OLD_GROUP])
        numbers = [await at.publish(f"Kabar {one}") for one in range(4)]
        await at.fault("slow", count=None, seconds=0.02, chat_id=OLD_GROUP)
        async with at.at_work():
            await eventually(lambda: at.broadcasting.busy)
            chat = {"id": OLD_GROUP, "title": "Warga", "type": "group"}
            sari = {"id": 901, "first_name": "Sari"}
            await at.ask("upgrade", {"user": sari, "chat": chat, "new_id": NEW_GROUP})
            await at.commit(OLD_GROUP, MoveSubscription(NEW_GROUP))

            async def over() -> bool:
                await at.move(2)
                return all([await at.is_done(number) for number in numbers])

            await eventually(over)
        texts = [*await at.texts(OLD_GROUP), *await at.texts(NEW_GROUP)]
        assert sorted(text for text in texts if text.startswith("Kabar")) == [
            f"Kabar {one}" for one in range(4)
        ]


async def test_a_post_is_remembered_for_a_moment_and_never_older_than_its_delivery() -> None:
    async with stage() as at:
        await at.subscribers(1)
        number = await at.publish("Lama")
        async with at.at_work():
            await at.done(number)
        posts = FreshPosts(at.store)
        first, second = (Delivery(1, number, "send", FIRST, revision) for revision in (1, 2))
        assert await text(posts, first, 0.0) == "Lama"
        edit = await at.publish("Baru", kind="edit", of=number)
        await at.store.publish_due(at.clock(), channel=True)
        assert (await at.post(edit)).state == "merged"
        assert await text(posts, first, 0.5) == "Lama"
        assert await text(posts, second, 0.5) == "Baru"
        posts = FreshPosts(at.store)
        await text(posts, second, 0.0)
        await at.publish("Terbaru", kind="edit", of=number)
        await at.store.publish_due(at.clock(), channel=True)
        assert await text(posts, second, REMEMBERED - 0.01) == "Baru"
        assert await text(posts, second, REMEMBERED) == "Terbaru"
        assert await posts.of(Delivery(1, 999, "send", FIRST, 1), 0.0) is None


async def text(posts: FreshPosts, delivery: Delivery, now: float) -> str:
    """What a delivery would say."""
    post = await posts.of(delivery, now)
    assert post
    return post.body.text


async def settled(at: Stage, chats: range, texts: list[str]) -> bool:
    """Whether all these chats hold just these words."""
    return all([await at.texts(chat) == texts for chat in chats])
