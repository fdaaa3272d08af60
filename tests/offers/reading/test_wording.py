"""Phrases in typed texts and in scans."""

import pytest

from bot.offers.reading.wording import is_denied, is_scan, is_told, places, wording
from tests.cpu_time import costing_at_most
from tests.offers.reading_of import text

HELD = wording(r"paspor(?: \w+){0,2} di ?pegang")


def test_a_scan_tears_words_and_takes_l_for_i() -> None:
    scan = text("lowongan k erja d ubai\np aspor dlpeg ang bos")
    assert is_scan(scan)
    assert [scan.quote(one.start, one.end).text for one in places(scan, HELD)] == [
        "p aspor dlpeg ang"
    ]


def test_words_that_are_typed_are_not_glued_together() -> None:
    assert not list(places(text("kami lapas por di pegangan"), HELD))


@pytest.mark.parametrize(
    "words",
    [
        "waspada bila paspor dipegang bos",
        "boleh tidak paspor dipegang agen?",
        "paspor dipegang bos tidak bu?",
        "kalau ada yang minta paspor dipegang, laporkan",
    ],
)
def test_what_is_warned_of_or_asked_in_general_is_not_told(words: str) -> None:
    assert not is_told(text(words), words.index("paspor"))


def test_what_the_candidate_reads_out_of_a_contract_is_told() -> None:
    chat = "Mega: kak ini gimana?\nKak Lina: teken aja\nMega: tulisannya keluar bayar 50 juta"
    read = text(chat)
    assert is_told(read, read.plain.index("keluar"))
    assert not is_told(read, read.plain.index("bagaimana"))


def test_a_denial_that_a_scan_misread_denies_too() -> None:
    assert is_denied(text("tldak paspor dipegang"), len("tldak "))
    assert not is_denied(text("nanti paspor dipegang"), len("nanti "))


def test_a_long_torn_text_is_searched_in_a_moment() -> None:
    scan = text("g aji s esu ai p aspor " * 520)
    with costing_at_most(1):
        list(places(scan, wording(r"gaji(?: \w+){0,6} potong(?: \w+){0,6} lunas")))
