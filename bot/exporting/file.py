"""Makes the file of an export: its name and its content. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.exporting import as_csv, as_json
from bot.exporting.period import Format, Period
from bot.exporting.rows import columns, rows
from bot.reports.model import ExportedCase


def content(
    cases: Sequence[ExportedCase], period: Period, format: Format, made_at: datetime,
    *, names: bool,
) -> str:  # fmt: skip
    """The text of the file, to be written as UTF-8 as it is."""
    made = rows(cases, names=names)
    if format == "json":
        return as_json.written(made, period, made_at, names=names)
    return as_csv.written(columns(names=names), made)
