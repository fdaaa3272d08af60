"""What operators look at: one case with its record, the queue, and who is on duty."""

from datetime import datetime, timedelta

from bot.case_effects import SetDuty
from bot.cases.model import RANK, Case, Entry, Member, Room, Waiting
from bot.store import case_records, case_rows, posting_sql, trace_sql
from bot.store import case_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.interface import DeskRecords, ShiftRecords
from bot.store.times import to_moment, to_number

LAST = 30
"""Lines of the record, and things said, that one action may look at."""
IN_QUEUE = 500
"""More cases than any desk works off in a day; the rest wait behind them."""
LAST_ANSWERED = 20
ANSWERED_WITHIN = timedelta(days=14)
"""Longer ago the desk was perhaps another one."""


def desk(
    db: Connection, codec: Codec, user: int, room: Room, number: int, message: int
) -> DeskRecords:
    """All that an action of an operator may look at. The case is the one that is named, else that
    of the message, else the one of the room; no case, but `here`, where several may be meant."""
    entry = _entry(db, codec, room, message)
    # A reaction does not tell its topic: the entry goes before the room.
    told = number or (entry.case if entry else _of_card(db, room, message))
    meant = (told,) if told else _worked_on(db, room, user)
    case = case_records.of_number(db, codec, meant[0]) if len(meant) == 1 else None
    others = tuple(case_rows.case(codec, row) for row in db.rows(sql.OWNED, owner=user))
    if case is None:
        return DeskRecords(here=len(meant) > 1, entry=entry, others=others)
    last = {"number": case.number, "limit": LAST}
    events = reversed(db.rows(sql.LAST_EVENTS, **last))
    entries = reversed(db.rows(sql.LAST_ENTRIES, **last))
    return DeskRecords(
        case, _is_in(db, case, room), entry,
        tuple(case_rows.event(codec, row, case.number) for row in events),
        tuple(case_rows.entry(codec, row) for row in entries), others,
    )  # fmt: skip


def shift(db: Connection, codec: Codec, now: datetime) -> ShiftRecords:
    """The desk as it stands."""
    members = tuple(case_rows.member(codec, row) for row in db.rows(sql.ON_DUTY))
    cases = [case_rows.case(codec, row) for row in db.rows(sql.QUEUE, limit=IN_QUEUE)]
    since = to_number(now - ANSWERED_WITHIN)
    answered = {
        lane: tuple(
            to_moment(took) - to_moment(0)
            for (took,) in db.rows(sql.ANSWERED, lane_rank=rank, since=since, limit=LAST_ANSWERED)
        )
        for lane, rank in RANK.items()
    }
    return ShiftRecords(members, tuple(_waiting(one) for one in cases), answered)


def duty(db: Connection, codec: Codec, user: int) -> Member | None:
    """Whether somebody is on duty."""
    rows = db.rows(sql.DUTY, user_id=user)
    return case_rows.member(codec, rows[0]) if rows else None


def set_duty(db: Connection, codec: Codec, wish: SetDuty, now: datetime) -> None:
    """Note that somebody comes, goes or pauses."""
    until = datetime.fromisoformat(wish.pause_until) if wish.pause_until else None
    db.change(
        sql.SET_DUTY, user_id=wish.user_id, on_duty=int(wish.on), now=to_number(now),
        paused_until=case_rows.number(until),
        name=codec.seal({"name": wish.name}, case_rows.NAME, wish.user_id),
    )  # fmt: skip


def _worked_on(db: Connection, room: Room, user: int) -> tuple[int, ...]:
    """The number of the newest case of a topic. An operator's own chat is the room of many: those
    of them that are open and theirs, else those that are open."""
    place = {"chat_id": room.chat_id, "thread": room.thread}
    if room.chat_id < 0:
        # What is written into a topic that was left or deleted a moment ago is for its person too.
        rows = db.rows(posting_sql.CASE_IN_ROOM, **place) or db.rows(trace_sql.LEFT_BY, **place)
        return tuple(int(number) for (number,) in rows)
    found = db.rows(posting_sql.OPEN_IN_ROOM, **place)
    mine = tuple(int(number) for number, owner in found if owner == user)
    return mine or tuple(int(number) for number, _ in found)


def _of_card(db: Connection, room: Room, message: int) -> int:
    """The number of the case whose card a message of the room is, or 0."""
    if not message:
        return 0
    place = {"chat_id": room.chat_id, "thread": room.thread}
    rows = db.rows(posting_sql.CASE_OF_CARD, **place, message=message)
    return int(rows[0][0]) if rows else 0


def _is_in(db: Connection, case: Case, room: Room) -> bool:
    place = (room.chat_id, room.thread)
    if db.rows(posting_sql.ROOM_OF, number=case.number) == [place]:
        return True
    left = db.rows(trace_sql.LEFT_BY, chat_id=room.chat_id, thread=room.thread)
    return left == [(case.number,)]


def _entry(db: Connection, codec: Codec, room: Room, message: int) -> Entry | None:
    """What stands in a message of a chat; the newest, where several stand in one."""
    rows = db.rows(sql.ENTRY_IN_ROOM, chat_id=room.chat_id, message=message)
    return case_rows.entry(codec, rows[0]) if rows else None


def _waiting(case: Case) -> Waiting:
    since = case.unanswered_since or case.opened_at
    owner = case.owner_name if case.state == "owned" else ""
    return Waiting(case.number, case.lane, since, case.country, case.matter, owner)
