"""Hears of an arrival from somebody who was not asked for it yet. Pure."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.departure import arriving
from bot.departure.plan import Plan
from bot.matters import SMALL_TALK
from bot.meaning import Place, Understanding

WISH = "ingatkan_berangkat"
"""What the model hears in words about one's own departure."""
EARLY = timedelta(days=1)
"""Who flies in the night may be there before the day that was told."""


def guessed(meant: Understanding) -> bool:
    """Whether the model knows no matter of its own in the words."""
    return not meant.sure or meant.best in (*SMALL_TALK, WISH)


def tells(plan: Plan, today: date, text: str, places: Iterable[Place], *, guessed: bool) -> bool:
    """Whether somebody tells of the arrival: clearly, or in words that begin with it and that the
    model can only guess at (`guessed`)."""
    if plan.day is None or plan.day > today + EARLY:
        return False
    said = _placeless(plan, text, places)
    return arriving.told(said) or (guessed and arriving.begins(said))


def over(plan: Plan, today: date, text: str, places: Iterable[Place]) -> bool:
    """Whether the journey is over for certain, by its day or by the words: "sudah sampai" alone, on
    the day itself, may be said at the airport.

    >>> plan = Plan(date(2026, 12, 20), "tw")
    >>> over(plan, date(2026, 12, 20), "udah sampe kak", ())
    False
    >>> over(plan, date(2026, 12, 20), "udah sampe taiwan kak", (Place("taiwan", "tw"),))
    True
    """
    named = tuple(places)
    said = _placeless(plan, text, named)
    if plan.day is None or not arriving.told(said):
        return False
    there = plan.country != "" and any(one.country == plan.country for one in named)
    return there or plan.day < today or (plan.day == today and arriving.well(said))


def _placeless(plan: Plan, text: str, places: Iterable[Place]) -> str:
    """The words without the names of places where the journey leads."""
    for one in places:
        if one.country == plan.country and one.name:
            at = rf"\b(?:(?:di|ke|ning|nang|neng) )?{re.escape(one.name)}\b"
            text = re.sub(at, "", text, flags=re.IGNORECASE)
    return text
