"""Whatever the order of events, kills among them: nobody is given an alert twice, and everybody who
is owed one gets it."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Stale
from bot.post_effects import MoveSubscription, ResumeBroadcast, StopBroadcast
from bot.posts.model import Delivery
from bot.store import Codec, Store, open_store
from tests.postgres import new_schema
from tests.store.desk_steps import do
from tests.store.post_steps import (
    EDITOR,
    MINUTE,
    corrected,
    edited,
    fill,
    live,
    message,
    read,
    save,
    subscribe,
    withdrawn,
)
from tests.store.steps import NOW

CHATS = (-40, -30, 1, 2, 3, 4)
MOVED = {-40: -1040, -30: -1030}
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "fill", "fill", "take", "take", "deliver", "deliver", "later", "doubt", "refuse",
                "kill", "stop", "resume", "move", "leave", "edit", "withdraw", "correct",
            ]
        ),
        st.integers(0, 5),
    ),
    max_size=40,
)  # fmt: skip


@dataclass
class World:
    """What has happened, as the outside saw it."""

    store: Store
    now: datetime = NOW
    under_way: list[Delivery] = field(default_factory=list)
    given: Counter[tuple[int, int]] = field(default_factory=Counter)
    """How often a send left for a chat, by post and the chat's first number; what was surely not
    made does not count."""
    text: dict[int, int] = field(default_factory=dict)
    """Which text of the alert each chat reads."""
    unreached: set[int] = field(default_factory=set)
    keys: int = 0

    async def fill(self, size: int) -> None:
        await self.store.fill(self.now, size + 1)

    async def take(self, limit: int) -> None:
        for one in await self.store.take(self.now, limit + 1):
            assert all(one != other for other in self.under_way)
            if one.what == "send":
                self.given[one.post, self.first(one.chat_id)] += 1
            self.under_way.append(one)

    async def deliver(self, at: int) -> None:
        if one := self.pick(at):
            await self.arrive(one)
            await self.store.delivered([(one, message(one))], self.now)

    async def later(self, at: int) -> None:
        if one := self.pick(at):
            self.not_made(one)
            await self.store.deliver_later(one, "ConnectError", self.now + MINUTE)

    async def doubt(self, at: int) -> None:
        if one := self.pick(at):
            self.unreached.add(self.first(one.chat_id))
            await self.store.unsure(one, "TimedOut", self.now)

    async def refuse(self, at: int) -> None:
        if one := self.pick(at):
            self.unreached.add(self.first(one.chat_id))
            await self.store.unreachable(one, self.now)

    async def kill(self, at: int) -> None:
        """What was under way did arrive, or did not: nobody knows which."""
        for place, one in enumerate(self.under_way):
            if (place + at) % 2:
                await self.arrive(one)
            if one.what == "send":
                self.unreached.add(self.first(one.chat_id))
        assert await self.store.recover(self.now) == len(self.under_way)
        self.under_way.clear()

    async def stop(self, _: int) -> None:
        await do(self.store, StopBroadcast(1), chat=EDITOR)

    async def resume(self, _: int) -> None:
        await do(self.store, ResumeBroadcast(1), chat=EDITOR)

    async def move(self, at: int) -> None:
        """A group moves: calls under way to its old number are refused from now on."""
        old = (-40, -30)[at % 2]
        await do(self.store, MoveSubscription(MOVED[old]), chat=old)
        self.unreached.add(old)
        refused = [one for one in self.under_way if one.chat_id == old]
        if refused:
            for one in refused:
                self.under_way.remove(one)
                self.not_made(one)
            await self.store.moved_chat(old, MOVED[old], self.now)

    async def leave(self, at: int) -> None:
        chat = CHATS[at]
        kept = await self.store.subscription(chat)
        if kept and kept.state == "active":
            self.unreached.add(chat)
            await subscribe(self.store, chat, state="stopped")

    async def edit(self, _: int) -> None:
        if (await read(self.store, 1)).state == "live":
            self.keys += 1
            await edited(self.store, 1, f"teks {self.keys}", f"e{self.keys}", self.now)

    async def withdraw(self, at: int) -> None:
        if at == 0 and (await read(self.store, 1)).state == "live":
            await withdrawn(self.store, 1, self.now)

    async def correct(self, at: int) -> None:
        if at == 0:
            self.keys += 1
            await corrected(self.store, 1, f"c{self.keys}", self.now)

    def pick(self, at: int) -> Delivery | None:
        return self.under_way.pop(at % len(self.under_way)) if self.under_way else None

    async def arrive(self, one: Delivery) -> None:
        if one.post == 1:
            chat = self.first(one.chat_id)
            assert one.revision > self.text.get(chat, 0) or one.what != "send"
            self.text[chat] = one.revision

    def not_made(self, one: Delivery) -> None:
        if one.what == "send":
            self.given[one.post, self.first(one.chat_id)] -= 1

    @staticmethod
    def first(chat: int) -> int:
        """The number a chat had at the beginning."""
        return next((old for old, new in MOVED.items() if new == chat), chat)

    async def settle(self) -> None:
        """Let all that can be sent be sent."""
        await self.resume(0)
        for _ in range(30):
            self.now += 2 * MINUTE
            while self.under_way:
                await self.deliver(0)
            await fill(self.store, self.now)
            await self.take(20)
        assert not self.under_way
        assert await self.store.next_delivery() is None


async def play(url: str, events: list[tuple[str, int]]) -> None:
    """Let the events happen, settle, and compare with what everybody was owed."""
    store = open_store(url, Codec(bytes(32)))
    try:
        await subscribe(store, *CHATS)
        await live(store)
        world = World(store)
        for what, size in events:
            await getattr(world, what)(size)
        await world.settle()
        assert max(world.given.values(), default=0) <= 1
        post = await read(store, 1)
        whole = {chat for chat in CHATS if chat not in world.unreached}
        corrections = any(what == "correct" and size == 0 for what, size in events)
        if post.state == "live" and not corrections:
            assert all(world.given[1, chat] == 1 for chat in whole)
        for chat in whole & set(world.text):
            assert world.text[chat] == post.revision
    finally:
        await store.close()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EVENTS)
def test_any_order_on_sqlite(events: list[tuple[str, int]]) -> None:
    asyncio.run(play("sqlite://", events))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EVENTS)
def test_any_order_on_postgresql(events: list[tuple[str, int]]) -> None:
    asyncio.run(play(new_schema(), events))


@pytest.mark.anyio
async def test_two_editors_at_once_withdraw_once(store: Store) -> None:
    await live(store)
    before = await read(store, 1)
    await withdrawn(store, 1)
    with pytest.raises(Stale):
        await save(store, before)
    assert (await read(store, 1)).revision == 2
