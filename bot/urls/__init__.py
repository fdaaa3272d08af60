"""Links in a text, looked at from outside: where they stand, whose they are and what is odd.

Pure: nothing is fetched. What a page says is for bot/looking.
"""

from bot.urls.finding import Url, find, parse
from bot.urls.judging import SUSPICIOUS, LinkFault, faults
from bot.urls.official import official

__all__ = ["SUSPICIOUS", "LinkFault", "Url", "faults", "find", "official", "parse"]
