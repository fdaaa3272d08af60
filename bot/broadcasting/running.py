"""Joins the two loops that make posts reach people."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from telegram import Bot

from bot.broadcasting.broadcaster import Broadcaster
from bot.broadcasting.marking import to_its_end
from bot.broadcasting.publisher import Publisher
from bot.broadcasting.wording import Wording
from bot.pacing import Pace
from bot.quietlog import where
from bot.store.interface import Store, StoreUnavailable

log = logging.getLogger(__name__)
STORE_PAUSE = 1.0


class Broadcasting:
    """Publisher and broadcaster over one store. `wake` it after a commit. `channel` is the
    channel's @name or "", `rate` the deliveries a second, `pace` the one that all senders share.

    Only one process may send at a time: a start declares what another one has under way lost.
    """

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, wording: Wording, channel: str, rate: float,
        clock: Callable[[], datetime], ticks: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._store, self._clock = store, clock
        self._broadcaster = Broadcaster(bot, store, pace, wording, rate, clock, ticks)
        self._publisher = Publisher(
            bot, store, pace, wording, channel, self._broadcaster.wake, clock, ticks
        )

    @property
    def busy(self) -> bool:
        """Whether a delivery is under way."""
        return self._broadcaster.busy

    def wake(self) -> None:
        """Look now."""
        self._publisher.wake()
        self._broadcaster.wake()

    async def run(self) -> None:
        """Publish and send until cancelled; calls that are under way are finished and written down
        first. Raise StartError when Telegram refuses the token."""
        await self._recover()
        loops = [asyncio.create_task(one.run()) for one in (self._publisher, self._broadcaster)]
        try:
            await asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for loop in loops:
                loop.cancel()
            ended = await to_its_end(asyncio.gather(*loops, return_exceptions=True))
        for error in ended:
            if isinstance(error, Exception):  # the other was cancelled for it
                raise error

    async def _recover(self) -> None:
        """Before anything is sent: settle what was under way when the bot was killed."""
        while True:
            try:
                found = await self._store.recover(self._clock())
            except StoreUnavailable as error:
                log.warning("posts: %s", where(error))
                await asyncio.sleep(STORE_PAUSE)
            else:
                if found:
                    log.warning("%d calls for posts were under way at the last end", found)
                return
