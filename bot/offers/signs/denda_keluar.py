"""Who leaves early must pay: a penalty, a debt, "all costs", a ransom.

Debt is what holds victims, and ransom is extortion. Facts 3.21, 3.22, 3.24.
"""

from bot.offers.model import Reading
from bot.offers.text import Quote

MOST = 3


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that name the price of leaving."""
    return tuple(one.quote for one in reading.penalties[:MOST])
