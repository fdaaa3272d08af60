"""What an error of Telegram's means for something that must not be sent twice. Pure."""

from dataclasses import dataclass
from typing import Literal

from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot import outcall

SHOWN = 120
"""Letters of Telegram's own sentence that an editor is shown."""


@dataclass(frozen=True)
class Outcome:
    """How a call failed. wait: Telegram asks for a pause of `seconds`; moved: the group is `chat`
    now; gone: the chat cannot be reached any more; refused: this will never work; not_made: the
    call surely did not reach Telegram; unknown: it may have been made; broken: so it may, and the
    fault is our own; fatal: the token is no good. `error` is a class name."""

    what: Literal["wait", "moved", "gone", "refused", "not_made", "unknown", "broken", "fatal"]
    error: str
    seconds: float = 0.0
    chat: int = 0


def outcome(error: Exception) -> Outcome:
    """Sort an error of a call."""
    name = type(error).__name__
    if not isinstance(error, TelegramError):
        return Outcome("broken", name)
    if isinstance(error, RetryAfter):
        return Outcome("wait", name, outcall.seconds(error))
    if isinstance(error, ChatMigrated):
        return Outcome("moved", name, chat=error.new_chat_id)
    found = outcall.verdict(error).what
    if found == "later":
        return Outcome("not_made" if outcall.surely_not_made(error) else "unknown", name)
    if found == "blocked":
        return Outcome("gone", name)
    return Outcome("fatal" if found == "fatal" else "refused", name)


def shown(error: Exception) -> str:
    """What an editor reads of an error: its name, and what Telegram says where it refuses. Errors
    of the network may hold the address, and the address the token."""
    name = type(error).__name__
    refused = isinstance(error, BadRequest) or (
        isinstance(error, TelegramError) and outcome(error).what == "gone"
    )
    return f"{name}: {str(error).removeprefix(f'{name}: ')[:SHOWN]}" if refused else name
