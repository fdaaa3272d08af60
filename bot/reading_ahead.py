"""Reads the files of an offer beside its chat: whoever writes meanwhile, perhaps for help, is heard
at once instead of waiting for thirty seconds of letters in pictures.

Nothing is kept here that must not be lost: the parts stand in the conversation and the timer in the
store, so after a crash the reading begins anew.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bot.asked_offer import Asked
from bot.examined import Examined
from bot.examining import Examiner

PATIENCE = 0.5
"""Seconds that a turn waits for a reading; most texts and many files take less."""
KEPT = 120.0
"""Seconds that a finished reading waits to be asked for: a turn may be tried again."""


@dataclass
class Reading:
    """One reading under way or done; `about` tells whether it is still the same offer."""

    about: Asked
    task: asyncio.Task[Examined]
    begun: float


class ReadingAhead:
    """Readings by chat, one each. `ticks` counts seconds."""

    def __init__(self, examiner: Examiner, ticks: Callable[[], float]) -> None:
        self._examiner, self._ticks = examiner, ticks
        self._readings: dict[int, Reading] = {}

    async def result(self, chat: int, asked: Asked, key: str, now: datetime) -> Examined | None:
        """What came out, or None while it is still being read. Raises what the examination raises,
        once; asked again, it begins anew."""
        self._forget()
        reading = self._readings.get(chat)
        if reading is None or reading.about != asked:
            if reading is not None:
                reading.task.cancel()
            task = asyncio.create_task(self._examiner.examine(asked, key, now))
            reading = self._readings[chat] = Reading(asked, task, self._ticks())
        await asyncio.wait([reading.task], timeout=PATIENCE)
        if not reading.task.done():
            return None
        if reading.task.cancelled() or reading.task.exception():
            del self._readings[chat]
        return reading.task.result()

    async def close(self) -> None:
        """Stop what is under way."""
        tasks = [reading.task for reading in self._readings.values()]
        self._readings.clear()
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError, Exception):
                await task

    def _forget(self) -> None:
        old = self._ticks() - KEPT
        gone = [chat for chat, one in self._readings.items() if one.task.done() and one.begun < old]
        for chat in gone:
            task = self._readings.pop(chat).task
            if not task.cancelled():
                task.exception()  # looked at, so that asyncio does not complain
