"""The bytes of a feed: had once, asked for politely, and never from where we do not go."""

import asyncio
import gzip
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from bot.feeds.fetching import Fetched, Fetcher, waited
from bot.feeds.states import Unread
from bot.looking.addresses import public
from bot.posts.model import Feed
from tests.feeds.official_site import (
    HOST,
    QUICK,
    address,
    answer,
    feed,
    fetching,
    item,
    official_site,
    rss,
)
from tests.looking.site import LOOPBACK, Names, redirect, site
from tests.looking.test_safety import INSIDE
from tests.samples import NOW

pytestmark = pytest.mark.anyio
NEWS = rss(item(1))
NOT_MODIFIED = b"HTTP/1.1 304 Not Modified\r\n\r\n"


def status(code: int, head: str = "") -> bytes:
    return f"HTTP/1.1 {code} X\r\n{head}Content-Length: 0\r\n\r\n".encode()


async def failing(given, folder: Path, limits=QUICK, names=None, asks: int = 1) -> Unread:
    """What is said of a feed that cannot be had, after so many questions."""
    answers = given if isinstance(given, dict) else {"/feed": given}
    async with (
        official_site(answers, folder) as one,
        fetching(one, folder, limits, names) as fetcher,
    ):
        with pytest.raises(Unread) as said:
            await fetcher.fetch(feed(one), NOW)
    assert len(one.asked) == asks
    return said.value


async def test_a_feed_comes_with_what_to_say_next_time(tmp_path: Path) -> None:
    head = 'ETag: W/"abc"\r\nLast-Modified: Sun, 22 Nov 2026 01:00:00 GMT\r\n'
    kind = "text/xml; charset=UTF-8"
    async with (
        official_site({"/feed": answer(NEWS, head, kind)}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        fetched = await fetcher.fetch(feed(one), NOW)
    modified = "Sun, 22 Nov 2026 01:00:00 GMT"
    assert fetched == Fetched(NEWS.encode(), "utf-8", 'W/"abc"', modified)
    assert f"Host: kemlu.go.id:{one.port}" in one.asked[0]
    assert "If-None-Match" not in one.asked[0]
    assert "Cookie" not in one.asked[0]


async def test_what_did_not_change_is_asked_for_so_and_not_brought_again(tmp_path: Path) -> None:
    async with (
        official_site({"/feed": NOT_MODIFIED}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        known = feed(one, etag='"abc"', modified="Sun, 22 Nov 2026 01:00:00 GMT")
        assert await fetcher.fetch(known, NOW) == Fetched(unchanged=True)
    assert 'If-None-Match: "abc"' in one.asked[0]
    assert "If-Modified-Since: Sun, 22 Nov 2026 01:00:00 GMT" in one.asked[0]


@pytest.mark.parametrize("etag", ['"' + "a" * 400 + '"', '"\xe9"'])
async def test_a_mark_that_no_header_should_carry_is_not_kept(tmp_path: Path, etag: str) -> None:
    given = answer(NEWS, f"ETag: {etag}\r\n")
    async with (
        official_site({"/feed": given}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        assert (await fetcher.fetch(feed(one), NOW)).etag == ""


async def test_a_packed_feed_is_unpacked(tmp_path: Path) -> None:
    given = answer(gzip.compress(NEWS.encode()), "Content-Encoding: gzip\r\n")
    async with (
        official_site({"/feed": given}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        assert (await fetcher.fetch(feed(one), NOW)).content == NEWS.encode()


async def test_a_feed_that_moved_to_another_official_site_is_followed(tmp_path: Path) -> None:
    async with official_site({"/baru": answer(NEWS)}, tmp_path) as one:
        one.answers["/feed"] = redirect(address(one, "/lain", "bp2mi.go.id"), 301)
        one.answers["/lain"] = redirect("/baru")
        async with fetching(one, tmp_path) as fetcher:
            assert (await fetcher.fetch(feed(one), NOW)).content == NEWS.encode()
    assert len(one.asked) == 3


@pytest.mark.parametrize(
    "target",
    [
        *INSIDE,
        *(inner.replace("http:", "https:") for inner in INSIDE),
        "http://kemlu.go.id/feed",
        "https://berita.example/feed",
        "https://kemlu.go.id.example/feed",
        "https://kemlu.go.id@berita.example/feed",
        "https://xn--kmlu-bpa.go.id/feed",
        "https://kémlu.go.id/feed",
        "file:///etc/passwd",
        "https://[::1",
        "https://" + "a" * 3_000 + ".go.id/",
    ],
)
async def test_a_redirect_to_where_we_do_not_go_is_refused(tmp_path: Path, target: str) -> None:
    said = await failing(redirect(target.encode().decode("latin-1")), tmp_path)
    assert said.word == "refused"


@pytest.mark.parametrize("host", ["berita.example", "kemlu.go.id.example", "sari@kemlu.go.id"])
async def test_a_site_that_is_not_official_is_not_asked_though_it_is_public(
    tmp_path: Path, host: str
) -> None:
    async with (
        official_site({"/lain": answer(NEWS)}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        one.answers["/feed"] = redirect(address(one, "/lain", host))
        with pytest.raises(Unread, match="refused"):
            await fetcher.fetch(feed(one), NOW)
    assert len(one.asked) == 1


async def test_another_port_of_an_official_site_is_not_asked(tmp_path: Path) -> None:
    async with official_site({"/feed": answer(NEWS)}, tmp_path) as one:
        fetcher = Fetcher(QUICK, Names(), one.allows)
        with pytest.raises(Unread, match="refused"):
            await fetcher.fetch(feed(one), NOW)
        await fetcher.close()
    assert one.asked == []


async def test_a_step_without_a_certificate_is_not_taken(tmp_path: Path) -> None:
    async with (
        site({"/lain": answer(NEWS)}) as bare,
        official_site({"/feed": redirect(bare.url("/lain", HOST))}, tmp_path) as one,
        fetching(one, tmp_path, allowed=lambda address, port: True) as fetcher,
    ):
        with pytest.raises(Unread, match="refused"):
            await fetcher.fetch(feed(one), NOW)
    assert bare.asked == []


async def test_redirects_end(tmp_path: Path) -> None:
    assert (await failing(redirect("/feed"), tmp_path, asks=4)).word == "refused"


@pytest.mark.parametrize(
    "inner", ["10.0.0.1", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"]
)
async def test_an_official_name_that_leads_inside_is_never_connected_to(inner: str) -> None:
    names = Names(kemlu_go_id=[("93.184.215.14", inner)])
    fetcher = Fetcher(QUICK, names, public)
    with pytest.raises(Unread, match="refused"):
        await fetcher.fetch(Feed(1, "https://kemlu.go.id/feed", ""), NOW)
    await fetcher.close()


async def test_a_name_that_turns_inward_after_a_redirect_is_refused_there(tmp_path: Path) -> None:
    names = Names(kemlu_go_id=[(LOOPBACK,), ("10.0.0.1",)])
    said = await failing(redirect("/lagi"), tmp_path, names=names)
    assert said.word == "refused"


async def test_a_certificate_of_another_name_is_not_accepted(tmp_path: Path) -> None:
    async with (
        official_site({"/feed": answer(NEWS)}, tmp_path) as one,
        fetching(one, tmp_path) as fetcher,
    ):
        with pytest.raises(Unread, match="unreachable"):
            await fetcher.fetch(Feed(1, address(one, host="mom.gov.sg"), ""), NOW)
    assert one.asked == []


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (status(404), "missing"),
        (status(410), "gone"),
        (status(429), "busy"),
        (status(503), "busy"),
        (status(500), "failing"),
        (status(403), "failing"),
        (status(302), "failing"),
        (status(204), "failing"),
        (b"", "unreachable"),
        (b"garbage\r\n\r\n", "unreachable"),
        (answer(NEWS, kind="text/html"), "not_a_feed"),
        (answer(NEWS, kind="application/pdf"), "not_a_feed"),
        (answer(NEWS, kind=""), "not_a_feed"),
        (answer(NEWS, "Content-Encoding: br\r\n"), "not_a_feed"),
        (answer(NEWS, "Content-Encoding: gzip\r\n"), "not_a_feed"),
    ],
)
async def test_what_is_no_feed_is_told_by_a_word(tmp_path: Path, given: bytes, word: str) -> None:
    assert (await failing(given, tmp_path)).word == word


async def test_a_site_says_how_long_to_stay_away(tmp_path: Path) -> None:
    said = await failing(status(429, "Retry-After: 7200\r\n"), tmp_path)
    assert (said.word, said.wait) == ("busy", 7200)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("99999999999", 86_400),
        ("Sun, 22 Nov 2026 03:10:00 GMT", 600),
        ("Sun, 22 Nov 2026 02:00:00 GMT", 0),
        ("Sun, 22 Nov 2026 10:10:00 +0700", 600),
        ("Sun, 22 Nov 9999 03:10:00 GMT", 86_400),
        ("-5", 0),
        ("²", 0),
        ("nanti", 0),
        ("", 0),
    ],
)
def test_a_time_to_stay_away_is_seconds_or_a_date(header: str, seconds: float) -> None:
    assert waited(header, NOW) == seconds


async def test_a_small_answer_that_unfolds_without_end_is_no_feed(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<rss>" + b" " * 50_000_000, 9)
    tracemalloc.start()
    said = await failing(answer(bomb, "Content-Encoding: gzip\r\n"), tmp_path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.word == "too_large"
    assert most < 15_000_000


async def test_an_endless_feed_is_given_up(tmp_path: Path) -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>")
        while True:
            writer.write(b"<item>" * 1_000)
            await writer.drain()

    limits = replace(QUICK, bytes=50_000)
    assert (await failing(endless, tmp_path, limits)).word == "too_large"


async def test_an_answer_that_drips_is_given_up_in_time(tmp_path: Path) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")
        while True:
            writer.write(b"<")
            await writer.drain()
            await asyncio.sleep(0.02)

    limits = replace(QUICK, seconds=0.4)
    assert (await failing(drip, tmp_path, limits)).word == "unreachable"
