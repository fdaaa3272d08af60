"""The chat of somebody who has a case: taps, silence, the word that stops all, the way back."""

from dataclasses import replace

import pytest

from bot.case_effects import Alarm, SaveCase, StopSending
from bot.cases.model import Case
from bot.features.case_card import ASKED, TAG
from bot.model import Decision, Turn
from bot.post_effects import SaveSubscription
from bot.posts.model import Subscription
from tests.cases_made import case, owned, said, with_case
from tests.samples import NOW, PERSON, pressed, router, turn


def tapped(*args: str, mine: Case | None = None) -> Decision:
    return router().decide(with_case(pressed("kasus", *args), mine or case()))


def command(name: str, mine: Case | None) -> Decision:
    return router().decide(with_case(turn("", kind="command", command=name), mine))


def saved(decision: Decision) -> Case:
    (effect,) = (one for one in decision.effects if isinstance(one, SaveCase))
    return effect.case


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def test_a_tap_answers_a_question_and_the_card_asks_the_next_one() -> None:
    decision = tapped("j", "aman", "ya")
    assert saved(decision).told["answers"] == {"aman": "ya"}
    (card,) = decision.replies
    assert (card.edits, card.then[-1].key) == (TAG, ASKED["sendirian"])


def test_not_safe_to_read_makes_it_quiet_and_takes_the_words_of_danger_back() -> None:
    decision = tapped("j", "aman", "tidak")
    assert saved(decision).quiet
    assert (keys(decision), decision.replies[0].edits) == (["case.quiet"], TAG)
    assert decision.deletes == ((PERSON, "aman"), (PERSON, "nomor"), (PERSON, "lapor"))
    assert Alarm("alarm.quiet", {}) in decision.effects


def test_the_persons_own_cry_goes_with_the_words_of_danger() -> None:
    watched = with_case(pressed("kasus", "senyap", data={"cry": 7}), case())
    assert router().decide(watched).deletes[0] == (PERSON, 7)


@pytest.mark.parametrize(
    "args", [("j", "aman", "mungkin"), ("j", "x", "ya"), ("j",), ("kata", "x")]
)
def test_a_button_of_another_release_changes_nothing(args: tuple[str, ...]) -> None:
    assert not tapped(*args).effects


def test_one_word_is_chosen_that_stops_everything() -> None:
    chosen = tapped("kata", "pulsa", mine=case(quiet=True))
    assert saved(chosen).told["stop_word"] == "pulsa"
    assert chosen.replies[0].params == {"kata": "pulsa"}
    stopped = router().decide(said("Pulsa", saved(chosen)))
    assert saved(stopped).stopped
    assert stopped.replies == ()
    assert StopSending() in stopped.effects
    assert Alarm("alarm.stopped", {}) in stopped.effects


@pytest.mark.parametrize("mine", [case(), owned(), case(quiet=True), case(stopped=True)])
def test_stop_halts_all_and_ends_the_alerts_too(mine: Case) -> None:
    chosen = Subscription(PERSON, NOW)
    happened = with_case(turn("", kind="command", command="stop"), mine)
    decision = router().decide(replace(happened, subscription=chosen))
    assert saved(decision).stopped
    assert StopSending() in decision.effects
    assert SaveSubscription(replace(chosen, state="stopped")) in decision.effects
    assert decision.replies == ()


def test_alerts_that_are_stopped_are_not_stopped_again() -> None:
    chosen = Subscription(PERSON, NOW, state="stopped")
    happened = with_case(turn("", kind="command", command="stop"), case())
    effects = router().decide(replace(happened, subscription=chosen)).effects
    assert not [one for one in effects if isinstance(one, SaveSubscription)]


@pytest.mark.parametrize("text", ["halo", "tolong saya disekap", "pulsa", "/cek loker"])
def test_after_the_word_nothing_is_said_whatever_comes(text: str) -> None:
    assert router().decide(said(text, case(stopped=True))).replies == ()


def test_only_an_own_command_lets_messages_come_again() -> None:
    for name in ("menu", "start", "bot", "status", "petugas"):
        assert command(name, case(stopped=True, quiet=True)).replies == ()
    decision = command("lanjut", case(stopped=True, quiet=True))
    assert not saved(decision).stopped
    assert keys(decision) == ["case.quiet"]


def test_the_quiet_mode_ends_by_a_tap() -> None:
    decision = tapped("biasa", mine=case(quiet=True, told={"answers": {"aman": "tidak"}}))
    assert (saved(decision).quiet, saved(decision).told["answers"]) == (False, {"aman": "ya"})


def test_a_message_can_be_taken_back_with_or_without_a_case() -> None:
    for mine in (case(), owned(), case(stopped=True), None):
        decision = router().decide(with_case(pressed("kasus", "hapus", message_id=77), mine))
        assert decision.deletes == ((PERSON, 77),)


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "contact"])
def test_what_is_sent_while_waiting_goes_to_the_case_and_is_not_judged(kind: str) -> None:
    decision = router().decide(with_case(turn("", kind=kind), case()))
    assert keys(decision) == ["case.noted"]
    assert not decision.effects


def test_a_place_is_thanked_for() -> None:
    decision = router().decide(with_case(turn("", kind="location", data={}), case()))
    assert keys(decision) == ["case.place_noted"]


@pytest.mark.parametrize(
    "happens",
    [
        turn("halo"), turn("gaji wajar berapa?"), turn("", kind="photo"), turn("", kind="location"),
        turn("", kind="command", command="cek"), turn("", kind="command", command="darurat"),
        turn("", kind="command", command="xyz"), pressed("tanya", "gaji_wajar"), pressed("negara"),
        turn("", kind="timer", command="tawaran"), turn("", kind="reaction", emoji="👍"),
        turn("iya", step="aman"),
    ],
)  # fmt: skip
def test_the_bot_is_silent_while_a_person_has_the_chat(happens: Turn) -> None:
    assert router().decide(with_case(happens, owned())).replies == ()


@pytest.mark.parametrize("name", ["bot", "menu", "start"])
def test_who_asks_for_the_bot_gets_it_and_the_operator_knows(name: str) -> None:
    decision = command(name, owned())
    assert (saved(decision).with_bot, keys(decision)) == (True, ["case.bot_back"])
    assert Alarm("alarm.with_bot", {}) in decision.effects


@pytest.mark.parametrize(
    ("mine", "key"),
    [(None, "case.status_none"), (case(), "case.card"), (owned(), "case.status_owned"),
     (owned(with_bot=True), "case.status_with_bot"), (case(state="closed"), "case.status_closed"),
     (case(quiet=True), "case.status_quiet")],
)  # fmt: skip
def test_status_says_how_it_stands(mine: Case | None, key: str) -> None:
    assert keys(command("status", mine)) == [key]


def test_who_needs_nobody_any_more_closes_the_case_before_somebody_has_it() -> None:
    decision = tapped("selesai")
    assert (saved(decision).state, saved(decision).outcome) == ("closed", "bukan_darurat")
    assert keys(decision) == ["case.over"]
    held = tapped("selesai", mine=owned())
    assert (held.replies, held.effects) == ((), ())
    assert held.toast is not None


def test_the_survey_takes_one_answer_about_the_case_that_ended() -> None:
    past = case(state="closed")
    decision = tapped("nilai", "baik", "12", mine=past)
    assert saved(decision).rating == "baik"
    assert decision.replies[0].edits == 50
    for args in (("nilai", "baik", "11"), ("nilai", "hebat", "12")):
        assert not tapped(*args, mine=past).effects
    rated = case(state="closed", rating="baik")
    assert not tapped("nilai", "kurang", "12", mine=rated).effects


def test_a_button_of_a_case_long_over_says_so_for_a_moment() -> None:
    decision = tapped("j", "aman", "ya", mine=case(state="closed"))
    assert decision.toast is not None
    assert decision.replies == ()
