"""Keeps offers, counts who asked, and tells those who agreed what an editor found out.

Whoever changes an offer holds its row until the commit, so that of two who decide or agree in the
same moment the second sees what the first did, and nobody is told twice or not at all.
"""

from datetime import datetime, timedelta

from bot.formatting import storable
from bot.model import BROADCAST, Json, Outgoing
from bot.offer_effects import AgreeToNews, DecideOffer, KeepOffer, OfferEffect, Outcome
from bot.store import meta, offer_search, outbox
from bot.store import offer_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.likeness import Marker, Marks
from bot.store.offer_search import HASH, NOBODY
from bot.store.times import to_number

BODY, NEWS = "offers.body", "offers.news"
COUNTS_AGAIN = timedelta(hours=24)
"""After so long the same person's question about the same offer counts anew."""


def marker(codec: Codec) -> Marker:
    """What makes the marks of offers with this store's key."""
    return Marker(codec.derived("offers"))


def apply(db: Connection, codec: Codec, chat_id: int, effect: OfferEffect, now: datetime) -> None:
    """Carry out one effect of the chat's turn."""
    match effect:
        case KeepOffer():
            _keep(db, codec, chat_id, effect, now)
        case AgreeToNews(key, agreed):
            _agree(db, codec, chat_id, _canonical(db, key), agreed, now)
        case DecideOffer():
            _decide(db, codec, effect, now)


def _keep(db: Connection, codec: Codec, chat_id: int, wish: KeepOffer, now: datetime) -> None:
    """Find or add the offer, then count the person."""
    marks = marker(codec).marks(wish.shingles, wish.pictures, wish.contacts)
    key, moment = _canonical(db, wish.key), to_number(now)
    known = db.rows(sql.TOUCH, key=key, now=moment)
    if not known:
        key = _found_or_added(db, codec, wish, marks, now)
        known = db.rows(sql.TOUCH, key=key, now=moment)
    outcome: Outcome = known[0][0]
    if not outcome:
        body = _body(codec, wish)
        db.change(sql.JUDGE_ANEW, key=key, verdict=wish.verdict, score=wish.score, body=body)
    if outcome != "genuine":  # a copy with the number of somebody else must not pass for it
        _add_marks(db, codec, key, marks)
    who = {"offer": key, "chat_id": chat_id, "known": wish.known}
    if db.rows(sql.ADD_ASKER, **who, now=moment, since=to_number(now - COUNTS_AGAIN)):
        db.change(sql.COUNT_ASKER, key=key)
    if wish.known == outcome:
        db.change(sql.KNOWS, **who)


def _found_or_added(
    db: Connection, codec: Codec, wish: KeepOffer, marks: Marks, now: datetime
) -> str:
    """The key of the offer, which another turn may have kept since this one looked."""
    meta.one_at_a_time(db, meta.OFFERS)
    found = offer_search.nearest(db, codec, marks)
    if found is not None:
        db.change(sql.ADD_ALIAS, key=wish.key, offer=found.key)
        return found.key
    db.change(
        sql.ADD_OFFER, key=wish.key, now=to_number(now), verdict=wish.verdict, score=wish.score,
        signature=marks.signature, body=_body(codec, wish),
    )  # fmt: skip
    db.change_each(sql.ADD_BAND, [{"band": one, "offer": wish.key} for one in marks.bands])
    return wish.key


def _add_marks(db: Connection, codec: Codec, key: str, marks: Marks) -> None:
    """The pictures and contacts of this copy belong to the offer too."""
    keyed = marker(codec)
    pictures = [
        {
            "band": band,
            "mark": keyed.number("whole picture", str(picture)),
            "offer": key,
            "hash": codec.seal({"hash": picture}, HASH, NOBODY),
        }
        for picture in marks.pictures
        for band in keyed.picture_bands(picture)
    ]
    db.change_each(sql.ADD_PICTURE, pictures)
    db.change_each(sql.ADD_CONTACT, [{"contact": one, "offer": key} for one in marks.contacts])


def _agree(
    db: Connection, codec: Codec, chat_id: int, key: str, agreed: bool, now: datetime
) -> None:
    """Note what the person wants; what they do not know yet is told at once."""
    for outcome, news in db.rows(sql.LOCK, key=key):
        who = {"offer": key, "chat_id": chat_id}
        if not agreed:
            db.change(sql.DISAGREE, **who)
            continue
        db.change(sql.AGREE, **who, now=to_number(now))
        if news is not None and db.rows(sql.TELL, offer=key, outcome=outcome, only=chat_id):
            _queue(db, codec, chat_id, codec.read(news, NEWS, NOBODY), now)


def _decide(db: Connection, codec: Codec, wish: DecideOffer, now: datetime) -> None:
    """Set the outcome and tell those who do not know it. A message goes out once to each, however
    often the same is decided."""
    key, outcome = _canonical(db, wish.key), wish.outcome
    if not db.rows(sql.LOCK, key=key):
        return
    db.change(
        sql.DECIDE, key=key, outcome=outcome, judge_name=storable(wish.judge_name),
        now=to_number(now), news=codec.seal(wish.message, NEWS, NOBODY),
    )  # fmt: skip
    for (chat_id,) in sorted(db.rows(sql.TELL, offer=key, outcome=outcome, only=sql.ALL)):
        _queue(db, codec, chat_id, wish.message, now)


def _queue(db: Connection, codec: Codec, chat_id: int, message: Json, now: datetime) -> None:
    row = Outgoing(chat_id, "message", message, BROADCAST)
    outbox.queue(db, codec, row, now, forget=False)


def _canonical(db: Connection, key: str) -> str:
    """The key an offer is kept under."""
    rows = db.rows(sql.CANONICAL, key=key)
    return str(rows[0][0]) if rows else key


def _body(codec: Codec, wish: KeepOffer) -> bytes:
    return codec.seal({"text": wish.text, "signs": list(wish.signs)}, BODY, NOBODY)
