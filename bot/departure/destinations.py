"""Whether words for a country leave it open: they deny it, or name it as one of several. Pure."""

import re

from bot.reports.reading.wording import plain

OPEN = re.compile(
    r"\b(?:bukan|jangan|kecuali|selain|antara|(?:tidak|belum|batal)"
    r"(?: (?:jadi|mau|akan|pasti|tentu))?(?: berangkat| pergi)? (?:ke|di)|atau|ato)\b|/"
)
"""What denies a country, or leaves it one of several."""


def certain(text: str) -> bool:
    """Whether a country that is named here is the one that is meant."""
    return not OPEN.search(plain(text))
