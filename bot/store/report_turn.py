"""Carries out what a turn wants of reports."""

from collections.abc import Iterable
from datetime import datetime

from bot.effects import Effect
from bot.report_effects import (
    AddEvidence,
    DropEvidence,
    DropReport,
    IssueCode,
    ReportEffect,
    SaveReport,
    TakeOver,
)
from bot.store import evidence_records, report_codes, report_records
from bot.store import report_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection

OF_REPORTS = (SaveReport, TakeOver, DropReport)
"""They go first, in the order they stand in: evidence of the same turn may be for a report that it
begins or takes over."""
OF_PARTS = (AddEvidence, DropEvidence, IssueCode)


def apply_all(
    db: Connection, codec: Codec, chat_id: int, effects: Iterable[Effect], now: datetime
) -> None:
    """Carry out all that a turn of a chat wants of reports; its cases are written by then."""
    held = tuple(effects)
    for effect in held:
        if isinstance(effect, OF_REPORTS):
            _of_report(db, codec, chat_id, effect, now)
    for effect in held:
        if isinstance(effect, OF_PARTS):
            _of_part(db, codec, chat_id, effect, now)


def _of_report(
    db: Connection, codec: Codec, chat_id: int, effect: ReportEffect, now: datetime
) -> None:
    match effect:
        case SaveReport():
            report_records.save(db, codec, effect, now)
        case TakeOver():
            report_records.take_over(db, codec, chat_id, effect, now)
        case DropReport():
            report_records.drop(db, chat_id, effect)


def _of_part(
    db: Connection, codec: Codec, chat_id: int, effect: ReportEffect, now: datetime
) -> None:
    number = effect.report if isinstance(effect, AddEvidence) else 0
    report = _own(db, chat_id, number)
    if not report:
        return
    match effect:
        case AddEvidence(evidence):
            evidence_records.add(db, codec, report, evidence, now)
        case DropEvidence(id):
            evidence_records.drop(db, report, id)
        case IssueCode(code):
            report_codes.issue(db, codec, report, code, now)


def _own(db: Connection, chat_id: int, number: int) -> int:
    """The chat's report of that number, its last one for 0; 0 where there is none."""
    if number:
        return number if db.rows(sql.OF_NUMBER_AND_CHAT, number=number, chat_id=chat_id) else 0
    rows = db.rows(sql.LAST_NUMBER, chat_id=chat_id)
    return int(rows[0][0]) if rows else 0
