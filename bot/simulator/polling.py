"""getUpdates: hands out what waits, with faults of delivery, and notices when nobody listens."""

import asyncio
import contextlib
from typing import Any

from starlette.types import Receive

from bot.simulator.faults import BATCHES
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]

MOST = 100


class ClientGone(Exception):
    """The client closed the connection while it waited; nobody is left to answer."""


async def get_updates(state: State, params: Params, receive: Receive) -> list[Json]:
    """getUpdates: up to 100, waiting up to 50 s; what was handed out stays until confirmed."""
    if isinstance(allowed := params.get("allowed_updates"), list):
        state.updates.allow(str(kind) for kind in allowed)
    limit = min(max(params.number("limit", MOST), 1), MOST)
    offset, seconds = params.number("offset", 0), params.number("timeout", 0)
    polling = asyncio.ensure_future(state.updates.poll(offset, limit, max(seconds, 0)))
    if seconds > 0:
        await _watch(polling, receive)
    return _disturbed(state, await polling)


async def _watch(polling: asyncio.Future[list[Json]], receive: Receive) -> None:
    leaving = asyncio.ensure_future(_disconnected(receive))
    both: set[asyncio.Future[Any]] = {polling, leaving}
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not polling.done():
            raise ClientGone
    finally:
        for task in both:
            if not task.done():
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _disturbed(state: State, batch: list[Json]) -> list[Json]:
    if not batch:
        return batch
    fault = state.faults.take(BATCHES, "getupdates", None)
    if fault is None:
        return batch
    if fault.kind == "reorder_updates":
        return batch[::-1]
    return [update for update in batch for _ in range(2)]
