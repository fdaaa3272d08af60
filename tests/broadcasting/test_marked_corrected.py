"""A post that was corrected says so in the channel, and where: who scrolls must not read the wrong
warning unmarked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.broadcasting import Broadcasting
from bot.post_effects import SettleChannel
from bot.posts.model import NO_MESSAGE, OTHER_CHANNEL
from tests.broadcasting.stage import CHANNEL, CHANNEL_ID, EDITOR, FAST, Stage, Words, stage
from tests.samples import eventually

pytestmark = pytest.mark.anyio


def address(message: int) -> str:
    """The public address of a message of the channel."""
    return f"https://t.me/{CHANNEL[1:]}/{message}"


async def edits(at: Stage) -> int:
    """How often a message was changed."""
    return len(await at.calls("editMessageText"))


async def both(at: Stage, first: int, second: int) -> tuple[str, int]:
    """What the corrected post says in the channel, and the message of its correction."""
    found = await at.stands(second, "sent")
    await at.stands(first, "sent", "failed")
    return (await at.texts(CHANNEL_ID))[0], found.channel_message


@asynccontextmanager
async def standing(text: str = "Salah") -> AsyncIterator[tuple[Stage, int]]:
    """A stage at work, in whose channel a post stands that is to be corrected."""
    async with stage() as at:
        first = await at.publish(text)
        async with at.at_work():
            await at.stands(first, "sent")
            yield at, first


async def test_a_corrected_post_leads_to_its_correction_after_one_change() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.stands(first, "sent")
            second = await at.publish("Yang benar", kind="correction", of=first)
            told, message = await both(at, first, second)
            assert told == f"Diralat: {address(message)}\n\nSalah"
            await at.stands(await at.publish("Kabar lain"), "sent")
        assert await edits(at) == 1


async def test_after_a_kill_it_is_marked_by_the_next_start() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.stands(first, "sent")
        second = await at.publish("Yang benar", kind="correction", of=first)
        await at.store.publish_due(at.clock(), channel=True)
        assert (await at.post(first)).channel == "to_change"
        at.sending()
        async with at.at_work():
            told, message = await both(at, first, second)
        assert told == f"Diralat: {address(message)}\n\nSalah"
        assert await edits(at) == 1


async def test_a_correction_that_does_not_get_through_leaves_no_post_unmarked() -> None:
    async with standing() as (at, first):
        await at.fault("drop_after", chat_id=CHANNEL_ID)
        second = await at.publish("Yang benar", kind="correction", of=first)
        await at.stands(second, "unsure")
        await eventually(lambda: says(at, "Diralat: -\n\nSalah"))
        stood = (await at.shown(CHANNEL_ID))[1]["message_id"]
        await at.commit(EDITOR, SettleChannel(second, True, stood, CHANNEL_ID))
        await eventually(lambda: says(at, f"Diralat: {address(stood)}\n\nSalah"))


async def test_an_edit_of_a_corrected_post_keeps_the_line() -> None:
    async with standing() as (at, first):
        second = await at.publish("Yang benar", kind="correction", of=first)
        _, message = await both(at, first, second)
        await at.publish("Masih salah", kind="edit", of=first)
        await eventually(lambda: says(at, f"Diralat: {address(message)}\n\nMasih salah"))


async def test_a_correction_that_is_withdrawn_takes_its_line_along() -> None:
    async with standing("Ternyata tidak salah") as (at, first):
        second = await at.publish("Yang salah", kind="correction", of=first)
        await both(at, first, second)
        await at.withdraw(second)
        await at.stands(second, "withdrawn")
        await eventually(lambda: says(at, "Ternyata tidak salah"))


async def test_a_withdrawn_post_is_left_alone() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.stands(first, "sent")
            await at.withdraw(first)
            await at.stands(first, "withdrawn")
            second = await at.publish("Yang benar", kind="correction", of=first)
            await at.stands(second, "sent")
            await at.stands(await at.publish("Kabar lain"), "sent")
            assert (await at.post(first)).channel == "withdrawn"
        assert (await at.texts(CHANNEL_ID))[0] == "Kabar ini dicabut."


async def test_what_telegram_refuses_is_told_to_the_editors_and_not_tried_for_ever() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.stands(first, "sent")
            await at.fault("403", "editMessageText", count=None)
            second = await at.publish("Yang benar", kind="correction", of=first)
            await at.stands(second, "sent")
            post = await at.stands(first, "failed")
            assert post.channel_error
            await at.stands(await at.publish("Kabar lain"), "sent")
            assert (await at.post(first)).channel == "failed"
        assert await edits(at) == 1


async def test_what_stands_in_another_channel_is_left_to_people() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.stands(first, "sent")
        at.broadcasting = Broadcasting(
            at.bot, at.store, at.pace, Words(), "", FAST, at.clock, at.clock.ticks
        )
        async with at.at_work():
            await at.publish("Yang benar", kind="correction", of=first)
            post = await at.stands(first, "failed")
        assert post.channel_error == OTHER_CHANNEL


async def test_what_was_on_its_way_when_it_was_corrected_is_marked_afterwards() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        await at.store.publish_due(at.clock(), channel=True)
        assert await at.store.channel_sending(first)
        await at.publish("Yang benar", kind="correction", of=first)
        await at.store.publish_due(at.clock(), channel=True)
        await at.store.channel_done(first, "sent", 70, "", 1, CHANNEL_ID)
        assert (await at.post(first)).channel == "to_change"
        await at.store.channel_done(first, "sent", 0, "", 1, CHANNEL_ID, marked=True)
        assert (await at.post(first)).channel == "sent"


async def test_a_message_that_nobody_knows_can_only_be_changed_by_people() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        await at.store.publish_due(at.clock(), channel=True)
        assert await at.store.channel_sending(first)
        await at.store.channel_done(first, "sent", 0, "", 1)
        await at.publish("Yang benar", kind="correction", of=first)
        await at.store.publish_due(at.clock(), channel=True)
        post = await at.post(first)
        assert (post.channel, post.channel_error) == ("failed", NO_MESSAGE)


async def says(at: Stage, text: str) -> bool:
    """Whether the first message of the channel says just this."""
    return (await at.texts(CHANNEL_ID))[0] == text


async def test_the_correction_of_a_correction_is_named_by_all_that_it_corrects() -> None:
    async with standing() as (at, first):
        second = await at.publish("Masih salah", kind="correction", of=first)
        await both(at, first, second)
        third = await at.publish("Yang benar", kind="correction", of=second)
        there = (await at.stands(third, "sent")).channel_message
        await eventually(lambda: says(at, f"Diralat: {address(there)}\n\nSalah"))
        await at.withdraw(third)
        there = (await at.post(second)).channel_message
        await eventually(lambda: says(at, f"Diralat: {address(there)}\n\nSalah"))


async def test_a_correction_that_answers_no_message_names_what_it_corrects() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            await at.fault("drop_after", chat_id=CHANNEL_ID)
            await at.stands(first, "unsure")
            await at.stands(await at.publish("Kabar lain yang benar"), "sent")
            await at.stands(await at.publish("Benar", kind="correction", of=first), "sent")
        assert (await at.texts(CHANNEL_ID))[-1] == "Benar (ralat dari: Salah)"


async def test_a_correction_answers_what_stands_in_the_channel_of_all_that_it_corrects() -> None:
    async with stage() as at:
        first = await at.publish("Salah")
        async with at.at_work():
            there = (await at.stands(first, "sent")).channel_message
            await at.fault("400", chat_id=CHANNEL_ID)
            second = await at.publish("Masih salah", kind="correction", of=first)
            await at.stands(second, "failed")
            await at.stands(await at.publish("Benar", kind="correction", of=second), "sent")
        shown = (await at.shown(CHANNEL_ID))[-1]
        assert (shown["text"], shown["reply_to_message"]["message_id"]) == ("Benar", there)


async def test_who_is_not_known_to_have_got_the_first_reads_which_it_was() -> None:
    async with stage() as at:
        (reader,) = await at.subscribers(1)
        first = await at.publish("Salah")
        async with at.at_work():
            await at.fault("drop_after", chat_id=reader)
            await at.done(first)
            assert await at.counts(first) == {"unsure": 1}
            second = await at.publish("Benar", kind="correction", of=first)
            await at.done(second)
        assert (await at.texts(reader))[-1] == "Benar (ralat dari: Salah)"
