"""The loop over posts: publishes what is approved and due, and brings the channel up to date."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from telegram import Bot

from bot import outcall
from bot.broadcasting.channel import Channel
from bot.broadcasting.holding import FIRST_PAUSE, LONGEST_PAUSE
from bot.broadcasting.marking import to_its_end
from bot.broadcasting.outcomes import Outcome
from bot.broadcasting.wording import Wording
from bot.errors import StartError
from bot.pacing import NEARLY, Pace
from bot.posts.model import Post
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
IDLE, LOOK = 30.0, 1.0
"""Seconds after which it looks again though nobody woke it: when nothing is due soon; when
something is."""
SHORTEST = 0.01


class Publisher:
    """The loop. `wake` it after a commit; it calls `published` when there is something to
    broadcast. `channel` is the channel's @name, "" where there is none."""

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, wording: Wording, channel: str,
        published: Callable[[], None], clock: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._store, self._pace, self._published = store, pace, published
        self._clock, self._ticks = clock, ticks
        self._channel = Channel(channel, bot, store, wording)
        self._woken = asyncio.Event()
        self._refused = ""
        self._not_before, self._tries, self._stuck = 0.0, 0, 0

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    async def run(self) -> None:
        """Publish until cancelled; a call that is under way is finished and written down first.
        Raise StartError when Telegram refuses the token."""
        while not self._refused:
            self._woken.clear()
            wait = await to_its_end(self._round())
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), max(SHORTEST, wait))
        raise StartError(self._refused)

    async def _round(self) -> float:
        """Do one thing; return how long nothing else can be done."""
        try:
            channel = bool(self._channel.name)
            if await self._store.publish_due(self._clock(), channel=channel):
                self._published()
            held = await (self._bring() if channel else self._leave())
            return min(held, await self._next_due())
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("posts: %s", where(error))
            return LOOK

    async def _next_due(self) -> float:
        soonest = await self._store.next_delivery()
        left = (soonest - self._clock()).total_seconds() if soonest else IDLE
        return min(IDLE, left) if left > 0 else LOOK

    async def _bring(self) -> float:
        """Do the channel's oldest work; return how long the next must wait."""
        if (held := self._not_before - self._ticks()) > 0:
            return held
        await self._channel.owed.settle()
        work = await self._store.channel_work()
        if not work:
            return IDLE
        # One that does not come through must not stand before the others.
        post = next((one for one in work if one.number != self._stuck), work[0])
        failed = await self._one(post)
        self._stuck = post.number if failed else 0
        self._not_before = self._ticks() + self._pause(failed)
        return self._not_before - self._ticks()

    async def _leave(self) -> float:
        """The settings name no channel (any more): nothing shall wait for it."""
        await self._channel.owed.settle()
        for post in await self._store.channel_work():
            await self._channel.leave(post)
        return IDLE

    async def _one(self, post: Post) -> Outcome | None:
        if failed := await self._channel.find(post):
            return failed
        chat, now = self._channel.id, self._ticks()
        if (wait := self._pace.wait(chat, now)) > NEARLY:
            return Outcome("wait", "", wait)
        self._pace.take(chat, now)
        return await self._channel.bring(post)

    def _pause(self, failed: Outcome | None) -> float:
        """Seconds of rest after a call; longer each time when Telegram cannot be reached."""
        if failed is None or failed.what in ("gone", "refused", "moved", "broken"):
            self._tries = 0
            return 0.0
        if failed.what == "fatal":
            self._refused = outcall.REFUSED
        if failed.what == "wait":
            return failed.seconds
        self._tries += 1
        return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._tries, 10))
