"""One run of the worker process, as the bot sees it."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from contextlib import suppress

from bot.media import framing
from bot.media.contents import Contents, from_json
from bot.settings import ROOT

COMMAND = (sys.executable, "-X", "utf8", "-m", "bot.media")
ENVIRON = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
"""All it gets of an environment by itself: ours holds the key and perhaps a bot's token."""
PATIENCE = 5.0
"""Seconds it has to leave by itself."""


class Gone(Exception):
    """The worker ended, or says what it cannot say."""


class Worker:
    """A worker that was started."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it has not ended, as far as we know."""
        return self._process.returncode is None

    async def ask(self, data: bytes, seconds: float) -> Contents:
        """Have a file read; within `seconds` it begins no further page. Raises Gone."""
        questions, answers = self._process.stdin, self._process.stdout
        if not questions or not answers:
            raise Gone
        try:
            questions.write(framing.as_json({"seconds": seconds}))
            questions.write(framing.framed(data))
            await questions.drain()
            length = framing.length_of(await answers.readexactly(framing.LENGTH.size))
            return from_json(json.loads(await answers.readexactly(length)))
        except (asyncio.IncompleteReadError, OSError, ValueError, TypeError, KeyError) as error:
            raise Gone from error

    async def stop(self) -> None:
        """Let it leave by itself, or end it."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), PATIENCE)
        except TimeoutError:
            await self.kill()

    async def kill(self) -> None:
        """End it now."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


async def start(environ: Mapping[str, str], command: Sequence[str] = COMMAND) -> Worker:
    """Start a worker, in a session of its own so that Ctrl-C reaches us alone. Raises Gone."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env={**ENVIRON, **environ}, stdin=PIPE, stdout=PIPE,
            start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise Gone from error
    return Worker(process)
