"""Reads an offer's text into facts, each with the place where it stands."""

import importlib
from types import ModuleType

from bot.normalising.places import Gazetteer
from bot.offers.model import Reading
from bot.offers.text import Text


def _part(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(f"bot.offers.reading.{name}")
    except ImportError:
        return None


def read(text: Text, gazetteer: Gazetteer) -> Reading:
    """All that can be read out of a text."""
    def made(name: str, *more, function: str = "read"):
        part = _part(name)
        return getattr(part, function)(text, *more) if part else ()
    places = made("places", gazetteer)
    jobs = made("jobs")
    works_in = [place.country for place in places if place.role == "work"]
    links = ()
    try:
        from bot.urls.finding import find
        links = find(text.original)
    except ImportError:
        pass
    kind = _part("kind")
    return Reading(
        text, kind.read(text) if kind else "offer", places, jobs,
        made("pay", works_in[0] if works_in else "", jobs[0].value if jobs else ""),
        made("visas"), made("fees"), made("names", function="employers"),
        made("names", function="agencies"), made("contacts"), links,
        made("deadlines"), made("papers"), made("ages"), made("contracts"), made("penalties"),
    )
