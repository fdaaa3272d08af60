"""Contacts: looked at, changed, tried by a call, added; a wrong number is kept from people."""

from dataclasses import replace

import pytest

from bot.contacts import UNTESTED, Contact
from bot.editorial import Editorial
from bot.effects import Propose
from bot.features.contact_editing import LONGEST_LINE, NEW
from bot.features.contact_proposing import STEP
from bot.features.contact_testing import RESULT
from bot.features.for_editors import CONTACT, EDIT
from bot.model import Decision
from tests.editors import (
    at_desk,
    buttons,
    editorial,
    heard,
    keys,
    on,
    parts,
    presses,
    records,
    text_of,
    then,
    version,
)
from tests.samples import NOW, OTHER, words

TODAY = NOW.date().isoformat()
ALL = words().contacts.by_key
KBRI = ALL["kbri_phnom_penh"]
NUMBER = "+85512345678"
SOURCE = "https://kemlu.go.id/phnompenh | 2026-03-01"
NEW_ONE = f"kbri_baru\nKBRI Baru\nKH\nphone\n{NUMBER}\n{SOURCE}"


def desk_with(contact: Contact, **more) -> Editorial:
    contacts = replace(words().contacts, by_key={**ALL, contact.key: contact})
    return editorial(contacts=contacts, **more)


TESTED = replace(KBRI, status="pakai", tested_on="2026-10-01", tested_by="Budi")


def pressed(*args: str, desk: Editorial | None = None) -> Decision:
    return at_desk(presses(desk or editorial(), CONTACT, *args))


def sent(what: str, text: str, desk: Editorial | None = None) -> Decision:
    at = desk or editorial()
    return at_desk(on(pressed(what, KBRI.key, desk=at), text, at))


def renumbered(text: str, desk: Editorial | None = None) -> Decision:
    """A new number, then the page where it is written."""
    at = desk or editorial()
    return at_desk(on(sent("nomor", text, at), SOURCE, at))


def called(place: str, desk: Editorial, now: Editorial | None = None) -> Decision:
    """What came of a call, told at the question about it; `now` is the desk by then."""
    asked = pressed("uji", KBRI.key, desk=desk)
    assert keys(asked) == ["contacts.how_was_call"]
    return at_desk(then(asked, now or desk, CONTACT, RESULT, KBRI.key, place))


def proposed(decision: Decision, desk: Editorial | None = None) -> Decision:
    return at_desk(then(decision, desk or editorial(), CONTACT, "ajukan"))


def wish(decision: Decision, desk: Editorial | None = None) -> Propose:
    (effect,) = proposed(decision, desk).effects
    assert isinstance(effect, Propose)
    return effect


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


@pytest.mark.parametrize(
    ("place", "status", "key"),
    [
        ("0", "pakai", "contacts.preview"),
        ("1", "uji_dulu", "contacts.preview_hidden"),
        ("2", "jangan_pakai", "contacts.preview_hidden"),
    ],
)
def test_people_are_told_of_a_test_call_only_when_it_reached(place, status, key) -> None:
    desk = desk_with(TESTED)
    decision = called(place, desk)
    assert keys(decision) == [key]
    body = wish(decision, desk).body
    tested = (TODAY, "Sari") if status == "pakai" else ("", "")
    assert (body["status"], body["tested_on"], body["tested_by"]) == (status, *tested)
    assert body["checked"] == TODAY


def test_a_new_contact_stays_hidden_until_it_was_tried() -> None:
    decision = at_desk(on(pressed("baru"), NEW_ONE, editorial()))
    assert keys(decision) == ["contacts.preview_hidden"]
    effect = wish(decision)
    assert effect.name == "kbri_baru"
    assert (effect.body["status"], effect.body["country"]) == ("uji_dulu", "kh")


def test_the_number_of_a_new_contact_can_be_mended_before_it_is_handed_in() -> None:
    preview = at_desk(on(pressed("baru"), NEW_ONE, editorial()))
    mended = at_desk(on(preview, "+85512345679", editorial()))
    again = at_desk(on(mended, SOURCE, editorial()))
    assert keys(again) == ["contacts.preview_hidden"]
    assert wish(again).body["value"] == "+85512345679"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("kbri_baru", "KBRI", "contacts.wrong_key"),
        ("kbri_baru", "kbri baru", "contacts.wrong_key"),
        ("kbri_baru", "é", "contacts.wrong_key"),
        ("kbri_baru", "b" * 41, "contacts.wrong_key"),
        ("kbri_baru", KBRI.key, "contacts.wrong_key"),
        ("kbri_baru", "gaji_wajar", "contacts.wrong_key"),
        ("KBRI Baru", "x" * (LONGEST_LINE + 1), "contacts.too_long"),
        ("KBRI Baru\n", "", "contacts.wrong_new"),
        (SOURCE, "https://kemlu.go.id", "contacts.wrong_new"),
        ("KH", "zz", "editing.refused"),
        ("phone", "telepon", "editing.refused"),
        (NUMBER, "0812", "editing.refused"),
    ],
)
def test_a_new_contact_with_a_mistake_is_asked_for_again(old: str, new: str, key: str) -> None:
    begun = pressed("baru")
    decision = at_desk(on(begun, NEW_ONE.replace(old, new), editorial()))
    assert keys(decision) == [key]
    assert begun.step == NEW
    assert decision.step is None


def test_a_number_withdrawn_while_another_editor_typed_does_not_come_back() -> None:
    begun = pressed("sumber", KBRI.key)
    hidden = replace(KBRI, status="jangan_pakai")
    live = version(9, {}, kind="contact", name=KBRI.key, state="live")
    meanwhile = replace(desk_with(hidden), records=records(live).records)
    preview = at_desk(on(begun, SOURCE, meanwhile))
    decision = proposed(preview, meanwhile)
    assert (keys(decision), decision.effects) == (["editing.changed_meanwhile"], ())


@pytest.mark.parametrize("desk", [editorial(), desk_with(replace(KBRI, status="uji_dulu"))])
def test_what_changes_is_told_without_the_key_and_by_the_names_that_editors_know(desk) -> None:
    text = text_of(renumbered(NUMBER, desk))
    assert "diperiksa: " in text
    assert "key" not in text
    assert "checked" not in text


def test_an_older_preview_of_a_contact_is_not_handed_in() -> None:
    first = renumbered(NUMBER)
    later = SOURCE.replace("03-01", "04-01")
    second = at_desk(on(first, later, editorial(), session="b2"))
    old = then(replace(second, replies=first.replies), editorial(), CONTACT, "ajukan")
    assert keys(at_desk(old)) == ["editors.nothing_open"]
    assert wish(second).body["seen"] == "2026-04-01"


def test_a_change_over_what_another_editor_changed_meanwhile_is_not_handed_in() -> None:
    live = version(9, {}, kind="contact", name=KBRI.key, state="live")
    decision = proposed(renumbered(NUMBER), records(live))
    assert (keys(decision), decision.effects) == (["editing.changed_meanwhile"], ())


def test_a_change_that_became_wrong_since_the_preview_is_not_handed_in() -> None:
    preview = renumbered(NUMBER)
    other = replace(KBRI, key="lain", value=NUMBER, status="jangan_pakai")
    assert proposed(preview, desk_with(other)).effects == ()


def test_before_anything_was_sent_nothing_can_be_handed_in() -> None:
    begun = pressed("nomor", KBRI.key)
    assert begun.step == STEP
    assert keys(proposed(begun)) == ["editors.nothing_open"]


def test_where_one_editor_is_enough_a_change_is_live_at_once() -> None:
    alone = editorial(approvals=1)
    assert wish(renumbered(NUMBER, alone), alone).publish


def test_a_new_number_comes_with_its_own_source() -> None:
    asked = sent("nomor", NUMBER)
    assert (keys(asked), asked.step) == (["contacts.send_value_source"], STEP)
    assert KBRI.source in text_of(asked)
    body = wish(at_desk(on(asked, SOURCE, editorial()))).body
    assert (body["value"], body["source"], body["seen"]) == (NUMBER, *SOURCE.split(" | "))


def test_a_new_number_is_not_handed_in_with_the_source_of_the_old_one() -> None:
    assert keys(proposed(sent("nomor", NUMBER))) == ["editors.nothing_open"]
    first = sent("sumber", SOURCE)
    desk = editorial()
    work = {**(first.data or {})["sunting"], "what": "nomor"}
    waiting = at_desk(on(replace(first, data={"sunting": work}), NUMBER, desk))
    old = then(replace(waiting, replies=first.replies), desk, CONTACT, "ajukan")
    assert (keys(at_desk(old)), at_desk(old).effects) == (["editors.nothing_open"], ())


def test_a_source_that_was_wrong_does_not_stop_a_new_number() -> None:
    desk = desk_with(replace(KBRI, source="", seen=""))
    assert wish(renumbered(NUMBER, desk), desk).body["value"] == NUMBER


@pytest.mark.parametrize("place", ["0", "1", "2"])
def test_a_call_says_nothing_of_a_number_that_came_after_it(place: str) -> None:
    now = desk_with(replace(KBRI, value=NUMBER))
    decision = called(place, editorial(), now)
    assert keys(decision) == ["contacts.called_another"]
    assert "+855 12 345 678" in text_of(decision)
    assert (decision.step, decision.data, decision.effects) == (None, None, ())


@pytest.mark.parametrize("rest", [("0",), ("0", ""), ("0", "abcd"), ("3", "abcd"), ()])
def test_a_result_of_a_call_to_nobody_knows_what_is_not_recorded(rest: tuple[str, ...]) -> None:
    assert keys(pressed(RESULT, KBRI.key, *rest)) == ["contacts.called_another"]
    assert keys(pressed("uji", KBRI.key, *rest)) == ["contacts.how_was_call"]


@pytest.mark.parametrize(
    ("what", "text", "key"),
    [("sumber", "-", "contacts.wrong_source"), ("nomor", "x" * 301, "contacts.too_long")],
)
def test_beneath_a_mistake_stands_the_way_out(what: str, text: str, key: str) -> None:
    decision = sent(what, text)
    assert (keys(decision), buttons(decision)) == ([key], [(EDIT, "batal")])
    out = at_desk(then(replace(decision, step=STEP), editorial(), EDIT, "batal"))
    assert (keys(out), out.step) == (["editing.cancelled"], "")
