"""Reads where somebody is: the country and the town or compound that an answer names. Pure.

Several countries without a word that says which one it is leave it open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.geography import Geography
from bot.normalising.letters import plain_letters
from bot.offers.reading.places_known import INDONESIAN, TOWN
from bot.reports.reading import whereabouts
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
KIND = re.compile(r"^(?:kota|kab(?:upaten|\.)?|kec(?:amatan|\.)?|desa) ")
BEFORE = 48
"""Characters before a name that say how somebody stands to the place, and behind it for a town."""


@dataclass(frozen=True)
class Named:
    """A place as it is named from `start` to `end`; `town` is "" for a country alone."""

    country: str
    town: str
    start: int
    end: int


def read(text: str, geography: Geography, *, bound: bool = False) -> tuple[str, str]:
    """The country's code and the known name of the place; "" for what is not certain. `bound` asks
    where somebody is to go, else it is where somebody is."""
    seen = " ".join(plain_letters(text[:LONGEST])[:LONGEST].split())
    if not bound and (today := now(seen, geography)):
        return today
    found = [one for one in named(seen, geography) if not whereabouts.left(_before(seen, one))]
    if not bound:
        found = _reached(seen, found)
    here = [one for one in found if not whereabouts.near(_before(seen, one))] or found
    towns = [one for one in here if one.town] or [one for one in found if one.town]
    if not here:
        return _at_home(seen)
    if len({one.country for one in here}) > 1:
        said = [one for one in here if whereabouts.here(_before(seen, one))]
        countries = {one.country for one in said[-1:]}
        towns = [one for one in towns if one.country in countries]
        return (said[-1].country, towns[-1].town if towns else "") if said else ("", "")
    towns = [one for one in towns if one.country == here[0].country]
    return here[0].country, towns[-1].town if towns else ""


def now(text: str, geography: Geography) -> tuple[str, str] | None:
    """The country and place where somebody says to be this day, in spite of others that are named;
    None when that is not said, two empty strings when it is said of several countries."""
    listed = [*named(text, geography), *at_home(text), *_home(text)]
    said = [one for one in listed if whereabouts.now(_before(text, one))]
    if len({one.country for one in said}) != 1:
        return ("", "") if said else None
    country, end = said[0].country, said[-1].end
    towns = [
        one for one in listed
        if one.town and one.country == country and (one in said or 0 <= one.start - end <= BEFORE)
        and not _passed(_before(text, one))
    ]  # fmt: skip
    return country, _shown(towns[-1]) if towns else ""


def _reached(text: str, found: list[Named]) -> list[Named]:
    """Without the places where somebody is only to go; those somebody set out for count when no
    other is named."""
    there = [one for one in found if not whereabouts.planned(_before(text, one))]
    stays = [one for one in there if not whereabouts.set_out(_before(text, one))]
    stayed = [one for one in at_home(text) if whereabouts.here(_before(text, one))]
    return stays if stays or stayed else there


def _passed(before: str) -> bool:
    return whereabouts.left(before) or whereabouts.planned(before)


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


def town_at_home(text: str, geography: Geography) -> bool:
    """Whether a text is nothing but the name of a town in Indonesia, with or without its kind."""
    name = KIND.sub("", text.strip().lower())
    return any(town.country == "id" and town.name.lower() == name for town in geography.towns)


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
    towns = [one for one in at_home(text) if not _passed(_before(text, one))]
    if towns:
        return "id", _shown(towns[-1])
    home = [one for one in _home(text) if not _passed(_before(text, one))]
    return ("id", "") if home else ("", "")


def _home(text: str) -> Iterator[Named]:
    return (Named("id", "", *one.span()) for one in HOME.finditer(text.lower()))


def _shown(one: Named) -> str:
    """The name of a place; those at home stand as they were written."""
    if one.country != "id":
        return one.town
    return one.town.upper() if len(one.town) <= 3 else one.town.title()


def _before(text: str, one: Named) -> str:
    return text[max(0, one.start - BEFORE) : one.start].lower()
