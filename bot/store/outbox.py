"""What happens to the outbox after a turn has queued its rows."""

from collections.abc import Collection
from datetime import datetime

from bot.model import Outgoing
from bot.store import case_entries
from bot.store import outbox_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number

PAYLOAD = "outbox.payload"
PRIORITIES = 2


def queue(
    db: Connection,
    codec: Codec,
    row: Outgoing,
    now: datetime,
    *,
    forget: bool,
    not_before: datetime | None = None,
) -> None:
    """Add a call; one marked `forget` leaves nothing behind once it is over."""
    db.change(
        sql.QUEUE,
        chat_id=row.chat_id,
        method=row.method,
        payload=codec.seal(row.payload, PAYLOAD, row.chat_id),
        priority=row.priority,
        forget=int(forget),
        not_before=None if not_before is None else to_number(not_before),
        now=to_number(now),
        tag=row.tag,
    )


def due(
    db: Connection, codec: Codec, now: datetime, busy: Collection[int], limit: int
) -> list[Outgoing]:
    """One row for each chat that is not busy; a chat's answers come before its broadcasts."""
    rows = db.rows(sql.DUE, now=to_number(now), busy=db.numbers(busy), limit=PRIORITIES * limit)
    taken: set[int] = set()
    found: list[Outgoing] = []
    for id_, chat_id, method, payload, priority, attempts, tag in rows:
        if chat_id in taken or len(found) == limit:
            continue
        taken.add(chat_id)
        content = codec.read(payload, PAYLOAD, chat_id)
        found.append(Outgoing(chat_id, method, content, priority, id_, attempts, tag))
    return found


def sent(
    db: Connection, codec: Codec, row: Outgoing, message_id: int | None, now: datetime
) -> None:
    """Empty a row whose call was made and let the chat's next row come."""
    known = finish(db, row, now, state="sent", message_id=message_id, error="")
    if not known and message_id is not None:
        wipe_too(db, codec, row, message_id)


def undeliverable(db: Connection, row: Outgoing, error: str, now: datetime) -> None:
    """Empty a row whose call will never work and let the chat's next row come."""
    finish(db, row, now, state="dead", message_id=None, error=error)


def retry(db: Connection, row: Outgoing, error: str, until: datetime) -> None:
    """Count a try and hold the whole chat: Telegram would refuse its broadcasts too."""
    db.change(sql.COUNT_TRY, id=row.id, error=error)
    db.change(sql.HOLD_CHAT, chat_id=row.chat_id, until=to_number(until))


def tagged(db: Connection, chat_id: int, tag: str) -> tuple[int, ...]:
    """The numbers of the messages of a tag that were sent to a chat, the last one first."""
    return tuple(int(number) for (number,) in db.rows(sql.TAGGED, chat_id=chat_id, tag=tag))


def block(db: Connection, codec: Codec, chat_id: int, now: datetime) -> None:
    """Mark a chat that we know as blocked; one that was forgotten stays forgotten."""
    db.change(sql.BLOCK, chat_id=chat_id, now=to_number(now))
    give_up_unsent(db, codec, chat_id, case_entries.BLOCKED, now)


def give_up_unsent(db: Connection, codec: Codec, chat_id: int, why: str, now: datetime) -> None:
    """Send nothing of what waits for this chat; operators hear that their words were not sent."""
    for (payload,) in db.rows(sql.WAITING_COPIES, chat_id=chat_id):
        copy = codec.read(payload, PAYLOAD, chat_id)
        source, messages = int(copy.get("from", 0)), copy.get("ids", ())
        case_entries.not_delivered(db, source, messages, why, now)
    db.change(sql.DROP_FORGOTTEN, chat_id=chat_id)
    db.change(sql.GIVE_UP, chat_id=chat_id, error=why, now=to_number(now))


def stop(db: Connection, codec: Codec, chat_id: int, why: str, now: datetime) -> None:
    """Say nothing of what waits for this chat. What takes words back is done all the same: the
    words of danger must go from a watched phone."""
    for (payload,) in db.rows(sql.WAITING_COPIES, chat_id=chat_id):
        copy = codec.read(payload, PAYLOAD, chat_id)
        source, messages = int(copy.get("from", 0)), copy.get("ids", ())
        case_entries.not_delivered(db, source, messages, why, now)
    db.change(sql.STOP_CHAT, chat_id=chat_id, error=why, now=to_number(now))
    db.change(sql.CALL_WAITING, chat_id=chat_id)


def wiped(db: Connection, codec: Codec, row: Outgoing, closing: Outgoing, now: datetime) -> None:
    """Replace a wipe that was carried out by the closing words. A second report changes nothing."""
    if db.rows(sql.TAKE_WIPE, id=row.id):
        queue(db, codec, closing, now, forget=True)
        db.change(sql.CALL_NEXT, chat_id=row.chat_id, priority=row.priority)


def finish(
    db: Connection, row: Outgoing, now: datetime, *, state: str, message_id: int | None, error: str
) -> bool:
    """End a pending row; False when there is none: it was ended before, or forgotten meanwhile."""
    ended = db.rows(
        sql.FINISH, id=row.id, state=state, message_id=message_id, error=error, now=to_number(now)
    )
    if (1,) in ended:
        db.change(sql.DELETE, id=row.id)
    if ended:
        db.change(sql.CALL_NEXT, chat_id=row.chat_id, priority=row.priority)
    return bool(ended)


def wipe_too(db: Connection, codec: Codec, row: Outgoing, message_id: int) -> None:
    """Add to the waiting wipe a message that was on its way while its person was forgotten."""
    for id_, payload in db.rows(sql.WAITING_WIPE, chat_id=row.chat_id):
        content = codec.read(payload, PAYLOAD, row.chat_id)
        numbers = sorted({*content.get("message_ids", ()), message_id})
        content["message_ids"] = numbers
        sealed = codec.seal(content, PAYLOAD, row.chat_id)
        db.change(sql.SET_PAYLOAD, id=id_, payload=sealed)
