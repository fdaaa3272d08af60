"""Notes what came of the calls of broadcasts, and what becomes of a chat's calls with the chat."""

from collections.abc import Sequence
from datetime import datetime

from bot.model import Outgoing
from bot.posts.model import Delivery, DeliveryState
from bot.store import broadcast_sql as sql
from bot.store import outbox, post_sql
from bot.store.broadcast_records import finish
from bot.store.codec import Codec
from bot.store.connection import Connection, Params
from bot.store.times import to_number

MIGRATED = "ChatMigrated"
"""The error's name where a message cannot be changed any more, since its group has another
number."""


def delivered(
    db: Connection, codec: Codec, done: Sequence[tuple[Delivery, int]], now: datetime
) -> None:
    """Calls were made. A message that reached somebody who was forgotten meanwhile is wiped too."""
    made = [
        {**_of(one), "message_id": message if one.new else 0, "now": to_number(now)}
        for one, message in done
    ]
    if db.change_each(sql.SENT, made) < len(made):
        for one, message in done:
            if one.new and message and not db.rows(sql.IS_THERE, **_of(one)):
                outbox.wipe_too(db, codec, Outgoing(one.chat_id, "message", {}), message)
    changed = [
        {"chat_id": one.chat_id, "post": one.post, "revision": one.revision}
        for one, _ in done
        if one.what != "send"
    ]
    db.change_each(sql.STANDS_NOW, changed)
    finish(db, now)


def end(
    db: Connection, delivery: Delivery, state: DeliveryState, error: str, now: datetime
) -> None:
    """A call under way ended otherwise, for good."""
    db.change(sql.END, **_of(delivery), state=state, error=error, now=to_number(now))
    finish(db, now)


def later(db: Connection, delivery: Delivery, error: str, until: datetime) -> None:
    """A call under way was not made: it waits."""
    db.change(sql.LATER, **_of(delivery), error=error, until=to_number(until))


def recover(db: Connection, now: datetime) -> int:
    """After a kill: a send is not made again, anything else may be; so too in the channel."""
    cut = db.change(sql.CUT_OFF, now=to_number(now)) + db.change(sql.AGAIN)
    cut += db.change(post_sql.CHANNEL_UNSURE)
    finish(db, now)
    return cut


def block_waiting(db: Connection, chat_id: int, now: datetime) -> None:
    """Nothing that waits for a chat is sent."""
    db.change(sql.BLOCK_CHAT, chat_id=chat_id, now=to_number(now))


def forget(db: Connection, chat_id: int) -> None:
    """Delete what was sent to a chat, or waits for it."""
    db.change(sql.FORGET_CHAT, chat_id=chat_id)


def messages(db: Connection, chat_id: int, since: datetime) -> list[tuple[int]]:
    """The numbers of the messages of broadcasts that a chat got since a time."""
    rows = db.rows(sql.MESSAGES_TO, chat_id=chat_id, since=to_number(since))
    return [(int(number),) for (number,) in rows]


def refused(db: Connection, old: int, now: datetime) -> None:
    """Telegram refused the calls under way to a group's old number: they wait to be made again."""
    db.change(sql.SEND_AGAIN, old=old, now=to_number(now))


def move(db: Connection, old: int, new: int, now: datetime) -> None:
    """Have a group's deliveries belong to its new number, but those under way, of which nobody
    knows yet whether they reached the old one. Old messages cannot be changed from now on. What
    mends an error, and went past the new number and was not at the old one, comes to the new."""
    db.change(sql.CATCH_UP_MENDED, old=old, new=new, now=to_number(now))
    db.change(sql.LEAVE_OLD, old=old, error=MIGRATED, now=to_number(now))
    db.change(sql.DROP_DOUBLE, old=old, new=new)
    db.change(sql.MOVE, old=old, new=new)
    finish(db, now)


def catch_up(db: Connection, old: int, new: int, now: datetime) -> None:
    """Have a subscriber of a new number get the alerts that went past that number and were not at
    the old one."""
    db.change(sql.CATCH_UP, old=old, new=new, now=to_number(now))


def _of(delivery: Delivery) -> Params:
    return {"broadcast": delivery.broadcast, "chat_id": delivery.chat_id}
