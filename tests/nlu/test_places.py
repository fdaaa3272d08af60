"""Countries and cities are found as people write them, and ordinary words are left alone."""

import pytest
import yaml

from bot.normalising.places import Gazetteer
from bot.settings import ROOT

TABLE = yaml.safe_load((ROOT / "nlu" / "places.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(TABLE)


def named(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    return [(found.place.name, found.place.country) for found in gazetteer.find(text)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("kerja di kmboja", "Kamboja", "kh"),
        ("kerja di korea utara", "Korea Utara", "kp"),
        ("kerja ke korea", "Korea Selatan", "kr"),
        ("katanya ke CAMBODIA", "Kamboja", "kh"),
        ("kambojaaaa serem", "Kamboja", "kh"),
        ("di kamboja-nya dimana", "Kamboja", "kh"),
        ("bos orang mymar", "Myanmar", "mm"),
        ("kbri pnom pen", "Phnom Penh", "kh"),
        ("turun di sihanoukville", "Sihanoukville", "kh"),
        ("naik bus ke poipet", "Poipet", "kh"),
        ("gedung di bavet", "Bavet", "kh"),
        ("dibawa ke myawaddy", "Myawaddy", "mm"),
        ("sampe mae sot", "Mae Sot", "th"),
        ("maesot malem2", "Mae Sot", "th"),
        ("kerja cs laos", "Laos", "la"),
        ("golden triangle itu mana", "Segitiga Emas", "la"),
        (["clark", "filipina"][0], "Clark", "ph"),
        ("kantor di manila", "Manila", "ph"),
        ("pmi hongkong", "Hong Kong", "hk"),
        ("libur di hong kong", "Hong Kong", "hk"),
        ("majikan hk", "Hong Kong", "hk"),
        ("agensi tw", "Taiwan", "tw"),
        ("art di arab", "Arab Saudi", "sa"),
        ("saudi juga", "Arab Saudi", "sa"),
        ("spa dubai", "Dubai", "ae"),
        ("malaysai gaji brp", "Malaysia", "my"),
        ("ke KL naik bus", "Kuala Lumpur", "my"),
        ("udah di kl bang", "Kuala Lumpur", "my"),
        ("konsulat KL nomernya", "Kuala Lumpur", "my"),
        ("kl", "Kuala Lumpur", "my"),
        ("KL", "Kuala Lumpur", "my"),
        ("jb?", "Johor Bahru", "my"),
    ],
)
def test_a_place_is_found_as_people_spell_it(gazetteer, text, name, country):
    assert (name, country) in named(gazetteer, text)


@pytest.mark.parametrize(
    "text",
    [
        "minta tolong dong",
        "mau lapor kasus",
        "kl boleh tau caranya gimana",
        "KL BOLEH TAU CARANYA",
        "kucing saya hilang",
        "duduk di bangku sekolah",
        "anak jadi satpol PP",
        "fotokopi KK sama KTP",
        "di sana lima orang",
        "bahasa inggris saya jelek",
        "resep nasi goreng",
        "sekarang tolong jangan lama",
        "",
        "🙏🙏",
    ],
)
def test_ordinary_words_are_no_places(gazetteer, text):
    assert named(gazetteer, text) == []


def test_a_short_form_counts_anywhere_when_only_a_place_can_be_meant(gazetteer):
    text = "nomor kl sama jb"
    assert named(gazetteer, text) == []
    found = [one.place.name for one in gazetteer.find(text, codes=True)]
    assert found == ["Kuala Lumpur", "Johor Bahru"]


def test_a_country_and_its_city_are_two_findings_in_order(gazetteer):
    assert named(gazetteer, "ke thailand, mae sot terus myanmar") == [
        ("Thailand", "th"),
        ("Mae Sot", "th"),
        ("Myanmar", "mm"),
    ]


def test_a_finding_points_at_its_letters(gazetteer):
    text = "😭 tolong, di PHNOM  PENH kak"
    (found,) = gazetteer.find(text)
    assert text[found.start : found.end] == "PHNOM  PENH"
    assert found.place.kind == "kota"


def test_every_name_and_spelling_of_the_table_finds_its_own_place(gazetteer):
    for country, entry in TABLE.items():
        assert (entry["name"], country) in named(gazetteer, entry["name"])
        for spelling in entry.get("spellings", ()):
            assert named(gazetteer, spelling) == [(entry["name"], country)], spelling
        for city, spellings in entry["cities"].items():
            for spelling in (city, *spellings):
                assert named(gazetteer, spelling) == [(city, country)], spelling


def test_a_spelling_that_stands_for_two_places_is_refused():
    twice = {
        "la": {"name": "Laos", "spellings": ["satu"], "cities": {}},
        "kh": {"name": "Kamboja", "spellings": ["satu"], "cities": {}},
    }
    with pytest.raises(ValueError, match="satu"):
        Gazetteer(twice)


def test_the_longest_message_is_searched_in_no_time(gazetteer):
    assert len(gazetteer.find("kerja di kamboja " * 240)) == 240
