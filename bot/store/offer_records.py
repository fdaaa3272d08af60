"""What is kept of offers: shown to editors, forgotten with a person, gone when it is old."""

from datetime import datetime

from bot.offer_effects import KeptOffer
from bot.store import offer_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.offer_search import NOBODY
from bot.store.offers import BODY
from bot.store.times import to_moment, to_number


def newest(db: Connection, codec: Codec, limit: int) -> tuple[KeptOffer, ...]:
    """Offers that wait for an editor, the most asked and newest first; then those decided last."""
    rows = db.rows(sql.OPEN_OFFERS, limit=limit)
    rows += db.rows(sql.DECIDED_OFFERS, limit=limit - len(rows))
    return tuple(_offer(codec, row) for row in rows)


def forget(db: Connection, chat_id: int) -> None:
    """Delete that this person asked, and the offers that nobody else ever asked about unless an
    editor decided them."""
    for (key,) in db.rows(sql.ONLY_THEIRS, chat_id=chat_id):
        # by now somebody else may have asked: the statement looks once more
        _drop_parts(db, [gone for (gone,) in db.rows(sql.DROP_OFFER, offer=key)])
    db.change(sql.FORGET_ASKER, chat_id=chat_id)


def drop_old(db: Connection, before: datetime, limit: int) -> int:
    """Delete some undecided offers that nobody asked about since a time; return how many."""
    rows = db.rows(sql.OLD_OFFERS, before=to_number(before), limit=limit)
    _drop_parts(db, [key for (key,) in rows])
    return len(rows)


def drop_askers(db: Connection, before: datetime, limit: int) -> int:
    """Delete who asked before a time, some of them; return how many."""
    return db.change(sql.OLD_ASKERS, before=to_number(before), limit=limit)


def _drop_parts(db: Connection, keys: list[str]) -> None:
    for statement in sql.DROP_PARTS:
        db.change_each(statement, [{"offer": key} for key in keys])


def _offer(codec: Codec, row: Row) -> KeptOffer:
    key, body, times, first, last, verdict, score, outcome, judge, decided, agreed, contacts = row
    words = codec.read(body, BODY, NOBODY)
    return KeptOffer(
        key, str(words.get("text", "")), tuple(words.get("signs", ())), int(times),
        to_moment(first), to_moment(last), verdict, int(score), outcome, judge,
        None if decided is None else to_moment(decided), int(agreed), int(contacts),
    )  # fmt: skip
