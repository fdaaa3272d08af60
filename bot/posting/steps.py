"""What the poster does next for a case: calls to Telegram as plain values."""

from dataclasses import dataclass, field
from typing import Literal

from bot.cases.model import Room
from bot.model import Json
from bot.store.interface import Posting

type What = Literal[
    "erase", "move", "settled", "room", "private_room", "announce", "alarm", "alert", "rest",
    "card", "failures", "entries",
]  # fmt: skip


@dataclass(frozen=True)
class Call:
    """One call of the Bot API, without the room it goes to."""

    method: str
    """In small letters (Bot.do_api_request)."""
    params: Json = field(default_factory=dict)
    instead: tuple["Call", ...] = ()
    """Made when Telegram refuses what this one carries (400): words that stand for a picture it
    will not show, a new card for one that is gone."""
    count: int = 1
    """For how many messages of a group's minute it counts."""
    best_effort: bool = False
    """Nothing depends on it: a refusal changes nothing."""
    of_last: bool = False
    """It is about the message that the call before it made."""


@dataclass(frozen=True)
class Step:
    """The next thing to do for a case, marked in the store when its calls are made: a kill in
    between repeats one step at most."""

    what: What
    calls: tuple[Call, ...] = ()
    keep: int = 0
    """Calls of the group's minute that it leaves free for what is more urgent."""
    entries: tuple[int, ...] = ()
    """Numbers of the entries that it shows or tells."""
    pairwise: bool = False
    """Each entry has a message of its own, in their order; otherwise the first is everybody's."""

    ready_in: float = 0.0
    """Seconds that it should wait for more of the same."""

    @property
    def count(self) -> int:
        """For how many messages of a group's minute it counts."""
        return sum(call.count for call in self.calls)


@dataclass(frozen=True)
class Job:
    """A step for a case, in the room where it is to be done. `wait` is in seconds."""

    posting: Posting
    step: Step
    room: Room
    wait: float = 0.0

    @property
    def number(self) -> int:
        """The case's number."""
        return self.posting.case.number
