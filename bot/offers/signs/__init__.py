"""The warning signs, one file each, under the ids of red-flags."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping

from bot.offers.model import Reading, Sign
from bot.offers.text import Quote

type Rule = Callable[[Reading], tuple[Quote, ...]]
RULES: Mapping[str, Rule] = {
    found.name: importlib.import_module(f"{__name__}.{found.name}").quotes
    for found in pkgutil.iter_modules(__path__)
}
"""The rule of each sign; its file's name is the sign's id."""


def signs(reading: Reading) -> tuple[Sign, ...]:
    """The signs that an offer shows, in the order of their files."""
    found = ((id, rule(reading)) for id, rule in RULES.items())
    return tuple(Sign(id, quotes) for id, quotes in found if quotes)
