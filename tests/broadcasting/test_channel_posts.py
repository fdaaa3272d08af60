"""Posts in the channel: sent once, changed, taken back, corrected; and what an editor learns when
it fails."""

import asyncio

import pytest

from bot.post_effects import SettleChannel
from tests.broadcasting.stage import CHANNEL_ID, EDITOR, Stage, make_channel, stage
from tests.broadcasting.steps import photo
from tests.samples import eventually

pytestmark = pytest.mark.anyio


async def test_a_post_that_is_due_stands_in_the_channel_and_its_message_is_known() -> None:
    async with stage() as at:
        number = await at.publish("<b>Awas</b> penipuan")
        async with at.at_work():
            post = await at.stands(number, "sent")
        (shown,) = await at.shown(CHANNEL_ID)
        assert shown["text"] == "Awas penipuan"
        assert shown["message_id"] == post.channel_message
        assert post.channel_error == ""
        assert post.state == "live"


async def test_a_post_for_later_comes_at_its_time() -> None:
    async with stage() as at:
        number = await at.publish("Awas", due_at=at.clock.now.replace(hour=5))
        async with at.at_work():
            await at.stands(await at.publish("Sekarang"), "sent")
            assert await at.texts(CHANNEL_ID) == ["Sekarang"]
            await at.move(2 * 3600)
            await at.stands(number, "sent")
        assert await at.texts(CHANNEL_ID) == ["Sekarang", "Awas"]


async def test_an_edit_changes_what_stands_in_the_channel_and_in_chats() -> None:
    async with stage() as at:
        chats = await at.subscribers(3)
        first = await at.publish("Awas")
        async with at.at_work():
            await at.done(first)
            await at.stands(first, "sent")
            await at.publish("Awas sekali", kind="edit", of=first)
            await at.done(first, "change")
            await eventually(lambda: says(at, CHANNEL_ID, "Awas sekali"))
            assert [await at.texts(chat) for chat in chats] == [["Awas sekali"]] * 3
            post = await at.stands(first, "sent")
        assert post.revision == 2
        assert await at.counts(first, "change") == {"sent": 3}


async def test_an_edit_puts_another_picture_in_the_place_of_the_first() -> None:
    async with stage() as at:
        one, two = await photo(at), await photo(at)
        chats = await at.subscribers(1)
        first = await at.publish("Awas", one)
        async with at.at_work():
            await at.done(first)
            await at.stands(first, "sent")
            await at.publish("Awas <b>sekali</b>", two, kind="edit", of=first)
            await at.done(first, "change")
            await eventually(lambda: says(at, CHANNEL_ID, "Awas sekali"))
        for chat in (CHANNEL_ID, chats[0]):
            (shown,) = await at.shown(chat)
            assert shown["caption"] == "Awas sekali"
            assert shown["caption_entities"][0]["type"] == "bold"
            assert shown["photo"][-1]["file_id"] == two


async def test_what_is_withdrawn_says_so_everywhere_and_its_picture_is_gone() -> None:
    async with stage() as at:
        chats = await at.subscribers(2)
        sent = await photo(at)
        number = await at.publish("Kata yang salah", sent)
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
            await at.withdraw(number)
            await at.stands(number, "withdrawn")
            await at.done(number, "withdraw")
        for chat in (CHANNEL_ID, *chats):
            (shown,) = await at.shown(chat)
            assert shown["caption"] == "Kabar ini dicabut."
            assert shown["photo"][-1]["file_id"] != sent
        assert await at.counts(number, "withdraw") == {"sent": 2}


async def test_a_correction_answers_what_it_corrects() -> None:
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        first = await at.publish("Salah")
        async with at.at_work():
            await at.done(first)
            before = await at.stands(first, "sent")
            second = await at.publish("Yang benar", kind="correction", of=first)
            await at.done(second)
            await at.stands(second, "sent")
        wrong, right = await at.shown(CHANNEL_ID)
        assert right["reply_to_message"]["message_id"] == wrong["message_id"]
        assert wrong["message_id"] == before.channel_message
        wrong, right = await at.shown(chat)
        assert right["reply_to_message"]["message_id"] == wrong["message_id"]


async def test_a_correction_reaches_who_stopped_and_says_so() -> None:
    async with stage() as at:
        chats = await at.subscribers(2)
        first = await at.publish("Salah")
        async with at.at_work():
            await at.done(first)
            await at.subscribe([chats[0]], state="stopped")
            await at.done(await at.publish("Yang benar", kind="correction", of=first))
            await at.done(await at.publish("Kabar lain"))
        assert await at.texts(chats[0]) == ["Salah", "Yang benar (berhenti)"]
        assert await at.texts(chats[1]) == ["Salah", "Yang benar", "Kabar lain"]


async def test_the_editor_is_told_why_the_channel_does_not_take_it() -> None:
    async with stage() as at:
        await make_channel(at, bot="left")
        number = await at.publish("Awas")
        async with at.at_work():
            post = await at.stands(number, "failed")
            assert post.channel_error.startswith(("BadRequest: ", "Forbidden: "))
            assert "channel" in post.channel_error.lower()
            await make_channel(at)
            await at.commit(EDITOR, SettleChannel(number, sent=False))
            await at.stands(number, "sent")
        assert await at.texts(CHANNEL_ID) == ["Awas"]


async def test_a_call_of_which_nobody_knows_is_not_made_again_by_itself() -> None:
    async with stage() as at:
        await at.fault("drop_after", chat_id=CHANNEL_ID)
        number = await at.publish("Awas")
        async with at.at_work():
            await at.stands(number, "unsure")
            await at.move(100)
            await at.commit(EDITOR, SettleChannel(number, sent=True))
            await at.stands(number, "sent")
            await at.move(100)
        assert await at.texts(CHANNEL_ID) == ["Awas"]


async def test_a_429_is_obeyed_in_the_channel_and_subscribers_need_not_wait() -> None:
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        await at.fault("429", chat_id=CHANNEL_ID, retry_after=30)
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
            assert await at.texts(chat) == ["Awas"]
            await eventually(lambda: tried(at, 1))
            await at.move(28)
            await asyncio.sleep(0.05)  # it must not go now: there is nothing to wait for
            assert await tried(at, 1)
            await at.move(3)
            await at.stands(number, "sent")
        assert await at.texts(CHANNEL_ID) == ["Awas"]


async def test_an_edit_that_did_not_come_through_is_made_again_and_holds_no_other_post() -> None:
    async with stage() as at:
        first = await at.publish("Awas")
        async with at.at_work():
            await at.stands(first, "sent")
            await at.fault("502", "editMessageText", count=None)
            await at.publish("Awas sekali", kind="edit", of=first)
            await at.stands(first, "to_change")
            second = await at.publish("Kabar lain")
            await eventually(lambda: moved_on(at, second))
            assert (await at.post(first)).channel == "to_change"
            await at.people.delete("/sim/faults")
            await eventually(lambda: moved_on(at, first))
        assert await at.texts(CHANNEL_ID) == ["Awas sekali", "Kabar lain"]


async def test_a_message_that_is_gone_from_the_channel_needs_no_change() -> None:
    async with stage() as at:
        number = await at.publish("Awas")
        async with at.at_work():
            post = await at.stands(number, "sent")
            await at.bot.delete_message(CHANNEL_ID, post.channel_message)
            await at.withdraw(number)
            await at.stands(number, "withdrawn")


async def says(at: Stage, chat: int, text: str) -> bool:
    """Whether a chat holds just this."""
    return await at.texts(chat) == [text]


async def tried(at: Stage, count: int) -> bool:
    """Whether the channel was sent to so many times."""
    calls = await at.calls("sendMessage")
    return len([c for c in calls if c["params"]["chat_id"] == CHANNEL_ID]) == count


async def moved_on(at: Stage, number: int) -> bool:
    """Whether a post stands in the channel, with the pauses after trouble passed over."""
    await at.move(5)
    return (await at.post(number)).channel == "sent"
