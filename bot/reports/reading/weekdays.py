"""Reads weekdays: "senin kemarin", "hari minggu", "kamis minggu depan". Pure.

"Minggu" is a week and a Sunday: it is the day only behind "hari" or "malam".
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.reports.reading.day_words import COUNT, NEXT, NUMBERS, PAST, WEEKDAYS
from bot.reports.reading.meant_day import WHICH, direction, excluded
from bot.reports.reading.spans import Asked, Span, single, week

NAMED = "|".join(sorted(set(WEEKDAYS) - {"minggu"}, key=len, reverse=True))
ON_WEEKDAY = re.compile(
    rf"\b(?:hari |(?P<eve>malam ))?(?P<w>{NAMED}|(?<=hari )minggu|(?<=malam )minggu)\b{WHICH}?"
)
_PARTS = r"pagi|siang|sore|petang|malam|subuh|dini hari"
_BETWEEN = (
    rf"(?:[ ,.;()-]|\b(?:{_PARTS}|(?:jam|pukul) \d{{1,2}}(?:[.:]\d\d)?|wib|wita|wit|mungkin"
    r"|kayaknya|sepertinya|kira kira|kalau tidak salah|insya ?allah|rencananya|di|pada|pas|tepatnya"
    r"|yaitu|kakak|nya|itu|ya)\b)*"
)
"""What may stand between a weekday and its week: parts of the day, an hour, a doubt, a bracket."""
_WEEK = (
    rf"(?:(?P<n>\d|{COUNT}) ?)?(?:(?<=dini hari )|(?<!hari ))(?:minggu|mgg|mggu|pekan) (?:yang )?"
    rf"(?P<way>ini|{PAST}|{NEXT}|dari (?:sekarang|hari ini))(?:nya)?\b"
)
OF_WEEK = re.compile(_BETWEEN + _WEEK)
IN_WEEK = re.compile(rf"\b{_WEEK}{_BETWEEN}$")
"""A week that is named right behind or before a weekday."""
FROM_NOW = "dari "
"""How "from now" begins, where other words for the way a week lies say it themselves."""
SOME_WEEK = re.compile(rf"(?<!malam )\b{_WEEK}")
BESIDE = 60
"""Characters around a weekday in which a week that is named may be its week."""


def weekdays(text: str, asked: Asked) -> Iterator[Span | None]:
    """A weekday, in the week that is named beside it, or the last or the next one."""
    for found in ON_WEEKDAY.finditer(text):
        if excluded(text, found.start()) or text[: found.start()].endswith("setiap "):
            continue
        eve = bool(found["eve"])
        if monday := None if found["which"] else _monday(text, found, asked.today):
            yield single(monday + timedelta(WEEKDAYS[found["w"]] - eve))
            continue
        if not found["which"] and (some := _week_nearby(text, found, asked.today)):
            yield some
            continue
        weekday = (WEEKDAYS[found["w"]] - eve) % 7
        ahead = (weekday - asked.today.weekday()) % 7
        coming = asked.today + timedelta(days=ahead)
        way = direction(found["which"])
        if way == 0:
            yield single(asked.nearest([coming - timedelta(days=7), coming]))
        elif way > 0:
            yield single(coming if ahead else coming + timedelta(days=7))
        else:
            yield single(coming - timedelta(days=7))


def _monday(text: str, found: re.Match[str], today: date) -> date | None:
    """The first day of the week that is named beside a weekday, or nothing."""
    before = text[max(0, found.start() - BESIDE) : found.start()]
    named = OF_WEEK.match(text, found.end()) or IN_WEEK.search(before)
    return _meant(named, today)[0] if named else None


def _week_nearby(text: str, found: re.Match[str], today: date) -> Span | None:
    """The whole of a week that is named near a weekday, where other words stand between them: it
    is not certain that they belong together, but the next such weekday would be a guess."""
    first, last = max(0, found.start() - BESIDE), found.end() + BESIDE
    named = next(
        (one for one in SOME_WEEK.finditer(text, first, last) if not excluded(text, one.start())),
        None,
    )
    return _meant(named, today) if named else None


def _meant(named: re.Match[str], today: date) -> Span:
    """The week that words name, seen from today."""
    count = named["n"] or "1"
    weeks = int(count) if count.isdigit() else NUMBERS[count]
    way = 1 if named["way"].startswith(FROM_NOW) else direction(named["way"])
    return week(today + timedelta(days=7 * weeks * way))
