"""The report as plain words for the operators' topic. Pure."""

from collections.abc import Iterator

from bot.report_pdf.paper import Section
from bot.report_words.letters import filled
from bot.report_words.sections import sections
from bot.report_words.values import Lands, Texts
from bot.reports.model import Shown

LONGEST = 11_000
"""Characters: three messages."""
BETWEEN = " | "
"""Stands between the cells of a table's row."""


def text(shown: Shown, texts: Texts, lands: Lands) -> str:
    """Everything that stands on the paper, at most LONGEST characters; what is cut is said."""
    number = shown.report.shown_number if shown.report.number else ""
    title = filled(texts["report.entry.title"], judul=texts["report.paper.title"], nomor=number)
    parts = ("\n".join(_lines(one)) for one in sections(shown, texts, lands))
    whole = "\n\n".join((title, *parts))
    if len(whole) <= LONGEST:
        return whole
    note = texts["report.entry.cut"].strip()
    return f"{whole[: LONGEST - len(note) - 1].rstrip()}\n{note}"


def _lines(section: Section) -> Iterator[str]:
    yield section.heading.upper()
    yield from (f"{label}: {value}" for label, value in section.lines)
    yield from section.paragraphs
    if section.table:
        yield from (BETWEEN.join(cell for cell in row if cell) for row in section.table.rows)
