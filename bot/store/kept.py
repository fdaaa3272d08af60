"""The store itself: each method of the interface is one operation for the writer."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.agencies import AgencyList
from bot.editorial import Published, Records
from bot.effects import EditorialEffect
from bot.model import Json, Outgoing
from bot.offer_effects import KeptOffer, Seen
from bot.questions import Question
from bot.store import (
    case_entries,
    case_erasing,
    copies,
    editorial_effects,
    example_search,
    inbox,
    kept_questions,
    listed_agencies,
    offer_records,
    offer_search,
    offers,
    outbox,
    subscription_records,
    upkeep,
    versions,
)
from bot.store import turn as turns
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.interface import Commit, Failed, Received, Work
from bot.store.kept_cases import KeptCases
from bot.store.kept_posts import KeptPosts, old_posts
from bot.store.kept_reports import REPORTS_AT_ONCE, KeptReports, old_reports
from bot.store.writer import Writer


class KeptStore(KeptCases, KeptReports, KeptPosts):
    """An `interface.Store` over either database. See there for what each method means."""

    def __init__(self, writer: Writer, codec: Codec) -> None:
        super().__init__(writer, codec)
        self._questions: tuple[Question, ...] = ()
        self._marker = offers.marker(codec)

    async def receive(self, updates: Sequence[Received], now: datetime) -> int:
        """Keep updates; return how many are new."""
        return await self._writer.run(lambda db: inbox.receive(db, self._codec, updates, now))

    async def ring(self, now: datetime) -> int:
        """Move all timers that are due into the inbox."""
        return await self._until_done(
            lambda db: inbox.ring(db, self._codec, now), inbox.RING_AT_ONCE
        )

    async def pending(self, now: datetime, busy: Collection[int], limit: int) -> list[Work]:
        """The rows whose turn it is."""
        held = frozenset(busy)  # a copy: the thread reads it later
        return await self._writer.run(
            lambda db: inbox.pending(db, self._codec, now, held, limit), writes=False
        )

    async def commit(self, turn: Commit, now: datetime) -> None:
        """Make a turn true, or raise Stale."""
        await self._writer.run(lambda db: turns.commit(db, self._codec, turn, now))

    async def postpone(self, inbox_id: int, error: str, until: datetime) -> None:
        """Count a failed try."""
        await self._writer.run(lambda db: inbox.postpone(db, inbox_id, error, until))

    async def due(self, now: datetime, busy: Collection[int], limit: int) -> list[Outgoing]:
        """The rows to send next."""
        held = frozenset(busy)
        return await self._writer.run(
            lambda db: outbox.due(db, self._codec, now, held, limit), writes=False
        )

    async def sent(self, row: Outgoing, message_id: int | None, now: datetime) -> None:
        """A call was made."""
        await self._writer.run(lambda db: outbox.sent(db, self._codec, row, message_id, now))

    async def retry(self, row: Outgoing, error: str, until: datetime) -> None:
        """A call failed for now."""
        await self._writer.run(lambda db: outbox.retry(db, row, error, until))

    async def undeliverable(self, row: Outgoing, error: str, now: datetime) -> None:
        """A call will never work."""
        if row.method == "copy":
            await self._writer.run(
                lambda db: copies.undeliverable(db, self._codec, row, error, now)
            )
        else:
            await self._writer.run(lambda db: outbox.undeliverable(db, row, error, now))

    async def copied(self, row: Outgoing, message_ids: Sequence[int], now: datetime) -> None:
        """A copy was made."""
        await self._writer.run(lambda db: copies.copied(db, self._codec, row, message_ids, now))

    async def tagged(self, chat_id: int, tag: str) -> tuple[int, ...]:
        """The messages of a tag."""
        return await self._writer.run(lambda db: outbox.tagged(db, chat_id, tag), writes=False)

    async def block(self, chat_id: int, now: datetime) -> None:
        """A person blocked the bot."""

        def write(db: Connection) -> None:
            outbox.block(db, self._codec, chat_id, now)
            subscription_records.block(db, chat_id, now)

        await self._writer.run(write)

    async def wiped(self, row: Outgoing, closing: Outgoing, now: datetime) -> None:
        """A wipe was carried out."""
        await self._writer.run(lambda db: outbox.wiped(db, self._codec, row, closing, now))

    async def wake(self, after: datetime | None = None) -> datetime | None:
        """When there is something to do next."""
        return await self._writer.run(lambda db: upkeep.wake(db, after), writes=False)

    async def purge(
        self, now: datetime, keep: timedelta, keep_failed: timedelta = timedelta(days=30)
    ) -> int:
        """Delete what is old, in small steps, so that people's turns go in between."""
        steps: tuple[Callable[[Connection], int], ...] = (
            partial(upkeep.drop_inbox, state="done", before=now - keep),
            partial(upkeep.drop_inbox, state="failed", before=now - keep_failed),
            partial(upkeep.drop_outbox, before=now - upkeep.SENT_KEPT),
            partial(
                kept_questions.drop_old, before=now - upkeep.QUESTIONS_KEPT, limit=upkeep.AT_ONCE
            ),
            partial(versions.drop_old, before=now - upkeep.VERSIONS_KEPT, limit=upkeep.AT_ONCE),
            partial(
                offer_records.drop_askers, before=now - upkeep.ASKERS_KEPT, limit=upkeep.AT_ONCE
            ),
            partial(offer_records.drop_old, before=now - upkeep.OFFERS_KEPT, limit=upkeep.AT_ONCE),
            *old_posts(now),
        )
        gone = await self._until_done(
            lambda db: case_erasing.drop_old(
                db, self._codec, now - upkeep.CASES_KEPT, upkeep.CASES_AT_ONCE, now
            ),
            upkeep.CASES_AT_ONCE,
        )
        for step in old_reports(now):
            gone += await self._until_done(step, REPORTS_AT_ONCE)
        for step in steps:
            gone += await self._until_done(step, upkeep.AT_ONCE)
        await self._until_done(
            partial(upkeep.drop_numbers, before=now - upkeep.NUMBER_KEPT), upkeep.AT_ONCE
        )
        return gone

    async def failed(self, limit: int) -> list[Failed]:
        """Updates that were given up."""
        return await self._writer.run(lambda db: inbox.failed(db, self._codec, limit), writes=False)

    async def try_again(self, inbox_id: int) -> bool:
        """Put a given-up update back."""
        return await self._writer.run(lambda db: inbox.try_again(db, inbox_id))

    async def said(
        self, chat_id: int, before: int, since: datetime, limit: int
    ) -> list[tuple[datetime, Json]]:
        """What came from a chat before."""
        return await self._writer.run(
            lambda db: inbox.said(db, self._codec, chat_id, before, since, limit), writes=False
        )

    async def counts(self) -> dict[str, int]:
        """Rows by state."""
        return await self._writer.run(upkeep.counts, writes=False)

    async def published(self, known: int) -> Published | None:
        """What is live on top of the files."""
        return await self._writer.run(lambda db: versions.published(db, known), writes=False)

    async def edit(self, author: int, effects: Sequence[EditorialEffect], now: datetime) -> None:
        """Make editorial effects true, all or none."""

        def write(db: Connection) -> None:
            for effect in effects:
                editorial_effects.apply(db, self._codec, author, effect, now)

        await self._writer.run(write)

    async def records(self, staff: Collection[int] = ()) -> Records:
        """What an editor may look at."""

        known = self._questions

        def read(db: Connection) -> Records:
            questions = kept_questions.newest(db, self._codec, known)
            reached = case_entries.reached(db, staff)
            return Records(versions.newest(db), questions, kept_questions.uses(db), reached)

        found = await self._writer.run(read, writes=False)
        self._questions = found.questions
        return found

    async def search(self, text: str) -> list[tuple[str, str]]:
        """Examples that share words with a text."""
        return await self._writer.run(lambda db: example_search.search(db, text), writes=False)

    async def learnable(self) -> list[tuple[str, str]]:
        """What the model may learn from."""

        def read(db: Connection) -> list[tuple[str, str]]:
            return [*example_search.every(db), *kept_questions.learned(db, self._codec)]

        return await self._writer.run(read, writes=False)

    async def seen(
        self, shingles: Collection[str], pictures: Sequence[str], contacts: Sequence[str]
    ) -> Seen | None:
        """The offer that came in before."""
        marks = self._marker.marks(shingles, pictures, contacts)
        return await self._writer.run(
            lambda db: offer_search.seen(db, self._codec, marks), writes=False
        )

    async def offers(self, limit: int) -> tuple[KeptOffer, ...]:
        """Offers for editors."""
        return await self._writer.run(
            lambda db: offer_records.newest(db, self._codec, limit), writes=False
        )

    async def agencies(self, known: int) -> AgencyList | None:
        """The list of agencies, unless it is known."""
        return await self._writer.run(lambda db: listed_agencies.newest(db, known), writes=False)

    async def import_agencies(
        self, listed: AgencyList, now: datetime, *, forced: bool = False
    ) -> None:
        """Replace the list of agencies."""
        await self._writer.run(lambda db: listed_agencies.replace(db, listed, now, forced=forced))

    async def close(self) -> None:
        """Finish what is queued and let go of the database."""
        await self._writer.close()

    async def _until_done(self, step: Callable[[Connection], int], at_once: int) -> int:
        """Repeat a step of so many rows until it finds fewer; return how many in all."""
        total = done = await self._writer.run(step)
        while done == at_once:
            done = await self._writer.run(step)
            total += done
        return total
