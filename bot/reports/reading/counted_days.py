"""Reads times that are counted from today: "3 hari lalu", "udah 5 bulan", "2 jam lagi". Pure."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.reports.reading.day_words import (
    COUNT,
    EXPECTED,
    NEXT,
    NO_TIME_AFTER,
    NO_TIME_BEFORE,
    NUMBERS,
    OLDEST,
    PAST,
    PEOPLE,
    UNIT,
    UNITS,
)
from bot.reports.reading.spans import Asked, Span, month, single, week, whole_year

COUNTED = re.compile(
    rf"(?<![\w.,/])(?:(?P<half>setengah|satengah|stengah|separo|sapalih) |(?P<low>\d{{1,3}}"
    rf"|{COUNT})(?:(?:an)?(?: ?- ?| sampai | atau | )(?P<high>\d{{1,2}}"
    rf"|{COUNT}))?(?P<and_half> setengah)? ?)(?:an )?{UNIT}(?:an|nan|nya|na"
    rf"|ne)?\b(?P<later_half> setengah)?"
)
OVER = re.compile(
    rf"^(?: (?:lebih|kurang|an|kurang lebih|lebih dikit))?(?: yang| sing)? {PAST}\b"
    rf"|^an(?: yang)? lalu"
)
AHEAD = re.compile(rf"^(?: yang)?(?: akan)? {NEXT}\b(?! (?:ini|sudah))|^ (?:lagi|depan)\b")
HOURS = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{COUNT}|beberapa) ?(?P<unit>jam|menit|mnt|detik)(?:an)?(?: yang)? {PAST}\b"
)
MOST = {"day": 400, "week": 60, "month": 60, "year": 30}
MOST_HOURS, BEFORE, AFTER, FEW_WORDS = 5, 30, 30, 4
"""Hours ago that are surely today; characters around a count; words of an answer that is hardly
more than the count."""


def counted(text: str, asked: Asked) -> Iterator[Span | None]:
    """Counts of days, weeks, months and years, behind or ahead."""
    for found in COUNTED.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        after = text[found.end() : found.end() + AFTER]
        if found["low"] in ("se", "sa") and text[found.end("low")] == " ":
            continue
        unit = UNITS[found["unit"]]
        if NO_TIME_BEFORE.search(before) or NO_TIME_AFTER.match(after):
            continue
        ahead, over = bool(AHEAD.match(after)), bool(OVER.match(after))
        if not (ahead or over or _passed(text, found, asked)):
            continue
        yield _span(found, unit, asked.today, 1 if ahead else -1)


def hours(text: str, asked: Asked) -> Iterator[Span | None]:
    """A few hours or some minutes ago: today."""
    for found in HOURS.finditer(text):
        minutes = found["unit"] != "jam"
        if minutes or (found["n"] != "beberapa" and _number(found["n"]) <= MOST_HOURS):
            yield single(asked.today)


def _passed(text: str, found: re.Match[str], asked: Asked) -> bool:
    """Whether a count without "ago" tells how long it has been, and no age."""
    number = _number(found["high"] or found["low"] or "1")
    if UNITS[found["unit"]] == "year" and number >= OLDEST:
        return False
    if EXPECTED.search(text[max(0, found.start() - BEFORE) : found.start()]):
        return True
    short = len(text.split()) <= FEW_WORDS + found[0].count(" ")
    return (
        asked.past
        and (short or not PEOPLE.search(text))
        and not PEOPLE.search(text[: found.start()])
    )


def _span(found: re.Match[str], unit: str, today: date, sign: int) -> Span | None:
    low = _number(found["low"]) if found["low"] else 0
    high = _number(found["high"]) if found["high"] else low
    if found["half"]:
        return _half(unit, today, sign)
    if found["and_half"] or found["later_half"]:
        if unit == "year":
            unit, low, high = "month", low * 12 + 6, high * 12 + 6
        else:
            high += 1
    if not 0 < low <= high <= MOST[unit]:
        return None
    ends = [_ago(unit, today, sign * number) for number in (low, high)]
    known = [end for end in ends if end]
    return (min(known)[0], max(known)[1]) if known else None


def _half(unit: str, today: date, sign: int) -> Span | None:
    if unit == "year":
        return _ago("month", today, sign * 6)
    return week(today + sign * timedelta(days=15)) if unit == "month" else None


def _ago(unit: str, today: date, number: int) -> Span | None:
    if unit == "day":
        return single(today + timedelta(days=number))
    if unit == "week":
        return week(today + timedelta(days=7 * number))
    if unit == "month":
        return month(today.year, today.month + number)
    return whole_year(today.year + number)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)
