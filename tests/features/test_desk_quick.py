"""Ready replies and asking for the place."""

import pytest

from bot.effects import RemoveButtons
from bot.features.desk_quick import NEUTRAL, QUICK
from tests.operators import (
    BUDI,
    GENERAL,
    SARI,
    carried,
    case,
    desk,
    entry,
    heard,
    here,
    kept,
    presses,
    saved,
    shown,
    toast,
)
from tests.samples import NOW, PERSON, words

PLACE = entry(kind="location", latitude=11.5, longitude=104.9)


def test_all_ready_replies_are_offered_and_the_neutral_ones_where_somebody_may_watch() -> None:
    usual = carried(presses(desk(SARI, case()), "cepat").replies[0])
    assert [one[3] for one in usual if one[1] == "cepat_kirim"] == list(QUICK)
    quiet = carried(presses(desk(SARI, case(quiet=True)), "cepat").replies[0])
    assert [one[3] for one in quiet if one[1] == "cepat_kirim"] == list(NEUTRAL)


@pytest.mark.parametrize("id", QUICK)
def test_a_tap_sends_it_and_the_room_sees_what_was_said(id) -> None:
    decision = presses(desk(SARI, case()), "cepat_kirim", "12", id)
    assert (heard(decision), here(decision)) == ([f"quick.{id}.text"], ["desk.quick_sent"])
    assert decision.replies[0].of_case
    assert words().text(decision.replies[0], NOW) in words().text(decision.replies[1], NOW)
    (said,) = kept(decision)
    assert (said.side, said.kind, said.text, said.room_message, said.who) == (
        "operator", "quick", id, 0, 901,
    )  # fmt: skip
    assert RemoveButtons(600) in decision.effects


@pytest.mark.parametrize("id", sorted({*QUICK} - {*NEUTRAL}))
def test_an_older_list_does_not_send_what_is_not_neutral_where_somebody_may_watch(id) -> None:
    decision = presses(desk(SARI, case(quiet=True)), "cepat_kirim", "12", id)
    assert (toast(decision), heard(decision), decision.effects) == (
        "desk.toast_not_neutral", [], (),
    )  # fmt: skip


@pytest.mark.parametrize("id", NEUTRAL)
def test_neutral_words_are_sent_there(id) -> None:
    decision = presses(desk(SARI, case(quiet=True)), "cepat_kirim", "12", id)
    assert heard(decision) == [f"quick.{id}.text"]


def test_a_reply_that_is_no_longer_there_sends_nothing() -> None:
    decision = presses(desk(SARI, case()), "cepat_kirim", "12", "janji")
    assert (toast(decision), decision.effects) == ("desk.toast_old", ())


@pytest.mark.parametrize("what", [("cepat_kirim", "12", "dibaca"), ("lokasi", "12")])
def test_who_went_back_to_the_bot_hears_first_that_the_operator_is_back(what) -> None:
    decision = presses(desk(SARI, case(with_bot=True)), *what)
    assert saved(decision) == ["petugas_kembali"]
    assert heard(decision)[0] == "desk.person.back"
    assert len(heard(decision)) == 2


@pytest.mark.parametrize("what", ["cepat", "cepat_kirim", "lokasi"])
@pytest.mark.parametrize(
    ("me", "of", "key"),
    [
        (SARI, case(stopped=True), "desk.refused_stopped"),
        (SARI, case("waiting"), "desk.refused_waiting"),
        (SARI, case("closed"), "desk.refused_closed"),
        (BUDI, case(), "desk.refused_others"),
    ],
)
def test_who_may_not_write_may_send_nothing_ready_either(what, me, of, key) -> None:
    decision = presses(desk(me, of), what, "12", "dibaca")
    assert (toast(decision), decision.effects, decision.replies) == (key, (), ())


def test_the_place_is_asked_for_with_a_button_that_sends_it() -> None:
    decision = presses(desk(SARI, case()), "lokasi")
    (say,) = [one for one in decision.replies if one.to == PERSON]
    assert (say.key, say.asks_location, say.of_case) == ("desk.person.location", True, True)
    assert (here(decision), len(kept(decision))) == (["desk.location_asked"], 1)


def test_where_somebody_may_watch_it_is_explained_first_and_then_asked_in_neutral_words() -> None:
    at = desk(SARI, case(quiet=True))
    first = presses(at, "lokasi")
    assert (heard(first), here(first), first.effects) == ([], ["desk.location_quiet"], ())
    again = carried(first.replies[0])[0]
    second = presses(at, *again[1:])
    assert heard(second) == ["desk.person.location_quiet"]


def test_a_place_that_is_known_is_told_and_asked_again_only_when_wanted() -> None:
    at = desk(SARI, case(), entries=(PLACE, entry(text="ya")))
    first = presses(at, "lokasi")
    assert (heard(first), here(first)) == ([], ["desk.location_known"])
    assert "11.5, 104.9" in shown(first)
    assert heard(presses(at, *carried(first.replies[0])[0][1:])) == ["desk.person.location"]


def test_a_known_place_is_not_told_in_general() -> None:
    decision = presses(desk(SARI, case(), entries=(PLACE,), room=GENERAL, here=False), "lokasi")
    assert "11.5" not in shown(decision)
