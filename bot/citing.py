"""Puts an answer's sources into one small line: the first two by name, all others as numbers that
lead to their pages. Pure; the result is Telegram HTML."""

import re
from collections.abc import Sequence
from html import escape

from bot.answer import Source

NAMED = 2
"""More names fill half of a small screen (five lines for five sources); the links all stay."""
YEAR = re.compile(r"(?:19|20)\d\d")


def citation(sources: Sequence[Source]) -> str:
    """The sources in their order, the most important first."""
    named = [_named(source) for source in sources[:NAMED]]
    numbered = [
        _linked(f"[{place}]", source) for place, source in enumerate(sources[NAMED:], NAMED + 1)
    ]
    return ", ".join([*named, *numbered])


def _named(source: Source) -> str:
    """A source by name, with its year; a date that is none ("tanpa tanggal") stands as it is."""
    year = YEAR.match(source.date)
    return f"{_linked(source.name, source)} ({escape(year[0] if year else source.date)})"


def _linked(text: str, source: Source) -> str:
    """Words that lead to a source's page, if it has one."""
    if not source.url:
        return escape(text)
    return f'<a href="{escape(source.url)}">{escape(text)}</a>'
