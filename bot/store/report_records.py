"""Reads and writes reports: each over the version that was read, and only over that one."""

from dataclasses import replace
from datetime import datetime

from bot.errors import Stale
from bot.report_effects import DropReport, SaveReport, TakeOver
from bot.reports.model import CASE_OPENED, Report, Shown
from bot.store import case_sql, evidence_records, report_rows
from bot.store import report_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.times import to_number


def last_of(db: Connection, codec: Codec, chat_id: int) -> Shown | None:
    """The last report of a chat, a draft before others."""
    return shown(db, codec, db.rows(sql.LAST, chat_id=chat_id))


def confirmed_of(db: Connection, codec: Codec, chat_id: int, limit: int) -> tuple[Report, ...]:
    """The confirmed reports of a chat, newest first."""
    rows = db.rows(sql.CONFIRMED, chat_id=chat_id, limit=limit)
    return tuple(report_rows.report(codec, row) for row in rows)


def named(db: Connection, codec: Codec, chat_id: int, key: str, limit: int) -> Shown | None:
    """The confirmed report of a chat that carries this key, among the newest."""
    for report in confirmed_of(db, codec, chat_id, limit):
        if report.key == key:
            return Shown(report, evidence_records.of_report(db, codec, report.number))
    return None


def of_case(db: Connection, codec: Codec, number: int) -> Shown | None:
    """The last report of a case that operators may read."""
    return shown(db, codec, db.rows(sql.OF_CASE, number=number))


def shown(db: Connection, codec: Codec, rows: list[Row]) -> Shown | None:
    """The report of the only row with its evidence; None where there is no row."""
    if not rows:
        return None
    report = report_rows.report(codec, rows[0])
    return Shown(report, evidence_records.of_report(db, codec, report.number))


def save(db: Connection, codec: Codec, wish: SaveReport, now: datetime) -> None:
    """Write a report. The cases of the turn are written by then."""
    report = wish.report
    case = _open_case(db, report.chat_id) if report.case == CASE_OPENED else report.case
    params = report_rows.report_params(codec, report, case, _changed(report, now))
    if not report.number:
        done = bool(db.rows(sql.BEGIN, **params))
    else:
        _refuse_second_draft(db, report)
        done = bool(db.change(sql.CHANGE, number=report.number, version=report.version, **params))
    if not done:
        raise Stale


def take_over(db: Connection, codec: Codec, chat_id: int, wish: TakeOver, now: datetime) -> None:
    """Move a report to another chat, over the version that was found; its code is used up."""
    report = replace(wish.report, chat_id=chat_id)
    _refuse_second_draft(db, report)
    params = report_rows.report_params(codec, report, report.case, _changed(report, now))
    if not db.change(sql.TAKE_OVER, number=report.number, version=report.version, **params):
        raise Stale
    db.change(sql.USED_UP, report=report.number)


def drop(db: Connection, chat_id: int, wish: DropReport) -> None:
    """Erase a report, if it is this chat's."""
    if db.rows(sql.OF_NUMBER_AND_CHAT, number=wish.number, chat_id=chat_id):
        erase(db, [wish.number])


def forget(db: Connection, chat_id: int) -> None:
    """Erase all reports of a chat with their evidence and codes."""
    erase(db, [number for (number,) in db.rows(sql.OF_CHAT, chat_id=chat_id)])


def drop_old(db: Connection, state: str, before: datetime, limit: int) -> int:
    """Erase some reports of a state that nobody changed since a time; return how many."""
    rows = db.rows(sql.OLD, state=state, before=to_number(before), limit=limit)
    erase(db, [number for (number,) in rows])
    return len(rows)


def erase(db: Connection, numbers: list[int]) -> None:
    """Erase reports whole: codes, evidence, words."""
    if numbers:
        for statement in sql.ERASE:
            db.change(statement, numbers=db.numbers(numbers))


def _refuse_second_draft(db: Connection, report: Report) -> None:
    """Stale when a report would be the second draft of its chat."""
    other = {"chat_id": report.chat_id, "number": report.number}
    if report.draft and db.rows(sql.OTHER_DRAFT, **other):
        raise Stale


def _open_case(db: Connection, chat_id: int) -> int:
    """The chat's open case, be it one that the turn opened or an earlier one; else 0."""
    rows = db.rows(case_sql.OPEN_OF_CHAT, chat_id=chat_id)
    return int(rows[0][0]) if rows else 0


def _changed(report: Report, now: datetime) -> int:
    return to_number(report.changed_at or now)
