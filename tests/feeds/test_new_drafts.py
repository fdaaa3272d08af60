"""What is new in a feed becomes a draft, once, the older first; nothing is published."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.reader import DRAFTS, OPEN_DRAFTS
from bot.feeds.states import PAUSED
from bot.post_effects import DropFeed, SaveFeed, SavePost
from bot.posts.model import Source
from bot.store import Store
from tests.feeds.official_site import HOST, answer, item, rss
from tests.feeds.reading import HALF_HOUR, reading, status

pytestmark = pytest.mark.anyio


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


async def test_a_first_reading_that_fails_leaves_the_first_one_to_come(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, status(500)) as at:
        await at.read(seconds=0)
        assert len(await at.read(rss(item(7), item(8), item(9)), 3 * HALF_HOUR)) == 1


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


async def test_editors_who_cannot_be_told_lose_no_draft(store: Store, tmp_path: Path) -> None:
    async with reading(store, tmp_path, rss(item(8))) as at:
        at.deaf = True
        await at.read(seconds=0)
        assert len(await at.posts()) == 1
        assert (await at.feed()).error == ""


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
