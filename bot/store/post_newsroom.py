"""What editors may look at of posts and all that belongs to them."""

from datetime import datetime

from bot.newsroom import NewsroomRecords
from bot.posts.model import OPEN, Post, PostState
from bot.store import broadcast_records, feed_records, post_rows, subscription_records
from bot.store import post_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection

STATES: tuple[PostState, ...] = (*OPEN, "live", "withdrawn", "refused", "dropped", "merged")
""" "draft" is the first of them."""


def newsroom(db: Connection, codec: Codec, limit: int, now: datetime | None) -> NewsroomRecords:
    """What editors may look at."""
    posts = _newest(db, codec, limit)
    return NewsroomRecords(
        posts=posts,
        progress=broadcast_records.progress(db, now),
        visits=_visits(db, posts),
        feeds=feed_records.every(db),
        impostors=tuple(
            post_rows.impostor(codec, row) for row in db.rows(sql.IMPOSTORS, limit=limit)
        ),
        subscribers=subscription_records.count(db),
    )


def _newest(db: Connection, codec: Codec, limit: int) -> tuple[Post, ...]:
    """The newest posts of each state, newest first: a feed's drafts must hide nothing from the
    lists of what was proposed or published, and get a third of the places."""
    drafts = max(1, limit // 3)
    each = max(1, (limit - drafts) // (len(STATES) - 1))
    found = [
        post_rows.post(codec, row)
        for state in STATES
        for row in db.rows(sql.OF_STATE, state=state, limit=drafts if state == "draft" else each)
    ]
    return tuple(sorted(found, key=lambda post: post.number, reverse=True))


def _visits(db: Connection, posts: tuple[Post, ...]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    numbers = db.numbers(post.number for post in posts)
    for post, what, count in db.rows(sql.VISITS, posts=numbers):
        found.setdefault(post, {})[what] = int(count)
    return found
