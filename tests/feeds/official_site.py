"""An official site on the loopback, over real TLS, and feeds as such sites write them."""

import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from bot.feeds.fetching import Fetcher, Limits
from bot.looking.addresses import Allowed
from bot.posts.model import Feed
from tests.looking.site import Names, Played, Site, packed, site
from tests.looking.test_certificates import PEM, self_signed

HOST = "kemlu.go.id"
QUICK = Limits(seconds=3.0, connect_seconds=1.0)


def rss(*items: str, title: str = "Kementerian Luar Negeri", head: str = "") -> str:
    """An RSS 2.0 feed."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0"><channel>'
        f"<title>{title}</title><link>https://kemlu.go.id</link>"
        f"<description>Berita</description>{''.join(items)}</channel></rss>"
    )


def item(number: int, title: str = "", link: str = "", more: str = "") -> str:
    """An item of an RSS feed; a higher number is a later hour of one day."""
    return (
        f"<item><title>{title or f'Imbauan {number}'}</title>"
        f"<link>{link or f'https://kemlu.go.id/berita/{number}'}</link>"
        f"<guid isPermaLink='false'>berita-{number}</guid>"
        f"<pubDate>Sun, 22 Nov 2026 {number:02}:00:00 +0700</pubDate>{more}</item>"
    )


def answer(body: str | bytes, head: str = "", kind: str = "application/rss+xml") -> bytes:
    """An answer that holds a feed."""
    content = body if isinstance(body, bytes) else body.encode()
    return packed(content, f"Content-Type: {kind}\r\n{head}")


def feed(at: Site, path: str = "/feed", **known: str) -> Feed:
    """The feed of a site as the store keeps it."""
    return Feed(1, address(at, path), "", **known)


def address(at: Site, path: str = "/feed", host: str = HOST) -> str:
    """The https address of a site under an official name."""
    return at.url(path, host).replace("http:", "https:")


@asynccontextmanager
async def official_site(answers: Mapping[str, bytes | Played], folder: Path) -> AsyncIterator[Site]:
    """A running site with a certificate for the names right under go.id."""
    async with site(answers, self_signed(folder, "*.go.id")) as running:
        yield running


@asynccontextmanager
async def fetching(
    at: Site,
    folder: Path,
    limits: Limits = QUICK,
    names: Names | None = None,
    allowed: Allowed | None = None,
) -> AsyncIterator[Fetcher]:
    """A fetcher that trusts the certificate of a site, and to which the site is a public one;
    `allowed` permits other addresses."""

    def way() -> httpx.AsyncBaseTransport:
        trusting = ssl.create_default_context(cafile=str(folder / PEM))
        return httpx.AsyncHTTPTransport(verify=trusting, trust_env=False)

    fetcher = Fetcher(limits, names or Names(), allowed or at.allows, way, {at.port})
    try:
        yield fetcher
    finally:
        await fetcher.close()
