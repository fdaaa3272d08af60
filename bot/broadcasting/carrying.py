"""Carries out one delivery of a broadcast and writes down how it went."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import Bot

from bot import outcall
from bot.broadcasting import calls
from bot.broadcasting.fresh import FreshPosts
from bot.broadcasting.holding import Holds
from bot.broadcasting.marking import BROADCAST, Marks
from bot.broadcasting.outcomes import Outcome, outcome
from bot.broadcasting.taking_back import take_back
from bot.broadcasting.wording import Wording
from bot.model import Outgoing
from bot.pacing import Pace
from bot.posts.model import Delivery
from bot.quietlog import where
from bot.store.interface import Store, StoreUnavailable
from bot.store.post_interface import NO_MESSAGE
from bot.writing_for_sure import Write, for_sure

log = logging.getLogger(__name__)
SHORTEST_PAUSE = 1.0
"""Seconds until a delivery is tried again that could not be made, or whose post not be read."""
NO_POST = "NoPost"
"""Why a delivery can never be made: there is nothing to say."""


class Carrier:
    """Makes calls and marks deliveries; `refused` says why when Telegram no longer knows the
    token, `latency` is what a call takes, in seconds."""

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, wording: Wording, marks: Marks, holds: Holds,
        clock: Callable[[], datetime], ticks: Callable[[], float],
    ) -> None:  # fmt: skip
        self._bot, self._store, self._pace, self._wording = bot, store, pace, wording
        self._marks, self._holds, self._clock, self._ticks = marks, holds, clock, ticks
        self._posts = FreshPosts(store)
        self.refused = ""
        self.latency = 0.0

    async def carry_out(self, delivery: Delivery) -> None:
        """Make the delivery's call and mark it. Raises nothing."""
        try:
            row = await self._row(delivery)
            if row is None:
                await self._put_back(delivery)
            elif isinstance(row, str):
                await self._never(delivery, row)
            else:
                await self._call(delivery, row)
        except Exception as error:  # its row stays as begun until what is owed is written
            log.error("broadcast %d cannot be marked: %s", delivery.broadcast, where(error))

    async def put_back(self, delivery: Delivery, seconds: float) -> None:
        """The call was not begun: it waits so long. Raises StoreUnavailable."""
        until = self._clock() + timedelta(seconds=seconds)
        await for_sure(lambda: self._store.deliver_later(delivery, "", until), BROADCAST)

    async def _put_back(self, delivery: Delivery, error: str = "") -> None:
        """The same for a call that had its turn: it is owed while the store is away."""
        until = self._clock() + timedelta(seconds=SHORTEST_PAUSE)
        await self._marks.write(delivery, lambda: self._store.deliver_later(delivery, error, until))

    async def _row(self, delivery: Delivery) -> Outgoing | str | None:
        """The call to make, why there will never be one, or None when the post was withdrawn since:
        its broadcast is stopped."""
        try:
            post = await self._posts.of(delivery, self._ticks())
            unnamed = post if not delivery.reply_to else None
            wrong = await self._posts.wrong(unnamed, self._ticks()) if unnamed else None
        except StoreUnavailable as error:
            await self._put_back(delivery, type(error).__name__)
            raise
        if post is None:
            return NO_POST
        if post.state == "withdrawn" and delivery.what != "withdraw":
            return None
        if delivery.what == "change" and not delivery.message_id:
            return NO_MESSAGE
        try:
            payload = self._wording.chat(post, delivery, wrong)
        except Exception as error:  # nobody's alert may stop the others
            log.error("post %d has no words: %s", delivery.post, where(error))
            return type(error).__name__
        if delivery.new:
            return calls.new(delivery.chat_id, payload, delivery.reply_to)
        return calls.changed(delivery.chat_id, payload, delivery.message_id)

    async def _call(self, delivery: Delivery, row: Outgoing) -> None:
        started = self._ticks()
        try:
            made = await self._made(delivery, row)
        except Exception as error:
            failed = outcome(error)
            log.info("broadcast %d: %s, %s", delivery.broadcast, failed.error, failed.what)
            await self._marks.write(delivery, self._failed(delivery, failed))
        else:
            self._holds.went_well()
            self._marks.add(delivery, made if isinstance(made, int) else 0)
        finally:
            self.latency += 0.1 * (self._ticks() - started - self.latency)

    async def _made(self, delivery: Delivery, row: Outgoing) -> outcall.Result:
        if delivery.what == "withdraw" and not delivery.new:
            await take_back(self._bot, row)
            return None
        return await outcall.once(self._bot, row)

    def _failed(self, delivery: Delivery, failed: Outcome) -> Write:
        """Heed how a call failed; return what writes it down."""
        store, now, once, error = self._store, self._clock(), delivery.new, failed.error
        if failed.what == "moved":
            return lambda: store.moved_chat(delivery.chat_id, failed.chat, now)
        if failed.what == "gone":
            return lambda: store.unreachable(delivery, now)
        if failed.what == "refused" or (failed.what == "broken" and not once):
            return lambda: store.undelivered(delivery, error, now)
        until = now + timedelta(seconds=self._pause(delivery, failed))
        if failed.what in ("unknown", "broken") and once:
            return lambda: store.unsure(delivery, error, now)
        return lambda: store.deliver_later(delivery, error, until)

    def _pause(self, delivery: Delivery, failed: Outcome) -> float:
        """How long a call waits that can be made again; others wait as it teaches."""
        ticks = self._ticks()
        if failed.what == "fatal":
            self.refused = outcall.REFUSED
            return 0.0
        if failed.what == "wait":
            self._pace.pause(delivery.chat_id, ticks + failed.seconds)
            self._holds.flood(delivery.chat_id, failed.seconds, ticks)
            return failed.seconds
        return max(SHORTEST_PAUSE, self._holds.trouble(ticks))

    async def _never(self, delivery: Delivery, why: str) -> None:
        now = self._clock()
        await self._marks.write(delivery, lambda: self._store.undelivered(delivery, why, now))
