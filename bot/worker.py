"""Works off the inbox: one chat in order, chats side by side; a turn becomes one commit.

An update that fails three times gets an apology and is kept for people to see; the chat goes on.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.deciding import Decider
from bot.errors import Stale
from bot.quietlog import where
from bot.store.interface import Store, StoreUnavailable, Work

log = logging.getLogger(__name__)
TRIES = 3
STALES = 3
"""Times in a row a turn may be Stale before that counts as a failure: it would be so for ever."""
PAUSES = (timedelta(0), timedelta(seconds=1), timedelta(seconds=5))
IDLE, LOOK_AGAIN = 30.0, 1.0
"""Seconds after which the loop looks again even if nobody woke it; the second while turns run."""
LONGEST_REST = timedelta(seconds=IDLE)
SLOW = timedelta(seconds=2)
"""A turn that takes longer waits for pictures to be read or pages to answer, and takes no place
from other people."""
MOST_SLOW = 48
"""Such turns beside the others, all waiting for the same reader."""
STORE_REST = 1.0
"""Seconds a chat rests when the store refuses its commit (disk full): it must not spin."""


class Worker:
    """The loop over the inbox. `wake` it when something came; `committed` is called after a
    commit."""

    def __init__(
        self,
        store: Store,
        decider: Decider,
        clock: Callable[[], datetime],
        committed: Callable[[], None],
        at_once: int,
    ) -> None:
        self._store, self._decider, self._clock = store, decider, clock
        self._committed, self._at_once = committed, at_once
        self._woken = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._since: dict[int, datetime] = {}
        self._stale: dict[int, tuple[int, int]] = {}
        self._timers_at = clock()
        self.done = 0

    def wake(self) -> None:
        """Look into the inbox now."""
        self._woken.set()

    async def run(self) -> None:
        """Work until cancelled; turns that are under way are finished first."""
        try:
            while True:
                await self._round()
        finally:
            if self._running:
                await asyncio.wait(self._running.values())

    async def _round(self) -> None:
        self._woken.clear()
        try:
            wait = await self._fill()
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("inbox: %s", where(error))
            wait = 1.0
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), wait)

    async def _fill(self) -> float:
        """Begin what may begin now; return how long to wait for a call."""
        now = self._clock()
        free = self._places(now) - len(self._running)
        if self._running and free * 2 < self._at_once:
            # half the places at a time: one question to the store for several turns
            return LOOK_AGAIN
        if now >= self._timers_at:
            await self._store.ring(now)
        found = await self._store.pending(now, frozenset(self._running), free)
        for work in found:
            self._begin(work)
        if found and now < self._timers_at:
            return LOOK_AGAIN
        return await self._until_due(now)

    def _places(self, now: datetime) -> int:
        slow = sum(now - since >= SLOW for since in self._since.values())
        return self._at_once + min(slow, MOST_SLOW)

    async def _until_due(self, now: datetime) -> float:
        """Seconds until something that waits falls due."""
        soonest = await self._store.wake(now)
        self._timers_at = min(soonest or now + LONGEST_REST, now + LONGEST_REST)
        return max(0.001, (self._timers_at - now).total_seconds())

    def _begin(self, work: Work) -> None:
        place = _place(work)
        if place in self._running:  # a small group's number: this one waits for the next round
            return
        task = asyncio.create_task(self._turn(work))
        self._running[place], self._since[place] = task, self._clock()
        task.add_done_callback(lambda _: self._ended(place))

    def _ended(self, place: int) -> None:
        self._running.pop(place, None)
        self._since.pop(place, None)
        self.wake()

    async def _turn(self, work: Work) -> None:
        try:
            await self._store.commit(await self._decider.decide(work, self._clock()), self._clock())
            self.done += 1
            self._stale.pop(_place(work), None)
            self._committed()
        except Stale as error:
            await self._overtaken(work, error)
        except StoreUnavailable as error:
            log.warning("inbox %d waits for the store: %s", work.inbox_id, where(error))
            await asyncio.sleep(STORE_REST)
        except Exception as error:  # one bad update must not block its chat for ever
            await self._failed(work, error)

    async def _overtaken(self, work: Work, error: Stale) -> None:
        """Somebody else was faster: the row is looked at once more, but not for ever."""
        before, times = self._stale.get(_place(work), (work.inbox_id, 0))
        times = times + 1 if before == work.inbox_id else 1
        self._stale[_place(work)] = (work.inbox_id, times)
        if times < STALES:
            log.info("inbox %d was finished elsewhere", work.inbox_id)
        else:
            await self._failed(work, error)

    async def _failed(self, work: Work, error: Exception) -> None:
        log.warning("inbox %d failed, try %d: %s", work.inbox_id, work.attempts + 1, where(error))
        name, now = type(error).__name__, self._clock()
        try:
            if work.attempts + 1 < TRIES:
                await self._store.postpone(work.inbox_id, name, now + PAUSES[work.attempts + 1])
            else:
                given_up = await self._decider.give_up(work, name, now)
                await self._store.commit(given_up, now)
                self._committed()
        except Exception as again:
            log.error("inbox %d cannot even be put aside: %s", work.inbox_id, where(again))
            await asyncio.sleep(STORE_REST)


def _place(work: Work) -> int:
    """What a row must not share with another at work: its chat, or itself where it has none."""
    return work.conversation.chat_id or -work.inbox_id
