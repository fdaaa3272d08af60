"""Calls for the operators' desk against the local server: copies, edits, deletions, reactions."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.model import Json, Outgoing
from bot.outcall import call
from bot.simulator.serving import Running, running
from tests.fakes import BAD_MARKUP, FakeTelegram, bot_over
from tests.posting.stage import way
from tests.samples import PERSON

pytestmark = pytest.mark.anyio
GROUP = -1002000000001
SARI = {"id": 901, "first_name": "Sari"}


class Talk:
    """A person's chat and an operators' group on a real server."""

    def __init__(self, server: Running, people: httpx.AsyncClient, bot: Bot) -> None:
        self.people, self.bot, self.server = people, bot, server

    async def ask(self, address: str, body: Json) -> Json:
        answer = await self.people.post(f"/sim/{address}", json=body)
        assert answer.is_success, answer.text
        return answer.json()

    async def says(self, user: Json, text: str, **more: Any) -> int:
        said = {"user": user, "text": text, **more}
        return (await self.ask("messages", said))["message_id"]

    async def shown(self, chat: int) -> list[Json]:
        return (await self.people.get(f"/sim/chats/{chat}/messages")).json()["messages"]

    async def one(self, chat: int, number: int | None) -> Json:
        (found,) = [one for one in await self.shown(chat) if one["message_id"] == number]
        return found


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with (
        running(first_id=1000) as server,
        httpx.AsyncClient(base_url=server.url, verify=False) as people,
        Bot(server.token, server.base_url, server.base_file_url, request=way()) as bot,
    ):
        made = Talk(server, people, bot)
        chat = {"id": GROUP, "title": "Meja", "type": "supergroup", "is_forum": True}
        members = [{"user": SARI, "status": "member"}]
        await made.ask("groups", {"chat": chat, "members": members, "bot": "administrator"})
        await made.says({"id": PERSON, "first_name": "Rina"}, "halo")
        yield made


def copy(*ids: int, **more: Any) -> Outgoing:
    return Outgoing(PERSON, "copy", {"from": GROUP, "ids": list(ids), **more})


async def test_a_copy_tells_nothing_of_its_author_and_answers_what_it_should(talk: Talk) -> None:
    (first, *_) = await talk.shown(PERSON)
    said = await talk.says(SARI, "Kami baca pesanmu", chat={"id": GROUP})
    (number,) = await call(talk.bot, copy(said, reply_to=first["message_id"]))
    shown = await talk.one(PERSON, number)
    assert shown["text"] == "Kami baca pesanmu"
    assert shown["from"]["is_bot"]
    assert shown["reply_to_message"]["message_id"] == first["message_id"]
    assert "Sari" not in str(shown)


async def test_the_copy_of_an_answer_to_what_was_deleted_arrives_without_it(talk: Talk) -> None:
    said = await talk.says(SARI, "halo", chat={"id": GROUP})
    (number,) = await call(talk.bot, copy(said, reply_to=99_999))
    assert "reply_to_message" not in await talk.one(PERSON, number)


async def test_an_album_arrives_as_one_and_each_copy_is_named_in_the_order_asked(
    talk: Talk,
) -> None:
    album = {"kind": "photo", "chat": {"id": GROUP}, "media_group_id": "a1"}
    ids = [
        (await talk.ask("messages", {"user": SARI, "caption": text, **album}))["message_id"]
        for text in ("satu", "dua", "tiga")
    ]
    made = await call(talk.bot, copy(ids[2], ids[0], ids[1], album="a1"))
    assert isinstance(made, list)
    shown = [await talk.one(PERSON, number) for number in made]
    assert [one["caption"] for one in shown] == ["tiga", "satu", "dua"]
    assert len({one["media_group_id"] for one in shown}) == 1


async def test_fewer_numbers_come_back_when_one_of_an_album_was_deleted(talk: Talk) -> None:
    ids = [await talk.says(SARI, text, chat={"id": GROUP}) for text in ("satu", "dua")]
    made = await call(talk.bot, copy(*ids, 99_999))
    assert isinstance(made, list)
    assert len(made) == 2


async def test_a_copy_of_what_is_gone_is_refused(talk: Talk) -> None:
    with pytest.raises(BadRequest):
        await call(talk.bot, copy(99_999))


async def said_by_bot(talk: Talk, **payload: Any) -> int:
    row = Outgoing(PERSON, "message", {"text": "<b>lama</b>", "keyboard": [], **payload})
    number = await call(talk.bot, row)
    assert isinstance(number, int)
    return number


async def test_words_are_changed_and_their_buttons_with_them(talk: Talk) -> None:
    number = await said_by_bot(talk, keyboard=[[{"text": "A", "data": "a"}]])
    rows = [[{"text": "B", "data": "b"}]]
    payload = {"message_id": number, "text": "<i>baru</i> &amp;", "keyboard": rows}
    assert await call(talk.bot, Outgoing(PERSON, "edit", payload)) is None
    shown = await talk.one(PERSON, number)
    assert shown["text"] == "baru &"
    assert [one["type"] for one in shown["entities"]] == ["italic"]
    assert shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b"


async def test_plain_words_are_sent_and_changed_as_they_are_written(talk: Talk) -> None:
    number = await said_by_bot(talk, plain=True)
    assert (await talk.one(PERSON, number))["text"] == "<b>lama</b>"
    payload = {"message_id": number, "text": "a < b & <i>", "plain": True}
    await call(talk.bot, Outgoing(PERSON, "edit", payload))
    assert (await talk.one(PERSON, number))["text"] == "a < b & <i>"


async def test_a_caption_is_changed_as_one(talk: Talk) -> None:
    said = {"user": SARI, "kind": "photo", "caption": "lama", "chat": {"id": GROUP}}
    (number,) = await call(talk.bot, copy((await talk.ask("messages", said))["message_id"]))
    payload = {"message_id": number, "text": "baru", "caption": True}
    await call(talk.bot, Outgoing(PERSON, "edit", payload))
    assert (await talk.one(PERSON, number))["caption"] == "baru"


@pytest.mark.parametrize("twice", [True, False])
async def test_an_edit_that_changes_nothing_or_finds_nothing_is_done(
    talk: Talk, twice: bool
) -> None:
    number = await said_by_bot(talk) if twice else 99_999
    row = Outgoing(PERSON, "edit", {"message_id": number, "text": "baru"})
    await call(talk.bot, row)
    assert await call(talk.bot, row) is None


async def test_other_refusals_of_an_edit_are_raised(talk: Talk) -> None:
    (theirs, *_) = await talk.shown(PERSON)
    with pytest.raises(BadRequest, match="edited"):
        await call(talk.bot, Outgoing(PERSON, "edit", {**theirs, "text": "baru"}))


async def test_an_edit_whose_marks_are_refused_is_made_in_plain_words() -> None:
    telegram = FakeTelegram(editmessagetext=[BAD_MARKUP])
    row = Outgoing(PERSON, "edit", {"message_id": 5, "text": "<b>Halo</b> &amp;"})
    await call(bot_over(telegram), row)
    _, again = telegram.made("editmessagetext")
    assert again["text"] == "Halo &"
    assert "parse_mode" not in again


async def test_a_message_is_deleted_and_one_that_is_gone_is_too(talk: Talk) -> None:
    number = await said_by_bot(talk)
    row = Outgoing(PERSON, "delete", {"message_id": number})
    await call(talk.bot, row)
    assert number not in [one["message_id"] for one in await talk.shown(PERSON)]
    assert await call(talk.bot, row) is None


async def test_a_reaction_is_put_on_and_taken_off(talk: Talk) -> None:
    (theirs, *_) = await talk.shown(PERSON)
    number = theirs["message_id"]
    for emoji, put in (("👍", ["👍"]), ("", [])):
        await call(talk.bot, Outgoing(PERSON, "reaction", {"message_id": number, "emoji": emoji}))
        shown = (await talk.one(PERSON, number)).get("reactions", [])
        assert [one["emoji"] for one in shown] == put


async def test_a_reaction_that_telegram_does_not_know_is_refused(talk: Talk) -> None:
    (theirs, *_) = await talk.shown(PERSON)
    row = Outgoing(PERSON, "reaction", {"message_id": theirs["message_id"], "emoji": "x"})
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await call(talk.bot, row)


async def test_words_go_to_a_topic(talk: Talk) -> None:
    topic = await talk.bot.create_forum_topic(GROUP, "K1")
    payload = {"text": "halo", "keyboard": [], "thread": topic.message_thread_id}
    number = await call(talk.bot, Outgoing(GROUP, "message", payload))
    assert isinstance(number, int)
    shown = await talk.one(GROUP, number)
    assert shown["message_thread_id"] == topic.message_thread_id


async def test_a_button_for_the_place_goes_along_and_is_taken_off_again() -> None:
    telegram = FakeTelegram()
    bot = bot_over(telegram)
    asks = {"text": "Di mana?", "location_keyboard": "Kirim lokasi"}
    await call(bot, Outgoing(PERSON, "message", asks))
    await call(bot, Outgoing(PERSON, "message", {"text": "Baik", "no_keyboard": True}))
    first, second = (params["reply_markup"] for params in telegram.made("sendmessage"))
    assert first["keyboard"] == [[{"text": "Kirim lokasi", "request_location": True}]]
    assert first["one_time_keyboard"]
    assert first["resize_keyboard"]
    assert second == {"remove_keyboard": True}


async def test_who_pressed_a_button_is_told_something() -> None:
    telegram = FakeTelegram()
    payload = {"id": "q1", "text": "Sudah diambil Sari", "alert": True}
    await call(bot_over(telegram), Outgoing(GROUP, "callback", payload))
    (made,) = telegram.made("answercallbackquery")
    assert (made["text"], made["show_alert"]) == ("Sudah diambil Sari", True)
