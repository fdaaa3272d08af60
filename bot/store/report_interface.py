"""What the store promises about reports, for SQLite and PostgreSQL alike."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.reports.model import Evidence, ExportedCase, Report, Shown

__all__ = ["ExportedCase", "ReportStore"]


class ReportStore(Protocol):
    """Reports, their evidence and codes. Every method is one transaction of its own."""

    async def report_of(self, chat_id: int) -> Shown | None:
        """The last report of a chat: a draft before confirmed ones, then the newest."""

    async def reports_of(self, chat_id: int, limit: int) -> tuple[Report, ...]:
        """The confirmed reports of a chat, newest first."""

    async def report_named(self, chat_id: int, key: str) -> Shown | None:
        """The confirmed report of a chat that carries this key (`Report.key`), None when there is
        none among its twenty newest."""

    async def report_of_case(self, number: int) -> Shown | None:
        """The last report that belongs to a case and that operators may read."""

    async def report_by_code(self, code: str, now: datetime) -> Shown | None:
        """The report that a code opens, None when it is wrong, used, or older than 30 days."""

    async def unhashed(self, now: datetime, limit: int) -> Sequence[Evidence]:
        """Evidence whose hash is still to be made and due, oldest first."""

    async def hashed(self, evidence: int, sha256: str, size: int, failed: str) -> None:
        """The hash of evidence is known (or never will be). Not an error when it is gone."""

    async def hash_later(self, evidence: int, until: datetime) -> None:
        """The hash could not be made now."""

    async def export_cases(self, since: datetime, until: datetime) -> Sequence[ExportedCase]:
        """The cases opened from `since` and before `until`, oldest first, with their reports as far
        as operators may read them."""
