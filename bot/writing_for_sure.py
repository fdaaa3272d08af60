"""Writes down what was done outside, again and again while the store is away: a call to Telegram
that is not marked would be made twice, or hold up what follows it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.quietlog import where
from bot.store.interface import StoreUnavailable

log = logging.getLogger(__name__)
AGAIN = (0.1, 0.5, 1.0, 2.0, 4.0, 4.0, 4.0)
"""Seconds between tries: as long as somebody restarts a database."""

type Write = Callable[[], Awaitable[None]]


async def for_sure(write: Write, what: str) -> None:
    """Write; while the store is away, try again. `what` names it in the log. Raises
    StoreUnavailable in the end."""
    for pause in AGAIN:
        try:
            await write()
            return
        except StoreUnavailable as error:
            log.warning("%s is not marked yet: %s", what, where(error))
            await asyncio.sleep(pause)
    await write()
