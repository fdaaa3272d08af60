"""Whatever the order of events: each update takes effect once and each chat stays in order."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Stale
from bot.model import Conversation, Outgoing
from bot.store import Codec, Commit, Received, Store, Work, open_store
from tests.postgres import new_schema
from tests.store.steps import NOW

CHATS = 4
SECOND = timedelta(seconds=1)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["receive", "repeat", "commit", "again", "postpone", "send", "retry"]),
        st.integers(1, CHATS),
    ),
    max_size=60,
)


@dataclass
class World:
    """What has happened, as the outside saw it."""

    store: Store
    now: datetime = NOW
    received: list[Received] = field(default_factory=list)
    committed: list[Work] = field(default_factory=list)
    sent: dict[int, list[int]] = field(default_factory=dict)

    async def happen(self, what: str, chat: int) -> None:
        """Let one event happen; the clock moves with it."""
        self.now += SECOND
        await getattr(self, what)(chat)

    async def receive(self, chat: int) -> None:
        number = len(self.received) + 1
        self.received.append(Received(number, chat, {"n": number}))
        assert await self.store.receive(self.received[-1:], self.now) == 1

    async def repeat(self, chat: int) -> None:
        assert await self.store.receive(self.received[-chat:], self.now) == 0

    async def commit(self, chat: int) -> None:
        for work in await self.store.pending(self.now, (), 10):
            if work.conversation.chat_id == chat:
                await self.store.commit(counted(work), self.now)
                self.committed.append(work)

    async def again(self, chat: int) -> None:
        for work in self.committed[-chat:]:
            with pytest.raises(Stale):
                await self.store.commit(counted(work), self.now)

    async def postpone(self, chat: int) -> None:
        for work in await self.store.pending(self.now, (), 10):
            if work.conversation.chat_id == chat:
                await self.store.postpone(work.inbox_id, "E", self.now + 5 * SECOND)

    async def send(self, chat: int) -> None:
        for row in await self.store.due(self.now, (), 10):
            if row.chat_id == chat:
                self.sent.setdefault(chat, []).append(row.payload["n"])
                await self.store.sent(row, 1, self.now)

    async def retry(self, chat: int) -> None:
        for row in await self.store.due(self.now, (), 10):
            if row.chat_id == chat:
                await self.store.retry(row, "E", self.now + 5 * SECOND)

    async def settle(self) -> None:
        """Work off all that waits."""
        self.now += 60 * SECOND
        for _ in range(len(self.received)):
            for chat in range(1, CHATS + 1):
                await self.commit(chat)
                await self.send(chat)


def counted(work: Work) -> Commit:
    """A turn that notes its number in the conversation and answers with it."""
    read, number = work.conversation, work.payload["n"]
    seen = [*read.data.get("seen", []), number]
    moved = Conversation(read.chat_id, "s", {"seen": seen}, read.version)
    return Commit(work.inbox_id, moved, (Outgoing(read.chat_id, "message", {"n": number}),))


async def play(url: str, events: list[tuple[str, int]]) -> None:
    """Let the events happen, settle, and compare with what went in."""
    store = open_store(url, Codec(bytes(32)))
    try:
        world = World(store)
        for what, chat in events:
            await world.happen(what, chat)
        await world.settle()
        for chat in range(1, CHATS + 1):
            expected = [u.update_id for u in world.received if u.chat_id == chat]
            assert world.sent.get(chat, []) == expected
            await world.receive(chat)
            (work,) = [
                w for w in await store.pending(world.now, (), 9) if w.conversation.chat_id == chat
            ]
            assert work.conversation.data.get("seen", []) == expected
            await store.commit(counted(work), world.now)
        counts = await store.counts()
        assert counts["inbox_pending"] == 0
        assert counts["inbox_done"] == len(world.received)
    finally:
        await store.close()


@settings(max_examples=60, deadline=None)
@given(EVENTS)
def test_any_order_on_sqlite(events: list[tuple[str, int]]) -> None:
    asyncio.run(play("sqlite://", events))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EVENTS)
def test_any_order_on_postgresql(events: list[tuple[str, int]]) -> None:
    asyncio.run(play(new_schema(), events))
