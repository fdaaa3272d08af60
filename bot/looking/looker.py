"""Visits links: step by step, each step checked before it is taken, all of it within seconds."""

import asyncio
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from bot.looking.addresses import Allowed, Resolve, SystemResolver, checked, public
from bot.looking.fetching import Answer, ask, port_of, transport
from bot.looking.page import Page, read, refresh_target
from bot.looking.seen import Looked, State, Stopped

log = logging.getLogger(__name__)
LONGEST = 2_000
"""Characters of an address that we follow."""
SCHEMES = ("http", "https")
HOST = re.compile(rb"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}")
"""A host as the network knows it: a name, a number, or IPv6 without its brackets."""
AT_ONCE = 16
"""Visits at the same time, whoever asks for them."""


@dataclass(frozen=True)
class Limits:
    """How far a visit goes: switched on or not, seconds, bytes of a page, redirects, links."""

    on: bool = True
    seconds: float = 6.0
    connect_seconds: float = 3.0
    bytes: int = 256 * 1024
    redirects: int = 5
    links: int = 4


class Looker:
    """Visits links as an honest stranger: no cookies, no proxy, nothing of a person, no scripts."""

    def __init__(
        self,
        limits: Limits = Limits(),
        resolve: Resolve | None = None,
        allowed: Allowed = public,
    ) -> None:
        self._limits = limits
        self._system = SystemResolver()
        self._resolve = resolve or self._system
        self._allowed = allowed
        self._way = transport()
        self._places = asyncio.Semaphore(AT_ONCE)

    async def look(self, url: str) -> Looked:
        """Visit one link; whatever happens on the way is a state of the answer, never an error."""
        if not self._limits.on:
            return Looked(url, "off")
        hops: list[str] = []
        try:
            async with asyncio.timeout(self._limits.seconds), self._places:
                looked = await self._visit(url, hops)
        except Stopped as stopped:
            looked = Looked(url, stopped.state, tuple(hops), _last(hops))
        except TimeoutError:
            looked = Looked(url, "unreachable", tuple(hops), _last(hops))
        log.info("a link was looked at: %s after %d hops", looked.state, len(hops))
        return looked

    async def look_all(self, urls: Sequence[str]) -> tuple[Looked, ...]:
        """Visit the first links of many at once, in the time of one; those beyond are left out."""
        return tuple(await asyncio.gather(*map(self.look, urls[: self._limits.links])))

    async def close(self) -> None:
        """Let go of connections and threads."""
        await self._way.aclose()
        self._system.close()

    async def _visit(self, written: str, hops: list[str]) -> Looked:
        url = _address(written)
        for _ in range(self._limits.redirects + 1):
            hops.append(_shown(url))
            answer = await self._ask(url)
            page = await _read(answer)
            target = answer.location or refresh_target(answer.refresh) or page.refresh
            following = _next(url, target) if target else url
            if following == url and not answer.location:
                return _looked(written, answer, page, hops)
            url = following
        raise Stopped("too_many_hops")

    async def _ask(self, url: httpx.URL) -> Answer:
        host, port = url.raw_host.decode("ascii"), port_of(url)
        addresses = await checked(host, port, self._resolve, self._allowed)
        limits = self._limits
        return await ask(self._way, url, addresses, limits.connect_seconds, limits.bytes)


def _address(written: str) -> httpx.URL:
    """The address of a link without its fragment; raise Stopped for one we do not go to."""
    try:
        url = httpx.URL(written[: LONGEST + 1]).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise Stopped("refused") from error
    plain = url.scheme in SCHEMES and HOST.fullmatch(url.raw_host) and 0 < port_of(url) < 1 << 16
    if not plain or url.userinfo or len(written) > LONGEST:
        raise Stopped("refused")
    return url


async def _read(answer: Answer) -> Page:
    """The page, read beside the loop: a long one would hold up everybody else's messages."""
    return Page() if answer.location else await asyncio.to_thread(read, answer.text, answer.html)


def _next(url: httpx.URL, target: str) -> httpx.URL:
    try:
        return _address(str(url.join(target.strip())))
    except (httpx.InvalidURL, ValueError) as error:
        raise Stopped("refused") from error


def _shown(url: httpx.URL) -> str:
    """An address without what may name a person: query and fragment."""
    return str(url.copy_with(query=None, fragment=None))


def _last(hops: Sequence[str]) -> str:
    return hops[-1] if hops else ""


def _looked(written: str, answer: Answer, page: Page, hops: Sequence[str]) -> Looked:
    state: State = "too_large" if answer.cut else "seen"
    return Looked(
        written, state, tuple(hops), _last(hops), page.title, page.words, page.asks
    )  # fmt: skip
