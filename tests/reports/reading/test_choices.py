"""Choices that are typed instead of tapped: by name, by number, in other words."""

from typing import Any

import pytest

from bot.reports.questions import QUESTIONS
from bot.reports.reading import choice_words, choices
from tests.reports.reading.lines import answered, cases

BUTTONS = [
    (question, at, choice)
    for question, known in QUESTIONS.items()
    for at, choice in enumerate(known.choices, 1)
]
WORDED = {
    (question, choice)
    for table in (choice_words.SAID, choice_words.OUTRIGHT)
    for question, found in table.items()
    for choice, _ in found
}
BY_TIME = {("sudah", "uang_hari_ini"), ("sudah", "uang_lama")}
"""Read from words for paying and for when."""


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("choices"))
def test_a_typed_answer_is_the_choice_that_was_meant(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted


@pytest.mark.parametrize(("question", "at", "choice"), BUTTONS)
def test_the_number_of_a_button_is_its_choice(question: str, at: int, choice: str) -> None:
    for typed in (str(at), f"no {at}", f"yg ke {at}", f"{at}.", f"{at}\ufe0f\u20e3"):
        assert choices.read(question, typed) == (choice,)


@pytest.mark.parametrize(("question", "at", "choice"), BUTTONS)
def test_every_choice_has_words_of_its_own(question: str, at: int, choice: str) -> None:
    assert (question, choice) in WORDED | BY_TIME


def test_words_stand_only_for_choices_that_exist() -> None:
    assert {pair for pair in WORDED if pair[1] not in QUESTIONS[pair[0]].choices} == set()


@pytest.mark.parametrize("question", [one for one, known in QUESTIONS.items() if known.choices])
def test_a_number_without_a_button_is_no_choice(question: str) -> None:
    assert choices.read(question, str(len(QUESTIONS[question].choices) + 1)) == ()
    assert choices.read(question, "0") == ()


@pytest.mark.parametrize(
    "question", [one for one, known in QUESTIONS.items() if known.choices and not known.many]
)
def test_two_numbers_leave_a_question_with_one_answer_open(question: str) -> None:
    assert choices.read(question, "1 dan 2") == ()


@pytest.mark.parametrize(
    ("typed", "harm"),
    [
        ("dipukul", "dipukul"), ("disekap", "disekap"), ("diancam", "diancam"),
        ("dilecehkan", "dilecehkan"), ("paspor diambil", "paspor"),
        ("disuruh nipu", "dipaksa_menipu"), ("dijual", "dijual"),
        ("disuruh ngelayanin tamu", "dilecehkan"),
    ],
)  # fmt: skip
def test_a_harm_that_is_denied_is_not_reported(typed: str, harm: str) -> None:
    assert choices.read("kejadian", typed) == (harm,)
    for denial in ("tidak", "ga", "belum", "ndak", "tidak pernah", "ora"):
        assert harm not in choices.read("kejadian", f"{denial} {typed}")
