"""The country of a departure in words: only one that is meant for certain is taken."""

import pytest

from bot.departure import destinations
from bot.departure.plan import KEY
from bot.departure.steps import COUNTRY_STEP
from tests.features.departure_stage import LEAVES, said, typed

DRAFT = {KEY: {"baru": LEAVES.isoformat()}}


@pytest.mark.parametrize("text", ["korea utara", "korut", "ke north korea kak"])
def test_the_other_korea_is_a_country_of_its_own(text: str) -> None:
    decision = typed(text, COUNTRY_STEP, data=DRAFT)
    assert said(decision) == ["departure.consent"]
    assert decision.replies[0].params["tujuan"] == "Korea Utara"


@pytest.mark.parametrize("text", ["sudan selatan", "south sudan"])
def test_a_country_that_is_not_known_is_taken_for_none(text: str) -> None:
    assert said(typed(text, COUNTRY_STEP, data=DRAFT)) == ["departure.unclear_country"]


@pytest.mark.parametrize(
    "text", ["bukan malaysia", "malaysia atau taiwan", "batal ke taiwan", "taiwan/hongkong"]
)
def test_what_is_denied_or_one_of_several_is_open(text: str) -> None:
    assert not destinations.certain(text)
