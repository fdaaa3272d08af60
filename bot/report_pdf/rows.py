"""The parts of a report as rows that stand beneath each other: title, headings, lines of label and
value, paragraphs, tables. Lengths are points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.report_pdf.styles import BODY, HEADING, LABEL, LEAD, NUMBER, TITLE, Setter, Style

WIDTH = 487.0
"""Of an A4 page between margins of 54."""
LABEL_WIDTH, BETWEEN = 150.0, 12.0
TOGETHER = 8
"""Lines of an entry that never go over to the next page apart from each other."""
TORN = 2
"""Of longer ones so many lines stay together at the beginning and at the end."""


@dataclass(frozen=True)
class Placed:
    """A line of words, so far from the left margin."""

    line: str
    style: Style
    x: float = 0.0


@dataclass(frozen=True)
class Row:
    """What stands side by side; `keep` holds it on the page of the next one."""

    height: float
    placed: tuple[Placed, ...] = ()
    keep: bool = False
    rule: float = 0.0
    """A line beneath it, so thick."""
    shade: float = 0.0
    """How grey it is behind the words."""
    again: tuple["Row", ...] = ()
    """What stands above it once more when it is the first of a page."""
    bookmark: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is seen of it."""
        return not self.placed and not self.rule


def gap(height: float, keep: bool = False) -> Row:
    """Nothing, so high; a page does not begin with it."""
    return Row(height, keep=keep)


def text(
    setter: Setter, words: str, style: Style, width: float = WIDTH, x: float = 0.0
) -> list[Row]:
    """Words one beneath the other."""
    lines = setter(words, style, width)
    return [Row(style.leading, (Placed(line, style, x),)) for line in lines]


def opening(setter: Setter, title: str, number: str, lead: Iterable[str]) -> list[Row]:
    """Title, number and the lines beneath."""
    made = [*text(setter, title, TITLE), *text(setter, number, NUMBER), gap(4)]
    for one in lead:
        made += text(setter, one, LEAD)
    return made


def heading(setter: Setter, words: str) -> list[Row]:
    """A heading with a thin line beneath, never alone at the end of a page."""
    made = text(setter, words, HEADING)
    if not made:
        return [gap(16)]
    marked = [replace(made[0], bookmark=words), *made[1:]]
    marked[-1] = replace(marked[-1], rule=0.7)
    return [gap(16, keep=True), *(replace(row, keep=True) for row in marked), gap(5, keep=True)]


def label_and_value(setter: Setter, label: str, value: str) -> list[Row]:
    """The label on the left, the value on the right, as far down as they go."""
    x = LABEL_WIDTH + BETWEEN
    columns = (
        text(setter, label, LABEL, LABEL_WIDTH),
        text(setter, value, BODY, WIDTH - x, x),
    )
    return [*kept_together(beside(columns)), gap(3)]


def paragraph(setter: Setter, words: str) -> list[Row]:
    """A text over the whole width."""
    return [*kept_together(text(setter, words, BODY)), gap(6)]


def beside(columns: Sequence[list[Row]]) -> list[Row]:
    """Columns as rows in which they stand side by side."""
    made = []
    for number in range(max(map(len, columns), default=0)):
        rows = [column[number] for column in columns if number < len(column)]
        placed = tuple(one for row in rows for one in row.placed)
        made.append(Row(max(row.height for row in rows), placed))
    return made


def kept_together(rows: list[Row]) -> list[Row]:
    """The rows of one entry, of which none is left alone on a page."""
    last = len(rows) - 1
    short = len(rows) <= TOGETHER
    return [
        replace(row, keep=at < last and (short or at < TORN - 1 or at > last - TORN))
        for at, row in enumerate(rows)
    ]
