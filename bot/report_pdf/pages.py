"""Places rows on A4 pages. Lengths are points, heights count from the top of the page.

The library can neither keep a heading with what follows it nor go over to the next page within a
row of a table; everything else is left to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.report_pdf.rows import Row

PAGE_WIDTH, PAGE_HEIGHT = 595, 842
LEFT, TOP, BOTTOM = 54.0, 54.0, 772.0
FOOT_TOP = 782.0


@dataclass(frozen=True)
class Stood:
    """A row and how far below the upper edge of its page it stands."""

    top: float
    row: Row


type Page = list[Stood]


def paged(rows: Sequence[Row]) -> list[Page]:
    """The rows on pages, at least one."""
    pages: list[Page] = [[]]
    for group in _groups(rows):
        high = sum(row.height for row in group)
        if pages[-1] and _end(pages[-1]) + high > BOTTOM and high <= BOTTOM - TOP:
            pages.append([])
        for row in group:
            _stand(pages, row)
    return [page for page in pages if page] or [[]]


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that belong on one page."""
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            yield group
            group = []
    if group:
        yield group


def _stand(pages: list[Page], row: Row) -> None:
    if pages[-1] and _end(pages[-1]) + row.height > BOTTOM:
        pages.append([])
    page = pages[-1]
    if not page and row.empty:
        return
    for one in (*(row.again if not page else ()), row):
        page.append(Stood(_end(page), one))


def _end(page: Page) -> float:
    return page[-1].top + page[-1].row.height if page else TOP
