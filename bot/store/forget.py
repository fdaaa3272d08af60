"""Forgetting a person: what goes at once, and the wipe of messages that can still be deleted."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import Stale
from bot.model import Outgoing
from bot.store import broadcast_marking
from bot.store import turn_sql as sql
from bot.store.connection import Connection
from bot.store.interface import Commit
from bot.store.times import to_number

WIPEABLE = timedelta(hours=48)
"""Telegram deletes messages up to this age (Bot API, deleteMessages)."""


def forget(db: Connection, turn: Commit, now: datetime) -> tuple[Outgoing, ...]:
    """Erase what is kept of the chat up to this turn; return the outgoing with the wipe completed.

    Numbers of updates stay, without chat and content, so that a repeated update is still known.
    What the person wrote after this turn stays pending and begins a new conversation.
    """
    messages = _wipeable(db, turn, now)
    chat_id = turn.conversation.chat_id
    _end_conversation(db, turn)
    db.change(sql.STOP_TIMERS, chat_id=chat_id)
    db.change(sql.EMPTY_OUTBOX, chat_id=chat_id)
    db.change(sql.DROP_TIMER_TURNS, chat_id=chat_id, id=turn.inbox_id)
    db.change(sql.UNNAME_INBOX, chat_id=chat_id, id=turn.inbox_id, now=to_number(now))
    return tuple(
        replace(row, payload={**row.payload, "message_ids": messages})
        if row.method == "wipe"
        else row
        for row in turn.outgoing
    )


def _wipeable(db: Connection, turn: Commit, now: datetime) -> list[int]:
    """The numbers of both sides' messages that are young enough, ascending."""
    chat_id, since = turn.conversation.chat_id, to_number(now - WIPEABLE)
    out = db.rows(sql.MESSAGES_OUT, chat_id=chat_id, since=since)
    received = db.rows(sql.MESSAGES_IN, chat_id=chat_id, since=since, id=turn.inbox_id)
    alerts = broadcast_marking.messages(db, chat_id, now - WIPEABLE)
    return sorted({number for (number,) in [*out, *received, *alerts]})


def _end_conversation(db: Connection, turn: Commit) -> None:
    """Delete the conversation in the version that was read; Stale when it is another by now."""
    chat_id, version = turn.conversation.chat_id, turn.conversation.version
    if db.change(sql.END_CONVERSATION, chat_id=chat_id, version=version):
        return
    if version or db.rows(sql.CONVERSATION_EXISTS, chat_id=chat_id):
        raise Stale
