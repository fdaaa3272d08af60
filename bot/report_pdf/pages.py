"""Places rows on A4 pages and writes what a page shows. Lengths are points, heights count from the
top of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.report_pdf.faces import Face, Glyph
from bot.report_pdf.lines import Line, Piece, Style
from bot.report_pdf.rows import WIDTH, Row

PAGE_WIDTH, PAGE_HEIGHT = 595, 842
LEFT, TOP, BOTTOM = 54.0, 54.0, 772.0
FOOT_TOP = 782.0
RULE_GREY = 0.55


class Code(Protocol):
    """How pages name fonts and their signs."""

    def name(self, face: Face | None) -> str:
        """What a font is called on the pages."""

    def sign(self, face: Face | None, glyph: Glyph) -> str:
        """The code of a sign, in hexadecimal."""


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


def shown(page: Page, code: Code) -> str:
    """What a page shows, in the language of PDF (ISO 32000-1, 8.5 and 9.4)."""
    parts: list[str] = []
    for one in page:
        row, top = one.row, one.top
        if row.shade:
            box = f"{LEFT:g} {_up(top + row.height)} {WIDTH:g} {row.height:g}"
            parts.append(f"{row.shade:g} g {box} re f 0 g")
        if row.rule:
            y = _up(top + row.height - row.rule)
            ends = f"{LEFT:g} {y} m {LEFT + WIDTH:g} {y} l"
            parts.append(f"{RULE_GREY:g} G {row.rule:g} w {ends} S")
        parts += (
            _line(each.line, each.style, LEFT + each.x, top, code)
            for each in row.placed if each.line
        )  # fmt: skip
    return "\n".join(parts)


def _up(top: float) -> str:
    """A height as PDF counts it, from below."""
    return f"{PAGE_HEIGHT - top:.2f}"


def _line(line: Line, style: Style, x: float, top: float, code: Code) -> str:
    base = top + style.leading / 2 + style.size * 0.35
    parts = [f"BT {style.grey:g} g 1 0 0 1 {x:.2f} {_up(base)} Tm"]
    font = ""
    for piece in line:
        name = code.name(piece.face)
        if name != font:
            parts.append(f"/{name} {style.size:g} Tf")
            font = name
        parts.append(_piece(piece, style.size, code))
    return " ".join([*parts, "0 g ET"])


def _piece(piece: Piece, size: float, code: Code) -> str:
    """Signs, with how far they stand from where the one before them ends."""
    parts, shift = ["[<"], 0
    for glyph in piece.glyphs:
        moved, sign = shift + glyph.right, code.sign(piece.face, glyph)
        if moved:
            parts.append(f">{-moved}<")
        raised = f">] TJ {glyph.up * size / 1000:.2f} Ts [<{sign}>] TJ 0 Ts [<"
        parts.append(raised if glyph.up else sign)
        own = piece.face.width(glyph.id) if piece.face else glyph.advance
        shift = glyph.advance - own - glyph.right
    return f"{''.join(parts)}>{-shift if shift else ''}] TJ"
