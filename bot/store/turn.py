"""The one commit that makes a turn true: inbox tick, conversation, effects and outbox."""

from datetime import datetime

from bot.case_effects import AddEntry, Alarm, SaveCase, SetDuty, StopSending
from bot.effects import Effect, Forget, MarkBlocked, RemoveButtons, StartTimer, StopTimer
from bot.errors import Stale
from bot.model import Outgoing
from bot.offer_effects import AgreeToNews, DecideOffer, KeepOffer
from bot.post_effects import (
    CountVisit,
    DropFeed,
    KeepImpostor,
    MoveSubscription,
    ResumeBroadcast,
    SaveFeed,
    SavePost,
    SaveSubscription,
    SettleChannel,
    SettleImpostor,
    StopBroadcast,
)
from bot.report_effects import (
    AddEvidence,
    DropEvidence,
    DropReport,
    IssueCode,
    SaveReport,
    TakeOver,
)
from bot.store import (
    case_entries,
    case_erasing,
    case_records,
    copies,
    desk_records,
    editorial_effects,
    forget,
    inbox_sql,
    kept_questions,
    offer_records,
    offers,
    outbox,
    post_turn,
    report_records,
    report_turn,
    subscription_records,
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
    if turn.case_read is not None:
        whose = turn.case_chat or turn.conversation.chat_id
        case_records.check_read(db, whose, turn.case_read)
    forgetting = any(isinstance(effect, Forget) for effect in turn.effects)
    outgoing = turn.outgoing
    if forgetting:
        outgoing = forget.forget(db, turn, now)
    elif turn.conversation.chat_id != 0:  # chat 0 is nobody's: its rows have no conversation
        _move(db, codec, turn, now, source)
    opened = _keep_cases(db, codec, turn, now)
    report_turn.apply_all(db, codec, turn.conversation.chat_id, turn.effects, now)
    for row in outgoing:
        forget_it = forgetting and row.chat_id == turn.conversation.chat_id
        _queue(db, codec, case_records.numbered(row, opened), now, forget=forget_it)
    if turn.conversation.blocked and source == "timer":
        # Nobody is reached: what stays queued would be the first thing read after a return.
        outbox.give_up_unsent(db, codec, turn.conversation.chat_id, case_entries.BLOCKED, now)
    for effect in turn.effects:
        _apply(db, codec, turn.conversation.chat_id, effect, opened, now)
    if chat_id != 0:
        db.change(inbox_sql.CALL_NEXT, chat_id=chat_id)


def _tick(db: Connection, turn: Commit, now: datetime) -> tuple[int, str]:
    """Finish the inbox row and return its chat and source."""
    rows = db.rows(
        inbox_sql.TICK,
        id=turn.inbox_id,
        state="failed" if turn.failed else "done",
        error=turn.failed,
        forget=int(turn.forget_payload),
        now=to_number(now),
    )
    if not rows:
        raise Stale
    return int(rows[0][0]), str(rows[0][1])


def _move(db: Connection, codec: Codec, turn: Commit, now: datetime, source: str) -> None:
    """Write the conversation over the version that was read, and only over that one."""
    to = turn.conversation
    # Where something happens the bot is not blocked, even if the news of it was missed; that it was
    # put out of a group is an effect, which comes after this.
    reached = source == "update"
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


def _keep_cases(db: Connection, codec: Codec, turn: Commit, now: datetime) -> int:
    """Write cases first, then what was said in them, and drop what a person wants no more; return
    the number of the case that is new, or 0."""
    opened = case_records.save_all(db, codec, turn.effects, now)
    for effect in turn.effects:
        if isinstance(effect, AddEntry):
            case_entries.add(db, codec, turn.conversation.chat_id, effect.entry)
        elif isinstance(effect, StopSending):
            chat_id = turn.conversation.chat_id
            outbox.stop(db, codec, chat_id, case_entries.STOPPED, now)
    return opened


def _queue(db: Connection, codec: Codec, row: Outgoing, now: datetime, *, forget: bool) -> None:
    if row.method == "copy":
        copies.queue(db, codec, row, now)
    else:
        outbox.queue(db, codec, row, now, forget=forget)


def _apply(
    db: Connection, codec: Codec, chat_id: int, effect: Effect, opened: int, now: datetime
) -> None:
    """Carry out one effect; `opened` is the number of the case that the turn opens."""
    match effect:
        case StartTimer():
            _start(db, codec, effect.chat or chat_id, effect, opened)
        case StopTimer(name):
            db.change(sql.STOP_TIMER, chat_id=chat_id, name=name)
        case MarkBlocked(blocked=True):
            outbox.block(db, codec, chat_id, now)
            subscription_records.block(db, chat_id, now)
        case MarkBlocked():
            db.change(sql.UNBLOCK, chat_id=chat_id)
        case Forget():  # the rest was forgotten before anything was queued
            kept_questions.forget(db, codec, chat_id)
            offer_records.forget(db, chat_id)
            case_erasing.forget(db, codec, chat_id, now)
            report_records.forget(db, chat_id)
            subscription_records.forget(db, chat_id)
        case RemoveButtons() | Alarm():
            pass  # a row of the outbox; an entry
        case SaveCase() | AddEntry() | StopSending():
            pass  # carried out before anything was queued
        case (
            SaveReport() | TakeOver() | DropReport() | AddEvidence() | DropEvidence() | IssueCode()
        ):
            pass  # so were these
        case SetDuty():
            desk_records.set_duty(db, codec, effect, now)
        case KeepOffer() | AgreeToNews() | DecideOffer():
            offers.apply(db, codec, chat_id, effect, now)
        case (
            SavePost() | StopBroadcast() | ResumeBroadcast() | SettleChannel() | CountVisit()
            | SaveSubscription() | MoveSubscription() | SaveFeed() | DropFeed()
            | KeepImpostor() | SettleImpostor()
        ):  # fmt: skip
            post_turn.apply(db, codec, chat_id, effect, now)
        case _:
            editorial_effects.apply(db, codec, chat_id, effect, now)


def start_timer(db: Connection, codec: Codec, timer: StartTimer) -> None:
    """Have a timer come to its chat, outside a turn."""
    if timer.chat:
        _start(db, codec, timer.chat, timer, 0)


def _start(db: Connection, codec: Codec, chat_id: int, timer: StartTimer, opened: int) -> None:
    data = case_records.put_in(timer.data, opened) if opened else timer.data
    db.change(
        sql.START_TIMER, chat_id=chat_id, name=timer.name, due_at=to_number(timer.due),
        data=codec.seal(data, TIMER_DATA, chat_id),
    )  # fmt: skip
