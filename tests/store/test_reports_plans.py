"""However many reports are kept, what is asked about one comes from an index."""

import pytest

from bot.store import report_sql
from bot.store.codec import Codec
from tests.store.plans import Statements, walked

REPORT = {
    "number": 7, "version": 1, "chat_id": 7, "state": "draft", "case_number": 0, "help": 1,
    "changed_at": 1, "body": b"x",
}  # fmt: skip
STATEMENTS: Statements = {
    "last": (report_sql.LAST, {"chat_id": 7}),
    "last number": (report_sql.LAST_NUMBER, {"chat_id": 7}),
    "confirmed": (report_sql.CONFIRMED, {"chat_id": 7, "limit": 5}),
    "of case": (report_sql.OF_CASE, {"number": 7}),
    "of number and chat": (report_sql.OF_NUMBER_AND_CHAT, {"number": 7, "chat_id": 7}),
    "other draft": (report_sql.OTHER_DRAFT, {"number": 7, "chat_id": 7}),
    "change": (report_sql.CHANGE, REPORT),
    "take over": (report_sql.TAKE_OVER, REPORT),
    "of chat": (report_sql.OF_CHAT, {"chat_id": 7}),
    "old": (report_sql.OLD, {"state": "draft", "before": 9, "limit": 5}),
    "erase codes": (report_sql.ERASE[0], {"numbers": range(3)}),
    "erase evidence": (report_sql.ERASE[1], {"numbers": range(3)}),
    "erase reports": (report_sql.ERASE[2], {"numbers": range(3)}),
    "evidence": (report_sql.EVIDENCE, {"report": 7}),
    "how much": (report_sql.HOW_MUCH, {"report": 7}),
    "drop evidence": (report_sql.DROP_EVIDENCE, {"id": 7, "report": 7}),
    "unhashed": (report_sql.UNHASHED, {"now": 99_999, "limit": 5}),
    "waiting": (report_sql.WAITING, {"id": 7}),
    "used up": (report_sql.USED_UP, {"report": 7}),
    "by code": (report_sql.BY_CODE, {"fingerprint": "f7", "since": 1}),
    "old codes": (report_sql.OLD_CODES, {"before": 9, "limit": 5}),
    "cases opened": (
        report_sql.CASES_OPENED, {"opened_at": 7, "number": 0, "until": 99, "limit": 5},
    ),
}  # fmt: skip
FILL = (
    """INSERT INTO reports (chat_id, version, state, case_number, help, changed_at, body)
        SELECT i, 1, CASE WHEN i % 3 = 0 THEN 'draft' ELSE 'confirmed' END, i,
        CASE WHEN i % 2 = 0 THEN 1 END, i, :blob FROM n""",
    """INSERT INTO report_evidence (report, at, same, state, due_at, tries, sha256, failed, body)
        SELECT i, i, 's' || i, CASE WHEN i % 400 = 0 THEN 'pending' ELSE 'done' END,
        CASE WHEN i % 400 = 0 THEN i END, 0, '', '', :blob FROM n""",
    """INSERT INTO report_codes (report, fingerprint, issued_at)
        SELECT i, 'f' || i, i FROM n WHERE :blob IS NOT NULL""",
    """INSERT INTO cases (chat_id, version, state, lane, lane_rank, owner, silences, opened_at,
        asked_at, worded, body)
        SELECT i, 1, 'closed', 'waktu', 1, 0, 0, i, i, 1, :blob FROM n""",
)


@pytest.mark.anyio
async def test_no_statement_about_reports_walks_through_all_of_them(url: str, codec: Codec) -> None:
    assert await walked(FILL, url, codec, STATEMENTS, walks) == {}


def walks(step: str) -> bool:
    """Whether a step of a plan reads all rows of a table of ours."""
    if "Seq Scan on report" in step or "Seq Scan on cases" in step:
        return True
    words = step.split()
    return words[0] == "SCAN" and (words[1] in "cer" or words[1].startswith(("report", "case")))
