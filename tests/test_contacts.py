"""Contacts: who serves where, none that may not be given out, broken files named."""

from pathlib import Path

import pytest

from bot.contacts import Contacts, load
from bot.errors import StartError

CONTACTS = """
kbri: {name: KBRI, country: kh, kind: phone, value: "+855 1", status: pakai,
       source: "https://s", seen: "2025", checked: "2026"}
lama: {name: Lama, country: kh, kind: phone, value: "999", status: jangan_pakai,
       source: "https://s", seen: "2010", checked: "2026"}
uji: {name: Uji, country: kh, kind: phone, value: "777", status: uji_dulu,
      source: "https://s", seen: "2020", checked: "2026"}
portal: {name: Portal, country: id, kind: web, value: "https://p", status: pakai_setelah_uji,
         source: "https://s", seen: "2025", checked: "2026"}
polri: {name: Polisi, country: id, kind: phone, value: "110", status: pakai,
        source: "https://s", seen: "2025", checked: "2026"}
"""
COUNTRIES = """
kh: {name: Kamboja, contacts: [lama, kbri, uji, portal], note: Hati-hati.}
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
        ("kh", ["kbri", "portal"]),
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
    ("text", "code"),
    [
        ("nomor KBRI Kamboja dong", "kh"),
        ("di korea   selatan, gimana?", "kr"),
        ("kambojaku", ""),
        ("korea", ""),
        ("", ""),
        ("boleh kerja di negara mana saja", ""),
        ("mau ke luar negeri", ""),
    ],
)
def test_a_country_is_found_by_its_plain_name(tmp_path: Path, text: str, code: str) -> None:
    assert made(tmp_path).named(text) == code


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
