"""Reads weeks, months and years that are called by their names. Pure.

Every reader yields what it finds in a comparable form, in order; None for what is no time.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.reports.reading.day_words import (
    NEXT,
    NO_TIME_BEFORE,
    PAST,
    WEAK,
)
from bot.reports.reading.meant_day import (
    BEFORE,
    MONTH,
    PART,
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
    week,
    whole_year,
)

RELATIVE = re.compile(
    rf"\b{PART}(?P<unit>minggu|mgg|pekan|bulan|bln|tahun|thn) (?P<which>ini|yang lalu|{PAST}"
    rf"|{NEXT})\b"
)
NAMED_MONTH = re.compile(
    rf"\b{PART}(?:bulan )?(?P<m>{MONTH})(?:nya|an)?\b(?: (?P<number>\d{{1,2}})(?!\d| ?(?:jam|hari"
    rf"|minggu|bulan|tahun|orang|tanggal)))?{YEAR}?{WHICH}?"
)
NUMBERED_MONTH = re.compile(
    rf"\b{PART}bulan (?P<m>1[0-2]|0?[1-9])\b(?! (?:bulan|hari|tahun|minggu)){YEAR}?{WHICH}?"
)
NAMED_YEAR = re.compile(
    rf"(?<![\d.,/@#-]){PART}(?:(?P<said>tahun|thn|sejak|dari|pada|di|semenjak) ){{0,2}}"
    r"(?P<y>20[0-4]\d)(?![\d.,]\d|\d)"
)
YEAR_BEFORE = re.compile(r"\b(?:tahun )(?P<year>20\d\d),? ?$")
FROM = re.compile(r"\b(?:bulan|sejak|dari|mulai|semenjak|pada|sekitar|sampai|kira kira) $")
FEW_WORDS, YEARS_BACK = 3, 3
"""Words of an answer that is hardly more than a year; years that two digits may mean."""


def spans(text: str, asked: Asked) -> Iterator[Span | None]:
    """This, the last or the next week, month or year, or a part of it."""
    for found in RELATIVE.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        if NO_TIME_BEFORE.search(before) or re.search(r"[\d#] ?$|(?:hari|malam) $", before):
            continue
        today, way, part = asked.today, direction(found["which"]), found["part"] or ""
        if found["unit"] in ("minggu", "mgg", "pekan"):
            yield week(today + timedelta(days=7 * way))
        elif found["unit"] in ("bulan", "bln"):
            yield month(today.year, today.month + way, part)
        else:
            yield whole_year(today.year + way, part)


def months(text: str, asked: Asked) -> Iterator[Span | None]:
    """A month by name or number, with its year or without."""
    for pattern in (NUMBERED_MONTH, NAMED_MONTH):
        for found in pattern.finditer(text):
            if excluded(text, found.start()) or not _is_month(text, found):
                continue
            number = month_number(found)
            if beside := found.groupdict().get("number"):
                yield _beside(number, int(beside), asked)
                continue
            written = YEAR_BEFORE.search(text, 0, found.start())
            if written:
                first = day_of(full_year(written["year"], asked.today) or 1, number, 1)
            else:
                first = in_year(found, number, 1, asked)
            yield month(first.year, first.month, found["part"] or "") if first else None


def years(text: str, asked: Asked) -> Iterator[Span | None]:
    """A year: "2024", "akhir 2025"."""
    for found in NAMED_YEAR.finditer(text):
        alone = len(text.split()) <= FEW_WORDS
        if (found["said"] or found["part"] or alone) and not excluded(text, found.start()):
            year = full_year(found["y"], asked.today)
            yield whole_year(year, found["part"] or "") if year else None


def _beside(number: int, beside: int, asked: Asked) -> Span | None:
    """The day of a month behind which a number stands: none when that could be a year as well."""
    if 2000 + beside in range(asked.today.year - YEARS_BACK, asked.today.year + 2):
        return None
    return single(near(number, beside, asked))


def _is_month(text: str, found: re.Match[str]) -> bool:
    """Whether a form that is a name or another word too is a month here."""
    if found["m"].isdigit() or found["m"] not in WEAK or found["part"] or found["year"]:
        return True
    if len(text.split()) == 1 and found["m"] != "jangan":
        return True
    return "bulan " in found[0] or (
        found["m"] != "jangan" and bool(FROM.search(text[: found.start("m")]))
    )
