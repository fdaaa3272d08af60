"""What happened when, as far as that was told; what has no date stands elsewhere. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.cases.shift import JAKARTA
from bot.report_words.letters import filled
from bot.report_words.nameless import without_names
from bot.report_words.times import day, jakarta_day, wib
from bot.report_words.values import Lands, Texts, answered, label, span
from bot.report_words.values import shown as value_shown
from bot.reports.model import Given, Shown

DAYS_BEFORE = {
    ("uang", "hari_ini"): 0, ("uang", "kemarin"): 1, ("kabar", "hari_ini"): 0,
    ("sudah", "uang_hari_ini"): 0,
}  # fmt: skip
"""Choices that name a day: so many before the one on which they were made."""
type Line = tuple[str, str]
"""When, and what."""
type Dated = tuple[date, datetime | None, str, str]
"""The day, the moment when it is known, and the line."""


def lines(shown: Shown, texts: Texts, lands: Lands) -> tuple[Line, ...]:
    """All of a report that has a date, in order of time."""
    return ordered(without_names(shown, texts), texts, lands)


def ordered(told: Shown, texts: Texts, lands: Lands) -> tuple[Line, ...]:
    """The same of a report out of which names were taken already, where they have to be."""
    dated = sorted((*_received(told, texts), *_events(told, texts, lands)), key=_order)
    return tuple((when, what) for _, _, when, what in dated)


def _order(line: Dated) -> tuple[date, datetime]:
    """A day without an hour comes before the hours of that day."""
    start = datetime.combine(line[0], datetime.min.time(), JAKARTA)
    return line[0], line[1] or start


def _received(shown: Shown, texts: Texts) -> Iterator[Dated]:
    started = shown.report.started_at
    yield jakarta_day(started), started, wib(started), texts["report.timeline.began"].strip()
    for number, one in enumerate(shown.evidence, start=1):
        kind = texts[f"report.evidence.{one.kind}"]
        what = filled(texts["report.timeline.evidence"], nomor=str(number), jenis=kind)
        yield jakarta_day(one.at), one.at, wib(one.at), what


def _events(shown: Shown, texts: Texts, lands: Lands) -> Iterator[Dated]:
    """What was answered of things that happened on a day that is known."""
    report = shown.report
    for id in answered(report):
        given = report.answers[id]
        if when := _when(id, given, texts):
            value = value_shown(id, given, texts, lands)
            name = label(id, report.about, texts)
            yield (*when, filled(texts["report.timeline.event"], nama=name, isi=value))


def _when(question: str, given: Given, texts: Texts) -> tuple[date, None, str] | None:
    """The day that was told, in numbers and in words, or nothing."""
    if given.value.get("date"):
        return date.fromisoformat(str(given.value["date"])), None, span(given.value, texts)
    for choice in given.choices:
        if (question, choice) in DAYS_BEFORE:
            back = timedelta(days=DAYS_BEFORE[question, choice])
            then = jakarta_day(given.at) - back
            return then, None, day(then)
    return None
