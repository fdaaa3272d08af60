"""Feeds are read in their own time; what is new becomes drafts, once, and nothing is published."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.reader import (
    DRAFTS,
    EVERY,
    LONGEST_PAUSE,
    OPEN_DRAFTS,
    FeedReader,
    due,
    pause,
)
from bot.feeds.states import GONE, PAUSED
from bot.post_effects import DropFeed, SaveFeed, SavePost
from bot.posts.model import Body, Feed, FeedItem, Post, Source
from bot.store import Store
from tests.feeds.official_site import HOST, address, answer, fetching, item, official_site, rss
from tests.looking.site import Site
from tests.samples import Clock, eventually, running
from tests.store.steps import bring, turn

pytestmark = pytest.mark.anyio
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


async def test_at_first_only_the_newest_item_becomes_a_draft(store: Store, tmp_path: Path) -> None:
    news = rss(item(8), item(10), item(9))
    async with reading(store, tmp_path, news) as at:
        assert await at.read(seconds=0) == ["Imbauan 10 (Kementerian Luar Negeri)"]
        assert await at.read() == []
        (post,) = await at.posts()
        feed = await at.feed()
    assert (post.state, post.kind, post.author) == ("draft", "alert", 0)
    assert (post.author_name, post.origin) == ("Kementerian Luar Negeri", f"umpan:{HOST}")
    assert (post.key[0], len(post.key)) == ("u", 13)
    link = "https://kemlu.go.id/berita/10"
    assert post.body.sources == (Source("Kementerian Luar Negeri", link),)
    assert post.published_at is None
    assert at.told[0].number == post.number > 0
    assert (feed.title, feed.error) == ("Kementerian Luar Negeri", "")


async def test_what_is_new_later_becomes_a_draft_once_the_older_first(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        await at.read(seconds=0)
        said = await at.read(rss(item(10), item(9), item(8)))
        assert [text[:10] for text in said] == ["Imbauan 9 ", "Imbauan 10"]
        assert await at.read(rss(item(10, "Judul diubah"), item(9))) == []
        assert [post.state for post in await at.posts()] == ["draft"] * 3


async def test_a_feed_that_is_dropped_and_added_again_brings_no_draft_twice(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        await at.read(seconds=0)
        await at.effect(DropFeed((await at.feed()).id))
        await at.add()
        assert await at.read() == []
        assert len(await at.posts()) == 1


async def test_very_many_items_come_a_few_at_a_time_and_none_is_lost(
    store: Store, tmp_path: Path
) -> None:
    many = rss(*(item(hour) for hour in range(24)))
    given = answer(many, 'ETag: "v2"\r\n')
    async with reading(store, tmp_path, rss(item(0))) as at:
        await at.read(seconds=0)
        first, second, third = [await at.read(given) for _ in range(3)]
        assert (len(first), len(second), len(third)) == (DRAFTS, DRAFTS, 3)
        assert len({*first, *second, *third}) == 23
        assert "If-None-Match" not in at.site.asked[-1]
        await at.read()
        assert 'If-None-Match: "v2"' in at.site.asked[-1]


async def test_a_feed_brings_no_more_while_many_of_its_drafts_wait(
    store: Store, tmp_path: Path
) -> None:
    day = [item(hour) for hour in range(20)]
    many = rss(*day, *(one.replace("berita-", "kabar-") for one in day))
    async with reading(store, tmp_path, rss(item(0))) as at:
        await at.read(seconds=0)
        brought = [len(await at.read(many)) for _ in range(4)]
        assert brought == [DRAFTS, DRAFTS, OPEN_DRAFTS - 2 * DRAFTS - 1, 0]
        waiting = (await at.posts())[:3]
        await at.effect(*(SavePost(replace(one, state="dropped")) for one in waiting))
        assert len(await at.read(many)) == 3
        assert await at.read(many) == []


async def test_what_did_not_change_is_not_brought_again(store: Store, tmp_path: Path) -> None:
    given = answer(rss(item(8)), 'ETag: "v1"\r\nLast-Modified: Sun, 22 Nov 2026 01:00:00 GMT\r\n')
    async with reading(store, tmp_path, given) as at:
        await at.read(seconds=0)
        assert await at.read(b"HTTP/1.1 304 Not Modified\r\n\r\n") == []
        assert 'If-None-Match: "v1"' in at.site.asked[-1]
        assert "If-Modified-Since: Sun, 22 Nov 2026 01:00:00 GMT" in at.site.asked[-1]
        feed = await at.feed()
        assert (feed.etag, feed.error, feed.checked_at) == ('"v1"', "", at.clock())
        assert len(await at.read(rss(item(9), item(8)))) == 1


async def test_each_feed_is_read_every_half_hour_and_no_sooner(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        await at.read(seconds=0)
        await at.read(seconds=EVERY.total_seconds() - 1)
        assert len(at.site.asked) == 1
        await at.read(seconds=302)
        assert len(at.site.asked) == 2


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (status(500), "failing"),
        (status(404), "missing"),
        (answer("<html></html>"), "not_a_feed"),
        (answer(rss(item(9, link="https://berita.example/1"))), "no_links"),
        (b"HTTP/1.1 302 X\r\nLocation: https://127.0.0.1/\r\n\r\n", "refused"),
    ],
)
async def test_what_went_wrong_is_kept_until_it_goes_well(
    store: Store, tmp_path: Path, given: bytes, word: str
) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        await at.read(seconds=0)
        assert await at.read(given) == []
        feed = await at.feed()
        assert (feed.error, feed.title) == (word, "Kementerian Luar Negeri")
        assert feed.checked_at == at.clock()
        assert len(await at.read(rss(item(9), item(8)), 3 * HALF_HOUR)) == 1
        assert (await at.feed()).error == ""


async def test_a_first_reading_that_fails_leaves_the_first_one_to_come(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, status(500)) as at:
        await at.read(seconds=0)
        assert len(await at.read(rss(item(7), item(8), item(9)), 3 * HALF_HOUR)) == 1


async def test_a_feed_that_fails_is_asked_ever_more_seldom(store: Store, tmp_path: Path) -> None:
    async with reading(store, tmp_path, status(500)) as at:
        for _ in range(48):
            await at.read(seconds=1800)
    assert 4 <= len(at.site.asked) <= 6


async def test_a_site_that_asks_for_rest_gets_it(store: Store, tmp_path: Path) -> None:
    async with reading(store, tmp_path, status(429, "Retry-After: 36000\r\n")) as at:
        await at.read(seconds=0)
        for _ in range(9):
            await at.read(seconds=3600)
        assert len(at.site.asked) == 1
        assert len(await at.read(rss(item(8)), 3601)) == 1


@pytest.mark.parametrize("ended", ["gone", "paused"])
async def test_a_feed_that_ended_or_was_paused_rests_until_an_admin_wakes_it(
    store: Store, tmp_path: Path, ended: str
) -> None:
    async with reading(store, tmp_path, status(410)) as at:
        if ended == "paused":
            await at.effect(SaveFeed(replace(await at.feed(), error=PAUSED)))
        await at.read(seconds=0)
        asked = len(at.site.asked)
        await at.read(rss(item(8)), 5 * LONGEST_PAUSE.total_seconds())
        assert ((await at.feed()).error, len(at.site.asked)) == (ended, asked)
        await at.effect(SaveFeed(replace(await at.feed(), error="", checked_at=None)))
        assert len(await at.read(seconds=0)) == 1


@pytest.mark.parametrize("what", ["paused", "dropped"])
async def test_what_an_admin_does_while_a_feed_is_read_stands(
    store: Store, tmp_path: Path, what: str
) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        feed = await at.feed()
        change = SaveFeed(replace(feed, error=PAUSED)) if what == "paused" else DropFeed(feed.id)

        async def meanwhile(writer) -> None:
            await at.effect(change)
            writer.write(answer(rss(item(8))))

        at.site.answers["/feed"] = meanwhile
        assert await at.read(seconds=0) == []
        assert [one.error for one in await store.feeds()] == (
            ["paused"] if what == "paused" else []
        )
        assert await at.posts() == ()


async def test_a_fault_of_ours_is_named_and_stops_no_other_feed(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8, "Rusak"))) as at:
        at.broken = "Rusak"
        await at.add("/lain")
        at.site.answers["/lain"] = answer(rss(item(9), title="Lain"))
        assert await at.read(seconds=0) == ["Imbauan 9 (Lain)"]
        assert [one.error for one in await store.feeds()] == ["ZeroDivisionError", ""]


async def test_editors_who_cannot_be_told_lose_no_draft(store: Store, tmp_path: Path) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        at.deaf = True
        await at.read(seconds=0)
        assert len(await at.posts()) == 1
        assert (await at.feed()).error == ""


async def test_the_loop_reads_what_was_added_when_it_is_woken(store: Store, tmp_path: Path) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at, running(at.reader.run()):
        await eventually(lambda: len(at.told) == 1)
        at.site.answers["/lain"] = answer(rss(item(9), title="Lain"))
        await at.add("/lain")
        at.reader.wake()
        await eventually(lambda: len(at.told) == 2)


def test_feeds_are_spread_and_pauses_have_an_end() -> None:
    first = {pause(id, 0) for id in range(1, 5)}
    assert len(first) == 4
    assert all(EVERY <= one < EVERY + timedelta(minutes=5) for one in first)
    assert pause(1, 1) == 2 * pause(1, 0)
    assert pause(1, 500) == LONGEST_PAUSE


def test_a_clock_that_was_put_back_silences_no_feed() -> None:
    now = Clock()()
    feed = Feed(1, "https://kemlu.go.id/feed", "Berita", checked_at=now + timedelta(days=3))
    assert due(feed, now)
    assert not due(replace(feed, checked_at=now), now)
    assert not due(replace(feed, checked_at=None, error=GONE), now)


async def test_a_feed_that_an_admin_let_rest_for_a_year_brings_no_old_news(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(7), item(8))) as at:
        await at.read(seconds=0)
        await at.effect(SaveFeed(replace(await at.feed(), error=PAUSED)))
        assert await at.read(rss(item(9), item(8), item(7)), 400 * 86400) == []
        await store.purge(at.clock(), timedelta(days=30))
        await at.effect(SaveFeed(replace(await at.feed(), error="")))
        assert await at.read() == ["Imbauan 9 (Kementerian Luar Negeri)"]
