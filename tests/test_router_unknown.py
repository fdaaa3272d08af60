"""The router: what no feature knows, of an older release or another model, hinders nothing."""

import pytest

from bot.meaning import Guess, Understanding
from bot.model import Decision
from tests.router_made import CERTAIN, CRY, MADE, POSSIBLE, said
from tests.samples import NOW, pressed, router, turn, understood, words


def test_a_timer_nobody_knows_any_more_changes_nothing() -> None:
    assert MADE.decide(turn(kind="timer", command="of an older release")) == Decision()


@pytest.mark.parametrize(
    ("action", "args"),
    [
        ("of an older release", ()),
        ("", ()),
        ("tanya", ()),
        ("tanya", ("id of an older release",)),
        ("buka", ()),
        ("buka", ("gaji_wajar",)),
    ],
)
def test_a_button_nobody_knows_any_more_gets_a_kind_sentence(
    action: str, args: tuple[str, ...]
) -> None:
    assert said(pressed(action, *args)) == ["old button"]


def test_an_id_that_no_feature_has_is_not_understood() -> None:
    assert said(turn("x", meant=understood("id of another model"))) == ["fallback"]


SICK, NEW, PAY = (Guess(id, 0.3) for id in ("darurat_sakit", "darurat_of_another", "gaji_wajar"))


@pytest.mark.parametrize(
    ("guesses", "sure", "danger", "key"),
    [
        ((NEW, SICK), False, POSSIBLE, "question"),
        ((NEW, SICK), False, CERTAIN, "danger"),
        ((NEW, SICK), True, CERTAIN, "danger"),
        ((NEW, PAY), True, 0.0, "fallback"),
        ((PAY, NEW), True, 0.0, "answer"),
        ((PAY, NEW, SICK), True, POSSIBLE, "question"),
    ],
)
def test_ids_that_no_feature_has_give_way_and_what_follows_them_is_not_sure(
    guesses: tuple[Guess, ...], sure: bool, danger: float, key: str
) -> None:
    assert said(turn(CRY, meant=Understanding(guesses, sure, danger=danger))) == [key]


def test_ids_that_no_feature_has_stand_under_no_answer() -> None:
    meant = understood("gaji_wajar", "id of another model", "tebusan")
    (say,) = router().decide(turn("gaji", meant=meant)).replies
    assert say.buttons[0][0].key == "label.tebusan"
    assert words().message(say, NOW)["keyboard"]


def test_an_unknown_saved_step_does_not_hinder_an_answer() -> None:
    happened = turn("gaji?", step="from.before", meant=understood("gaji_wajar"))
    assert router().decide(happened).replies[0].key == "faq.gaji_wajar"


def test_an_unknown_button_gets_a_kind_sentence_and_the_menu() -> None:
    say = router().decide(pressed("gone", "x")).replies[0]
    assert say.key == "fallback.old_button"
    assert say.buttons
