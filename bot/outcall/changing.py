"""Changes what stands in a chat already: edits, deletions, reactions, buttons taken off, a wipe."""

from telegram import Bot
from telegram.error import BadRequest

from bot.model import Outgoing
from bot.outcall import pictures, rewording

WIPE_AT_ONCE = 100
"""Messages one deleteMessages call may name (Bot API)."""
AS_WANTED = ("message is not modified", "message to edit not found")
"""Refusals of an edit after which there is nothing left to do."""


async def edit(bot: Bot, row: Outgoing) -> None:
    """Change the words of a message, its caption, or its picture with the caption. A message that
    is gone stays gone."""
    try:
        await _changed(bot, row)
    except BadRequest as error:
        if not any(words in error.message.lower() for words in AS_WANTED):
            raise


async def _changed(bot: Bot, row: Outgoing) -> None:
    if row.payload.get("picture") or row.payload.get("card"):
        await pictures.change(bot, row)
    else:
        await rewording.reword(bot, row)


async def delete(bot: Bot, row: Outgoing) -> None:
    """Delete a message of the bot; one that is gone is deleted."""
    if await stays(bot, row.chat_id, int(row.payload["message_id"])):
        raise BadRequest("message can't be deleted")


async def reaction(bot: Bot, row: Outgoing) -> None:
    """Put a reaction on a message; an emoji of "" takes it off."""
    emoji = str(row.payload.get("emoji") or "")
    listed = [{"type": "emoji", "emoji": emoji}] if emoji else []
    call = {"chat_id": row.chat_id, "message_id": int(row.payload["message_id"])}
    await bot.do_api_request("setmessagereaction", call | {"reaction": listed})


async def remove_keyboard(bot: Bot, row: Outgoing) -> None:
    """Take the buttons off a message."""
    await bot.edit_message_reply_markup(row.chat_id, int(row.payload["message_id"]))


async def wipe(bot: Bot, row: Outgoing) -> int:
    """Delete messages; return how many Telegram would not delete."""
    ids = sorted({int(number) for number in row.payload["message_ids"]})
    kept = 0
    for start in range(0, len(ids), WIPE_AT_ONCE):
        some = ids[start : start + WIPE_AT_ONCE]
        try:
            await bot.delete_messages(row.chat_id, some)
        except BadRequest:  # one too old spoils the whole call, so try them one by one
            kept += sum([await stays(bot, row.chat_id, number) for number in some])
    return kept


async def stays(bot: Bot, chat_id: int, number: int) -> bool:
    """Delete one message; return whether Telegram refuses."""
    try:
        await bot.delete_message(chat_id, number)
    except BadRequest as error:
        return "not found" not in error.message.lower()
    return False
