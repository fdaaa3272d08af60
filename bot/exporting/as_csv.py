"""Writes rows as CSV (RFC 4180) that spreadsheets open with the right letters and calculate nothing
of. Pure."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from bot.exporting.rows import Cell, Row
from bot.reports.trafficking import Indicator

MARK = "\ufeff"
"""By it Excel knows UTF-8."""
BETWEEN = "; "
FORMULA = re.compile(r"^(?=[\t\r])|(?:^[ ']*|[;,\t\r\n\"|] *)(?=[=+\-@＝＋－＠])")
"""Before what a spreadsheet would calculate (OWASP, "CSV Injection"): at the beginning of a cell,
and within it behind signs that programs take for the end of a cell; Excel in Indonesian separates
by semicolons."""


def written(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """The whole file: a mark, the names of the columns, a line a row."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([cell(row[name]) for name in columns] for row in rows)
    return MARK + out.getvalue()


def cell(value: Cell) -> str:
    """A value as it stands in a cell: several with semicolons between them, nothing for what is
    unknown, an apostrophe before what would be calculated."""
    listed = value if isinstance(value, tuple) else () if value is None else (value,)
    return FORMULA.sub(lambda found: f"{found[0]}'", BETWEEN.join(map(_shown, listed)))


def _shown(value: str | int | Indicator) -> str:
    if isinstance(value, Indicator):
        return f"{value.id} [{', '.join(value.grounds)}]"
    return str(value)
