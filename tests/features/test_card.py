"""The picture of an answer: asked for by a button, of the answer above it."""

import pytest

from bot.features import card
from bot.model import Say
from tests.samples import NOW, answered, pressed, router, words

ANSWERS = sorted(id for id, one in words().answers.items() if not one.variant_of)


def test_the_button_under_an_answer_brings_its_card() -> None:
    decision = router().decide(pressed("kartu", "visa_kerja"))
    assert decision.replies == (Say("card.caption", card="visa_kerja", buttons=card.NEXT),)
    assert decision.ids == ("visa_kerja",)


def test_a_card_changes_nothing_in_the_talk() -> None:
    decision = router().decide(pressed("kartu", "visa_kerja", step="x.y", data={"country": "kh"}))
    assert (decision.step, decision.data, decision.effects) == (None, None, ())


@pytest.mark.parametrize(("minutes", "country"), [(1, "kh"), (60 * 24, "")])
def test_the_card_is_for_the_country_of_the_answer_just_given(minutes: int, country: str) -> None:
    data = answered("visa_kerja", minutes) | {"country": "kh"}
    (say,) = router().decide(pressed("kartu", "visa_kerja", data=data)).replies
    assert say.country == country


@pytest.mark.parametrize("args", [(), ("",), ("hantu",)])
def test_a_card_of_an_answer_that_is_gone_is_an_old_button(args: tuple[str, ...]) -> None:
    (say,) = router().decide(pressed("kartu", *args)).replies
    assert say.key == "fallback.old_button"


@pytest.mark.parametrize("id", ANSWERS)
def test_every_answer_can_be_made_into_a_card(id: str) -> None:
    (say,) = router().decide(pressed("kartu", id)).replies
    assert words().card(say, NOW, "cekdulu_bot")["card"]["title"] == words().answers[id].title
