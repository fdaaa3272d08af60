"""Closing dates and hurry."""

import pytest

from bot.offers.reading import deadlines
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("pendaftaran ditutup 30 November", "date"),
        ("batas akhir lamaran tanggal 15", "date"),
        ("sisa 2 kursi, terbang minggu ini", "hurry"),
        ("ditutup malam ini jam 23.59", "hurry"),
    ],
)
def test_a_closing_date_is_told_from_hurry(words: str, value: str) -> None:
    assert {one.value for one in deadlines.read(text(words))} == {value}


def test_an_offer_that_names_no_time_has_no_deadline() -> None:
    assert deadlines.read(text("Dibutuhkan operator jahit, gaji UMK")) == ()
