"""Answers: what is said, what is asked next, and misses counted across answers."""

import pytest

from bot.effects import Count
from bot.features import faq
from bot.model import Button, Say
from tests.samples import NOW, pressed, router, turn, understood, words

OWN = set(faq.OWN_FEATURES)
ANSWERS = sorted(id for id in router().ids if id in words().answers and id not in OWN)
AT = NOW.isoformat()


@pytest.mark.parametrize("id", ANSWERS)
def test_every_answer_is_said_with_the_ways_on(id: str) -> None:
    decision = router().decide(turn("gimana?", meant=understood(id, country="kh")))
    (say,) = decision.replies
    assert say.key == f"faq.{id}"
    assert (decision.outcome, decision.ids, decision.step) == ("answer", (id,), None)
    assert decision.data == {"last": id, "last_at": AT, "country": "kh", "asked": "gimana?"}
    assert decision.effects == (Count(id, "told"),)
    asked = [row[0].args[0] for row in say.buttons if row[0].action == "tanya"]
    assert asked == list(words().answer(id, "kh").related[: faq.RELATED])


def test_a_route_is_made_for_each_answer_but_those_that_others_give() -> None:
    made = faq.feature({"a": ("b",), "b": (), "privasi_data": (), "kontak_perwakilan": ()})
    assert set(made.ids) == {"a", "b"}


NEXT = ((Button("label.a", "tanya", ("a",)),), (Button("label.b", "tanya", ("b",)),))
WAYS_OUT = (
    (Button("button.menu", "buka", ("menu",)), Button("button.person", "buka", ("petugas",))),
)
HELPED = (
    (Button("button.helped", "membantu", ("x",)), Button("button.not_helped", "belum", ("x",))),
)
CARD = ((Button("button.card", "kartu", ("x",)),),)


def test_under_an_answer_stand_two_related_questions_whether_it_helped_and_the_ways_out() -> None:
    assert faq.buttons(("a", "b", "c"), "x") == (*NEXT, *HELPED, *WAYS_OUT)


def test_an_answer_with_a_picture_offers_it_before_the_ways_out() -> None:
    assert faq.buttons(("a", "b"), "x", card=True) == (*NEXT, *HELPED, *CARD, *WAYS_OUT)


def test_what_is_no_answer_is_not_judged() -> None:
    assert faq.buttons(("a", "b")) == (*NEXT, *WAYS_OUT)


def test_the_question_is_remembered_without_the_numbers_and_names_in_it() -> None:
    data = faq.answered(turn("kata agen 081290070027 ini gajinya wajar?"), "a")
    assert "0812" not in data["asked"]
    assert "gajinya wajar?" in data["asked"]


def test_of_the_other_meanings_those_are_remembered_that_were_likely() -> None:
    meant = understood("a", "b", "c")
    assert faq.answered(turn("gaji?", meant=meant), "a")["others"] == ["b", "c"]


@pytest.mark.parametrize(
    ("before", "kept"),
    [({"asked": "gaji?", "unsure": True}, {"asked": "gaji?"}), ({"asked": "gaji?"}, {})],
)
def test_a_button_keeps_the_question_only_when_it_chose_what_the_question_meant(
    before, kept
) -> None:
    data = faq.answered(pressed("tanya", "a", data=before), "a")
    assert data == {"last": "a", "last_at": AT} | kept


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


def test_a_variant_by_country_has_its_own_related_questions() -> None:
    asked = turn("boleh kerja di kamboja?", meant=understood("negara_penempatan", country="kh"))
    (say,) = router().decide(asked).replies
    related = words().answers["negara_penempatan@kh-mm-th"].related
    shown = [row[0].args[0] for row in say.buttons if row[0].action == "tanya"]
    assert shown == list(related[: len(shown)])
    assert shown


@pytest.mark.parametrize("id", ["lapor_iklan_palsu", "cara_lapor_kasus"])
def test_an_answer_about_reporting_offers_to_make_the_report(id: str) -> None:
    """From an alert to a checked offer to a report: nobody has to know a command."""
    decision = router().decide(pressed("tanya", id))
    first = decision.replies[0].buttons[0][0]
    assert (first.key, first.action, first.args) == ("button.report", "buka", ("lapor",))
