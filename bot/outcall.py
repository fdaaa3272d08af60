"""Makes one call to Telegram for one row of the outbox, and says what an error means for the
row."""

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from html import unescape
from re import sub
from typing import Literal

from telegram import Bot, InputFile
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.cards import card_from, draw
from bot.model import Json, Outgoing
from bot.quietlog import where

log = logging.getLogger(__name__)
REFUSED = "Telegram refuses the token; check CEKDULU_TOKEN with @BotFather."
"""What the loops say when the token is no good any more."""
CARD_FILE = "cekdulu.png"
WIPE_AT_ONCE = 100
"""Messages one deleteMessages call may name (Bot API)."""


@dataclass(frozen=True)
class Verdict:
    """What an error means: try `later` (after `seconds`), `never`, the chat is `blocked`, or
    `fatal`."""

    what: Literal["later", "never", "blocked", "fatal"]
    seconds: float = 0.0
    """Wait so long; 0 leaves it to the caller's growing pause."""


async def call(bot: Bot, row: Outgoing) -> int | None:
    """Make the row's call; return the new message's number. Raises TelegramError."""
    try:
        return await CALLS[row.method](bot, row)
    except ChatMigrated as moved:
        return await CALLS[row.method](bot, replace(row, chat_id=moved.new_chat_id))


def verdict(error: TelegramError) -> Verdict:
    """Sort an error. BadRequest is a NetworkError in this library, so it is looked at first."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return Verdict(
            "later", wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
        )
    if isinstance(error, Forbidden):
        return Verdict("blocked")
    if isinstance(error, InvalidToken | EndPointNotFound):
        return Verdict("fatal")
    if isinstance(error, BadRequest):
        return Verdict("blocked" if "chat not found" in error.message.lower() else "never")
    return Verdict("later")


async def _message(bot: Bot, row: Outgoing) -> int:
    preview = {"link_preview_options": {"is_disabled": True}}
    return await _sent_as_html(bot, "sendmessage", "text", row, preview)


async def _photo(bot: Bot, row: Outgoing) -> int:
    """Draw a card and send it; one that cannot be drawn goes out in words."""
    try:
        picture = await asyncio.to_thread(_drawn, row.payload["card"])
    except Exception as error:  # whatever is wrong with the picture, the person gets the words
        log.error("outbox %d: %s", row.id, where(error))
        words = row.payload.get("words") or row.payload["text"]
        return await _message(bot, replace(row, payload={**row.payload, "text": words}))
    return await _sent_as_html(bot, "sendphoto", "caption", row, {"photo": picture})


def _drawn(card: Json) -> InputFile:
    return InputFile(draw(card_from(card)), CARD_FILE)


async def _sent_as_html(bot: Bot, method: str, field: str, row: Outgoing, more: Json) -> int:
    """Send the row's words in `field`; where Telegram refuses their marks, again without."""
    text = str(row.payload["text"])
    call = {"chat_id": row.chat_id, field: text, "parse_mode": ParseMode.HTML, **more}
    if reply := row.payload.get("reply_to"):
        call["reply_parameters"] = {"message_id": reply, "allow_sending_without_reply": True}
    if keyboard := _keyboard(row.payload.get("keyboard") or []):
        call["reply_markup"] = {"inline_keyboard": keyboard}
    try:
        return await _send(bot, method, call)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        return await _send(bot, method, {**call, field: plain(text), "parse_mode": None})


async def _send(bot: Bot, method: str, call: Json) -> int:
    # Not Bot.send_message: of the answer only the number is needed, and building a Message of it
    # costs more than our own part of the call. Method names do not mind capitals (Bot API, making
    # requests).
    sent = await bot.do_api_request(method, call)
    return int(sent["message_id"])


async def _callback(bot: Bot, row: Outgoing) -> None:
    await bot.answer_callback_query(str(row.payload["id"]))


async def _remove_keyboard(bot: Bot, row: Outgoing) -> None:
    await bot.edit_message_reply_markup(row.chat_id, int(row.payload["message_id"]))


async def _wipe(bot: Bot, row: Outgoing) -> int:
    """Delete messages; return how many Telegram would not delete."""
    ids = sorted({int(number) for number in row.payload["message_ids"]})
    kept = 0
    for start in range(0, len(ids), WIPE_AT_ONCE):
        some = ids[start : start + WIPE_AT_ONCE]
        try:
            await bot.delete_messages(row.chat_id, some)
        except BadRequest:  # one too old spoils the whole call, so try them one by one
            kept += sum([await _stays(bot, row.chat_id, number) for number in some])
    return kept


async def _stays(bot: Bot, chat_id: int, number: int) -> bool:
    try:
        await bot.delete_message(chat_id, number)
    except BadRequest as error:
        return "not found" not in error.message.lower()
    return False


CALLS = {
    "message": _message,
    "photo": _photo,
    "callback": _callback,
    "keyboard": _remove_keyboard,
    "wipe": _wipe,
}


def plain(text: str) -> str:
    """The words of a Telegram HTML text without its marks."""
    return unescape(sub(r"<[^>]*>", "", text))


def _keyboard(rows: list[list[Json]]) -> list[list[Json]]:
    """The stored rows in Telegram's names."""
    return [[_button(one) for one in row] for row in rows]


def _button(stored: Json) -> Json:
    if "url" in stored:
        return {"text": stored["text"], "url": stored["url"]}
    return {"text": stored["text"], "callback_data": stored["data"]}
