"""Finds out, page by page, whom a broadcast is for."""

from datetime import datetime

from bot.posts import audience
from bot.posts.model import Body
from bot.store import broadcast_sql as sql
from bot.store import post_records, subscription_records
from bot.store.broadcast_records import Running, finish, running
from bot.store.codec import Codec
from bot.store.connection import Connection, Params, Row
from bot.store.times import to_number

ANY_TEXT = 2**62
"""More than any revision."""


def fill(db: Connection, codec: Codec, now: datetime, limit: int) -> bool:
    """Add the next chats, at most `limit` looked at; return whether there may be more now."""
    left = limit
    more = False
    for one in running(db):
        if one.filled or _held(db, one):
            continue
        if not left:
            more = True
            break
        looked = _page(db, codec, one, now, left)
        more = more or looked == left
        left -= looked
    finish(db, now)
    return more


def _held(db: Connection, one: Running) -> bool:
    """Whether a call of an earlier text is under way: only afterwards it is known who got it."""
    if one.alert:
        return False
    post, text = (one.corrects, ANY_TEXT) if one.corrects else (one.post, one.revision)
    return bool(db.rows(sql.UNDER_WAY, post=post, revision=text))


def _page(db: Connection, codec: Codec, one: Running, now: datetime, limit: int) -> int:
    """Add one page of a broadcast; return how many chats were looked at."""
    if one.alert:
        rows = db.rows(sql.SUBSCRIBERS, reached=one.reached, limit=limit)
        added = _who_want_it(db, codec, one, rows, now)
    else:
        rows = _went_to(db, one, limit)
        picked = (_who_it_mends(one, row) for row in rows)
        added = [found for found in picked if found is not None]
    shared = {"broadcast": one.id, "post": one.post, "now": to_number(now)}
    due = {"not_before": to_number(now), "message_id": 0, "reply_to": 0}
    db.change_each(sql.ADD, [due | found | shared for found in added])
    reached = rows[-1][0] if rows else one.reached
    db.change(sql.FILLED, id=one.id, reached=reached, filled=int(len(rows) < limit))
    return len(rows)


def _who_want_it(
    db: Connection, codec: Codec, one: Running, rows: list[Row], now: datetime
) -> list[Params]:
    """Of a page of subscribers those that chose such alerts, each from the end of its quiet
    hours."""
    post = post_records.of_number(db, codec, one.post)
    body = post.body if post else Body("")
    found = (subscription_records.subscription(codec, row) for row in rows)
    return [
        {"chat_id": one.chat_id, "not_before": to_number(audience.not_before(one, now))}
        for one in found
        if audience.wants(one, body)
    ]


def _went_to(db: Connection, one: Running, limit: int) -> list[Row]:
    """A page of the chats that the first sending was for."""
    for (sending,) in db.rows(sql.SEND_OF, post=one.corrects or one.post):
        return db.rows(sql.WENT_TO, broadcast=sending, reached=one.reached, limit=limit)
    return []


def _who_it_mends(one: Running, row: Row) -> Params | None:
    """What a correction, a change or a withdrawal is to do in a chat that its first was for; None
    is nothing. A message that is not known cannot be changed: that the post was withdrawn is told
    to who may have got it, unless they blocked the bot."""
    chat_id, state, revision, message, subscription = row
    got = state in ("sent", "unsure") and subscription != "blocked"
    if one.corrects:
        return {"chat_id": chat_id, "reply_to": message} if got else None
    if state == "sent" and message:
        return {"chat_id": chat_id, "message_id": message} if revision < one.revision else None
    return {"chat_id": chat_id} if got and one.what == "withdraw" else None
