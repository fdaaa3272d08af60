"""Knows where places are: in which country a point may lie, and which of some cities is nearest.

Offline, from towns with coordinates. A table of towns knows no borders, so near one the honest
answer is both sides.
"""

from dataclasses import dataclass, field
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from bot.meaning import Place
from bot.normalising.places import Gazetteer

EARTH = 6371.0
"""Kilometres from the middle of the earth to the sea, on average."""
FAR = 300.0
"""Kilometres to the nearest town from which nothing is said about the country."""
GAP, TIMES = 10.0, 2.5
"""A country whose nearest town is at most so many kilometres, or so many times, farther away than
the nearest of all may be the one: twin towns on a border lie 2 to 8 km apart (Poipet and
Aranyaprathet, Myawaddy and Mae Sot), and towns grow thin where the compounds are."""
REACH = FAR * TIMES / 111.0
"""Degrees of latitude (111 km each) beyond which no town can matter: most need no distance."""
TWIN = 15.0
"""Kilometres from a town at a border crossing within which the other country counts, though the
table has no town there."""
MOST_SIDES = 3
"""Three countries meet at the Golden Triangle, no more anywhere."""


@dataclass(frozen=True)
class Point:
    """A point on the earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Town:
    """A place with its country (ISO 3166 code in lower case). `beside` is the country across, for
    a town at a border crossing without a twin in the table."""

    name: str
    country: str
    at: Point
    beside: str = ""


@dataclass(frozen=True)
class Geography:
    """Towns with coordinates, and how people spell places."""

    gazetteer: Gazetteer = field(default_factory=lambda: Gazetteer({}))
    towns: tuple[Town, ...] = field(default=(), repr=False)

    def named(self, text: str, *, short: bool = False) -> tuple[Place, ...]:
        """The foreign countries and cities named in a text, in order. `short` also takes forms that
        are chat words elsewhere ("kl")."""
        found = (one.place for one in self.gazetteer.find(text, codes=short))
        return tuple(Place(place.name, place.country) for place in found)

    def point(self, name: str, country: str) -> Point | None:
        """Where a town of that name lies, if it is known."""
        return self._points.get((name, country))

    def sides(self, at: Point) -> tuple[str, ...]:
        """The countries that a point may lie in, the likeliest first; none far from all towns."""
        nearest: dict[str, float] = {}
        for town in self.towns:
            if abs(town.at.latitude - at.latitude) > REACH:
                continue
            away = distance(at, town.at)
            nearest[town.country] = min(away, nearest.get(town.country, away))
            if town.beside and away <= TWIN:
                nearest[town.beside] = min(away + GAP, nearest.get(town.beside, FAR))
        ranked = sorted(nearest.items(), key=lambda one: one[1])
        if not ranked or ranked[0][1] > FAR:
            return ()
        limit = max(ranked[0][1] + GAP, ranked[0][1] * TIMES)
        return tuple(code for code, away in ranked[:MOST_SIDES] if away <= limit)

    def nearest(self, at: Point, cities: tuple[str, ...], country: str) -> str:
        """The nearest of some cities of a country, or nothing when none is known."""
        known = [
            (distance(at, point), city) for city in cities if (point := self.point(city, country))
        ]
        return min(known)[1] if known else ""

    @cached_property
    def _points(self) -> dict[tuple[str, str], Point]:
        return {(town.name, town.country): town.at for town in reversed(self.towns)}


def distance(one: Point, other: Point) -> float:
    """Kilometres between two points over the earth's surface, by the haversine formula."""
    north, other_north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, half)))
