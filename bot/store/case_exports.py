"""Reads cases for the authorities, with the reports that operators may read."""

from datetime import datetime

from bot.cases.model import Case
from bot.store import case_rows, report_records
from bot.store import report_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.report_interface import ExportedCase
from bot.store.times import to_number

AT_ONCE = 50
"""Cases in one page, so that it holds nobody up for long."""


def page(
    db: Connection, codec: Codec, since: datetime, until: datetime, after: Case | None
) -> list[ExportedCase]:
    """The next cases opened from one time and before another; None begins at the first."""
    rows = db.rows(
        sql.CASES_OPENED, opened_at=to_number(after.opened_at if after else since),
        number=after.number if after else 0, until=to_number(until), limit=AT_ONCE,
    )  # fmt: skip
    cases = [case_rows.case(codec, row) for row in rows]
    return [ExportedCase(one, report_records.of_case(db, codec, one.number)) for one in cases]
