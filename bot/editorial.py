"""What editors see and change: versions of answers and contacts, who may do so, how answers are
used. Plain values, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.answer import Answer
from bot.contacts import Contacts
from bot.effects import Content, Role
from bot.offer_effects import KeptOffer
from bot.questions import Group, Question

type VersionState = Literal["draft", "live", "past", "refused"]
"""A `past` version was live once; one restored to the file's own text is past from its start."""

FILE = 0
"""The number that stands for the file's own text, before any version."""


@dataclass(frozen=True)
class Version:
    """One text of an answer, or one state of a contact, by one editor. `base` is the version it was
    made from. `judge` approved or refused it, 0 before that."""

    id: int
    kind: Content
    name: str
    body: Mapping[str, Any]
    state: VersionState
    base: int
    author: int
    author_name: str
    created_at: datetime
    judge: int = 0
    judge_name: str = ""
    judged_at: datetime | None = None
    how: Literal["edit", "import", "restore"] = "edit"
    note: str = ""


@dataclass(frozen=True)
class Staff:
    """Somebody who may edit. One `fixed` in the settings cannot be dismissed in a chat."""

    user_id: int
    role: Role
    name: str = ""
    fixed: bool = False


@dataclass(frozen=True)
class Published:
    """What is live on top of the files. `stamp` grows with every change; `told` says how often each
    answer was told."""

    stamp: int
    versions: tuple[Version, ...] = ()
    staff: tuple[Staff, ...] = ()
    told: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Records:
    """All that the store keeps for editors: versions newest first, questions oldest first, and how
    often answers were told and helped, by id and what was counted."""

    versions: tuple[Version, ...] = ()
    questions: tuple[Question, ...] = ()
    uses: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reached: frozenset[int] = frozenset()
    """Those who may edit and can be written to: who opened the bot and did not block it. Telegram
    lets no bot write first."""


@dataclass(frozen=True)
class Editorial:
    """What an editor's turn may look at. `originals` are the files' answers, `answers` those that
    people get now; `approvals` editors must agree to a change, its author among them. `typed` is
    the message as Telegram HTML, its formatting as tags."""

    me: Staff
    typed: str
    approvals: int
    answers: Mapping[str, Answer]
    originals: Mapping[str, Answer]
    contacts: Contacts
    original_contacts: Contacts
    intents: frozenset[str]
    values: frozenset[str]
    staff: Mapping[int, Staff]
    records: Records = field(default_factory=Records)
    groups: tuple[Group, ...] = ()
    """Like questions that wait for an answer, those of most people first."""
    offers: tuple[KeptOffer, ...] = ()
    """Offers that people had checked, those that wait for a decision first."""
