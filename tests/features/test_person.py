"""A person is wanted: who can be reached now, for the country named in this talk."""

import pytest

from bot.features import person
from bot.model import Say, Turn
from tests.samples import pressed, router, turn, understood


@pytest.mark.parametrize(
    ("happened", "country"),
    [
        (turn(kind="command", command="petugas"), ""),
        (turn(kind="command", command="petugas", data={"country": "kh"}), "kh"),
        (turn("petugas", meant=understood("minta_petugas", country="th")), "th"),
        (turn("x", meant=understood("minta_petugas", country="th"), data={"country": "kh"}), "th"),
        (pressed("buka", "petugas", data={"country": "kh"}), "kh"),
    ],
)
def test_people_are_named_for_the_country_of_this_talk(happened: Turn, country: str) -> None:
    decision = router().decide(happened)
    assert decision.replies == (Say("person.whom", buttons=person.NEXT, country=country),)
    assert (decision.ids, decision.outcome) == (("minta_petugas",), "action")
