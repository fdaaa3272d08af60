"""Keeps what stands in Telegram of a case outside its present topic, so that it can be erased:
cards in General and in operators' private chats, rooms that the case has left. Numbers only."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import takewhile

from bot.store import posting_sql
from bot.store import trace_sql as sql
from bot.store.connection import Connection, Params
from bot.store.interface import Trace
from bot.store.times import to_number

GIVEN_UP_AFTER = timedelta(days=3)
"""How long it is tried to erase what Telegram refuses, from the first refusal on."""
AFTER_ALL_LANES = 3
"""The rank of what is erased: however much that is, people in need go first."""
AT_ONCE = 20
"""Messages that one step erases: each is a call."""


def trace_tables(db: Connection) -> None:
    """Make the table; rooms that an earlier release left to a case without words are erased."""
    for statement in sql.TABLE + sql.FROM_BEFORE:
        db.change(statement)


def add(db: Connection, number: int, traces: Iterable[Trace], now: datetime) -> None:
    """These were posted. Of a case that was erased meanwhile they have to go again."""
    for trace in traces:
        db.change(sql.ADD, **_named(number, trace))
    _arm(db, number, now)


def leave(db: Connection, number: int) -> None:
    """Remember all that stands in the case's room, which it is about to leave."""
    db.change(sql.ADD_ROOM, number=number)
    db.change(sql.ADD_PRIVATE, number=number)


def erase(db: Connection, number: int, now: datetime) -> None:
    """Have everything go that stands in Telegram of a case whose words are no longer kept. Its
    entries must still be there."""
    leave(db, number)
    if not _arm(db, number, now):
        db.change(posting_sql.DROP_ROOM, number=number)


def next_of(db: Connection, number: int) -> tuple[Trace, ...]:
    """What goes next: a topic, or messages of one chat; what was refused comes last."""
    rows = db.rows(sql.NEXT, number=number, limit=AT_ONCE)
    return tuple(Trace(*row) for row in takewhile(lambda row: row[:2] == rows[0][:2], rows))


def erased(db: Connection, number: int, traces: Iterable[Trace], now: datetime) -> None:
    """These are gone; the next may go at once."""
    for trace in traces:
        db.change(sql.GONE, **_named(number, trace))
    db.change(sql.NEXT_NOW, number=number, now=to_number(now))
    db.change(sql.DROP_DONE, number=number)


def later(
    db: Connection, number: int, traces: Iterable[Trace], until: datetime, now: datetime
) -> bool:
    """These could not be erased; True when that was tried long enough and they are given up."""
    held = tuple(traces)
    for trace in held:
        db.change(sql.FAILED, **_named(number, trace))
    limit = to_number(now + GIVEN_UP_AFTER)
    rows = db.rows(sql.NEXT_LATER, number=number, until=to_number(until), erase_by=limit)
    if not rows or rows[0][0] > to_number(now):
        return False
    erased(db, number, held, now)
    return True


def _arm(db: Connection, number: int, now: datetime) -> bool:
    """Have the traces of a case erased whose person was forgotten; False where there are none."""
    return bool(db.change(sql.ARM, number=number, now=to_number(now), rank=AFTER_ALL_LANES))


def _named(number: int, trace: Trace) -> Params:
    return {
        "number": number, "chat_id": trace.chat_id, "thread": trace.thread,
        "message": trace.message,
    }  # fmt: skip
