"""Contacts: who serves where, none that may not be given out, broken files named."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.contact_files import load
from bot.contacts import Contacts
from bot.errors import StartError

CONTACTS = """
kbri: {name: KBRI, country: kh, kind: phone, value: "+85512813282", city: Phnom Penh, status: pakai,
       source: "https://s", seen: "2025", checked: "2026-11-21"}
lama: {name: Lama, country: kh, kind: phone, value: "999", status: jangan_pakai,
       source: "https://s", seen: "2010", checked: "2026-11-21"}
uji: {name: Uji, country: kh, kind: phone, value: "777", status: uji_dulu,
      source: "https://s", seen: "2020", checked: "2026-11-21"}
portal: {name: Portal, country: id, kind: web, value: "https://p", status: pakai_setelah_uji,
         source: "https://s", seen: "2025", checked: "2026-11-21"}
poipet: {name: Poipet, country: kh, kind: whatsapp, value: "+85561844661", status: pakai,
         source: "https://s", seen: "2025", checked: "2026-11-21", city: Poipet}
polri: {name: Polisi, country: id, kind: service, value: "110", status: pakai,
        source: "https://s", seen: "2025", checked: "2026-11-21"}
"""
COUNTRIES = """
kh: {name: Kamboja, contacts: [lama, kbri, uji, poipet, portal], note: Hati-hati.,
     without_number: [Bavet]}
th: {name: Thailand, contacts: []}
kr: {name: Korea Selatan, contacts: []}
id: {name: Indonesia, contacts: [polri]}
luar: {name: Luar negeri, contacts: [portal]}
umum: {name: Negara mana saja, contacts: [polri, portal]}
"""


def made(folder: Path, contacts: str = CONTACTS, countries: str = COUNTRIES) -> Contacts:
    (folder / "contacts.yml").write_text(contacts, encoding="utf8")
    (folder / "countries.yml").write_text(countries, encoding="utf8")
    return load(folder)


@pytest.mark.parametrize(
    ("code", "serving"),
    [
        ("kh", ["kbri", "poipet", "portal"]),
        ("th", ["portal"]),
        ("", ["polri", "portal"]),
        ("zz", ["portal"]),
        ("id", ["polri"]),
    ],
)
def test_a_country_is_served_by_its_own_contacts_then_those_from_abroad_none_twice(
    tmp_path: Path, code: str, serving: list[str]
) -> None:
    assert [contact.key for contact in made(tmp_path).serving(code)] == serving


def test_a_contact_that_may_not_be_given_out_is_never_handed_over(tmp_path: Path) -> None:
    contacts = made(tmp_path)
    assert contacts.usable("lama") is None
    assert contacts.usable("uji") is None
    assert contacts.usable("nobody") is None
    assert contacts.usable("kbri") == contacts.by_key["kbri"]


@pytest.mark.parametrize(
    ("mission", "serving"),
    [
        ("Poipet", ["poipet", "kbri", "portal"]),
        ("Phnom Penh", ["kbri", "poipet", "portal"]),
        ("Bavet", ["kbri", "poipet", "portal"]),
    ],
)
def test_the_mission_of_a_city_comes_first_and_of_none_nothing_moves(
    tmp_path: Path, mission: str, serving: list[str]
) -> None:
    assert [one.key for one in made(tmp_path).serving("kh", mission)] == serving


def test_missions_are_those_with_a_number_that_may_be_given_out_and_those_without_any(
    tmp_path: Path,
) -> None:
    contacts = made(tmp_path)
    assert contacts.missions("kh") == ("Phnom Penh", "Poipet", "Bavet")
    assert contacts.without_number("kh") == ("Bavet",)
    assert contacts.missions("zz") == ()


def test_the_real_countries_are_listed_by_name(tmp_path: Path) -> None:
    assert [land.code for land in made(tmp_path).lands] == ["id", "kh", "kr", "th"]


def test_a_contact_is_called_by_its_label_or_the_beginning_of_its_name(tmp_path: Path) -> None:
    kbri = made(tmp_path).by_key["kbri"]
    assert replace(kbri, name="KBRI Phnom Penh - Hotline").called == "KBRI Phnom Penh"
    assert replace(kbri, name="SAPA: perempuan dan anak").called == "SAPA"
    assert replace(kbri, label="Konsuler").called == "Konsuler"


@pytest.mark.parametrize(
    "value", ["+855 12 813 282", "012813282", "+8551281", "+6592953964", "110"]
)
def test_a_usable_number_that_cannot_be_right_is_named(tmp_path: Path, value: str) -> None:
    with pytest.raises(StartError, match="kbri"):
        made(tmp_path, CONTACTS.replace("+85512813282", value))


def test_a_number_nobody_is_given_may_be_wrong(tmp_path: Path) -> None:
    assert made(tmp_path).by_key["lama"].value == "999"


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"contacts\.yml"):
        made(tmp_path, CONTACTS.replace("2026-11-21", "kemarin"))


@pytest.mark.parametrize(
    ("contacts", "countries"),
    [
        ("", COUNTRIES),
        (CONTACTS, ""),
        ("[", COUNTRIES),
        (CONTACTS, "kh: [}"),
        ("kbri: {name: KBRI}", COUNTRIES),
        (CONTACTS.replace("kind: phone,", "kind: phone, fax: 1,"), COUNTRIES),
        (CONTACTS, "kh: {name: Kamboja}"),
        (CONTACTS, "kh: {contacts: []}"),
        (CONTACTS, "kh: Kamboja"),
        (CONTACTS, "kh: {name: Kamboja, contacts: kbri}"),
        (CONTACTS, "kh: {name: Kamboja, contacts: [], nota: x}"),
        (CONTACTS, "kh: {name: 5, contacts: []}"),
    ],
)
def test_broken_files_are_named(tmp_path: Path, contacts: str, countries: str) -> None:
    with pytest.raises(StartError, match=r"contacts\.yml or countries\.yml"):
        made(tmp_path, contacts, countries)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "countries.yml").write_text(COUNTRIES)
    with pytest.raises(StartError, match=r"contacts\.yml"):
        load(tmp_path)


def test_a_country_with_a_contact_nobody_knows_is_named(tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"kh .*\['hantu'\]"):
        made(tmp_path, countries=COUNTRIES.replace("[lama,", "[hantu, lama,"))


def test_a_number_without_quotes_is_refused_because_its_zeros_and_spaces_are_lost(
    tmp_path: Path,
) -> None:
    with pytest.raises(StartError, match=r"contacts\.yml"):
        made(tmp_path, CONTACTS.replace('value: "110"', "value: 110"))
