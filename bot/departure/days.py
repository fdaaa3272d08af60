"""Reads the day of a departure out of words: the same words as in reports, seen ahead. Pure."""

import re
from datetime import date, timedelta

from bot.departure.open_days import WEEK, Span, alternatives, cleaned, fitted, together
from bot.reports.reading import dates
from bot.reports.reading.day_words import MONTHS, NUMBERS, PAST, UNITS, WEEKDAYS
from bot.reports.reading.weekdays import NAMED
from bot.reports.reading.wording import plain

A_YEAR, JUST_OVER = 182, 90
"""A day of a month that was less than these days ago lies behind; what is longer ago is meant of
the next year."""
SHIFTS = (3, 15, A_YEAR)
"""Half a week, a month and a year in days: seen from there, the nearest Thursday, 18th or 5 March
is the next one."""
BEHIND = re.compile(rf"\b{PAST}\b")
THIS = re.compile(
    rf"(?:(?<!hari )(?<!malam )|(?<=dini hari )|\b(?:{NAMED}) malam )"
    r"\b(?:minggu|mgg|mggu|pekan|bulan|bln|tahun|thn|taun) ini\b"
)
"""The week, month or year that runs now: what is over in it is meant as over."""
OTHER_WORDS = re.compile(
    r"tanggal|bulan|tahun|depan|lagi|besok|lusa|awal|tengah|pertengahan|akhir|ini|yang|ke|kira|pada|di"
    r"|sekitar|mungkin|kayaknya|sepertinya|insya|allah|insyaallah|rencana(?:nya)?|saya|aku|kakak?|bang"
    r"|bu|pak|min|mau|akan|(?:berangkat|terbang|jadwal)(?:nya)?|pagi|siang|sore|malam|subuh|fajar|dini|petang"
    r"|ya|sih|hari|kalau|jadi|deh|kok|dong|lah|wib|wita|wit"
    r"|nanti|jam|atau|antara|sampai|hingga|dan|dari|sekarang|apa|s|d"
)
NEXT_DAWN = re.compile(r"\b(?:dini hari|subuh|fajar)\b")
TODAYS = re.compile(
    r"\bnanti (?:pagi|siang|sore|petang|malam)\b|\b(?:siang|sore|malam) (?:ini|nanti)\b"
)
DATE_WORDS = frozenset({*MONTHS, *WEEKDAYS, *NUMBERS, *UNITS})
"""Words of which no cry for help can be made, with the others."""


def read(text: str, today: date) -> Span | None:
    """The days that may be meant, seen from today; None where no time is named. A day is given
    alone only where it is certain: of several all from the first to the last. A day that lies
    behind is given as it is only where the words say so."""

    def ahead(words: str) -> Span | None:
        return _ahead(words, today)

    spans = [fitted(one, ahead) for one in alternatives(cleaned(plain(text)))]
    found = together([one for one in spans if one])
    return found or _by_the_part(text, today)


def _by_the_part(text: str, today: date) -> Span | None:
    """The day where no more is named than a part of it: "nanti malam" is today's, "dini hari" the
    next to come."""
    if not only_a_day(text):
        return None
    said = plain(text)
    if NEXT_DAWN.search(said):
        return today + timedelta(days=1), today + timedelta(days=1)
    return (today, today) if TODAYS.search(said) else None


def _ahead(text: str, today: date) -> Span | None:
    """One time, the next of its kind."""
    found = _seen_from(text, today)
    behind = BEHIND.search(plain(text)) or THIS.search(plain(text))
    if found is None or found[1] >= today or behind:
        return found
    for shift in SHIFTS:
        if shift == A_YEAR and (today - found[1]).days < JUST_OVER:
            continue
        ahead = _seen_from(text, today + timedelta(days=shift))
        # What moves along with today is counted from it: "two days ago" stays behind.
        if ahead and ahead[0] >= today and (ahead[0] - found[0]).days != shift:
            return ahead
    return found


def only_a_day(text: str) -> bool:
    """Whether a text names a day and has no word besides: whatever the model hears in it."""
    said = re.findall(r"[^\W\d_]+", plain(text))
    return all(word in DATE_WORDS or OTHER_WORDS.fullmatch(word) for word in said)


def listed(span: Span, today: date) -> tuple[date, ...]:
    """The days of a week that is meant, each for a button, as far as they lie ahead; nothing for
    longer spans."""
    first, last = max(span[0], today), span[1]
    count = (last - first).days + 1
    return tuple(first + timedelta(days=one) for one in range(count)) if count <= WEEK else ()


def _seen_from(text: str, today: date) -> Span | None:
    found = dates.read(text, today)
    if found is None:
        return None
    first = date.fromisoformat(found.day)
    return first, date.fromisoformat(found.until) if found.until else first
