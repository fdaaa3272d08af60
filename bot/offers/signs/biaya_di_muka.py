"""Money is asked for before any work: registration, deposit, training, visa, "seat", travel.

Placement must not cost the worker (fact 4.12), and asking a registration fee is a known trait of
false offers (fact 3.4). Fees to an authority, a clinic or a school against a receipt do not count.
"""

from bot.offers.model import Reading
from bot.offers.text import Quote

MOST = 3
LAWFUL = ("authority", "firm")


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that ask for the money."""
    return tuple(fee.quote for fee in reading.fees if fee.to not in LAWFUL)[:MOST]
