"""Runs the server: in a test's own event loop, or until told to stop."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import uvicorn

from bot.simulator.connection import Connection
from bot.simulator.pages import pages
from bot.simulator.server import Server
from bot.simulator.state import DEFAULT_TOKEN, State

# Longer than any client keeps an idle connection, so that it is the client who closes it.
KEEP_ALIVE = 75
# Seconds that answers under way get when the server stops.
GRACE = 3


@dataclass(frozen=True)
class Running:
    """A server that answers: its address, for people, bots and downloads, and its state."""

    url: str
    state: State

    @property
    def base_url(self) -> str:
        """What a bot takes as `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What a bot takes as `base_file_url`."""
        return f"{self.url}/file/bot"

    @property
    def token(self) -> str:
        """A token the server accepts."""
        return DEFAULT_TOKEN if DEFAULT_TOKEN in self.state.tokens else min(self.state.tokens)


class QuietServer(uvicorn.Server):
    """uvicorn that leaves signals to its owner, sleeps while idle, and says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()
        self.stop = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Do nothing."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self.up.set()

    async def main_loop(self) -> None:
        """Wait for the end."""
        await self.on_tick(0)
        await self.stop.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close without uvicorn's rests: the state has let go of everybody who waited."""
        for listener in self.servers:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(set(self.server_state.tasks), timeout=GRACE)
        for task in set(self.server_state.tasks):
            task.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await asyncio.gather(*(listener.wait_closed() for listener in self.servers))


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; raises OSError when the port is in use. Port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named asyncio sends at once; without it an answer waits 40 ms for an ACK.
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(2048)
    except OSError:
        sock.close()
        raise
    sock.setblocking(False)
    return sock


@contextlib.asynccontextmanager
async def running(
    port: int = 0, host: str = "127.0.0.1", state: State | None = None, **settings: Any
) -> AsyncIterator[Running]:
    """A server in the current event loop; `settings` are those of State (tokens, clock, …)."""
    state = state or State(**settings)
    sock = listen(host, port)
    config = uvicorn.Config(
        Server(state, pages(state)),
        http=Connection,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE,
    )
    server = QuietServer(config)
    serving = asyncio.create_task(server.serve([sock]))
    try:
        await server.up.wait()
        shown = f"[{host}]" if ":" in host else host
        yield Running(f"http://{shown}:{sock.getsockname()[1]}", state)
    finally:
        state.close()
        server.stop.set()
        await serving
