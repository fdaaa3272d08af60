"""Files that are made when they are sent, against the local server."""

from collections.abc import AsyncIterator
from dataclasses import asdict
from html import escape
from typing import Any

import httpx
import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, TelegramError

from bot.model import Json, Outgoing
from bot.outcall import call
from bot.outcall.documents import document, in_words
from bot.report_pdf import as_text, draw
from bot.report_pdf.paper import Section
from bot.simulator.serving import Running, running
from tests.fakes import BAD_MARKUP, BLOCKED, FakeTelegram, bot_over
from tests.posting.stage import way
from tests.report_pdf.papers import STORY, paper, usual
from tests.samples import PERSON

pytestmark = pytest.mark.anyio
REPORT: Json = {"text": "<b>Laporanmu</b>", "paper": asdict(usual()), "name": "laporan-L-12.pdf"}
SENT = {"message_id": 101, "date": 1, "chat": {"id": PERSON, "type": "private"}}


class Chat:
    """A person's chat with the bot on a real server."""

    def __init__(self, server: Running, people: httpx.AsyncClient, bot: Bot) -> None:
        self.people, self.bot, self.server = people, bot, server

    async def sends(self, **payload: Any) -> Json:
        """Let the bot send a document; give the message."""
        return await self.shown(await call(self.bot, Outgoing(PERSON, "document", payload)))

    async def shown(self, number: Any) -> Json:
        """A message of the chat."""
        answer = await self.people.get(f"/sim/chats/{PERSON}/messages")
        (found,) = [one for one in answer.json()["messages"] if one["message_id"] == number]
        return found

    async def content(self, message: Json) -> bytes:
        """The file of a message."""
        return (await self.people.get(f"/sim/files/{message['document']['file_id']}")).content


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    async with (
        running(first_id=1000) as server,
        httpx.AsyncClient(base_url=server.url, verify=False) as people,
        Bot(server.token, server.base_url, server.base_file_url, request=way()) as bot,
    ):
        said = {"user": {"id": PERSON, "first_name": "Rina"}, "text": "halo"}
        (await people.post("/sim/messages", json=said)).raise_for_status()
        yield Chat(server, people, bot)


async def test_a_report_arrives_as_a_pdf_with_its_caption_and_buttons(chat: Chat) -> None:
    rows = [[{"text": "Menu", "data": "buka:menu"}]]
    message = await chat.sends(**REPORT, keyboard=rows)
    file = message["document"]
    assert (file["file_name"], file["mime_type"]) == ("laporan-L-12.pdf", "application/pdf")
    assert message["caption"] == "Laporanmu"
    assert [one["type"] for one in message["caption_entities"]] == ["bold"]
    assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "buka:menu"
    assert await chat.content(message) == draw(usual())


async def test_a_list_arrives_letter_by_letter(chat: Chat) -> None:
    text = "\ufeffnomor;negara\r\n1;Kamboja – ភាសា\r\n"
    message = await chat.sends(text="Kasus", export={"name": "kasus.csv", "text": text})
    assert message["document"]["file_name"] == "kasus.csv"
    assert await chat.content(message) == text.encode()


async def test_half_a_sign_stops_no_list(chat: Chat) -> None:
    message = await chat.sends(text="Kasus", export={"name": "kasus.csv", "text": "a\ud83db"})
    assert await chat.content(message) == b"a?b"


async def test_a_document_answers_what_it_should(chat: Chat) -> None:
    first = await chat.sends(**REPORT)
    second = await chat.sends(**REPORT, reply_to=first["message_id"])
    assert second["reply_to_message"]["message_id"] == first["message_id"]


async def test_a_document_goes_into_its_topic() -> None:
    telegram = FakeTelegram(senddocument=[SENT])
    await call(bot_over(telegram), Outgoing(-1001, "document", {**REPORT, "thread": 7}))
    (params,) = telegram.made("senddocument")
    assert (params["chat_id"], params["message_thread_id"]) == (-1001, 7)


def broken(payload: Json) -> InputFile:
    """A way that makes no file."""
    raise RuntimeError(payload["name"])


async def test_a_report_that_cannot_be_drawn_is_a_file_of_its_words(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    secret = paper(Section("Cerita", paragraphs=(STORY,)))
    row = Outgoing(PERSON, "document", {**REPORT, "paper": asdict(secret)})
    message = await chat.shown(await document(chat.bot, row, (broken, in_words)))
    assert message["document"]["file_name"] == "laporan-L-12.txt"
    assert message["caption"] == "Laporanmu"
    assert (await chat.content(message)).decode() == as_text(secret)
    assert "RuntimeError" in caplog.text
    assert STORY[:20] not in caplog.text
    assert "laporan-L-12" not in caplog.text


@pytest.mark.parametrize("strange", [{}, {"paper": {}, "name": "a.pdf"}, {"paper": "x"}])
async def test_what_is_no_file_leaves_its_caption_and_buttons(chat: Chat, strange: Json) -> None:
    message = await chat.sends(
        text="<b>Laporanmu</b>", keyboard=[[{"text": "Menu", "data": "m"}]], **strange
    )
    assert message["text"] == "Laporanmu"
    assert "document" not in message
    assert message["reply_markup"]["inline_keyboard"][0][0]["text"] == "Menu"


async def test_a_caption_whose_marks_are_refused_is_sent_again_in_plain_words() -> None:
    telegram = FakeTelegram(senddocument=[BAD_MARKUP, SENT])
    assert await call(bot_over(telegram), Outgoing(PERSON, "document", REPORT)) == 101
    _, again = telegram.made("senddocument")
    assert again["caption"] == "Laporanmu"
    assert "parse_mode" not in again


async def test_other_refusals_are_raised_and_nothing_is_sent_twice() -> None:
    telegram = FakeTelegram(senddocument=[BLOCKED])
    with pytest.raises(TelegramError):
        await call(bot_over(telegram), Outgoing(PERSON, "document", REPORT))
    assert [one.method for one in telegram.calls] == ["senddocument"]


async def test_a_caption_that_is_too_long_is_refused_like_anywhere(chat: Chat) -> None:
    with pytest.raises(BadRequest, match="caption is too long"):
        await chat.sends(**{**REPORT, "text": escape("&" * 1025)})
