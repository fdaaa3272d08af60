"""What an operator's action may look at: who acts, in which room, on which case."""

from dataclasses import dataclass

from bot.cases.model import Case, Entry, Event, Member, Room
from bot.reports.model import ExportedCase, Shown


@dataclass(frozen=True)
class Desk:
    """Loaded for everything that happens in an operators' group, and for what somebody of the desk
    does in a private chat."""

    me: Member
    room: Room
    case: Case | None = None
    """The case of this room, or the one that a button or command names."""
    entry: Entry | None = None
    """What the message replies to, changes or reacts to."""
    here: bool = False
    """Whether `case` is worked on in this very room."""
    events: tuple[Event, ...] = ()
    """The record of the case, oldest first."""
    entries: tuple[Entry, ...] = ()
    """The last things said in it, oldest first."""
    newer: Case | None = None
    """Another case of the same person that is open, when this one is closed."""
    others: tuple[Case, ...] = ()
    """Open cases that this operator has."""
    report: Shown | None = None
    """The last report that went to this case, where news of it are told."""
    exported: tuple[ExportedCase, ...] = ()
    """The cases of the period that a supervisor asked to have exported."""
