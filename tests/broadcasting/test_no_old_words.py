"""What was changed or taken back leaves no old words in chats or in the channel, though a picture
was refused or the store was away; the local Bot API server over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import writing_for_sure
from bot.store.interface import StoreUnavailable
from tests.broadcasting.stage import CHANNEL_ID, FIRST, Stage, stage
from tests.broadcasting.steps import photo
from tests.samples import eventually

pytestmark = pytest.mark.anyio
NO_PHOTOS = "Bad Request: not enough rights to send photos to the chat"


async def without_pictures(at: Stage) -> None:
    """Chats in which the bot may not send pictures, as a group's admins can set it."""
    for method in ("sendPhoto", "editMessageMedia"):
        await at.fault("400", method, description=NO_PHOTOS, count=None)


@asynccontextmanager
async def without_its_picture() -> AsyncIterator[tuple[Stage, int, str, int]]:
    """A post is sent, to the channel and to one subscriber, whose picture is refused; gives the
    stage at work, the post's number, its picture and the subscriber's chat."""
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        picture = await photo(at)
        await without_pictures(at)
        number = await at.publish("Awas lowongan", picture)
        async with at.at_work():
            await at.stands(number, "sent")
            await at.done(number)
            assert await at.texts(chat) == ["Awas lowongan"]
            yield at, number, picture, chat


async def test_a_withdrawal_leaves_no_old_words_where_the_picture_was_refused() -> None:
    async with without_its_picture() as (at, number, _, chat):
        await at.withdraw(number)
        await at.done(number, "withdraw")
        await at.stands(number, "withdrawn", "failed")
        assert await at.texts(chat) == ["Kabar ini dicabut."]
        assert await at.texts(CHANNEL_ID) == ["Kabar ini dicabut."]


async def test_an_edit_leaves_no_old_words_where_the_picture_was_refused() -> None:
    async with without_its_picture() as (at, number, picture, chat):
        await at.publish("Awas sekali", picture, kind="edit", of=number)
        await at.done(number, "change")
        await eventually(lambda: settled(at, number))
        assert await at.texts(chat) == ["Awas sekali"]
        assert await at.texts(CHANNEL_ID) == ["Awas sekali"]


async def settled(at: Stage, number: int) -> bool:
    """Whether the change was tried in the channel."""
    post = await at.post(number)
    return post.revision == 2 and post.channel in ("sent", "failed")


async def test_a_withdrawal_begins_though_the_store_was_away_when_a_call_failed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What could not be written down as unsure stands as under way until the next start, and what
    takes back a wrong text waits for it."""

    async def away(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(
        writing_for_sure, "AGAIN", ()
    )  # seconds of patience, which a long absence outlasts
    async with stage() as at:
        await at.subscribers(3)
        await at.fault("drop_after", chat_id=FIRST)
        with monkeypatch.context() as absence:
            absence.setattr(at.store, "unsure", away)
            number = await at.publish("Awas lowongan")
            async with at.at_work():
                await eventually(lambda: "cannot be marked" in caplog.text)
                absence.undo()
                await at.stands(number, "sent")
                await at.withdraw(number)
                await at.stands(number, "withdrawn")
                await at.done(number, "withdraw")
        assert await at.texts(FIRST + 1) == ["Kabar ini dicabut."]
