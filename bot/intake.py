"""Fetches updates from Telegram: kept in the inbox first, confirmed only then.

The offset lives in memory only. After a restart, and after a day of silence, the bot asks
without one:
Telegram sends again what was not confirmed, and the inbox drops repeats. A stored offset would
be a trap,
because update ids restart at a random number after a quiet week (telegram/_update.py).
"""

import asyncio
import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot import outcall, wire, wire_fields
from bot.errors import StartError
from bot.store.interface import Received, Store

log = logging.getLogger(__name__)
LONG_POLL = 30
"""Seconds Telegram holds a request open while nothing happens."""
KINDS = [
    "message", "edited_message", "callback_query", "my_chat_member", "channel_post",
    "chat_member", "message_reaction",
]  # fmt: skip
SILENCE = timedelta(days=1)
LONGEST_PAUSE = 30.0


class Intake:
    """The polling loop. `stored` is called after updates were kept, to wake the worker."""

    def __init__(
        self, bot: Bot, store: Store, clock: Callable[[], datetime], stored: Callable[[], None]
    ) -> None:
        self._bot, self._store, self._clock, self._stored = bot, store, clock, stored
        self._offset: int | None = None
        self._heard = clock()

    async def run(self) -> None:
        """Poll until cancelled. Raise StartError when the token is refused."""
        failures = 0
        while True:
            try:
                await self.poll(LONG_POLL)
                failures = 0
            except (InvalidToken, EndPointNotFound, Forbidden) as error:
                raise StartError(outcall.REFUSED) from error
            except Exception as error:  # the loop must go on whatever one round meets
                failures += 1
                await self._pause(error, failures)

    async def poll(self, wait: int) -> int:
        """Fetch once and keep what came; return how many updates were new."""
        if self._clock() - self._heard > SILENCE:
            self._offset = None
        asked = {"timeout": wait, "limit": 100, "allowed_updates": KINDS}
        if self._offset is not None:
            asked["offset"] = self._offset
        # Not Bot.get_updates: it parses, and one malformed update would hold up all others for
        # ever.
        raw = await self._bot.do_api_request("getupdates", asked, read_timeout=wait + 10)
        updates = [one for one in map(received, raw) if one]
        if not updates:
            return 0
        new = await self._store.receive(updates, self._clock())
        self._offset = max(one.update_id for one in updates) + 1
        self._heard = self._clock()
        self._stored()
        return new

    async def _pause(self, error: Exception, failures: int) -> None:
        pause = min(LONGEST_PAUSE, 0.5 * 2 ** min(failures, 8)) * random.uniform(0.7, 1.0)  # noqa: S311
        if isinstance(error, RetryAfter):
            pause = _seconds(error.retry_after)
        if isinstance(error, Conflict):
            log.warning("another bot polls with the same token; only one may run")
        elif (
            failures in (1, 10)
            or not isinstance(error, TelegramError)
            or isinstance(error, BadRequest)
        ):
            log.warning("polling failed (%s), again in %.0f s", type(error).__name__, pause)
        await asyncio.sleep(pause)


def received(raw: Any) -> Received | None:
    """An update as the inbox keeps it; None for something with no number, which cannot be
    confirmed."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if type(number) is not int or abs(number) >= wire_fields.LARGEST:
        log.warning("something that is no update came and was left out")
        return None
    return Received(number, wire.chat_of(raw), raw, wire.message_of(raw))


def _seconds(value: int | timedelta) -> float:
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
