"""What a site says of its feed is not believed for ever, and the newest is read wherever it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.parsing import ITEMS, parse
from bot.feeds.reader import FULL
from bot.store import Store
from tests.feeds.official_site import answer, item, rss
from tests.feeds.reading import HALF_HOUR, reading

pytestmark = pytest.mark.anyio
FEED = "https://kemlu.go.id/feed"
UNCHANGED = b"HTTP/1.1 304 Not Modified\r\n\r\n"
MARKED = 'ETag: "v1"\r\nLast-Modified: Sun, 22 Nov 2026 01:00:00 GMT\r\n'
CONDITIONS = ("If-None-Match", "If-Modified-Since")


def old(number: int, date: str = "<pubDate>Sun, 22 Nov 2020 01:00:00 +0700</pubDate>") -> str:
    """An item of long ago."""
    link = f"https://kemlu.go.id/{number}"
    return f"<item><title>{number}</title><link>{link}</link>{date}</item>"


async def test_a_site_that_says_for_days_that_nothing_changed_is_read_in_full(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, answer(rss(item(8)), MARKED)) as at:
        await at.read(seconds=0)
        for _ in range(8):  # its mark never changes, whatever it publishes
            await at.read(UNCHANGED, FULL.total_seconds())
        later = at.site.asked[1:]
        assert len(later) == 8
        assert not any(said in one for one in later for said in CONDITIONS)


async def test_once_a_day_a_site_is_asked_in_full_and_else_for_what_changed(
    store: Store, tmp_path: Path
) -> None:
    given = answer(rss(item(8)), MARKED)
    async with reading(store, tmp_path, given) as at:
        await at.read(seconds=0)
        passed, full = timedelta(0), []
        while passed < 2 * FULL + timedelta(hours=4):
            asked = len(at.site.asked)
            at.site.answers["/feed"] = UNCHANGED
            await at.read(seconds=HALF_HOUR)
            passed += timedelta(seconds=HALF_HOUR)
            if not any(said in at.site.asked[asked] for said in CONDITIONS):
                full.append(passed)
                await at.read(given, seconds=HALF_HOUR)
                passed += timedelta(seconds=HALF_HOUR)
        first, second = full
        assert FULL <= first < FULL + timedelta(hours=1)
        assert FULL <= second - first < FULL + timedelta(hours=2)


async def test_news_behind_a_mark_that_never_changes_comes_within_a_day(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, answer(rss(item(8)), MARKED)) as at:
        await at.read(seconds=0)
        given = answer(rss(item(9), item(8)), MARKED)

        async def stubborn(writer) -> None:
            asked = at.site.asked[-1]
            writer.write(UNCHANGED if "If-None-Match" in asked else given)

        at.site.answers["/feed"] = stubborn
        said = [one for _ in range(50) for one in await at.read()]
        assert [one.partition(" (")[0] for one in said] == ["Imbauan 9"]


async def test_a_clock_that_was_put_back_believes_no_site_for_longer(
    store: Store, tmp_path: Path
) -> None:
    async with reading(store, tmp_path, answer(rss(item(8)), MARKED)) as at:
        await at.read(seconds=0)
        await at.read(UNCHANGED, -30 * FULL.total_seconds())
        assert "If-None-Match" not in at.site.asked[-1]


async def test_what_was_left_out_is_counted_at_each_reading(store: Store, tmp_path: Path) -> None:
    elsewhere = item(7, link="https://www.instagram.com/p/abc")
    async with reading(store, tmp_path, rss(elsewhere, item(8))) as at:
        await at.read(seconds=0)
        assert ((await at.feed()).left_out, (await at.feed()).error) == (1, "")
        await at.read(UNCHANGED)
        assert (await at.feed()).left_out == 1
        await at.read(rss(item(9), item(8)))
        assert (await at.feed()).left_out == 0


@pytest.mark.parametrize("date", ["", "<pubDate>Sun, 22 Nov 2020 01:00:00 +0700</pubDate>"])
def test_the_newest_of_very_many_items_is_read_wherever_it_stands(date: str) -> None:
    older = "".join(old(number, date) for number in range(ITEMS + 50))
    found = parse(rss(older, item(9, "Awas lowongan palsu")).encode(), "", FEED)
    assert [one.title for one in found.items[:3]] == ["Awas lowongan palsu", "0", "1"]
    assert (len(found.items), found.left_out) == (ITEMS, 0)
