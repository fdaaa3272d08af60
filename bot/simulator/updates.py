"""The updates that wait for the bot, and the long poll that hands them out."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.simulator.bell import Bell
from bot.simulator.errors import ApiError

Json = dict[str, Any]

# Telegram sends these only to bots that name them in allowed_updates.
LEFT_OUT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL = 50
LIFE = 24 * 3600
CALLBACK_LIFE = 150


@dataclass(frozen=True)
class Pending:
    """An update and the moment after which nobody wants it any more."""

    update: Json
    expires: float


class UpdateQueue:
    """Updates in the order of their ids; asking with an offset confirms all before it."""

    def __init__(self, clock: Callable[[], float], first_id: int) -> None:
        self.confirmed = 0
        self.closed = False
        self._clock = clock
        self._next_id = first_id
        self._pending: dict[int, Pending] = {}
        self._allowed: frozenset[str] | None = None
        self.polls = 0
        self._bell = Bell()

    def __len__(self) -> int:
        return len(self._pending)

    def enqueue(self, kind: str, content: Json) -> int:
        """Queue an update of this kind, unless the bot did not ask for it; give its id."""
        update_id = self._next_id
        self._next_id += 1
        if self._wanted(kind):
            life = CALLBACK_LIFE if kind == "callback_query" else LIFE
            self._append({"update_id": update_id, kind: content}, life)
        return update_id

    def enqueue_raw(self, update: Json) -> int:
        """Queue an update as it is, whatever its kind; it gets an id when it has none."""
        update_id: int = update.get("update_id", self._next_id)
        self._next_id = max(self._next_id, update_id + 1)
        self._append({"update_id": update_id, **update}, LIFE)
        return update_id

    def _append(self, update: Json, life: float) -> None:
        self._pending[update["update_id"]] = Pending(update, self._clock() + life)
        self._bell.ring()

    def _wanted(self, kind: str) -> bool:
        if self._allowed is None:
            return kind not in LEFT_OUT_BY_DEFAULT
        return kind in self._allowed

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember the kinds the bot wants from now on; none means the default."""
        self._allowed = frozenset(kinds) or None

    def confirm(self, offset: int) -> None:
        """Forget updates before the offset; a negative one keeps that many of the newest."""
        ids = sorted(self._pending)
        gone = [i for i in ids if i < offset] if offset >= 0 else ids[:offset]
        for update_id in gone:
            del self._pending[update_id]
        self.confirmed += len(gone)

    def ready(self, limit: int) -> list[Json]:
        """The oldest updates still worth sending, at most `limit`; they stay until confirmed."""
        now = self._clock()
        for update_id in [i for i, p in self._pending.items() if p.expires < now]:
            del self._pending[update_id]
        return [self._pending[i].update for i in sorted(self._pending)[:limit]]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm, then wait until there is something. A newer poll ends this one with a 409."""
        self.polls += 1
        mine = self.polls
        self._bell.ring()
        self.confirm(offset)
        loop = asyncio.get_running_loop()
        until = loop.time() + min(seconds, LONGEST_POLL)
        while not (batch := self.ready(limit)) and not self.closed and loop.time() < until:
            await self._bell.wait(until - loop.time())
            if mine != self.polls:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
        return batch

    def clear(self) -> None:
        """Drop what waits; ids go on."""
        self._pending.clear()
        self.confirmed = 0

    def close(self) -> None:
        """End the polls that wait, with what there is."""
        self.closed = True
        self._bell.ring()
