"""What a case is made of: plain values, no behaviour.

A case belongs to one chat; a chat has at most one that is not closed. People are told its number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

type Json = dict[str, Any]
type CaseLane = Literal["nyawa", "waktu", "biasa"]
"""Life and freedom, hours count, all else."""
type State = Literal["waiting", "owned", "closed"]
type Side = Literal["person", "operator", "note", "system"]
"""Who said it: the person, an operator to the person, an operator to colleagues, the bot to
operators."""

RANK: Mapping[CaseLane, int] = {"nyawa": 0, "waktu": 1, "biasa": 2}
"""The order of the lanes in the queue; a smaller number goes first."""

GRAVEST = (
    "darurat_bunuh_diri", "darurat_kekerasan", "darurat_sakit", "darurat_ancaman",
    "darurat_disekap", "darurat_kabur", "darurat_keluarga", "darurat_ditangkap",
    "darurat_dalam_perjalanan", "darurat_segera_berangkat", "darurat_uang_terkirim",
)  # fmt: skip
"""What a case is called when several are told: who may die first. One's own danger goes before that
of a relative: who is asked, and what must not be shown, follows from it."""
BESIDES = "besides"
"""In what is told: the other matters, besides what the case is called."""


def gravity(matter: str) -> int:
    """The place of a matter among them, the gravest first; what is no danger comes last."""
    return GRAVEST.index(matter) if matter in GRAVEST else len(GRAVEST)


@dataclass(frozen=True)
class Case:
    """One case as it was read. `version` guards against a second writer; a number of 0 means that
    it is not stored yet."""

    chat_id: int
    lane: CaseLane
    opened_at: datetime
    number: int = 0
    version: int = 0
    state: State = "waiting"
    matter: str = ""
    """The id that opened it: a darurat_ id, minta_petugas, or what a feature names."""
    country: str = ""
    """Where the person is, as a code, or nothing."""
    owner: int = 0
    """Telegram's number of the operator who has it."""
    owner_name: str = ""
    claimed_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    """How it ended: one of `changes.OUTCOMES`, or nothing while it is open."""
    rating: str = ""
    """What the person said in the survey."""
    escalated: int = 0
    """How many of the lane's deadlines went by without an answer."""
    quiet: bool = False
    """Somebody may watch the chat: few and neutral messages only."""
    stopped: bool = False
    """The agreed word came: nothing at all is sent to the person."""
    with_bot: bool = False
    """The person asked for the bot while an operator has the case."""
    told: Json = field(default_factory=dict)
    """What is known, sealed in the store: name, username, answers, summary, offer, stop_word,
    besides."""
    first_reply_at: datetime | None = None
    """When an operator's first words went to the person; kept by the store."""
    unanswered_since: datetime | None = None
    """Since when the person waits for an operator's words; None when none is owed. Kept by the
    store."""

    @property
    def besides(self) -> tuple[str, ...]:
        """What else was told, besides the gravest."""
        return tuple(map(str, self.told.get(BESIDES) or ()))

    @property
    def open(self) -> bool:
        """Whether it is not closed."""
        return self.state != "closed"

    @property
    def silences(self) -> bool:
        """Whether the bot must be silent in the person's chat: a person has it, or the agreed word
        came."""
        return self.open and (self.stopped or (self.state == "owned" and not self.with_bot))


@dataclass(frozen=True)
class Entry:
    """One thing said in a case. Message numbers are 0 until there is a message."""

    at: datetime
    side: Side
    kind: str = "text"
    """The kind of an Incoming, or `alert` for the bot's own words to operators."""
    text: str = ""
    file: str = ""
    """Telegram's id of the picture or file."""
    album: str = ""
    who: int = 0
    who_name: str = ""
    answers: int = 0
    """The number of the message that it replies to, in the chat where it was written."""
    person_message: int = 0
    """Its message in the person's chat."""
    room_chat: int = 0
    """The chat of the room that its room message stands in."""
    room_message: int = 0
    """Its message in the room where operators work."""
    failed: str = ""
    """Why it could not be delivered to the person: a class name of an error."""
    asks: bool = True
    """Whether a person waits for an answer to it; a reaction or a command for the bot is none."""
    changed: bool = False
    """It tells the new words of an earlier message."""
    latitude: float | None = None
    longitude: float | None = None
    id: int = 0
    case: int = 0


@dataclass(frozen=True)
class Event:
    """Something that was done with a case: `what` is a word of `changes`, `detail` is sealed."""

    at: datetime
    what: str
    who: int = 0
    who_name: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Room:
    """Where operators work on a case: a topic of a group, or an operator's own chat (thread 0)."""

    chat_id: int
    thread: int = 0


@dataclass(frozen=True)
class Member:
    """Somebody at the desk. A role of "" is nobody of the desk."""

    user_id: int
    name: str = ""
    role: Literal["", "operator", "supervisor"] = ""
    on_duty: bool = False
    paused_until: datetime | None = None
    """A pause after a hard case: no alarms go to this person until then."""

    def reachable(self, now: datetime) -> bool:
        """Whether alarms go to this person now."""
        return self.on_duty and (self.paused_until is None or self.paused_until <= now)


@dataclass(frozen=True)
class Waiting:
    """A case in the queue."""

    number: int
    lane: CaseLane
    since: datetime
    country: str = ""
    matter: str = ""
    owner_name: str = ""
    """Set where somebody has it and the person waits for words all the same."""
