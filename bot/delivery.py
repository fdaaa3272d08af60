"""Carries out one row of the outbox and writes down how it went: sent, later, never, or blocked."""

import asyncio
import logging
import math
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot import outcall
from bot.model import Outgoing
from bot.outcall import Result
from bot.pacing import Pace
from bot.quietlog import where
from bot.store.interface import Store
from bot.writing_for_sure import for_sure

log = logging.getLogger(__name__)
LONGEST_PAUSE = 60.0
RATE_WANTED = 60.0
"""Calls a second to be able to make: twice Telegram's limit."""
FEWEST = 2
UNSENDABLE = (KeyError, TypeError, ValueError, AttributeError)
"""A row of ours that makes no call: trying again would deafen its chat for ever."""


class Delivery:
    """Makes calls and marks rows; `refused` says why when Telegram no longer knows the token."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        pace: Pace,
        clock: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot, self._store, self._pace = bot, store, pace
        self._clock, self._ticks = clock, ticks
        self._latency = FEWEST / RATE_WANTED  # few at first: each may be sent twice after a kill
        self.refused = ""
        self.sent = 0

    def useful_at_once(self, most: int) -> int:
        """How many calls to have under way: rate × latency (Little's law), not more. More only slow
        httpcore down, which looks through all its connections at each call (httpx issue 3215)."""
        return min(most, max(FEWEST, math.ceil(RATE_WANTED * self._latency)))

    async def carry_out(self, row: Outgoing) -> None:
        """Make the row's call and mark the row. Raises nothing."""
        try:
            await self._mark_done(row, await self._called(row))
            self.sent += 1
        except TelegramError as error:
            await self._guarded(row, self._mark_refused(row, error))
        except UNSENDABLE as error:
            log.error("outbox %d: %s", row.id, where(error))
            gone = self._store.undeliverable(row, type(error).__name__, self._clock())
            await self._guarded(row, gone)
        except Exception as error:  # the store may be away; a row must not stop the others
            log.error("outbox %d: %s", row.id, where(error))
            await self._guarded(row, self._again(row, error, 0.0))

    async def _called(self, row: Outgoing) -> Result:
        """Make the call. One that names a tag changes the last of its messages, or deletes all of
        them; where there is none there is nothing to do."""
        if tag := row.payload.get("of"):
            numbers = await self._store.tagged(row.chat_id, str(tag))
            for number in numbers if row.method == "delete" else numbers[:1]:
                await self._call(replace(row, payload={**row.payload, "message_id": number}))
            return None
        return await self._call(row)

    async def _call(self, row: Outgoing) -> Result:
        started = self._ticks()
        try:
            return await outcall.call(self._bot, row)
        finally:
            self._latency += 0.1 * (self._ticks() - started - self._latency)

    async def _mark_done(self, row: Outgoing, result: Result) -> None:
        """Made again, a person reads it twice."""
        await for_sure(lambda: self._mark(row, result), f"outbox {row.id}")

    async def _mark(self, row: Outgoing, result: Result) -> None:
        if isinstance(result, list):
            await self._store.copied(row, result, self._clock())
        elif row.method == "wipe":
            await self._store.wiped(row, closing(row, result or 0), self._clock())
        else:
            await self._store.sent(row, result, self._clock())

    async def _mark_refused(self, row: Outgoing, error: TelegramError) -> None:
        verdict, name = outcall.verdict_for(row, error), type(error).__name__
        log.info("outbox %d: %s, %s", row.id, name, verdict.what)
        if verdict.what == "fatal":
            self.refused = outcall.REFUSED
        elif verdict.what == "blocked":
            await self._store.block(row.chat_id, self._clock())
        elif verdict.what == "later":
            await self._again(row, error, verdict.seconds)
        elif row.method == "wipe":
            await self._store.wiped(row, closing(row, -1), self._clock())
        else:
            await self._store.undeliverable(row, name, self._clock())

    async def _again(self, row: Outgoing, error: Exception, seconds: float) -> None:
        pause = seconds or min(LONGEST_PAUSE, 0.5 * 2 ** min(row.attempts, 7))
        self._pace.pause(row.chat_id, self._ticks() + pause)
        until = self._clock() + timedelta(seconds=pause)
        await self._store.retry(row, type(error).__name__, until)

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
