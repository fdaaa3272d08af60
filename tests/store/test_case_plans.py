"""However many cases are kept, what is asked about one or about the queue comes from an index."""

import pytest

from bot.store import case_sql, posting_sql, trace_sql
from bot.store.codec import Codec
from tests.store.plans import Statements, walked

CASE = {"number": 7, "version": 1}
TRACE = {"number": 7, "chat_id": -1, "thread": 7, "message": 1}
STATEMENTS: Statements = {
    "last case": (case_sql.LAST_CASE, {"chat_id": 7}),
    "last version": (case_sql.LAST_VERSION, {"chat_id": 7}),
    "of number": (case_sql.CASE_OF_NUMBER, {"number": 7}),
    "before": (case_sql.BEFORE, CASE),
    "open of chat": (case_sql.OPEN_OF_CHAT, {"chat_id": 7}),
    "said by person": (case_sql.SAID_BY_PERSON, {"number": 7, "at": 1}),
    "delivered": (case_sql.DELIVERED, {"person_message": 1, "chat": -1, "message": 7}),
    "not delivered": (case_sql.NOT_DELIVERED, {"error": "E", "chat": -1, "messages": range(3)}),
    "of a chat": (case_sql.OF_CHAT, {"chat_id": 7}),
    "drop entries": (case_sql.DROP_ENTRIES, {"number": 7}),
    "empty events": (case_sql.EMPTY_EVENTS, {"number": 7}),
    "old cases": (case_sql.OLD_CASES, {"before": 9, "limit": 5}),
    "queue": (case_sql.QUEUE, {"limit": 500}),
    "answered": (case_sql.ANSWERED, {"lane_rank": 1, "since": 1, "limit": 20}),
    "owned": (case_sql.OWNED, {"owner": 901}),
    "entry in room": (case_sql.ENTRY_IN_ROOM, {"chat_id": -1, "message": 7}),
    "last events": (case_sql.LAST_EVENTS, {"number": 7, "limit": 30}),
    "last entries": (case_sql.LAST_ENTRIES, {"number": 7, "limit": 30}),
    "postings": (posting_sql.POSTINGS, {"now": 99_999, "limit": 10}),
    "not in room": (posting_sql.NOT_IN_ROOM, {"number": 7, "limit": 60}),
    "failures": (posting_sql.FAILURES, {"number": 7, "limit": 60}),
    "posting wake": (posting_sql.POSTING_WAKE, {}),
    "posted": (posting_sql.POSTED, {"message": 1, "number": 7, "entries": range(3)}),
    "rest": (posting_sql.REST, {"number": 7}),
    "unpost": (posting_sql.UNPOST, {"number": 7}),
    "case of card": (posting_sql.CASE_OF_CARD, {"chat_id": -1, "thread": 7, "message": 1}),
    "open in room": (posting_sql.OPEN_IN_ROOM, {"chat_id": -1, "thread": 7}),
    "case in room": (posting_sql.CASE_IN_ROOM, {"chat_id": -1, "thread": 7}),
    "groups": (posting_sql.GROUPS, {}),
    "trace of room": (trace_sql.ADD_ROOM, {"number": 7}),
    "traces in private": (trace_sql.ADD_PRIVATE, {"number": 7}),
    "next traces": (trace_sql.NEXT, {"number": 7, "limit": 20}),
    "arm": (trace_sql.ARM, {"number": 7, "now": 1, "rank": 3}),
    "trace gone": (trace_sql.GONE, TRACE),
    "trace failed": (trace_sql.FAILED, TRACE),
    "traces done": (trace_sql.DROP_DONE, {"number": 7}),
}
FILL = (
    """INSERT INTO cases (chat_id, version, state, lane, lane_rank, owner, silences, opened_at,
        asked_at, unanswered_since, first_reply_at, closed_at, worded, body)
        SELECT i, 1, CASE WHEN i % 400 = 0 THEN 'waiting' WHEN i % 400 = 1 THEN 'owned'
            ELSE 'closed' END, 'waktu', i % 3, i % 50, 0, i, i, CASE WHEN i % 400 = 0 THEN i END,
        i, CASE WHEN i % 400 > 1 THEN i END, CASE WHEN i % 50 = 2 THEN 1 ELSE 0 END, :blob
        FROM n""",
    """INSERT INTO case_events (number, at, what, who, detail) SELECT i, i, 'x', 0, :blob FROM n""",
    """INSERT INTO case_entries (number, at, side, who, answers, changed, person_message,
        room_chat, room_message, to_room, source_chat, source_message, to_person, failed, body)
        SELECT i, i, 'person', 0, 0, 0, i, -1, i, CASE WHEN i % 400 = 0 THEN 'pending'
            ELSE 'done' END, -1, i, CASE WHEN i % 400 = 1 THEN 'pending'
            WHEN i % 400 = 2 THEN 'failed' ELSE 'done' END, '', :blob FROM n""",
    """INSERT INTO case_rooms (number, lane_rank, chat_id, thread, header, shown, due_at, tries,
        alerted, erased)
        SELECT i, i % 3, -1, i, 1, 1, CASE WHEN i % 400 = 0 THEN i END, 0, 0, 0 FROM n
        WHERE :blob IS NOT NULL""",
    """INSERT INTO case_traces (number, chat_id, thread, message, tries)
        SELECT i, -1, i, 1, 0 FROM n WHERE :blob IS NOT NULL""",
)
OF_WAITING = ("cases_queue", "case_rooms_order", "case_rooms_due", "cases_open")
"""Partial indexes, which hold nothing that is done; walked in their order up to a limit."""


@pytest.mark.anyio
async def test_no_statement_about_cases_walks_through_all_of_them(url: str, codec: Codec) -> None:
    assert await walked(FILL, url, codec, STATEMENTS, walks) == {}


def walks(step: str) -> bool:
    """Whether a step of a plan reads all rows of a table of ours."""
    if "Seq Scan on case" in step:
        return True
    words = step.split()
    ours = words[0] == "SCAN" and (words[1] in "cera" or words[1].startswith("case"))
    return ours and not any(name in step for name in OF_WAITING)
