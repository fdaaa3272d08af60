"""What is found in editors' files: contents with their place, and what is wrong there. Plain
values."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answer import Answer
from bot.checking import Fault
from bot.contacts import Contact
from bot.effects import Content
from bot.errors import BotError


class Refused(BotError):
    """What was asked of the command cannot be done; the message is for editors."""


class Unreadable(Exception):
    """A file or a part of it cannot be read; `fault` says why."""

    def __init__(self, code: str, params: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.fault = Fault(
            code, {name: str(value) or "–" for name, value in (params or {}).items()}
        )


@dataclass(frozen=True)
class Place:
    """Where something stands. `row` is counted as spreadsheets do, from 1; 0 where there is
    none."""

    file: str
    row: int = 0
    name: str = ""


@dataclass(frozen=True)
class Finding:
    """What is wrong at a place."""

    place: Place
    fault: Fault


@dataclass(frozen=True)
class Entry:
    """An answer or contact that a file holds."""

    place: Place
    content: Answer | Contact

    @property
    def kind(self) -> Content:
        """Which of the two it is."""
        return "answer" if isinstance(self.content, Answer) else "contact"

    @property
    def name(self) -> str:
        """The answer's id or the contact's key."""
        return self.content.id if isinstance(self.content, Answer) else self.content.key


@dataclass(frozen=True)
class Reading:
    """All that files hold, and what could not be read in them."""

    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
