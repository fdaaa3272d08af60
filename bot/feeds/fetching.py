"""Brings the bytes of a feed: over https only, from official sites at public addresses only, no
more than a feed needs, and only when it changed (RFC 9110, conditional requests).

Each step, redirects too, is checked before it is taken and goes to the very address that was
checked, as for links that strangers write (`bot.looking`): who can change a feed's site or its name
cannot have us ask our own network.
"""

import asyncio
import re
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from bot.feeds.states import Trouble, Unread
from bot.looking.addresses import Allowed, Resolve, SystemResolver, checked, public
from bot.looking.fetching import REDIRECTS, port_of, transport
from bot.looking.seen import Stopped
from bot.looking.unpacking import first_bytes, packing
from bot.posts.model import Feed
from bot.urls.official import official

AGENT = "CekDulu feed reader"
KINDS = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml",
)  # fmt: skip
"""Content types of feeds; a page for people (text/html) is none, whatever stands in it."""
HEADERS = {"User-Agent": AGENT, "Accept": ", ".join(KINDS), "Accept-Encoding": "gzip"}
TROUBLES: dict[int, Trouble] = {
    HTTPStatus.NOT_FOUND: "missing", HTTPStatus.GONE: "gone",
    HTTPStatus.TOO_MANY_REQUESTS: "busy", HTTPStatus.SERVICE_UNAVAILABLE: "busy",
}  # fmt: skip
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,20})", re.IGNORECASE)
HOST = re.compile(rb"[a-z0-9._-]{1,253}")
MARKED = re.compile(r"[!-~ ]{1,300}")
"""An ETag or a date as we keep it and send it back: one line, of a length that headers take."""
PORTS = frozenset({443})
"""The port of https and no other: a feed must not have us knock at doors behind official names."""
LONGEST = 2_000
"""Characters of an address that we follow."""
LONGEST_WAIT = 24 * 3600.0
"""Seconds that a site may keep us away."""


@dataclass(frozen=True)
class Limits:
    """How far the reading of a feed goes: seconds in all and for a connection, bytes that come in
    or that they unfold to, redirects."""

    seconds: float = 15.0
    connect_seconds: float = 5.0
    bytes: int = 2 * 1024 * 1024
    redirects: int = 3


@dataclass(frozen=True)
class Fetched:
    """What a site gave: nothing new (`unchanged`), or bytes, the charset its header names, and what
    to say next time."""

    content: bytes = b""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


class Fetcher:
    """Asks the sites of feeds. `resolve`, `allowed` and `way` are what finds, permits and makes
    connections, `ports` those that an address may name."""

    def __init__(
        self,
        limits: Limits = Limits(),
        resolve: Resolve | None = None,
        allowed: Allowed = public,
        way: Callable[[], httpx.AsyncBaseTransport] = transport,
        ports: Collection[int] = PORTS,
    ) -> None:
        self._limits, self._allowed, self._ports = limits, allowed, ports
        self._system = SystemResolver(2)
        self._resolve = resolve or self._system
        self._way = way()

    async def fetch(self, feed: Feed, now: datetime) -> Fetched:
        """The feed as it is now; raise Unread when it cannot be had."""
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._fetch(feed, now)
        except Stopped as stopped:
            raise Unread("refused" if stopped.state == "refused" else "unreachable") from stopped
        except (TimeoutError, httpx.HTTPError, OSError, ValueError) as error:
            raise Unread("unreachable") from error

    async def close(self) -> None:
        """Let go of connections and threads."""
        await self._way.aclose()
        self._system.close()

    async def _fetch(self, feed: Feed, now: datetime) -> Fetched:
        url = address(feed.url, self._ports)
        for _ in range(self._limits.redirects + 1):
            answer = await self._ask(url, feed)
            try:
                location = answer.headers.get("location", "")
                if answer.status_code not in REDIRECTS or not location:
                    return await self._read(answer, now)
            finally:
                await answer.aclose()
            url = address(_joined(url, location), self._ports)
        raise Unread("refused")

    async def _ask(self, url: httpx.URL, feed: Feed) -> httpx.Response:
        """The head of the answer at the first address that takes the connection."""
        host = url.raw_host.decode("ascii")
        addresses = await checked(host, port_of(url), self._resolve, self._allowed)
        for one in addresses:
            try:
                return await self._way.handle_async_request(self._request(url, one, feed))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        raise Unread("unreachable")

    def _request(self, url: httpx.URL, to: str, feed: Feed) -> httpx.Request:
        """A question to an address that names the host to server and certificate all the same."""
        host, seconds = url.raw_host.decode("ascii"), self._limits.connect_seconds
        timeout = httpx.Timeout(None, connect=seconds, pool=seconds).as_dict()
        headers = {"Host": url.netloc.decode("ascii"), **HEADERS, "Connection": "close"}
        headers |= {"If-None-Match": feed.etag} if feed.etag else {}
        headers |= {"If-Modified-Since": feed.modified} if feed.modified else {}
        return httpx.Request(
            "GET", url.copy_with(host=to), headers=headers,
            extensions={"timeout": timeout, "sni_hostname": host},
        )  # fmt: skip

    async def _read(self, answer: httpx.Response, now: datetime) -> Fetched:
        if answer.status_code == HTTPStatus.NOT_MODIFIED:
            return Fetched(unchanged=True)
        if answer.status_code != HTTPStatus.OK:
            wait = waited(answer.headers.get("retry-after", ""), now)
            raise Unread(TROUBLES.get(answer.status_code, "failing"), wait)
        kind = answer.headers.get("content-type", "")
        if kind.partition(";")[0].strip().lower() not in KINDS or packing(answer) is None:
            raise Unread("not_a_feed")
        content = await self._content(answer)
        named = CHARSET.search(kind)
        return Fetched(
            content, named[1].lower() if named else "",
            _kept(answer.headers.get("etag", "")), _kept(answer.headers.get("last-modified", "")),
        )  # fmt: skip

    async def _content(self, answer: httpx.Response) -> bytes:
        """All of the bytes: half a feed is none."""
        try:
            content, more = await first_bytes(answer, self._limits.bytes)
        except zlib.error as error:
            raise Unread("not_a_feed") from error
        if more:
            raise Unread("too_large")
        return content


def address(written: str, ports: Collection[int] = PORTS) -> httpx.URL:
    """The address of a feed, without its fragment; raise Unread "refused" for one that is not https
    at an official host and one of these ports."""
    try:
        url = httpx.URL(written[: LONGEST + 1]).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise Unread("refused") from error
    plain = url.scheme == "https" and HOST.fullmatch(url.raw_host) and not url.userinfo
    # raw_host: url.host shows foreign letters, and a host in those is never official.
    if not plain or len(written) > LONGEST or port_of(url) not in ports:
        raise Unread("refused")
    if not official(url.raw_host.decode("ascii")):
        raise Unread("refused")
    return url


def waited(retry_after: str, now: datetime) -> float:
    """The seconds of a Retry-After header, which holds seconds or a date (RFC 9110, 10.2.3); 0 for
    none that can be read."""
    if retry_after.isascii() and retry_after.isdecimal():
        return min(float(retry_after[:9]), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(retry_after)
    except (ValueError, TypeError, OverflowError):
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT)


def _joined(url: httpx.URL, location: str) -> str:
    try:
        return str(url.join(location.strip()))
    except (httpx.InvalidURL, ValueError) as error:
        raise Unread("refused") from error


def _kept(header: str) -> str:
    return header if MARKED.fullmatch(header) else ""
