"""A trained model served beside whatever else runs, for as long as it is measured."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import child
from bot.errors import StartError
from bot.nlu_process import HOST, free_port, start
from bot.understanding import Nlu, connect

WAIT = 10.0
"""Seconds to wait for one answer while measuring."""


@asynccontextmanager
async def serving(model: Path) -> AsyncIterator[Nlu]:
    """Serve a model on a free loopback port. Raises StartError when it cannot be."""
    port = free_port()
    rasa = await start(model, port)
    nlu = connect(f"http://{HOST}:{port}", WAIT)
    reader = asyncio.create_task(_first_report(rasa))
    try:
        if not await reader or not await nlu.ready():
            raise StartError(f"{model.name} cannot be served.")
        rest = asyncio.create_task(_drain(rasa))
        yield nlu
        rest.cancel()
    finally:
        reader.cancel()
        await nlu.close()
        await rasa.stop()


async def _first_report(rasa: child.Child) -> bool:
    async for line in rasa.lines():
        if child.report(line).get("phase") == "ready":
            return True
    return False


async def _drain(rasa: child.Child) -> None:
    async for _ in rasa.lines():
        pass
