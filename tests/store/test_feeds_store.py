"""Feeds and what was seen in them; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.effects import StartTimer
from bot.post_effects import DropFeed, SaveFeed
from bot.posts.model import Body, Feed, FeedItem, Post
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import do
from tests.store.post_steps import draft, save
from tests.store.steps import DAY, HOUR, NOW, take

pytestmark = pytest.mark.anyio
URL = "https://bp2mi.go.id/feed"


async def added(store: Store) -> Feed:
    """A feed that an admin added."""
    await do(store, SaveFeed(Feed(0, URL, "", added_by=900)))
    (feed,) = await store.feeds()
    return feed


def news(*marks: str) -> list[tuple[FeedItem, Post]]:
    """Items with their drafts."""
    return [
        (FeedItem(mark, mark, f"{URL}/{mark}"), draft(f"u{mark}", Body(mark))) for mark in marks
    ]


async def test_a_feed_is_added_once_changed_and_dropped(store: Store, raw: Connection) -> None:
    feed = await added(store)
    assert feed == Feed(1, URL, "", added_by=900)
    await do(store, SaveFeed(Feed(0, URL, "lagi")))
    await do(store, SaveFeed(replace(feed, title="KP2MI", error="rests")))
    assert await store.feeds() == (replace(feed, title="KP2MI", error="rests"),)
    await store.feed_read(feed, news("a"), NOW)
    await do(store, DropFeed(1))
    assert await store.feeds() == ()
    assert raw.rows("SELECT * FROM feed_items") == []


async def test_only_news_that_was_never_seen_becomes_a_draft(store: Store) -> None:
    feed = await added(store)
    (made,) = await store.feed_read(feed, news("c"), NOW, ["a", "b", "c"])
    assert (made.number, made.version, made.body.text) == (1, 1, "c")
    assert await store.post(1) == made
    assert await store.feed_seen(1, ["a", "b", "c", "d"]) == {"a", "b", "c"}
    assert await store.feed_seen(2, ["a"]) == frozenset()
    again = await store.feed_read(feed, news("a", "c", "d"), NOW + HOUR, ["a", "c", "d"])
    assert [one.key for one in again] == ["ud"]


async def test_how_it_was_read_is_kept_and_what_an_admin_changed_stays(store: Store) -> None:
    feed = await added(store)
    await do(store, SaveFeed(replace(feed, url=URL + "2")))
    read = replace(feed, title="KP2MI\0", etag='W/"1"', modified="Sun", error="http_500")
    await store.feed_read(replace(read, read_at=NOW - HOUR, left_out=3), [], NOW)
    kept = Feed(1, URL + "2", "KP2MI", 'W/"1"', "Sun", NOW, "http_500", 900, NOW - HOUR, 3)
    assert await store.feeds() == (kept,)
    await do(store, SaveFeed(replace(kept, error="paused")))
    assert await store.feeds() == (replace(kept, error="paused"),)


async def test_both_marks_of_a_draft_are_seen_from_then_on(store: Store) -> None:
    feed = await added(store)
    ((item, post),) = news("a")
    assert await store.feed_read(feed, [(replace(item, page_mark="p"), post)], NOW)
    assert await store.feed_seen(1, ["a", "p", "q"]) == {"a", "p"}


@pytest.mark.parametrize("rests", ["paused", "gone"])
async def test_a_reading_changes_nothing_of_a_feed_that_rests(store: Store, rests: str) -> None:
    feed = await added(store)
    await do(store, SaveFeed(replace(feed, error=rests)))
    read = replace(feed, title="KP2MI", etag='W/"1"', error="failing")
    assert await store.feed_read(read, news("a"), NOW, ["b"]) == ()
    assert await store.feeds() == (replace(feed, error=rests),)
    assert await store.feed_seen(1, ["a", "b"]) == frozenset()
    await do(store, SaveFeed(feed))
    assert len(await store.feed_read(read, news("a"), NOW)) == 1


async def test_drafts_of_a_feed_count_until_they_are_judged(store: Store) -> None:
    feed = await added(store)
    await do(store, SaveFeed(Feed(0, URL + "2", "")))
    made = await store.feed_read(feed, news("a", "b", "c", "d"), NOW, ["e"])
    await store.feed_read(replace(feed, id=2), news("f"), NOW)
    assert [await store.feed_drafts(one) for one in (1, 2, 3)] == [4, 1, 0]
    for post, state in zip(made, ("proposed", "dropped", "approved"), strict=False):
        await save(store, replace(post, state=state))
    assert await store.feed_drafts(1) == 2
    await store.feed_read(feed, news("a", "b", "c", "d"), NOW + HOUR)
    assert await store.feed_drafts(1) == 2


async def test_of_a_feed_that_was_dropped_nothing_is_kept(store: Store, raw: Connection) -> None:
    feed = await added(store)
    await do(store, DropFeed(1))
    assert await store.feed_read(feed, news("a"), NOW, ["b"]) == ()
    assert await store.post(1) is None
    assert raw.rows("SELECT * FROM feed_items") == []


async def test_a_draft_whose_key_is_there_is_not_new(store: Store) -> None:
    feed = await added(store)
    await do(store, SaveFeed(Feed(0, URL + "2", "")))
    assert len(await store.feed_read(feed, news("a"), NOW)) == 1
    assert await store.feed_read(replace(feed, id=2), news("a"), NOW) == ()


async def test_news_that_was_not_seen_for_a_year_is_forgotten(store: Store) -> None:
    feed = await added(store)
    await store.feed_read(feed, [], NOW, ["a", "b"])
    await store.feed_read(feed, [], NOW + 200 * DAY, ["b"])
    await store.purge(NOW + 366 * DAY, timedelta(days=1))
    assert await store.feed_seen(1, ["a", "b"]) == {"b"}


async def test_what_stood_in_a_feed_at_the_last_reading_is_known_for_ever(store: Store) -> None:
    feed = await added(store)
    await do(store, SaveFeed(Feed(0, URL + "2", "")))
    await store.feed_read(feed, news("a"), NOW, ["a", "b"])
    await store.feed_read(replace(feed, id=2), [], NOW + 700 * DAY, ["c"])
    await store.feed_read(feed, [], NOW + 700 * DAY)  # nothing changed there
    await store.purge(NOW + 800 * DAY, timedelta(days=1))
    assert await store.feed_seen(1, ["a", "b"]) == {"a", "b"}


async def test_a_timer_is_started_outside_a_turn(store: Store) -> None:
    await store.start_timer(StartTimer("siaran.umpan", NOW, {"n": 1}, chat=901))
    await store.start_timer(StartTimer("siaran.umpan", NOW))
    assert await store.ring(NOW) == 1
    assert (await take(store, 901)).payload == {"name": "siaran.umpan", "data": {"n": 1}}
