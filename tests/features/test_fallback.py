"""Fallback: the likeliest meanings as buttons, other words, a person after two misses."""

from datetime import timedelta

import pytest

from bot.alternatives import WORTH_SHOWING
from bot.effects import KeepQuestion, StartTimer
from bot.features import fallback
from bot.features.main_menu import MENU
from bot.features.talk import WAYS_ON
from bot.meaning import Guess, Understanding
from bot.model import Say, Turn
from tests.samples import NOW, pressed, router, turn, understood


def unsure(*rates: float, danger: str = "", **more) -> Turn:
    names = ("gaji_wajar", "visa_kerja", "tebusan", "sapa")
    guesses = tuple(Guess(id, rate) for id, rate in zip(names, rates, strict=False))
    return turn("x", meant=Understanding(guesses), danger=danger, **more)


def offered(happened: Turn) -> tuple[str, ...]:
    decision = fallback.unsure(happened)
    rows = decision.replies[0].buttons
    asked = tuple(row[0].args[0] for row in rows if row[0].action == "tanya")
    assert asked == decision.ids
    return asked


@pytest.mark.parametrize(
    ("happened", "ids"),
    [
        (unsure(0.4, 0.3, 0.2, 0.1), ("gaji_wajar", "visa_kerja", "tebusan")),
        (unsure(0.4, WORTH_SHOWING, WORTH_SHOWING - 0.001), ("gaji_wajar", "visa_kerja")),
        (unsure(0.4), ("gaji_wajar",)),
        (unsure(0.4, 0.3, 0.2, danger="darurat_sakit"),
         ("darurat_sakit", "gaji_wajar", "visa_kerja")),
        (unsure(0.4, 0.3, 0.2, danger="visa_kerja"), ("visa_kerja", "gaji_wajar", "tebusan")),
        (unsure(danger="darurat_sakit"), ("darurat_sakit",)),
    ],
)  # fmt: skip
def test_up_to_three_likely_meanings_are_offered_danger_first(happened: Turn, ids) -> None:
    assert offered(happened) == ids


def test_under_the_meanings_stand_not_that_and_a_person() -> None:
    decision = fallback.unsure(unsure(0.4, data={"missed": 1}))
    assert decision.replies[0].key == "fallback.did_you_mean"
    assert [button.key for button in decision.replies[0].buttons[-1]] == [
        "button.not_that",
        "button.person",
    ]
    assert decision.outcome == "choices"
    assert decision.data == {"missed": 1, "asked": "x", "unsure": True}
    assert decision.step is None


def test_a_country_in_an_unclear_message_is_remembered_for_the_choice() -> None:
    meant = Understanding((Guess("gaji_wajar", 0.3),), places=understood(country="kh").places)
    data = fallback.unsure(turn("x", meant=meant)).data
    assert data == {"country": "kh", "asked": "x", "unsure": True}


def test_nothing_likely_asks_for_other_words_and_counts_as_a_miss() -> None:
    decision = fallback.unsure(unsure(WORTH_SHOWING - 0.001))
    assert decision.replies == (Say("fallback.other_words", buttons=MENU),)
    assert decision.data == {"missed": 1, "just_missed": True}
    assert decision.outcome == "fallback"


def test_the_second_miss_in_a_row_offers_a_person_and_begins_to_count_anew() -> None:
    happened = unsure(data={"missed": 1, "just_missed": True, "country": "kh"})
    decision = fallback.unsure(happened)
    assert decision.replies == (Say("person.offer", buttons=WAYS_ON, country="kh"),)
    assert decision.data == {"country": "kh"}


def test_without_a_model_the_bot_says_so_and_shows_the_menu_and_counts_nothing() -> None:
    decision = fallback.unsure(turn("x", meant=understood(up=False), data={"missed": 1}))
    assert decision.replies == (Say("fallback.nobody_to_ask", buttons=MENU),)
    assert decision.data is None
    assert decision.outcome == "fallback"


def test_an_old_button_gets_a_kind_sentence_and_the_menu() -> None:
    decision = fallback.old_button(pressed("gone"))
    assert decision.replies == (Say("fallback.old_button", buttons=MENU),)
    assert (decision.step, decision.data, decision.outcome) == (None, None, "fallback")


WAITING = {"asked": "ongkir paket ke arab", "unsure": True, "training": True}
KEPT = KeepQuestion("ongkir paket ke arab", "", allowed=True)


def test_meanings_nobody_chooses_for_an_hour_leave_the_question_to_the_editors() -> None:
    effects = fallback.unsure(unsure(0.4)).effects
    assert effects == (StartTimer(fallback.TIMER, NOW + timedelta(hours=1)),)
    rings = turn(kind="timer", command=fallback.TIMER, data=WAITING)
    decision = router().decide(rings)
    assert (decision.replies, decision.effects) == ((), (KEPT,))
    assert decision.data == {"asked": "ongkir paket ke arab", "training": True}


def test_a_question_chosen_meanwhile_is_not_kept() -> None:
    rings = turn(kind="timer", command=fallback.TIMER, data={"asked": "ongkir paket ke arab"})
    assert router().decide(rings).effects == ()


def test_a_second_unclear_question_keeps_the_one_before() -> None:
    assert KEPT in fallback.unsure(unsure(0.4, data=WAITING)).effects
