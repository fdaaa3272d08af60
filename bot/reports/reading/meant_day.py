"""Decides which day is meant by one that is named without its year, or with "last" or "next".

Pure.
"""

import re
from datetime import date

from bot.reports.reading.day_words import MONTHS, NEXT, NO_TIME_BEFORE, PAST
from bot.reports.reading.spans import Asked, day_of, full_year

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = (
    r"(?:[ ,./-]{0,2}(?:tahun )?'?(?P<year>20\d\d|\d\d(?!\d| ?(?:jam|hari|minggu|bulan|tahun"
    r"|orang))))"
)
WHICH = rf"(?: (?:tahun |taun )?(?P<which>ini|yang lalu|{PAST}|{NEXT})\b)"
PART = r"(?:(?P<part>awal|pertengahan|tengah|akhir)(?:an)? )?"
BEFORE = 30
"""Characters before a time that may make it none."""


def in_year(found: re.Match[str], number: int, day: int, asked: Asked) -> date | None:
    """A day of a month in the year that stands with it, or else of the one that is meant."""
    if found["year"]:
        year = full_year(found["year"], asked.today)
        return day_of(year, number, day) if year else None
    way, said = direction(found["which"]), found[0]
    if found["which"] and ("tahun" in said or "taun" in said):
        return day_of(asked.today.year + way, number, day)
    if way > 0:
        days = [day_of(asked.today.year + step, number, day) for step in range(3)]
        return next((one for one in days if one and one > asked.today), None)
    return near(number, day, asked, before=way < 0)


def near(number: int, day: int, asked: Asked, *, before: bool = False) -> date | None:
    """The day of a month in the nearest year that fits, or the last one."""
    steps = range(-4, 2)  # 29 February comes every fourth year
    days = [day_of(asked.today.year + step, number, day) for step in steps]
    return asked.nearest([one for one in days if one], before=before)


def direction(which: str | None) -> int:
    """Minus one for the last, plus one for the next."""
    if not which or which == "ini":
        return 0
    return 1 if re.fullmatch(NEXT, which) else -1


def excluded(text: str, at: int) -> bool:
    """Whether the words right before a place make what stands there no time of an event."""
    return bool(NO_TIME_BEFORE.search(text[max(0, at - BEFORE) : at]))


def month_number(found: re.Match[str]) -> int:
    """The month that is named or numbered in a match."""
    return int(found["m"]) if found["m"].isdigit() else MONTHS[found["m"]]
