"""After the journey: the question and its answers, and what the desk hears of late ones."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.case_effects import Alarm
from bot.cases.model import Case
from bot.departure.plan import KEY, Plan
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, DAY_STEP, MATTER
from bot.effects import StartTimer
from bot.model import Decision
from tests.cases_made import SHIFT, case, owned, with_case
from tests.features.arrival_steps import DAYLIGHT, HOURS, WAITS, decided, rings, said, tapped
from tests.features.departure_stage import LEAVES, QUESTION, agrees, alarms, asked, plan, until
from tests.features.report_stage import DAY, making
from tests.samples import NOW, PERSON, pressed, turn, understood

pytestmark = pytest.mark.anyio


async def test_all_is_well_and_nothing_is_left() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        safe = await talk.taps("✅ Sudah, aman")
        assert safe.keys == ["departure.safe"]
        assert "Lapor diri ke Portal" in safe.text
        assert await plan(talk) == Plan()
        assert (await talk.waits(3 * DAY)).keys == []
        assert await talk.store.case_of(PERSON) is None


async def test_well_in_words() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        said = await talk.says("alhamdulillah sudah sampai kak")
        assert said.keys == ["departure.safe"]
        assert await talk.store.case_of(PERSON) is None


async def test_a_late_all_clear_reaches_the_desk_and_says_one_word() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        await talk.waits(24 * 60 + 1)
        late = await talk.taps("✅ Sudah, aman")
        assert late.keys == ["departure.late"]
        assert late.labels == []
        texts = [one.text for one in await talk.entries() if one.kind == "alert"]
        assert any("Jawaban terlambat: “Sudah, aman”" in text for text in texts)
        assert (await talk.case()).open


async def test_not_left_yet_asks_for_the_new_day_and_keeps_what_was_agreed_to() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.taps("Belum berangkat")).keys == ["departure.ask_new_day"]
        assert (await talk.waits(3 * DAY)).keys == []
        assert await talk.store.case_of(PERSON) is None
        assert (await talk.says("tgl 20 januari")).keys[0] == "departure.moved"
        kept = await plan(talk)
        assert (str(kept.day), kept.hours, kept.asked) == ("2027-01-20", 24, None)


async def test_trouble_is_a_cry_for_help() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        cry = await talk.taps("🆘 Ada yang tidak beres")
        assert cry.keys == ["darurat.umum", "case.card"]
        assert "KBRI Kuala Lumpur" in cry.text
        mine = await talk.case()
        assert (mine.lane, mine.country) == ("nyawa", "my")
        assert await plan(talk) == Plan()


async def test_danger_in_words_goes_the_usual_way() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        cry = await talk.says(
            "sudah sampai tapi tolong saya disekap", understood={"darurat_disekap": 0.95},
            danger=0.99,
        )  # fmt: skip
        assert cry.keys == ["darurat.darurat_disekap", "case.card"]


async def test_an_operator_who_has_the_chat_keeps_the_question_back() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        await talk.says("/petugas")
        await talk.claimed()
        before = len(talk.answers)
        await until(talk, QUESTION + timedelta(hours=5))
        said = [key for answer in talk.answers[before:] for key in answer.keys]
        assert not [key for key in said if key.startswith("departure.")]
        assert (await plan(talk)).asked is None


def test_words_that_alarm_are_no_answer_whatever_they_are() -> None:
    meant = understood("darurat_ancaman", sure=False, danger=0.5)
    given = turn("sudah aman", step=ARRIVAL_STEP, data={KEY: WAITS}, meant=meant)
    assert said(decided(with_case(given, None)))[0] not in ("departure.safe", "departure.late")


def test_words_after_the_answer_are_no_answer() -> None:
    given = turn("sudah", step=ARRIVAL_STEP, data={KEY: HOURS}, meant=understood(sure=False))
    assert not said(decided(given))[0].startswith("departure.")


@pytest.mark.parametrize("mine", [owned(), case(quiet=True), case(stopped=True)])
def test_the_question_waits_while_others_read_or_speak(mine: Case) -> None:
    decision = decided(rings(ARRIVED, HOURS, mine))
    assert decision.replies == ()
    assert decision.effects == (
        StartTimer(ARRIVED, NOW + timedelta(hours=1), {"hari": LEAVES.isoformat()}),
    )


def test_what_was_told_to_the_desk_is_not_asked_any_more() -> None:
    assert decided(rings(ARRIVED, {**HOURS, "lapor": True})) == Decision()


def test_a_mere_yes_after_another_answer_is_asked_about_again() -> None:
    since = {KEY: WAITS, "last": "kontrak_kerja", "last_at": (NOW + DAYLIGHT).isoformat()}
    for text, key in (("iya", "departure.arrived"), ("sudah sampai", "departure.safe")):
        given = turn(text, step=ARRIVAL_STEP, data=since)
        assert said(decided(replace(given, now=NOW + 2 * DAYLIGHT))) == [key]
    given = turn("iya", step=ARRIVAL_STEP, data={KEY: WAITS})
    assert said(decided(given)) == ["departure.safe"]


def test_a_running_step_is_not_taken_over() -> None:
    assert decided(rings(ARRIVED, HOURS, step="lapor")).step is None
    assert decided(rings(ARRIVED, HOURS)).step == ARRIVAL_STEP


@pytest.mark.parametrize(
    ("what", "alarm"),
    [("aman", "alarm.departure_safe"), ("belum", "alarm.departure_not_left")],
)
def test_a_late_answer_is_told_and_shows_nothing(what: str, alarm: str) -> None:
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    decision = tapped(what, mine, {**WAITS, "lapor": True})
    assert alarms(decision) == [alarm]
    assert said(decision) == ["departure.late"]
    held = tapped(what, owned(lane="waktu", matter=MATTER), {**WAITS, "lapor": True})
    assert alarms(held) == [alarm]
    stopped = tapped(what, case(matter=MATTER, quiet=True, stopped=True), {**WAITS, "lapor": True})
    assert said(stopped) == []


def test_a_tap_after_the_plan_was_forgotten_still_reaches_the_case() -> None:
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    assert alarms(tapped("aman", mine, {})) == ["alarm.departure_safe"]


@pytest.mark.parametrize("kept", [{**WAITS, "lapor": True}, {}])
@pytest.mark.parametrize("what", ["henti", "batal", "tahu:hapus"])
def test_an_end_of_the_plan_after_a_silence_is_told(what: str, kept: dict[str, Any]) -> None:
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    given = pressed("berangkat", *what.split(":"), data={KEY: kept} if kept else {})
    assert alarms(decided(with_case(given, mine))) == ["alarm.departure_stopped"]


def test_a_new_day_in_words_after_a_silence_is_told_with_that_day() -> None:
    mine = case(lane="waktu", matter=MATTER)
    given = turn("20 januari", step=DAY_STEP, data={KEY: {**WAITS, "lapor": True}})
    decision = decided(with_case(given, mine))
    (alarm,) = [one for one in decision.effects if isinstance(one, Alarm)]
    assert (alarm.key, alarm.params["tanggal"]) == ("alarm.departure_changed", "20 Jan 2027")


@pytest.mark.parametrize("what", ["ubah", "jangan", "nanti"])
def test_what_changes_no_plan_is_no_news(what: str) -> None:
    mine = case(lane="waktu", matter=MATTER)
    given = pressed("berangkat", what, data={KEY: {**WAITS, "lapor": True}})
    assert not alarms(decided(with_case(given, mine)))


def test_trouble_counts_even_under_the_question_of_an_earlier_journey() -> None:
    given = pressed("berangkat", "sampai", "tidak", "2020-01-01", data={KEY: HOURS})
    assert said(decided(with_case(given, None, SHIFT)))[0] == "darurat.umum"
    given = pressed("berangkat", "sampai", "aman", "2020-01-01", data={KEY: HOURS})
    assert said(decided(with_case(given, None))) == ["departure.old_button"]


def test_trouble_without_a_desk_gives_the_numbers_of_the_country() -> None:
    given = pressed("berangkat", "sampai", "tidak", LEAVES.isoformat(), data={KEY: HOURS})
    decision = decided(given)
    assert [(one.key, one.country) for one in decision.replies] == [("darurat.umum", "my")]
    assert not alarms(decision)


@pytest.mark.parametrize(
    "text",
    [
        "udah sampe tapi paspor diambil bos",
        "sampai sih, tapi gak boleh keluar kamar",
        "sudah sampai cuma kerjanya beda",
    ],
)
async def test_arrived_with_a_but_is_asked_about_and_ends_no_watch(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        answer = await talk.says(text)
        assert answer.keys == ["departure.but"]
        assert "Ada yang tidak beres" in "".join(answer.labels)
        assert (await plan(talk)).hours == 24
