"""Sites that give their news other ids: no old news comes again, and none that is new is missed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.feeds.parsing import parse
from bot.feeds.reader import DRAFTS, LATE, OPEN_DRAFTS
from bot.post_effects import SavePost
from bot.posts.model import FeedItem
from bot.store import Store
from tests.feeds.official_site import item, rss
from tests.feeds.reading import reading

pytestmark = pytest.mark.anyio
FEED = "https://kemlu.go.id/feed"
FRONT, LIST = "https://kemlu.go.id/", "https://kemlu.go.id/pengumuman"
NEWS = [item(number) for number in range(6, 10)]


def renumbered(*items: str, to: str = "id=") -> list[str]:
    """The same items under other ids."""
    return [one.replace("berita-", to) for one in items]


def moved(*items: str) -> list[str]:
    """The same items under other ids and at other pages, as after a site was made anew."""
    return [one.replace("/berita/", "/id/read/") for one in renumbered(*items)]


def undated(*items: str) -> list[str]:
    """The items without their dates and ids."""
    return [f"{one.partition('<guid')[0]}</item>" for one in items]


def titles(said: Sequence[str]) -> list[str]:
    """The titles in drafts."""
    return [one.partition(" (")[0] for one in said]


def read(*items: str) -> tuple[FeedItem, ...]:
    """The items of a feed."""
    return parse(rss(*items).encode(), "", FEED).items


async def test_a_site_that_numbers_its_news_anew_brings_no_old_news(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(*NEWS)) as at:
        await at.read(seconds=0)
        assert await at.read(rss(*renumbered(*NEWS))) == []
        assert titles(await at.read(rss(*renumbered(*NEWS, item(10))))) == ["Imbauan 10"]


async def test_a_site_whose_ids_change_at_each_reading_does_not_bury_the_newsroom(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8), item(9))) as at:
        await at.read(seconds=0)
        for number in range(3):
            await at.read(rss(*renumbered(item(8), item(9), to=f"s{number}-")))
        assert len(await at.posts()) == 1


async def test_an_id_that_is_known_is_known_though_page_and_title_are_others(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8), item(9))) as at:
        await at.read(seconds=0)
        assert await at.read(rss(item(8, "Judul lain", LIST), item(9))) == []


@pytest.mark.parametrize(
    "link",
    [
        "https://www.kemlu.go.id/berita/9",
        "https://kemlu.go.id/berita/9/",
        "https://kemlu.go.id/berita/9?utm_source=rss&amp;utm_medium=feed",
    ],
)
def test_a_page_is_known_however_its_address_is_written(link: str) -> None:
    (before,), (after,) = read(item(9)), read(item(9, link=link))
    assert before.page_mark == after.page_mark != ""


@pytest.mark.parametrize("link", ["https://kemlu.go.id/?p=9", "https://kemlu.go.id/berita/9?id=1"])
def test_pages_that_an_address_tells_apart_are_others(link: str) -> None:
    assert read(item(9))[0].page_mark != read(item(9, link=link))[0].page_mark != ""


# A link that is not of one item hides none that is new.


@pytest.mark.parametrize("link", [FRONT, "https://kemlu.go.id", LIST])
@pytest.mark.parametrize("among_others", [False, True])
async def test_what_is_new_comes_though_its_link_was_seen_before(
    store: Store, tmp_path: Path, link: str, among_others: bool
) -> None:
    first, second = item(8, link=link), item(9, link=link)
    async with reading(store, tmp_path, rss(first)) as at:
        await at.read(seconds=0)
        later = rss(first, second) if among_others else rss(second)
        assert titles(await at.read(later)) == ["Imbauan 9"]
        assert await at.read(later) == []


async def test_the_front_page_hides_nothing_though_all_items_have_one_title(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(item(8, "Pengumuman", FRONT))) as at:
        await at.read(seconds=0)
        assert len(await at.read(rss(item(9, "Pengumuman", FRONT)))) == 1


async def test_items_without_ids_that_share_a_link_are_told_apart(
    store: Store, tmp_path: Path
) -> None:
    first, second, third = undated(*(item(number, link=LIST) for number in (7, 8, 9)))
    async with reading(store, tmp_path, rss(second, first)) as at:
        await at.read(seconds=0)
        assert titles(await at.read(rss(third, second, first))) == ["Imbauan 9"]
        assert await at.read(rss(third)) == []
        assert await at.read(rss(second, third)) == []


# Nothing in a feed is known.


async def test_a_site_that_was_made_anew_brings_its_newest_item_and_no_other(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(*NEWS)) as at:
        await at.read(seconds=0)
        weeks = 3 * LATE.total_seconds()
        assert await at.read(rss(*NEWS), weeks) == []
        assert titles(await at.read(rss(*moved(*NEWS)))) == ["Imbauan 9"]
        assert await at.read(rss(*moved(*NEWS))) == []


@pytest.mark.parametrize("dated", [False, True])
async def test_what_came_since_the_last_reading_is_news_though_nothing_else_is_left(
    store: Store, tmp_path: Path, dated: bool
) -> None:
    def kind(*items: str) -> list[str]:
        return list(items) if dated else undated(*items)

    async with reading(store, tmp_path, rss(*kind(item(1)))) as at:
        await at.read(seconds=0)
        said = await at.read(rss(*kind(item(4), item(3), item(2))), 30 * 86400)
        assert titles(said) == ["Imbauan 2", "Imbauan 3", "Imbauan 4"]


async def test_news_that_finds_no_room_waits_though_nothing_else_is_left(
    store: Store, tmp_path: Path
) -> None:
    day = [item(hour) for hour in range(24)]
    many = rss(*day, *renumbered(*(one.replace("/berita/", "/kabar/") for one in day[:9])))
    async with reading(store, tmp_path, rss(item(0))) as at:
        await at.read(seconds=0)
        while len(await at.posts()) < OPEN_DRAFTS:
            assert await at.read(many) != []
        new = rss(*(one.replace("berita", "lain") for one in day[:DRAFTS]))
        assert await at.read(new) == []
        assert await at.read(new, 3 * LATE.total_seconds()) == []
        await at.effect(*(SavePost(replace(one, state="dropped")) for one in await at.posts()))
        assert len(await at.read(new)) == DRAFTS


async def test_a_store_that_knows_only_old_marks_takes_the_next_reading_for_the_first(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, rss(*NEWS)) as at:
        known = replace(await at.feed(), title="Kementerian Luar Negeri")
        await store.feed_read(known, (), at.clock(), ["a mark of another kind"])
        assert titles(await at.read()) == ["Imbauan 9"]
