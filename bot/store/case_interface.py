"""What the store promises about cases and the desk, for SQLite and PostgreSQL alike."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.cases.model import Case, CaseLane, Entry, Event, Member, Room, Waiting
from bot.model import Outgoing


@dataclass(frozen=True)
class DeskRecords:
    """What is kept about a case for an operator's action."""

    case: Case | None = None
    here: bool = False
    entry: Entry | None = None
    events: tuple[Event, ...] = ()
    entries: tuple[Entry, ...] = ()
    others: tuple[Case, ...] = ()


@dataclass(frozen=True)
class ShiftRecords:
    """What is kept about the desk: those on duty, the queue (first comes first), and how long the
    last answered cases of each lane waited for the first words."""

    members: tuple[Member, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    answered: Mapping[CaseLane, tuple[timedelta, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Trace:
    """What stands in Telegram of a case outside its present topic: with a `thread` a whole topic,
    whose card is `message` (0 for none), without one a message of a chat."""

    chat_id: int
    thread: int
    message: int


@dataclass(frozen=True)
class Posting:
    """A case whose room lacks something: the room itself, the card on top (`header`, showing
    version `shown`), or things said. Of each entry `answers` is the number of a message in the room
    already."""

    case: Case
    room: Room | None = None
    header: int = 0
    shown: int = 0
    entries: tuple[Entry, ...] = ()
    tries: int = 0
    alerted: bool = False
    """Operators were told in their private chats, since no group could be reached."""
    erased: bool = False
    """The words of the case are no longer kept: whatever stands in Telegram goes too. `room` and
    `header` are then those of `traces`."""
    failures: tuple[Entry, ...] = ()
    """What could not be delivered to the person, and the room does not know yet."""
    traces: tuple[Trace, ...] = ()
    """What goes next of an erased case: a topic, or messages of one chat."""


class CaseStore(Protocol):
    """Cases, their rooms, and who is on duty. Every method is one transaction of its own."""

    async def copied(self, row: Outgoing, message_ids: Sequence[int], now: datetime) -> None:
        """A `copy` was made: remember the person's messages of its entries. Messages of the same
        album that were added to the row meanwhile stay queued."""

    async def tagged(self, chat_id: int, tag: str) -> tuple[int, ...]:
        """The numbers of the messages of this tag that were sent to a chat, the last one first."""

    async def case_of(self, chat_id: int) -> Case | None:
        """The last case of a person, closed ones too."""

    async def shift(self, now: datetime) -> ShiftRecords:
        """The desk as it stands."""

    async def desk(self, user: int, room: Room, number: int = 0, message: int = 0) -> DeskRecords:
        """What an action of `user` may look at: the case of that number, else the one worked on in
        that room; the entry of a room message; the last events and entries."""

    async def duty(self, user: int) -> Member | None:
        """Whether somebody is on duty; None for who never was. The role is not kept here."""

    async def postings(self, now: datetime, limit: int) -> list[Posting]:
        """Cases whose room lacks something that is due, the most urgent lane first, then the
        longest due."""

    async def posting_wake(self) -> datetime | None:
        """When the next posting falls due, None when nothing waits."""

    async def rooms(self) -> Mapping[int, int]:
        """How many open cases each group has."""

    async def room_made(self, number: int, room: Room, now: datetime) -> None:
        """The case is worked on there from now on."""

    async def header_posted(
        self, number: int, message_id: int, version: int, now: datetime
    ) -> None:
        """The card stands on top of the room and shows this version."""

    async def entries_posted(
        self, number: int, entries: Collection[int], message_id: int, now: datetime
    ) -> None:
        """These entries stand in the room, in this message."""

    async def failures_told(self, number: int, entries: Collection[int], now: datetime) -> None:
        """The room knows that these entries could not be delivered."""

    async def room_lost(self, number: int, now: datetime) -> None:
        """The room is gone: a new one gets card and history, and is due at once. What stands in the
        old one, if it is there after all, is erased with the case. An erased one stays as it is."""

    async def left(self, number: int, traces: Collection[Trace], now: datetime) -> None:
        """These were posted and are erased with the case; at once, where it was erased
        meanwhile."""

    async def erased(self, number: int, traces: Collection[Trace], now: datetime) -> None:
        """These of an erased case are gone. The next are due at once; after the last nothing is
        left to do."""

    async def erase_later(
        self, number: int, traces: Collection[Trace], until: datetime, now: datetime
    ) -> bool:
        """These could not be erased now; others of the case come before them. Counts a try. True
        when three days went by since the first such try: they are given up."""

    async def posting_later(self, number: int, until: datetime) -> None:
        """It could not be done now. Counts a try."""

    async def alerted(self, number: int, now: datetime) -> None:
        """Operators were told in their private chats; the posting rests for a minute, or until
        the case changes or its room is made."""
