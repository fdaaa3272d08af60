"""What is asked, one tap each, and what is not asked of somebody who is watched."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cases.model import Case
from bot.cases.questions import ANSWERS, BY_MATTER, SAFE, asked_next
from bot.urgency import LANES

CASE = Case(1, "nyawa", datetime(2026, 11, 22, tzinfo=UTC), matter="darurat_disekap")


def after(**answers: str) -> Case:
    return replace(CASE, told={"answers": answers})


def test_the_first_question_is_whether_it_is_safe_to_read() -> None:
    assert asked_next(CASE) == SAFE


def test_each_question_is_asked_once_and_then_nothing() -> None:
    case, asked = CASE, []
    while question := asked_next(case):
        asked.append(question)
        case = replace(case, told={"answers": dict.fromkeys(asked, "ya")})
    assert tuple(asked) == BY_MATTER["darurat_disekap"]


def test_who_cannot_read_safely_is_asked_nothing_more() -> None:
    assert asked_next(after(aman="tidak")) == ""
    assert asked_next(replace(CASE, quiet=True)) == ""


@pytest.mark.parametrize("matter", [*LANES, "umum"])
def test_every_emergency_has_questions_and_every_question_answers(matter: str) -> None:
    assert BY_MATTER[matter]
    assert all(len(ANSWERS[question]) >= 2 for question in BY_MATTER[matter])


def test_who_just_wants_a_person_is_asked_nothing() -> None:
    assert asked_next(replace(CASE, matter="minta_petugas")) == ""
