"""Makes the hashes of what people sent as evidence, beside the turns: whoever gets a file later can
tell that it is the one that was sent.

Nothing is kept here that must not be lost: what is still to be done stands in the store, so after a
crash a file is only fetched once more.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256

from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot.downloading import FileGone, download
from bot.outcall.meaning import seconds
from bot.quietlog import where
from bot.reports.model import Evidence
from bot.store.report_interface import ReportStore

log = logging.getLogger(__name__)
AT_ONCE = 2
"""Files in memory at the same time, each of at most 20 MB (`downloading.LIMIT`)."""
IDLE = 10.0
"""Seconds after which the loop looks again even if nobody woke it: a pause may be over."""
LONGEST = 600.0
"""Seconds that a download takes at most; one that drips must not hold its place for ever."""
REST = 5.0
"""Seconds without a new download after trouble: what holds up one file mostly holds up all."""
SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=6)
"""A file that could not be had is tried again when it has waited as long once more: the pause grows
without being counted anywhere, and a store that gives up after some tries does so after days."""


class Hasher:
    """The loop over evidence without a hash. `wake` it after a commit. `clock` gives the time in
    UTC."""

    def __init__(self, bot: Bot, store: ReportStore, clock: Callable[[], datetime]) -> None:
        self._bot, self._store, self._clock = bot, store, clock
        self._woken = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._rest_until: datetime | None = None

    def wake(self) -> None:
        """Look for evidence now."""
        self._woken.set()

    async def run(self) -> None:
        """Make hashes until cancelled; downloads under way are dropped and begin anew next time."""
        try:
            while True:
                await self._round()
        finally:
            for task in self._running.values():
                task.cancel()
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _round(self) -> None:
        self._woken.clear()
        try:
            wait = await self._start()
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("evidence: %s", where(error))
            wait = REST
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), wait)

    async def _start(self) -> float:
        """Start what may go now; return how many seconds nothing else can."""
        now, before = self._clock(), set(self._running)
        if self._rest_until and now < self._rest_until:
            return min(IDLE, (self._rest_until - now).total_seconds())
        if len(before) >= AT_ONCE:
            return IDLE
        # What ends while the store is asked is read as it was before that: it is not done again.
        for evidence in await self._store.unhashed(now, AT_ONCE):
            if evidence.id not in before and len(self._running) < AT_ONCE:
                self._begin(evidence)
        return IDLE

    def _begin(self, evidence: Evidence) -> None:
        task = asyncio.create_task(self._work(evidence))
        self._running[evidence.id] = task
        task.add_done_callback(lambda _: self._ended(evidence.id))

    def _ended(self, number: int) -> None:
        self._running.pop(number, None)
        self.wake()

    async def _work(self, evidence: Evidence) -> None:
        """Make one hash, or see to it that it is tried again; never raises."""
        try:
            await self._hash(evidence)
        except Exception as error:  # one file must not stop the others
            # A name is enough of Telegram's errors; of all others the place tells what broke.
            log.warning("evidence: %s", _name(error))
            await self._later(evidence, error)

    async def _hash(self, evidence: Evidence) -> None:
        try:
            async with asyncio.timeout(LONGEST):
                data = await download(self._bot, evidence.file)
        except FileGone as gone:
            reason = "too_large" if gone.too_large else "gone"
            await self._store.hashed(evidence.id, "", evidence.size, reason)
            return
        found = await asyncio.to_thread(sha256, data)
        await self._store.hashed(evidence.id, found.hexdigest(), len(data), "")

    async def _later(self, evidence: Evidence, error: Exception) -> None:
        now = self._clock()
        asked = timedelta(seconds=seconds(error) if isinstance(error, RetryAfter) else 0.0)
        rest = now + max(asked, timedelta(seconds=REST))
        self._rest_until = max(rest, self._rest_until or rest)
        pause = min(max(now - evidence.at, SHORTEST_PAUSE), LONGEST_PAUSE)
        try:
            await self._store.hash_later(evidence.id, now + max(pause, asked))
        except Exception as error:  # it is still due: after the rest it is tried again
            log.warning("evidence: %s", where(error))


def _name(error: Exception) -> str:
    return type(error).__name__ if isinstance(error, TelegramError) else where(error)
