"""Reads and writes who gets alerts. What a chat chose is sealed, and bound to the chat."""

from datetime import datetime

from bot.model import Json
from bot.posts.model import NIGHT, Delivery, Subscription
from bot.store import broadcast_marking, case_entries, outbox
from bot.store import subscription_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Params, Row
from bot.store.times import to_moment, to_number

BODY = "subscribers.body"
USUAL: Json = {"topics": (), "countries": (), "quiet": NIGHT}
"""What a chat gets that chose nothing."""


def of_chat(db: Connection, codec: Codec, chat_id: int) -> Subscription | None:
    """What a chat wants of alerts."""
    rows = db.rows(sql.OF_CHAT, chat_id=chat_id)
    return subscription(codec, rows[0]) if rows else None


def subscription(codec: Codec, row: Row) -> Subscription:
    """Read chat, state, since and body. A damaged body leaves what is usual."""
    chat_id, state, since, body = row
    known: Json = USUAL | codec.read(body, BODY, chat_id)
    quiet = known["quiet"]
    return Subscription(
        chat_id, to_moment(since), tuple(known["topics"]), tuple(known["countries"]),
        None if quiet is None else (quiet[0], quiet[1]), state,
    )  # fmt: skip


def save(db: Connection, codec: Codec, wish: Subscription) -> None:
    """Write what a chat wants."""
    db.change(sql.SAVE, **_params(codec, wish))


def count(db: Connection) -> int:
    """How many chats subscribe now."""
    ((active,),) = db.rows(sql.COUNT)
    return int(active)


def block(db: Connection, chat_id: int, now: datetime) -> None:
    """Send nothing more to a chat; only its own wish changes that again."""
    db.change(sql.BLOCK, chat_id=chat_id)
    broadcast_marking.block_waiting(db, chat_id, now)


def unreachable(db: Connection, codec: Codec, delivery: Delivery, now: datetime) -> None:
    """A chat refused a call: it gets nothing more, and a person's counts as blocked for answers
    too."""
    broadcast_marking.end(db, delivery, "blocked", case_entries.BLOCKED, now)
    block(db, delivery.chat_id, now)
    if delivery.chat_id > 0:
        outbox.block(db, codec, delivery.chat_id, now)


def forget(db: Connection, chat_id: int) -> None:
    """Delete what a chat wants, and what was sent to it or waits for it."""
    db.change(sql.DROP, chat_id=chat_id)
    broadcast_marking.forget(db, chat_id)


def move(db: Connection, codec: Codec, old: int, new: int, now: datetime) -> None:
    """Have a group's subscription and deliveries belong to its new number; what that one has
    already stays. The choices are bound to the chat, so they are opened and sealed again."""
    if old == new:
        return
    for row in db.rows(sql.OF_CHAT, chat_id=old):
        kept = subscription(codec, row)
        moved = Subscription(new, kept.since, kept.topics, kept.countries, kept.quiet, kept.state)
        db.change(sql.ADD_MOVED, **_params(codec, moved))
        db.change(sql.DROP, chat_id=old)
        broadcast_marking.catch_up(db, old, new, now)
    broadcast_marking.move(db, old, new, now)


def _params(codec: Codec, wish: Subscription) -> Params:
    body = {
        "topics": list(wish.topics), "countries": list(wish.countries),
        "quiet": None if wish.quiet is None else list(wish.quiet),
    }  # fmt: skip
    return {
        "chat_id": wish.chat_id, "state": wish.state, "since": to_number(wish.since),
        "body": codec.seal(body, BODY, wish.chat_id),
    }  # fmt: skip
