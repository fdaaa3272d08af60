"""What is written in a room: to the person, to colleagues, or to nobody."""

from datetime import timedelta

import pytest

from bot.cases.model import Room
from bot.features.desk_memory import HINTS_APART, MOST
from bot.model import Copy
from tests.operators import (
    BUDI,
    DESK_GROUP,
    GENERAL,
    NOBODY,
    RINI,
    SARI,
    acts,
    case,
    decided,
    desk,
    entry,
    heard,
    here,
    kept,
    saved,
    shown,
    writes,
)
from tests.samples import NOW, PERSON

DOTS = [".catatan", ". catatan", "  . catatan", "\n.catatan", "\u200b.catatan", "...", "."]


@pytest.mark.parametrize("me", [SARI, RINI])
def test_the_owners_words_go_to_the_person_without_their_name(me) -> None:
    decision = writes("halo, kami baca", desk(me, case(owner=me.user_id)))
    assert decision.copies == (Copy(PERSON, DESK_GROUP, 600),)
    (said,) = kept(decision)
    assert (said.side, said.text, said.who, said.case) == ("operator", "halo, kami baca",
                                                           me.user_id, 12)  # fmt: skip
    assert (said.room_chat, said.room_message) == (DESK_GROUP, 600)
    assert decision.replies == ()


def test_an_answer_to_a_message_arrives_as_an_answer_to_it() -> None:
    decision = writes("di mana?", desk(SARI, case(), entry=entry()), answers=500)
    assert decision.copies[0].reply_to == 31
    assert kept(decision)[0].answers == 500


def test_an_answer_to_what_the_person_never_got_arrives_alone() -> None:
    note = entry("note", person_message=0)
    assert writes("ya", desk(SARI, case(), entry=note), answers=500).copies[0].reply_to == 0
    assert writes("ya", desk(SARI, case(), entry=entry())).copies[0].reply_to == 0


def test_pictures_keep_their_file_their_album_and_their_place() -> None:
    decision = writes("peta", desk(SARI, case()), kind="photo", media="f1", album="a")
    assert decision.copies[0].album == "a"
    assert (kept(decision)[0].file, kept(decision)[0].album) == ("f1", "a")
    at = acts(desk(SARI, case()), kind="location")
    at.incoming.data.update({"latitude": 11.5, "longitude": 104.9})
    (place,) = kept(decided(at))
    assert (place.kind, place.latitude, place.longitude) == ("location", 11.5, 104.9)


@pytest.mark.parametrize("text", DOTS)
@pytest.mark.parametrize("state", ["waiting", "owned", "closed"])
@pytest.mark.parametrize("kind", ["text", "photo"])
def test_what_begins_with_a_dot_is_a_note_and_nobody_else_hears_it(text, state, kind) -> None:
    decision = writes(text, desk(SARI, case(state, with_bot=True)), kind=kind)
    assert [one.side for one in kept(decision)] == ["note"]
    assert (decision.copies, decision.replies, saved(decision)) == ((), (), [])


def test_the_other_pictures_of_an_album_whose_caption_is_a_note_are_notes_too() -> None:
    first = writes(".bukti", desk(SARI, case()), kind="photo", album="a")
    second = writes("", desk(SARI, case()), kind="photo", album="a", data=first.data)
    assert (first.copies, second.copies) == ((), ())
    assert kept(second)[0].side == "note"
    other = writes("", desk(SARI, case()), kind="photo", album="b", data=second.data)
    assert len(other.copies) == 1


@pytest.mark.parametrize(
    ("me", "of", "key"),
    [
        (BUDI, case(), "desk.hint_others"),
        (SARI, case("waiting"), "desk.hint_waiting"),
        (RINI, case("waiting"), "desk.hint_waiting"),
        (SARI, case("closed"), "desk.hint_closed"),
        (SARI, case(stopped=True), "desk.hint_stopped"),
        (RINI, case(stopped=True, owner=RINI.user_id), "desk.hint_stopped"),
        (RINI, case(), "desk.hint_others"),
    ],
)
def test_what_may_not_be_sent_is_kept_as_a_note_and_its_writer_told_why(me, of, key) -> None:
    decision = writes("halo", desk(me, of))
    assert (decision.copies, heard(decision)) == ((), [])
    assert [one.side for one in kept(decision)] == ["note"]
    assert here(decision) == [key]
    assert (decision.replies[0].reply_to, decision.replies[0].thread) == (600, 77)


def test_a_hint_names_who_has_the_case() -> None:
    assert "Sari" in shown(writes("halo", desk(BUDI, case())))


def test_a_hint_stands_once_in_ten_minutes_in_a_topic() -> None:
    at = desk(BUDI, case())
    first = writes("halo", at)
    again = writes("halo lagi", at, data=first.data)
    assert (again.replies, [one.side for one in kept(again)]) == ((), ["note"])
    elsewhere = writes("halo", desk(BUDI, case()), data=first.data, thread=78)
    assert here(elsewhere) == ["desk.hint_others"]
    (name,) = first.data["meja"]["hints"]
    long_ago = {"meja": {"hints": {name: (NOW - HINTS_APART).isoformat()}}}
    assert here(writes("halo", at, data=long_ago)) == ["desk.hint_others"]
    just_now = (NOW - HINTS_APART + timedelta(seconds=1)).isoformat()
    assert here(writes("halo", at, data={"meja": {"hints": {name: just_now}}})) == []


def test_what_a_room_remembers_does_not_grow_for_ever() -> None:
    data = {"country": "kh"}
    for thread in range(MOST + 10):
        data = writes("halo", desk(BUDI, case()), data=data, thread=thread).data
    assert (len(data["meja"]["hints"]), data["country"]) == (MOST, "kh")


def test_somebody_of_no_role_is_told_once_and_nothing_is_kept(caplog) -> None:
    decision = writes("halo", desk(NOBODY, case()))
    assert (here(decision), decision.effects, decision.copies) == (["desk.hint_stranger"], (), ())
    assert caplog.messages == ["desk: refused text"]


@pytest.mark.parametrize("me", [SARI, NOBODY])
@pytest.mark.parametrize("at", [{"room": GENERAL}, {"room": GENERAL, "of": case(), "here": False}])
def test_talk_that_is_in_no_room_of_a_case_is_nobodys_business(me, at) -> None:
    decision = writes("siapa jaga malam?", desk(me, at.pop("of", None), **{"here": False} | at))
    assert (decision.replies, decision.effects, decision.copies) == ((), (), ())


@pytest.mark.parametrize("kind", ["unknown", "left", "joined", "silent", "timer"])
def test_what_is_no_talk_is_not_passed_on(kind) -> None:
    decision = writes("", desk(SARI, case()), kind=kind)
    assert (decision.effects, decision.copies) == ((), ())


def test_in_the_quiet_mode_words_are_sent_and_the_owner_is_warned_once_in_a_claim() -> None:
    at = desk(SARI, case(quiet=True))
    first = writes("halo", at)
    assert (len(first.copies), here(first)) == (1, ["desk.hint_quiet"])
    assert here(writes("halo", at, data=first.data)) == []
    later = case(quiet=True, claimed_at=NOW + timedelta(hours=1))
    assert here(writes("halo", desk(SARI, later), data=first.data)) == ["desk.hint_quiet"]


def test_who_writes_to_somebody_that_went_back_to_the_bot_takes_the_talk_up_again() -> None:
    decision = writes("halo", desk(SARI, case(with_bot=True)))
    assert (saved(decision), heard(decision)) == (["petugas_kembali"], ["desk.person.back"])
    assert len(decision.copies) == 1
    quiet = writes("halo", desk(SARI, case(with_bot=True, quiet=True)))
    assert heard(quiet) == ["desk.person.back_quiet"]
    assert all(say.of_case for say in decision.replies if say.to == PERSON)


def test_a_private_room_works_like_a_topic() -> None:
    private = desk(SARI, case(), room=Room(SARI.user_id))
    decision = writes("halo", private)
    assert decision.copies == (Copy(PERSON, SARI.user_id, 600),)
    assert [one.side for one in kept(writes(".x", private))] == ["note"]


@pytest.mark.parametrize("edited", [False, True])
def test_in_a_topic_without_a_case_the_writer_is_told_once_in_ten_minutes(edited) -> None:
    at = desk(SARI)
    first = writes("halo", at, edited=edited)
    assert (here(first), first.copies, first.effects) == (["desk.hint_no_case"], (), ())
    again = writes("halo", at, data=first.data, edited=edited)
    assert here(again) == []
    assert here(writes("halo", at, data=first.data, edited=edited, thread=78)) != []


def test_in_general_people_talk_among_themselves() -> None:
    assert writes("halo", desk(SARI, room=GENERAL)).replies == ()


@pytest.mark.parametrize("edited", [False, True])
def test_an_answer_to_a_case_that_is_worked_on_elsewhere_goes_nowhere(edited) -> None:
    at = desk(SARI, case(), here=False, entry=entry())
    decision = writes("halo", at, answers=500, edited=edited)
    assert (here(decision), decision.copies, kept(decision)) == (["desk.hint_elsewhere"], (), [])


@pytest.mark.parametrize("text", ["keluar jam 5", ".catatan"])
@pytest.mark.parametrize("edited", [False, True])
def test_who_has_several_cases_in_one_chat_is_asked_each_time_which_one(text, edited) -> None:
    mine = (case(number=11), case())
    at = desk(SARI, room=Room(SARI.user_id), here=True, others=mine)
    first = writes(text, at, edited=edited)
    assert (here(first), first.copies, first.effects) == (["desk.hint_which"], (), ())
    assert "K11, K12" in shown(first)
    assert first.replies[0].reply_to == 600
    assert here(writes(text, at, data=first.data or {}, edited=edited)) == ["desk.hint_which"]


def test_of_an_album_it_is_asked_once() -> None:
    at = desk(SARI, room=Room(SARI.user_id), here=True, others=(case(number=11), case()))
    first = writes("", at, kind="photo", album="a")
    second = writes("", at, kind="photo", album="a", data=first.data)
    assert (here(first), here(second)) == (["desk.hint_which"], [])
    assert second.copies == ()
