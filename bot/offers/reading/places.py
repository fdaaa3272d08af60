"""Reads the countries and towns of an offer, and what each is to the journey.

Names come from the table of places, from `places_known` (border and compound towns, masked and
Chinese names, flags, hints such as "negeri seribu pagoda") and from posters torn by a scanner.
Pure.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.normalising.letters import plain_letters
from bot.normalising.places import Gazetteer
from bot.offers.model import Place
from bot.offers.reading.asked import affirmed
from bot.offers.reading.place_roles import role_abroad, role_at_home
from bot.offers.reading.places_known import (
    CHINESE,
    CHINESE_NAME,
    DESCRIBED,
    FLAG,
    INDONESIAN,
    MASKED,
    SCANNED,
    TOWN,
)
from bot.offers.reading.posters import SAME_LENGTH, folded, scanned, spelt
from bot.offers.speakers import by_candidate, turns
from bot.offers.text import LONGEST, Quote, Text

MOST, SAME_NAME = 24, 4
NEAR = 40
"""Characters between two names of one route."""
HIDING = re.compile(r"\w[*@$!4._-]+\w|\w[345]+\w")
"""Signs inside a name that keep filters from finding it."""
REFUSAL = re.compile(r"\W*(?:bukan|tidak(?! apa)|enggak|salah|no\b)")
MALAKA_OF_TIMOR = re.compile(r"\b(?:tts|belu|kupang|ntt|soe|atambua|betun|timor)\b")
NAMES_OF_FIRMS = frozenset({"nippon", "formosa", "mandala", "jordan", "roma", "victoria"})
"""Words of firms' names that the table of places takes for places."""
SCANNED_NAMES = spelt(*SCANNED)
SCANNED_COUNTRY = {folded(name): country for name, country in SCANNED.items()}


@dataclass(frozen=True)
class Mention:
    """A name of a country's place from `start` up to `end` of the plain text."""

    country: str
    name: str
    start: int
    end: int
    quote: Quote
    hidden: bool = False


def read(text: Text, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of the text in order, each country's name once per role."""
    found = _disjoint([*_named(text, gazetteer), *_known(text), *_masked(text), *_scanned(text)])
    found = _distinct([*found, *_flags(text, {one.country for one in found})])[:MOST]
    abroad = [_place(text, one, found) for one in found]
    if not any(place.role == "work" for place in abroad):
        abroad = [_place(text, one, found, asked=True) for one in found]
    away = any(place.role == "work" for place in abroad)
    places = [*abroad, *_at_home(text, away)]
    once = {(one.country, one.name.lower(), one.role): one for one in reversed(places)}
    return tuple(sorted(once.values(), key=lambda one: one.quote.start))


def _named(text: Text, gazetteer: Gazetteer) -> Iterator[Mention]:
    for found in gazetteer.find(text.plain):
        if _another_word(text, text.plain[found.start : found.end], found.end):
            continue
        yield _mention(text, found.place.country, found.start, found.end)


def _another_word(text: Text, name: str, end: int) -> bool:
    """Whether a name is part of a firm's, a currency (HK$), or a district of Timor."""
    if name == "malaka" and MALAKA_OF_TIMOR.search(text.plain):
        return True
    return name in NAMES_OF_FIRMS or text.plain.startswith("$", end)


def _known(text: Text) -> Iterator[Mention]:
    for found in text.find(TOWN):
        yield _mention(text, (found.lastgroup or "").rstrip("_"), *found.span())
    for found in text.find(CHINESE_NAME):
        yield _mention(text, CHINESE[found[0]], *found.span())
    for found in text.find(DESCRIBED):
        yield replace(_mention(text, found.lastgroup or "", *found.span()), hidden=True)


def _masked(text: Text) -> Iterator[Mention]:
    """Names with signs for letters, looked for before slang is made standard ("kam-boja")."""
    for found in MASKED.finditer(text.original[:LONGEST].translate(SAME_LENGTH)):
        yield _of_original(text, found.lastgroup or "", *found.span(), hidden=True)


def _scanned(text: Text) -> Iterator[Mention]:
    for start, end in scanned(text, SCANNED_NAMES):
        name = folded(text.original[start:end].translate(SAME_LENGTH))
        yield _of_original(text, SCANNED_COUNTRY[name], start, end)


def _flags(text: Text, named: set[str]) -> Iterator[Mention]:
    """Flags of countries that no word names; a flag beside the name says nothing new."""
    for found in text.find(FLAG):
        if found["country"] not in named | {"id"}:
            one = _mention(text, found["country"], *found.span())
            yield replace(one, hidden=True)


def _at_home(text: Text, away: bool) -> Iterator[Place]:
    for found in islice(text.find(INDONESIAN), MOST):
        role = role_at_home(text, *found.span())
        if away and role == "work":
            role = "mentioned"
        quote = text.quote(*found.span())
        yield Place("id", quote.text, role, quote)


def _place(text: Text, one: Mention, others: list[Mention], *, asked: bool = False) -> Place:
    """The place with its role; what only the candidate names counts when `asked`, unless the
    recruiter's next words refuse it."""
    chained = any(0 <= other.start - one.end <= NEAR for other in others)
    role = role_abroad(text, one.start, one.end, chained=chained, hidden=one.hidden)
    if role == "work" and by_candidate(text, one.start) and not affirmed(text, one.start):
        role = "work" if asked and not _refused(text, one) else "mentioned"
    return Place(one.country, one.quote.text, role, one.quote, one.hidden)


def _refused(text: Text, one: Mention) -> bool:
    later = next((said for said in turns(text) if said.start > one.start), None)
    return later is not None and bool(REFUSAL.match(text.plain, later.start))


def _mention(text: Text, country: str, start: int, end: int) -> Mention:
    quote = text.quote(start, end)
    hidden = bool(HIDING.search(plain_letters(quote.text).lower()))
    return Mention(country, quote.text, start, end, quote, hidden)


def _of_original(
    text: Text, country: str, start: int, end: int, *, hidden: bool = False
) -> Mention:
    words = " ".join(text.original[start:end].split())
    first = bisect_left(text.form.starts, start)
    last = bisect_left(text.form.starts, end)
    return Mention(country, words, first, max(first, last), Quote(words, start, end), hidden)


def _disjoint(found: list[Mention]) -> list[Mention]:
    """The mentions in order; of two that overlap the first, then the longer one."""
    kept: list[Mention] = []
    for one in sorted(found, key=lambda one: (one.quote.start, -one.quote.end)):
        if not kept or one.quote.start >= kept[-1].quote.end:
            kept.append(one)
    return kept


def _distinct(found: list[Mention]) -> list[Mention]:
    """Each name a few times at most: roles differ, but no text needs it more often."""
    kept: list[Mention] = []
    for one in found:
        if sum(one.name.lower() == other.name.lower() for other in kept) < SAME_NAME:
            kept.append(one)
    return kept
