"""Cells: formulas are kept from being calculated, and what spreadsheets write is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Source
from bot.faq_files import cells


@given(st.text(alphabet="'=+-@abc \t", max_size=8).map(str.strip))
def test_a_guarded_text_is_read_back_the_same_and_begins_no_formula(text: str) -> None:
    cell = cells.guarded(text)
    assert cell[:1] not in {"=", "+", "-", "@"}
    assert cells.unguarded(cell) == text


@pytest.mark.parametrize("text", ["=1+1", "+62811", "-a", "@SUM(A1)", "'=x"])
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cells.guarded(text) == f"'{text}"


def test_an_apostrophe_of_the_text_itself_stays() -> None:
    assert cells.unguarded("'aman' katanya") == "'aman' katanya"


def test_a_number_typed_anew_without_the_apostrophe_is_read_too() -> None:
    assert cells.unguarded("+85512813282") == "+85512813282"


@pytest.mark.parametrize(
    "text", ["2027-05-22", "22/05/2027", "22/5/2027", "22-05-2027", "2027-05-22 00:00:00"]
)
def test_a_day_is_read_as_spreadsheets_write_it(text: str) -> None:
    assert cells.date_of(text) == date(2027, 5, 22)


@pytest.mark.parametrize("text", ["", "05/22/2027", "22/05/27", "46164", "besok", "2027-13-40"])
def test_what_could_be_another_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|isoformat"):
        cells.date_of(text)


def test_only_the_name_of_a_source_may_hold_the_sign_between_its_parts() -> None:
    source = Source("Kemlu | Jakarta", "https://kemlu.go.id", "2025-01")
    assert cells.source_of(cells.source_line(source)) == source
    with pytest.raises(ValueError, match="missing"):
        cells.source_of("Kemlu | https://kemlu.go.id")
