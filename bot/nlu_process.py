"""Runs Rasa beside the bot: trains if needed, starts it on loopback, starts it again when it
ends."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot import child, nlu_model
from bot.errors import StartError
from bot.settings import Settings
from bot.understanding import Nlu, connect

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
LONGEST_PAUSE = 60.0


async def serve(
    port: int, nlu: Nlu, tell: Callable[[str], None], added: Path | None = None
) -> None:
    """Keep Rasa running on a port until cancelled, with the model that this bot's editors' examples
    (`added`, see `nlu_model.added_file`) went into, if there is one. Raises StartError when it
    cannot be trained or started the first time; once it has served, the bot waits for it to be
    mended."""
    pause, served = 1.0, False
    while True:
        try:
            if await _one_life(port, nlu, tell, added):
                pause, served = 1.0, True
        except (StartError, OSError) as error:
            if not served:
                raise StartError(f"The language model cannot be started: {error}") from error
            log.error("the language model cannot be started: %s", type(error).__name__)
        log.warning("the language model is down, again in %.0f s", pause)
        await asyncio.sleep(pause)
        pause = min(LONGEST_PAUSE, pause * 2)


async def _one_life(port: int, nlu: Nlu, tell: Callable[[str], None], added: Path | None) -> bool:
    """Start Rasa and wait for its end; return whether it was ready in between."""
    model = await nlu_model.ready(tell, added)
    tell("starting the language model …")
    rasa = await start(model, port)
    served = False
    try:
        async for line in rasa.lines():
            if child.report(line).get("phase") == "ready" and await nlu.ready():
                served = True
                tell("the language model is ready")
        log.warning("the language model ended (code %d)", await rasa.ended())
    finally:
        await rasa.stop()
    return served


async def start(model: Path, port: int) -> child.Child:
    """Start Rasa with a model on a loopback port; it reports when it is ready."""
    command = [str(nlu_model.PYTHON), "serve.py", "--model", str(model)]
    command += ["--port", str(port), "--host", HOST]
    return await child.start(command, nlu_model.NLU, nlu_model.environ())


@asynccontextmanager
async def running(settings: Settings, tell: Callable[[str], None]) -> AsyncIterator[Nlu]:
    """Rasa to ask, for one command: the one that answers at the address set, or one of our own."""
    nlu = connect(settings.nlu_base, settings.nlu_wait_ms / 1000)
    if await nlu.ready():
        try:
            yield nlu
        finally:
            await nlu.close()
        return
    await nlu.close()
    port = free_port()
    own = connect(f"http://{HOST}:{port}", settings.nlu_wait_ms / 1000)
    server = asyncio.create_task(serve(port, own, tell, nlu_model.added_file(settings.folder)))
    try:
        await _until_ready(own, server)
        yield own
    finally:
        server.cancel()
        await asyncio.gather(server, return_exceptions=True)
        await own.close()


async def _until_ready(nlu: Nlu, server: asyncio.Task[None]) -> None:
    while not await nlu.ready():
        done, _ = await asyncio.wait([server], timeout=0.3)
        if done and (error := server.exception()):
            raise StartError(str(error)) from error


def free_port() -> int:
    """A loopback port nobody uses now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def refuse_used_port(port: int, setting: str, what: str) -> None:
    """Raise StartError when a port is taken, naming the setting that changes it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise StartError(
                f"Port {port} is in use, so {what} cannot start. "
                f"Stop the other program, or set CEKDULU_{setting} to another port."
            ) from error
