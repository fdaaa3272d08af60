"""The router: which texts end a step, and which leave it where it is."""

import pytest

from bot.meaning import BARE_CRY
from bot.model import Decision, Say, Turn
from tests.router_made import AD, MADE
from tests.samples import router, turn, understood


def test_a_persons_mistake_becomes_a_reply_and_the_step_stays() -> None:
    decision = MADE.decide(turn("wrong", step="asked"))
    assert decision == Decision((Say("mistake"),), outcome="fallback")
    assert decision.step is None


GOES_BY = "aman"
"""A passing step; the router has several."""


@pytest.mark.parametrize(
    ("happened", "after"),
    [
        (turn("gaji", step=GOES_BY, meant=understood("gaji_wajar")), ""),
        (turn("gaji", step=GOES_BY), ""),
        (turn(AD, step=GOES_BY, forwarded=True), ""),
        (turn(AD, step=GOES_BY, meant=understood("gaji_wajar", form="iklan")), ""),
        (turn("tolong", step=GOES_BY, danger=BARE_CRY), ""),
        (turn("mine", step=GOES_BY), None),
        (turn("gaji", step="asked", meant=understood("gaji_wajar")), None),
        (turn(kind="photo", step=GOES_BY), None),
        (turn(kind="command", command="menu", step=GOES_BY), None),
    ],
)
def test_a_text_of_another_matter_ends_a_passing_step_and_no_other(
    happened: Turn, after: str | None
) -> None:
    assert MADE.decide(happened).step == after


@pytest.mark.parametrize(
    ("id", "danger", "after"),
    [("hapus_data", "", "privacy.confirm"), ("sapa", BARE_CRY, GOES_BY), ("gaji_wajar", "", "")],
)
def test_what_starts_a_step_of_its_own_goes_on_with_it(id: str, danger: str, after: str) -> None:
    happened = turn("data saya", step=GOES_BY, meant=understood(id), danger=danger)
    assert router().decide(happened).step == after
