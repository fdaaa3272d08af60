"""The portal as a real site that answers here."""

import asyncio

from bot.portal import Checked, Portal
from tests.looking.site import LOOPBACK, Played, Site
from tests.samples import NOW, Clock

UP, DOWN = Checked("up", NOW), Checked("down", NOW)


def status(code: int) -> bytes:
    """An answer without a page."""
    return f"HTTP/1.1 {code} X\r\nContent-Length: 0\r\n\r\n".encode()


def portal(at: Site, path: str = "/", **more: float) -> Portal:
    """The portal as that site is."""
    return Portal(at.url(path, LOOPBACK), Clock(), **more)


def methods(at: Site) -> list[str]:
    """What a site was asked: method and path of each request."""
    return [" ".join(head.split()[:2]) for head in at.asked]


def only_get(answer: bytes, refusal: int = 405) -> Played:
    """A site that refuses the first question, a HEAD, and answers the next one."""
    waiting = [status(refusal), answer]

    async def play(writer: asyncio.StreamWriter) -> None:
        writer.write(waiting.pop(0))

    return play
