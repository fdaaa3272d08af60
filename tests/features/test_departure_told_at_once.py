"""A first message that tells the day and the country needs no further question; a country that is
not certain is not taken, and a chat has one plan."""

import pytest

from bot.departure.plan import KEY
from tests.features.departure_stage import STANDS, said
from tests.features.report_stage import making
from tests.samples import router, turn, understood

pytestmark = pytest.mark.anyio
SON = "anakku mau berangkat ke taiwan tgl 5 bulan depan, tolong ingetin ya"


def test_the_first_message_says_the_day_and_the_country() -> None:
    decision = router().decide(turn(SON, meant=understood("ingatkan_berangkat")))
    assert said(decision)[0] == "departure.consent"
    assert decision.data
    assert decision.data[KEY]["baru"] == "2026-12-05"


def test_a_country_that_needs_a_warning_gets_it_at_the_first_message() -> None:
    text = SON.replace("taiwan", "arab saudi")
    decision = router().decide(turn(text, meant=understood("ingatkan_berangkat")))
    assert said(decision)[0] == "departure.moratorium"


def test_a_wish_without_a_day_is_asked_for_it() -> None:
    decision = router().decide(turn("tolong ingetin", meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.ask_day"]


def test_a_chat_has_one_plan() -> None:
    text = "temenku juga berangkat ke taiwan tgl 10 desember"
    decision = router().decide(turn(text, data=STANDS, meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.one_plan", "departure.standing"]


@pytest.mark.parametrize("text", ["bukan malaysia", "malaysia atau taiwan"])
async def test_a_country_that_is_not_certain_is_not_taken(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        assert "tujuan Malaysia" not in (await talk.says(text)).text
