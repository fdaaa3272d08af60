"""What stands on the pages of a report: plain values, all words already in their final form."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Table:
    """A table; `widths` are shares of the page's width that make 1 together. The last row may go
    over to the next page; the heads stand on top again there."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    exact: int = -1
    """The column that holds hashes or the like: letters of equal width, broken anywhere."""


@dataclass(frozen=True)
class Section:
    """A part with a heading: lines of label and value, then paragraphs, then a table."""

    heading: str
    lines: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class Paper:
    """The whole document."""

    title: str
    number: str
    lead: tuple[str, ...]
    """Lines beneath the title: when it was made, that it was not handed in yet."""
    sections: tuple[Section, ...]
    foot: str
    """Stands on each page; `{halaman}` and `{jumlah}` are its number and how many there are."""
    language: str = "id"


def paper_from(raw: Any) -> Paper:
    """The paper that `dataclasses.asdict` took apart (it went through JSON). Raises TypeError,
    KeyError or ValueError when it is none."""
    return Paper(
        str(raw["title"]), str(raw["number"]), _texts(raw["lead"]),
        tuple(_section(one) for one in raw["sections"]), str(raw["foot"]), str(raw["language"]),
    )  # fmt: skip


def _section(raw: Any) -> Section:
    lines = tuple((str(label), str(value)) for label, value in raw["lines"])
    table = _table(raw["table"]) if raw["table"] else None
    return Section(str(raw["heading"]), lines, _texts(raw["paragraphs"]), table)


def _table(raw: Any) -> Table:
    widths = tuple(float(one) for one in raw["widths"])
    rows = tuple(_texts(row) for row in raw["rows"])
    return Table(_texts(raw["heads"]), widths, rows, int(raw["exact"]))


def _texts(raw: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in raw)
