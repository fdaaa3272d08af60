"""Writes cases: each over the version that was read, and only over that one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.case_effects import CASE_NUMBER, SaveCase
from bot.cases.model import RANK, Case, Event
from bot.effects import Effect
from bot.errors import Stale
from bot.model import Outgoing
from bot.store import case_rows, posting_sql
from bot.store import case_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number

GATHER = timedelta(seconds=3)
"""How long what is not urgent waits for more of the same before a room is told."""


def case_of(db: Connection, codec: Codec, chat_id: int) -> Case | None:
    """The last case of a person; an open one before newer ones."""
    rows = db.rows(sql.LAST_CASE, chat_id=chat_id)
    return case_rows.case(codec, rows[0]) if rows else None


def of_number(db: Connection, codec: Codec, number: int) -> Case | None:
    """The case of a number."""
    rows = db.rows(sql.CASE_OF_NUMBER, number=number)
    return case_rows.case(codec, rows[0]) if rows else None


def check_read(db: Connection, chat_id: int, read: tuple[int, int]) -> None:
    """Stale when the chat's last case is another one, or another version, than was read."""
    rows = db.rows(sql.LAST_VERSION, chat_id=chat_id)
    if (tuple(rows[0]) if rows else (0, 0)) != read:
        raise Stale


def save_all(db: Connection, codec: Codec, effects: Iterable[Effect], now: datetime) -> int:
    """Write all cases of a turn; return the number of the one it opens, or 0."""
    opened = 0
    for effect in effects:
        if isinstance(effect, SaveCase):
            save = _change if effect.case.number else _open
            number = save(db, codec, effect.case, now)
            _record(db, codec, number, effect.event)
            opened = opened if effect.case.number else number
    return opened


def numbered(row: Outgoing, number: int) -> Outgoing:
    """A call with the number of the case that its turn opens."""
    return replace(row, payload=put_in(row.payload, number)) if number else row


def put_in(value: Any, number: int) -> Any:
    """A JSON value with the number in all its texts."""
    match value:
        case str():
            return value.replace(CASE_NUMBER, str(number))
        case dict():
            return {name: put_in(one, number) for name, one in value.items()}
        case list() | tuple():
            return [put_in(one, number) for one in value]
        case _:
            return value


def hurry(db: Connection, number: int, due: datetime) -> None:
    """The room of a case lacks something: it is due then, or sooner if it was."""
    db.change(posting_sql.HURRY, number=number, due=to_number(due))


def _open(db: Connection, codec: Codec, case: Case, now: datetime) -> int:
    """Insert a case; Stale when the chat has an open one."""
    rank = RANK[case.lane]
    rows = db.rows(
        sql.OPEN_CASE, chat_id=case.chat_id, opened_at=to_number(case.opened_at),
        unanswered_since=case_rows.number(case.unanswered_since),
        **case_rows.case_params(codec, case, rank),
    )  # fmt: skip
    if not rows:
        raise Stale
    number = int(rows[0][0])
    db.change(posting_sql.DUE_BY, number=number, lane_rank=rank, due=to_number(now))
    return number


def _change(db: Connection, codec: Codec, case: Case, now: datetime) -> int:
    """Write a case over the version that was read; Stale when there is another by now."""
    rank = RANK[case.lane]
    before = db.rows(sql.BEFORE, number=case.number, version=case.version)
    if not before:
        raise Stale
    state, owner, lane, chat_id = before[0]
    if state == "closed" and case.open and db.rows(sql.OPEN_OF_CHAT, chat_id=chat_id):
        raise Stale  # a newer one is open: this one cannot be opened again beside it
    changed = db.change(
        sql.CHANGE_CASE, number=case.number, version=case.version, now=to_number(now),
        **case_rows.case_params(codec, replace(case, chat_id=chat_id), rank),
    )  # fmt: skip
    if not changed:
        raise Stale
    seen = (state, owner, lane) != (case.state, case.owner, case.lane) or case.lane == "nyawa"
    due = now if seen else now + GATHER
    db.change(posting_sql.DUE_BY, number=case.number, lane_rank=rank, due=to_number(due))
    return case.number


def _record(db: Connection, codec: Codec, number: int, event: Event) -> None:
    db.change(
        sql.ADD_EVENT, number=number, at=to_number(event.at), what=event.what, who=event.who,
        detail=case_rows.sealed_event(codec, event, number),
    )  # fmt: skip
