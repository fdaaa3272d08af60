"""Writes down what was sent, however long the store is away: what is not written down as sent
stands as begun, and nobody can tell whether the person got it."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.posts.model import Delivery
from bot.quietlog import where
from bot.store.interface import Store, StoreUnavailable
from bot.writing_for_sure import Write, for_sure

log = logging.getLogger(__name__)
BROADCAST = "broadcast"


async def to_its_end[Result](work: Awaitable[Result]) -> Result:
    """Do something to its end even when cancelled meanwhile; then the cancellation goes on."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():  # whoever cancels again must wait as well
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise


class Owed:
    """What could not be written down while the store was away: it must not be forgotten, since
    what stands as under way holds up what follows it."""

    def __init__(self) -> None:
        self._marks: deque[tuple[int, Write]] = deque()

    async def mark(self, chat: int, done: Write) -> None:
        """Write something of a chat down, or owe it. Raises StoreUnavailable when it is owed."""
        try:
            await for_sure(done, BROADCAST)
        except StoreUnavailable:
            self._marks.append((chat, done))
            raise

    def holds(self, chat: int) -> bool:
        """Whether something of this chat is owed."""
        return any(one == chat for one, _ in self._marks)

    async def settle(self) -> None:
        """Write down what is owed, in its order. Raises StoreUnavailable; nothing is lost then."""
        while self._marks:
            try:
                await for_sure(self._marks[0][1], BROADCAST)
            except StoreUnavailable:
                raise
            except Exception as error:  # a fault of ours must not hold up all others for ever
                log.error("something of a broadcast cannot be marked: %s", where(error))
            self._marks.popleft()


class Marks:
    """Calls that were made, gathered so that several are written down at once, and what is owed of
    others."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._made: list[tuple[Delivery, int]] = []
        self._owed = Owed()

    def add(self, delivery: Delivery, message_id: int) -> None:
        """A call was made; `message_id` is 0 for changes."""
        self._made.append((delivery, message_id))

    def holds(self, chat: int) -> bool:
        """Whether something of this chat is not written down yet."""
        made = any(delivery.chat_id == chat for delivery, _ in self._made)
        return made or self._owed.holds(chat)

    async def write(self, delivery: Delivery, done: Write) -> None:
        """Write down at once how a call went. Raises StoreUnavailable; it is written later then."""
        await self._owed.mark(delivery.chat_id, done)

    async def flush(self) -> None:
        """Write down all that was gathered or is owed. Raises StoreUnavailable; nothing is lost
        then."""
        await self._owed.settle()
        if some := tuple(self._made):
            await for_sure(lambda: self._store.delivered(some, self._clock()), BROADCAST)
            del self._made[: len(some)]
