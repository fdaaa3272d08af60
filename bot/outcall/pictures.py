"""Changes the picture of a message, with the words beneath it."""

import asyncio
import logging

from telegram import Bot, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.cards import card_from, draw
from bot.model import Json, Outgoing
from bot.outcall.meaning import of_content
from bot.outcall.messages import CARD_FILE, keyboard, plain
from bot.outcall.rewording import reword
from bot.quietlog import where

log = logging.getLogger(__name__)
STAYS = "the old picture stays"
"""What is raised where a picture that was to go cannot be replaced, though its words were."""


async def change(bot: Bot, row: Outgoing) -> None:
    """Put the `picture` of a file id, or a drawn `card`, in the place of what a message shows, and
    the `text` with it. Where no picture can be made, or Telegram does not take it (the message may
    have gone out in words for the same reason), the words change alone. Raises BadRequest where a
    picture that a card was to hide stays all the same."""
    media = await _media(row.payload)
    try:
        if media is not None:
            await _marked(bot, row, media)
            return
    except BadRequest as error:
        if not of_content(error):
            raise
        log.warning("outbox %d: the picture is refused, the words change", row.id)
    if await reword(bot, row) and row.payload.get("card"):
        raise BadRequest(STAYS)


async def _media(payload: Json) -> str | bytes | None:
    if picture := payload.get("picture"):
        return str(picture)
    try:
        return await asyncio.to_thread(lambda: draw(card_from(payload["card"])))
    except Exception as error:  # whatever is wrong with the picture, the words must change
        log.error("a card is not drawn: %s", where(error))
        return None


async def _marked(bot: Bot, row: Outgoing, media: str | bytes) -> None:
    text = str(row.payload["text"])
    try:
        await _made(bot, row, media, text, ParseMode.HTML)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        await _made(bot, row, media, plain(text), None)


async def _made(
    bot: Bot, row: Outgoing, media: str | bytes, text: str, mode: ParseMode | None
) -> None:
    name = CARD_FILE if isinstance(media, bytes) else None
    named: Json = {"chat_id": row.chat_id, "message_id": int(row.payload["message_id"])}
    named |= keyboard(row.payload.get("keyboard") or [])
    shown = InputMediaPhoto(media, text, mode, filename=name)
    await bot.do_api_request("editmessagemedia", {**named, "media": shown})
