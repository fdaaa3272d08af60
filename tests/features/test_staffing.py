"""/editor: an admin appoints and dismisses; everybody else learns only their own number."""

from dataclasses import replace

import pytest

from bot.editorial import Editorial, Staff
from bot.effects import Appoint, Dismiss
from tests.editors import ADMIN, COLLEAGUE, ME, at_desk, commands, editorial, heard, keys, text_of
from tests.samples import OTHER, PERSON

STRANGER = 12345


def admin(**changes) -> Editorial:
    return editorial(me=ADMIN, staff={PERSON: ADMIN, OTHER: COLLEAGUE}, **changes)


@pytest.mark.parametrize("desk", [None, editorial()])
@pytest.mark.parametrize("text", ["", "tambah 12345 admin", f"cabut {OTHER}"])
def test_whoever_is_no_admin_learns_their_number_and_changes_nothing(desk, text: str) -> None:
    decision = at_desk(commands(text, desk, "editor"))
    assert keys(decision) == ["staffing.your_number"]
    assert str(PERSON) in text_of(decision)
    assert decision.effects == ()
    assert heard(decision) == {}


def test_an_admin_sees_who_may_edit() -> None:
    text = text_of(at_desk(commands("", admin(), "editor")))
    assert "2 penyunting" in text
    assert f"<code>{OTHER}</code> Budi, penyunting" in text
    assert f"<code>{PERSON}</code> Sari, admin" in text


@pytest.mark.parametrize(
    ("text", "role"), [("tambah 12345", "editor"), ("TAMBAH 12345 Admin", "admin")]
)
def test_an_admin_appoints_somebody_who_hears_of_it(text: str, role: str) -> None:
    decision = at_desk(commands(text, admin(), "editor"))
    assert keys(decision) == ["staffing.appointed"]
    assert decision.effects == (Appoint(STRANGER, role),)
    assert heard(decision) == {STRANGER: "staffing.welcome"}


def test_an_editor_who_becomes_admin_keeps_the_name() -> None:
    decision = at_desk(commands(f"tambah {OTHER} admin", admin(), "editor"))
    assert decision.effects == (Appoint(OTHER, "admin", "Budi"),)


def test_an_admin_dismisses_somebody_who_hears_of_it() -> None:
    decision = at_desk(commands(f"cabut {OTHER}", admin(), "editor"))
    assert decision.effects == (Dismiss(OTHER),)
    assert heard(decision) == {OTHER: "staffing.goodbye"}


@pytest.mark.parametrize("verb", ["tambah", "cabut"])
def test_who_is_fixed_in_the_settings_cannot_be_changed_in_a_chat(verb: str) -> None:
    decision = at_desk(commands(f"{verb} {PERSON}", admin(), "editor"))
    assert keys(decision) == ["staffing.fixed"]
    assert decision.effects == ()


def test_who_is_no_editor_cannot_be_dismissed() -> None:
    decision = at_desk(commands(f"cabut {STRANGER}", admin(), "editor"))
    assert (keys(decision), decision.effects) == (["staffing.unknown"], ())


@pytest.mark.parametrize(
    "text",
    ["tambah", "tambah abc", "tambah -5", "tambah 0", "tambah 99999999999999999999", "tambah ²",
     "tambah 12345 adimn", "tambah 12345 admin ya", "cabut", "cabut x", "cabut 12345 6", "hapus 1"],
)  # fmt: skip
def test_a_command_that_is_not_understood_is_explained_and_changes_nothing(text: str) -> None:
    decision = at_desk(commands(text, admin(), "editor"))
    assert keys(decision) == ["staffing.how"]
    assert decision.effects == ()


def test_an_admin_named_in_a_chat_may_be_dismissed() -> None:
    granted = replace(ME, user_id=OTHER, role="admin")
    desk = editorial(me=ADMIN, staff={PERSON: ADMIN, OTHER: granted})
    assert at_desk(commands(f"cabut {OTHER}", desk, "editor")).effects == (Dismiss(OTHER),)


def test_an_editor_without_a_name_is_listed() -> None:
    desk = admin()
    desk = replace(desk, staff={**desk.staff, 7: Staff(7, "editor")})
    assert "<code>7</code> -, penyunting" in text_of(at_desk(commands("", desk, "editor")))
