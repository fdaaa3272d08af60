"""Keeps the rooms of cases up to date: looks what they lack, does one step in each chat at a time,
at Telegram's pace, the most urgent first."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from telegram import Bot

from bot.cases.shift import Shift
from bot.moved_groups import MovedGroups
from bot.pacing import Pace
from bot.posting.groups import Groups
from bot.posting.planning import Planner
from bot.posting.scene import Scene
from bot.posting.steps import Job
from bot.posting.working import Worker
from bot.quietlog import where
from bot.responses import Responses
from bot.store.interface import Store

log = logging.getLogger(__name__)
IDLE = 2.0
"""Seconds after which the loop looks again even if nobody woke it: another replica may have changed
a case, or a message to a person may have failed."""
LOOK_AGAIN = 1.0
"""Seconds between looks while something must wait for its turn; something urgent may come."""
SHORTEST = 0.01
MOST = 300
"""Cases looked at in a round: when all groups are behind, the most urgent are among them."""


class Poster:
    """The loop over rooms. `wake` it after a commit. `words` gives the texts of the edition that is
    live, `shift` the desk as it stands, `clock` the time in UTC, `ticks` seconds that only grow."""

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, words: Callable[[], Responses],
        shift: Callable[[], Shift], clock: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic, moves: MovedGroups | None = None,
    ) -> None:  # fmt: skip
        self._store, self._words, self._shift, self._clock = store, words, shift, clock
        groups = Groups(ticks, moves)
        self._planner = Planner(pace, groups, ticks)
        self._worker = Worker(bot, store, pace, groups, self._planner, clock, ticks)
        self._woken = asyncio.Event()
        self._running: dict[asyncio.Task[None], Job] = {}

    @property
    def busy(self) -> bool:
        """Whether a step is under way."""
        return bool(self._running)

    def wake(self) -> None:
        """Look at the rooms now."""
        self._woken.set()

    async def run(self) -> None:
        """Post until cancelled; steps that are under way are finished first."""
        try:
            while True:
                await self._round()
        finally:
            if self._running:
                await asyncio.wait(self._running)

    async def _round(self) -> None:
        self._woken.clear()
        try:
            wait = await self._start()
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("case rooms: %s", where(error))
            wait = LOOK_AGAIN
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), max(SHORTEST, wait))

    async def _start(self) -> float:
        """Start what may go now; return how long nothing else can."""
        now, before = self._clock(), {job.number for job in self._running.values()}
        # What ends while the store is asked is read as it was before that: it is not done again.
        found = await self._store.postings(now, MOST)
        postings = [posting for posting in found if posting.case.number not in before]
        if not found:
            due = await self._store.posting_wake()
            return min(IDLE, (due - now).total_seconds()) if due else IDLE
        roomless = any(posting.room is None for posting in postings)
        cases = await self._store.rooms() if roomless else {}
        scene = Scene(self._words(), self._shift(), now)
        wait = LOOK_AGAIN
        for job in self._planner.plan(postings, scene, cases, self._running.values()):
            if job.wait <= 0:
                self._begin(job, scene)
            else:
                wait = min(wait, job.wait)
        return wait

    def _begin(self, job: Job, scene: Scene) -> None:
        self._worker.count(job)
        task = asyncio.create_task(self._worker.work(job, scene))
        self._running[task] = job
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        self.wake()
