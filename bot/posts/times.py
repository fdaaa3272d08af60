"""Reads when a post is to be published, as an editor types it, and says it again. Pure.

Every time is one of western Indonesia (WIB); another zone is refused rather than taken for it. What
could be two times is refused as well: the editor reads the day and hour that were understood. Words
are read in any spelling that people's own stories are read in (`bot.spelling`, `day_words`).
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from bot.dates import day as short_day
from bot.errors import UserMistake
from bot.normalising.letters import plain_letters
from bot.posts.audience import JAKARTA
from bot.report_words.times import jakarta_day, wib
from bot.reports.reading.day_words import COUNT, DAY_WORDS, MONTHS, NUMBERS, WEEKDAYS
from bot.spelling import normaliser

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SUNDAY = 6
MONTHS_A_YEAR, HOURS_A_DAY, MINUTES_AN_HOUR = 12, 24, 60
GRACE = timedelta(minutes=5)
"""A time so little past is still meant: it takes a while to type."""
FURTHEST = timedelta(days=90)
LONGEST = 80
"""Characters of a time."""
AT_ONCE = frozenset({"sekarang", "sekarang juga", "langsung", "segera", "saat ini", "now"})
SHORT = {
    "jm": "jam", "hr": "hari", "mnt": "menit", "stgh": "setengah", "pg": "pagi", "mlem": "malam",
    "sre": "sore", "petang": "sore",
}  # fmt: skip
"""Short words beside an hour that mean something else elsewhere."""
OTHER_ZONE = re.compile(r"\b(?:wita|wit|utc|gmt|am|pm|waktu (?!indonesia barat))\b|[+-] ?\d+ ?utc")
FILLER = re.compile(r"\b(?:pukul|jam|pkl|pk|tanggal|tgl|nanti|wib|ya|pada|hari(?! (?:ini|lagi)))\b")
OWN_ZONE = re.compile(r"\b(?:waktu indonesia barat|wib)\b")
_COUNT = rf"(?:\d{{1,4}}|{COUNT}|setengah)"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
OFFSETS = {"kemarin": -1, "hari ini": 0, "besok lusa": 2} | {
    forms: days for forms, days in DAY_WORDS if days > 0
}
"""Patterns of words for a day, with how far from today it is."""
_YEAR = r"20\d\d|\d\d(?![.:\d])"
_DAY = (
    r"(?P<iso>20\d\d-\d{1,2}-\d{1,2})"
    rf"|(?P<day>\d{{1,2}}) ?(?:(?P<by>[-/])(?P<month>\d{{1,2}})(?:(?P=by)(?P<year>{_YEAR}))?"
    rf"|\.(?P<dotted>\d{{1,2}})\.(?P<dotted_year>20\d\d)"
    rf"|(?P<named>{_MONTH})\b(?: (?P<named_year>20\d\d))?)"
    rf"|(?P<word>{'|'.join(OFFSETS)})\b|(?P<days>\d{{1,2}}) hari lagi"
)
_PART = r"subuh|pagi|siang|sore|malam"
_PARTED = rf"(?:(?P<early>{_PART}) ?(?:ini )?)?"
_DATED = (
    rf"(?:(?P<weekday>{_WEEKDAY})\b ?(?P<next>(?:(?:minggu|pekan) )?depan)? ?)?(?:(?:{_DAY}) ?)?"
)
WHEN = re.compile(
    rf"{_DATED}{_PARTED}(?<!\d)(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?(?: ?(?P<late>{_PART}))?"
)
DAY_ALONE = re.compile(rf"(?=.){_DATED}(?:(?:{_PART})(?: ini)?)?")
"""A day or a part of one without an hour."""
CLOCK_FIRST = re.compile(
    rf"(?P<clock>(?:(?:jam|pukul|pkl) ?\d{{1,2}}(?:[.:]\d\d)?|\d{{1,2}}[.:]\d\d)(?: wib)?"
    rf"(?: ?(?:{_PART})(?: ini)?)?) (?P<day>.+)"
)
""" "Jam 8 malam besok": read as if the day came first."""
HOURS = {
    "subuh": {hour: hour for hour in (3, 4, 5)},
    "pagi": {hour: hour for hour in range(1, 12)},
    "siang": {10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 1: 13, 2: 14, 3: 15},
    "sore": {hour: hour for hour in (15, 16, 17, 18)} | {hour: hour + 12 for hour in (3, 4, 5, 6)},
    "malam": {hour: hour for hour in range(18, 24)} | {hour: hour + 12 for hour in range(6, 12)},
}
"""What an hour is by the part of the day named beside it; twelve at night is two days at once."""


def read(text: str, now: datetime) -> datetime | None:
    """The moment that an editor means, in UTC and to the minute; None for at once.

    Raises UserMistake with the text key of what is wrong: unclear, no hour, a day or hour that does
    not exist, another zone, a weekday that is not that date's, over for more than GRACE, later than
    FURTHEST.
    """
    said = _plain(text)
    if said in AT_ONCE:
        return None
    if OTHER_ZONE.search(said):
        raise UserMistake("postcheck.time_zone")
    moment = _later(said, now) or _moment(said, now.astimezone(JAKARTA))
    if moment < now - GRACE:
        raise UserMistake("postcheck.time_past")
    if moment > now + FURTHEST:
        raise UserMistake("postcheck.time_far")
    return moment.astimezone(UTC)


def told(moment: datetime) -> str:
    """A moment as people read it: Rabu, 25 November 2026, 08.00 WIB."""
    return f"{DAYS[jakarta_day(moment).weekday()]}, {wib(moment)}"


def day_told(moment: datetime) -> str:
    """The day that something happened to a post: 22 Nov 2026."""
    return short_day(jakarta_day(moment))


def _plain(text: str) -> str:
    if len(text) > LONGEST:
        raise UserMistake("postcheck.time_unclear")
    plain = re.sub(r"(?<=\d)[,;](?=\d)|[,;!()]", " ", plain_letters(text).lower())
    spelt = normaliser()(" ".join(plain.split()).rstrip("."))
    return " ".join(SHORT.get(word, word) for word in spelt.split())


def _later(said: str, now: datetime) -> datetime | None:
    """ "2 jam lagi", "setengah jam lagi"."""
    found = re.fullmatch(rf"(?P<count>{_COUNT}) ?(?P<unit>menit|jam) lagi", said)
    if not found:
        return None
    count, unit = found["count"], 60 if found["unit"] == "jam" else 1
    minutes = unit // 2 if count == "setengah" else unit * _number(count)
    return (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)


def _number(word: str) -> int:
    return NUMBERS.get(word) or int(word)


def _bare(said: str) -> str:
    """A time without words that say nothing of it."""
    return " ".join(FILLER.sub(" ", OWN_ZONE.sub(" ", said)).split())


def _moment(said: str, now: datetime) -> datetime:
    """The moment of a day and hour; `now` is Jakarta's."""
    found = WHEN.fullmatch(_bare(said))
    if found is None and (turned := CLOCK_FIRST.fullmatch(said)):
        found = WHEN.fullmatch(_bare(f"{turned['day']} {turned['clock']}"))
    if found is None:
        raise UserMistake(_lacking(_bare(said), now.date()))
    day, clock = _day(found, now.date()), _clock(found)
    weekday = WEEKDAYS[found["weekday"]] if found["weekday"] else None
    if day is not None and weekday is not None and day.weekday() != weekday:
        raise UserMistake("postcheck.time_weekday")
    if day is not None and found["next"]:
        raise UserMistake("postcheck.time_unclear")
    if day is None and weekday is not None:
        day = _coming(weekday, clock, now, found["next"] or "")
    return datetime.combine(day or now.date(), clock, JAKARTA)


def _lacking(bare: str, today: date) -> str:
    """What is said of words that are no moment: only the hour may be missing."""
    found = DAY_ALONE.fullmatch(bare)
    if found is None:
        return "postcheck.time_unclear"
    _day(found, today)
    return "postcheck.time_no_hour"


def _coming(weekday: int, clock: time, now: datetime, which: str) -> date:
    """The next such weekday, or that of the next week where the words say so. "Jumat depan" is
    taken only where it is both: said on a Monday, some mean this Friday and some the next; and
    "minggu depan" is a week, too."""
    ahead = now.date() + timedelta(days=(weekday - now.weekday()) % 7)
    over = datetime.combine(ahead, clock, JAKARTA) < now - GRACE
    ahead += timedelta(days=7 if over else 0)
    of_next_week = now.date() + timedelta(days=7 - now.weekday() + weekday)
    if which == "depan" and (ahead != of_next_week or weekday == SUNDAY):
        raise UserMistake("postcheck.time_unclear")
    return of_next_week if which else ahead


def _clock(found: re.Match[str]) -> time:
    """The hour and minute; UserMistake where there is none of that kind."""
    hour, part = int(found["hour"]), found["late"] or found["early"]
    minute = int(found["minute"] or 0)
    if hour >= HOURS_A_DAY or minute >= MINUTES_AN_HOUR:
        raise UserMistake("postcheck.time_no_such_hour")
    two = found["early"] and found["late"] and found["early"] != found["late"]
    if two or (part and hour not in HOURS[part]):
        raise UserMistake("postcheck.time_unclear")
    return time(HOURS[part][hour] if part else hour, minute)


def _day(found: re.Match[str], today: date) -> date | None:
    """The day that is named, None for none; UserMistake for one that no calendar has."""
    try:
        return _named_day(found, today)
    except ValueError as error:
        raise UserMistake("postcheck.time_no_such_day") from error


def _named_day(found: re.Match[str], today: date) -> date | None:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return date(year, month, day)
    if found["word"]:
        away = next(days for forms, days in OFFSETS.items() if re.fullmatch(forms, found["word"]))
        return today + timedelta(days=away)
    if found["days"]:
        return today + timedelta(days=int(found["days"]))
    if not found["day"]:
        return None
    named = MONTHS[found["named"]] if found["named"] else 0
    month = named or int(found["month"] or found["dotted"])
    written = found["year"] or found["named_year"] or found["dotted_year"]
    if written:
        year = int(written)
        return date(year if year > 99 else 2000 + year, month, int(found["day"]))
    return _nearest(month, int(found["day"]), today)


def _nearest(month: int, day: int, today: date) -> date:
    """The day of a month that is nearest: in December "3/1" is the coming January, and "29/2" where
    only that year has it. ValueError for one that neither year has."""
    if not 1 <= month <= MONTHS_A_YEAR:
        raise ValueError("no such month")
    years = (today.year, today.year + 1)
    found = [date(year, month, day) for year in years if 1 <= day <= monthrange(year, month)[1]]
    return min(found, key=lambda one: abs(one - today))
