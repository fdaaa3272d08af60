"""Other likely meanings stand as buttons under an answer, and every one of them can be pressed."""

import pytest

from bot.alternatives import BESIDE, WORTH_SHOWING, likely, meaning_buttons, with_alternatives
from bot.buttons import ASK, OPEN
from bot.features import safety
from bot.meaning import BARE_CRY, Guess, Understanding
from bot.model import Button, Decision, Outcome, Say, Turn
from bot.settings import ROOT
from bot.urgency import ASK_AT
from tests import wording
from tests.samples import NOW, router, turn, understood, words

MENU = (Button("button.menu", OPEN, ("menu",)),)
RELATED = (Button("label.b", ASK, ("b",)),)


def guessed(*rates: float, danger: str = "", **more) -> Turn:
    guesses = tuple(Guess(id, rate) for id, rate in zip("abcde", rates, strict=False))
    return turn("x", meant=Understanding(guesses, sure=True), danger=danger, **more)


def answering(*ids: str, rows=(MENU,), outcome: Outcome = "answer") -> Decision:
    decision = Decision((Say("first"), Say("answer", buttons=rows)), outcome=outcome, ids=ids)
    return with_alternatives(lambda _: decision)(guessed(0.5, 0.3, 0.2, 0.1))


@pytest.mark.parametrize(
    ("happened", "ids"),
    [
        (guessed(), ()),
        (guessed(0.5, WORTH_SHOWING, WORTH_SHOWING - 0.001), ("a", "b")),
        (guessed(WORTH_SHOWING - 0.001), ()),
        (guessed(0.5, 0.3, danger="b"), ("b", "a")),
        (guessed(0.5, danger="darurat_sakit"), ("darurat_sakit", "a")),
        (guessed(danger="darurat_sakit"), ("darurat_sakit",)),
        (guessed(0.5, danger=BARE_CRY), ("a",)),
        (guessed(danger=BARE_CRY), ()),
        (turn("x", meant=understood(up=False)), ()),
    ],
)
def test_danger_in_words_comes_first_then_the_likeliest_each_once(
    happened: Turn, ids: tuple[str, ...]
) -> None:
    assert likely(happened) == ids


def test_two_other_meanings_stand_above_the_last_messages_buttons() -> None:
    first, last = answering("a").replies
    assert first == Say("first")
    assert last.buttons == (*meaning_buttons(("b", "c")), MENU)
    assert len(last.buttons) == BESIDE + 1


@pytest.mark.parametrize("outcome", ["case", "question"])
def test_under_an_alarm_other_meanings_stand_below_the_way_to_help(outcome: Outcome) -> None:
    first, last = answering("a", outcome=outcome).replies
    assert first == Say("first")
    assert last.buttons == (MENU, *meaning_buttons(("b", "c")))


def test_under_the_safety_question_stand_only_the_meanings_it_offers_itself() -> None:
    meant = understood("hapus_data", "darurat_sakit", "tebusan", sure=False, danger=ASK_AT)
    happened = turn("ayah tidak bangun lagi", meant=meant)
    (say,) = router().decide(happened).replies
    assert say.key == "safety.ask"
    assert [row[0].args for row in say.buttons if row[0].action == ASK] == [("tebusan",)]
    assert (say,) == safety.ask(happened).replies


def test_under_a_real_alarm_the_countries_come_first() -> None:
    sure = understood("darurat_sakit")
    alone = router().decide(turn("ayah tidak bangun lagi", meant=sure)).replies[0].buttons
    meant = understood("darurat_sakit", "visa_kerja", "tebusan")
    (say,) = router().decide(turn("ayah tidak bangun lagi", meant=meant)).replies
    assert alone
    assert say.buttons == (*alone, *meaning_buttons(("visa_kerja", "tebusan")))
    assert words().message(say, NOW)["keyboard"]


def test_what_is_answered_or_offered_already_is_not_offered_again() -> None:
    assert answering("a", "b").replies[-1].buttons == (*meaning_buttons(("c", "d")), MENU)
    shown = answering("a", rows=(RELATED, MENU)).replies[-1].buttons
    assert shown == (*meaning_buttons(("c", "d")), RELATED, MENU)


def test_only_the_buttons_change() -> None:
    decision = answering("a")
    assert (decision.outcome, decision.ids, decision.step) == ("answer", ("a",), None)


@pytest.mark.parametrize(
    "decision",
    [
        Decision(),
        Decision(ids=("a",)),
        Decision((Say("mistake"),)),
        Decision((Say("menu", buttons=(MENU,)),)),
    ],
)
def test_what_answers_no_meaning_stays_as_it_is(decision: Decision) -> None:
    assert with_alternatives(lambda _: decision)(guessed(0.5, 0.3)) == decision


def test_under_a_real_answer_other_meanings_stand_once_and_above_the_ways_out() -> None:
    meant = understood("gaji_wajar", "visa_kerja", "tebusan")
    (say,) = router().decide(turn("gaji dan visa", meant=meant)).replies
    rows = [row[0].args for row in say.buttons]
    assert rows[:2] == [("visa_kerja",), ("tebusan",)]
    asked = [button.args for row in say.buttons for button in row if button.action == ASK]
    assert len(asked) == len(set(asked))
    assert words().message(say, NOW)["keyboard"]


def test_a_sure_answer_alone_gets_no_further_buttons() -> None:
    alone = router().decide(turn(meant=understood("gaji_wajar"))).replies[0].buttons
    meant = Understanding((Guess("gaji_wajar", 0.98), Guess("tebusan", 0.01)), sure=True)
    assert router().decide(turn(meant=meant)).replies[0].buttons == alone


@pytest.mark.parametrize("id", wording.intents(ROOT / "nlu" / "domain.yml"))
def test_every_meaning_has_a_button_that_leads_to_it(id: str) -> None:
    (row,) = words().keyboard(meaning_buttons((id,)))
    assert row[0]["text"]
    assert row[0]["data"] == f"{ASK}:{id}"
    assert id in router().ids
