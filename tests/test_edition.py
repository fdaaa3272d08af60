"""What editors made live lies on top of the files, and nothing broken gets in."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest

from bot import word_loading
from bot.answer_json import fields_of
from bot.contacts import Contact
from bot.edition import Edition, overlaid, put_together
from bot.editorial import Version
from bot.effects import Content
from bot.responses import Responses
from bot.router import Router
from tests.samples import NOW, router, words

CHANGED = "gaji_wajar"
KEY = words().contacts.countries["kh"].contacts[0]
NEW_CONTACT = {
    "name": "KBRI Phnom Penh - kedua", "country": "kh", "kind": "phone", "value": "+85512813282",
    "status": "pakai", "source": "https://kemlu.go.id", "seen": "2026-01", "checked": "2026-01-02",
}  # fmt: skip


def version(name: str, body: Mapping[str, Any], kind: Content = "answer") -> Version:
    return Version(7, kind, name, body, "live", 0, 901, "Sari", NOW)


def fields(**more: Any) -> dict[str, Any]:
    return fields_of(words().answers[CHANGED]) | more


def made(*versions: Version) -> Responses:
    return overlaid(words(), versions)


def contact(**more: Any) -> Version:
    return version("kbri_kedua", NEW_CONTACT | more, "contact")


def file(key: str = KEY) -> Contact:
    """A contact as the files have it."""
    return words().contacts.by_key[key]


def change(key: str = KEY, **more: Any) -> Version:
    """A change of a contact of the files."""
    body = {name: value for name, value in asdict(file(key)).items() if name != "key"}
    return version(key, body | more, "contact")


def with_file(**more: Any) -> Responses:
    """The words of a release in which that contact is another."""
    contacts = words().contacts
    by_key = {**contacts.by_key, KEY: replace(file(), **more)}
    return replace(words(), contacts=replace(contacts, by_key=by_key))


def test_without_versions_the_words_are_those_of_the_files() -> None:
    found = made()
    assert found.answers == words().answers
    assert found.contacts == words().contacts
    assert found.texts is words().texts


def test_a_live_version_takes_the_place_of_the_files_answer_and_no_other_changes() -> None:
    found = made(version(CHANGED, fields(title="Gaji berapa?"))).answers
    before = words().answers
    assert found[CHANGED] == replace(before[CHANGED], title="Gaji berapa?")
    others = [id for id in before if id != CHANGED]
    assert [found[id] for id in others] == [before[id] for id in others]
    assert before[CHANGED].title != "Gaji berapa?"


def test_an_answer_without_a_file_is_there_and_has_a_route() -> None:
    found = made(version("skck_baru", fields()))
    assert list(found.answers) == sorted((*words().answers, "skck_baru"))
    assert "skck_baru" in word_loading.load_router(found).ids
    assert "skck_baru" not in router().ids


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"title": "x"},
        fields(sources=None),
        fields(sources=[5]),
        fields(sources=[{"name": "x"}]),
        fields(reviewed_on="kemarin"),
        fields(expires_on=None),
        fields(related="paspor"),
        fields(examples=5),
    ],
)
def test_an_answer_that_cannot_be_read_is_left_out_and_named_in_the_log(
    body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    other = version("skck_baru", fields())
    found = made(version(CHANGED, body), other, version("rusak", body))
    assert found.answers[CHANGED] == words().answers[CHANGED]
    assert "rusak" not in found.answers
    assert "skck_baru" in found.answers
    assert [CHANGED in caplog.text, "rusak" in caplog.text, "kemarin" in caplog.text] == [
        True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"name": "x"},
        NEW_CONTACT | {"colour": "x"},
        NEW_CONTACT | {"value": 110},
        NEW_CONTACT | {"checked": "kemarin"},
        NEW_CONTACT | {"tested_on": "kemarin"},
    ],
)
def test_a_contact_that_cannot_be_read_is_left_out_and_that_of_the_files_held_back(
    body: Any,
) -> None:
    assert made(version("kbri_kedua", body, "contact")).contacts == words().contacts
    found = made(version(KEY, body, "contact")).contacts
    assert found.by_key[KEY] == replace(file(), status="uji_dulu")
    assert KEY not in [one.key for one in found.serving("kh")]


def test_a_changed_contact_keeps_its_place_in_its_country() -> None:
    land = words().contacts.countries["kh"]
    key = land.contacts[0]
    old = words().contacts.by_key[key]
    body = {name: value for name, value in asdict(old).items() if name != "key"}
    found = made(version(key, body | {"value": "+85512813282"}, "contact")).contacts
    assert found.by_key[key] == replace(old, value="+85512813282")
    assert found.countries == words().contacts.countries


def test_a_contact_that_cannot_be_read_stays_a_wrong_number_where_the_files_say_so() -> None:
    base = with_file(status="jangan_pakai")
    found = overlaid(base, (version(KEY, {}, "contact"),))
    assert found.contacts.by_key[KEY].status == "jangan_pakai"


def test_a_contact_that_moves_leaves_its_old_country_for_the_new_one() -> None:
    found = made(change(country="th")).contacts
    assert KEY not in [one.key for one in found.serving("kh")]
    assert found.countries["th"].contacts == (*words().contacts.countries["th"].contacts, KEY)
    others = [code for code in found.countries if code not in ("kh", "th")]
    assert all(found.countries[code] == words().contacts.countries[code] for code in others)


def test_a_contact_of_everywhere_that_moves_stays_everywhere() -> None:
    found = made(change("portal", country="th")).contacts
    assert "portal" in found.countries["luar"].contacts
    assert "portal" in found.countries["th"].contacts


@pytest.mark.parametrize(("checked", "shown"), [("2026-11-23", False), ("2026-11-22", True)])
def test_a_contact_that_the_files_checked_after_the_change_is_that_of_the_files(
    checked: str, shown: bool
) -> None:
    base = with_file(checked=checked)
    found = overlaid(base, (change(label="KBRI"),)).contacts.by_key[KEY]
    assert (found.label == "KBRI") is shown
    assert shown or found == base.contacts.by_key[KEY]


@pytest.mark.parametrize(("checked", "held"), [("2026-11-02", True), ("2026-11-01", False)])
def test_a_number_that_the_files_call_wrong_is_shown_only_by_a_check_as_late(
    checked: str, held: bool
) -> None:
    base = with_file(status="jangan_pakai", checked=checked)
    found = overlaid(base, (change(status="pakai", checked="2026-11-01"),)).contacts
    assert (KEY not in [one.key for one in found.serving("kh")]) is held


@pytest.mark.parametrize(("reviewed", "title"), [(23, "Gaji kami"), (22, "Gaji berapa?")])
def test_an_answer_that_the_files_reviewed_after_the_change_is_that_of_the_files(
    reviewed: int, title: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    newer = replace(
        words().answers[CHANGED], reviewed_on=date(2026, 11, reviewed), title="Gaji kami"
    )
    base = replace(words(), answers={**words().answers, CHANGED: newer})
    found = overlaid(base, (version(CHANGED, fields(title="Gaji berapa?")),))
    assert found.answers[CHANGED].title == title
    assert ("1 live versions are older" in caplog.text) is (reviewed == 23)


def test_an_answer_that_takes_a_name_of_the_bot_is_left_out_and_the_rest_stays() -> None:
    taken = next(id for id in router().ids if id not in words().answers)
    live = (version(taken, fields()), version("skck_baru", fields()), change(status="uji_dulu"))
    found, way = put_together(words(), live, word_loading.load_router)
    assert taken not in found.answers
    assert "skck_baru" in way.ids
    assert found.contacts.by_key[KEY].status == "uji_dulu"


def test_where_no_answer_can_be_joined_contacts_are_taken_back_all_the_same() -> None:
    def joined(some: Responses) -> Router:
        if {"satu", "dua"} <= some.answers.keys():
            raise ValueError("they get on only apart")
        return router()

    live = (version("satu", fields()), version("dua", fields()), change(status="uji_dulu"))
    found, _ = put_together(words(), live, joined)
    assert found.answers == words().answers
    assert found.contacts.by_key[KEY].status == "uji_dulu"


def test_a_new_contact_joins_its_country_after_the_others() -> None:
    found = made(contact()).contacts
    before = words().contacts
    assert found.countries["kh"].contacts == (*before.countries["kh"].contacts, "kbri_kedua")
    assert [one.key for one in found.serving("kh") if one.country == "kh"][-1] == "kbri_kedua"
    others = [code for code in before.countries if code != "kh"]
    assert [found.countries[code] for code in others] == [before.countries[c] for c in others]


def test_a_new_contact_of_a_country_nobody_knows_is_given_to_nobody() -> None:
    found = made(contact(country="zz")).contacts
    assert "kbri_kedua" in found.by_key
    assert found.countries == words().contacts.countries


def test_a_new_contact_that_is_not_to_be_used_is_given_to_nobody() -> None:
    found = made(contact(status="jangan")).contacts
    assert "kbri_kedua" not in [one.key for one in found.serving("kh")]


def test_a_variant_is_told_for_its_country_and_has_no_route_of_its_own() -> None:
    variant = fields(title="Gaji di Laos", variant_of=CHANGED, countries=["la"])
    found = made(version("gaji_wajar_la", variant))
    assert found.answer(CHANGED, "la").title == "Gaji di Laos"
    assert found.answer(CHANGED, "kh") == found.answer(CHANGED) == words().answers[CHANGED]
    assert "la" in found.by_country[CHANGED]
    assert "gaji_wajar_la" not in word_loading.load_router(found).ids


def test_answers_can_be_found_by_example_when_one_of_them_has_examples() -> None:
    bare = {id: replace(one, examples=()) for id, one in words().answers.items()}
    base = replace(words(), answers=bare)
    assert not Edition(base, router()).findable
    with_one = overlaid(base, (version("skck_baru", fields(examples=["urus skck"])),))
    assert Edition(with_one, router()).findable
