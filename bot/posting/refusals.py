"""What an error of Telegram's means for a room. Pure."""

from dataclasses import dataclass
from typing import Literal

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.outcall.meaning import seconds

LOST = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
"""The topic is gone (Bot API server and its issues 596, 693; BadRequest texts of Telegram)."""
CLOSED = "topic_closed"
GONE = (
    "chat not found", "not enough rights", "not a forum", "need administrator rights",
    "chat_admin_required", "chat_write_forbidden", "group chat was deactivated",
    "have no rights to send",
)  # fmt: skip
"""The bot can do nothing in this group now."""
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


def of_content(error: TelegramError) -> bool:
    """Whether another way of showing the same may work: what Telegram refuses to take here, such
    as a file it does not know, or a right that only this way needs."""
    if not isinstance(error, BadRequest):
        return False
    found = refusal(error)
    return found.what == "refused" or (
        found.what == "gone" and "not enough rights" in error.message.lower()
    )
