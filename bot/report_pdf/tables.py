"""Tables: cells that wrap, a head that stands on each page again."""

from dataclasses import replace
from math import isfinite

from bot.report_pdf.paper import Table
from bot.report_pdf.rows import WIDTH, Row, beside, gap, kept_together, text
from bot.report_pdf.styles import CELL, EXACT, HEAD, Setter, Style

PADDING = 4.0
HIGHEST_HEAD = 150.0
"""A higher head is not told again on each page: it would leave no room for what it is about."""
SHADE = 0.92


def table(setter: Setter, one: Table) -> list[Row]:
    """The head and all rows of a table."""
    count = max((len(one.heads), *map(len, one.rows)))
    widths = _widths(one.widths, count)
    head = _row(setter, one.heads, widths, (HEAD,) * count)
    head = [replace(row, shade=SHADE, keep=True) for row in head]
    again = tuple(head) if sum(row.height for row in head) <= HIGHEST_HEAD else ()
    made = head
    for cells in one.rows:
        rows = kept_together(_row(setter, cells, widths, _styles(cells, one.exact)))
        made = [*made, *(replace(row, again=again) for row in rows)]
    return [*made, gap(6)]


def _styles(cells: tuple[str, ...], exact: int) -> tuple[Style, ...]:
    """How each cell looks; what stands there instead of a hash may hold any words."""
    return tuple(
        EXACT if at == exact and cell.isascii() and cell.isalnum() else CELL
        for at, cell in enumerate(cells)
    )


def _row(
    setter: Setter, cells: tuple[str, ...], widths: list[float], styles: tuple[Style, ...]
) -> list[Row]:
    starts = [sum(widths[:at]) for at in range(len(widths))]
    columns = [
        text(setter, cell, style, max(1.0, width - 2 * PADDING), start + PADDING)
        for cell, width, start, style in zip(cells, widths, starts, styles, strict=False)
    ]
    made = beside(columns) or [Row(CELL.leading)]
    made[-1] = replace(made[-1], rule=0.4, height=made[-1].height + 3)
    return made


def _widths(shares: tuple[float, ...], count: int) -> list[float]:
    """Columns in points; equal ones when the shares are none."""
    fit = len(shares) == count and all(isfinite(one) and one > 0 for one in shares)
    whole = sum(shares) if fit else 0.0
    if not fit or not isfinite(whole):
        return [WIDTH / max(1, count)] * count
    return [WIDTH * share / whole for share in shares]
