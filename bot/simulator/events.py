"""What changes on the chat page: messages, edits, deletions, typing, answers to buttons."""

import asyncio
from collections import deque
from typing import Any

from bot.simulator.bell import Bell

Json = dict[str, Any]

KEPT = 5_000


class EventLog:
    """The newest events, numbered. Who missed some is told to load everything again."""

    def __init__(self, first_number: int) -> None:
        self.next = first_number
        self.closed = False
        self._events: deque[Json] = deque(maxlen=KEPT)
        self._bell = Bell()

    def emit(self, kind: str, **content: Any) -> None:
        """Add an event and wake the pages."""
        self._events.append({"n": self.next, "type": kind, **content})
        self.next += 1
        self._bell.ring()

    def since(self, number: int) -> list[Json]:
        """Events from this number on, or one `reload` event when some of them are gone."""
        oldest = self._events[0]["n"] if self._events else self.next
        if not oldest <= number <= self.next:
            return [{"n": self.next - 1, "type": "reload"}]
        missing = self.next - number
        return list(self._events)[-missing:] if missing else []

    async def wait_since(self, number: int, seconds: float) -> list[Json]:
        """As `since`, but wait up to the seconds until there is at least one."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while not (events := self.since(number)) and not self.closed and loop.time() < until:
            await self._bell.wait(until - loop.time())
        return events

    def close(self) -> None:
        """Let nobody wait any longer."""
        self.closed = True
        self._bell.ring()
