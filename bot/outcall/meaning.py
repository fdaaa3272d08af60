"""What an error of Telegram's means for a row of the outbox. Pure."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.model import Outgoing

REFUSED = "Telegram refuses the token; check CEKDULU_TOKEN with @BotFather."
"""What the loops say when the token is no good any more."""
NEVER_LEFT = ("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError")
"""Errors of the network library (httpx) that come before a request goes out."""
CERTAIN = (
    RetryAfter, Forbidden, BadRequest, InvalidToken, EndPointNotFound, ChatMigrated, Conflict,
)  # fmt: skip
"""Telegram's own refusals. Of a 5xx nobody knows whether the call was made before it."""
OF_PEOPLE = ("blocked by the user", "user is deactivated", "can't initiate conversation")
"""Words of a Forbidden that is about the person who should get a copy, not about where it is
copied from (Bot API server, `Client.cpp`)."""

LOST = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
"""The topic is gone (Bot API server and its issues 596, 693; BadRequest texts of Telegram)."""
CLOSED = "topic_closed"
RIGHTS = "not enough rights"
"""The bot may not do this here; another kind of message it may be allowed to send."""
GONE = (
    "chat not found", RIGHTS, "not a forum", "need administrator rights",
    "chat_admin_required", "chat_write_forbidden", "group chat was deactivated",
    "have no rights to send",
)  # fmt: skip
"""The bot can do nothing in this chat now."""


@dataclass(frozen=True)
class Verdict:
    """What an error means: try `later` (after `seconds`), `never`, the chat is `blocked`, or
    `fatal`."""

    what: Literal["later", "never", "blocked", "fatal"]
    seconds: float = 0.0
    """Wait so long; 0 leaves it to the caller's growing pause."""


def verdict(error: TelegramError) -> Verdict:
    """Sort an error. BadRequest is a NetworkError in this library, so it is looked at first."""
    if isinstance(error, RetryAfter):
        return Verdict("later", seconds(error))
    if isinstance(error, Forbidden):
        return Verdict("blocked")
    if isinstance(error, InvalidToken | EndPointNotFound):
        return Verdict("fatal")
    if isinstance(error, BadRequest):
        return Verdict("blocked" if "chat not found" in error.message.lower() else "never")
    return Verdict("later")


def verdict_for(row: Outgoing, error: TelegramError) -> Verdict:
    """Sort an error of a row's call. A group that put the bot out is no person who blocked it; and
    a copy may fail for the group it comes from, which must not count against who should get it."""
    found = verdict(error)
    if found.what != "blocked":
        return found
    of_source = row.method == "copy" and not any(
        words in error.message.lower() for words in OF_PEOPLE
    )
    return Verdict("never") if row.chat_id < 0 or of_source else found


def surely_not_made(error: TelegramError) -> bool:
    """Whether an error says that the call did not happen; else it may have (a timeout, a broken
    connection, a server's fault)."""
    return isinstance(error, CERTAIN) or type(error.__cause__).__name__ in NEVER_LEFT


def of_content(error: TelegramError) -> bool:
    """Whether another way of showing the same may work: what Telegram refuses to take here, such
    as a file it does not know, or a right that only this way needs. Surely nothing was sent."""
    if not isinstance(error, BadRequest):
        return False
    words = error.message.lower()
    return RIGHTS in words or not any(one in words for one in (*LOST, CLOSED, *GONE))


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
