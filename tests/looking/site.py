"""Real sites on the loopback, byte for byte as a test wants them, and a map of invented names."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

from bot.looking import Limits, Looker
from bot.looking.addresses import public

LOOPBACK = "127.0.0.1"
QUICK = Limits(seconds=30.0, connect_seconds=10.0)
Played = Callable[[asyncio.StreamWriter], Awaitable[None]]


def page(body: str, head: str = "", kind: str = "text/html; charset=utf-8") -> bytes:
    """An answer that holds a page."""
    return packed(body.encode(), f"Content-Type: {kind}\r\n{head}")


def packed(body: bytes, head: str) -> bytes:
    """An answer of bytes with its own header lines."""
    return f"HTTP/1.1 200 OK\r\n{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def redirect(target: str, code: int = 302) -> bytes:
    """An answer that sends its reader on."""
    return f"HTTP/1.1 {code} Moved\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()


class Site:
    """A running site; `asked` holds the head of every request it got."""

    def __init__(self, answers: Mapping[str, bytes | Played]) -> None:
        self.answers = dict(answers)
        self.asked: list[str] = []
        self.port = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and hang up."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.asked.append(head)
            answer = self.answers.get(head.split()[1], b"HTTP/1.1 404 No\r\n\r\n")
            if callable(answer):
                await answer(writer)
            else:
                writer.write(answer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def allows(self, address: str, port: int) -> bool:
        """This site is allowed, and what is allowed otherwise."""
        return (address, port) == (LOOPBACK, self.port) or public(address, port)

    def url(self, path: str = "/", host: str = "loker.example") -> str:
        """An address of this site under an invented name."""
        return f"http://{host}:{self.port}{path}"


@asynccontextmanager
async def site(
    answers: Mapping[str, bytes | Played], tls: ssl.SSLContext | None = None
) -> AsyncIterator[Site]:
    """Run a site on a free port of the loopback."""
    running = Site(answers)
    server = await asyncio.start_server(running.serve, LOOPBACK, 0, ssl=tls)
    running.port = server.sockets[0].getsockname()[1]
    try:
        yield running
    finally:
        server.close()


class Names:
    """A resolver of invented names; every name in none of its lists is this machine.

    Several lists for a name are its answers one after the other, the last one for ever.
    """

    def __init__(self, **names: Sequence[Sequence[str]]) -> None:
        self._names = {name.replace("_", "."): list(answers) for name, answers in names.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of a name, or of a number itself."""
        self.asked.append(host)
        if host.replace(".", "").isdigit() or ":" in host:
            return (host,)
        answers = self._names.get(host, [(LOOPBACK,)])
        return tuple(answers.pop(0) if len(answers) > 1 else answers[0])


@asynccontextmanager
async def looking(
    at: Site, limits: Limits = QUICK, names: Names | None = None
) -> AsyncIterator[Looker]:
    """A looker for which one site of the loopback is a public one."""
    looker = Looker(limits, names or Names(), at.allows)
    try:
        yield looker
    finally:
        await looker.close()
