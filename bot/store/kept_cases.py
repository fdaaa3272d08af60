"""The store's methods for the desk: each is one operation for the writer."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.cases.model import Case, Member, Room
from bot.store import case_records, desk_records, postings
from bot.store import traces as case_traces
from bot.store.codec import Codec
from bot.store.interface import DeskRecords, Posting, ShiftRecords, Trace
from bot.store.writer import Writer


class KeptCases:
    """The part of an `interface.Store` that operators need. See there for what each method
    means."""

    def __init__(self, writer: Writer, codec: Codec) -> None:
        self._writer = writer
        self._codec = codec

    async def case_of(self, chat_id: int) -> Case | None:
        """The last case of a person."""
        return await self._writer.run(
            lambda db: case_records.case_of(db, self._codec, chat_id), writes=False
        )

    async def shift(self, now: datetime) -> ShiftRecords:
        """The desk as it stands."""
        return await self._writer.run(
            lambda db: desk_records.shift(db, self._codec, now), writes=False
        )

    async def desk(self, user: int, room: Room, number: int = 0, message: int = 0) -> DeskRecords:
        """What an action of an operator may look at."""
        return await self._writer.run(
            lambda db: desk_records.desk(db, self._codec, user, room, number, message),
            writes=False,
        )

    async def duty(self, user: int) -> Member | None:
        """Whether somebody is on duty."""
        return await self._writer.run(
            lambda db: desk_records.duty(db, self._codec, user), writes=False
        )

    async def postings(self, now: datetime, limit: int) -> list[Posting]:
        """Cases whose room lacks something."""
        return await self._writer.run(
            lambda db: postings.due(db, self._codec, now, limit), writes=False
        )

    async def posting_wake(self) -> datetime | None:
        """When the next posting falls due."""
        return await self._writer.run(postings.wake, writes=False)

    async def rooms(self) -> Mapping[int, int]:
        """How many open cases each group has."""
        return await self._writer.run(postings.rooms, writes=False)

    async def room_made(self, number: int, room: Room, now: datetime) -> None:
        """The case is worked on there from now on."""
        await self._writer.run(lambda db: postings.made(db, number, room, now))

    async def header_posted(
        self, number: int, message_id: int, version: int, now: datetime
    ) -> None:
        """The card stands on top of the room."""
        await self._writer.run(lambda db: postings.header_posted(db, number, message_id, version))

    async def entries_posted(
        self, number: int, entries: Collection[int], message_id: int, now: datetime
    ) -> None:
        """These entries stand in the room."""
        held = frozenset(entries)  # a copy: the thread reads it later
        await self._writer.run(lambda db: postings.entries_posted(db, number, held, message_id))

    async def failures_told(self, number: int, entries: Collection[int], now: datetime) -> None:
        """The room knows what could not be delivered."""
        held = frozenset(entries)
        await self._writer.run(lambda db: postings.failures_told(db, number, held))

    async def room_lost(self, number: int, now: datetime) -> None:
        """The room is gone."""
        await self._writer.run(lambda db: postings.lost(db, number, now))

    async def left(self, number: int, traces: Collection[Trace], now: datetime) -> None:
        """These were posted outside the case's topic."""
        held = tuple(traces)
        await self._writer.run(lambda db: case_traces.add(db, number, held, now))

    async def erased(self, number: int, traces: Collection[Trace], now: datetime) -> None:
        """These are gone."""
        held = tuple(traces)
        await self._writer.run(lambda db: case_traces.erased(db, number, held, now))

    async def erase_later(
        self, number: int, traces: Collection[Trace], until: datetime, now: datetime
    ) -> bool:
        """These could not be erased now."""
        held = tuple(traces)
        return await self._writer.run(lambda db: case_traces.later(db, number, held, until, now))

    async def posting_later(self, number: int, until: datetime) -> None:
        """It could not be done now."""
        await self._writer.run(lambda db: postings.later(db, number, until))

    async def alerted(self, number: int, now: datetime) -> None:
        """Operators were told in their private chats."""
        await self._writer.run(lambda db: postings.alerted(db, number, now))
