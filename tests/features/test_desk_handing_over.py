"""Handing a case over: whom to, the note, who hears of it, and that no note reaches the person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import SaveCase
from bot.cases.model import Case, Member, Room
from bot.cases.shift import Shift
from bot.features.desk_handing_over import ASKED_FOR
from bot.model import Decision
from tests.operators import (
    BUDI,
    GENERAL,
    RINI,
    SARI,
    SHIFT,
    carried,
    case,
    desk,
    heard,
    here,
    kept,
    presses,
    saved,
    shown,
    toast,
    writes,
)
from tests.samples import NOW

PAUSING = Member(905, "Wati", "operator", True, NOW + timedelta(minutes=5))
QUEUE = "0"


def asks(to: str = "902", me=SARI, of: Case | None = None) -> Decision:
    """The button of a colleague in the room."""
    return presses(desk(me, of or case()), "oper_ke", "12", to)


def after(decision: Decision) -> Case:
    """The case as it is saved."""
    (save,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    return save.case


def test_colleagues_who_are_there_and_the_queue_are_offered() -> None:
    shift = replace(SHIFT, members=(*SHIFT.members, PAUSING))
    decision = presses(desk(SARI, case()), "oper", shift=shift)
    assert here(decision) == ["desk.hand_over_whom"]
    assert carried(decision.replies[0]) == [
        ("meja", "oper_ke", "12", "902"),
        ("meja", "oper_ke", "12", "903"),
        ("meja", "oper_ke", "12", QUEUE),
        ("meja", "oper_batal", "12", "901"),
    ]
    assert decision.effects == ()


def test_a_supervisor_may_take_it_over_and_give_out_what_waits() -> None:
    offered = carried(presses(desk(RINI, case()), "oper").replies[0])
    assert offered[:2] == [("meja", "oper_ke", "12", "903"), ("meja", "oper_ke", "12", "902")]
    waiting = carried(presses(desk(RINI, case("waiting")), "oper").replies[0])
    assert ("meja", "oper_ke", "12", QUEUE) not in waiting
    assert {one[-1] for one in waiting} == {"901", "902", "903"}


@pytest.mark.parametrize(
    ("to", "key"), [("902", "desk.hand_over_note"), (QUEUE, "desk.queue_note")]
)
def test_a_note_is_asked_for_before_anything_changes(to, key) -> None:
    decision = asks(to)
    assert (here(decision), saved(decision)) == ([key], [])
    assert carried(decision.replies[0]) == [
        ("meja", "oper_kirim", "12", "901"), ("meja", "oper_batal", "12", "901"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["tunggu KBRI", ". tunggu KBRI", ".tunggu KBRI"])
def test_the_next_words_are_the_note_and_the_colleague_is_named_in_the_room(text) -> None:
    decision = writes(text, desk(SARI, case()), data=asks().data)
    assert (after(decision).owner, after(decision).owner_name) == (902, "Budi")
    assert decision.effects[0].event.detail == "Budi: tunggu KBRI"
    assert here(decision) == ["desk.handed_over_with_note"]
    assert 'href="tg://user?id=902"' in shown(decision)
    assert "tunggu KBRI" in shown(decision)
    assert (heard(decision), decision.copies) == (["desk.person.passed_on"], ())
    assert [one.side for one in kept(decision)] == ["note"]
    assert decision.data == {}


def test_without_a_note_a_tap_is_enough() -> None:
    decision = presses(desk(SARI, case()), "oper_kirim", "12", "901", data=asks().data)
    assert (after(decision).owner, toast(decision)) == (902, "desk.toast_handed_over")
    assert here(decision) == ["desk.handed_over"]
    assert kept(decision) == []


def test_back_in_the_queue_it_waits_and_the_person_knows() -> None:
    decision = presses(desk(SARI, case()), "oper_kirim", "12", "901", data=asks(QUEUE).data)
    assert (after(decision).state, after(decision).owner) == ("waiting", 0)
    assert (here(decision), heard(decision)) == (["desk.back_in_queue"], ["desk.person.queued"])
    assert toast(decision) == "desk.toast_queued"


@pytest.mark.parametrize("changes", [{"quiet": True}, {"stopped": True}, {"with_bot": True}])
@pytest.mark.parametrize("to", ["902", QUEUE])
def test_where_it_could_harm_or_does_not_matter_the_person_hears_nothing(changes, to) -> None:
    at = desk(SARI, case(**changes))
    assert heard(writes("catatan", at, data=asks(to).data)) == []


def test_who_had_nobody_hears_that_somebody_reads_now() -> None:
    waiting = case("waiting")
    asked = asks("902", RINI, waiting)
    decision = writes("tolong", desk(RINI, waiting), data=asked.data)
    assert (after(decision).owner, heard(decision)) == (902, ["desk.person.taken"])


def test_a_supervisor_who_takes_a_case_over_is_asked_nothing() -> None:
    decision = asks("903", RINI)
    assert (after(decision).owner, here(decision)) == (903, ["desk.taken_over"])


def test_words_of_another_operator_are_not_the_note() -> None:
    decision = writes("halo", desk(RINI, case()), data=asks().data)
    assert (saved(decision), decision.copies, here(decision)) == ([], (), ["desk.hint_others"])


def test_the_note_is_awaited_in_the_room_where_it_was_asked_for() -> None:
    decision = writes("halo", desk(SARI, case(number=13)), data=asks().data, thread=78)
    assert (saved(decision), len(decision.copies)) == ([], 1)


def test_an_edited_message_is_no_note() -> None:
    assert saved(writes("x", desk(SARI, case()), data=asks().data, edited=True)) == []


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "sticker", "location"])
def test_the_note_may_be_a_picture_or_file_and_never_reaches_the_person(kind) -> None:
    decision = writes("pelakunya suaminya", desk(SARI, case()), data=asks().data, kind=kind)
    assert (decision.copies, saved(decision), after(decision).owner) == ((), ["dioper"], 902)
    assert [(one.side, one.kind) for one in kept(decision)] == [("note", kind)]
    assert "pelakunya" in shown(decision)


@pytest.mark.parametrize("minutes", [0, ASKED_FOR.seconds // 60 + 1])
def test_the_other_pictures_of_an_album_that_is_the_note_are_notes_too(minutes) -> None:
    asked = asks().data["meja"]["asked"]["77 901"]
    asked["at"] = (NOW - timedelta(minutes=minutes)).isoformat()
    data = {"meja": {"asked": {"77 901": asked}}}
    first = writes("x", desk(SARI, case()), data=data, kind="photo", album="a")
    second = writes("", desk(SARI, case()), data=first.data, kind="photo", album="a")
    assert (first.copies, second.copies) == ((), ())
    assert [one.side for one in kept(second)] == ["note"]


def test_where_a_room_has_several_cases_the_note_is_for_the_one_that_was_asked_about() -> None:
    at = desk(SARI, case(), room=Room(SARI.user_id))
    data = presses(at, "oper_ke", "12", "902").data
    several = replace(at, case=None, others=(case(number=11), case()))
    decision = writes("catatan", several, data=data)
    assert (after(decision).number, after(decision).owner) == (12, 902)
    assert [one.case for one in kept(decision)] == [12]


@pytest.mark.parametrize(
    ("minutes", "of", "shift"),
    [
        (ASKED_FOR.seconds // 60 + 1, case(), SHIFT),
        (0, case(number=13), SHIFT),
        (0, case(), Shift(members=(SARI,))),
    ],
)
def test_words_after_the_question_has_lapsed_go_nowhere_and_their_writer_is_told(
    minutes, of, shift
) -> None:
    asked = asks().data["meja"]["asked"]["77 901"]
    asked["at"] = (NOW - timedelta(minutes=minutes)).isoformat()
    data = {"meja": {"asked": {"77 901": asked}}}
    decision = writes("halo", desk(SARI, of), data=data, shift=shift)
    assert (saved(decision), decision.copies, heard(decision)) == ([], (), [])
    assert here(decision) == ["desk.hint_note_late"]
    assert [one.side for one in kept(decision)] == ["note"]
    assert "asked" not in decision.data["meja"]
    assert len(writes("halo", desk(SARI, of), data=decision.data).copies) == 1


def test_a_note_for_a_case_that_somebody_else_has_by_now_changes_nothing() -> None:
    theirs = case(owner=902, owner_name="Budi")
    decision = writes("catatan", desk(SARI, theirs), data=asks().data)
    assert (saved(decision), decision.copies, here(decision)) == ([], (), ["desk.refused_others"])
    assert decision.data == {}


def test_it_can_be_called_off_by_a_supervisor_too() -> None:
    data = asks().data
    decision = presses(desk(RINI, case()), "oper_batal", "12", "901", data=data)
    assert (toast(decision), decision.data) == ("desk.toast_kept", {})
    assert len(writes("halo", desk(SARI, case()), data=decision.data).copies) == 1


@pytest.mark.parametrize(
    ("what", "args", "me", "data", "key"),
    [
        ("oper_ke", ("12", "999"), SARI, None, "desk.toast_colleague_gone"),
        ("oper_ke", ("12", "901"), SARI, None, "desk.toast_colleague_gone"),
        ("oper_ke", ("12",), SARI, None, "desk.toast_colleague_gone"),
        ("oper_kirim", ("12", "901"), SARI, None, "desk.toast_nothing_asked"),
        ("oper_kirim", ("12", "901"), RINI, "asked", "desk.toast_nothing_asked"),
        ("oper", ("12",), BUDI, None, "desk.refused_others"),
        ("oper_ke", ("12", "902"), BUDI, None, "desk.refused_others"),
    ],
)
def test_a_button_that_leads_nowhere_says_so(what, args, me, data, key) -> None:
    remembered = asks().data if data else {}
    decision = presses(desk(me, case()), what, *args, data=remembered)
    assert (toast(decision), saved(decision)) == (key, [])


@pytest.mark.parametrize("room", [GENERAL, Room(SARI.user_id)])
def test_outside_the_room_no_note_is_asked_for(room) -> None:
    decision = presses(desk(SARI, case(), room=room, here=False), "oper_ke", "12", "902")
    assert after(decision).owner == 902
    told = {say.to for say in decision.replies if say.key == "desk.handed_over"}
    assert told == ({0, 902} if room.chat_id > 0 else {0})


def test_a_tap_on_a_colleagues_question_does_not_answer_ones_own() -> None:
    data = asks("902", RINI).data
    decision = presses(desk(RINI, case()), "oper_kirim", "12", "901", data=data)
    assert (toast(decision), saved(decision)) == ("desk.toast_nothing_asked", [])


def test_a_very_long_note_is_told_in_short_and_recorded_whole() -> None:
    decision = writes("a" * 4000, desk(SARI, case()), data=asks().data)
    assert len(shown(decision)) < 1000
    assert len(kept(decision)[0].text) == 4000
