"""The person is hurried: last seats, fly this week, decide today, the list closes tonight.

Who may not think cannot ask anybody. Fact 3.26; for the rest red-flags. A closing date weeks ahead
or the day of an interview is no hurry.
"""

from bot.offers.model import Reading
from bot.offers.text import Quote


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that hurry."""
    return tuple(one.quote for one in reading.deadlines if one.value == "hurry")
