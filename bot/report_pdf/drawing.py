"""Draws a report as PDF: the same paper is the same file, byte by byte."""

from __future__ import annotations

from collections.abc import Iterator
from re import fullmatch
from threading import Lock
from typing import TYPE_CHECKING

from bot.report_pdf.pages import FOOT_TOP, LEFT, PAGE_HEIGHT, PAGE_WIDTH, Page, Stood, paged
from bot.report_pdf.paper import Paper, Section
from bot.report_pdf.rows import (
    WIDTH,
    Row,
    gap,
    heading,
    label_and_value,
    opening,
    paragraph,
    text,
)
from bot.report_pdf.styles import FOOT, Setter
from bot.report_pdf.tables import table

if TYPE_CHECKING:
    from bot.report_pdf.sheet import Sheet

FOOT_LINES = 3
"""More would reach the edge of the page."""
LANGUAGE, UNKNOWN = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "und"
RULE = 140
"""How grey the lines between rows are, from 0 (black) to 255."""
LOCK = Lock()
"""One paper at a time: the library promises nothing about threads, and one with Chinese signs takes
some 70 MB until it is done."""


def draw(paper: Paper) -> bytes:
    """The paper as PDF. Raises nothing, whatever its words are. Any thread may call; those that
    come at the same time wait for each other."""
    # A second and 37 MB: nobody pays them who draws nothing.
    from bot.report_pdf.sheet import Sheet

    with LOCK:
        return _drawn(Sheet(PAGE_WIDTH, PAGE_HEIGHT, frozenset("".join(_words(paper)))), paper)


def _drawn(sheet: Sheet, paper: Paper) -> bytes:
    sheet.entitle(f"{paper.title} {paper.number}")
    sheet.set_lang(paper.language if fullmatch(LANGUAGE, paper.language) else UNKNOWN)
    sheet.add_page()  # lines are not measured before
    pages = paged(_rows(sheet.lines, paper))
    _foot(sheet.lines, pages, paper.foot)
    for number, page in enumerate(pages):
        if number:
            sheet.add_page()
        for one in page:
            _show(sheet, one)
    return sheet.finished()


def _show(sheet: Sheet, one: Stood) -> None:
    row, top = one.row, one.top
    if row.shade:
        sheet.set_fill_color(round(255 * row.shade))
        sheet.rect(LEFT, top, WIDTH, row.height, "F")
    if row.rule:
        y = top + row.height - row.rule
        sheet.set_draw_color(RULE)
        sheet.set_line_width(row.rule)
        sheet.line(LEFT, y, LEFT + WIDTH, y)
    if row.bookmark:
        sheet.mark(row.bookmark, top)
    for each in row.placed:
        sheet.put(each.line, each.style, LEFT + each.x, top)


def _words(paper: Paper) -> Iterator[str]:
    """All that is written anywhere."""
    yield from (paper.title, paper.number, *paper.lead, paper.foot)
    for section in paper.sections:
        yield from (section.heading, *section.paragraphs)
        for line in section.lines:
            yield from line
        for cells in (section.table.heads, *section.table.rows) if section.table else ():
            yield from cells


def _rows(setter: Setter, paper: Paper) -> list[Row]:
    made = opening(setter, paper.title, paper.number, paper.lead)
    for section in paper.sections:
        made += _section(setter, section)
    return made


def _section(setter: Setter, section: Section) -> list[Row]:
    made = heading(setter, section.heading)
    for label, value in section.lines:
        made += label_and_value(setter, label, value)
    if section.lines and (section.paragraphs or section.table):
        made.append(gap(5))
    for one in section.paragraphs:
        made += paragraph(setter, one)
    return made + (table(setter, section.table) if section.table else [])


def _foot(setter: Setter, pages: list[Page], foot: str) -> None:
    for number, page in enumerate(pages, 1):
        told = foot.replace("{halaman}", str(number)).replace("{jumlah}", str(len(pages)))
        for at, row in enumerate(text(setter, told, FOOT)[:FOOT_LINES]):
            page.append(Stood(FOOT_TOP + at * FOOT.leading, row))
