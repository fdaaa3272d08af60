"""The steps that store tests are told in."""

from datetime import UTC, datetime, timedelta

from bot.effects import Effect
from bot.model import Conversation, Outgoing
from bot.store import Commit, Received, Store, Work
from bot.store.connection import Connection

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TABLES = ("inbox", "conversations", "timers", "outbox", "meta")


def update(number: int, chat: int = 5, message: int | None = None) -> Received:
    """An update whose payload says its number."""
    return Received(number, chat, {"n": number}, message)


def reply(chat: int = 5, text: str = "jawaban", priority: int = 0) -> Outgoing:
    """A message to send."""
    return Outgoing(chat, "message", {"text": text}, priority)


def turn(
    work: Work, *outgoing: Outgoing, effects: tuple[Effect, ...] = (), step: str = "a.b"
) -> Commit:
    """A turn that moves the conversation of `work` to a step and counts in its data."""
    read = work.conversation
    data = {"count": read.data.get("count", 0) + 1}
    moved = Conversation(read.chat_id, step, data, read.version, read.blocked)
    return Commit(work.inbox_id, moved, tuple(outgoing), effects)


async def take(store: Store, chat: int = 5, now: datetime = NOW) -> Work:
    """The row of a chat whose turn it is."""
    return next(w for w in await store.pending(now, (), 100) if w.conversation.chat_id == chat)


async def bring(store: Store, number: int, chat: int = 5, now: datetime = NOW) -> Work:
    """Receive an update and take the chat's row."""
    await store.receive([update(number, chat, number)], now)
    return await take(store, chat, now)


async def say(store: Store, number: int, *outgoing: Outgoing, now: datetime = NOW) -> None:
    """Bring an update in and answer it."""
    await store.commit(turn(await bring(store, number, now=now), *outgoing), now)


def dump(raw: Connection) -> str:
    """All that stands in all tables, as text."""
    return "\n".join(
        f"{table}: {row}" for table in TABLES for row in raw.rows(f"SELECT * FROM {table}")
    )
