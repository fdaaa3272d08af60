"""Messages that stand already: new words, reactions, taking back."""

from datetime import timedelta

import pytest

from bot.model import Reaction
from tests.operators import (
    BUDI,
    NOBODY,
    RINI,
    SARI,
    acts,
    case,
    commands,
    decided,
    desk,
    entry,
    heard,
    here,
    kept,
    writes,
)
from tests.samples import NOW, PERSON, words

MINE = entry("operator", text="halo")


def edits(text: str, me=SARI, of=None, about=MINE, **more):
    return writes(text, desk(me, of or case(), entry=about), edited=True, message_id=500, **more)


def test_new_words_of_a_message_reach_the_persons_copy_with_a_mark() -> None:
    decision = edits("halo <b>lagi</b>")
    (say,) = decision.replies
    assert (say.to, say.edits, say.of_case, "caption" in say.params) == (PERSON, 31, True, False)
    assert words().text(say, NOW) == "halo &lt;b&gt;lagi&lt;/b&gt;\n\n<i>(diubah)</i>"
    (said,) = kept(decision)
    assert (said.side, said.changed, said.text) == ("operator", True, "halo <b>lagi</b>")
    assert decision.copies == ()


def test_the_new_words_of_a_picture_are_its_caption() -> None:
    photo = entry("operator", kind="photo")
    assert edits("baru", about=photo, kind="photo").replies[0].params["caption"] == "1"


@pytest.mark.parametrize(("kind", "limit"), [("text", 4096), ("photo", 1024)])
def test_words_that_fill_the_message_go_without_the_mark_and_lose_nothing(kind, limit) -> None:
    for length, plain in ((limit, True), (limit - 30, False)):
        (say,) = edits("x" * length, about=entry("operator", kind=kind), kind=kind).replies
        assert (say.plain, say.params["text"]) == (plain, "x" * length)


def test_what_was_not_delivered_yet_is_only_kept() -> None:
    decision = edits("baru", about=entry("operator", person_message=0))
    assert (decision.replies, len(kept(decision))) == ((), 1)


def test_a_changed_note_stays_a_note() -> None:
    decision = edits("tanpa titik", about=entry("note", person_message=0))
    assert (decision.replies, [one.side for one in kept(decision)]) == ((), ["note"])


@pytest.mark.parametrize("text", [".rahasia", " . rahasia"])
def test_words_that_get_a_dot_do_not_reach_the_person_and_their_writer_is_told(text) -> None:
    decision = edits(text)
    assert (heard(decision), here(decision)) == ([], ["desk.hint_dot_too_late"])
    assert [one.side for one in kept(decision)] == ["note"]


def test_what_was_never_sent_is_not_changed() -> None:
    decision = edits("baru", about=None)
    assert (here(decision), decision.effects) == (["desk.hint_never_sent"], ())


@pytest.mark.parametrize(
    ("me", "of", "key"),
    [
        (BUDI, case(), "desk.hint_others"),
        (SARI, case("closed"), "desk.hint_closed"),
        (SARI, case(stopped=True), "desk.hint_stopped"),
        (SARI, case("waiting"), "desk.hint_waiting"),
    ],
)
def test_who_may_not_write_may_not_change_either(me, of, key) -> None:
    decision = edits("baru", me, of)
    assert (heard(decision), here(decision)) == ([], [key])
    assert [one.side for one in kept(decision)] == ["note"]


def reacts(me=SARI, of=None, about=None, emoji="❤"):
    at = desk(me, of or case(), entry=entry() if about is None else about, here=False)
    return decided(acts(at, kind="reaction", emoji=emoji, message_id=500, thread=0))


@pytest.mark.parametrize("emoji", ["❤", ""])
def test_the_owners_reaction_is_put_on_the_persons_message_and_taken_off(emoji) -> None:
    assert reacts(emoji=emoji).reactions == (Reaction(PERSON, 31, emoji),)


@pytest.mark.parametrize(
    ("me", "of", "about"),
    [
        (BUDI, None, None),
        (NOBODY, None, None),
        (SARI, case(stopped=True), None),
        (SARI, case("closed"), None),
        (SARI, None, entry("operator")),
        (SARI, None, entry(person_message=0)),
        (SARI, None, entry(case=13)),
    ],
)
def test_other_reactions_stay_in_the_room(me, of, about) -> None:
    decision = reacts(me, of, about)
    assert (decision.reactions, decision.replies, decision.effects) == ((), (), ())


def takes_back(me=SARI, of=None, about=MINE, answers=500):
    return commands("tarik", desk(me, of or case(), entry=about), answers=answers)


@pytest.mark.parametrize("me", [SARI, RINI])
@pytest.mark.parametrize("of", [case(), case("closed"), case(stopped=True)])
def test_ones_own_message_is_taken_back_and_the_record_knows(me, of) -> None:
    decision = takes_back(me, of)
    assert decision.deletes == ((PERSON, 31),)
    assert here(decision) == ["desk.taken_back"]
    (note,) = kept(decision)
    assert (note.side, note.kind, note.text, note.who) == ("note", "taken_back", "halo", me.user_id)


@pytest.mark.parametrize(
    ("me", "of", "about", "answers", "key"),
    [
        (BUDI, None, MINE, 500, "desk.take_back_not_yours"),
        (SARI, None, None, 500, "desk.take_back_how"),
        (SARI, None, MINE, 0, "desk.take_back_how"),
        (SARI, None, entry(), 500, "desk.take_back_how"),
        (SARI, None, entry("operator", person_message=0), 500, "desk.take_back_not_sent"),
        (SARI, case("closed", chat_id=0), MINE, 500, "desk.take_back_not_sent"),
        (SARI, None, entry("operator", at=NOW - timedelta(hours=48)), 500,
         "desk.take_back_too_late"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_back_is_explained(me, of, about, answers, key) -> None:
    decision = takes_back(me, of, about, answers)
    assert (here(decision), decision.deletes, decision.effects) == ([key], (), ())
