"""What the bot asked the server to do, in order, for scripts and tests to read."""

import asyncio
from itertools import islice
from typing import Any

from bot.simulator.bell import Bell

Json = dict[str, Any]

LONGEST_WAIT = 60.0
# As many calls go into one answer: more would keep the bot waiting while they are written.
AT_ONCE = 5_000


class CallLog:
    """The newest calls, numbered from 1; numbers are never used twice."""

    def __init__(self, limit: int) -> None:
        self.next = 1
        self.closed = False
        self._limit = limit
        self._calls: dict[int, Json] = {}
        self._bell = Bell()

    def record(self, call: Json) -> None:
        """Number the call and keep it; the oldest one goes when there are too many."""
        self._calls[self.next] = {"n": self.next, **call}
        self.next += 1
        # By its number: to look for the first key of so large a dict would take ever longer.
        self._calls.pop(self.next - self._limit - 1, None)
        self._bell.ring()

    def since(
        self, number: int, chat_id: int | None, polls: bool, most: int = AT_ONCE
    ) -> list[Json]:
        """Calls from this number on, of one chat or all, with or without getUpdates; the oldest
        `most` of them.
        """
        first = self.next - len(self._calls)
        wanted = (self._calls[n] for n in range(max(number, first), self.next))
        found = (
            call
            for call in wanted
            if (polls or call["method"] != "getUpdates")
            and (chat_id is None or _chat_of(call) == chat_id)
        )
        return list(islice(found, most))

    async def wait_since(
        self,
        number: int,
        chat_id: int | None,
        polls: bool,
        seconds: float,
        most: int = AT_ONCE,
    ) -> list[Json]:
        """As `since`, but wait up to the seconds until there is at least one."""
        loop = asyncio.get_running_loop()
        until = loop.time() + min(seconds, LONGEST_WAIT)
        while not (calls := self.since(number, chat_id, polls, most)):
            if self.closed or loop.time() >= until:
                break
            number = max(number, self.next)
            await self._bell.wait(until - loop.time())
        return calls

    def clear(self) -> None:
        """Forget the calls; numbers go on."""
        self._calls.clear()

    def close(self) -> None:
        """Let nobody wait any longer."""
        self.closed = True
        self._bell.ring()


def _chat_of(call: Json) -> object:
    """The number of the chat a call named, also where it named it by its @name."""
    return call.get("chat_id", call["params"].get("chat_id"))
