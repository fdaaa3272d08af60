"""What happens to the inbox, except the commit of a turn."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.model import Conversation, Json
from bot.store import inbox_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.interface import Failed, Received, Work
from bot.store.times import to_moment, to_number

PAYLOAD = "inbox.payload"
CONVERSATION_DATA = "conversations.data"
TIMER_DATA = "timers.data"
RING_AT_ONCE = 500


def receive(db: Connection, codec: Codec, updates: Sequence[Received], now: datetime) -> int:
    """Insert updates in the order given; return how many were new."""
    return db.change_each(
        sql.RECEIVE,
        [
            {
                "update_id": update.update_id,
                "source": "update",
                "chat_id": update.chat_id,
                "message_id": update.message_id,
                "payload": codec.seal(update.payload, PAYLOAD, update.chat_id),
                "now": to_number(now),
            }
            for update in updates
        ],
    )


def ring(db: Connection, codec: Codec, now: datetime) -> int:
    """Move at most RING_AT_ONCE timers that are due into the inbox, the earliest first."""
    due = sorted(db.rows(sql.RING, now=to_number(now), limit=RING_AT_ONCE))
    return db.change_each(
        sql.RECEIVE,
        [
            {
                "update_id": None,
                "source": "timer",
                "chat_id": chat_id,
                "message_id": None,
                "payload": codec.seal(
                    {"name": name, "data": codec.read(data, TIMER_DATA, chat_id)}, PAYLOAD, chat_id
                ),
                "now": to_number(now),
            }
            for _, _, chat_id, name, data in due
        ],
    )


def pending(
    db: Connection, codec: Codec, now: datetime, busy: Collection[int], limit: int
) -> list[Work]:
    """The rows whose turn it is, one for each chat, oldest first."""
    rows = db.rows(sql.PENDING, now=to_number(now), busy=db.numbers(busy), limit=limit)
    # Another process that puts a failed row back may leave two heads: the older counts.
    oldest = {row[2] or -row[0]: row for row in reversed(rows)}
    return [_work(codec, row) for row in rows if oldest[row[2] or -row[0]] is row]


def postpone(db: Connection, inbox_id: int, error: str, until: datetime) -> None:
    """Count a failed try and wait."""
    db.change(sql.POSTPONE, id=inbox_id, error=error, until=to_number(until))


def failed(db: Connection, codec: Codec, limit: int) -> list[Failed]:
    """The rows that were given up, newest first."""
    return [
        Failed(id_, chat_id, to_moment(received), error, codec.read(payload, PAYLOAD, chat_id))
        for id_, chat_id, received, error, payload in db.rows(sql.FAILED, limit=limit)
    ]


def said(
    db: Connection, codec: Codec, chat_id: int, before: int, since: datetime, limit: int
) -> list[tuple[datetime, Json]]:
    """The updates of a chat that were done before a row, oldest first."""
    params = {"chat_id": chat_id, "before": before, "since": to_number(since), "limit": limit}
    return [
        (to_moment(received), codec.read(payload, PAYLOAD, chat_id))
        for received, payload in reversed(db.rows(sql.SAID, **params))
    ]


def try_again(db: Connection, inbox_id: int) -> bool:
    """Put a given-up row back in its place, which may be before the row whose turn it was."""
    rows = db.rows(sql.REOPEN, id=inbox_id)
    for (chat_id,) in rows:
        if chat_id == 0:
            db.change(sql.CALL, id=inbox_id)
        else:
            db.change(sql.STAND_BACK, chat_id=chat_id)
            db.change(sql.CALL_NEXT, chat_id=chat_id)
    return bool(rows)


def _work(codec: Codec, row: Row) -> Work:
    """Open one row of PENDING; a chat without a conversation gets a new one."""
    id_, source, chat_id, payload, attempts, step, data, version, blocked_at = row
    conversation = Conversation(chat_id)
    if version is not None:
        content: Json = codec.read(data, CONVERSATION_DATA, chat_id)
        conversation = Conversation(chat_id, step, content, version, blocked_at is not None)
    return Work(id_, source, codec.read(payload, PAYLOAD, chat_id), attempts, conversation)
