"""Answers: what is said, what is asked next, and misses counted across answers."""

import pytest

from bot.features import faq
from bot.model import Button, Say
from tests.samples import NOW, router, turn, understood, words

OWN = set(faq.OWN_FEATURES)
ANSWERS = sorted(set(words().answers) - OWN)
AT = NOW.isoformat()


@pytest.mark.parametrize("id", ANSWERS)
def test_every_answer_is_said_with_the_ways_on(id: str) -> None:
    decision = router().decide(turn(meant=understood(id, country="kh")))
    (say,) = decision.replies
    assert say.key == f"faq.{id}"
    assert (decision.outcome, decision.ids, decision.step) == ("answer", (id,), None)
    assert decision.data == {"last": id, "last_at": AT, "country": "kh"}
    asked = [row[0].args[0] for row in say.buttons if row[0].action == "tanya"]
    assert asked == list(words().answers[id].related[: faq.RELATED])


def test_a_route_is_made_for_each_answer_but_those_that_others_give() -> None:
    made = faq.feature({"a": ("b",), "b": (), "privasi_data": (), "kontak_perwakilan": ()})
    assert set(made.ids) == {"a", "b"}


def test_under_an_answer_stand_two_related_questions_and_the_ways_out() -> None:
    rows = faq.buttons(("a", "b", "c"))
    assert rows == (
        (Button("label.a", "tanya", ("a",)),),
        (Button("label.b", "tanya", ("b",)),),
        (Button("button.not_that", "bukan"), Button("button.menu", "buka", ("menu",))),
        (Button("button.person", "buka", ("petugas",)),),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {}),
        ({"last": "b", "last_at": "2026-11-01T00:00:00+00:00", "step": 1}, {"step": 1}),
        ({"missed": 1, "just_missed": True}, {"missed": 1}),
        ({"missed": 1}, {}),
    ],
)
def test_only_an_answer_that_stands_clears_the_count_of_misses(before, after) -> None:
    assert faq.answered(turn(data=before), "a") == after | {"last": "a", "last_at": AT}


def test_a_country_named_earlier_stays_remembered() -> None:
    data = faq.answered(turn(data={"country": "kh"}), "a")
    assert data == {"country": "kh", "last": "a", "last_at": AT}


def test_answers_are_the_same_whatever_their_turn_is_called() -> None:
    meant = understood("gaji_wajar")
    first, second = (router().decide(turn(meant=meant, session=name)) for name in "ab")
    assert first == second
    assert first.replies[0] == Say("faq.gaji_wajar", buttons=first.replies[0].buttons)
