"""Where others read the phone after a journey: one neutral line there, and the desk hears it at
once."""

import pytest

from bot.departure import arriving
from tests.features.departure_stage import alarms, said
from tests.features.journey_steps import TO_DESK, answers, opened
from tests.samples import understood

WATCHED = ["sampai, paspor diminta majikan, gak boleh pegang hp", "ga bisa cerita disini",
           "hp dipegang majikan", "aku diawasi"]  # fmt: skip


@pytest.mark.parametrize("text", WATCHED)
def test_a_hint_of_being_watched_gets_one_neutral_line(text: str) -> None:
    decision = answers(text)
    assert said(decision) == ["departure.quiet"]
    assert not any(say.buttons for say in decision.replies)
    assert not opened(decision)


@pytest.mark.parametrize("text", WATCHED)
def test_the_desk_hears_at_once_of_who_chose_it(text: str) -> None:
    decision = answers(text, kept=TO_DESK, desk=True)
    assert said(decision) == ["departure.quiet"]
    assert [one.case.quiet for one in opened(decision)] == [True]
    assert alarms(decision)[-1] == "alarm.departure_watched"


def test_a_cry_of_who_is_watched_is_heard_without_a_yes_to_the_desk() -> None:
    decision = answers(WATCHED[0], desk=True, meant=understood("darurat_disekap", danger=0.97))
    assert said(decision) == ["departure.quiet"]
    assert opened(decision)


def test_words_of_danger_go_before_the_hint() -> None:
    decision = answers("aku disekap hp diambil", danger="darurat_disekap", own=True,
                       meant=understood("darurat_disekap", danger=0.97))  # fmt: skip
    assert decision.replies[0].key == "darurat.darurat_disekap"


def test_a_passport_that_was_taken_is_no_reason_for_a_long_page() -> None:
    for text in ("sampai, paspor diminta majikan, hp disita", "gak boleh pegang hp, diawasi"):
        decision = answers(text, meant=understood("paspor_ditahan"), danger="darurat_disekap")
        assert said(decision) == ["departure.quiet"]


def test_all_well_is_no_hint() -> None:
    assert not arriving.watched("sudah sampai, hp baru bisa dipakai")
