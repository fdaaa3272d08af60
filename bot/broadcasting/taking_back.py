"""Takes back what stands in a chat: the words that say so take its place; where Telegram does not
let them, the message goes."""

from telegram import Bot
from telegram.error import BadRequest

from bot import outcall
from bot.broadcasting import calls
from bot.model import Outgoing


async def take_back(bot: Bot, row: Outgoing) -> None:
    """Make the edit of a row; where it is refused for good, delete the message. Raises
    TelegramError: the refusal of the edit where the message cannot be deleted either."""
    try:
        await outcall.once(bot, row)
    except BadRequest as refused:
        try:
            await outcall.once(bot, calls.gone(row.chat_id, int(row.payload["message_id"])))
        except BadRequest:
            raise refused from None
