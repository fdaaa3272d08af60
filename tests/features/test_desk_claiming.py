"""Taking a case, opening it again."""

from datetime import timedelta

import pytest

from bot.case_effects import SaveCase
from bot.cases.model import Room
from bot.cases.shift import Rules, Shift
from bot.effects import StartTimer
from tests.operators import (
    BUDI,
    GENERAL,
    LONG,
    NOBODY,
    RINI,
    SARI,
    carried,
    case,
    commands,
    desk,
    heard,
    presses,
    saved,
    shown,
    toast,
)
from tests.samples import NOW, PERSON, words


@pytest.mark.parametrize("room", [Room(-1009001, 77), GENERAL, Room(SARI.user_id)])
def test_who_takes_a_waiting_case_owns_it_and_the_person_hears_that_somebody_reads(room) -> None:
    decision = presses(desk(SARI, case("waiting"), room=room), "ambil")
    (save,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert (save.case.owner, save.case.owner_name, save.case.state) == (901, "Sari", "owned")
    assert save.case.version == 3
    assert (heard(decision), toast(decision)) == (["desk.person.taken"], "desk.toast_taken")
    assert "Sari" not in shown(decision)


@pytest.mark.parametrize(
    ("changes", "key"),
    [({"quiet": True}, ["desk.person.taken_quiet"]), ({"stopped": True}, []),
     ({"stopped": True, "quiet": True}, [])],
)  # fmt: skip
def test_where_somebody_may_watch_it_is_a_neutral_word_and_after_the_stop_word_nothing(
    changes, key
) -> None:
    decision = presses(desk(SARI, case("waiting", **changes)), "ambil")
    assert (heard(decision), saved(decision)) == (key, ["diambil"])


def test_a_case_that_somebody_has_says_who() -> None:
    decision = presses(desk(BUDI, case(owner_name=LONG)), "ambil")
    assert (toast(decision), decision.effects) == ("desk.refused_taken", ())
    assert "😀" in words().text(decision.toast, NOW)


@pytest.mark.parametrize(
    ("what", "me", "of", "key"),
    [
        ("ambil", SARI, case("closed"), "desk.refused_closed"),
        ("ambil", SARI, None, "desk.refused_missing"),
        ("ambil", NOBODY, case("waiting"), "desk.refused_stranger"),
        ("buka", NOBODY, case("closed"), "desk.refused_stranger"),
        ("buka", SARI, case(), "desk.refused_open"),
        ("buka", SARI, case("closed", closed_at=NOW - timedelta(days=8)), "desk.refused_expired"),
        ("buka", RINI, case("closed", outcome="dihapus"), "desk.refused_expired"),
    ],
)
def test_what_is_not_allowed_is_a_kind_toast_and_changes_nothing(what, me, of, key) -> None:
    decision = presses(desk(me, of), what)
    assert (toast(decision), decision.effects, decision.replies) == (key, (), ())


def test_a_button_of_another_case_than_the_one_that_was_read_changes_nothing() -> None:
    decision = presses(desk(SARI, case("waiting")), "ambil", "13")
    assert (toast(decision), decision.effects) == ("desk.refused_missing", ())


@pytest.mark.parametrize("me", [SARI, BUDI, RINI])
def test_a_closed_case_is_opened_again_and_waits(me) -> None:
    decision = presses(desk(me, case("closed")), "buka")
    assert (saved(decision), toast(decision)) == (["dibuka_lagi"], "desk.toast_reopened")
    assert decision.effects[0].case.state == "waiting"
    assert heard(decision) == []


def test_who_waits_again_has_the_same_clocks_as_who_waits_first() -> None:
    shift = Shift(Rules(deadlines={"nyawa": (timedelta(minutes=3),)}))
    timers = presses(desk(SARI, case("closed")), "buka", shift=shift).effects[1:]
    assert timers == (
        StartTimer("kasus.tunggu", NOW + timedelta(minutes=3), chat=PERSON),
        StartTimer("kasus.antrian", NOW + timedelta(minutes=1), chat=PERSON),
    )
    back = presses(desk(SARI, case(), here=False), "oper_ke", "12", "0", shift=shift)
    assert back.effects[1:3] == timers
    given = presses(desk(SARI, case(), here=False), "oper_ke", "12", "902")
    assert not [one for one in given.effects if isinstance(one, StartTimer)]


def test_the_note_button_says_how() -> None:
    decision = presses(desk(BUDI, case()), "catatan")
    assert (toast(decision), decision.effects) == ("desk.toast_note", ())


LEADERLESS = Shift(Rules(operators=(902,)), members=(BUDI,))
"""A desk of one operator: who had the case before is named no more, and nobody leads."""


def test_a_case_whose_owner_is_gone_for_good_is_taken_by_a_colleague() -> None:
    decision = presses(desk(BUDI, case()), "ambil", shift=LEADERLESS)
    (save,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert (save.case.owner, save.case.state) == (902, "owned")
    assert heard(decision) == ["desk.person.passed_on"]
    assert presses(desk(BUDI, case(quiet=True)), "ambil", shift=LEADERLESS).replies == ()


def test_it_may_be_handed_over_too_and_its_record_offers_both() -> None:
    offered = presses(desk(BUDI, case()), "oper", shift=LEADERLESS)
    assert ("meja", "oper_ke", "12", "902") in carried(offered.replies[0])
    moved = presses(desk(BUDI, case()), "oper_ke", "12", "902", shift=LEADERLESS)
    assert saved(moved) == ["dioper"]
    record = commands("kasus", desk(BUDI, case()), "12", shift=LEADERLESS)
    ways = {one[1] for one in carried(record.replies[0])}
    assert ways == {"ambil", "oper"}
