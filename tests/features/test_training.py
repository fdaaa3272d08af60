"""Consent: asked once, never beside a cry or when people are offered, and only a yes counts."""

import pytest

from bot.effects import AllowTraining, KeepQuestion
from bot.features import training
from bot.model import Decision, Say, Turn
from tests.samples import pressed, router, turn, understood

LEFT = Decision((Say("talk.missed"),), data={"missed": 1})
QUESTION = "berapa lama ngurus paspor"


def kept(happened: Turn, text: str = QUESTION, decision: Decision = LEFT) -> Decision:
    return training.with_question(happened, decision, text)


def test_the_first_question_without_an_answer_is_kept_and_consent_asked() -> None:
    decision = kept(turn(QUESTION, meant=understood("sapa")))
    assert [(say.key, say.below) for say in decision.replies] == [("talk.missed", "training.ask")]
    assert decision.effects == (KeepQuestion(QUESTION, "sapa", allowed=False),)
    assert decision.data == {"missed": 1, "training": False}


@pytest.mark.parametrize("said", [True, False])
def test_consent_is_asked_once_and_goes_along_with_later_questions(said: bool) -> None:
    decision = kept(turn(QUESTION, data={"training": said}))
    assert decision.replies == LEFT.replies
    assert decision.effects == (KeepQuestion(QUESTION, "", allowed=said),)


def test_what_is_kept_is_masked() -> None:
    (effect,) = kept(turn(), "nama saya Sari nomor 081290070027 gimana ya").effects
    assert "Sari" not in effect.text
    assert "0812" not in effect.text


@pytest.mark.parametrize(
    ("happened", "decision"),
    [
        (turn(QUESTION, danger="darurat_disekap", meant=understood(up=False)), LEFT),
        (turn(QUESTION, meant=understood("darurat_sakit", sure=False, danger=0.5)), LEFT),
        (turn(QUESTION), Decision((Say("person.offer"),))),
    ],
)
def test_nobody_in_danger_or_in_need_of_people_is_asked(happened: Turn, decision) -> None:
    after = kept(happened, decision=decision)
    assert after.replies == decision.replies
    assert "training" not in (after.data or {})
    assert len(after.effects) == 1


@pytest.mark.parametrize("text", ["", "p", "?"])
def test_what_asks_nothing_is_not_kept(text: str) -> None:
    assert kept(turn(text), text) == LEFT


def test_a_pasted_text_is_not_kept() -> None:
    assert kept(turn(QUESTION, meant=understood(form="iklan"))) == LEFT


@pytest.mark.parametrize(
    ("args", "yes"), [(("ya",), True), (("tidak",), False), ((), False), (("YA",), False)]
)
def test_only_a_yes_allows_also_for_what_was_kept_before(args, yes: bool) -> None:
    decision = router().decide(pressed("latih", *args, data={"last": "a"}))
    assert decision.effects == (AllowTraining(yes),)
    assert decision.data == {"last": "a", "training": yes}
    key = "training.allowed" if yes else "training.forbidden"
    assert decision.replies == (Say(key),)


@pytest.mark.parametrize(("said", "label"), [(True, "training_stop"), (False, "training_start")])
def test_what_was_said_can_be_changed_under_privacy(said: bool, label: str) -> None:
    command = turn(kind="command", command="privasi", data={"training": said})
    rows = router().decide(command).replies[0].buttons
    assert f"button.{label}" in [button.key for row in rows for button in row]
