"""Somebody under 18 is taken, or age and identity papers are changed to fit.

Work abroad needs 18 years and true papers (facts 4.1, 4.3); who travels on false ones can be
pressed with it (3.12).
"""

import re

from bot.offers.model import Fact, Reading
from bot.offers.reading.ages import lowest
from bot.offers.text import Quote

MOST = 3
ADULT = 18
ACCEPTED = re.compile(
    r"boleh|bisa|gapapa|tidak apa|aman|\bok|ke atas|keatas|\bup\b|masuk|diterima|\+", re.IGNORECASE
)


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that change the age, then those that take a minor."""
    arranged = [fact.quote for fact in reading.ages if fact.value == "arranged"]
    young = [fact.quote for fact in reading.ages if _minor(reading, fact)]
    return tuple(dict.fromkeys([*arranged, *young]))[:MOST]


def _minor(reading: Reading, fact: Fact) -> bool:
    """Whether the age is under 18. At home shops and works may take who is 17: there it must be
    said to be no hindrance, or be still lower."""
    age = lowest(fact)
    if not 0 < age < ADULT:
        return False
    return reading.abroad or age < ADULT - 1 or bool(ACCEPTED.search(fact.quote.text))
