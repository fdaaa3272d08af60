"""What work usually pays abroad, for newcomers without a special skill, each with its source.

The table (wages.csv) holds public minimum wages, official contract wages and surveys; a note that
begins with "lemah" says that no better source was found. What is not in it cannot be told, and
nothing follows from it.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.offers.rates import in_rupiah

FILE = Path(__file__).with_name("wages.csv")
TIMES_A_MONTH = {"hour": 173.0, "day": 26.0, "week": 52 / 12, "month": 1.0, "year": 1 / 12}
"""How often a period comes in a month: 40 hours a week, 26 days of work."""
AT_SEA = frozenset({"ship", "fishing"})
SEA = "sea"
"""The country of ships, whatever flag or port is named."""


@dataclass(frozen=True)
class Wage:
    """What `job` ("" any without skill) pays in `country` (ISO 3166 alpha-2): `low` to `high` of
    `currency` (ISO 4217) each `period`."""

    country: str
    job: str
    low: float
    high: float
    currency: str
    period: str
    source_url: str
    source_title: str
    source_date: str
    note: str

    @property
    def monthly(self) -> float:
        """The high end in rupiah a month."""
        return in_rupiah(self.high, self.currency) * TIMES_A_MONTH[self.period]


def usual(country: str, job: str) -> Wage | None:
    """What the work usually pays there: the row of the work, or else that of any work without
    skill; none when the table does not know."""
    country = SEA if job in AT_SEA else country
    return wages().get((country, job)) or wages().get((country, ""))


@cache
def wages() -> Mapping[tuple[str, str], Wage]:
    """The whole table, by country and job."""
    with FILE.open(encoding="utf8", newline="") as file:
        rows = [Wage(**{**row, "low": float(row["low"]), "high": float(row["high"])})  # type: ignore[arg-type]
                for row in csv.DictReader(file)]  # fmt: skip
    return {(row.country, row.job): row for row in rows}
