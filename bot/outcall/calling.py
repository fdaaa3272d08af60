"""Which way of calling belongs to which row."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from telegram import Bot
from telegram.error import ChatMigrated

from bot.model import Outgoing
from bot.outcall import changing, copies, documents, messages

type Result = int | list[int] | None
"""The new message's number, those of copies, how many a wipe left, or nothing."""

CALLS: Mapping[str, Callable[[Bot, Outgoing], Awaitable[Result]]] = {
    "message": messages.message,
    "photo": messages.photo,
    "document": documents.document,
    "callback": messages.callback,
    "keyboard": changing.remove_keyboard,
    "wipe": changing.wipe,
    "copy": copies.copy,
    "edit": changing.edit,
    "delete": changing.delete,
    "reaction": changing.reaction,
}


async def call(bot: Bot, row: Outgoing) -> Result:
    """Make the row's call; a group that moved gets it under its new number. Raises
    TelegramError."""
    try:
        return await once(bot, row)
    except ChatMigrated as moved:
        return await once(bot, replace(row, chat_id=moved.new_chat_id))


async def once(bot: Bot, row: Outgoing) -> Result:
    """Make the row's call in this very chat: ChatMigrated is raised too, for who must write the new
    number down before anything goes there. Raises TelegramError."""
    return await CALLS[row.method](bot, row)
