"""Where places are: typed in any spelling, or shared as a location, on both sides of borders."""

from pathlib import Path

import pytest

from bot.errors import StartError
from bot.geography import Geography, Point, Town, distance
from bot.geography_files import load
from bot.meaning import Place
from bot.settings import ROOT
from tests.samples import words

SPELLINGS = ROOT / "nlu" / "places.yml"
HEAD = "name,country,latitude,longitude,beside\n"


def real() -> Geography:
    return words().geography


def line(*towns: tuple[str, str, float]) -> Geography:
    """Towns on the equator, each so many kilometres east of the meridian."""
    return Geography(towns=tuple(Town(n, code, Point(0, km / 111.195)) for n, code, km in towns))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("pnom pen", "Phnom Penh", "kh"),
        ("phnompenh", "Phnom Penh", "kh"),
        ("KL", "Kuala Lumpur", "my"),
        ("kl", "Kuala Lumpur", "my"),
        ("hongkong", "Hong Kong", "hk"),
        ("hk", "Hong Kong", "hk"),
        ("saudi", "Arab Saudi", "sa"),
        ("jedah", "Jeddah", "sa"),
        ("jeddah", "Jeddah", "sa"),
        ("korsel", "Korea Selatan", "kr"),
        ("jepun", "Jepang", "jp"),
        ("taipe", "Taipei", "tw"),
        ("bangkok", "Bangkok", "th"),
        ("bkk", "Bangkok", "th"),
        ("poipet", "Poipet", "kh"),
        ("sihanoukville", "Sihanoukville", "kh"),
        ("shv", "Sihanoukville", "kh"),
        ("myawaddy", "Myawaddy", "mm"),
        ("miawadi", "Myawaddy", "mm"),
        ("mae sot", "Mae Sot", "th"),
        ("golden triangle", "Segitiga Emas", "la"),
        ("laos", "Laos", "la"),
        ("vientiane", "Vientiane", "la"),
        ("manila", "Manila", "ph"),
        ("davao", "Davao", "ph"),
        ("penang", "Penang", "my"),
        ("johor", "Johor Bahru", "my"),
        ("JB", "Johor Bahru", "my"),
        ("kuching", "Kuching", "my"),
        ("tawau", "Tawau", "my"),
        ("kota kinabalu", "Kota Kinabalu", "my"),
        ("singapur", "Singapura", "sg"),
        ("brunei", "Brunei Darussalam", "bn"),
        ("dubai", "Dubai", "ae"),
        ("abu dhabi", "Abu Dhabi", "ae"),
        ("riyadh", "Riyadh", "sa"),
        ("osaka", "Osaka", "jp"),
        ("tokyo", "Tokyo", "jp"),
    ],
)
def test_a_typed_place_is_found_as_people_spell_it(text: str, name: str, country: str) -> None:
    assert real().named(text) == (Place(name, country),)


@pytest.mark.parametrize(
    "text", ["kk", "orang indonesia", "mau ke luar negeri", "kl boleh tau", ""]
)
def test_what_is_no_foreign_place_is_none(text: str) -> None:
    assert real().named(text) == ()


def test_in_an_answer_to_which_place_a_short_form_is_one_among_other_words() -> None:
    assert real().named("nomor kl") == ()
    assert real().named("nomor kl", short=True) == (Place("Kuala Lumpur", "my"),)


@pytest.mark.parametrize(
    ("here", "latitude", "longitude", "across"),
    [
        ("kh", 13.657, 102.563, "th"),  # Poipet
        ("th", 13.692, 102.501, "kh"),  # Aranyaprathet
        ("mm", 16.689, 98.509, "th"),  # Myawaddy
        ("th", 16.716, 98.567, "mm"),  # Mae Sot
        ("mm", 16.821, 98.531, "th"),  # Shwe Kokko, whose twin is no town
        ("kh", 11.063, 106.136, "vn"),  # Bavet
        ("vn", 11.085, 106.180, "kh"),  # Moc Bai
        ("la", 20.353, 100.098, "th"),  # Ton Pheung
        ("th", 20.275, 100.087, "la"),  # Chiang Saen
        ("kh", 11.615, 102.984, "th"),  # Koh Kong
        ("th", 11.656, 102.907, "kh"),  # Hat Lek
        ("mm", 21.671, 100.013, "cn"),  # Mong La
        ("mm", 20.447, 99.881, "th"),  # Tachileik
        ("th", 20.430, 99.876, "mm"),  # Mae Sai
        ("kh", 14.425, 103.696, "th"),  # O Smach
        ("my", 1.466, 103.758, "sg"),  # Johor Bahru
        ("sg", 1.437, 103.786, "my"),  # Woodlands
        ("my", 1.027, 110.363, "id"),  # Tebedu
    ],
)
def test_in_a_border_town_both_sides_are_possible_the_nearer_first(
    here: str, latitude: float, longitude: float, across: str
) -> None:
    assert real().sides(Point(latitude, longitude))[:2] == (here, across)


@pytest.mark.parametrize(
    ("latitude", "longitude", "country"),
    [
        (11.562, 104.916, "kh"),  # Phnom Penh
        (10.609, 103.530, "kh"),  # Sihanoukville
        (13.754, 100.501, "th"),  # Bangkok
        (16.805, 96.156, "mm"),  # Yangon
        (1.290, 103.850, "sg"),  # the middle of Singapore
        (22.317, 114.183, "hk"),  # Kowloon
        (22.392, 113.972, "hk"),  # Tuen Mun
        (25.053, 121.526, "tw"),  # Taipei
        (5.411, 100.335, "my"),  # Penang
        (-6.200, 106.800, "id"),  # Jakarta
        (25.200, 55.270, "ae"),  # Dubai
        (34.690, 135.500, "jp"),  # Osaka
    ],
)
def test_away_from_borders_the_country_is_certain(
    latitude: float, longitude: float, country: str
) -> None:
    assert real().sides(Point(latitude, longitude)) == (country,)


@pytest.mark.parametrize("at", [Point(12, 114), Point(0, 0), Point(-50, -140), Point(90, 0)])
def test_on_the_high_sea_nothing_is_said(at: Point) -> None:
    assert real().sides(at) == ()


def test_the_other_country_counts_up_to_ten_kilometres_more_or_two_and_a_half_times_as_far() -> (
    None
):
    at = Point(0, 0)
    assert line(("a", "x", 1), ("b", "y", 10.9)).sides(at) == ("x", "y")
    assert line(("a", "x", 1), ("b", "y", 11.1)).sides(at) == ("x",)
    assert line(("a", "x", 40), ("b", "y", 99)).sides(at) == ("x", "y")
    assert line(("a", "x", 40), ("b", "y", 101)).sides(at) == ("x",)


def test_three_hundred_kilometres_from_all_towns_is_too_far() -> None:
    assert line(("a", "x", 299)).sides(Point(0, 0)) == ("x",)
    assert line(("a", "x", 301)).sides(Point(0, 0)) == ()


def test_a_town_at_a_crossing_stands_for_its_twin_while_that_is_near() -> None:
    towns = Geography(towns=(Town("a", "x", Point(0, 0), "y"),))
    assert towns.sides(Point(0, 0.1)) == ("x", "y")
    assert towns.sides(Point(0, 0.2)) == ("x",)


def test_distances_run_over_the_earth_and_over_the_date_line() -> None:
    assert distance(Point(11.562, 104.916), Point(13.754, 100.501)) == pytest.approx(536, abs=5)
    assert distance(Point(0, 179.9), Point(0, -179.9)) == pytest.approx(22.2, abs=0.1)
    assert distance(Point(90, 0), Point(-90, 0)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("place", "country", "mission"),
    [
        ("Osaka", "jp", "Osaka"),
        ("Nagoya", "jp", "Osaka"),
        ("Johor Bahru", "my", "Johor Bahru"),
        ("Kuching", "my", "Kuching"),
        ("Sabah", "my", "Kota Kinabalu"),
        ("Tawau", "my", "Tawau"),
        ("Selangor", "my", "Kuala Lumpur"),
        ("Hat Yai", "th", "Songkhla"),
        ("Mae Sot", "th", "Bangkok"),
        ("Da Nang", "vn", "Hanoi"),
        ("Davao", "ph", "Davao"),
        ("Sharjah", "ae", "Dubai"),
    ],
)
def test_a_city_has_a_nearest_mission(place: str, country: str, mission: str) -> None:
    at = real().point(place, country)
    assert at
    assert real().nearest(at, words().contacts.missions(country), country) == mission


def test_every_mission_and_nearly_every_city_that_people_can_name_lies_somewhere() -> None:
    contacts = words().contacts
    missions = [
        (city, land.code) for land in contacts.lands for city in contacts.missions(land.code)
    ]
    assert [one for one in missions if not real().point(*one)] == []
    assert real().nearest(Point(0, 0), ("Atlantis",), "kh") == ""


def test_places_are_read_with_their_country_and_the_first_of_a_name_counts(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(HEAD + "A,kh,1.5,2.5,th\nA,kh,9,9,\nB,th,3,4,\n", "utf8")
    found = load(tmp_path / "p.csv", SPELLINGS)
    assert found.towns[0] == Town("A", "kh", Point(1.5, 2.5), "th")
    assert found.point("A", "kh") == Point(1.5, 2.5)
    assert found.point("A", "th") is None


@pytest.mark.parametrize("rows", ["A,kh,91,0,\n", "A,kh,nan,0,\n", "A,kh,x,0,\n", "A,kh\n"])
def test_a_town_that_lies_nowhere_is_named_at_the_start(tmp_path: Path, rows: str) -> None:
    (tmp_path / "p.csv").write_text(HEAD + rows, "utf8")
    with pytest.raises(StartError, match=r"p\.csv"):
        load(tmp_path / "p.csv", SPELLINGS)


@pytest.mark.parametrize("spellings", ["[", "kh: {}", "kh: 5"])
def test_a_table_of_spellings_that_is_broken_is_named(tmp_path: Path, spellings: str) -> None:
    (tmp_path / "p.csv").write_text(HEAD, "utf8")
    (tmp_path / "s.yml").write_text(spellings, "utf8")
    with pytest.raises(StartError, match=r"s\.yml"):
        load(tmp_path / "p.csv", tmp_path / "s.yml")


def test_the_table_is_small_and_sorted_so_that_two_releases_can_be_compared() -> None:
    countries = [town.country for town in real().towns]
    assert countries == sorted(countries)
    assert (ROOT / "responses" / "places.csv").stat().st_size < 400_000
