"""Takes the words out of cases: of a person who wants all erased, and of those closed long ago."""

from datetime import datetime

from bot.store import case_rows, traces
from bot.store import case_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number

NOBODY = 0
"""The chat of a case whose person was forgotten."""
ERASED = "dihapus"
"""The outcome of an open case whose person wants all erased (`bot.cases.changes.OUTCOMES`)."""
KEPT_OF_ERASED = ("matter", "country", "outcome", "owner_name")
"""What stays for the statistics says nothing of the person."""
KEPT_OF_OLD = (*KEPT_OF_ERASED, "rating", "escalated")


def forget(db: Connection, codec: Codec, chat_id: int, now: datetime) -> None:
    """Take from all cases of a chat the words and whose they were, and have their rooms erased."""
    for number, state, body in db.rows(sql.OF_CHAT, chat_id=chat_id):
        kept = case_rows.emptied(codec, body, chat_id, KEPT_OF_ERASED)
        if state != "closed":
            kept["outcome"] = ERASED
        sealed = case_rows.sealed_body(codec, kept, NOBODY)
        db.change(sql.ERASE_CASE, number=number, body=sealed, now=to_number(now))
        _drop_words(db, number, now)


def drop_old(db: Connection, codec: Codec, before: datetime, limit: int, now: datetime) -> int:
    """Take the words out of some cases that were closed before a time, and whose they were, and
    have their rooms erased; return how many."""
    rows = db.rows(sql.OLD_CASES, before=to_number(before), limit=limit)
    for number, chat_id, body in rows:
        kept = case_rows.emptied(codec, body, chat_id, KEPT_OF_OLD)
        sealed = case_rows.sealed_body(codec, kept, NOBODY)
        db.change(sql.EMPTY_CASE, number=number, body=sealed)
        _drop_words(db, number, now)
    return len(rows)


def _drop_words(db: Connection, number: int, now: datetime) -> None:
    """Drop what is kept of a case that is nobody's by now, and have it go from Telegram."""
    traces.erase(db, number, now)
    db.change(sql.DROP_ENTRIES, number=number)
    db.change(sql.EMPTY_EVENTS, number=number)
