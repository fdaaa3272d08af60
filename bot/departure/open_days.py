"""Takes the words for a day apart where they leave it open: "senin atau selasa", "tanggal 5-8
desember", a weekday that is not that of the date beside it. Pure."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.reports.reading.day_words import COUNT, NEXT, NUMBERS, PAST, WEEKDAYS
from bot.reports.reading.meant_day import MONTH, excluded
from bot.reports.reading.weekdays import NAMED

type Span = tuple[date, date]
"""The first and the last day that may be meant; the same twice for a day that is certain."""
type Reading = Callable[[str], Span | None]
"""Reads words that name one time."""
_JOIN = r"(?: ?(?:-|–|~|,|s/d|sd|sampai(?: dengan)?|hingga|atau|ato|apa|dan|sama|ke) ?)"
"""What stands between two days of which one is meant, or between the ends of a span."""
_CLOCK = r"\d{1,2}(?:[.:]\d\d)?"
_ASIDE = re.compile(
    rf"\b(?:jam|pukul) {_CLOCK}(?: ?(?:-|sampai|atau) ?{_CLOCK})?(?: (?:wib|wita|wit))?\b"
    r"|\b(?:mungkin|kayaknya|sepertinya|kira kira|kalau tidak salah|insya ?allah|rencananya)\b"
    r"|[()]"
)
"""Hours, doubts and brackets: they name no day, and stand between words that do."""
_TWO_DAYS = re.compile(rf"(?<![\d/])(\d{{1,2}}) ?/ ?(\d{{1,2}})(?= (?:{MONTH})\b)")
_FROM_NOW = re.compile(r"\b(hari|minggu|pekan|bulan|tahun) dari (?:sekarang|hari ini)\b")
_IN_WORDS = re.compile(
    rf"\b(?P<before>tanggal|sampai|hingga|atau|dan|ke) (?P<n>{COUNT})\b"
    r"(?! ?(?:puluh|belas|likur|hari|minggu|pekan|bulan|tahun))"
)
_NUMBER = (
    r"(?:tanggal )?(?<![\d/.,])\d{1,2}(?![\d/:]|[.,]\d|-\d{1,2}-| ?(?:hari|hr|minggu|mgg|pekan"
    r"|tahun|thn|jam|orang|juta|ribu|kali|lagi)\b"
    rf"| ?bulan\b(?! (?:depan|ini|\d|(?:{MONTH})\b)))"
    rf"(?: (?:bulan )?(?:{MONTH})\b(?: 20\d\d)?)?"
)
_WEEKDAY = rf"(?:(?:hari |malam )?(?:{NAMED})|(?:hari |malam )minggu)\b"
NUMBERS_JOINED = re.compile(rf"{_NUMBER}(?:{_JOIN}{_NUMBER})+")
WEEKDAYS_JOINED = re.compile(rf"\b{_WEEKDAY}(?:(?:{_JOIN}|/){_WEEKDAY})+")
ONE_NUMBER, ONE_WEEKDAY = re.compile(_NUMBER), re.compile(rf"\b{_WEEKDAY}")
ITS_MONTH = re.compile(rf" (?:bulan )?(?:{MONTH})\b(?: 20\d\d)?$")
OR = re.compile(r"\b(?:atau|ato|apa)\b")
_PART = rf"(?: (?:pagi|siang|sore|petang|subuh|dini hari|malam(?! (?:{NAMED})\b)))?"
ON_DAY = re.compile(
    rf"(?:\bhari (?P<sunday>minggu)\b|\bmalam (?P<eve>{NAMED}|minggu)\b"
    rf"|\b(?:hari )?(?P<day>{NAMED})\b)"
    rf"{_PART}(?: (?:ini|yang lalu|{PAST}|{NEXT})\b)?{_PART}"
)
BARE = re.compile(r"[ ,.]*(\d{1,2})[ ,.]*")
LONGEST = timedelta(days=400)
"""Spans beyond this say nothing of a weekday."""
WEEK = 7


def cleaned(text: str) -> str:
    """Words in their comparable form without hours and doubts, with days of the month in digits."""
    said = _TWO_DAYS.sub(r"\1 atau \2", _ASIDE.sub(" ", text))
    said = _FROM_NOW.sub(r"\1 lagi", said)
    said = _IN_WORDS.sub(lambda one: f"{one['before']} {NUMBERS[one['n']]}", said)
    return " ".join(said.split())


def alternatives(text: str) -> list[str]:
    """The text once for each of the days that it leaves open; itself where it names one."""
    if found := _joined_numbers(text):
        days = [one[0] for one in ONE_NUMBER.finditer(found[0])]
        months = [month[0] for one in days if (month := ITS_MONTH.search(one))]
        shared = next(iter(months), "")
        return [_with(text, found, one if ITS_MONTH.search(one) else one + shared) for one in days]
    found = WEEKDAYS_JOINED.search(text)
    if found and not excluded(text, found.start()):
        return [_with(text, found, one[0]) for one in ONE_WEEKDAY.finditer(found[0])]
    return OR.split(text)


def _joined_numbers(text: str) -> re.Match[str] | None:
    """Days of a month side by side: numbers alone, without a month or "tanggal", may be a date."""
    found = NUMBERS_JOINED.search(text)
    named = found and ("tanggal" in found[0] or re.search(rf"\b(?:{MONTH}|bulan)\b", text))
    return found if named else None


def _with(text: str, found: re.Match[str], one: str) -> str:
    """The text with one day in place of several."""
    dated = f"tanggal {one}" if one[0].isdigit() else one
    return " ".join(f"{text[: found.start()]} {dated} {text[found.end() :]}".split())


def fitted(text: str, reading: Reading) -> Span | None:
    """What a text with at most one time means: a weekday in the week, month or date that is named
    beside it. Where they contradict each other all that may be meant is given."""
    named = [one for one in ON_DAY.finditer(text) if not excluded(text, one.start())]
    if not named:
        return reading(text)
    rest = text
    for one in reversed(named):
        rest = f"{rest[: one.start()]} {rest[one.end() :]}"
    rest = " ".join(rest.split())
    if bare := BARE.fullmatch(rest):
        rest = f"tanggal {bare[1]}"
    beside = reading(rest)
    spans = [_placed(one, beside) if beside else reading(one[0].strip()) for one in named]
    return together([one for one in spans if one])


def together(spans: list[Span]) -> Span | None:
    """From the first to the last day of all; None without any."""
    if not spans:
        return None
    return min(first for first, _ in spans), max(last for _, last in spans)


def _placed(named: re.Match[str], span: Span) -> Span:
    """A weekday within a time: a day where there is one such, else all of the time."""
    first, last = span
    if last - first > LONGEST:
        return span
    eve = bool(named["eve"])
    weekday = WEEKDAYS[named["sunday"] or named["eve"] or named["day"]]
    if first == last:
        weekday, eve = (weekday - eve) % WEEK, False
    days = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    fits = [day - timedelta(days=eve) for day in days if day.weekday() == weekday]
    if len(fits) == 1:
        return fits[0], fits[0]
    if fits:
        return span
    near = first + timedelta(days=(weekday - first.weekday() + 3) % WEEK - 3)
    return min(first, near), max(last, near)
