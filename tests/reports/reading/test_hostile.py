"""Texts made to break or stall a reader: each comes back soon, and with what it promises."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.reports.questions import QUESTIONS
from bot.reports.reading import choices
from tests.cpu_time import costing_at_most
from tests.reports.reading.lines import READERS

LONG = 20_000
SLOWEST = 2.0
"""Seconds for a text of 20,000 characters on a busy machine; most take a hundredth."""
PIECES = (
    "a", "a ", "1", "1 ", "1.", "1/", "1-", "0812 ", "+62", "8-8 ", "(", "@", "@a", "a@a.",
    "a.", "http://", "www.", "t.me/", "wa.me/1", "gaji ", "tidak ", "tidak boleh ", "paspor ",
    "paspor a ", "disuruh ", "disuruh a ", "bayar ", "bayar a ", "uang ", "tanggal 1 ",
    "bulan ", "1 bulan ", "5 jan ", "setengah ", "dua ", "dua tiga ", "kemarin ", "kemarin-",
    "minggu ", "malam minggu ", "2026 ", "20/", "5/5 ", "juta ", "15 juta dibayar ", "15jt ",
    "rp ", "usd 1", "per bulan ", "dari ", "dari a ", "dari kota ", "ke ", "- ", "> ",
    "lanjut ", "kamboja ", "di kamboja ", "kk ", "nomor ", "no no ", "nomor laporan ",
    "portal ", "sudah ", "sudah kirim ", "PWNI-", "adu1", "apa ", "siapa ", "tau siapa ", "?",
    "nanti ", "saya ", "kak min ", "ya ", "nanti lagi ", "sama ", ",", " , ", "dan ",
    "1,2 dan ", "\n", "\u202e", "\u0301", "😀", "ﷺ", "柬埔寨", "𝗴", "1️⃣", "'", "''",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.builds(lambda piece: piece * (LONG // len(piece)), st.text(min_size=1, max_size=6)),
)
ALL: dict[str, Callable[[str], Any]] = {
    **{kind: reader for kind, reader in READERS.items() if kind != "choices"},
    **{f"choices {one}": lambda text, one=one: choices.read(one, text) for one in QUESTIONS},
}


@pytest.mark.parametrize("kind", ALL)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS)
def test_no_text_breaks_a_reader(kind: str, text: str) -> None:
    ALL[kind](text)


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_one_piece_comes_back_soon(piece: str) -> None:
    for reader in ALL.values():
        with costing_at_most(SLOWEST):
            reader((piece * LONG)[:LONG])


@given(text=TEXTS, question=st.sampled_from(sorted(QUESTIONS)))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_only_choices_of_the_question_are_read(text: str, question: str) -> None:
    read = choices.read(question, text)
    known = QUESTIONS[question]
    assert list(read) == [one for one in known.choices if one in read]
    assert known.many or len(read) <= 1
