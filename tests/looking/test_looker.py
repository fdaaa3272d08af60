"""Visiting: what comes back from real sites, and what a visit takes with it."""

import gzip
import logging
from dataclasses import replace

import pytest

from bot.looking import Limits, Looked, Looker
from bot.looking.fetching import AGENT
from tests.looking.site import QUICK, page, redirect, site
from tests.looking.site import looking as looks

pytestmark = pytest.mark.anyio
FORM = """<html><head><title>Pendaftaran  Kerja</title><script>var a = "rahasia"</script></head>
<body><h1>Gaji besar</h1><form action="/kirim"><label>Nomor HP <input type="tel" name="hp"></label>
<label>Kode OTP <input name="kode"></label></form></body></html>"""


async def test_a_page_comes_back_as_plain_words_with_what_it_asks() -> None:
    async with site({"/a?id=7": page(FORM)}) as one, looks(one) as looker:
        looked = await looker.look(one.url("/a?id=7#bawah"))
    assert looked == Looked(
        url=one.url("/a?id=7#bawah"),
        state="seen",
        hops=(one.url("/a"),),
        final=one.url("/a"),
        title="Pendaftaran Kerja",
        words="Gaji besar Nomor HP Kode OTP",
        asks=frozenset({"phone", "otp"}),
    )


async def test_the_site_learns_the_name_it_was_asked_by_and_nothing_of_us() -> None:
    async with site({"/?id=7": page("x")}) as one, looks(one) as looker:
        await looker.look(one.url("/?id=7"))
    lines = dict(line.split(": ", 1) for line in one.asked[0].splitlines()[1:] if line)
    assert lines == {
        "Host": f"loker.example:{one.port}",
        "User-Agent": AGENT,
        "Accept": "text/html, text/plain",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


async def test_cookies_of_one_page_do_not_go_to_the_next() -> None:
    moved = redirect("/b").replace(b"\r\n\r\n", b"\r\nSet-Cookie: a=1; Path=/\r\n\r\n")
    async with site({"/a": moved, "/b": page("x")}) as one, looks(one) as looker:
        assert (await looker.look(one.url("/a"))).state == "seen"
    assert len(one.asked) == 2
    assert "cookie" not in one.asked[1].lower()


async def test_the_environment_s_proxy_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async with site({"/": page("x")}) as one, site({}) as proxy, looks(one) as looker:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert (await looker.look(one.url())).state == "seen"
    assert proxy.asked == []


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
async def test_a_shortener_is_followed_to_the_look_alike_behind_it(code: int) -> None:
    async with site({"/x1": b"", "/masuk?k=1": page("<title>KP2MI</title>")}) as one:
        one.answers["/x1"] = redirect(one.url("/masuk?k=1", "kp2mi-daftar.example"), code)
        async with looks(one) as looker:
            looked = await looker.look(one.url("/x1", "pendek.example"))
    end = one.url("/masuk", "kp2mi-daftar.example")
    assert (looked.state, looked.final, looked.title) == ("seen", end, "KP2MI")
    assert looked.hops == (one.url("/x1", "pendek.example"), end)


@pytest.mark.parametrize(
    "sending",
    [
        page('<meta http-equiv="Refresh" content="0; URL=/b">'),
        page("<META CONTENT='3;url=\"/b\"' HTTP-EQUIV=refresh>"),
        page("x", "Refresh: 0; url=/b\r\n"),
    ],
)
async def test_a_page_that_sends_its_reader_on_is_followed(sending: bytes) -> None:
    async with site({"/a": sending, "/b": page("akhir")}) as one, looks(one) as looker:
        looked = await looker.look(one.url("/a"))
    assert (looked.final, looked.words) == (one.url("/b"), "akhir")


async def test_a_page_that_only_reloads_itself_is_the_end_of_the_way() -> None:
    reloading = page('<meta http-equiv="refresh" content="300">berita')
    async with site({"/": reloading}) as one, looks(one) as looker:
        assert (await looker.look(one.url())).words == "berita"
    assert len(one.asked) == 1


async def test_five_redirects_are_followed_and_the_sixth_is_not() -> None:
    steps = {f"/{step}": redirect(f"/{step + 1}") for step in range(6)}
    async with site({**steps, "/6": page("akhir")}) as one, looks(one) as looker:
        assert (await looker.look(one.url("/1"))).state == "seen"
        looked = await looker.look(one.url("/0"))
    assert (looked.state, len(looked.hops)) == ("too_many_hops", 6)
    assert sum(head.startswith("GET /6 ") for head in one.asked) == 1


async def test_a_circle_of_redirects_has_an_end() -> None:
    circle = {"/a": redirect("/b"), "/b": redirect("/a")}
    async with site(circle) as one, looks(one) as looker:
        assert (await looker.look(one.url("/a"))).state == "too_many_hops"
    assert len(one.asked) == 6


async def test_a_packed_page_is_unpacked() -> None:
    body = gzip.compress("<title>Résumé</title>".encode())
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n"
    answer = f"{head}Content-Encoding: gzip\r\n\r\n".encode() + body
    async with site({"/": answer}) as one, looks(one) as looker:
        assert (await looker.look(one.url())).title == "Résumé"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html; charset=windows-1252", "Caf\u00e9".encode("windows-1252")),
        ("text/html", b"<meta charset='ISO-8859-1'>Caf\xe9"),
        ("text/html; charset=punycode", "Caf\u00e9".encode()),
        ("text/plain", "Caf\u00e9".encode()),
    ],
)
async def test_letters_are_read_in_the_charset_that_is_said_if_it_is_a_usual_one(
    kind: str, body: bytes
) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    async with site({"/": head.encode() + body}) as one, looks(one) as looker:
        assert (await looker.look(one.url())).words == "Café"


async def test_a_name_in_foreign_letters_is_asked_for_as_the_network_knows_it() -> None:
    async with site({"/": page("x")}) as one, looks(one) as looker:
        looked = await looker.look(one.url(host="lоker.example"))
    assert looked.state == "seen"
    assert f"Host: xn--lker-55d.example:{one.port}" in one.asked[0]


async def test_four_links_are_visited_at_once_and_the_rest_is_left_out() -> None:
    async with site({f"/{n}": page(f"halaman {n}") for n in range(6)}) as one, looks(one) as looker:
        looked = await looker.look_all([one.url(f"/{n}") for n in range(6)])
    assert [each.words for each in looked] == [f"halaman {n}" for n in range(4)]
    assert len(one.asked) == 4


async def test_a_bad_link_among_others_spoils_none_of_them() -> None:
    async with site({"/": page("x")}) as one, looks(one) as looker:
        looked = await looker.look_all(["javascript:alert(1)", one.url(), "http://"])
    assert [each.state for each in looked] == ["refused", "seen", "refused"]


async def test_visits_that_are_switched_off_ask_nobody() -> None:
    async with site({"/": page("x")}) as one, looks(one, replace(QUICK, on=False)) as looker:
        assert await looker.look(one.url()) == Looked(one.url(), "off")
    assert one.asked == []


async def test_logs_hold_states_and_neither_addresses_nor_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    answers = {"/a": redirect("http://127.0.0.1:9/rahasia"), "/b": page("isi")}
    async with site(answers) as one, looks(one) as looker:
        looked = await looker.look_all([one.url("/a"), one.url("/b"), "http://u:p@loker.example"])
    assert "a link was looked at: refused after 2 hops" in caplog.messages
    for hidden in ("loker", "127.0", "rahasia", "isi"):
        assert hidden not in caplog.text
        assert hidden not in repr(looked)


async def test_the_system_s_own_resolver_and_rules_visit_nothing_on_this_machine() -> None:
    async with site({"/": page("x")}) as one:
        looker = Looker(Limits(seconds=3.0))
        looked = await looker.look_all([one.url(host="localhost"), one.url(host="127.0.0.1")])
        await looker.close()
    assert [each.state for each in looked] == ["refused", "refused"]
    assert one.asked == []
