"""Days that people type: counted, named, in digits, in the words of many regions."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reports.reading import dates
from bot.reports.reading.day_words import WEEKDAYS
from tests.reports.reading.lines import TODAY, answered, cases

DAYS = st.dates(date(2020, 1, 1), date(2039, 12, 31))


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("past", "either"))
def test_a_typed_time_is_the_day_or_span_that_was_meant(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted


@given(day=DAYS, today=DAYS)
def test_a_day_written_in_full_is_that_day_whatever_today_is(day: date, today: date) -> None:
    if abs(day - today) < timedelta(days=365):
        for text in (f"{day.day}/{day.month}/{day.year}", day.isoformat()):
            assert dates.read(text, today) == dates.Day(day.isoformat())


@given(count=st.integers(1, 60), today=DAYS)
def test_days_ago_are_counted_from_today(count: int, today: date) -> None:
    wanted = dates.Day((today - timedelta(days=count)).isoformat())
    assert dates.read(f"{count} hari lalu", today, past=True) == wanted


@given(name=st.sampled_from(sorted(set(WEEKDAYS) - {"minggu"})), today=DAYS)
def test_the_last_weekday_lies_at_most_a_week_back(name: str, today: date) -> None:
    found = dates.read(f"{name} kemarin", today, past=True)
    assert found is not None
    day = date.fromisoformat(found.day)
    assert timedelta() < today - day <= timedelta(days=7)
    assert day.weekday() == WEEKDAYS[name]


@given(
    text=st.sampled_from(
        ["januari", "juni", "tgl 5", "tgl 31", "29 februari", "bulan ini", "minggu ini", "senin"]
    ),
    today=DAYS,
)
def test_what_lies_behind_is_never_after_today(text: str, today: date) -> None:
    found = dates.read(text, today, past=True)
    assert found is not None
    assert max(found.day, found.until) <= today.isoformat()


def test_a_night_that_is_over_counts_for_its_evening() -> None:
    assert dates.read("tadi malam", TODAY, past=True) == dates.Day("2026-11-21")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("kamis minggu lalu", "2026-11-19"),
        ("minggu kemarin hari selasa", "2026-11-17"),
        ("senin, dua minggu yang lalu", "2026-11-09"),
        ("hari kamis minggu ini", "2026-11-26"),
        ("kamis", "2026-11-26"),
    ],
)
def test_a_weekday_of_a_named_week_lies_in_that_week(text: str, day: str) -> None:
    assert dates.read(text, date(2026, 11, 28), past=True) == dates.Day(day)


@given(
    name=st.sampled_from(sorted(set(WEEKDAYS) - {"minggu"})), weeks=st.integers(1, 9), today=DAYS
)
def test_weeks_ahead_are_counted_from_monday(name: str, weeks: int, today: date) -> None:
    monday = today - timedelta(days=today.weekday())
    wanted = dates.Day((monday + timedelta(weeks=weeks, days=WEEKDAYS[name])).isoformat())
    assert dates.read(f"{weeks} minggu lagi hari {name}", today) == wanted


@pytest.mark.parametrize(
    ("text", "day", "until"),
    [
        ("senin siang minggu kemarin", "2026-11-16", ""),
        ("kamis malam minggu lalu", "2026-11-19", ""),
        ("kamis jam 7 minggu lalu", "2026-11-19", ""),
        ("kamis (minggu lalu)", "2026-11-19", ""),
        ("minggu lalu kayaknya kamis", "2026-11-19", ""),
        ("hari selasa saya ditelepon, minggu lalu", "2026-11-16", "2026-11-22"),
    ],
)
def test_words_between_a_weekday_and_its_week_lose_no_week(text: str, day: str, until: str) -> None:
    for past in (True, False):
        assert dates.read(text, date(2026, 11, 27), past=past) == dates.Day(day, until)
