"""Sources and dates of an answer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.answer import Source
from bot.checking.sourcing import date_faults, source_faults
from tests.checking.made import GOOD, SOURCE, TODAY, codes


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (replace(SOURCE, url="http://kemlu.go.id"), "source_url"),
        (replace(SOURCE, url="kemlu.go.id"), "source_url"),
        (replace(SOURCE, url="https://www.peduliwni.com/syarat"), "source_url"),
        (Source("CekDulu", "http://a.id", "2026"), "source_url"),
        (replace(SOURCE, date="Juli 2025"), "source_date"),
        (replace(SOURCE, date="20250723"), "source_date"),
        (replace(SOURCE, date="kapan-kapan"), "source_date"),
        (replace(SOURCE, date="2026-11-23"), "source_future"),
        (replace(SOURCE, date="2027"), "source_future"),
    ],
)
def test_a_source_that_cannot_be_looked_up_is_caught(source: Source, code: str) -> None:
    assert codes(source_faults(replace(GOOD, sources=(SOURCE, source)), TODAY)) == {code}


@pytest.mark.parametrize(
    "source",
    [
        Source("CekDulu", "", "2026"),
        replace(SOURCE, date="tanpa tanggal"),
        replace(SOURCE, date="tidak tertera"),
        replace(SOURCE, date="2026-11-22"),
        replace(SOURCE, date="2025, diulang Mei"),
        replace(SOURCE, url="https://a.id/?p=1&x=a,b#c"),
    ],
)
def test_a_good_source_is_let_through(source: Source) -> None:
    assert list(source_faults(replace(GOOD, sources=(source,)), TODAY)) == []


@pytest.mark.parametrize(("days", "codes_found"), [(0, 1), (-1, 1), (1, 0), (366, 0), (367, 1)])
def test_an_answer_is_valid_for_a_day_to_a_year(days: int, codes_found: int) -> None:
    dated = replace(GOOD, expires_on=GOOD.reviewed_on + timedelta(days=days))
    assert len(list(date_faults(dated, TODAY))) == codes_found
