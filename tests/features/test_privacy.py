"""Privacy: what is kept, and erasing after one question that does not stand for ever."""

from dataclasses import replace

import pytest

from bot.effects import Forget, RemoveButtons, StartTimer, StopTimer
from bot.features import privacy
from bot.model import Decision, Say, Turn
from tests.samples import NOW, pressed, turn, understood

ERASED = Forget("privacy.erased", "privacy.erased_partly")
ASKED = {"step": privacy.STEP, "data": {"session": "a1", "country": "kh"}}


def typed(text: str, **more) -> Turn:
    return turn(text, **ASKED, **more)


def test_the_policy_is_the_reviewed_answer_with_a_button_to_erase() -> None:
    decision = privacy.policy(turn())
    assert decision.replies[0].key == "faq.privasi_data"
    assert decision.replies[0].buttons[0][0].action == "hapus"
    assert decision.ids == ("privasi_data",)


def test_asking_shows_what_would_go_with_a_yes_and_a_no_of_this_question_only() -> None:
    decision = privacy.ask(turn(data={"country": "kh"}, session="b7"))
    (say,) = decision.replies
    assert say.key == "privacy.confirm"
    assert [(row[0].action, row[0].args) for row in say.buttons] == [
        ("hapus_ya", ("b7",)),
        ("hapus_tidak", ("b7",)),
    ]
    assert decision.step == privacy.STEP
    assert decision.data == {"country": "kh", "session": "b7"}
    assert decision.effects == (StartTimer(privacy.TIMER, NOW + privacy.PATIENCE),)


def test_yes_erases_everything() -> None:
    decision = privacy.confirm(pressed("hapus_ya", "a1", **ASKED))
    assert decision == Decision(effects=(ERASED,), step="", data={}, ids=("hapus_data",))


@pytest.mark.parametrize(
    "happened",
    [
        pressed("hapus_ya", "older", **ASKED),
        pressed("hapus_ya", **ASKED),
        pressed("hapus_ya", "a1"),
        pressed("hapus_ya"),
        pressed("hapus_ya", "a1", step="", data={"session": "a1"}),
        pressed("hapus_ya", "a1", "a1", **ASKED),
    ],
)
def test_a_yes_to_a_question_that_no_longer_stands_erases_nothing(happened: Turn) -> None:
    decision = privacy.confirm(happened)
    assert decision.replies == (Say("privacy.too_late"),)
    assert decision.effects == (RemoveButtons(50),)
    assert (decision.step, decision.data) == (None, None)


def test_no_keeps_everything_and_takes_timer_and_buttons_away() -> None:
    decision = privacy.decline(pressed("hapus_tidak", "a1", **ASKED))
    assert decision.replies == (Say("privacy.kept"),)
    assert decision.effects == (StopTimer(privacy.TIMER), RemoveButtons(50))
    assert (decision.step, decision.data) == ("", {"country": "kh"})


@pytest.mark.parametrize(
    "text", ["ya", " IYA ", "y", "hapus", "Ya, hapus", "ok.", "Ya, hapus semua"]
)
def test_a_yes_may_be_typed(text: str) -> None:
    decision = privacy.in_words(typed(text))
    assert decision is not None
    assert decision.effects == (ERASED,)


@pytest.mark.parametrize("text", ["tidak", "Jangan", "batal", "nggak", "ga", "gak"])
def test_a_no_may_be_typed(text: str) -> None:
    decision = privacy.in_words(typed(text))
    assert decision is not None
    assert decision.replies == (Say("privacy.kept"),)
    assert decision.effects == (StopTimer(privacy.TIMER),)


@pytest.mark.parametrize("id", ["tolak", "batal"])
def test_the_model_may_hear_a_no_when_it_is_sure(id: str) -> None:
    decision = privacy.in_words(typed("hmm", meant=understood(id)))
    assert decision is not None
    assert StopTimer(privacy.TIMER) in decision.effects
    assert privacy.in_words(typed("hmm", meant=understood(id, sure=False))) is None


@pytest.mark.parametrize("text", ["iya jangan", "iya saya takut", "hmm"])
def test_nothing_is_erased_because_the_model_heard_a_yes(text: str) -> None:
    assert privacy.in_words(typed(text, meant=understood("setuju"))) is None


@pytest.mark.parametrize("text", ["gaji berapa?", "ya tapi apa saja?", "tidak tahu", ""])
def test_anything_else_is_an_ordinary_message(text: str) -> None:
    assert privacy.in_words(typed(text)) is None


@pytest.mark.parametrize("how", ["forwarded", "edited"])
def test_a_yes_that_was_not_said_to_this_question_erases_nothing(how: str) -> None:
    happened = typed("ya")
    happened = replace(happened, incoming=replace(happened.incoming, **{how: True}))
    decision = privacy.in_words(happened)
    assert decision is None or ERASED not in decision.effects


def test_a_question_that_nobody_answered_runs_out() -> None:
    decision = privacy.expired(turn(kind="timer", **ASKED))
    assert decision == Decision((Say("privacy.expired"),), step="", data={"country": "kh"})


def test_a_question_that_was_answered_runs_out_in_silence() -> None:
    assert privacy.expired(turn(kind="timer", step="")) == Decision()
