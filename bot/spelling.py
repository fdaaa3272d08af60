"""The project's own tables of spellings, read once."""

import re
from functools import cache

from bot import normalising
from bot.errors import StartError
from bot.settings import ROOT

FOLDER = ROOT / "nlu" / "spelling"


@cache
def normaliser() -> normalising.Normaliser:
    """The normaliser with the tables of `nlu/spelling`, the same that the NLU uses.

    Raises StartError when a table is broken.
    """
    try:
        return normalising.load(FOLDER)
    except (OSError, AttributeError, TypeError, KeyError, ValueError) as error:
        raise StartError(f"The tables of spellings cannot be read: {error}") from error


def plain_words(text: str) -> list[str]:
    """The words of a text in one spelling, without signs."""
    return re.findall(r"\w+", normaliser()(text))
