"""A sender at its desk: rows to put before it, time to move, and what went out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.model import Outgoing
from bot.pacing import Pace
from bot.sender import Sender
from bot.store import Commit, Store
from tests.fakes import FakeTelegram, bot_over
from tests.samples import PERSON, Clock, eventually, memory_store, message, received, update


def says(text: str, chat: int = PERSON, priority: int = 0) -> Outgoing:
    """A message for the outbox."""
    return Outgoing(chat, "message", {"text": text, "keyboard": []}, priority)


@dataclass
class Desk:
    """A sender, what is around it, and short ways to ask what went out."""

    store: Store
    clock: Clock
    telegram: FakeTelegram
    sender: Sender

    async def queue(self, *rows: Outgoing) -> None:
        """Put rows into the outbox as turns do."""
        for row in rows:
            number = (await self.store.counts())["inbox_done"] + 1
            raw = update(number, message=message("x", row.chat_id))
            await self.store.receive([received(raw)], self.clock())
            (work,) = await self.store.pending(self.clock(), (), 1)
            await self.store.commit(Commit(work.inbox_id, work.conversation, (row,)), self.clock())

    def texts(self, chat: int = PERSON) -> list[str]:
        """What was sent (or tried) to a chat."""
        made = self.telegram.made("sendmessage")
        return [params["text"] for params in made if params["chat_id"] == chat]

    async def count(self, state: str) -> int:
        """Rows of the outbox in a state."""
        return (await self.store.counts())[f"outbox_{state}"]

    async def over(self, **states: int) -> None:
        """Wait until the outbox has so many rows in these states."""

        async def reached() -> bool:
            counts = await self.store.counts()
            return all(counts[f"outbox_{state}"] == count for state, count in states.items())

        await eventually(reached)

    async def move(self, seconds: float) -> None:
        """Let time pass and the sender look, until it has nothing more to do."""
        self.clock.move(seconds)
        for _ in range(3):
            self.sender.wake()
            await self.store.counts()


@asynccontextmanager
async def desk(rate: float = 1000.0, at_once: int = 8, **script: Any) -> AsyncIterator[Desk]:
    """A sender over Telegram as scripted."""
    clock, telegram = Clock(), FakeTelegram(**script)
    async with memory_store() as store:
        pace = Pace(rate)
        sender = Sender(bot_over(telegram), store, pace, clock, at_once, clock.ticks)
        yield Desk(store, clock, telegram, sender)
