"""Works off the outbox: conversations before broadcasts, each chat in order, at Telegram's pace."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from telegram import Bot

from bot.delivery import Delivery
from bot.errors import StartError
from bot.model import Outgoing
from bot.pacing import Pace
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
IDLE = 30.0
"""Seconds after which the loop looks again even if nobody woke it."""
SLOW = 1.0
"""Seconds after which a call that is still under way takes no place from the others."""
AHEAD = 2
"""Rows fetched ahead for each call that may be under way; few, so that an answer overtakes a
broadcast soon."""
UNPACED = ("callback", "delete", "reaction")
"""Answers to a button press, deletions and reactions are no messages and count for no limit."""
KEEP = 6
"""Calls of a group's minute that words from the outbox leave free: an operator who pressed a button
waits for them, but the card of a new danger to life must find room (`bot.posting.urgency`)."""


class Sender:
    """The loop over the outbox. `wake` it after a commit."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        pace: Pace,
        clock: Callable[[], datetime],
        at_once: int,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._pace, self._clock = store, pace, clock
        self._ticks, self._at_once = ticks, at_once
        self._delivery = Delivery(bot, store, pace, clock, ticks)
        self._woken = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._since: dict[int, float] = {}
        self._held: dict[int, float] = {}
        self._ahead: deque[Outgoing] = deque()

    @property
    def sent(self) -> int:
        """Rows carried out since the start."""
        return self._delivery.sent

    def wake(self) -> None:
        """Look into the outbox now."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled; calls that are under way are finished first. Raise StartError when
        Telegram refuses the token."""
        try:
            while not self._delivery.refused:
                await self._round()
        finally:
            if self._running:
                await asyncio.wait(self._running.values())
        raise StartError(self._delivery.refused)

    async def _round(self) -> None:
        self._woken.clear()
        now = self._ticks()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        try:
            wait = await self._fill(now)
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("outbox: %s", where(error))
            wait = 1.0
        if wait > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), wait)

    async def _fill(self, now: float) -> float:
        """Start what may go now; return how long nothing else can."""
        most = self._places(now)
        if len(self._running) >= most:
            return SLOW
        if (overall := self._pace.wait_overall(now)) > 0:
            return overall
        if not self._ahead and not await self._fetch(most * AHEAD):
            return await self._quiet(now)
        while self._ahead and len(self._running) < most:
            self._start(self._ahead.popleft(), now)
        return SLOW if len(self._running) >= most else 0.0

    def _places(self, now: float) -> int:
        slow = sum(now - since >= SLOW for since in self._since.values())
        return min(self._at_once, self._delivery.useful_at_once(self._at_once) + slow)

    async def _fetch(self, limit: int) -> bool:
        busy = frozenset(self._running) | self._held.keys()
        self._ahead.extend(await self._store.due(self._clock(), busy, limit))
        return bool(self._ahead)

    def _start(self, row: Outgoing, now: float) -> None:
        if row.method not in UNPACED:
            count = _messages(row)
            if (wait := self._pace.wait(row.chat_id, now, KEEP, count)) > 0:
                self._held[row.chat_id] = now + wait
                return
            self._pace.take(row.chat_id, now, count)
        task = asyncio.create_task(self._delivery.carry_out(row))
        self._running[row.chat_id], self._since[row.chat_id] = task, now
        task.add_done_callback(lambda _: self._ended(row.chat_id))

    async def _quiet(self, now: float) -> float:
        soonest = await self._store.wake(self._clock())
        wait = IDLE if soonest is None else (soonest - self._clock()).total_seconds()
        until = (held - now for held in self._held.values())
        return max(0.001, min([min(IDLE, max(0.05, wait)), *until]))

    def _ended(self, chat: int) -> None:
        self._running.pop(chat, None)
        self._since.pop(chat, None)
        self.wake()


def _messages(row: Outgoing) -> int:
    """How many messages a row's call makes or changes: several for the copies of an album."""
    return len(row.payload["ids"]) if row.method == "copy" else 1
