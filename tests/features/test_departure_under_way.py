"""Who is still under way is asked again the next day, and a cry after the journey gets the numbers
of the country of the plan."""

from datetime import timedelta

import pytest

from bot.departure import arriving
from bot.departure.steps import ARRIVED, SILENT
from bot.effects import StopTimer
from tests.features.departure_stage import QUESTION, alarms, asked, plan, said, until
from tests.features.departure_timers import timers
from tests.features.journey_steps import CRY, IN_JOURNEY, LEAVING, TO_DESK, answers, opened
from tests.features.report_stage import making
from tests.samples import NOW, understood

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "text",
    ["belom", "belum sampai kak", "msh di jalan bang, transit manila", "masih di pesawat", "otw"],
)
def test_who_is_under_way_is_asked_again_the_next_day(text: str) -> None:
    decision = answers(text, meant=CRY)
    assert said(decision) == ["departure.under_way"]
    assert timers(decision)[ARRIVED].due == NOW + timedelta(days=1)
    assert StopTimer(SILENT) in decision.effects
    assert not opened(decision)


@pytest.mark.parametrize(
    "text", ["masih di jalan, transit paspor diambil", "masih di jalan dibawa orang asing"]
)
def test_more_than_the_way_is_no_mere_way(text: str) -> None:
    assert arriving.read(text) == ""
    assert "departure.under_way" not in said(answers(text, meant=CRY))


def test_words_of_danger_on_the_way_stay_an_alarm() -> None:
    decision = answers("masih di jalan", meant=CRY, danger=IN_JOURNEY, own=True)
    assert "departure.under_way" not in said(decision)


async def test_the_question_has_a_button_for_the_way_and_comes_again() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.taps("Masih di jalan")).keys == ["departure.under_way"]
        again = await until(talk, QUESTION + timedelta(days=1, hours=7))
        assert again.keys == ["departure.arrived"]
        assert not (await plan(talk)).told
        await until(talk, QUESTION + timedelta(days=2, hours=14))
        assert (await plan(talk)).told  # nobody answered the second time


def test_the_desk_that_was_told_hears_that_somebody_is_under_way() -> None:
    decision = answers("masih di jalan kak", kept={**TO_DESK, "lapor": True}, desk=True)
    assert alarms(decision) == ["alarm.departure_under_way"]
    assert said(decision) == ["departure.late"]


def test_a_cry_after_the_journey_gets_the_numbers_of_the_plans_country() -> None:
    meant = understood(LEAVING, danger=0.97)
    decision = answers("sudah mendarat tapi belum dijemput agen", meant=meant)
    assert decision.replies[0].key == "darurat.umum"
    assert decision.replies[0].country == "tw"


@pytest.mark.parametrize("text", ["belum kak, diundur", "gak jadi", "saya baik baik saja"])
async def test_an_answer_about_the_arrival_is_not_called_unintelligible(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.says(text)).keys != ["fallback.other_words"]
