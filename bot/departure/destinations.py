"""Whether words for a country leave it open: they deny it, or name another that it sounds like.
Pure."""

import re

from bot.reports.reading.wording import plain

OPEN = re.compile(
    r"\b(?:bukan|jangan|kecuali|selain|antara|(?:tidak|belum|batal)"
    r"(?: (?:jadi|mau|akan|pasti|tentu))?(?: berangkat| pergi)? (?:ke|di)|atau|ato)\b|/"
)
"""What denies a country, or leaves it one of several."""
ANOTHER = re.compile(r"\bkor(?:ea|eya|ia) utara\b|\bkorut\b|\bnorth korea\b|\bsudan selatan\b")
"""A country whose name holds that of another."""


def certain(text: str) -> bool:
    """Whether a country that is named here is the one that is meant."""
    said = plain(text)
    return not OPEN.search(said) and not ANOTHER.search(said)
