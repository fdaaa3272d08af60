"""Closing: the outcome, what the person hears, the survey, the operator's pause."""

import pytest

from bot.case_effects import SaveCase
from bot.cases.changes import OUTCOMES as ALL
from bot.effects import RemoveButtons
from bot.features.desk_closing import OUTCOMES
from tests.operators import (
    BUDI,
    RINI,
    SARI,
    carried,
    case,
    desk,
    heard,
    here,
    presses,
    saved,
    shown,
    toast,
)
from tests.samples import PERSON


def closes(me=SARI, of=None, outcome="tertolong"):
    return presses(desk(me, of or case()), "tutup_hasil", "12", outcome)


def test_every_ending_but_the_persons_own_is_offered() -> None:
    offered = carried(presses(desk(SARI, case()), "tutup").replies[0])
    ends = [one[3] for one in offered if one[1] == "tutup_hasil"]
    assert ends == [one for one in ALL if one != "dihapus"]
    assert offered[-1] == ("meja", "batal", "12")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_case_ends_so_and_the_person_hears_how_to_come_back(outcome) -> None:
    decision = closes(outcome=outcome)
    (save,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert (save.case.state, save.case.outcome) == ("closed", outcome)
    assert RemoveButtons(600) in decision.effects
    assert (heard(decision), toast(decision)) == (["desk.person.closed"], "desk.toast_closed")
    assert "<b>12</b>" in shown(decision)


def test_the_survey_is_one_tap_and_can_be_skipped() -> None:
    (say,) = [one for one in closes().replies if one.to == PERSON]
    assert carried(say) == [
        ("kasus", "nilai", "baik", "12"),
        ("kasus", "nilai", "kurang", "12"),
        ("kasus", "nilai", "lewati", "12"),
    ]


def test_where_somebody_may_watch_it_ends_with_a_neutral_word_and_no_survey() -> None:
    decision = closes(of=case(quiet=True))
    (say,) = [one for one in decision.replies if one.to == PERSON]
    assert (say.key, say.buttons) == ("desk.person.closed_quiet", ())


def test_after_the_stop_word_not_even_the_end_is_told() -> None:
    decision = closes(of=case(stopped=True, quiet=True))
    assert (saved(decision), heard(decision)) == (["ditutup"], [])


def test_after_a_matter_of_life_a_pause_is_offered_and_after_others_not() -> None:
    decision = closes()
    assert here(decision) == ["desk.pause_offer"]
    minutes = [one[3] for one in carried(decision.replies[-1]) if one[1] == "istirahat"]
    assert minutes == ["15", "30", "60"]
    for lane in ("waktu", "biasa"):
        assert here(closes(of=case(lane=lane))) == []


@pytest.mark.parametrize("state", ["waiting", "owned"])
def test_a_supervisor_may_close_any_case(state) -> None:
    assert saved(closes(RINI, case(state))) == ["ditutup"]


@pytest.mark.parametrize(
    ("me", "of", "outcome", "key"),
    [
        (BUDI, case(), "tertolong", "desk.refused_others"),
        (SARI, case("waiting"), "tertolong", "desk.refused_waiting"),
        (SARI, case("closed"), "ganda", "desk.refused_closed"),
        (SARI, case(), "dihapus", "desk.toast_old"),
        (SARI, case(), "", "desk.toast_old"),
    ],
)
def test_nobody_else_closes_and_no_ending_is_made_up(me, of, outcome, key) -> None:
    decision = closes(me, of, outcome)
    assert (toast(decision), decision.effects, decision.replies) == (key, (), ())
