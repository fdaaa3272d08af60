"""Makes posts public that are approved and due: the channel's work and a broadcast begin."""

from dataclasses import replace
from datetime import datetime

from bot.posts.model import OPEN, Post
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
    to = "to_send" if channel else "none"
    ((revision,),) = db.rows(sql.GO_LIVE, number=post.number, now=to_number(now), channel=to)
    corrects = post.of if post.kind == "correction" else 0
    if corrects:
        broadcast_records.stop(db, corrects, "send", now)
        db.change(sql.CORRECTED, number=corrects, no_message=NO_MESSAGE)
    broadcast_records.begin(db, post.number, "send", revision, now, corrects=corrects)
    return post.number


def _merge(db: Connection, codec: Codec, edit: Post, now: datetime) -> list[int]:
    """Put the words of an edit into its first. One that nobody has read yet just has them."""
    first = post_records.of_number(db, codec, edit.of)
    fits = first is not None and first.state in ("live", *OPEN)
    ended = "merged" if fits else "dropped"
    db.change(sql.END_EDIT, number=edit.number, state=ended, now=to_number(now))
    if first is None or not fits:
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
