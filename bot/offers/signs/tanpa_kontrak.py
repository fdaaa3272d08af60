"""There is no contract before leaving: none at all, by word of mouth, or only on arrival.

Who leaves without one is told there what was never agreed (facts 3.8, 3.9, 3.24); the law wants it
signed before, and says what it must hold (4.1, 4.2).
"""

import re

from bot.offers.model import Fact, Reading
from bot.offers.text import Quote

MOST = 3
LATER = re.compile(r"sana|sono|nyusul|belakang|later|arriv", re.IGNORECASE)


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that put the contract off or deny it."""
    return tuple(fact.quote for fact in reading.contract if _shows(reading, fact))[:MOST]


def _shows(reading: Reading, fact: Fact) -> bool:
    """At home a contract may be signed on the first day of work."""
    if fact.value == "there":
        at_home = bool(reading.works_in) and not reading.abroad
        return not at_home or bool(LATER.search(fact.quote.text))
    return fact.value == "none"
