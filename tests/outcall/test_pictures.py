"""Pictures that Telegram has: sent by their id, and changed with the words beneath them."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated

from bot.model import Json, Outgoing
from bot.outcall import call, once
from bot.simulator.serving import running
from tests.fakes import BAD_MARKUP, FakeTelegram, Refusal, bot_over
from tests.posting.stage import way
from tests.samples import PERSON

pytestmark = pytest.mark.anyio
CARD = {"title": "Dicabut", "lead": "", "points": [], "next_label": "", "next_step": "", "foot": ""}
BUTTONS = [[{"text": "Buka", "url": "https://t.me/x"}]]
NEW_GROUP = -1005000000002


class Chat:
    """A person's chat on a real server, with two pictures that the person sent."""

    def __init__(self, people: httpx.AsyncClient, bot: Bot) -> None:
        self.people, self.bot, self.pictures = people, bot, list[str]()

    async def ask(self, address: str, body: Json) -> None:
        answer = await self.people.post(f"/sim/{address}", json=body)
        assert answer.is_success, answer.text

    async def shown(self, chat: int = PERSON) -> list[Json]:
        found: list[Json] = (await self.people.get(f"/sim/chats/{chat}/messages")).json()[
            "messages"
        ]
        return found

    async def last(self) -> Json:
        return (await self.shown())[-1]


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    async with (
        running(first_id=1000) as server,
        httpx.AsyncClient(base_url=server.url, verify=False) as people,
        Bot(server.token, server.base_url, server.base_file_url, request=way()) as bot,
    ):
        made = Chat(people, bot)
        for _ in range(2):
            user = {"id": PERSON, "first_name": "Rina"}
            await made.ask("messages", {"user": user, "kind": "photo"})
            made.pictures.append((await made.last())["photo"][-1]["file_id"])
        yield made


def photo(picture: str, **more: Any) -> Outgoing:
    payload = {"text": "<b>Awas</b>", "keyboard": BUTTONS, "picture": picture, **more}
    return Outgoing(PERSON, "photo", payload)


def edit(number: object, **more: Any) -> Outgoing:
    return Outgoing(PERSON, "edit", {"message_id": number, "text": "Kini <i>lain</i>", **more})


async def test_a_picture_goes_by_its_id_with_the_words_beneath(chat: Chat) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    shown = await chat.last()
    assert shown["message_id"] == number
    assert (shown["caption"], shown["caption_entities"][0]["type"]) == ("Awas", "bold")
    assert shown["photo"][-1]["file_id"] == chat.pictures[0]
    assert shown["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://t.me/x"


async def test_where_telegram_knows_no_such_picture_the_words_go(chat: Chat) -> None:
    number = await call(chat.bot, photo("rusak"))
    shown = await chat.last()
    assert (shown["message_id"], shown["text"]) == (number, "Awas")


REFUSED = (
    "PHOTO_INVALID_DIMENSIONS", "not enough rights to send photos to the chat", "fault of its own",
)  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
async def test_whatever_telegram_says_of_a_picture_the_words_go(chat: Chat, why: str) -> None:
    fault = {"kind": "400", "method": "sendPhoto", "description": f"Bad Request: {why}"}
    await chat.ask("faults", fault)
    number = await call(chat.bot, photo(chat.pictures[0]))
    shown = await chat.last()
    assert (shown["message_id"], shown["text"]) == (number, "Awas")
    assert shown["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://t.me/x"


async def test_whatever_telegram_says_of_a_drawn_card_its_words_go(chat: Chat) -> None:
    await chat.ask("faults", {"kind": "400", "method": "sendPhoto"})
    payload = {"text": "Di bawah kartu", "keyboard": [], "card": CARD, "words": "Kartu dan kata"}
    await call(chat.bot, Outgoing(PERSON, "photo", payload))
    assert (await chat.last())["text"] == "Kartu dan kata"


@pytest.mark.parametrize("why", ["chat not found", "TOPIC_CLOSED", "have no rights to send a mess"])
async def test_what_is_refused_of_the_chat_itself_is_raised(why: str) -> None:
    telegram = FakeTelegram(sendphoto=[Refusal(400, f"Bad Request: {why}")])
    with pytest.raises(BadRequest):
        await call(bot_over(telegram), photo("gambar"))
    assert telegram.made("sendmessage") == []


async def test_words_change_beneath_a_picture_that_telegram_takes_no_more(chat: Chat) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    expired = "Bad Request: FILE_REFERENCE_EXPIRED"
    await chat.ask("faults", {"kind": "400", "method": "editMessageMedia", "description": expired})
    await call(chat.bot, edit(number, picture=chat.pictures[0]))
    assert (await chat.last())["caption"] == "Kini lain"


async def test_a_picture_is_put_in_the_place_of_another(chat: Chat) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    await call(chat.bot, edit(number, picture=chat.pictures[1]))
    shown = await chat.last()
    assert shown["message_id"] == number
    assert (shown["caption"], shown["caption_entities"][0]["type"]) == ("Kini lain", "italic")
    assert shown["photo"][-1]["file_id"] == chat.pictures[1]
    assert "reply_markup" not in shown


async def test_a_drawn_card_is_put_in_the_place_of_a_picture(chat: Chat) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    await call(chat.bot, edit(number, card=CARD, keyboard=BUTTONS))
    shown = await chat.last()
    assert shown["caption"] == "Kini lain"
    assert shown["photo"][-1]["file_id"] not in chat.pictures
    assert shown["reply_markup"]["inline_keyboard"][0][0]["text"] == "Buka"
    await call(chat.bot, edit(number, card=CARD, keyboard=BUTTONS))  # once more changes nothing


async def test_where_no_card_can_be_drawn_the_words_change_and_the_picture_is_told_of(
    chat: Chat,
) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    with pytest.raises(BadRequest, match="the old picture stays"):
        await call(chat.bot, edit(number, card={"title": "Dicabut"}))
    shown = await chat.last()
    assert shown["caption"] == "Kini lain"
    assert shown["photo"][-1]["file_id"] == chat.pictures[0]


async def test_words_beneath_a_picture_change_though_nobody_said_that_there_is_one(
    chat: Chat,
) -> None:
    number = await call(chat.bot, photo(chat.pictures[0]))
    await call(chat.bot, edit(number))
    assert (await chat.last())["caption"] == "Kini lain"


async def test_a_message_that_is_gone_needs_no_other_picture(chat: Chat) -> None:
    await call(chat.bot, edit(99_999, picture=chat.pictures[1]))


async def test_marks_that_telegram_refuses_are_left_out_beneath_another_picture() -> None:
    telegram = FakeTelegram(editmessagemedia=[BAD_MARKUP])
    await call(bot_over(telegram), edit(7, picture="gambar"))
    first, second = telegram.made("editmessagemedia")
    assert (first["media"]["caption"], first["media"]["parse_mode"]) == ("Kini <i>lain</i>", "HTML")
    assert second["media"]["caption"] == "Kini lain"
    assert "parse_mode" not in second["media"]


async def test_a_group_that_moved_is_followed_only_by_who_asks_for_it() -> None:
    moved = Refusal(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": NEW_GROUP})
    row = Outgoing(-5001, "message", {"text": "Awas", "keyboard": []})
    telegram = FakeTelegram(sendmessage=[moved])
    with pytest.raises(ChatMigrated):
        await once(bot_over(telegram), row)
    assert [one["chat_id"] for one in telegram.made("sendmessage")] == [-5001]
    telegram = FakeTelegram(sendmessage=[moved])
    await call(bot_over(telegram), row)
    assert [one["chat_id"] for one in telegram.made("sendmessage")] == [-5001, NEW_GROUP]
