"""Reads the day, or the span of days, that an answer names. Pure.

A month, a week or a year that is named gives its first and last day; so does a count of them ("2
months ago" is the whole month), for nobody means the day. Feasts are no known days. Day comes
before month. A night counts for the evening on which it began.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reports.reading import counted_days, named_days, named_spans, weekdays
from bot.reports.reading.day_words import COUNT, NUMBERS
from bot.reports.reading.spans import Asked, Span
from bot.reports.reading.wording import plain

PHONE = re.compile(r"(?<![\w/])(?:\+|0[1-9]|8|62)(?:[ .()-]?\d){8,}")
MONEY = re.compile(
    r"\b(?:rp|usd|rm|idr|\$)[ .]?\d[\d.,]*|\b\d[\d.,]*\s?(?:-\s?\d[\d.,]*\s?)?(?:juta|jt|ribu|rb|k"
    r"|dolar|dollar|usd|baht|bath|ringgit|rupiah|rm|\$|miliar|milyar|peso|won|yen|kg|cm|orang"
    r"|persen|%)(?!\w)"
)
SPOKEN_DAY = re.compile(
    rf"\b(?P<before>tanggal |hari ke )(?:(?P<tens>{COUNT}) ?(?P<ten>puluh|belas"
    rf"|likur) ?)?(?P<one>{COUNT})?\b"
)
READERS: tuple[Callable[[str, Asked], Iterator[Span | None]], ...] = (
    named_days.written,
    named_days.with_month,
    named_days.of_month,
    weekdays.weekdays,
    counted_days.counted,
    named_spans.months,
    named_spans.spans,
    counted_days.hours,
    named_spans.years,
    named_days.words,
)
"""The surest first."""


@dataclass(frozen=True)
class Day:
    """A day (ISO), or the span from it to `until`, which is "" for a single day."""

    day: str
    until: str = ""


def read(text: str, today: date, past: bool = False) -> Day | None:
    """The day that is meant, seen from today; None when none is certain. `past` says that it lies
    behind: "januari" is the last one, and spans end today. Otherwise the nearest is meant."""
    said = MONEY.sub(" # ", PHONE.sub(" # ", SPOKEN_DAY.sub(_in_digits, plain(text))))
    said = " ".join(said.split())
    asked = Asked(today, past)
    for reader in READERS:
        for span in reader(said, asked):
            if span is None:
                return None  # a day that does not exist: no other is meant
            if day := _day(span, asked):
                return day
    return None


def _in_digits(found: re.Match[str]) -> str:
    """The words for a day of the month as a number: "tanggal dua puluh satu"."""
    number = NUMBERS.get(found["one"] or "", 0)
    if found["tens"]:
        tens = NUMBERS[found["tens"]]
        number = 10 + tens if found["ten"] == "belas" else number + tens * 10
    return f"{found['before']}{number}" if number else found[0]


def _day(span: Span, asked: Asked) -> Day | None:
    first, last = span
    if asked.past and first > asked.today:
        return None
    if asked.past:
        last = min(last, asked.today)
    if abs(first - asked.today) > timedelta(days=asked.FARTHEST):
        return None
    return Day(first.isoformat(), last.isoformat() if last > first else "")
