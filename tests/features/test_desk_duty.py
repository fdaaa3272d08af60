"""Who is on duty, who pauses."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import SetDuty
from bot.cases.model import Member, Room
from bot.cases.shift import Shift
from bot.effects import RemoveButtons
from tests.operators import (
    BUDI,
    GENERAL,
    LONG,
    NOBODY,
    SARI,
    carried,
    case,
    commands,
    desk,
    here,
    presses,
    shown,
    toast,
)
from tests.samples import NOW

OFF_DUTY = replace(SARI, on_duty=False)
PAUSED = replace(SARI, paused_until=NOW + timedelta(minutes=20))
PRIVATE = Room(SARI.user_id)


@pytest.mark.parametrize("me", [OFF_DUTY, PAUSED, SARI])
@pytest.mark.parametrize("room", [GENERAL, PRIVATE])
@pytest.mark.parametrize("word", ["", "on", " ON "])
def test_who_starts_is_on_duty_and_pauses_no_more(me, room, word) -> None:
    decision = commands("jaga", desk(me, room=room), word)
    assert decision.effects == (SetDuty(901, "Sari", True),)
    assert here(decision) == ["desk.duty_on", "desk.duty_list"]
    assert len(decision.replies[1].parts) == 3
    assert "istirahat" not in shown(decision)


@pytest.mark.parametrize("word", ["off", "selesai", "OFF"])
def test_who_ends_is_off_duty_and_reminded_of_open_cases(word) -> None:
    decision = commands("jaga", desk(SARI, room=GENERAL, others=(case(), case(number=15))), word)
    assert decision.effects == (SetDuty(901, "Sari", False),)
    assert here(decision) == ["desk.duty_off", "desk.duty_list", "desk.still_yours"]
    assert "12, 15" in shown(decision)
    assert "Sari" not in [part.params["nama"] for part in decision.replies[1].parts]


def test_when_the_last_one_leaves_it_says_that_nobody_is_there() -> None:
    decision = commands("jaga", desk(SARI, room=GENERAL), "off", shift=Shift(members=(SARI,)))
    assert here(decision) == ["desk.duty_off", "desk.duty_nobody"]


def test_pausing_colleagues_are_listed_with_their_time_in_jakarta() -> None:
    shift = Shift(members=(replace(BUDI, paused_until=NOW + timedelta(minutes=20)),))
    assert "Budi, istirahat sampai 10.20 WIB" in shown(commands("jaga", desk(SARI), shift=shift))
    past = Shift(members=(replace(BUDI, paused_until=NOW - timedelta(minutes=20)),))
    assert "istirahat" not in shown(commands("jaga", desk(SARI), shift=past))


def test_a_long_list_of_long_names_fits_into_a_message() -> None:
    crowd = tuple(Member(1000 + one, LONG, "operator", True) for one in range(100))
    assert len(commands("jaga", desk(SARI), shift=Shift(members=crowd)).replies[1].parts) == 30


def test_a_word_that_is_not_known_changes_nothing() -> None:
    decision = commands("jaga", desk(SARI), "besok")
    assert (here(decision), decision.effects) == (["desk.duty_how"], ())


def test_a_name_that_is_not_known_yet_is_that_of_who_writes() -> None:
    decision = commands("jaga", desk(replace(SARI, name="")), sender_name="Sari W")
    assert decision.effects == (SetDuty(901, "Sari W", True),)


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_a_pause_lasts_as_long_as_was_said_by_command_or_button(minutes) -> None:
    effect = SetDuty(901, "Sari", True, (NOW + timedelta(minutes=minutes)).isoformat())
    assert commands("istirahat", desk(SARI), str(minutes)).effects == (effect,)
    pressed = presses(desk(SARI), "istirahat", "0", str(minutes))
    assert pressed.effects == (effect, RemoveButtons(600))


def test_without_minutes_they_are_offered() -> None:
    decision = commands("istirahat", desk(SARI))
    assert (here(decision), decision.effects) == (["desk.pause_which"], ())
    assert carried(decision.replies[0])[0] == ("meja", "istirahat", "0", "15")


def test_who_pauses_is_reminded_of_open_cases() -> None:
    assert "desk.still_yours" in here(commands("istirahat", desk(SARI, others=(case(),)), "15"))


@pytest.mark.parametrize("word", ["5", "seminggu", "-15", "15 menit"])
def test_other_pauses_are_explained(word) -> None:
    decision = commands("istirahat", desk(SARI), word)
    assert (here(decision), decision.effects) == (["desk.pause_how"], ())


def test_who_is_not_on_duty_needs_no_pause() -> None:
    assert here(commands("istirahat", desk(OFF_DUTY), "15")) == ["desk.pause_not_on_duty"]
    pressed = presses(desk(OFF_DUTY), "istirahat", "0", "15")
    assert (here(pressed), pressed.effects) == (["desk.pause_not_on_duty"], ())


def test_a_pause_that_is_none_sets_nothing() -> None:
    decision = presses(desk(SARI), "istirahat", "0", "600")
    assert (toast(decision), decision.effects) == ("desk.toast_old", ())


def test_the_offer_of_a_pause_can_be_put_away() -> None:
    decision = presses(desk(SARI), "batal", "0")
    assert decision.effects == (RemoveButtons(600),)


@pytest.mark.parametrize("command", ["jaga", "istirahat"])
@pytest.mark.parametrize("room", [GENERAL, PRIVATE])
def test_who_is_nobody_of_the_desk_is_never_on_duty(command, room) -> None:
    assert commands(command, desk(NOBODY, room=room), "15").effects == ()
