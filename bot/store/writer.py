"""One thread owns the connection; whoever wants something queues it and awaits the outcome."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, cast

from bot.store.connection import Connection
from bot.store.group import Operation, Outcome, carry_out
from bot.store.interface import StoreUnavailable

GROUP = 64
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
"""Seconds between two tries to connect again; they double."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wish:
    """An operation and the one who waits for it."""

    operation: Operation
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]


class Writer:
    """Runs what is queued, in order and in groups, each group in one transaction.

    A caller hears of its outcome only after the group is committed. When the connection is lost,
    all of the group get StoreUnavailable, and so do later ones until `connect` works again.
    """

    def __init__(
        self,
        first: Connection,
        connect: Callable[[], Connection],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db: Connection | None = first
        self._connect = connect
        self._clock = clock
        self._pause = FIRST_PAUSE
        self._try_at = 0.0
        self._queue: SimpleQueue[Wish | None] = SimpleQueue()
        self._closed = False
        # A daemon, lest a caller that never closes the store keep the interpreter from ending.
        self._thread = threading.Thread(target=self._work, name="store", daemon=True)
        self._thread.start()

    async def run[T](self, operation: Callable[[Connection], T], *, writes: bool = True) -> T:
        """Queue an operation, wait until it is committed; a caller that gives up stops nothing."""
        if self._closed:
            raise StoreUnavailable("the store is closed")
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        self._queue.put(Wish(Operation(operation, writes), loop, future))
        return cast(T, await future)

    async def close(self) -> None:
        """Do what is queued, then let go of the database."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        """The life of the thread."""
        going = True
        while going:
            group = self._next_group()
            going = None not in group
            wishes = [wish for wish in group if wish is not None]
            if wishes:
                _deliver(wishes, self._serve([wish.operation for wish in wishes]))
        if self._db is not None:
            self._db.close()

    def _next_group(self) -> list[Wish | None]:
        """Wait for one, then take all that are waiting with it."""
        group = [self._queue.get()]
        try:
            while len(group) < GROUP and group[-1] is not None:
                group.append(self._queue.get_nowait())
        except Empty:
            pass
        return group

    def _serve(self, operations: Sequence[Operation]) -> list[Outcome]:
        """Carry out a group; when nothing could be committed everybody gets the same error."""
        try:
            return carry_out(self._connected(), operations)
        except Exception as error:
            self._clear_up(error)
            told = StoreUnavailable(type(error).__name__)
            told.__cause__ = error
            return [Outcome(error=told)] * len(operations)

    def _connected(self) -> Connection:
        """The connection, made anew if it was lost and the pause is over."""
        if self._db is None:
            if self._clock() < self._try_at:
                raise StoreUnavailable("waiting to connect again")
            self._try_at = self._clock() + self._pause
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            self._db = self._connect()
            self._pause = FIRST_PAUSE
            log.warning("the database is there again")
        return self._db

    def _clear_up(self, error: Exception) -> None:
        """Undo what is left of a transaction, or drop a connection that is of no more use."""
        if self._db is None:
            return
        try:
            if not self._db.lost():
                self._db.rollback()
                return
        except Exception as again:  # it went away in this very moment, or the file is damaged
            log.warning("the database cannot be rolled back: %s", type(again).__name__)
        log.error("the database was lost: %s", type(error).__name__)
        # Whatever happens here must not end the thread: all who wait for it would wait for ever.
        with suppress(Exception):
            self._db.close()
        self._db, self._try_at = None, 0.0


def _deliver(wishes: Sequence[Wish], outcomes: Sequence[Outcome]) -> None:
    """Hand outcomes to their loops, one call for each loop rather than one for each caller."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[Wish, Outcome]]] = {}
    for wish, outcome in zip(wishes, outcomes, strict=True):
        by_loop.setdefault(wish.loop, []).append((wish, outcome))
    for loop, pairs in by_loop.items():
        with suppress(RuntimeError):  # a loop that has ended: nobody waits there any more
            loop.call_soon_threadsafe(_resolve, pairs)


def _resolve(pairs: Sequence[tuple[Wish, Outcome]]) -> None:
    """Wake the callers; runs in their loop."""
    for wish, outcome in pairs:
        if wish.future.done():
            continue  # cancelled meanwhile
        if outcome.error is not None:
            wish.future.set_exception(outcome.error)
        else:
            wish.future.set_result(outcome.value)
