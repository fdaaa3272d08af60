"""Reads and writes feeds: where they are, what of their news was seen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.formatting import storable
from bot.posts.model import Feed, FeedItem, Post
from bot.store import feed_sql as sql
from bot.store import post_records
from bot.store.case_rows import moment, number
from bot.store.codec import Codec
from bot.store.connection import Connection, Params
from bot.store.times import to_number


def every(db: Connection) -> tuple[Feed, ...]:
    """All feeds."""
    return tuple(
        Feed(id, url, title, etag, mod, moment(checked), error, added_by, moment(read), left_out)
        for id, url, title, etag, mod, checked, error, added_by, read, left_out in db.rows(
            sql.EVERY
        )
    )


def save(db: Connection, feed: Feed) -> None:
    """Add a feed, unless its address is there already, or write it anew."""
    if feed.id:
        db.change(sql.CHANGE, id=feed.id, **_params(feed))
    else:
        db.change(sql.ADD, **_params(feed))


def drop(db: Connection, id: int) -> None:
    """Delete a feed and the marks of its news; drafts that were made of it stay."""
    db.change(sql.DROP, id=id)
    db.change(sql.DROP_ITEMS, id=id)


def seen(db: Connection, feed: int, marks: Sequence[str]) -> frozenset[str]:
    """Which of these marks were seen in a feed before."""
    return frozenset(mark for mark in marks if db.rows(sql.WAS_SEEN, feed=feed, mark=mark))


def drafts(db: Connection, feed: int) -> int:
    """How many drafts that were made of a feed's news nobody judged yet."""
    ((open,),) = db.rows(sql.DRAFTS, feed=feed)
    return int(open)


def read(
    db: Connection, codec: Codec, feed: Feed, drafts: Sequence[tuple[FeedItem, Post]],
    now: datetime, seen: Sequence[str],
) -> tuple[Post, ...]:  # fmt: skip
    """Write a feed as it was read, and drafts of items that were never seen in it."""
    params = _params(replace(feed, checked_at=now))
    del params["url"], params["added_by"]  # an admin's, who may have changed them meanwhile
    if not db.change(sql.READ, id=feed.id, **params):
        return ()
    made: list[Post] = []
    for item, draft in drafts:
        mark = {"feed": feed.id, "mark": item.mark, "now": to_number(now)}
        given = post_records.begin(db, codec, draft) if db.change(sql.SEE, **mark) else 0
        if given:
            db.change(sql.BECAME, feed=feed.id, mark=item.mark, post=given)
            made.append(replace(draft, number=given, version=1))
    marks = dict.fromkeys([*seen, *(one for item, _ in drafts for one in item.marks)])
    again = [{"feed": feed.id, "mark": mark, "now": to_number(now)} for mark in marks]
    db.change_each(sql.SEE_AGAIN, again)
    return tuple(made)


def drop_items(db: Connection, before: datetime, limit: int) -> int:
    """Delete some marks of news that was last seen before a time, and was gone from its feed when
    that was last read; return how many."""
    return db.change(sql.OLD_ITEMS, before=to_number(before), limit=limit)


def _params(feed: Feed) -> Params:
    return {
        "url": storable(feed.url), "title": storable(feed.title), "etag": storable(feed.etag),
        "modified": storable(feed.modified), "checked_at": number(feed.checked_at),
        "error": storable(feed.error), "added_by": feed.added_by,
        "read_at": number(feed.read_at), "left_out": feed.left_out,
    }  # fmt: skip
