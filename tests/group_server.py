"""The local Bot API server with a group, and a bot that asks it who is who there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import telegram
from telegram.request import HTTPXRequest

from bot.simulator.serving import Running


@asynccontextmanager
async def bot_at(server: Running) -> AsyncIterator[telegram.Bot]:
    """A bot of that server."""
    request = HTTPXRequest(httpx_kwargs={"verify": False})
    async with telegram.Bot(server.token, server.base_url, request=request) as made:
        yield made


async def ask(server: Running, address: str, body: dict[str, object]) -> None:
    """Ask the server's own interface."""
    async with httpx.AsyncClient(base_url=server.url, verify=False) as client:
        answer = await client.post(f"/sim/{address}", json=body)
        assert answer.status_code == 200, answer.text


def calls(server: Running) -> int:
    """How often somebody's standing in the group was asked for."""
    made = server.state.calls.since(0, None, False)
    return sum(call["method"] == "getChatMember" for call in made)
