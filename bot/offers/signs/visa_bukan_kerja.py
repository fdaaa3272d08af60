"""People shall work on a visa for tourists, visitors, pilgrims or pupils, on none, or "it follows".

Without a work visa nobody may work there, and who overstays cannot leave freely; Kemlu and the
labour offices name it among the marks of false offers (facts 3.7, 3.9, 3.21), and the law asks for
the work visa before leaving (4.1).
"""

import re
from collections.abc import Mapping

from bot.offers.model import Reading, Visa
from bot.offers.text import Quote

MOST = 3
STRENGTH: Mapping[str, int] = {"pilgrim": 0, "tourist": 1, "none": 2, "later": 3, "student": 4}
PART_TIME = re.compile(
    r"\b(?:part[- ]?time|paruh waktu|28 jam|20 jam|arubaito|baito|sampingan|ausbildung|beasiswa)\b"
)
"""Pupils may work some hours a week in some countries."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that name the visa, the plainest first."""
    shown = sorted(
        (visa for visa in reading.visas if _shows(reading, visa)),
        key=lambda visa: STRENGTH[visa.kind],
    )
    return tuple(visa.quote for visa in shown)[:MOST]


def _shows(reading: Reading, visa: Visa) -> bool:
    if visa.kind == "student":
        return not PART_TIME.search(reading.text.plain)
    return visa.kind in STRENGTH
