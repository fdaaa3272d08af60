"""However much is kept, the questions asked at every turn are answered from an index."""

import pytest

from bot.store import inbox_sql, open_store, outbox_sql, turn_sql, upkeep
from bot.store.codec import Codec
from bot.store.connection import Connection, transaction
from bot.store.database import database
from bot.store.times import to_number
from tests.store.steps import NOW

DONE = 20_000
"""Enough rows for either planner to prefer an index to walking through all of them."""

STATEMENTS = {
    "pending": (inbox_sql.PENDING, {"now": 1, "busy": (4,), "limit": 5}),
    "tick": (inbox_sql.TICK, {"id": 7, "state": "done", "error": "", "now": 1, "forget": 0}),
    "next update": (inbox_sql.CALL_NEXT, {"chat_id": 7}),
    "failed": (inbox_sql.FAILED, {"limit": 5}),
    "ring": (inbox_sql.RING, {"now": 1, "limit": 5}),
    "due": (outbox_sql.DUE, {"now": 1, "busy": (4,), "limit": 5}),
    "next reply": (outbox_sql.CALL_NEXT, {"chat_id": 7, "priority": 0}),
    "hold": (outbox_sql.HOLD_CHAT, {"chat_id": 7, "until": 1}),
    "give up": (outbox_sql.GIVE_UP, {"chat_id": 7, "error": "E", "now": 1}),
    "tagged": (outbox_sql.TAGGED, {"chat_id": 7, "tag": "t"}),
    "last waiting": (outbox_sql.LAST_WAITING, {"chat_id": 7, "priority": 0}),
    "waiting copies": (outbox_sql.WAITING_COPIES, {"chat_id": 7}),
    "messages in": (turn_sql.MESSAGES_IN, {"chat_id": 7, "id": 9, "since": 1}),
    "messages out": (turn_sql.MESSAGES_OUT, {"chat_id": 7, "since": 1}),
    "wake": (upkeep.WAKE, {"after": -1}),
    "old updates": (upkeep.OLD_INBOX, {"before": 9, "state": "done", "limit": 5}),
    "old numbers": (upkeep.OLD_NUMBERS, {"before": 9, "limit": 5}),
    "old replies": (upkeep.OLD_OUTBOX, {"before": 9, "limit": 5}),
}

OF_WAITING = ("inbox_head", "inbox_wait", "inbox_failed", "outbox_head", "outbox_wait")
"""Partial indexes, which hold nothing that is done."""

NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :done)"
FILL = (
    NUMBERS
    + """ INSERT INTO inbox (update_id, source, chat_id, message_id, state, head, attempts,
        error, received_at, done_at) SELECT CASE WHEN i > 19000 THEN i ELSE NULL END, 'update',
        i % 500 + 1, i, 'done', 0, 0, '', :now + i, :now + i FROM n""",
    NUMBERS
    + """ INSERT INTO outbox (chat_id, method, priority, state, head, forget, attempts,
        error, message_id, created_at, done_at) SELECT i % 500 + 1, 'message', 0, 'sent', 0, 0,
        0, '', i, :now + i, :now + i FROM n""",
)


@pytest.fixture
async def filled(url: str, codec: Codec, anyio_backend: str) -> Connection:
    """A database in which much is done and nothing waits."""
    await open_store(url, codec, "77").close()
    db = database(url).open(exclusive=False)
    with transaction(db):
        for statement in FILL:
            db.change(statement, done=DONE, now=to_number(NOW))
    db.change("ANALYZE")
    return db


@pytest.mark.anyio
async def test_no_statement_walks_through_what_is_done(filled: Connection, url: str) -> None:
    slow = {}
    for name, (statement, params) in STATEMENTS.items():
        plan = explain(filled, url, statement, params)
        if scans := [step for step in plan if walks(step)]:
            slow[name] = scans
    filled.close()
    assert slow == {}


def walks(step: str) -> bool:
    """Whether a step of a plan reads all rows. Scanning an index of what waits reads only that."""
    if "Seq Scan on inbox" in step or "Seq Scan on outbox" in step:
        return True
    words = step.split()
    of_ours = words[0] == "SCAN" and words[1] in ("inbox", "outbox", "i", "o")
    return of_ours and words[-1] not in OF_WAITING


def explain(db: Connection, url: str, statement: str, params: dict[str, object]) -> list[str]:
    """The steps by which the database would carry the statement out."""
    values = {**params}
    if "busy" in values:
        values["busy"] = db.numbers(values["busy"])  # type: ignore[arg-type]
    if url.startswith("sqlite"):
        return [row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {statement}", **values)]
    return [row[0].strip() for row in db.rows(f"EXPLAIN {statement}", **values)]
