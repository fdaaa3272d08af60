"""Spans of days and how they are counted: weeks from Monday, months and years whole. Pure."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

type Span = tuple[date, date]
PARTS = {"awal": 0, "early": 0, "pertengahan": 1, "tengah": 1, "akhir": 2, "ujung": 2}
DAYS_OF_MONTH = ((1, 10), (11, 20), (21, 31))
MONTHS_OF_YEAR = ((1, 3), (5, 8), (10, 12))
"""First and last of "awal", "tengah" and "akhir"; people mean them roughly."""


@dataclass(frozen=True)
class Asked:
    """The day on which an answer is read, and whether the time asked for lies behind it."""

    today: date
    past: bool = False
    FARTHEST: ClassVar[int] = 366 * 30
    """Days beyond which no answer is a day."""

    def nearest(self, choices: list[date], *, before: bool = False) -> date | None:
        """The one of some days that is meant: the last that is over (`before` today), or when the
        past is not asked for the nearest."""
        if self.past or before:
            over = [
                day for day in choices if day < self.today or (day == self.today and not before)
            ]
            return max(over, default=None)
        return min(choices, key=lambda day: abs(day - self.today), default=None)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None when there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def single(day: date | None) -> Span | None:
    """The span of one day."""
    return (day, day) if day else None


def week(day: date) -> Span:
    """The week of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def month(year: int, number: int, part: str = "") -> Span | None:
    """A month, or the beginning, middle or end of it; months before 1 and after 12 are counted
    on."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1900 <= year <= 2200:
        return None
    length = monthrange(year, number)[1]
    first, last = DAYS_OF_MONTH[PARTS[part]] if part in PARTS else (1, length)
    return date(year, number, first), date(year, number, min(last, length))


def whole_year(year: int, part: str = "") -> Span | None:
    """A year, or the beginning, middle or end of it."""
    if not 1900 <= year <= 2200:
        return None
    first, last = MONTHS_OF_YEAR[PARTS[part]] if part in PARTS else (1, 12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def full_year(written: str, today: date) -> int:
    """A year written with two or four digits; 0 when it is none that an answer could mean."""
    year = int(written) + (2000 if len(written) == 2 else 0)
    return year if 2000 <= year <= today.year + 2 else 0
