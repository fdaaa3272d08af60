"""What an error of Telegram's means for a room. Pure."""

from dataclasses import dataclass
from typing import Literal

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.outcall.meaning import CLOSED, GONE, LOST, seconds

AS_WANTED = ("message is not modified", "topic_not_modified")
"""It is so already."""


@dataclass(frozen=True)
class Refusal:
    """What to do: `wait` as long as Telegram says; the room is `lost` or `closed`; the chat has
    `moved` to another number or is `gone` for now; the call's content is `refused`; or try it
    `later`."""

    what: Literal["wait", "lost", "closed", "moved", "gone", "refused", "later"]
    seconds: float = 0.0
    chat: int = 0


def refusal(error: TelegramError) -> Refusal:
    """Sort an error."""
    if isinstance(error, RetryAfter):
        return Refusal("wait", seconds(error))
    if isinstance(error, ChatMigrated):
        return Refusal("moved", chat=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Refusal("gone")
    if not isinstance(error, BadRequest):
        return Refusal("later")
    words = error.message.lower()
    if any(one in words for one in LOST):
        return Refusal("lost")
    if CLOSED in words:
        return Refusal("closed")
    return Refusal("gone" if any(one in words for one in GONE) else "refused")


def as_wanted(error: TelegramError) -> bool:
    """Whether nothing was left to change."""
    return isinstance(error, BadRequest) and any(one in error.message.lower() for one in AS_WANTED)
