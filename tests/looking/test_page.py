"""Reading pages: words, titles and what forms ask, in bounded time whatever was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.looking.page import TITLE, WORDS, read
from bot.looking.seen import Ask
from tests.cpu_time import costing_at_most

PIECES = st.lists(
    st.sampled_from([
        "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<title>", "</title>", "<form>",
        "<input ", "type=tel", "='", '"', "&#x", "&amp;", "9" * 20, "gaji", " ", "\n", "<meta ",
        "http-equiv=refresh ", "content=", "0;url=", "\ud800", "\u202e", "<label>",
    ])
)  # fmt: skip
SIZE = 256 * 1024


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>satu</p><p>dua</p>", "satu dua"),
        ("a<!-- rahasia <b> -->b", "ab"),
        ("a<script>if (1<2) x()</script>b<style>p{}</style>c", "a b c"),
        ("<noscript>tanpa skrip</noscript>isi", "isi"),
        ("<!doctype html>isi", "isi"),
        ("5 &lt; 6 &amp; 7 < 8", "5 < 6 & 7 < 8"),
        ("gaji\u202e\u200b besar\x00", "gaji besar"),
        ("&#99999999999999999999; a &#0; b", "a \ufffd b"),
        ("isi<script>tak pernah ditutup", "isi"),
        ("isi<!-- tak pernah ditutup", "isi"),
        ("<a href='/x' title=\"a b\">tautan</a>", "tautan"),
    ],
)
def test_only_words_that_a_person_sees_are_kept(html: str, words: str) -> None:
    assert read(html, html=True).words == words


def test_a_plain_text_is_read_as_it_stands() -> None:
    page = read("<title>bukan judul</title>\n<input type=password>", html=False)
    assert page.words == "<title>bukan judul</title> <input type=password>"
    assert (page.title, page.asks) == ("", frozenset())


def test_title_and_words_have_an_end() -> None:
    page = read(f"<title>{'j' * 500}</title>{'k' * 9000}", html=True)
    assert (len(page.title), len(page.words)) == (TITLE, WORDS)


@pytest.mark.parametrize(
    ("html", "asks"),
    [
        ("<input type=password>", {"password"}),
        ("<input type='TEL'>", {"phone"}),
        ("<form>Nomor WA<input></form>", {"phone"}),
        ("<label>No. HP</label><input>", {"phone"}),
        ("<input autocomplete='one-time-code'>", {"otp"}),
        ("<input placeholder='Kode verifikasi'>", {"otp"}),
        ("<form><div>Foto KTP dan KK</div><input type=file></form>", {"id_card"}),
        ("<input name=nik>", {"id_card"}),
        ("<form>Nomor paspor <input></form>", {"id_card"}),
        ("<form>Nama bank, nomor rekening <input></form>", {"bank"}),
        ("<input placeholder='CVV'>", {"bank"}),
        ("<script src='//telegram.org/js/telegram-widget.js?22'></script>", {"telegram_login"}),
        ("<a href='https://oauth.telegram.org/auth?bot_id=1'>Lanjut</a>", {"telegram_login"}),
        ("<title>Telegram Web</title><input type=tel>", {"telegram_login", "phone"}),
        (
            "<form>Masuk dengan Telegram <input type=tel><input name=otp></form>",
            {"telegram_login", "phone", "otp"},
        ),
    ],
)  # fmt: skip
def test_what_a_form_asks_for_is_named(html: str, asks: set[Ask]) -> None:
    assert read(html, html=True).asks == asks


@pytest.mark.parametrize(
    "html",
    [
        "<p>Jangan pernah beri kode OTP, KTP, atau nomor rekening.</p>",
        "<form action=/cari><input type=search name=q placeholder='Cari'></form>",
        "<form>Nama <input name=nama>Surel<input type=email></form>",
        "<input type=hidden name=phone value=1>",
        "<title>Cara memakai Telegram</title><p>Masuk ke Telegram</p>",
        "<form>teknik elektronik, kkn, bankir, hotp, hapus<input></form>",
        "<script>document.write('<input type=password>')</script>",
    ],
)
def test_a_page_that_only_speaks_of_secrets_asks_for_none(html: str) -> None:
    assert read(html, html=True).asks == frozenset()


@given(PIECES)
def test_no_page_breaks_the_reader(parts: list[str]) -> None:
    page = read("".join(parts), html=True)
    assert len(page.words) <= WORDS
    assert page.words == " ".join(page.words.split())
    assert "\u202e" not in page.words + page.title


@pytest.mark.parametrize(
    "unit",
    [
        "<!--", "<!", "<?", "</", "<", "<a ", "<a b='", "&#9", "<script>", "<script></script>",
        "<title>", "<a b=", "<a\t=", "<a/", '<a b="c">', "<a " + "b " * 1990 + ">",
        "<a " + '"b' * 1990 + ">", "<label>login telegram ", "<label>nomor ", " ", "9",
        "<meta http-equiv=refresh content='" + " " * 3900 + "'>",
    ],
)  # fmt: skip
def test_a_page_made_to_hold_us_up_is_read_in_time(unit: str) -> None:
    """The standard library's parser needs more than a minute for the first of these."""
    with costing_at_most(5):
        read((unit * (SIZE // len(unit) + 1))[:SIZE], html=True)
