"""A feed that said nothing new for a year brings no old news."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import Store
from tests.feeds.official_site import answer, item, rss
from tests.feeds.reading import reading

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1).total_seconds()


async def test_a_feed_that_rested_for_a_year_brings_no_old_news(
    store: Store, tmp_path: Path
) -> None:
    given = answer(rss(item(7), item(8)), 'ETag: "v1"\r\n')
    async with reading(store, tmp_path, given) as at:
        await at.read(seconds=0)
        for _ in range(13):  # it is read all the time, and says each time that nothing changed
            assert await at.read(b"HTTP/1.1 304 Not Modified\r\n\r\n", 30 * DAY) == []
            await store.purge(at.clock(), timedelta(days=30))
        assert len(await at.read(rss(item(9), item(8), item(7)))) == 1
