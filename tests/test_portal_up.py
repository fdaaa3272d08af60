"""Whether the portal is up: only its own answer counts, however it answers or
fails to, and in time."""

import asyncio
import ssl
import tracemalloc
from pathlib import Path

import pytest

from bot.portal import REDIRECTS, Checked, Portal
from tests.looking.site import LOOPBACK, page, redirect, site
from tests.looking.test_certificates import PEM, self_signed
from tests.portal_site import DOWN, UP, methods, only_get, portal, status
from tests.samples import PATIENCE, Clock

pytestmark = pytest.mark.anyio
SHORT = 0.3
"""Seconds of patience with a site that never answers."""


@pytest.mark.parametrize("code", [200, 204, 304, 400, 403, 404])
async def test_a_portal_that_answers_is_up(code: int) -> None:
    async with site({"/": status(code)}) as one:
        assert await portal(one).checked() == UP
    assert methods(one) == ["HEAD /"]


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
async def test_a_portal_that_says_it_cannot_is_down(code: int) -> None:
    async with site({"/": status(code)}) as one:
        assert await portal(one).checked() == DOWN


@pytest.mark.parametrize("refusal", [405, 501])
async def test_a_portal_that_refuses_to_be_asked_briefly_is_asked_for_its_page(
    refusal: int,
) -> None:
    async with site({"/": only_get(page("Portal"), refusal)}) as one:
        assert await portal(one).checked() == UP
    assert methods(one) == ["HEAD /", "GET /"]


async def test_a_portal_that_refuses_to_be_asked_briefly_and_fails_then_is_down() -> None:
    async with site({"/": only_get(status(500))}) as one:
        assert await portal(one).checked() == DOWN


async def test_a_way_within_the_portal_is_followed() -> None:
    pages = {"/": redirect("/beranda?a=1", 301), "/beranda?a=1": page("Portal")}
    async with site(pages) as one:
        assert await portal(one).checked() == UP
    assert methods(one) == ["HEAD /", "HEAD /beranda?a=1"]


@pytest.mark.parametrize("target", ["https://{host}/b", "http://{host}:9/b", "//{host}:9/b"])
async def test_a_redirect_to_another_service_of_the_host_is_asked_where_the_portal_is(
    target: str,
) -> None:
    async with site({"/": redirect(target.format(host=LOOPBACK)), "/b": page("Portal")}) as one:
        assert await portal(one).checked() == UP
    assert methods(one) == ["HEAD /", "HEAD /b"]


async def test_a_portal_that_sends_people_to_another_host_is_down_and_nobody_goes_there() -> None:
    async with site({"/": page("Portal")}) as other:
        away = redirect(other.url("/", "localhost"))
        async with site({"/": away}) as one:
            assert await portal(one).checked() == DOWN
    assert (len(one.asked), other.asked) == (1, [])


@pytest.mark.parametrize(
    "target",
    [
        "http://{host}@lain.example/", "http://{host}.lain.example/", "javascript:alert(1)",
        "ftp://{host}/", "http://[::1",
    ],
)  # fmt: skip
async def test_a_redirect_to_no_page_of_the_portal_is_down(target: str) -> None:
    async with site({"/": redirect(target.format(host=LOOPBACK))}) as one:
        assert await portal(one).checked() == DOWN
    assert len(one.asked) == 1


@pytest.mark.parametrize(("steps", "found"), [(REDIRECTS, UP), (REDIRECTS + 1, DOWN)])
async def test_a_long_way_within_the_portal_is_given_up(steps: int, found: Checked) -> None:
    pages = {f"/{step}": redirect(f"/{step + 1}") for step in range(steps)}
    async with site(pages | {f"/{steps}": page("Portal")}) as one:
        assert await portal(one, "/0").checked() == found
    assert len(one.asked) == REDIRECTS + 1


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nA: b"])
async def test_a_portal_that_never_answers_is_down_in_time(begun: bytes) -> None:
    over = asyncio.Event()

    async def never(writer: asyncio.StreamWriter) -> None:
        writer.write(begun)
        await over.wait()

    async with site({"/": never}) as one:
        async with asyncio.timeout(PATIENCE):
            assert await portal(one, timeout=SHORT).checked() == DOWN
        over.set()
    # On a busy machine the time may be over before the question is out; it is never asked twice.
    assert len(one.asked) <= 1


async def test_an_address_where_nobody_listens_is_down() -> None:
    async with site({}) as one:
        pass
    assert await portal(one).checked() == DOWN


async def test_a_name_that_nobody_knows_is_down() -> None:
    assert await Portal("http://portal.invalid/", Clock()).checked() == DOWN


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00\xff\xfe garbage \x80\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000 + b"\r\n",
    ],
)
async def test_what_is_no_answer_of_the_web_is_down(answer: bytes) -> None:
    async with site({"/": answer}) as one:
        assert await portal(one).checked() == DOWN


async def test_an_endless_page_is_not_read() -> None:
    wrote: list[int] = []

    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            writer.write(b"x" * 65_536)
            await writer.drain()
            wrote.append(65_536)

    head = only_get(b"")

    async def play(writer: asyncio.StreamWriter) -> None:
        await (endless(writer) if one.asked[-1].startswith("GET") else head(writer))

    async with site({"/": play}) as one:
        tracemalloc.start()
        found = await portal(one).checked()
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert found == UP
    assert methods(one) == ["HEAD /", "GET /"]
    assert wrote
    assert most < 10_000_000


async def test_a_certificate_is_checked_against_the_name_of_the_portal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = (
        self_signed(folder(tmp_path, name), name) for name in ("localhost", "lain.example")
    )
    assert await over_tls(good) == ("down", 0)  # nobody vouches for it
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "localhost" / PEM))
    assert await over_tls(good) == ("up", 1)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "lain.example" / PEM))
    assert await over_tls(bad) == ("down", 0)


def folder(parent: Path, name: str) -> Path:
    """A new folder."""
    (made := parent / name).mkdir()
    return made


async def over_tls(tls: ssl.SSLContext) -> tuple[str, int]:
    """What is found of a site with a certificate at https://localhost, and how often it was asked
    anything."""
    async with site({"/": page("Portal")}, tls) as one:
        address = one.url("/", "localhost").replace("http:", "https:")
        return (await Portal(address, Clock()).checked()).state, len(one.asked)
