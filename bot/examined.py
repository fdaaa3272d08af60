"""What came out of examining an offer: the judgement, and what was found beyond its words. Plain
values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.offers.model import Judgement

type Unread = Literal[
    "too_large", "broken", "locked", "empty", "unsupported", "unreadable", "too_long", "busy",
    "gone",
]  # fmt: skip
"""Why a picture or file says nothing: `gone` is one that Telegram no longer has."""


PLACING = frozenset({"p3mi", "firm", "manning"})
"""What calls itself so must stand in the list of placement agencies, if it places people."""


@dataclass(frozen=True)
class Licence:
    """An agency that the offer names, looked up in the list: `asked` as the offer calls it,
    `nearest` as the list does ("" when nothing is near), how much alike (0 to 100), its licence and
    status, and the date of the list. `other_owner` is who holds the licence number that the offer
    gives, when that is somebody else."""

    asked: str
    nearest: str = ""
    likeness: int = 0
    number: str = ""
    status: str = ""
    as_of: date | None = None
    other_owner: str = ""


@dataclass(frozen=True)
class SeenBefore:
    """The same offer as others asked about: how often, since when, and what it was found to be."""

    times: int = 0
    first_at: datetime | None = None
    outcome: str = ""
    contact_times: int = 0
    """Other offers in which the same number or name stood, and how many of them were dangerous."""
    contact_bad: int = 0


@dataclass(frozen=True)
class Examined:
    """An offer that was sent in parts, put together and judged."""

    judgement: Judgement
    text: str
    """All its words: typed, forwarded, read from pictures, said by QR codes and pages."""
    own: str = ""
    """What the person wrote about it in their own words."""
    files: int = 0
    unread: Mapping[Unread, int] = field(default_factory=dict)
    """How many files could not be read, by why."""
    licences: tuple[Licence, ...] = ()
    list_date: date | None = None
    """The date of the list of agencies, None when none was imported."""
    seen: SeenBefore = SeenBefore()
    key: str = ""
    """The name under which the offer is kept."""
    shingles: frozenset[str] = frozenset()
    pictures: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    masked: str = ""
    """The words without names and numbers of people, to be kept."""
    links: Mapping[str, str] = field(default_factory=dict)
    """What became of each link that was looked at, by its host."""
    not_begun: int = 0
    """How many of the files there was no time for; the last ones. They can be read later."""
