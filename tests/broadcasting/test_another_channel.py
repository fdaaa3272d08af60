"""The settings name another channel than before, or none: each channel counts its own messages, so
what stands in the old one is never mistaken for what stands in the new one."""

import pytest

from bot.broadcasting import Broadcasting
from bot.features.post_progress import lines
from bot.post_effects import SettleChannel
from bot.posts.model import OTHER_CHANNEL
from tests.broadcasting.stage import CHANNEL, CHANNEL_ID, EDITOR, FAST, Stage, Words, stage
from tests.broadcasting.steps import in_channel

pytestmark = pytest.mark.anyio
OTHER, OTHER_ID = "@kabar_baru", -1003000000010


def started(at: Stage, channel: str) -> None:
    """The bot starts with this channel in its settings."""
    at.broadcasting = Broadcasting(
        at.bot, at.store, at.pace, Words(), channel, FAST, at.clock, at.clock.ticks
    )


async def another_channel(at: Stage) -> None:
    """The settings name another channel from the next start on."""
    chat = {"id": OTHER_ID, "title": "Kabar baru", "type": "channel", "username": OTHER[1:]}
    await at.ask("groups", {"chat": chat, "members": [], "bot": "administrator"})
    started(at, OTHER)


async def test_what_stood_in_another_channel_takes_no_place_in_the_new_one() -> None:
    async with stage() as at:
        first = await in_channel(at, "Awas lowongan")
        await another_channel(at)
        second = await at.publish("Awas agen")
        async with at.at_work():
            await at.stands(second, "sent")
            assert await at.texts(OTHER_ID) == ["Awas agen"]
            await at.withdraw(first)
            await at.stands(first, "withdrawn", "failed")
        assert await at.texts(OTHER_ID) == ["Awas agen"]


async def test_nobody_is_told_that_it_was_taken_back_where_it_still_stands() -> None:
    async with stage() as at:
        first = await in_channel(at, "Awas lowongan")
        await another_channel(at)
        async with at.at_work():
            await at.withdraw(first)
            post = await at.stands(first, "withdrawn", "failed")
        gone = await at.texts(CHANNEL_ID) == ["Kabar ini dicabut."]
        assert gone or post.channel == "failed"


async def test_what_is_corrected_in_another_channel_answers_nothing_there() -> None:
    async with stage() as at:
        first = await in_channel(at, "Salah")
        await another_channel(at)
        other = await at.publish("Awas agen")
        async with at.at_work():
            here = await at.stands(other, "sent")
            right = await at.publish("Yang benar", kind="correction", of=first)
            await at.stands(right, "sent")
        assert here.channel_chat == OTHER_ID
        assert "reply_to_message" not in (await at.shown(OTHER_ID))[-1]


async def test_an_edit_of_what_stands_elsewhere_changes_nothing_and_editors_hear_why() -> None:
    async with stage() as at:
        first = await in_channel(at, "Awas")
        await another_channel(at)
        second = await at.publish("Awas agen")
        async with at.at_work():
            await at.stands(second, "sent")
            await at.publish("Awas sekali", kind="edit", of=first)
            post = await at.stands(first, "failed")
        assert post.channel_error == OTHER_CHANNEL
        assert (await at.texts(CHANNEL_ID), await at.texts(OTHER_ID)) == (["Awas"], ["Awas agen"])
        (said, *_) = lines(post, (), {})
        assert said.key == "newsroom.channel.other_channel"


async def test_nobody_waits_for_a_channel_that_the_settings_name_no_more() -> None:
    async with stage() as at:
        number = await in_channel(at, "Awas lowongan")
        started(at, "")
        async with at.at_work():
            await at.withdraw(number)
            await at.stands(number, "failed")  # somebody must do it by hand, and is told so


async def test_what_waited_for_a_channel_that_is_named_no_more_is_not_sent() -> None:
    async with stage() as at:
        number = await at.publish("Awas lowongan")
        await at.store.publish_due(at.clock(), channel=True)
        started(at, "")
        async with at.at_work():
            await at.stands(number, "none")
        assert await at.texts(CHANNEL_ID) == []


async def test_once_the_settings_name_the_first_again_it_can_be_taken_back_there() -> None:
    async with stage() as at:
        number = await in_channel(at, "Awas lowongan")
        started(at, "")
        async with at.at_work():
            await at.withdraw(number)
            assert (await at.stands(number, "failed")).channel_error == OTHER_CHANNEL
        started(at, CHANNEL)
        async with at.at_work():
            await at.commit(EDITOR, SettleChannel(number, sent=False))
            await at.stands(number, "withdrawn")
        assert await at.texts(CHANNEL_ID) == ["Kabar ini dicabut."]
