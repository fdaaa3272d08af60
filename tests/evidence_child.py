"""A hasher made to be killed: `evidence_child.py <database> <server> <token> <moment>`.

It says the moment in a line when it has come, and waits there for its end.
"""

import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime

import telegram

from bot.evidence_hashing import Hasher
from bot.reports.model import Evidence
from bot.store import Codec, Store, open_store
from tests.samples import NOW

KEY = bytes(32)


class Stopping:
    """A store that stops for ever before or after it writes."""

    def __init__(self, store: Store, moment: str) -> None:
        self._store, self._moment = store, moment

    async def unhashed(self, now: datetime, limit: int) -> Sequence[Evidence]:
        """What the store says."""
        return await self._store.unhashed(now, limit)

    async def hashed(self, *told: object) -> None:
        """Write between two moments."""
        await reached("before", self._moment)
        await self._store.hashed(*told)
        await reached("after", self._moment)


class Downloading(telegram.Bot):
    """A bot that stops for ever when a file is wanted."""

    async def get_file(self, *args: object, **kwargs: object) -> telegram.File:
        """Ask after a moment."""
        await reached("download", sys.argv[4])
        return await super().get_file(*args, **kwargs)


async def reached(moment: str, last: str) -> None:
    """Say the moment and stay there when it is the last one."""
    if moment == last:
        print(moment, flush=True)
        await asyncio.Event().wait()


async def main(url: str, server: str, token: str, moment: str) -> None:
    """Make hashes until killed."""
    store = open_store(url, Codec(KEY))
    async with Downloading(token, f"{server}/bot", f"{server}/file/bot") as bot:
        await Hasher(bot, Stopping(store, moment), lambda: NOW).run()  # type: ignore[arg-type]


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
