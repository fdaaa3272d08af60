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
    if one.corrects:
        return bool(db.rows(sql.WRONG_UNDER_WAY, post=one.corrects))
    return bool(db.rows(sql.UNDER_WAY, post=one.post, revision=one.revision))


def _page(db: Connection, codec: Codec, one: Running, now: datetime, limit: int) -> int:
    """Add one page of a broadcast; return how many chats were looked at."""
    if one.alert:
        rows = db.rows(sql.SUBSCRIBERS, reached=one.reached, limit=limit)
        looked = [row[0] for row in rows]
        added = _who_want_it(db, codec, one, rows, now)
    else:
        went = _went_to(db, one, limit)
        looked = list(went)
        picked = (_who_it_mends(one, chat_id, rows) for chat_id, rows in went.items())
        added = [found for found in picked if found is not None]
    shared = {"broadcast": one.id, "post": one.post, "now": to_number(now)}
    due = {"not_before": to_number(now), "message_id": 0, "reply_to": 0}
    db.change_each(sql.ADD, [due | found | shared for found in added])
    reached = looked[-1] if looked else one.reached
    db.change(sql.FILLED, id=one.id, reached=reached, filled=int(len(looked) < limit))
    return len(looked)


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


def _went_to(db: Connection, one: Running, limit: int) -> dict[int, list[Row]]:
    """A page of the chats that the first sending was for, in their order. A correction is for those
    of all that it corrects: one that was corrected itself may have reached nobody. Each chat's rows
    begin with the newest."""
    if one.corrects:
        sendings = db.rows(sql.SENDS_OF_WRONG, post=one.corrects)
    else:
        sendings = db.rows(sql.SEND_OF, post=one.post)
    found: dict[int, list[Row]] = {}
    for (sending,) in sendings:
        page = {"broadcast": sending, "reached": one.reached, "limit": limit}
        for chat_id, *row in db.rows(sql.WENT_TO, **page):
            found.setdefault(chat_id, []).append(tuple(row))
    return {chat_id: found[chat_id] for chat_id in sorted(found)[:limit]}


def _who_it_mends(one: Running, chat_id: int, rows: list[Row]) -> Params | None:
    """What a correction, a change or a withdrawal is to do in a chat that its first was for; None
    is nothing. A message that is not known cannot be changed: that the post was withdrawn is told
    to who may have got it, unless they blocked the bot. A correction answers the newest message
    that is known of what it corrects."""
    got = [row for row in rows if row[0] in ("sent", "unsure") and row[3] != "blocked"]
    if one.corrects:
        reply_to = next((message for _, _, message, _ in got if message), 0)
        return {"chat_id": chat_id, "reply_to": reply_to} if got else None
    ((state, revision, message, _),) = rows
    if state == "sent" and message:
        return {"chat_id": chat_id, "message_id": message} if revision < one.revision else None
    return {"chat_id": chat_id} if got and one.what == "withdraw" else None
