"""What editors made live lies on top of the files, and nothing broken gets in."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest

from bot import app
from bot.answer_json import fields_of
from bot.edition import Edition, overlaid
from bot.editorial import Version
from bot.effects import Content
from bot.responses import Responses
from tests.samples import NOW, router, words

CHANGED = "gaji_wajar"
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
    assert "skck_baru" in app.load_router(found).ids
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
def test_a_contact_that_cannot_be_read_is_left_out(body: Any) -> None:
    assert made(version("kbri_kedua", body, "contact")).contacts == words().contacts


def test_a_changed_contact_keeps_its_place_in_its_country() -> None:
    land = words().contacts.countries["kh"]
    key = land.contacts[0]
    old = words().contacts.by_key[key]
    body = {name: value for name, value in asdict(old).items() if name != "key"}
    found = made(version(key, body | {"value": "+85512813282"}, "contact")).contacts
    assert found.by_key[key] == replace(old, value="+85512813282")
    assert found.countries == words().contacts.countries


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
    assert "gaji_wajar_la" not in app.load_router(found).ids


def test_answers_can_be_found_by_example_when_one_of_them_has_examples() -> None:
    bare = {id: replace(one, examples=()) for id, one in words().answers.items()}
    base = replace(words(), answers=bare)
    assert not Edition(base, router()).findable
    with_one = overlaid(base, (version("skck_baru", fields(examples=["urus skck"])),))
    assert Edition(with_one, router()).findable
