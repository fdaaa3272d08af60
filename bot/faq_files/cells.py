"""Writes values into the cells of a spreadsheet, and reads them as spreadsheets give them back.
Pure."""

import re
from collections.abc import Sequence
from datetime import date

from bot.answer import Source

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would calculate instead of showing it (OWASP, "CSV Injection"), behind the
apostrophes that keep it from doing so."""
GUARD = "'"
DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
"""A date as spreadsheets set to Indonesian write it."""
MIDNIGHT = re.compile(r"[ T]0?0[:.]00(?:[:.]00)?$")
SOURCE_PARTS = 3


def guarded(text: str) -> str:
    """The cell for a text: one that begins like a formula gets an apostrophe in front."""
    return f"{GUARD}{text}" if FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell, without that apostrophe and what stands around it."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text[1:] if text.startswith(GUARD) and FORMULA.match(text) else text


def one_line(text: str) -> str:
    """A text without line breaks and double spaces."""
    return " ".join(text.split())


def lines(values: Sequence[str]) -> str:
    """Several values in one cell, a line each."""
    return "\n".join(map(one_line, values))


def lines_of(text: str) -> tuple[str, ...]:
    """The values on the lines of a cell."""
    return tuple(line for one in text.split("\n") if (line := one_line(one)))


def names_of(text: str) -> tuple[str, ...]:
    """Ids or codes, on lines or with commas between them."""
    return tuple(re.sub(r"[,;]", " ", text).split())


def source_line(source: Source) -> str:
    """A source as "name | url | date"."""
    return " | ".join(one_line(part) for part in (source.name, source.url, source.date))


def source_of(line: str) -> Source:
    """The source on a line; ValueError when it has not the three parts. Only the name may hold
    the sign between them."""
    *name, url, day = (part.strip() for part in line.split("|"))
    if len(name) < SOURCE_PARTS - 2:
        raise ValueError("parts are missing")
    return Source(one_line(" | ".join(name)), url, day)


def date_of(text: str) -> date:
    """A day written 2027-05-22 or 22/05/2027; ValueError when it is none."""
    bare = MIDNIGHT.sub("", text.strip())
    if found := DAY_FIRST.fullmatch(bare):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", bare):
        raise ValueError("no date")
    return date.fromisoformat(bare)
