"""The one commit that makes a turn true: inbox tick, conversation, effects and outbox."""

from datetime import datetime

from bot.effects import Effect, Forget, MarkBlocked, RemoveButtons, StartTimer, StopTimer
from bot.errors import Stale
from bot.offer_effects import AgreeToNews, DecideOffer, KeepOffer
from bot.store import (
    editorial_effects,
    forget,
    inbox_sql,
    kept_questions,
    offer_records,
    offers,
    outbox,
)
from bot.store import turn_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.inbox import CONVERSATION_DATA, TIMER_DATA
from bot.store.interface import Commit
from bot.store.times import to_number


def commit(db: Connection, codec: Codec, turn: Commit, now: datetime) -> None:
    """Write all of a turn. Stale, and the caller's transaction undone, when somebody was faster."""
    chat_id, source = _tick(db, turn, now)
    forgetting = any(isinstance(effect, Forget) for effect in turn.effects)
    outgoing = turn.outgoing
    if forgetting:
        outgoing = forget.forget(db, turn, now)
    elif turn.conversation.chat_id != 0:  # chat 0 is nobody's: its rows have no conversation
        _move(db, codec, turn, now, source)
    for row in outgoing:
        mine = row.chat_id == turn.conversation.chat_id
        outbox.queue(db, codec, row, now, forget=forgetting and mine)
    if turn.conversation.blocked and source == "timer":
        # Nobody is reached: what stays queued would be the first thing read after a return.
        outbox.give_up_unsent(db, turn.conversation.chat_id, now)
    for effect in turn.effects:
        _apply(db, codec, turn.conversation.chat_id, effect, now)
    if chat_id != 0:
        db.change(inbox_sql.CALL_NEXT, chat_id=chat_id)


def _tick(db: Connection, turn: Commit, now: datetime) -> tuple[int, str]:
    """Finish the inbox row and return its chat and source."""
    rows = db.rows(
        inbox_sql.TICK,
        id=turn.inbox_id,
        state="failed" if turn.failed else "done",
        error=turn.failed,
        now=to_number(now),
    )
    if not rows:
        raise Stale
    return int(rows[0][0]), str(rows[0][1])


def _move(db: Connection, codec: Codec, turn: Commit, now: datetime, source: str) -> None:
    """Write the conversation over the version that was read, and only over that one."""
    to = turn.conversation
    # Somebody who writes has not blocked the bot, even if the news of it was missed.
    reached = source == "update" and any(row.chat_id == to.chat_id for row in turn.outgoing)
    params = {
        "chat_id": to.chat_id,
        "step": to.step,
        "data": codec.seal(to.data, CONVERSATION_DATA, to.chat_id),
        "blocked": int(to.blocked and not reached),
        "now": to_number(now),
    }
    if to.version == 0:
        moved = db.change(sql.BEGIN_CONVERSATION, **params)
    else:
        moved = db.change(sql.MOVE_CONVERSATION, version=to.version, **params)
    if moved != 1:
        raise Stale


def _apply(db: Connection, codec: Codec, chat_id: int, effect: Effect, now: datetime) -> None:
    """Carry out one effect."""
    match effect:
        case StartTimer(name, due, data):
            sealed = codec.seal(data, TIMER_DATA, chat_id)
            db.change(
                sql.START_TIMER, chat_id=chat_id, name=name, due_at=to_number(due), data=sealed
            )
        case StopTimer(name):
            db.change(sql.STOP_TIMER, chat_id=chat_id, name=name)
        case MarkBlocked(blocked=True):
            outbox.block(db, chat_id, now)
        case MarkBlocked():
            db.change(sql.UNBLOCK, chat_id=chat_id)
        case Forget():  # the rest was forgotten before anything was queued
            kept_questions.forget(db, codec, chat_id)
            offer_records.forget(db, chat_id)
        case RemoveButtons():
            pass  # a row of the outbox
        case KeepOffer() | AgreeToNews() | DecideOffer():
            offers.apply(db, codec, chat_id, effect, now)
        case _:
            editorial_effects.apply(db, codec, chat_id, effect, now)
