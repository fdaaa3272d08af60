"""The store's methods for reports: each is one operation for the writer."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.reports.model import Evidence, Report, Shown
from bot.store import case_exports, evidence_records, report_codes, report_records
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.report_interface import ExportedCase
from bot.store.writer import Writer

DRAFT_KEPT = timedelta(days=30)
"""How long a report that nobody goes on with is kept; people are told."""
REPORT_KEPT = timedelta(days=180)
"""How long a confirmed report is kept after its person last did something with it; people are
told."""
REPORTS_AT_ONCE = 50
"""Reports in one step of a purge: each may have much evidence."""


def old_reports(now: datetime) -> tuple[Callable[[Connection], int], ...]:
    """The steps of a purge: reports that nobody changed for long, and codes that open nothing any
    more. Each is repeated while it finds REPORTS_AT_ONCE."""
    return (
        partial(report_records.drop_old, state="draft", before=now - DRAFT_KEPT,
                limit=REPORTS_AT_ONCE),
        partial(report_records.drop_old, state="confirmed", before=now - REPORT_KEPT,
                limit=REPORTS_AT_ONCE),
        partial(report_codes.drop_old, now=now, limit=REPORTS_AT_ONCE),
    )  # fmt: skip


NAMED_AMONG = 20
"""A person's newest reports whose buttons still work."""


class KeptReports:
    """The part of an `interface.Store` that reports need. See there for what each method means."""

    _writer: Writer
    _codec: Codec

    async def report_of(self, chat_id: int) -> Shown | None:
        """The last report of a chat."""
        return await self._writer.run(
            lambda db: report_records.last_of(db, self._codec, chat_id), writes=False
        )

    async def reports_of(self, chat_id: int, limit: int) -> tuple[Report, ...]:
        """The confirmed reports of a chat."""
        return await self._writer.run(
            lambda db: report_records.confirmed_of(db, self._codec, chat_id, limit), writes=False
        )

    async def report_named(self, chat_id: int, key: str) -> Shown | None:
        """The confirmed report of a chat that buttons and timers of this key belong to."""
        return await self._writer.run(
            lambda db: report_records.named(db, self._codec, chat_id, key, NAMED_AMONG),
            writes=False,
        )

    async def report_of_case(self, number: int) -> Shown | None:
        """The last report of a case that operators may read."""
        return await self._writer.run(
            lambda db: report_records.of_case(db, self._codec, number), writes=False
        )

    async def report_by_code(self, code: str, now: datetime) -> Shown | None:
        """The report that a code opens."""
        return await self._writer.run(
            lambda db: report_codes.find(db, self._codec, code, now), writes=False
        )

    async def unhashed(self, now: datetime, limit: int) -> Sequence[Evidence]:
        """Evidence that waits for its hash."""
        return await self._writer.run(
            lambda db: evidence_records.unhashed(db, self._codec, now, limit), writes=False
        )

    async def hashed(self, evidence: int, sha256: str, size: int, failed: str) -> None:
        """A hash is known, or never will be."""
        await self._writer.run(
            lambda db: evidence_records.hashed(db, self._codec, evidence, sha256, size, failed)
        )

    async def hash_later(self, evidence: int, until: datetime) -> None:
        """A hash could not be made now."""
        await self._writer.run(lambda db: evidence_records.hash_later(db, evidence, until))

    async def export_cases(self, since: datetime, until: datetime) -> Sequence[ExportedCase]:
        """The cases of a time, read in pages, so that people's turns go in between."""
        found: list[ExportedCase] = []
        while True:
            after = found[-1].case if found else None
            read = partial(
                case_exports.page, codec=self._codec, since=since, until=until, after=after
            )
            page = await self._writer.run(read, writes=False)
            found += page
            if len(page) < case_exports.AT_ONCE:
                return found
