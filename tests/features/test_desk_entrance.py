"""What comes in where, and that nobody without a right changes a case or reaches a person."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.case_effects import AddEntry, SaveCase
from bot.cases.desk import Desk
from bot.cases.model import Case, Member, Room
from bot.features.desk_closing import OUTCOMES
from bot.features.desk_entrance import COMMANDS, FEATURE, PRESSED
from bot.features.desk_quick import QUICK
from bot.features.desk_talk import dotted
from bot.model import Decision, Turn
from bot.router import Router
from tests.operators import (
    BUDI,
    DESK_GROUP,
    GENERAL,
    NOBODY,
    RINI,
    ROOM,
    SARI,
    acts,
    case,
    commands,
    decided,
    desk,
    entry,
    here,
    presses,
    toast,
)
from tests.samples import NOW, PERSON, words


def test_it_claims_its_commands_its_buttons_and_all_of_a_group() -> None:
    way = Router([FEATURE])
    assert set(way.commands) == {
        "jaga", "istirahat", "antrian", "kasus", "petunjuk", "tarik", "kabar", "ekspor",
        "laporan",
    }  # fmt: skip
    assert (set(way.buttons), set(way.kinds)) == ({"meja"}, {"desk"})


@pytest.mark.parametrize("room", [ROOM, GENERAL, Room(SARI.user_id)])
def test_all_is_answered_in_the_same_topic(room) -> None:
    for command in COMMANDS:
        decision = commands(command, desk(SARI, case(), room=room))
        assert {(say.to, say.thread) for say in decision.replies} == {(0, room.thread)}


def test_the_guide_is_eleven_points() -> None:
    assert here(commands("petunjuk", desk(SARI))) == ["desk.how"]
    assert words().texts["desk.how"].count("•") == 11


def test_a_command_that_is_changed_later_does_not_count_again() -> None:
    decision = commands("jaga", desk(SARI, case()), "off", edited=True)
    assert (decision.replies, decision.effects) == ((), ())


def test_an_unknown_command_in_a_room_is_no_word_to_the_person() -> None:
    decision = commands("mulai", desk(SARI, case()))
    assert (here(decision), decision.copies, decision.effects) == (["desk.hint_no_command"], (), ())
    assert here(commands("mulai", desk(SARI, room=GENERAL))) == []


@pytest.mark.parametrize("action", ["meja", "tanya", "kasus"])
def test_a_button_that_is_no_longer_there_says_so(action) -> None:
    at = acts(desk(SARI, case()), kind="button", command=action, args=("lompat", "12"))
    assert toast(decided(at)) == "desk.toast_old"
    others = acts(desk(SARI, case("waiting")), kind="button", command="tanya", args=("ambil", "12"))
    assert decided(others).effects == ()
    bare = acts(desk(SARI, case()), kind="button", command="meja", args=())
    assert toast(decided(bare)) == "desk.toast_old"


@pytest.mark.parametrize("what", PRESSED)
def test_a_stranger_is_refused_with_a_kind_sentence_and_a_line_in_the_log(what, caplog) -> None:
    decision = presses(desk(NOBODY, case("waiting")), what)
    assert (toast(decision), decision.effects) == ("desk.refused_stranger", ())
    assert caplog.messages == ["desk: refused button"]


def test_a_turn_without_a_desk_is_a_strangers() -> None:
    happened = replace(acts(desk(SARI)), desk=None)
    assert decided(happened) == Decision()
    pressed = acts(desk(SARI), kind="button", command="meja", args=("ambil", "12"))
    assert toast(decided(replace(pressed, desk=None))) == "desk.refused_stranger"


MEMBERS = st.sampled_from([SARI, BUDI, RINI, NOBODY])
FLAGS = st.fixed_dictionaries({name: st.booleans() for name in ("quiet", "stopped", "with_bot")})
CASES = st.builds(
    lambda state, flags, owner: case(state, **flags, **(owner if state == "owned" else {})),
    st.sampled_from(["waiting", "owned", "closed"]),
    FLAGS,
    st.sampled_from([{"owner": 901, "owner_name": "Sari"}, {"owner": 902, "owner_name": "Budi"}]),
)
ENTRIES = st.one_of(
    st.none(),
    st.builds(
        lambda side, who, message: entry(side, who=who, person_message=message),
        st.sampled_from(["person", "operator", "note"]),
        st.sampled_from([901, 902, 903]),
        st.sampled_from([0, 31]),
    ),
)
ARGUMENTS = st.sampled_from(
    ["", "0", "901", "902", "903", "12", "tetap", "15", *OUTCOMES, *QUICK, "dihapus"]
)
TEXTS = st.one_of(st.text(max_size=20), st.sampled_from([".", ". x", " .x", "\u200b.x", "/x", "."]))
ASKED = st.one_of(
    st.just({}),
    st.builds(
        lambda user, to: {"meja": {"asked": {f"77 {user}": {
            "case": 12, "to": to, "at": (NOW - timedelta(minutes=1)).isoformat()}}}},
        st.sampled_from([901, 902, 903]),
        st.sampled_from([0, 901, 902, 903]),
    ),
)  # fmt: skip
BUTTONS = st.builds(
    lambda what, more: {"kind": "button", "command": "meja", "args": (what, "12", more),
                        "callback_id": "c"},
    st.sampled_from([*PRESSED, "nanti"]), ARGUMENTS,
)  # fmt: skip
COMMANDED = st.builds(
    lambda name, text, edited: {"kind": "command", "command": name, "text": text,
                                "answers": 500, "edited": edited},
    st.sampled_from([*COMMANDS, "start"]), st.sampled_from(["", "12", "off", "15"]), st.booleans(),
)  # fmt: skip
MESSAGES = st.builds(
    lambda kind, text, edited, answers: {"kind": kind, "text": text, "edited": edited,
                                         "answers": answers, "album": "a" * (kind == "photo")},
    st.sampled_from(["text", "photo", "voice", "location", "other", "unknown"]), TEXTS,
    st.booleans(), st.sampled_from([0, 500]),
)  # fmt: skip
REACTIONS = st.sampled_from([{"kind": "reaction", "emoji": one} for one in ("❤", "")])


def reaches(decision: Decision) -> bool:
    """Whether anything new comes to the person."""
    return bool(
        decision.copies
        or decision.reactions
        or [say for say in decision.replies if say.to == PERSON]
    )


def answers_person(decision: Decision) -> bool:
    return any(
        isinstance(one, AddEntry) and one.entry.side == "operator" for one in decision.effects
    )


def may_own(me: Member, of: Case) -> bool:
    """Said anew, not by the code under test: the owner, or a supervisor."""
    return me.role == "supervisor" or (me.role == "operator" and of.owner == me.user_id)


def made(
    me: Member, of: Case, about: Any, at_home: bool, room: Room, data: Any, what: dict[str, Any]
) -> Turn:
    at: Desk = desk(me, of, entry=about, room=room, here=at_home)
    return acts(at, data=data, **what)


@settings(max_examples=1500, deadline=None)
@given(
    me=MEMBERS, of=CASES, about=ENTRIES, at_home=st.booleans(),
    room=st.sampled_from([ROOM, GENERAL, Room(901)]), data=ASKED,
    what=st.one_of(BUTTONS, COMMANDED, MESSAGES, REACTIONS),
)  # fmt: skip
def test_nobody_without_right_changes_a_case_or_reaches_a_person(
    me, of, about, at_home, room, data, what
) -> None:
    decision = decided(made(me, of, about, at_home, room, data, what))
    saves = [one for one in decision.effects if isinstance(one, SaveCase)]
    if not me.role:
        assert decision.effects == ()
        assert decision.deletes == ()
        assert not reaches(decision)
    if of.stopped:
        assert not reaches(decision)
        assert not answers_person(decision)
    for save in saves:
        taking = save.event.what == "diambil" and of.state == "waiting"
        reopening = save.event.what == "dibuka_lagi" and of.state == "closed"
        assert taking or reopening or (of.open and may_own(me, of))
        assert save.case.version == of.version
        assert save.event.who == me.user_id
    if decision.copies or decision.reactions or answers_person(decision):
        assert of.state == "owned"
        assert may_own(me, of)
    if reaches(decision) and not saves:
        assert may_own(me, of)
    if decision.deletes:
        assert about is not None
        assert about.who == me.user_id or me.role == "supervisor"
    if of.state == "closed":
        assert not decision.copies


@settings(max_examples=500, deadline=None)
@given(
    me=MEMBERS, of=CASES, about=ENTRIES, room=st.sampled_from([ROOM, Room(901)]), data=ASKED,
    before=st.sampled_from(["", " ", "\n", "\u200b", "\ufeff ", "\u2060"]),
    rest=st.text(max_size=9),
    kind=st.sampled_from(["text", "photo", "video", "document"]), edited=st.booleans(),
)  # fmt: skip
def test_what_begins_with_a_dot_never_reaches_the_person(
    me, of, about, room, data, before, rest, kind, edited
) -> None:
    text = f"{before}.{rest}"
    what = {"kind": kind, "text": text, "edited": edited, "answers": 500}
    decision = decided(made(me, of, about, True, room, data, what))
    assert decision.copies == ()
    assert not answers_person(decision)
    assert all(rest not in str(say.params) or not rest.strip() for say in decision.replies
               if say.to == PERSON)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(me=st.sampled_from([SARI, RINI]), text=st.text(min_size=1, max_size=20))
def test_the_owners_words_do_reach_the_person(me, text) -> None:
    mine = case(owner=me.user_id)
    decision = decided(made(me, mine, None, True, ROOM, {}, {"text": text}))
    assert bool(decision.copies) is not dotted(text)
    if decision.copies:
        assert (decision.copies[0].to, decision.copies[0].source) == (PERSON, DESK_GROUP)
