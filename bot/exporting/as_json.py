"""Writes rows as one JSON object: what the export is, and the list of cases. Pure."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.exporting.period import Period
from bot.exporting.rows import NOTE, Cell, Row
from bot.reports.trafficking import Indicator


def written(rows: Sequence[Row], period: Period, made_at: datetime, *, names: bool) -> str:
    """The whole file, letters as they are, a line a case."""
    meta = {
        "made_at": made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "period": {
            "first_day_wib": period.first.isoformat(),
            "last_day_wib": period.last.isoformat(),
        },
        "count": len(rows),
        "names": names,
        "note": NOTE,
    }
    # By itself each case is written several times faster than with indents.
    cases = ",\n".join(_line({name: _plain(value) for name, value in row.items()}) for row in rows)
    return f'{{"meta": {_line(meta)},\n"cases": [\n{cases}\n]}}\n'


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _plain(value: Cell) -> Any:
    if isinstance(value, tuple):
        return [_indicator(one) if isinstance(one, Indicator) else one for one in value]
    return value


def _indicator(one: Indicator) -> Any:
    return {"id": one.id, "grounds": one.grounds}
