"""Works off the outbox: conversations before broadcasts, each chat in order, at Telegram's pace."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot import outcall
from bot.errors import StartError
from bot.model import Outgoing
from bot.pacing import Pace
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
LONGEST_PAUSE = 60.0
IDLE = 30.0
UNPACED = ("callback",)
"""Answers to a button press are no messages and count for no limit."""


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
        self._bot, self._store, self._pace = bot, store, pace
        self._clock, self._ticks, self._at_once = clock, ticks, at_once
        self._woken = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._held: dict[int, float] = {}
        self._fatal = ""
        self.sent = 0

    def wake(self) -> None:
        """Look into the outbox now."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled; calls that are under way are finished first. Raise StartError when
        Telegram refuses the token."""
        try:
            while not self._fatal:
                await self._round()
        finally:
            if self._running:
                await asyncio.wait(self._running.values())
        raise StartError(self._fatal)

    async def _round(self) -> None:
        self._woken.clear()
        now = self._ticks()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        try:
            wait = await self._fill(now)
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("outbox: %s", where(error))
            wait = 1.0
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), wait)

    async def _fill(self, now: float) -> float:
        """Start what may go now; return how long nothing else can."""
        free = self._at_once - len(self._running)
        if free <= 0:
            return IDLE
        if (overall := self._pace.wait_overall(now)) > 0:
            return overall
        busy = frozenset(self._running) | self._held.keys()
        rows = await self._store.due(self._clock(), busy, free)
        for row in rows:
            self._start(row, now)
        if rows:  # there may be more than fitted
            return 0.0 if len(rows) == free else self._soonest(now, IDLE)
        return await self._quiet(now)

    def _start(self, row: Outgoing, now: float) -> None:
        if row.method not in UNPACED:
            if (wait := self._pace.wait(row.chat_id, now)) > 0:
                self._held[row.chat_id] = now + wait
                return
            self._pace.take(row.chat_id, now)
        task = asyncio.create_task(self._send(row))
        self._running[row.chat_id] = task
        task.add_done_callback(lambda _: self._ended(row.chat_id))

    async def _quiet(self, now: float) -> float:
        soonest = await self._store.wake()
        wait = IDLE if soonest is None else (soonest - self._clock()).total_seconds()
        return self._soonest(now, min(IDLE, max(0.05, wait)))

    def _soonest(self, now: float, wait: float) -> float:
        return max(0.001, min([wait, *(until - now for until in self._held.values())]))

    def _ended(self, chat: int) -> None:
        self._running.pop(chat, None)
        self.wake()

    async def _send(self, row: Outgoing) -> None:
        try:
            result = await outcall.call(self._bot, row)
            if row.method == "wipe":
                await self._store.wiped(row, closing(row, result or 0), self._clock())
            else:
                await self._store.sent(row, result, self._clock())
            self.sent += 1
        except TelegramError as error:
            await self._refused(row, error)
        except Exception as error:  # a row that cannot be sent must not stop the others
            log.error("outbox %d: %s", row.id, where(error))
            await self._guarded(row, self._again(row, error, 0.0))

    async def _refused(self, row: Outgoing, error: TelegramError) -> None:
        verdict = outcall.verdict(error)
        name = type(error).__name__
        log.info("outbox %d: %s, %s", row.id, name, verdict.what)
        if verdict.what == "fatal":
            self._fatal = "Telegram refuses the token; check CEKDULU_TOKEN with @BotFather."
            return
        if verdict.what == "blocked":
            await self._guarded(row, self._store.block(row.chat_id, self._clock()))
        elif verdict.what == "never" and row.method == "wipe":
            await self._guarded(row, self._store.wiped(row, closing(row, -1), self._clock()))
        elif verdict.what == "never":
            await self._guarded(row, self._store.undeliverable(row, name, self._clock()))
        else:
            await self._guarded(row, self._again(row, error, verdict.seconds))

    async def _again(self, row: Outgoing, error: Exception, seconds: float) -> None:
        pause = seconds or min(LONGEST_PAUSE, 0.5 * 2 ** min(row.attempts, 7))
        self._pace.pause(row.chat_id, self._ticks() + pause)
        await self._store.retry(row, type(error).__name__, self._clock() + timedelta(seconds=pause))

    async def _guarded(self, row: Outgoing, done: Coroutine[object, object, None]) -> None:
        try:
            await done
        except Exception as error:
            log.error("outbox %d cannot be marked: %s", row.id, where(error))
            await asyncio.sleep(1)  # the store is away: the row is offered again, not at once


def closing(row: Outgoing, kept: int) -> Outgoing:
    """The last words after a wipe; `kept` messages are still there (-1: nobody could count
    them)."""
    words = dict(row.payload["partly" if kept else "done"])
    count = str(kept) if kept > 0 else str(len(row.payload["message_ids"]))
    words["text"] = str(words["text"]).replace("%JUMLAH%", count)
    return replace(row, id=0, method="message", payload=words, attempts=0)
