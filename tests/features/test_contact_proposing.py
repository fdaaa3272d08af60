"""A change of a contact is handed in as its preview showed it, and never over another's."""

from dataclasses import replace

from bot.features.contact_proposing import STEP
from bot.features.for_editors import CONTACT
from tests.editors import at_desk, editorial, keys, on, records, then, version
from tests.features.contact_steps import (
    KBRI,
    NUMBER,
    SOURCE,
    desk_with,
    pressed,
    proposed,
    renumbered,
    sent,
    wish,
)


def test_a_number_withdrawn_while_another_editor_typed_does_not_come_back() -> None:
    begun = pressed("sumber", KBRI.key)
    hidden = replace(KBRI, status="jangan_pakai")
    live = version(9, {}, kind="contact", name=KBRI.key, state="live")
    meanwhile = replace(desk_with(hidden), records=records(live).records)
    preview = at_desk(on(begun, SOURCE, meanwhile))
    decision = proposed(preview, meanwhile)
    assert (keys(decision), decision.effects) == (["editing.changed_meanwhile"], ())


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


def test_a_new_number_is_not_handed_in_with_the_source_of_the_old_one() -> None:
    assert keys(proposed(sent("nomor", NUMBER))) == ["editors.nothing_open"]
    first = sent("sumber", SOURCE)
    desk = editorial()
    work = {**(first.data or {})["sunting"], "what": "nomor"}
    waiting = at_desk(on(replace(first, data={"sunting": work}), NUMBER, desk))
    old = then(replace(waiting, replies=first.replies), desk, CONTACT, "ajukan")
    assert (keys(at_desk(old)), at_desk(old).effects) == (["editors.nothing_open"], ())
