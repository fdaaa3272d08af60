"""Asks whether the official portal answers, so that nobody is sent to a page that is down unwarned.

A plain client is right here, unlike for links that strangers write (`bot.looking`): the address is
ours, and of what the portal says only the path of a redirect is followed, on the portal itself.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

import httpx

from bot.model import PortalState
from bot.quietlog import where

log = logging.getLogger(__name__)
KEPT = timedelta(minutes=5)
"""How long an answer holds, `down` too: a portal in trouble is not asked by everybody."""
TIMEOUT = 5.0
"""Seconds that the asking takes at most, redirects and all."""
REDIRECTS = 3
HEADERS = {"User-Agent": "CekDulu portal check", "Accept": "text/html"}
NO_HEAD = frozenset({HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED})
"""What a server says that takes GET only."""
WEB = ("http", "https")


@dataclass(frozen=True)
class Checked:
    """What was found and when it was; no time where nobody asked."""

    state: PortalState = "unchecked"
    at: datetime | None = None


class Portal:
    """The portal at an address, asked at most once in five minutes. `clock` gives the time in UTC;
    switched off (`on`), nobody asks; `timeout` is in seconds."""

    def __init__(
        self, url: str, clock: Callable[[], datetime], *, on: bool = True, timeout: float = TIMEOUT
    ) -> None:
        self._url, self._clock, self._on, self._timeout = httpx.URL(url), clock, on, timeout
        self._last = Checked()
        self._asking: asyncio.Task[None] | None = None

    async def checked(self) -> Checked:
        """Whether the portal answers, `unchecked` when switched off; never raises. Those who ask
        at the same time wait for one answer."""
        if not self._on or self._fresh():
            return self._last
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask())
        # Waited for beside it: a turn that is cancelled takes the answer from nobody else.
        await asyncio.wait([self._asking])
        return self._last

    async def close(self) -> None:
        """Stop asking."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    def _fresh(self) -> bool:
        """Whether the last answer holds. One from the future does not: the clock was put back."""
        at = self._last.at
        return at is not None and timedelta(0) <= self._clock() - at < KEPT

    async def _ask(self) -> None:
        try:
            async with asyncio.timeout(self._timeout):
                up = await _answers(self._url)
        except Exception as error:  # no name, no way, no certificate, no time, no HTTP
            log.info("portal: %s", where(error))
            up = False
        self._last = Checked("up" if up else "down", self._clock())


async def _answers(url: httpx.URL) -> bool:
    """Whether a server of the portal answers as one that works: 404 and 403 are answers, a page may
    have moved. Only the head of an answer is read, nothing of what follows it."""
    verify = await asyncio.to_thread(httpx.create_ssl_context)
    async with httpx.AsyncClient(headers=HEADERS, verify=verify, timeout=None) as client:  # noqa: S113 - the caller bounds the time as a whole
        for _ in range(REDIRECTS + 1):
            answer = await _head(client, url)
            if not answer.has_redirect_location:
                return _works(answer.status_code)
            target = url.join(answer.headers["location"])
            if target.host != url.host or target.scheme not in WEB:
                return False  # whoever goes there lands somewhere else
            # Scheme and port stay ours: no step without a certificate, none to another service.
            url = url.copy_with(raw_path=target.raw_path)
    return False


async def _head(client: httpx.AsyncClient, url: httpx.URL) -> httpx.Response:
    answer = await client.head(url)
    if answer.status_code in NO_HEAD:
        async with client.stream("GET", url) as answer:
            pass
    return answer


def _works(status: int) -> bool:
    return status < HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.TOO_MANY_REQUESTS
