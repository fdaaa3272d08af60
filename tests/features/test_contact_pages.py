"""Contacts are found by country, page by page, and opened; where people meet one is told."""

from dataclasses import replace

import pytest

from bot.editorial import Editorial
from bot.features.contact_pages import AT_ONCE
from bot.features.for_editors import CONTACT
from bot.model import Decision
from tests.editors import at_desk, buttons, editorial, keys, parts, presses, text_of
from tests.samples import words

ALL = words().contacts.by_key
KBRI = ALL["kbri_phnom_penh"]
ANSWER = words().answers["gaji_wajar"]


def pressed(*args: str, desk: Editorial | None = None) -> Decision:
    return at_desk(presses(desk or editorial(), CONTACT, *args))


def under(code: str) -> list[str]:
    """The contacts of a country, as its pages list them."""
    found, page = [], pressed("negara", code)
    while True:
        shown = buttons(page)
        found += [key for _, verb, key, *_ in map(padded, shown) if verb == "lihat"]
        labels = [button.key for row in page.replies[0].buttons for button in row]
        if "button.later" not in labels:
            return found
        page = pressed(*shown[labels.index("button.later")][1:])


def padded(carried: tuple[str, ...]) -> tuple[str, ...]:
    return (*carried, "", "")


def test_every_contact_is_found_under_its_country_and_can_be_opened() -> None:
    codes = [one[2] for one in buttons(pressed("daftar")) if one[1] == "negara"]
    assert sorted(key for code in codes for key in under(code)) == sorted(ALL)
    assert {keys(pressed("lihat", key))[0] for key in ALL} == {"contacts.about"}


def test_the_contacts_of_a_country_stand_on_pages() -> None:
    many = {f"kbri_{n}": replace(KBRI, key=f"kbri_{n}") for n in range(2 * AT_ONCE + 1)}
    desk = editorial(contacts=replace(words().contacts, by_key=many))
    for page, count in (("0", AT_ONCE), ("2", 1), ("9", 1), ("x", AT_ONCE)):
        shown = buttons(pressed("negara", "kh", page, desk=desk))
        assert sum(one[1] == "lihat" for one in shown) == count
    middle = buttons(pressed("negara", "kh", "1", desk=desk))
    assert (CONTACT, "negara", "kh", "0") in middle
    assert (CONTACT, "negara", "kh", "2") in middle


@pytest.mark.parametrize("key", ["b" * 40, KBRI.key])
def test_every_button_of_a_contact_carries_the_longest_key(key: str) -> None:
    by_key = {**ALL, key: replace(KBRI, key=key)}
    desk = editorial(contacts=replace(words().contacts, by_key=by_key))
    for args in (("lihat", key), ("status", key), ("uji", key), ("negara", "kh")):
        carried = [":".join(one) for one in buttons(pressed(*args, desk=desk))]
        assert max(len(one.encode()) for one in carried) <= 64


def test_hiding_a_contact_names_the_answers_that_stand_on_it() -> None:
    answers = {"gaji_wajar": replace(ANSWER, body=f"<b>Hubungi.</b>\n{{kontak:{KBRI.key}}}")}
    decision = pressed("status", KBRI.key, "3", desk=editorial(answers=answers))
    assert parts(decision) == ["contacts.used_in"]
    assert ANSWER.title in text_of(decision)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://CekRekening.id/cari?a=1&amp;b=2", ["contacts.linked_in"]),
        ("https://cekrekening&#46;id", ["contacts.linked_in"]),
        ("https://cekrekening.id.example.com", []),
    ],
)
def test_hiding_a_site_names_the_answers_that_link_to_it(url: str, said: list[str]) -> None:
    site = ALL["cekrekening"]
    answers = {"gaji_wajar": replace(ANSWER, body=f'<b>Cek</b> <a href="{url}">di sini</a>')}
    decision = pressed("status", site.key, "3", desk=editorial(answers=answers))
    assert parts(decision) == said
    assert (ANSWER.title in text_of(decision)) is bool(said)
