"""Messages that go on to another chat as they are: what an operator writes to a person.

Pictures of one album come as messages of their own and go on together, so a copy of an album waits
for the rest and may grow until, and even while, it is sent.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.model import Json, Outgoing
from bot.store import case_entries, outbox
from bot.store import outbox_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.outbox import PAYLOAD
from bot.store.times import to_number

ALBUM_PAUSE = timedelta(seconds=1)
"""How long the first picture of an album waits for the others; they come within tenths."""
PARTLY = "PartlyCopied"
"""The error's name where Telegram left out some of an album and did not say which."""


def queue(db: Connection, codec: Codec, row: Outgoing, now: datetime) -> None:
    """Add a copy, or add its messages to the album that is last in the chat's queue. Somebody who
    blocked the bot gets none: `case_entries.add` notes that it failed."""
    if case_entries.is_blocked(db, row.chat_id) or _joined(db, codec, row):
        return
    wait = now + ALBUM_PAUSE if row.payload.get("album") else None
    outbox.queue(db, codec, row, now, forget=False, not_before=wait)


def copied(
    db: Connection, codec: Codec, row: Outgoing, message_ids: Sequence[int], now: datetime
) -> None:
    """A copy was made: note which messages of the person's chat it became."""
    sources = _ids(row.payload)
    rest = _rest(db, codec, row)
    if rest is None:
        for message in message_ids:
            outbox.wipe_too(db, codec, row, message)
        return
    alone = [*message_ids] if rest else [*message_ids[:-1]]
    for message in alone:
        db.change(
            sql.ADD_SENT, chat_id=row.chat_id, method=row.method, priority=row.priority,
            message_id=message, now=to_number(now), tag=row.tag,
        )  # fmt: skip
    if rest:
        _keep(db, codec, row, rest, now)
    else:
        last = message_ids[-1] if message_ids else None
        outbox.finish(db, row, now, state="sent", message_id=last, error="")
    chat = int(row.payload.get("from", 0))
    if len(message_ids) == len(sources):
        case_entries.delivered(db, chat, list(zip(sources, message_ids, strict=True)))
    else:
        case_entries.not_delivered(db, chat, sources, PARTLY, now)


def undeliverable(db: Connection, codec: Codec, row: Outgoing, error: str, now: datetime) -> None:
    """A copy will never be made; messages that were added meanwhile are tried by themselves."""
    rest = _rest(db, codec, row)
    if rest is None:
        return
    if rest:
        _keep(db, codec, row, rest, now)
    else:
        outbox.finish(db, row, now, state="dead", message_id=None, error=error)
    chat = int(row.payload.get("from", 0))
    case_entries.not_delivered(db, chat, _ids(row.payload), error, now)


def _joined(db: Connection, codec: Codec, row: Outgoing) -> bool:
    """Add to the last unsent row of the chat, if that is a copy of the same album."""
    if not row.payload.get("album"):
        return False
    last = db.rows(sql.LAST_WAITING, chat_id=row.chat_id, priority=row.priority)
    for id, method, sealed in last:
        payload = codec.read(sealed, PAYLOAD, row.chat_id)
        same = all(payload.get(name) == row.payload.get(name) for name in ("album", "from"))
        if method == "copy" and same:
            ids = [*_ids(payload), *_ids(row.payload)]
            sealed = codec.seal({**payload, "ids": ids}, PAYLOAD, row.chat_id)
            db.change(sql.SET_PAYLOAD, id=id, payload=sealed)
            return True
    return False


def _rest(db: Connection, codec: Codec, row: Outgoing) -> list[int] | None:
    """The messages that were added to a row since it was taken; None when it is over, or when this
    was reported before."""
    for (sealed,) in db.rows(sql.WAITING, id=row.id):
        ids, tried = _ids(codec.read(sealed, PAYLOAD, row.chat_id)), _ids(row.payload)
        return ids[len(tried) :] if ids[: len(tried)] == tried else None
    return None


def _keep(db: Connection, codec: Codec, row: Outgoing, rest: Sequence[int], now: datetime) -> None:
    """Let the row go on with what was added: so the chat's order holds."""
    sealed = codec.seal({**row.payload, "ids": list(rest)}, PAYLOAD, row.chat_id)
    db.change(sql.GO_ON, id=row.id, payload=sealed, until=to_number(now + ALBUM_PAUSE))


def _ids(payload: Json) -> list[int]:
    return [int(id) for id in payload.get("ids", ())]
