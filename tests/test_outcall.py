"""Calls to Telegram: what is sent, what an error means for its row."""

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.cards import CardText, draw
from bot.model import Outgoing
from bot.outcall import Verdict, call, plain, verdict
from bot.simulator.serving import running
from tests.fakes import BAD_MARKUP, BLOCKED, TOO_LONG, FakeTelegram, Refusal, bot_over, slow_down
from tests.samples import PERSON

HELLO = Outgoing(PERSON, "message", {"text": "<b>Halo</b> &amp; salam", "keyboard": []})
GONE = Refusal(400, "Bad Request: message to delete not found")
KEPT = Refusal(400, "Bad Request: message can't be deleted for everyone")


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (RetryAfter(7), Verdict("later", 7.0)),
        (RetryAfter(timedelta(seconds=8)), Verdict("later", 8.0)),
        (Forbidden("Forbidden: bot was blocked by the user"), Verdict("blocked")),
        (Forbidden("Forbidden: user is deactivated"), Verdict("blocked")),
        (BadRequest("Chat not found"), Verdict("blocked")),
        (BadRequest("Message is too long"), Verdict("never")),
        (BadRequest("Query is too old"), Verdict("never")),
        (InvalidToken("Unauthorized"), Verdict("fatal")),
        (EndPointNotFound("Not Found"), Verdict("fatal")),
        (NetworkError("down"), Verdict("later")),
        (TimedOut(), Verdict("later")),
        (Conflict("other"), Verdict("later")),
        (TelegramError("Internal Server Error"), Verdict("later")),
        (ChatMigrated(-5), Verdict("later")),
    ],
)
def test_every_error_means_something_for_its_row(error: TelegramError, meaning: Verdict) -> None:
    assert verdict(error) == meaning


@pytest.mark.anyio
async def test_a_message_goes_out_as_html_with_its_buttons_and_no_preview() -> None:
    telegram = FakeTelegram()
    rows = [[{"text": "Menu", "data": "buka:menu"}], [{"text": "Ke sana", "url": "https://t.me/x"}]]
    row = Outgoing(PERSON, "message", {"text": "<b>Halo</b>", "keyboard": rows})
    assert await call(bot_over(telegram), row) == 101
    (params,) = telegram.made("sendmessage")
    assert (params["chat_id"], params["text"], params["parse_mode"]) == (
        PERSON,
        "<b>Halo</b>",
        "HTML",
    )
    assert params["link_preview_options"] == {"is_disabled": True}
    assert params["reply_markup"]["inline_keyboard"] == [
        [{"text": "Menu", "callback_data": "buka:menu"}],
        [{"text": "Ke sana", "url": "https://t.me/x"}],
    ]


@pytest.mark.anyio
async def test_a_message_without_buttons_carries_no_keyboard() -> None:
    telegram = FakeTelegram()
    await call(bot_over(telegram), HELLO)
    assert "reply_markup" not in telegram.made("sendmessage")[0]


@pytest.mark.anyio
async def test_markup_that_telegram_refuses_is_sent_again_as_plain_words_with_the_buttons() -> None:
    telegram = FakeTelegram(sendmessage=[BAD_MARKUP])
    rows = [[{"text": "Menu", "data": "m"}]]
    await call(bot_over(telegram), Outgoing(PERSON, "message", HELLO.payload | {"keyboard": rows}))
    _, again = telegram.made("sendmessage")
    assert again["text"] == "Halo & salam"
    assert "parse_mode" not in again
    assert again["reply_markup"]["inline_keyboard"][0][0]["text"] == "Menu"


@pytest.mark.anyio
@pytest.mark.parametrize("refusal", [TOO_LONG, BLOCKED, slow_down(3)])
async def test_other_refusals_are_raised_and_nothing_is_sent_twice(refusal: Refusal) -> None:
    telegram = FakeTelegram(sendmessage=[refusal])
    with pytest.raises(TelegramError):
        await call(bot_over(telegram), HELLO)
    assert len(telegram.calls) == 1


@pytest.mark.anyio
async def test_a_group_that_moved_is_followed() -> None:
    moved = Refusal(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1009})
    telegram = FakeTelegram(sendmessage=[moved])
    await call(bot_over(telegram), HELLO)
    assert [params["chat_id"] for params in telegram.made("sendmessage")] == [PERSON, -1009]


@pytest.mark.anyio
async def test_a_button_press_is_answered_and_buttons_are_taken_off() -> None:
    telegram = FakeTelegram()
    bot = bot_over(telegram)
    assert await call(bot, Outgoing(PERSON, "callback", {"id": "q1"})) is None
    assert await call(bot, Outgoing(PERSON, "keyboard", {"message_id": 50})) is None
    assert telegram.made("answercallbackquery") == [{"callback_query_id": "q1"}]
    assert telegram.made("editmessagereplymarkup") == [{"chat_id": PERSON, "message_id": 50}]


def wipe(*numbers: int) -> Outgoing:
    return Outgoing(PERSON, "wipe", {"message_ids": list(numbers)})


@pytest.mark.anyio
async def test_messages_are_wiped_a_hundred_at_a_time_and_each_once() -> None:
    telegram = FakeTelegram()
    assert await call(bot_over(telegram), wipe(*range(250), 3, 4)) == 0
    chunks = [params["message_ids"] for params in telegram.made("deletemessages")]
    assert [len(chunk) for chunk in chunks] == [100, 100, 50]
    assert sorted(number for chunk in chunks for number in chunk) == list(range(250))


@pytest.mark.anyio
async def test_where_one_spoils_the_call_they_are_wiped_one_by_one_and_those_left_are_counted() -> (
    None
):
    script: dict[str, Any] = {
        "deletemessages": [KEPT],
        "deletemessage": [True, KEPT, GONE, KEPT],
    }
    telegram = FakeTelegram(**script)
    assert await call(bot_over(telegram), wipe(1, 2, 3, 4)) == 2
    assert [params["message_id"] for params in telegram.made("deletemessage")] == [1, 2, 3, 4]


@pytest.mark.anyio
async def test_only_the_hundred_that_failed_are_tried_one_by_one() -> None:
    telegram = FakeTelegram(deletemessages=[True, KEPT])
    assert await call(bot_over(telegram), wipe(*range(103))) == 0
    assert [params["message_id"] for params in telegram.made("deletemessage")] == [100, 101, 102]


@pytest.mark.anyio
async def test_nothing_to_wipe_calls_nobody() -> None:
    telegram = FakeTelegram()
    assert await call(bot_over(telegram), wipe()) == 0
    assert telegram.calls == []


@pytest.mark.anyio
async def test_a_limit_in_the_middle_of_wiping_is_raised() -> None:
    telegram = FakeTelegram(deletemessages=[KEPT], deletemessage=[True, slow_down(4)])
    with pytest.raises(RetryAfter):
        await call(bot_over(telegram), wipe(1, 2, 3))


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<b>Halo</b>", "Halo"),
        ('<a href="https://x">situs</a> &lt;3 &amp; &quot;', 'situs <3 & "'),
        ("biasa", "biasa"),
    ],
)
def test_plain_words_are_what_people_see(html: str, words: str) -> None:
    assert plain(html) == words


CARD = CardText("Visa kerja", "Jangan berangkat.", ("• Tanya dulu.",), "Langkah", "lapor.", "Kaki")
PICTURE = Outgoing(
    PERSON,
    "photo",
    {"text": "<b>Teruskan</b> &amp; simpan", "keyboard": [], "card": asdict(CARD), "words": "Kata"},
)
SENT = {"message_id": 7}


@pytest.mark.anyio
async def test_a_card_goes_out_as_a_picture_with_its_words_under_it() -> None:
    telegram = FakeTelegram(sendphoto=[SENT])
    rows = [[{"text": "Menu", "data": "buka:menu"}]]
    row = replace(PICTURE, payload=PICTURE.payload | {"keyboard": rows})
    assert await call(bot_over(telegram), row) == 7
    (params,) = telegram.made("sendphoto")
    assert (params["chat_id"], params["parse_mode"]) == (PERSON, "HTML")
    assert params["caption"] == PICTURE.payload["text"]
    assert params["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "buka:menu"


@pytest.mark.anyio
@pytest.mark.parametrize(
    "broken",
    [{"card": {}}, {"card": asdict(replace(CARD, lead="panjang " * 900))}, {"card": None}],
)
async def test_a_card_that_cannot_be_drawn_goes_out_in_words(broken: dict[str, Any]) -> None:
    telegram = FakeTelegram()
    row = replace(PICTURE, payload=PICTURE.payload | broken)
    assert await call(bot_over(telegram), row) == 101
    (params,) = telegram.made("sendmessage")
    assert (params["text"], params["parse_mode"]) == ("Kata", "HTML")
    assert telegram.made("sendphoto") == []


@pytest.mark.anyio
async def test_without_words_for_it_the_caption_of_a_card_goes_out() -> None:
    telegram = FakeTelegram()
    await call(bot_over(telegram), Outgoing(PERSON, "photo", {"text": "Halo"}))
    assert [params["text"] for params in telegram.made("sendmessage")] == ["Halo"]


@pytest.mark.anyio
async def test_a_caption_whose_markup_telegram_refuses_is_sent_again_as_plain_words() -> None:
    telegram = FakeTelegram(sendphoto=[BAD_MARKUP, SENT])
    assert await call(bot_over(telegram), PICTURE) == 7
    _, again = telegram.made("sendphoto")
    assert again["caption"] == "Teruskan & simpan"
    assert "parse_mode" not in again


@pytest.mark.anyio
@pytest.mark.parametrize("refusal", [BLOCKED, slow_down(3)])
async def test_other_refusals_of_a_picture_are_raised_as_those_of_a_message(
    refusal: Refusal,
) -> None:
    telegram = FakeTelegram(sendphoto=[refusal])
    with pytest.raises(TelegramError):
        await call(bot_over(telegram), PICTURE)
    assert len(telegram.calls) == 1


@pytest.mark.anyio
async def test_words_that_no_caption_holds_go_without_the_picture() -> None:
    telegram = FakeTelegram(sendphoto=[TOO_LONG], sendmessage=[SENT])
    assert await call(bot_over(telegram), PICTURE) == 7
    (words,) = telegram.made("sendmessage")
    assert words["text"] == "Kata"


@pytest.mark.anyio
async def test_the_picture_that_arrives_is_the_card() -> None:
    async with running(first_id=1000) as server, httpx.AsyncClient(base_url=server.url) as people:
        said = {"user": {"id": PERSON, "first_name": "Sari"}, "text": "halo"}
        await people.post("/sim/messages", json=said)
        async with Bot(server.token, server.base_url, server.base_file_url) as bot:
            number = await call(bot, PICTURE)
        listed = (await people.get(f"/sim/chats/{PERSON}/messages")).json()["messages"]
        (shown,) = [one for one in listed if one["message_id"] == number]
        picture = (await people.get(f"/sim/files/{shown['photo'][-1]['file_id']}")).content
    assert picture == draw(CARD)
    assert (shown["photo"][-1]["width"], shown["photo"][-1]["height"]) == (1080, 1080)
    assert shown["caption"] == "Teruskan & simpan"
