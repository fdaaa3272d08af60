"""Who does not leave, leaves later or says no to a question is asked what is to become of the
reminders; no question is asked twice, and no old yes moves a day."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.departure import no_day
from bot.departure.plan import KEY
from bot.departure.steps import DAY_STEP, REMIND, SILENT
from bot.effects import StopTimer
from tests.cases_made import case, with_case
from tests.features.departure_stage import STANDS, TOLD, agrees, plan, said, typed
from tests.features.departure_timers import timers
from tests.features.journey_steps import answers
from tests.features.report_stage import making
from tests.samples import NOW, pressed, router, turn, understood

pytestmark = pytest.mark.anyio


def test_reminders_rest_while_a_case_is_open() -> None:
    made = turn(data=STANDS, kind="timer", command=REMIND)
    made = replace(made, incoming=replace(made.incoming, data={"hari": STANDS[KEY]["hari"]}))
    held = router().decide(with_case(made, case()))
    assert held.replies == ()
    assert timers(held)[REMIND].due > NOW
    later = replace(made, now=datetime.fromisoformat("2026-12-13T09:00+07:00"))
    assert said(router().decide(later)) == ["departure.list_7"]


@pytest.mark.parametrize("text", ["ga jadi berangkat deh", "aku udah ga jadi berangkat"])
def test_who_does_not_leave_is_asked_whether_the_reminders_end(text: str) -> None:
    assert no_day.not_going(text)
    meant = understood("ingatkan_berangkat")
    assert said(router().decide(turn(text, data=STANDS, meant=meant))) == ["departure.stop_sure"]
    assert said(typed(text, data=STANDS)) == ["departure.stop_sure"]


def test_a_bare_no_to_another_day_shows_both_ways() -> None:
    decision = typed("ga jadi deh", data=STANDS)
    assert said(decision) == ["departure.which_off"]
    told = [button.args[0] for row in decision.replies[0].buttons for button in row]
    assert told == ["biar", "batal"]
    assert decision.data is None or decision.data[KEY]


@pytest.mark.parametrize(
    ("text", "key"),
    [("blm berangkat, ditunda minggu depan", "departure.which_of_week"),
     ("diundur tanggal 5 desember", "departure.confirm_day")],
)  # fmt: skip
def test_who_was_put_off_confirms_the_new_day(text: str, key: str) -> None:
    decision = answers(text)
    assert said(decision) == [key]
    assert decision.step == DAY_STEP
    assert StopTimer(SILENT) in decision.effects


@pytest.mark.parametrize("text", ["tidak ada perubahan", "belum dapat paspor", "tidak ada masalah"])
def test_what_says_nothing_of_the_day_ends_no_plan(text: str) -> None:
    kept = {"hari": "2026-12-20", "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}
    decision = router().decide(turn(text, step="berangkat.tanggal", data={KEY: kept}))
    assert decision.data is None or decision.data.get(KEY)


async def test_an_old_yes_changes_no_day_that_was_moved_since() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        data = talk.player.data_of(TOLD)
        await talk.taps("Ubah tanggal")
        await talk.says("tanggal 27 desember")
        assert (await plan(talk)).day == date(2026, 12, 27)
        await talk.player.presses(data.replace(":24", ":ingat"))
        assert (await plan(talk)).day == date(2026, 12, 27)


async def test_whoever_chose_the_desk_hears_when_there_is_none_any_more() -> None:
    begun = {KEY: {"baru": "2026-12-20"}}
    pressed_yes = pressed("berangkat", "setuju", "2026-12-20", "my", "24", data=begun)
    decision = router().decide(pressed_yes)
    assert not pressed_yes.shift.rules.staffed
    said = repr(decision.replies)
    assert "tells_nobody" in said or "departure.consent" in said


@pytest.mark.parametrize("text", ["batal", "gak jadi", "tidak usah", "stop"])
async def test_who_says_no_to_the_first_question_is_not_asked_it_again(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        assert (await talk.says(text)).keys != ["departure.unclear_day"]


@pytest.mark.parametrize("text", ["batal", "gak jadi", "jangan"])
async def test_who_says_no_to_the_second_question_is_not_asked_it_again(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        assert (await talk.says(text)).keys != ["departure.unclear_country"]
