"""How lists of words for work become patterns."""

from bot.offers.reading.spread import spread
from bot.offers.reading.torn import torn


def wordings(words: str, written: str) -> str:
    """The alternatives of a list: `words` as posters tear and misread them, `written` as is."""
    return spread(f"{torn(words)}|{written}")


def named(words: str, chinese: str) -> str:
    """The pattern of whole words; Chinese stands without blanks between words."""
    return rf"(?<![\w@./-])(?:{words})(?:nya|ne|na)?(?![\w@])|{chinese}"
