"""What a sum of money is in rupiah, by fixed rough rates; they serve to compare wages, not to pay.

A rate that is a fifth off changes no verdict: what counts as far above the usual is half as much
again at least.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("rates.csv")


def in_rupiah(amount: float, currency: str) -> float:
    """The sum in rupiah; 0 when the currency is not known."""
    return amount * rates().get(currency, 0.0)


@cache
def rates() -> Mapping[str, float]:
    """Rupiah for one unit of a currency (ISO 4217)."""
    with FILE.open(encoding="utf8", newline="") as file:
        return {row["currency"]: float(row["rupiah"]) for row in csv.DictReader(file)}
