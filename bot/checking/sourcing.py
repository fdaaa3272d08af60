"""Checks where an answer's facts come from, and when somebody looked at them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.answer import Answer, Source
from bot.checking.addresses import host_of, look_alike
from bot.checking.fault import Fault, excerpt

OURSELVES = "CekDulu"
"""The source of facts about this bot; it needs no address."""
SOURCE_DATE = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?!\d).*|tidak tertera|tanpa tanggal")
LONGEST_VALID = timedelta(days=366)
"""After a year at most somebody has to look again."""


def in_future(text: str, today: date) -> bool:
    """Whether a date as year, year-month or full date, with words behind it, is yet to come."""
    found = re.match(r"\d{4}(?:-\d{2}){0,2}", text)
    return bool(found and found[0] > today.isoformat()[: len(found[0])])


def source_faults(answer: Answer, today: date) -> Iterator[Fault]:
    """An answer without a source, and sources without a name, an address or a date."""
    if not answer.sources:
        yield Fault("check.source_none")
    for source in answer.sources:
        yield from _one_source(source, today)


def _one_source(source: Source, today: date) -> Iterator[Fault]:
    named = {"sumber": excerpt(source.name)}
    host = host_of(source.url)
    if not source.name.strip():
        yield Fault("check.source_name")
    if (source.url or source.name != OURSELVES) and (not host or look_alike(host)):
        yield Fault("check.source_url", named)
    if not SOURCE_DATE.fullmatch(source.date):
        yield Fault("check.source_date", named)
    if in_future(source.date, today):
        yield Fault("check.source_future", named)


def date_faults(answer: Answer, today: date) -> Iterator[Fault]:
    """Dates of looking at an answer that cannot be, or lie too far apart."""
    if answer.reviewed_on > today:
        yield Fault("check.reviewed_future", {"tanggal": answer.reviewed_on.isoformat()})
    if answer.expires_on <= answer.reviewed_on:
        yield Fault("check.expires_early", {"tanggal": answer.expires_on.isoformat()})
    if answer.expires_on - answer.reviewed_on > LONGEST_VALID:
        yield Fault("check.expires_late", {"tanggal": answer.expires_on.isoformat()})
