"""Has files read for the bot: one at a time, by a worker that is started when there is one to read
and stopped when nobody sent any for a while, as it holds some 600 MB."""

import asyncio
import logging
from collections.abc import Mapping, Sequence

from bot.media import process
from bot.media.contents import LARGEST, Contents

log = logging.getLogger(__name__)
BUSY = Contents(problem="busy")
TRIES = 2
WELL_BEFORE = 0.6
"""Share of the time limit after which the worker begins no further page or try."""


class Reader:
    """The bot's way to the contents of files. Times are in seconds."""

    def __init__(
        self,
        idle: float = 60.0,
        time_limit: float = 25.0,
        environ: Mapping[str, str] | None = None,
        command: Sequence[str] = process.COMMAND,
    ) -> None:
        self._idle, self._time_limit = idle, time_limit
        self._environ, self._command = environ or {}, command
        self._turn = asyncio.Lock()
        self._worker: process.Worker | None = None
        self._rest: asyncio.Task[None] | None = None
        self._closed = False
        self.asleep = asyncio.Event()
        """Set while no worker runs."""
        self.asleep.set()

    @property
    def pid(self) -> int | None:
        """The process id of the worker that runs, for watching its memory."""
        return self._worker.pid if self._worker else None

    async def read(self, data: bytes, name: str = "", mime: str = "") -> Contents:
        """The contents of a file, whatever its sender calls it: `name` and `mime` are not believed.
        Files are read in the order of the calls. Raises nothing for bad files."""
        if len(data) > LARGEST:
            return Contents(problem="too_large")
        async with self._turn:
            self._wake()
            try:
                return await self._read(data)
            finally:
                if not self._closed:
                    self._rest = asyncio.create_task(self._fall_asleep())

    async def close(self) -> None:
        """End the worker; the file being read is given up as `busy`, and so are later ones."""
        self._closed = True
        self._wake()
        await self._end()

    async def _read(self, data: bytes) -> Contents:
        for _ in range(TRIES):
            try:
                async with asyncio.timeout(self._time_limit):
                    return await self._ask(data)
            except TimeoutError:
                log.warning("a file took too long to read")
                await self._end()
                return BUSY
            except process.Gone:
                await self._end()
            except BaseException:
                # Given up half-way: its answer would be taken for that of the next file.
                await self._end()
                raise
            if self._closed:
                return BUSY
            log.warning("the process that reads files ended")
        return BUSY

    async def _ask(self, data: bytes) -> Contents:
        if self._closed:
            raise process.Gone
        if self._worker is None or not self._worker.alive:
            self._worker = await process.start(self._environ, self._command)
            self.asleep.clear()
        return await self._worker.ask(data, WELL_BEFORE * self._time_limit)

    def _wake(self) -> None:
        if self._rest:
            self._rest.cancel()
            self._rest = None

    async def _fall_asleep(self) -> None:
        await asyncio.sleep(self._idle)
        async with self._turn:
            if self._worker:
                worker, self._worker = self._worker, None
                await worker.stop()
            self.asleep.set()

    async def _end(self) -> None:
        if self._worker:
            worker, self._worker = self._worker, None
            await worker.kill()
        self.asleep.set()
