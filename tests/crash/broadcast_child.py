"""A bot that only publishes and sends, made to be killed: its arguments are the addresses of its
store and of the Bot API server, and its channel's @name.

For each line on stdin, a number of steps, a bot is forked, so that modules are loaded once for all.
A step is the beginning or the end of a call of the store or of Telegram. At the last one it ends
itself with SIGKILL; with 0 it lives until nothing is left to send. Then a line says with which
status it ended.
"""

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any, cast

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.broadcasting import Broadcasting
from bot.model import Json
from bot.pacing import Pace
from bot.posts.model import Delivery, Post
from bot.settings import LOCAL_TOKEN
from bot.store import Codec, Store, open_store
from tests.crash.child import KEY

FAST = 1_000_000.0
"""Messages a second: a pace at which nothing waits."""
LOOK = 0.02
"""Seconds between two looks whether all is done."""
type Step = Callable[[], None]


def now() -> datetime:
    """The real time."""
    return datetime.now(UTC)


def steps(last: int) -> Step:
    """What counts steps, and ends this process in the middle of the last one."""
    made = count(1)

    def step() -> None:
        if next(made) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


class Words:
    """How posts are told here: by their text alone."""

    def channel(self, post: Post, wrong: Post | None = None) -> Json:
        """As in the channel."""
        return {"text": post.body.text, "keyboard": []}

    def corrected(self, post: Post, address: str) -> Json:
        """As in the channel once it was corrected."""
        return {"text": f"Diralat\n\n{post.body.text}", "keyboard": []}

    def chat(self, post: Post, delivery: Delivery, wrong: Post | None = None) -> Json:
        """As in a chat."""
        return self.channel(post)


class SteppingStore:
    """A real store each of whose calls is two steps."""

    def __init__(self, store: Store, step: Step) -> None:
        self._store, self._step = store, step

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._store, name)

        async def called(*args: Any, **more: Any) -> Any:
            self._step()
            result = await method(*args, **more)
            self._step()
            return result

        return called


class SteppingWay(HTTPXRequest):
    """A real way to the server on which each request is two steps."""

    def __init__(self, step: Step) -> None:
        super().__init__(httpx_kwargs={"verify": False})
        self._step = step

    async def do_request(self, *args: Any, **more: Any) -> tuple[int, bytes]:
        """Ask, and get the answer."""
        self._step()
        answer = await super().do_request(*args, **more)
        self._step()
        return answer


async def main(url: str, server: str, channel: str, last: int) -> None:
    """Publish and send until nothing is left to do."""
    store, step = open_store(url, Codec(KEY), "77"), steps(last)
    ways = SteppingWay(step), SteppingWay(step)
    async with Bot(LOCAL_TOKEN, f"{server}/bot", f"{server}/file/bot", *ways) as bot:
        watched = cast("Store", SteppingStore(store, step))
        sending = Broadcasting(bot, watched, Pace(FAST, FAST), Words(), channel, FAST, now)
        task = asyncio.create_task(sending.run())
        while not await finished(store):
            await asyncio.wait([task], timeout=LOOK)
            assert not task.done(), task.exception()
        task.cancel()
        await asyncio.wait([task])
    await store.close()


async def finished(store: Store) -> bool:
    """Whether all that was approved is published, sent, and stands in the channel."""
    if await store.channel_work():
        return False
    kept = await store.newsroom(100)
    waiting = [one for one in kept.posts if one.state == "approved" or one.channel == "sending"]
    return not waiting and all(one.state == "done" for one in kept.progress)


def fork_for_each_line(url: str, server: str, channel: str) -> None:
    """Let one bot after another live."""
    for line in sys.stdin:
        if (child := os.fork()) == 0:
            try:
                asyncio.run(main(url, server, channel, int(line)))
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    fork_for_each_line(*sys.argv[1:])
