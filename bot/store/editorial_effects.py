"""Carries out what turns want of versions, roles, questions and counts."""

from datetime import datetime

from bot.effects import (
    AllowTraining,
    Appoint,
    Count,
    Dismiss,
    EditorialEffect,
    KeepQuestion,
    Propose,
    Publish,
    Refuse,
    Restore,
    SettleQuestions,
)
from bot.formatting import storable
from bot.store import editorial_sql as sql
from bot.store import kept_questions, meta, versions
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number


def apply(
    db: Connection, codec: Codec, chat_id: int, effect: EditorialEffect, now: datetime
) -> None:
    """Carry out one effect of the chat's turn; Stale when somebody else was faster."""
    match effect:
        case Propose():
            versions.propose(db, chat_id, effect, now)
        case Publish():
            versions.publish(db, chat_id, effect, now)
        case Refuse():
            versions.refuse(db, chat_id, effect, now)
        case Restore():
            versions.restore(db, chat_id, effect, now)
        case Appoint() | Dismiss():
            _change_staff(db, chat_id, effect, now)
        case KeepQuestion():
            kept_questions.keep(db, codec, chat_id, effect, now)
        case SettleQuestions():
            kept_questions.settle(db, effect)
        case AllowTraining(allowed):
            kept_questions.allow(db, codec, chat_id, allowed)
        case Count(answer, what):
            kept_questions.count(db, answer, what)


def _change_staff(db: Connection, by: int, effect: Appoint | Dismiss, now: datetime) -> None:
    meta.next_edition(db)
    if isinstance(effect, Appoint):
        role, name = effect.role, storable(effect.name)
        moment = to_number(now)
        db.change(
            sql.APPOINT, user_id=effect.user_id, role=role, name=name, granted_by=by, now=moment
        )
    else:
        db.change(sql.DISMISS, user_id=effect.user_id)
