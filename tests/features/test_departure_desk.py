"""What the desk hears of a departure: a greeting is no word of a safe arrival, and a silence and a
new day are told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import SaveCase
from bot.departure.plan import KEY
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, MATTER, SILENT
from bot.effects import StartTimer
from tests.cases_made import SHIFT, case, with_case
from tests.features.departure_stage import LEAVES, alarms, asked, plan
from tests.features.report_stage import making
from tests.samples import NOW, PERSON, pressed, router, turn

pytestmark = pytest.mark.anyio
PLAN = {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}


@pytest.mark.parametrize(
    "text",
    ["selamat malam", "selamat pagi kak", "makasih ya", "pagi ya", "aman kak?", "ini aman ya?"],
)
async def test_a_greeting_or_a_question_is_no_word_of_a_safe_arrival(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        answer = await talk.says(text)
        assert "departure.safe" not in answer.keys
        assert (await plan(talk)).hours == 24
        await talk.waits(25 * 60)
        assert await talk.store.case_of(PERSON) is not None


async def test_the_desk_is_not_told_that_somebody_is_safe_by_a_greeting() -> None:
    kept = {**PLAN, "ditanya": NOW.isoformat(), "lapor": True}
    made = with_case(
        turn("selamat malam", step=ARRIVAL_STEP, data={KEY: kept}), case(matter=MATTER)
    )
    assert "alarm.departure_safe" not in alarms(router().decide(made))


def test_the_desk_hears_of_a_silence_though_somebody_blocked_the_bot_on_the_phone() -> None:
    made = turn(data={KEY: PLAN}, kind="timer", command=ARRIVED)
    made = replace(
        made,
        incoming=replace(made.incoming, data={"hari": LEAVES.isoformat()}),
        conversation=replace(made.conversation, blocked=True),
        shift=SHIFT,
    )
    effects = router().decide(made).effects
    flagged = any(isinstance(one, SaveCase) for one in effects)
    timed = any(isinstance(one, StartTimer) and one.name == SILENT for one in effects)
    assert flagged or timed


def test_the_desk_hears_of_a_new_day_from_somebody_whose_silence_it_was_told() -> None:
    kept = {**PLAN, "ditanya": NOW.isoformat(), "lapor": True}
    later = (LEAVES + timedelta(days=20)).isoformat()
    made = with_case(pressed("berangkat", "hari", later, data={KEY: kept}), case(matter=MATTER))
    assert alarms(router().decide(made))
