"""What editors may look at of posts and all that belongs to them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.newsroom import NewsroomRecords
from bot.posts.model import OPEN, Post, PostState
from bot.store import (
    broadcast_records,
    feed_records,
    post_records,
    post_rows,
    subscription_records,
)
from bot.store import post_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection

STATES: tuple[PostState, ...] = (*OPEN, "live", "withdrawn", "refused", "dropped", "merged")
""" "draft" is the first of them."""


def newsroom(
    db: Connection, codec: Codec, limit: int, now: datetime | None, meant: str = ""
) -> NewsroomRecords:
    """What editors may look at."""
    found = (*_newest(db, codec, limit), *_around(db, codec, meant))
    posts = _newest_first({post.number: post for post in found}.values())
    return NewsroomRecords(
        posts=posts,
        counts={state: int(count) for state, count in db.rows(sql.COUNTS)},
        progress=broadcast_records.progress(db, now),
        visits=_visits(db, posts),
        feeds=feed_records.every(db),
        impostors=tuple(
            post_rows.impostor(codec, row) for row in db.rows(sql.IMPOSTORS, limit=limit)
        ),
        subscribers=subscription_records.count(db),
    )


def of_states(
    db: Connection, codec: Codec, states: Sequence[PostState], skip: int, limit: int
) -> tuple[Post, ...]:
    """A piece of all posts of one or two states, newest first."""
    piece = {"skip": skip, "limit": limit, "upto": skip + limit}
    rows = db.rows(sql.OF_STATES, one=states[0], other=states[-1], **piece)
    return tuple(post_rows.post(codec, row) for row in rows)


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
    return _newest_first(found)


def _around(db: Connection, codec: Codec, key: str) -> list[Post]:
    """The post of a key, what it changes or corrects, and so on, and all that is about any of
    these: however many newer ones there are."""
    known: list[Post] = []
    post = post_records.of_key(db, codec, key) if key else None
    while post:
        known.append(post)  # that of which it speaks has a lower number, so this ends
        lower = 0 < post.of < post.number
        post = post_records.of_number(db, codec, post.of) if lower else None
    rows = [row for one in known for row in db.rows(sql.ABOUT, number=one.number)]
    return [*known, *(post_rows.post(codec, row) for row in rows)]


def _newest_first(posts: Iterable[Post]) -> tuple[Post, ...]:
    return tuple(sorted(posts, key=lambda post: post.number, reverse=True))


def _visits(db: Connection, posts: tuple[Post, ...]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    numbers = db.numbers(post.number for post in posts)
    for post, what, count in db.rows(sql.VISITS, posts=numbers):
        found.setdefault(post, {})[what] = int(count)
    return found
