"""What a feature may ask to be done with cases: plain values that the store makes true in the
commit of the turn. An `Alarm` becomes an entry before, when its words are known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.cases.model import Case, Entry, Event
from bot.reports.model import Shown

CASE_NUMBER = "\ufdd0KASUS\ufdd1"
"""Stands in the words of a turn that opens a case, whose number only the store knows; it puts the
number in. Nobody can type it: it is held by signs that are no letters in Unicode (noncharacters)
and that `formatting.storable` takes out of all that comes in."""


@dataclass(frozen=True)
class SaveCase:
    """Write a case over the version that was read, a new one when its number is 0, and a line of
    its record. The store raises Stale when it is another version by now, or when the chat has an
    open case already."""

    case: Case
    event: Event


@dataclass(frozen=True)
class AddEntry:
    """Keep something said. Without a case number in the entry it is the chat's own open case, also
    one that this turn opens; where there is none nothing is kept: nobody's words get lost because
    a case was opened or closed meanwhile.

    What a person says waits to be shown in the room; what an operator says (`side` operator) counts
    as an answer to the person and is delivered by an `Outgoing` copy of the same commit.
    """

    entry: Entry


@dataclass(frozen=True)
class SetDuty:
    """Somebody of the desk goes on duty or off, or pauses until a time (`pause_until` as ISO text,
    "" ends the pause)."""

    user_id: int
    name: str
    on: bool
    pause_until: str = ""


@dataclass(frozen=True)
class Alarm:
    """Words of the bot in the room of the chat's open case, by text key, that call people: those on
    duty or those who lead. The number of the case is among the params without being named."""

    key: str
    params: Mapping[str, str] = field(default_factory=dict)
    to: Literal["duty", "leaders", "nobody"] = "duty"
    case: int = 0
    """The case, when it is not the chat's own open one."""
    report: Shown | None = None
    """The report that the words tell: they stand as the person's own, somebody waits for an answer
    to them."""


@dataclass(frozen=True)
class StopSending:
    """Give up on everything that was still to be sent to this chat."""


type CaseEffect = SaveCase | AddEntry | SetDuty | Alarm | StopSending
