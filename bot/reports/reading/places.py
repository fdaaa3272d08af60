"""Reads where somebody is: the country and the town or compound that an answer names. Pure.

Several countries without a word that says which one it is leave it open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.geography import Geography
from bot.normalising.letters import plain_letters
from bot.offers.reading.places_known import INDONESIAN, TOWN
from bot.reports.reading.wording import LONGEST

COMPOUNDS = (
    ("kh", "Sihanoukville", r"jin ?bei\w*|sihanuk\w*|sianuk\w*|kompong som|snville|shville"),
    ("kh", "O Smach", r"o[' -]?smach?"),
    ("kh", "Bavet", r"(?:krong )?bav[ei]t"),
    ("kh", "Poipet", r"po[iy] ?pet"),
    ("mm", "KK Park", r"kk ?park|kk ?garden|taman kk"),
    ("mm", "Shwe Kokko", r"s[hw]+e ?kokk?o|yatai(?: new city)?"),
    ("mm", "Myawaddy", r"apollo ?park|dong ?mei|shunda|m[iy]y?awad+[iy]\w*"),
    ("la", "Segitiga Emas", r"kings? romans?|gtsez|golden tri\w*|segi ?(?:tiga|3) emas"),
    ("la", "Bokeo", r"bokeo|ton ?ph?eun?g"),
)
"""Compounds, and towns as people misspell them, with the town that is known."""
KNOWN = tuple(
    (country, name, re.compile(rf"(?<![\w@])(?:{form})(?!\w)")) for country, name, form in COMPOUNDS
)
TOWN_AT_HOME = re.compile(INDONESIAN.pattern, re.VERBOSE | re.IGNORECASE)
HOME = re.compile(r"\b(?:indonesia|indo|tanah air|di kampung|kampung halaman)\b")
LEFT = re.compile(r"\b(?:dari|dr|dri|asal|via|lewat|bukan|bkn|transit(?: di)?|saking|ti|saka) ?$")
NEAR = re.compile(
    r"\b(?:perbatasan|deket|dekat|dkt|seberang|sebrang|samping|tetangga|sebelah|arah|orang"
    r"|bos)(?: \w+)? ?$"
)
HERE = re.compile(r"\b(?:di|d|sekarang(?: di)?|skrg(?: di)?|ke|neng|ning|nang|ka|posisi) ?$")
BEFORE, SHORTEST_TOWN = 28, 5
"""Characters before a name; letters of a town in Indonesia that may stand without "di"."""


@dataclass(frozen=True)
class Named:
    """A place as it is named from `start` to `end`; `town` is "" for a country alone."""

    country: str
    town: str
    start: int
    end: int


def read(text: str, geography: Geography) -> tuple[str, str]:
    """The country's code and the known name of the place; "" for what is not certain."""
    seen = " ".join(plain_letters(text[:LONGEST])[:LONGEST].split())
    found = [one for one in named(seen, geography) if not LEFT.search(_before(seen, one))]
    here = [one for one in found if not NEAR.search(_before(seen, one))] or found
    towns = [one for one in here if one.town] or [one for one in found if one.town]
    if not here:
        return _at_home(seen)
    if len({one.country for one in here}) > 1:
        said = [one for one in here if HERE.search(_before(seen, one))]
        countries = {one.country for one in said[-1:]}
        towns = [one for one in towns if one.country in countries]
        return (said[-1].country, towns[-1].town if towns else "") if said else ("", "")
    towns = [one for one in towns if one.country == here[0].country]
    return here[0].country, towns[-1].town if towns else ""


def named(text: str, geography: Geography) -> tuple[Named, ...]:
    """The foreign places of a text in order, countries among them."""
    found = [*_compounds(text), *_gazetteer(text, geography), *_recruited(text)]
    kept: list[Named] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, not one.town)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def at_home(text: str) -> tuple[Named, ...]:
    """The places of Indonesia that a text names, as they are written."""
    return tuple(Named("id", one[0], *one.span()) for one in TOWN_AT_HOME.finditer(text))


def _compounds(text: str) -> Iterator[Named]:
    lower = text.lower()
    for country, name, form in KNOWN:
        for found in form.finditer(lower):
            yield Named(country, name, *found.span())


def _gazetteer(text: str, geography: Geography) -> Iterator[Named]:
    for found in geography.gazetteer.find(text, codes=True):
        town = found.place.name if found.place.kind == "kota" else ""
        yield Named(found.place.country, town, found.start, found.end)


def _recruited(text: str) -> Iterator[Named]:
    """Towns as recruiters write them; their names are kept as written."""
    for found in TOWN.finditer(text.lower()):
        yield Named((found.lastgroup or "").rstrip("_"), found[0].title(), *found.span())


def _at_home(text: str) -> tuple[str, str]:
    towns = at_home(text)
    if towns:
        name = towns[-1].town
        return "id", name.upper() if len(name) <= 3 else name.title()
    return ("id", "") if HOME.search(text.lower()) else ("", "")


def _before(text: str, one: Named) -> str:
    return text[max(0, one.start - BEFORE) : one.start].lower()
