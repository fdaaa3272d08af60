"""A helper process that cannot outlive us: it holds our pipe as its input and leaves when that
closes.

So nothing stays behind, however the bot ends: Ctrl-C, a crash or kill -9.
"""

import asyncio
import json
import os
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from bot.model import Json
from bot.settings import PREFIX

PATIENCE = 8.0
"""Seconds a child has to leave by itself."""


class Child:
    """One running helper process."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def lines(self) -> AsyncIterator[str]:
        """What it prints, a line at a time, until it ends."""
        if self._process.stdout:
            async for line in self._process.stdout:
                yield line.decode(errors="replace").rstrip()

    async def ended(self) -> int:
        """Wait for its end; return its exit code."""
        return await self._process.wait()

    async def stop(self) -> None:
        """Ask it to leave, wait a little, then end it."""
        if self._process.returncode is not None:
            return
        if self._process.stdin:
            self._process.stdin.close()
        with suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._drained(), PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()

    async def _drained(self) -> None:
        async for _ in self.lines():
            pass
        await self._process.wait()


async def start(command: Sequence[str | Path], folder: Path, environ: Mapping[str, str]) -> Child:
    """Start a helper in a folder, in a process group of its own so that Ctrl-C reaches us alone.

    Its errors (stderr) go where ours go; what it prints is for `lines`.
    """
    process = await asyncio.create_subprocess_exec(
        *map(str, command), cwd=folder, env=dict(environ), stdin=PIPE, stdout=PIPE,
        start_new_session=True, limit=1 << 20,
    )  # fmt: skip
    return Child(process)


def without_settings(environ: Mapping[str, str]) -> dict[str, str]:
    """An environment for children: our settings hold the key and perhaps a real bot's token."""
    return {name: value for name, value in environ.items() if not name.startswith(PREFIX)}


def report(line: str) -> Json:
    """A line of progress as {"phase", "seconds", …}; {} for any other line."""
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if isinstance(value, dict) and "phase" in value else {}
