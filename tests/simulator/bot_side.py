"""A real bot for tests whose own thread is busy with a browser."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import telegram
from telegram.request import HTTPXRequest

from bot.simulator.state import DEFAULT_TOKEN

Work = Callable[[telegram.Bot], Coroutine[Any, Any, Any]]


def way() -> HTTPXRequest:
    """A bot's way to the network, without the second it takes to read certificates."""
    return HTTPXRequest(httpx_kwargs={"verify": False})


@dataclass
class BotSide:
    """Runs what a bot does; in a thread, because the browser's driver holds this one's loop."""

    url: str
    thread: ThreadPoolExecutor
    offset: int = 0

    def __call__(self, work: Work) -> Any:
        return self.thread.submit(lambda: asyncio.run(self._do(work))).result(timeout=30)

    async def _do(self, work: Work) -> Any:
        base, files = f"{self.url}/bot", f"{self.url}/file/bot"
        made = telegram.Bot(
            DEFAULT_TOKEN,
            base_url=base,
            base_file_url=files,
            request=way(),
            get_updates_request=way(),
        )
        async with made:
            return await work(made)

    def next_update(self) -> telegram.Update:
        """The next thing a person did."""
        poll = {"offset": self.offset, "timeout": 20, "limit": 1}
        (update,) = self(lambda bot: bot.get_updates(**poll))
        self.offset = update.update_id + 1
        return update
