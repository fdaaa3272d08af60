"""Visits that a stranger would like us to make, and answers made to hold us up."""

import asyncio
import gzip
import tracemalloc
from dataclasses import replace

import pytest

from bot.looking import Looker
from bot.looking.addresses import public
from tests.looking.site import LOOPBACK, QUICK, Names, looking, packed, page, redirect, site
from tests.samples import PATIENCE

pytestmark = pytest.mark.anyio
INSIDE = [
    "http://127.0.0.1/",
    "http://127.0.0.1:80/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
]
ODD_NUMBERS = [
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://localhost/",
    "http://①②⑦.0.0.1/",
]
NO_VISITS = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<h1>x</h1>",
    "ftp://loker.example/",
    "tg://resolve?domain=x",
    "http://user:kunci@loker.example/",
    "http://kemlu.go.id@loker.example/",
    "//loker.example/",
    "loker.example",
    "http:///x",
    "http://",
    "",
    "http://[::1",
    "http://a b/",
    "http://loker.example:99999/",
    "http://loker.example/\x00",
    "http://loker.example/" + "a" * 3_000,
    "http://" + "ö" * 300 + ".example/",
]


@pytest.mark.parametrize("target", [*INSIDE, *NO_VISITS[:7]])
async def test_a_redirect_to_where_we_do_not_go_ends_the_visit(target: str) -> None:
    async with site({"/": redirect(target)}) as one, looking(one) as looker:
        looked = await looker.look(one.url())
    assert (looked.state, looked.words) == ("refused", "")
    assert len(one.asked) == 1


@pytest.mark.parametrize("target", [*INSIDE, *ODD_NUMBERS])
async def test_no_form_of_an_inner_address_is_connected_to(target: str) -> None:
    looker = Looker(QUICK)
    looked = await looker.look(target)
    await looker.close()
    assert looked.state == "refused"


@pytest.mark.parametrize("url", NO_VISITS)
async def test_what_is_no_plain_address_of_the_web_is_refused_unasked(url: str) -> None:
    names = Names()
    looker = Looker(QUICK, names, lambda address, port: True)
    looked = await looker.look(url)
    await looker.close()
    assert (looked.state, looked.hops) == ("refused", ())
    assert names.asked == []


@pytest.mark.parametrize("url", ["http://loker.example:22/", "https://loker.example:8443/"])
async def test_ports_that_are_not_the_web_s_are_refused(url: str) -> None:
    looker = Looker(QUICK, Names(loker_example=[("93.184.215.14",)]), public)
    looked = await looker.look(url)
    await looker.close()
    assert looked.state == "refused"


async def test_a_page_that_sends_on_to_this_machine_is_not_followed() -> None:
    async with site({"/rahasia": page("rahasia")}) as inner:
        sending = f'<meta http-equiv=refresh content="0;url={inner.url("/rahasia", LOOPBACK)}">'
        async with site({"/": page(sending)}) as one, looking(one) as looker:
            looked = await looker.look(one.url())
    assert looked.state == "refused"
    assert inner.asked == []


async def test_a_name_that_turns_inward_on_the_second_question_is_refused_there() -> None:
    async with site({"/": redirect("/lagi"), "/lagi": page("x")}) as one:
        names = Names(loker_example=[(LOOPBACK,), ("10.0.0.1",)])
        async with looking(one, names=names) as looker:
            looked = await looker.look(one.url())
    assert looked.state == "refused"
    assert len(one.asked) == 1


async def test_the_connection_goes_to_the_address_that_was_checked_and_no_name_is_asked_twice() -> (
    None
):
    """No resolver but ours knows the name, so a connection by name would fail."""
    async with site({"/": page("x")}) as one:
        names = Names(loker_example=[(LOOPBACK,), ("10.0.0.1",)])
        async with looking(one, names=names) as looker:
            looked = await looker.look(one.url())
    assert looked.state == "seen"
    assert names.asked == ["loker.example"]


async def test_a_name_with_one_inner_address_among_public_ones_is_refused() -> None:
    names = Names(loker_example=[("93.184.215.14", "192.168.0.1")])
    looker = Looker(QUICK, names, public)
    looked = await looker.look("http://loker.example/")
    await looker.close()
    assert looked.state == "refused"


async def test_an_endless_body_is_read_up_to_the_limit() -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Awal</title>")
        while True:
            writer.write(b"<p>gaji " * 1_000)
            await writer.drain()

    limits = replace(QUICK, bytes=50_000)
    async with site({"/": endless}) as one, looking(one, limits) as looker:
        looked = await looker.look(one.url())
    assert (looked.state, looked.title, len(looked.words)) == ("too_large", "Awal", 2_999)


async def test_a_small_answer_that_unfolds_without_end_is_cut() -> None:
    bomb = gzip.compress(b"<title>Awal</title>" + b"\0" * 50_000_000, 9)
    assert len(bomb) < 256 * 1024
    head = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    async with site({"/": packed(bomb, head)}) as one, looking(one) as looker:
        tracemalloc.start()
        looked = await looker.look(one.url())
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert (looked.state, looked.title, looked.words) == ("too_large", "Awal", "")
    assert most < 10_000_000


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"])
async def test_an_answer_that_drips_is_given_up_in_time(start: bytes) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(b"a")
            await writer.drain()
            await asyncio.sleep(0.02)

    limits = replace(QUICK, seconds=0.3)
    async with site({"/": drip}) as one, looking(one, limits) as looker:
        async with asyncio.timeout(PATIENCE):  # without an end of its own it drips for ever
            looked = await looker.look_all([one.url()] * 4)
    assert [each.state for each in looked] == ["unreachable"] * 4
    assert looked[0].final == one.url()


async def test_a_resolver_that_never_answers_is_given_up_in_time() -> None:
    async def never(host: str, port: int) -> tuple[str, ...]:
        await asyncio.Event().wait()
        return ()

    looker = Looker(replace(QUICK, seconds=0.1), never)
    looked = await looker.look("http://loker.example/")
    await looker.close()
    assert looked.state == "unreachable"


@pytest.mark.parametrize(
    "answer",
    [
        page("x", kind="application/pdf"),
        page("x", kind="application/vnd.android.package-archive"),
        page("x", kind=""),
        page("x", "Content-Encoding: br\r\n"),
        page("no gzip at all", "Content-Encoding: gzip\r\n"),
    ],
)
async def test_a_file_or_an_unknown_packing_is_not_a_page(answer: bytes) -> None:
    async with site({"/": answer}) as one, looking(one) as looker:
        assert (await looker.look(one.url())).state == "not_a_page"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Moved\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90\r\n\r\nshort",
    ],
)
async def test_an_error_or_a_broken_answer_is_no_error_of_ours(answer: bytes) -> None:
    async with site({"/": answer}) as one, looking(one) as looker:
        assert (await looker.look(one.url())).state == "unreachable"


async def test_no_network_at_all_is_no_error() -> None:
    async def none(host: str, port: int) -> tuple[str, ...]:
        raise OSError(-3, "Temporary failure in name resolution")

    looker = Looker(QUICK, none)
    looked = await looker.look_all(["http://loker.example/", "https://bp2mi.example/"])
    await looker.close()
    assert [each.state for each in looked] == ["unreachable"] * 2


async def test_an_address_where_nobody_listens_is_unreachable() -> None:
    async with site({}) as one:
        pass
    async with looking(one) as looker:
        assert (await looker.look(one.url())).state == "unreachable"
