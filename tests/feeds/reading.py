"""A reader of the feed of one official site, and what editors are told of it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.feeds.reader import EVERY, FeedReader
from bot.post_effects import DropFeed, SaveFeed, SavePost
from bot.posts.model import Body, Feed, FeedItem, Post
from bot.store import Store
from tests.feeds.official_site import address, answer, fetching, official_site
from tests.looking.site import Site
from tests.samples import Clock
from tests.store.steps import bring, turn

HALF_HOUR = EVERY.total_seconds() + 300
"""Seconds after which every feed is due again."""
MANY = 100
"""Posts asked of the store."""


@dataclass
class Reading:
    """A reader of one site, and what editors were told."""

    site: Site
    store: Store
    clock: Clock
    told: list[Post] = field(default_factory=list)
    updates: int = 0
    reader: FeedReader | None = None
    broken: str = ""
    """The title of an item that nobody can write a draft of."""
    deaf: bool = False
    """Whether editors cannot be told."""

    def draft(self, item: FeedItem, feed: Feed) -> Body:
        """What a draft says."""
        if item.title == self.broken:
            raise ZeroDivisionError
        return Body(f"{item.title} ({feed.title})")

    async def hear(self, posts: Sequence[Post]) -> None:
        """Editors are told of drafts."""
        if self.deaf:
            raise ConnectionError
        self.told += posts

    async def effect(self, *effects: SaveFeed | DropFeed | SavePost) -> None:
        """An admin wants something of feeds."""
        self.updates += 1
        now = self.clock()
        work = await bring(self.store, self.updates, now=now)
        await self.store.commit(turn(work, effects=effects), now)

    async def add(self, path: str = "/feed") -> None:
        """An admin adds a feed of the site."""
        await self.effect(SaveFeed(Feed(0, address(self.site, path), "", added_by=5)))

    async def read(self, given: str | bytes = b"", seconds: float = HALF_HOUR) -> list[str]:
        """The site says something else, time passes, feeds are read; return what the new drafts
        say."""
        if given:
            self.site.answers["/feed"] = answer(given) if isinstance(given, str) else given
        before = len(self.told)
        self.clock.move(seconds)
        await self.reader.round()
        return [post.body.text for post in self.told[before:]]

    async def feed(self) -> Feed:
        """The one feed as it is kept."""
        (only,) = await self.store.feeds()
        return only

    async def posts(self) -> tuple[Post, ...]:
        """All posts."""
        return (await self.store.newsroom(MANY)).posts


@asynccontextmanager
async def reading(store: Store, folder: Path, given: str | bytes) -> AsyncIterator[Reading]:
    """A reader with one feed that was added just now."""
    first = answer(given) if isinstance(given, str) else given
    async with official_site({"/feed": first}, folder) as one, fetching(one, folder) as fetcher:
        made = Reading(one, store, Clock())
        made.reader = FeedReader(fetcher, store, made.clock, made.draft, made.hear)
        await made.add()
        yield made


def status(code: int, head: str = "") -> bytes:
    return f"HTTP/1.1 {code} X\r\n{head}Content-Length: 0\r\n\r\n".encode()
