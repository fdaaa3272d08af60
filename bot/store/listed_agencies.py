"""The list of placement agencies: read whole, replaced whole."""

from datetime import date, datetime

from bot.agencies import Agency, AgencyList, OlderList
from bot.formatting import storable
from bot.store import meta
from bot.store import offer_sql as sql
from bot.store.connection import Connection
from bot.store.times import to_number

NONE = 0
"""The stamp while no list was imported."""


def newest(db: Connection, known: int) -> AgencyList | None:
    """The list there is, or None when it is the one that is known already."""
    if _stamp(db) == known:
        return None
    rows = db.rows(sql.AGENCIES)
    if not rows:
        return AgencyList(stamp=NONE)
    found = tuple(
        Agency(name, licence, status, date.fromisoformat(until) if until else None)
        for _, _, name, licence, status, until in rows
        if name is not None
    )
    return AgencyList(date.fromisoformat(rows[0][1]), found, int(rows[0][0]))


def replace(db: Connection, listed: AgencyList, now: datetime, *, forced: bool) -> None:
    """Put a list in the place of the one there is. OlderList when that one is of a later day and
    this is not `forced`; ValueError when it has no day."""
    if listed.as_of is None:
        raise ValueError("a list without its day")
    meta.one_at_a_time(db, meta.AGENCIES)
    for (day,) in db.rows(sql.DAY_OF_LIST, id=_stamp(db)):
        if not forced and date.fromisoformat(day) > listed.as_of:
            raise OlderList(f"The list that is loaded is of {day}, this one of {listed.as_of}.")
    db.change(sql.DROP_AGENCIES)
    ((id,),) = db.rows(
        sql.ADD_LIST,
        as_of=listed.as_of.isoformat(),
        now=to_number(now),
        count=len(listed.agencies),
    )
    rows = [
        {
            "list": id,
            "place": place,
            "name": storable(one.name),
            "licence": storable(one.licence),
            "status": one.status,
            "valid_until": one.valid_until.isoformat() if one.valid_until else "",
        }
        for place, one in enumerate(listed.agencies)
    ]
    db.change_each(sql.ADD_AGENCY, rows)


def _stamp(db: Connection) -> int:
    ((id,),) = db.rows(sql.NEWEST_LIST)
    return NONE if id is None else int(id)
