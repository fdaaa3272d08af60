"""Feeds are read every half hour, more seldom where they fail or ask for rest, not at all where an
admin paused them; one that fails stops no other."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.reader import EVERY, LONGEST_PAUSE, due, pause
from bot.feeds.states import GONE, PAUSED
from bot.post_effects import SaveFeed
from bot.posts.model import Feed
from bot.store import Store
from tests.feeds.official_site import answer, item, rss
from tests.feeds.reading import HALF_HOUR, reading, status
from tests.samples import Clock, eventually, running

pytestmark = pytest.mark.anyio


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


async def test_a_fault_of_ours_is_named_and_stops_no_other_feed(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8, "Rusak"))) as at:
        at.broken = "Rusak"
        await at.add("/lain")
        at.site.answers["/lain"] = answer(rss(item(9), title="Lain"))
        assert await at.read(seconds=0) == ["Imbauan 9 (Lain)"]
        assert [one.error for one in await store.feeds()] == ["ZeroDivisionError", ""]


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
