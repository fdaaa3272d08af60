"""A new contact is read line by line and stays hidden until it was tried."""

import pytest

from bot.features.contact_editing import LONGEST_LINE, NEW
from tests.editors import at_desk, editorial, keys, on
from tests.features.contact_steps import KBRI, NUMBER, SOURCE, pressed, wish

NEW_ONE = f"kbri_baru\nKBRI Baru\nKH\nphone\n{NUMBER}\n{SOURCE}"


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
