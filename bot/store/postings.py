"""Rooms: which lack something, and what was put into them."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from bot.cases.model import Case, Entry, Room
from bot.store import case_rows, traces
from bot.store import posting_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.interface import Posting, Trace
from bot.store.times import to_number

LOOK_AGAIN = timedelta(minutes=1)
"""After a private alarm: perhaps a group can be reached by now."""
OF_ONE_CHAT = 12
"""Cases of one group, with and without a card, that are read in a round: it takes one call at a
time, the most urgent first. Reading what 200 lack would take a tenth of a second of the one thread
that all wait for."""
AT_ONCE = 60
"""Things said that one round puts into a room; the rest come in the next."""


def due(db: Connection, codec: Codec, now: datetime, limit: int) -> list[Posting]:
    """Cases whose room lacks something that is due."""
    seen: Counter[tuple[int, bool]] = Counter()
    found: list[Row] = []
    for row in db.rows(sql.POSTINGS, now=to_number(now), limit=limit):
        chat, _, header, *_ = row
        # Who has no card yet is counted apart: it must not stand behind many who wrote again.
        seen[chat, bool(header)] += 1
        if seen[chat, bool(header)] <= OF_ONE_CHAT:
            found.append(row)
    return [_posting(db, codec, row) for row in found]


def wake(db: Connection) -> datetime | None:
    """When the next is due."""
    ((moment,),) = db.rows(sql.POSTING_WAKE)
    return case_rows.moment(moment)


def rooms(db: Connection) -> Mapping[int, int]:
    """How many open cases each group has."""
    return {int(chat): int(count) for chat, count in db.rows(sql.GROUPS)}


def made(db: Connection, number: int, room: Room, now: datetime) -> None:
    """A room was made; one for a person who was forgotten meanwhile has to go again."""
    params = {
        "number": number, "chat_id": room.chat_id, "thread": room.thread, "now": to_number(now),
    }  # fmt: skip
    if not db.change(sql.MADE, **params) and room.thread:
        traces.add(db, number, (Trace(room.chat_id, room.thread, 0),), now)


def header_posted(db: Connection, number: int, message_id: int, version: int) -> None:
    """The card shows a version."""
    db.change(sql.HEADER, number=number, header=message_id, version=version)
    db.change(sql.REST, number=number)


def entries_posted(db: Connection, number: int, entries: Collection[int], message_id: int) -> None:
    """These things said stand in the room."""
    db.change(sql.POSTED, number=number, entries=db.numbers(entries), message=message_id)
    db.change(sql.TRIED_WELL, number=number)
    db.change(sql.REST, number=number)


def failures_told(db: Connection, number: int, entries: Collection[int]) -> None:
    """The room knows that these did not reach the person."""
    db.change(sql.TOLD, number=number, entries=db.numbers(entries))
    db.change(sql.TRIED_WELL, number=number)
    db.change(sql.REST, number=number)


def lost(db: Connection, number: int, now: datetime) -> None:
    """The room is gone: the next gets all there is. What may stand in the old one is remembered."""
    traces.leave(db, number)
    if db.change(sql.LOST, number=number, now=to_number(now)):
        db.change(sql.UNPOST, number=number)


def later(db: Connection, number: int, until: datetime) -> None:
    """Count a try and wait."""
    db.change(sql.LATER, number=number, until=to_number(until))


def alerted(db: Connection, number: int, now: datetime) -> None:
    """Rest until something changes, or a group may be there again."""
    db.change(sql.ALERTED, number=number, later=to_number(now + LOOK_AGAIN))


def _posting(db: Connection, codec: Codec, row: Row) -> Posting:
    chat_id, thread, header, shown, tries, told, erased, *columns = row
    case = case_rows.case(codec, tuple(columns))
    if erased:
        return _erased(case, traces.next_of(db, case.number), tries)
    some = {"number": case.number, "limit": AT_ONCE}
    return Posting(
        case, Room(chat_id, thread) if chat_id else None, header, shown,
        tuple(_entry(codec, one) for one in db.rows(sql.NOT_IN_ROOM, **some)),
        tries, bool(told), False,
        tuple(case_rows.entry(codec, one) for one in db.rows(sql.FAILURES, **some)),
    )  # fmt: skip


def _erased(case: Case, going: tuple[Trace, ...], tries: int) -> Posting:
    """A case of which these go next."""
    first = going[0]
    room, header = Room(first.chat_id, first.thread), first.message if first.thread else 0
    return Posting(case, room, header, tries=tries, erased=True, traces=going)


def _entry(codec: Codec, row: Row) -> Entry:
    """An entry that answers a message of the room, not one of the person's chat."""
    *columns, answers = row
    return case_rows.entry(codec, tuple(columns), int(answers or 0))
