"""Reads days that are called by their names or written in digits. Pure.

Every reader yields what it finds in a comparable form, in order; None for what is no day.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.reports.reading.day_words import (
    DAY_WORDS,
    MONTHS,
    NEXT,
    NOT_YESTERDAY,
    PAST,
    WEAK,
)
from bot.reports.reading.meant_day import (
    BEFORE,
    MONTH,
    WHICH,
    YEAR,
    direction,
    excluded,
    in_year,
    month_number,
    near,
)
from bot.reports.reading.spans import (
    Asked,
    Span,
    day_of,
    full_year,
    month,
    single,
)

STRONG = "|".join(sorted(set(MONTHS) - WEAK, key=len, reverse=True))
ISO = re.compile(r"(?<![\d-])(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d|-\d)")
NUMERIC = re.compile(
    r"(?<![\d/.,-])(?P<d>\d{1,2}) ?(?P<sep>[/.-]) ?(?P<m>\d{1,2})(?: ?(?P=sep) ?(?P<y>20\d\d"
    r"|\d\d))?(?![\d/]|[.,-]\d| ?(?:tahun|bulan|hari|jam|minggu|kg|orang)\b)"
)
DAY_MONTH = re.compile(
    rf"(?<![\d/.,])(?P<d>\d{{1,2}})[ ./-]{{0,3}}(?P<m>{MONTH})(?:an|nya)?\b{YEAR}?{WHICH}?"
)
MONTH_DAY = re.compile(
    rf"\b(?:bulan )?(?P<m>{STRONG}|(?<=bulan )(?:{MONTH}|1[0-2]"
    rf"|0?[1-9]))(?: (?:tahun )?(?P<year>20\d\d))?"
    r",? (?:tanggal )(?P<d>\d{1,2})(?!\d)(?P<which>)"
)
DAY_OF_MONTH = re.compile(
    r"\btanggal(?:nya)? (?P<d>\d{1,2}),? bulan (?P<m>1[0-2]|0?[1-9])(?!\d)" + YEAR + r"?(?P<which>)"
)
OF_MONTH = re.compile(
    rf"\btanggal(?:nya)? (?P<d>\d{{1,2}})(?![\d/]|[.-]\d)(?: (?P<unit>bulan )?(?P<which>ini"
    rf"|yang lalu|{PAST}|{NEXT}|sebelumnya)\b)?"
)
NO_DAYS = frozenset({"24/7", "1/2", "1/3", "1/4", "3/4"})
DAY_WORD = tuple((re.compile(rf"\b{form}\b"), days) for form, days in DAY_WORDS)
VAGUE = re.compile(r"\b(?:beberapa|hari|akhir|kemarin|bukan|sebelum|setelah|sampai) $")


def written(text: str, asked: Asked) -> Iterator[Span | None]:
    """Days in digits: 5/10/2026, 05-10-25, 2026-10-05; without a year only with a stroke."""
    for found in ISO.finditer(text):
        yield single(day_of(int(found["y"]), int(found["m"]), int(found["d"])))
    for found in NUMERIC.finditer(text):
        plain_day = found["sep"] == "/" and found[0] not in NO_DAYS
        if found["y"] or (plain_day and not excluded(text, found.start())):
            yield _digits(found, asked)


def with_month(text: str, asked: Asked) -> Iterator[Span | None]:
    """A day with its month: "12 nopember 2025", "agustus tanggal 3"."""
    for pattern in (DAY_MONTH, MONTH_DAY, DAY_OF_MONTH):
        for found in pattern.finditer(text):
            if not excluded(text, found.start()):
                number = month_number(found)
                yield single(in_year(found, number, int(found["d"]), asked))


def of_month(text: str, asked: Asked) -> Iterator[Span | None]:
    """A day of a month that is not named: "tgl 5", "tgl 25 bulan depan"."""
    for found in OF_MONTH.finditer(text):
        if excluded(text, found.start()):
            continue
        today, day, way = asked.today, int(found["d"]), direction(found["which"])
        if found["which"] and (found["unit"] or way > 0):
            span = month(today.year, today.month + way)
            yield single(day_of(span[0].year, span[0].month, day)) if span else None
            continue
        spans = [month(today.year, today.month + step) for step in range(-3, 4)]
        days = [day_of(one[0].year, one[0].month, day) for one in spans if one]
        yield single(asked.nearest([one for one in days if one], before=way < 0))


def words(text: str, asked: Asked) -> Iterator[Span | None]:
    """Words for days: "besok", "kemarin", "tadi malam", "wingi"."""
    found = [
        (one.start(), -one.end(), days) for form, days in DAY_WORD for one in form.finditer(text)
    ]
    for at, end, days in sorted(found):
        if re.match(r"\W?(?:kemarin|kmrn)", text[-end:]):
            return
        before = text[max(0, at - BEFORE) : at]
        last = before.split()[-1:] or [""]
        if VAGUE.search(before) or (days == -1 and last[0] in NOT_YESTERDAY):
            return
        yield single(asked.today + timedelta(days=days))


def _digits(found: re.Match[str], asked: Asked) -> Span | None:
    day, number = int(found["d"]), int(found["m"])
    if number > 12 >= day:
        day, number = number, day
    if found["y"]:
        year = full_year(found["y"], asked.today)
        return single(day_of(year, number, day)) if year else None
    return single(near(number, day, asked))
