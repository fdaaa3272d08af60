"""What a report is made of: plain values, no behaviour.

A report belongs to one chat; a chat has at most one that is not confirmed yet. People are told its
number as `L-<number>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.cases.model import Case

type Json = dict[str, Any]
type About = Literal["", "saya", "orang", "iklan"]
"""Whom a report is about: the one who writes, a relative or friend, an advertisement only."""
type ReportState = Literal["draft", "confirmed"]
type EvidenceKind = Literal[
    "photo", "document", "voice", "video", "audio", "text", "link", "location", "offer"
]
CASE_OPENED = -1
"""In `Report.case`: the case that the same turn opens, whose number only the store knows."""


@dataclass(frozen=True)
class Given:
    """What was answered to one question."""

    at: datetime
    choices: tuple[str, ...] = ()
    """Ids of what was tapped, or understood from words (`questions.QUESTIONS`)."""
    text: str = ""
    """The words as they were written; several messages stand on lines of their own."""
    value: Json = field(default_factory=dict)
    """What was understood of them, by kind of question: `date` (ISO day), `until` (ISO day, when
    only a span is known), `country` (code), `place` (name), `sums` (list of {amount, currency,
    rupiah}), `phones`, `links`."""
    skipped: bool = False

    @property
    def said(self) -> bool:
        """Whether anything was answered."""
        return bool(self.choices or self.text)


@dataclass(frozen=True)
class Evidence:
    """One thing that was sent to prove something. The bytes stay with Telegram; kept are Telegram's
    id of the file, its hash, or the words."""

    at: datetime
    """When it was received."""
    kind: EvidenceKind
    file: str = ""
    """Telegram's id, by which the file is fetched."""
    same: str = ""
    """Equal for the same file, whoever sends it."""
    name: str = ""
    mime: str = ""
    size: int = 0
    """Bytes, 0 when unknown."""
    text: str = ""
    """The words: a caption, a text that was passed on, a link, the place as "latitude, longitude",
    or the verdict and words of an offer that was checked before."""
    message_id: int = 0
    """Its message in the person's chat."""
    chat: int = 0
    """The chat it was sent in: the report may have moved to another account since."""
    sha256: str = ""
    """In hexadecimal: of the bytes of the file, or of the words in UTF-8 where there is no file."""
    failed: str = ""
    """Why there is no hash: `too_large` or `gone`; nothing while it is still being made."""
    id: int = 0
    report: int = 0

    @property
    def hashed(self) -> bool:
        """Whether nothing more is to be done for the hash."""
        return bool(self.sha256 or self.failed)


@dataclass(frozen=True)
class Note:
    """Words of danger that were written on the way and are no answer to a question."""

    at: datetime
    text: str


@dataclass(frozen=True)
class News:
    """What the desk told of the report: `what` is one of `changes.NEWS`."""

    at: datetime
    what: str
    text: str = ""


@dataclass(frozen=True)
class Report:
    """One report as it was read. `version` guards against a second writer; a number of 0 means that
    it is not stored yet."""

    chat_id: int
    started_at: datetime
    key: str
    """Short name that buttons carry, so that those of an older report do nothing to this one."""
    number: int = 0
    version: int = 0
    state: ReportState = "draft"
    about: About = ""
    anonymous: bool = False
    """Nobody's name is asked, and none stands on what is handed to others."""
    brief: bool = False
    """There is little time: only what helpers need most is asked."""
    at: str = ""
    """The question that waits for an answer, or `flow.SUMMARY`, or nothing before the first."""
    fixing: bool = False
    """The question is answered once more: the summary comes next."""
    answers: Mapping[str, Given] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    changed_at: datetime | None = None
    """When the person last did something with it."""
    confirmed_at: datetime | None = None
    help: bool | None = None
    """Whether operators may read it: None while that was not asked."""
    case: int = 0
    """The case it went to, or that was opened on the way; see CASE_OPENED."""
    handed_over: bool = False
    """It stands in the case, complete."""
    portal_number: str = ""
    """The number that the portal gave, as the person wrote it."""
    portal_at: datetime | None = None
    """When the person said that it was handed in there."""
    remind: bool = False
    news: tuple[News, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether it is not confirmed yet."""
        return self.state == "draft"

    @property
    def shown_number(self) -> str:
        """The number as people see it."""
        return f"L-{self.number}"

    def choices(self, question: str) -> tuple[str, ...]:
        """What was chosen at a question."""
        return self.answers[question].choices if question in self.answers else ()


@dataclass(frozen=True)
class Shown:
    """A report as it is put into words: with its evidence in the order it came."""

    report: Report
    evidence: tuple[Evidence, ...] = ()
    nameless: bool = False
    """Without names, numbers and accounts of persons."""


@dataclass(frozen=True)
class ExportedCase:
    """A case for the authorities: as it is kept, with the report that went to it."""

    case: Case
    shown: Shown | None = None
