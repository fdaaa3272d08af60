"""Makes posts public that are approved and due: the channel's work and a broadcast begin."""

from dataclasses import replace
from datetime import datetime

from bot.posts.model import OPEN, OTHER_CHANNEL, Post, PostState
from bot.store import broadcast_records, post_records, post_rows
from bot.store import post_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.post_interface import NO_MESSAGE
from bot.store.times import to_number


def publish_due(db: Connection, codec: Codec, now: datetime, *, channel: bool) -> tuple[int, ...]:
    """Publish all that is due, oldest first; return the numbers that people read."""
    told: list[int] = []
    for row in db.rows(sql.DUE, now=to_number(now)):
        post = post_rows.post(codec, row)
        if post.kind == "edit":
            told += _merge(db, codec, post, now)
        else:
            told.append(_go_live(db, post, now, channel=channel))
    return tuple(dict.fromkeys(told))


def _go_live(db: Connection, post: Post, now: datetime, *, channel: bool) -> int:
    """Begin to send an alert or a correction, which ends the sending of what it corrects."""
    corrects = post.of if post.kind == "correction" else 0
    to = "to_send" if channel and (not corrects or _may_stand(db, corrects)) else "none"
    ((revision,),) = db.rows(sql.GO_LIVE, number=post.number, now=to_number(now), channel=to)
    if corrects:
        broadcast_records.stop(db, corrects, "send", now)
        db.change(sql.CORRECTED, number=corrects, no_message=NO_MESSAGE)
    broadcast_records.begin(db, post.number, "send", revision, now, corrects=corrects)
    return post.number


def _may_stand(db: Connection, wrong: int) -> bool:
    """Whether what is corrected, or what that corrected, may be in a channel: a correction of what
    was never there would seem to speak of another post."""
    errors = {"no_message": NO_MESSAGE, "other_channel": OTHER_CHANNEL}
    return bool(db.rows(sql.MAY_STAND, post=wrong, **errors))


def _merge(db: Connection, codec: Codec, edit: Post, now: datetime) -> list[int]:
    """Put the words of an edit into its first. One that nobody has read yet just has them. One that
    another edit has changed since keeps its words: this one is a draft again."""
    first = post_records.of_number(db, codec, edit.of)
    ended = _ended(edit, first)
    db.change(sql.END_EDIT, number=edit.number, state=ended, now=to_number(now))
    if first is None or ended != "merged":
        return []
    replaced = post_rows.sealed_body(codec, replace(edit, body=first.body))
    sealed = post_rows.sealed_body(codec, replace(first, body=edit.body))
    params = {"number": first.number, "body": sealed, "now": to_number(now)}
    if first.state != "live":
        db.change(sql.MERGE_UNREAD, **params)
        return []
    # Copies of the words that people read until now come back: they must be known again.
    db.change(sql.REPLACED, number=edit.number, body=replaced)
    ((revision,),) = db.rows(sql.MERGE, **params, no_message=NO_MESSAGE)
    broadcast_records.stop(db, first.number, "change", now)
    broadcast_records.begin(db, first.number, "change", revision, now)
    return [first.number]


def _ended(edit: Post, first: Post | None) -> PostState:
    """What becomes of an edit whose time has come."""
    if first is None or first.state not in ("live", *OPEN):
        return "dropped"
    return "merged" if edit.base == first.revision else "draft"
