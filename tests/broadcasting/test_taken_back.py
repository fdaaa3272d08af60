"""What is withdrawn is gone, or says so, also where Telegram refuses the change."""

import pytest

from bot import writing_for_sure
from bot.store.interface import StoreUnavailable
from tests.broadcasting.stage import CHANNEL_ID, FIRST, stage
from tests.broadcasting.steps import photo
from tests.samples import eventually

pytestmark = pytest.mark.anyio
REFUSED = "Bad Request: message can't be edited"


async def test_what_cannot_be_changed_is_deleted() -> None:
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        number = await at.publish("Kata yang salah")
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
            await at.fault("400", "editMessageText", description=REFUSED, count=None)
            await at.withdraw(number)
            await at.stands(number, "withdrawn")
            await at.done(number, "withdraw")
        assert await at.texts(CHANNEL_ID) == await at.texts(chat) == []
        assert await at.counts(number, "withdraw") == {"sent": 1}


async def test_an_editor_is_told_where_it_cannot_be_deleted_either() -> None:
    async with stage() as at:
        await at.subscribers(1)
        number = await at.publish("Kata yang salah")
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
            for method in ("editMessageText", "deleteMessage"):
                await at.fault("400", method, description=REFUSED, count=None)
            await at.withdraw(number)
            post = await at.stands(number, "failed")
            await at.done(number, "withdraw")
        assert post.channel_error == "BadRequest: Message can't be edited"
        assert await at.counts(number, "withdraw") == {"failed": 1}


async def test_an_edit_that_is_refused_deletes_nothing() -> None:
    async with stage() as at:
        number = await at.publish("Awas")
        async with at.at_work():
            await at.stands(number, "sent")
            await at.fault("400", "editMessageText", description=REFUSED, count=None)
            await at.publish("Awas sekali", kind="edit", of=number)
            await at.stands(number, "failed")
        assert await at.texts(CHANNEL_ID) == ["Awas"]


async def test_a_deletion_that_did_not_come_through_is_tried_again() -> None:
    async with stage() as at:
        number = await at.publish("Kata yang salah")
        async with at.at_work():
            await at.stands(number, "sent")
            await at.fault("400", "editMessageText", description=REFUSED, count=None)
            await at.fault("502", "deleteMessage")
            await at.withdraw(number)

            async def over() -> bool:
                await at.move(5)
                return (await at.post(number)).channel == "withdrawn"

            await eventually(over)
        assert await at.texts(CHANNEL_ID) == []


async def test_a_picture_that_cannot_be_replaced_goes() -> None:
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        number = await at.publish("Kata yang salah", await photo(at))
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
            words = "Bad Request: not enough rights to send photos to the chat"
            await at.fault("400", "editMessageMedia", description=words, count=None)
            await at.withdraw(number)
            await at.stands(number, "withdrawn")
            await at.done(number, "withdraw")
        assert await at.shown(CHANNEL_ID) == await at.shown(chat) == []


async def test_an_edit_with_a_picture_that_is_refused_changes_the_words() -> None:
    async with stage() as at:
        one, two = await photo(at), await photo(at)
        number = await at.publish("Awas", one)
        async with at.at_work():
            await at.stands(number, "sent")
            words = "Bad Request: wrong file identifier/HTTP URL specified"
            await at.fault("400", "editMessageMedia", description=words, count=None)
            await at.publish("Awas sekali", two, kind="edit", of=number)

            async def changed() -> bool:
                return await at.texts(CHANNEL_ID) == ["Awas sekali"]

            await eventually(changed)
            await at.stands(number, "sent")


async def test_who_may_have_got_it_is_told_in_a_new_message() -> None:
    async with stage() as at:
        await at.subscribers(2)
        await at.fault("drop_after", chat_id=FIRST)
        number = await at.publish("Kata yang salah")
        async with at.at_work():

            async def sent() -> bool:
                await at.move(70)
                return await at.is_done(number)

            await eventually(sent)
            await at.withdraw(number)
            await at.done(number, "withdraw")
        assert await at.texts(FIRST) == ["Kata yang salah", "Kabar ini dicabut."]
        assert await at.texts(FIRST + 1) == ["Kabar ini dicabut."]
        assert await at.counts(number, "withdraw") == {"sent": 2}


async def test_the_channel_s_call_is_written_down_once_the_store_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = 0

    async def away(*_: object, **__: object) -> None:
        nonlocal tried
        tried += 1
        raise StoreUnavailable

    monkeypatch.setattr(
        writing_for_sure, "AGAIN", ()
    )  # seconds of patience, which a long absence outlasts
    async with stage() as at:
        with monkeypatch.context() as absence:
            absence.setattr(at.store, "channel_done", away)
            number = await at.publish("Kata yang salah")
            async with at.at_work():
                await eventually(lambda: tried > 0)
                absence.undo()
                await at.withdraw(number)
                await at.stands(number, "withdrawn")
        assert await at.texts(CHANNEL_ID) == ["Kabar ini dicabut."]
