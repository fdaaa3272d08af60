"""Answers to "did you arrive safely?" that do not say it clearly: nothing is guessed from them."""

import pytest

from bot.departure.plan import KEY
from bot.departure.steps import ARRIVAL_STEP, MATTER
from tests.cases_made import SHIFT, with_case
from tests.features.departure_stage import STANDS, asked, plan, said
from tests.features.report_stage import making
from tests.samples import NOW, router, turn, understood

pytestmark = pytest.mark.anyio
WAITS = {**STANDS[KEY], "nama": "Sari", "ditanya": NOW.isoformat()}


@pytest.mark.parametrize(
    "text", ["gak jadi", "saya baik baik saja", "kabar baik kak", "apa ini", "makasih ya"]
)
async def test_an_answer_that_is_not_clear_is_asked_about_and_the_time_runs_on(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        answer = await talk.says(text)
        assert answer.keys == ["departure.arrived_unclear"]
        assert len(answer.labels) == 4
        await talk.waits(24 * 60 + 1)
        assert (await talk.case()).matter == MATTER


@pytest.mark.parametrize("text", ["belum kak, diundur", "diundur lagi", "belum, masih di rumah"])
async def test_a_journey_that_was_put_off_is_understood(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.says(text)).keys == ["departure.ask_new_day"]
        assert (await plan(talk)).hours == 24


def test_not_well_is_trouble_and_well_alone_is_no_all_clear() -> None:
    for text, key in (
        ("saya tidak baik baik saja", "darurat.umum"),
        ("saya baik baik saja", "departure.arrived_unclear"),
    ):
        given = turn(text, step=ARRIVAL_STEP, data={KEY: WAITS}, meant=understood(sure=False))
        assert said(router().decide(with_case(given, None, SHIFT)))[0] == key


def test_once_the_desk_was_told_unclear_words_show_no_question() -> None:
    told = {KEY: {**WAITS, "lapor": True}}
    for text in ("saya baik baik saja", "gak jadi", "apa ini"):
        given = turn(text, step=ARRIVAL_STEP, data=told, meant=understood(sure=False))
        keys = said(router().decide(with_case(given, None, SHIFT)))
        assert not [key for key in keys if key.startswith("departure.")]


async def test_who_has_not_left_cannot_keep_a_day_that_is_over() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert "Tanggal tetap" not in (await talk.taps("Belum berangkat")).labels
        for text in ("tetap", "gak jadi berangkat"):
            answer = await talk.says(text)
            assert answer.keys == ["departure.past"]
            assert "Tidak jadi berangkat" in answer.labels
        assert (await talk.says("20 januari")).keys[0] == "departure.moved"
