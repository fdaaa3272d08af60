"""The loop over deliveries: takes a few at a time, behind conversations, and never the same one
twice."""

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from telegram import Bot
from telegram.error import TelegramError

from bot.broadcasting.carrying import Carrier
from bot.broadcasting.holding import Holds
from bot.broadcasting.marking import Marks, to_its_end
from bot.broadcasting.outcomes import outcome
from bot.broadcasting.wording import Wording
from bot.errors import StartError
from bot.pacing import NEARLY, Bucket, Pace
from bot.posts.model import Delivery
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
RESERVE = 10
"""Messages of the overall budget that are always left to conversations."""
FEWEST, MOST = 2, 8
"""Calls under way. Few: those that are under way at a kill are never made again."""
PAGE = 500
"""Subscribers looked at in one go."""
FILL_AFTER, FILL_STEP = 1.0, 0.05
"""Seconds between two pages while there is enough to send, so that what was written last (it may
take back an error) is known soon; and while there is not."""
AT_ONCE = 2
"""Deliveries that gather before the store is asked for some: each asking is a write."""
BURST = 0.5
"""Seconds of the rate that may go at once after a round that took long."""
SHORTEST_STEP, LONGEST_STEP = 0.01, 0.1
"""Seconds between two askings."""
IDLE, LOOK = 30.0, 1.0
"""Seconds after which it looks again though nobody woke it: when nothing waits; when something
does."""
CHAT_PAUSE = 1.0
"""Seconds until a chat is tried again that has a call under way."""


class Broadcaster:
    """The loop. `wake` it after a commit. `rate` is in calls a second, `clock` the time in UTC,
    `ticks` seconds that only grow."""

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, wording: Wording, rate: float,
        clock: Callable[[], datetime], ticks: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._bot, self._store, self._pace, self._rate = bot, store, pace, rate
        self._clock, self._ticks = clock, ticks
        self._marks, self._holds = Marks(store, clock), Holds()
        self._carrier = Carrier(
            bot, store, pace, wording, self._marks, self._holds, clock, ticks
        )  # fmt: skip
        self._step = min(LONGEST_STEP, max(SHORTEST_STEP, AT_ONCE / rate))
        size = max(1.0, BURST * rate)  # what a slow round of the store lets pass is made good
        self._budget = Bucket(rate, size, size, ticks())
        self._filled_at = 0.0
        self._woken = asyncio.Event()
        self._back: deque[tuple[Delivery, float]] = deque()
        self._running: dict[int, asyncio.Task[None]] = {}

    @property
    def busy(self) -> bool:
        """Whether a call is under way."""
        return bool(self._running)

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled; calls that are under way are finished and written down first. Raise
        StartError when Telegram refuses the token."""
        try:
            while not self._carrier.refused:
                self._woken.clear()
                wait = await to_its_end(self._round())
                await asyncio.sleep(min(wait, self._step))  # what ends meanwhile is marked together
                if wait > self._step:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._woken.wait(), wait - self._step)
        finally:
            await to_its_end(self._end())
        raise StartError(self._carrier.refused)

    async def _end(self) -> None:
        if self._running:
            await asyncio.wait(self._running.values())
        await self._settle()

    async def _settle(self) -> None:
        """Write down what was made, and put back what could not begin. Raises StoreUnavailable;
        nothing is lost then."""
        await self._marks.flush()
        while self._back:
            delivery, wait = self._back[0]
            await self._carrier.put_back(delivery, wait)
            self._back.popleft()

    async def _round(self) -> float:
        try:
            await self._settle()
            return await self._start()
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("broadcasts: %s", where(error))
            return LOOK

    async def _start(self) -> float:
        """Begin what may go now; return how long nothing else can."""
        now = self._ticks()
        if (held := self._holds.wait(now)) > 0:
            return held
        if self._holds.troubled and not await self._line_is_up():
            return LOOK
        free = self._free(now)
        if free < 1:
            return LOOK if len(self._running) >= self._places() else self._next_budget(now)
        taken = await self._store.take(self._clock(), free)
        for delivery in taken:
            if (wait := self._begin(delivery)) > 0:
                self._back.append((delivery, wait))
        await self._settle()
        if len(taken) < free or now >= self._filled_at + FILL_AFTER:
            self._filled_at = now
            more = await self._store.fill(self._clock(), PAGE)
            if len(taken) < free:
                return FILL_STEP if more or taken else await self._quiet()
        return self._step

    async def _line_is_up(self) -> bool:
        """Ask Telegram something that may be asked twice, rather than risk somebody's alert."""
        if self._running:
            return False
        try:
            await self._bot.get_me()
        except TelegramError as error:
            asked = outcome(error).seconds
            self._holds.pause(self._ticks() + asked)
            self._holds.trouble(self._ticks())
            return False
        return True

    def _free(self, now: float) -> int:
        """How many may begin now: by places, by the own budget, by what conversations leave."""
        self._budget.wait(now)
        own = math.floor(self._budget.level + NEARLY)
        places = self._places() - len(self._running)
        return min(places, own, self._pace.spare(now, RESERVE))

    def _places(self) -> int:
        """Rate times latency (Little's law), with the time until the next are begun; one at a time
        after trouble, when a call that is under way may well be lost."""
        if self._holds.troubled:
            return 1
        useful = self._rate * (self._carrier.latency + self._step)
        return min(MOST, max(FEWEST, math.ceil(useful)))

    def _next_budget(self, now: float) -> float:
        return max(self._budget.wait(now), self._pace.wait_spare(now, RESERVE))

    def _begin(self, delivery: Delivery) -> float:
        """Start a call; return how long it must wait instead while its chat is busy: a group that
        moves meanwhile would get twice what is not written down yet."""
        chat, now = delivery.chat_id, self._ticks()
        busy = chat in self._running or self._marks.holds(chat)
        wait = CHAT_PAUSE if busy else self._pace.wait_behind(chat, now, RESERVE)
        if wait > NEARLY:
            return wait
        self._budget.level -= 1
        self._pace.take(chat, now)
        task = asyncio.create_task(self._carrier.carry_out(delivery))
        self._running[chat] = task
        task.add_done_callback(lambda _: self._ended(chat))
        return 0.0

    def _ended(self, chat: int) -> None:
        self._running.pop(chat, None)
        self.wake()

    async def _quiet(self) -> float:
        soonest = await self._store.next_delivery()
        if soonest is None:
            return IDLE
        left = (soonest - self._clock()).total_seconds()
        return min(IDLE, left) if left > 0 else LOOK
