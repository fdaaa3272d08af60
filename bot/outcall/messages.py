"""Messages, pictures and answers to pressed buttons: what a row holds becomes a call."""

import asyncio
import logging
from dataclasses import replace
from html import unescape
from re import sub

from telegram import Bot, InputFile
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.cards import card_from, draw
from bot.model import Json, Outgoing
from bot.outcall.meaning import of_content
from bot.quietlog import where

log = logging.getLogger(__name__)
CARD_FILE = "cekdulu.png"
NO_PREVIEW: Json = {"link_preview_options": {"is_disabled": True}}


async def message(bot: Bot, row: Outgoing) -> int:
    """Send words; return the message's number."""
    return await sent(bot, "sendmessage", "text", row, NO_PREVIEW)


async def photo(bot: Bot, row: Outgoing) -> int:
    """Send a picture that Telegram has, or draw a card and send it. Where it cannot be drawn, or
    Telegram does not take it, the person gets the words: only what is refused of the chat itself
    is raised."""
    picture = str(row.payload.get("picture") or "") or await _drawn(row)
    if picture:
        try:
            return await sent(bot, "sendphoto", "caption", row, {"photo": picture})
        except BadRequest as error:
            if not of_content(error):
                raise
            log.warning("outbox %d: the picture is refused, the words go", row.id)
    words = row.payload.get("words") or row.payload["text"]
    return await message(bot, replace(row, payload={**row.payload, "text": words}))


async def callback(bot: Bot, row: Outgoing) -> None:
    """Answer a pressed button, with a `text` for who pressed it when there is one."""
    text, alert = row.payload.get("text"), row.payload.get("alert")
    await bot.answer_callback_query(str(row.payload["id"]), text or None, alert or None)


async def as_html(bot: Bot, method: str, field: str, call: Json, *, marked: bool = True) -> Json:
    """Make a call whose `field` is Telegram HTML (unless not `marked`); where Telegram refuses the
    marks, again without them."""
    mode = {"parse_mode": ParseMode.HTML} if marked else {}
    try:
        return await _made(bot, method, call | mode)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        return await _made(bot, method, {**call, field: plain(str(call[field]))})


def plain(text: str) -> str:
    """The words of a Telegram HTML text without its marks."""
    return unescape(sub(r"<[^>]*>", "", text))


def keyboard(rows: list[list[Json]]) -> Json:
    """The stored rows in Telegram's names, as the part of a call; nothing when there are none."""
    made = [[_button(one) for one in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": made}} if made else {}


async def _drawn(row: Outgoing) -> InputFile | None:
    """The card of a row; None where it cannot be drawn."""
    try:
        return await asyncio.to_thread(_card, row.payload["card"])
    except Exception as error:  # whatever is wrong with the picture, the person gets the words
        log.error("outbox %d: %s", row.id, where(error))
        return None


def _card(card: Json) -> InputFile:
    return InputFile(draw(card_from(card)), CARD_FILE)


async def sent(bot: Bot, method: str, field: str, row: Outgoing, more: Json) -> int:
    """Send the row's words as `field` with `more` of the call; return the message's number."""
    payload = row.payload
    call = {"chat_id": row.chat_id, field: str(payload["text"]), **more, **_markup(payload)}
    if reply := payload.get("reply_to"):
        call["reply_parameters"] = {"message_id": reply, "allow_sending_without_reply": True}
    if thread := payload.get("thread"):
        call["message_thread_id"] = thread
    made = await as_html(bot, method, field, call, marked=not payload.get("plain"))
    return int(made["message_id"])


async def _made(bot: Bot, method: str, call: Json) -> Json:
    # Not Bot.send_message: of the answer only the number is needed, and building a Message of it
    # costs more than our own part of the call. Method names do not mind capitals (Bot API, making
    # requests).
    made = await bot.do_api_request(method, call)
    return made if isinstance(made, dict) else {}


def _markup(payload: Json) -> Json:
    """Buttons beneath the message, a keyboard that sends the place, or the end of that keyboard: a
    message can carry one of them."""
    if rows := payload.get("keyboard"):
        return keyboard(rows)
    if label := payload.get("location_keyboard"):
        button = {"text": label, "request_location": True}
        once = {"one_time_keyboard": True, "resize_keyboard": True}
        return {"reply_markup": {"keyboard": [[button]], **once}}
    if payload.get("no_keyboard"):
        return {"reply_markup": {"remove_keyboard": True}}
    return {}


def _button(stored: Json) -> Json:
    if "url" in stored:
        return {"text": stored["text"], "url": stored["url"]}
    return {"text": stored["text"], "callback_data": stored["data"]}
