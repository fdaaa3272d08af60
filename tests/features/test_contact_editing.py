"""Contacts are changed; a wrong number or source is refused and can be sent again."""

from dataclasses import replace

import pytest

from bot.contacts import UNTESTED
from bot.features.contact_editing import LONGEST_LINE
from bot.features.contact_proposing import STEP
from bot.features.for_editors import EDIT
from tests.editors import at_desk, buttons, editorial, heard, keys, on, parts, text_of, then
from tests.features.contact_steps import (
    ALL,
    KBRI,
    NUMBER,
    SOURCE,
    TESTED,
    TODAY,
    desk_with,
    pressed,
    proposed,
    renumbered,
    sent,
    wish,
)
from tests.samples import OTHER


def test_a_changed_number_is_shown_as_people_see_it_and_waits_for_a_second_editor() -> None:
    decision = renumbered(NUMBER)
    assert keys(decision) == ["contacts.preview"]
    assert f"+ nomor: {NUMBER}" in text_of(decision)
    effect = wish(decision)
    assert (effect.kind, effect.name, effect.body["value"]) == ("contact", KBRI.key, NUMBER)
    assert (effect.base, effect.publish, "key" in effect.body) == (0, False, False)
    assert heard(proposed(decision)) == {OTHER: "editing.colleague_proposed"}


def test_a_new_number_is_untested_whoever_called_the_old_one() -> None:
    desk = desk_with(TESTED)
    body = wish(renumbered(NUMBER, desk), desk).body
    assert (body["status"], body["tested_on"], body["tested_by"]) == (UNTESTED, "", "")


def test_a_hidden_contact_stays_hidden_when_its_number_changes() -> None:
    desk = desk_with(replace(KBRI, status="jangan_pakai"))
    assert wish(renumbered(NUMBER, desk), desk).body["status"] == "jangan_pakai"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0812 3456 789", "check.number_invalid"),
        ("0812-9007-0027", "check.number_invalid"),
        ("+6598765432", "check.number_elsewhere"),
        ("110", "check.number_service"),
        ("nomor kbri", "check.number_invalid"),
        ("<b>+85512345678</b>", "check.number_invalid"),
    ],
)
def test_a_wrong_number_is_refused_and_can_be_sent_again(text: str, fault: str) -> None:
    refused = sent("nomor", text)
    assert keys(refused) == ["editing.refused"]
    assert fault in parts(refused)
    assert refused.step is None
    begun = pressed("nomor", KBRI.key)
    assert keys(at_desk(on(begun, NUMBER, editorial()))) == ["contacts.send_value_source"]


def test_a_number_that_must_not_be_used_does_not_come_back_under_another_key() -> None:
    bad = next(
        one
        for one in ALL.values()
        if one.status == "jangan_pakai" and one.kind == "phone" and one.value.startswith("+")
    )
    desk = desk_with(replace(KBRI, country=bad.country))
    refused = sent("nomor", bad.value, desk)
    assert keys(refused) == ["editing.refused"]
    assert proposed(refused, desk).effects == ()


def test_a_source_has_a_page_and_a_date() -> None:
    decision = sent("sumber", SOURCE)
    body = wish(decision).body
    assert (body["source"], body["seen"]) == ("https://kemlu.go.id/phnompenh", "2026-03-01")
    assert body["checked"] == TODAY
    again = at_desk(on(decision, SOURCE.replace("03-01", "04-01"), editorial()))
    assert wish(again).body["seen"] == "2026-04-01"


@pytest.mark.parametrize("text", ["https://kemlu.go.id", "a | b | c", "-"])
def test_a_source_of_another_shape_is_asked_for_again(text: str) -> None:
    assert keys(sent("sumber", text)) == ["contacts.wrong_source"]


@pytest.mark.parametrize("what", ["nomor", "sumber"])
def test_a_text_that_no_contact_needs_is_too_long(what: str) -> None:
    assert keys(sent(what, "x" * (LONGEST_LINE + 1))) == ["contacts.too_long"]


@pytest.mark.parametrize(
    ("place", "status"),
    [("0", "pakai"), ("1", "pakai_setelah_uji"), ("2", "uji_dulu"), ("3", "jangan_pakai")],
)
def test_a_status_is_chosen_by_its_place(place: str, status: str) -> None:
    desk = desk_with(replace(KBRI, status="x"))
    assert keys(pressed("status", KBRI.key, desk=desk)) == ["contacts.which_status"]
    assert wish(pressed("status", KBRI.key, place, desk=desk), desk).body["status"] == status


@pytest.mark.parametrize("desk", [editorial(), desk_with(replace(KBRI, status="uji_dulu"))])
def test_what_changes_is_told_without_the_key_and_by_the_names_that_editors_know(desk) -> None:
    text = text_of(renumbered(NUMBER, desk))
    assert "diperiksa: " in text
    assert "key" not in text
    assert "checked" not in text


def test_a_new_number_comes_with_its_own_source() -> None:
    asked = sent("nomor", NUMBER)
    assert (keys(asked), asked.step) == (["contacts.send_value_source"], STEP)
    assert KBRI.source in text_of(asked)
    body = wish(at_desk(on(asked, SOURCE, editorial()))).body
    assert (body["value"], body["source"], body["seen"]) == (NUMBER, *SOURCE.split(" | "))


def test_a_source_that_was_wrong_does_not_stop_a_new_number() -> None:
    desk = desk_with(replace(KBRI, source="", seen=""))
    assert wish(renumbered(NUMBER, desk), desk).body["value"] == NUMBER


@pytest.mark.parametrize(
    ("what", "text", "key"),
    [("sumber", "-", "contacts.wrong_source"), ("nomor", "x" * 301, "contacts.too_long")],
)
def test_beneath_a_mistake_stands_the_way_out(what: str, text: str, key: str) -> None:
    decision = sent(what, text)
    assert (keys(decision), buttons(decision)) == ([key], [(EDIT, "batal")])
    out = at_desk(then(replace(decision, step=STEP), editorial(), EDIT, "batal"))
    assert (keys(out), out.step) == (["editing.cancelled"], "")
