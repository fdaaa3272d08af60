"""After the journey: the question, its answers, and a silence, of which the desk hears only with a
yes, and the person nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.case_effects import Alarm, SaveCase
from bot.cases.model import Case
from bot.departure.plan import KEY, Plan
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, DAY_STEP, MATTER, SILENT
from bot.effects import StartTimer
from bot.features.departure_arrival import CALLED
from bot.model import Decision, Turn
from tests.cases_made import SHIFT, case, owned, with_case
from tests.features.departure_stage import (
    ASKED,
    LEAVES,
    QUESTION,
    TOLD,
    agrees,
    alarms,
    asked,
    opens,
    plan,
    until,
)
from tests.features.report_stage import DAY, making
from tests.samples import NOW, PERSON, pressed, router, turn, understood, words

pytestmark = pytest.mark.anyio
DAYLIGHT = timedelta(hours=6)
HOURS = {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}
WAITS = {**HOURS, "ditanya": NOW.isoformat()}


def rings(name: str = SILENT, kept: dict[str, Any] | None = None, mine: Case | None = None,
          **more: Any) -> Turn:  # fmt: skip
    made = turn(data={KEY: WAITS if kept is None else kept}, kind="timer", command=name, **more)
    made = replace(made, incoming=replace(made.incoming, data={"hari": LEAVES.isoformat()}))
    return with_case(made, mine)


def decided(given: Turn) -> Decision:
    return router().decide(given)


def tapped(what: str, mine: Case | None = None, kept: dict[str, Any] | None = None) -> Decision:
    data = {KEY: WAITS if kept is None else kept}
    given = pressed("berangkat", "sampai", what, LEAVES.isoformat(), data=data)
    return decided(with_case(given, mine))


def said(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


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


async def test_a_silence_that_may_be_told_is_told_to_the_desk_and_to_nobody_else() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.waits(23 * 60)).keys == []
        assert await talk.store.case_of(PERSON) is None
        shown = await talk.waits(61)
        assert shown.shown == []
        mine = await talk.case()
        assert (mine.lane, mine.matter, mine.country) == ("waktu", MATTER, "my")
        assert (mine.quiet, mine.told["name"]) == (True, "Sari")
        (entry,) = [one for one in await talk.entries() if one.kind == "alert"
                    and "sudah sampai dengan selamat" in one.text]  # fmt: skip
        assert "24 jam" in entry.text
        assert "20 Des 2026" in entry.text
        assert "Malaysia" in entry.text


def test_operators_read_in_words_what_the_case_is_about() -> None:
    assert f"label.{MATTER}" == CALLED
    assert words().texts[CALLED].strip()


async def test_after_the_silence_was_told_the_phone_shows_nothing_though_nobody_answers() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        before = len(talk.player.history)
        await talk.waits(24 * 60 + 1)
        for _ in range(20):
            await talk.waits(11)
        assert len(talk.player.history) == before


async def test_without_that_yes_no_silence_is_told_ever() -> None:
    async with making(desk=True) as talk:
        await asked(talk, to=ASKED)
        for _ in range(40):
            await talk.waits(DAY)
        assert await talk.store.case_of(PERSON) is None
        assert await plan(talk) == Plan()


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


@pytest.mark.parametrize(
    ("kept", "name"),
    [
        ({**WAITS, "jam": 0}, SILENT),
        (HOURS, SILENT),
        ({**WAITS, "lapor": True}, SILENT),
        ({**WAITS, "hari": "2027-01-01"}, SILENT),
        ({}, SILENT),
        ({**HOURS, "tanya": False}, ARRIVED),
        (WAITS, ARRIVED),
        ({}, ARRIVED),
    ],
)
def test_a_timer_without_its_reason_does_nothing(kept: dict[str, Any], name: str) -> None:
    assert decided(rings(name, kept)) == Decision()


def test_without_a_desk_nobody_is_told() -> None:
    assert decided(replace(rings(), shift=turn().shift)) == Decision()


@pytest.mark.parametrize("mine", [owned(quiet=True), owned(), case(quiet=True), case(stopped=True)])
def test_an_open_case_hears_of_the_silence_and_stays_as_it_is(mine: Case) -> None:
    decision = decided(rings(mine=mine))
    assert alarms(decision) == ["alarm.departure_silent"]
    assert (decision.replies, opens(decision)) == ((), False)


def test_a_case_that_could_wait_is_raised_but_not_hushed() -> None:
    decision = decided(rings(mine=case(lane="biasa", matter="minta_petugas")))
    (saved,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert (saved.case.lane, saved.case.quiet) == ("waktu", False)
    assert decision.replies == ()


@pytest.mark.parametrize("mine", [owned(), case(quiet=True), case(stopped=True)])
def test_the_question_waits_while_others_read_or_speak(mine: Case) -> None:
    decision = decided(rings(ARRIVED, HOURS, mine))
    assert decision.replies == ()
    assert decision.effects == (
        StartTimer(ARRIVED, NOW + timedelta(hours=1), {"hari": LEAVES.isoformat()}),
    )


def test_a_blocked_chat_is_asked_nothing() -> None:
    given = rings(ARRIVED, HOURS)
    blocked = replace(given, conversation=replace(given.conversation, blocked=True))
    decision = decided(blocked)
    assert decision.replies == ()
    assert not alarms(decision)


def blocked(given: Turn, **data: str) -> Turn:
    """The timer's turn in a chat that blocked the bot, with more in the timer's data."""
    incoming = replace(given.incoming, data={**given.incoming.data, **data})
    stand = replace(given.conversation, blocked=True)
    return replace(given, conversation=stand, incoming=incoming)


def test_the_agreed_time_of_a_blocked_chat_runs_from_the_first_try() -> None:
    first = NOW - timedelta(hours=20)
    decision = decided(blocked(rings(ARRIVED, HOURS), sejak=first.isoformat()))
    told = {"hari": LEAVES.isoformat(), "sejak": first.isoformat()}
    assert decision.effects == (
        StartTimer(ARRIVED, NOW + timedelta(days=1), told),
        StartTimer(SILENT, first + timedelta(hours=24), told),
    )


def test_of_a_blocked_chat_the_desk_hears_that_nobody_could_be_asked() -> None:
    decision = decided(blocked(rings(SILENT, HOURS), sejak=NOW.isoformat()))
    assert alarms(decision) == ["alarm.departure_unasked"]
    assert opens(decision)
    assert decision.replies == ()
    assert alarms(decided(blocked(rings(SILENT, WAITS)))) == ["alarm.departure_silent_blocked"]


def test_without_consent_nobody_hears_of_a_blocked_chat() -> None:
    asking = {**HOURS, "jam": 0}
    (tries,) = decided(blocked(rings(ARRIVED, asking))).effects
    assert isinstance(tries, StartTimer)
    assert tries.name == ARRIVED
    assert decided(blocked(rings(SILENT, asking), sejak=NOW.isoformat())) == Decision()


def test_who_unblocks_before_the_time_is_over_is_asked_then() -> None:
    given = rings(SILENT, HOURS)
    told = {**given.incoming.data, "sejak": NOW.isoformat()}
    decision = decided(replace(given, incoming=replace(given.incoming, data=told)))
    assert said(decision) == ["departure.arrived"]
    assert not alarms(decision)


def test_what_was_told_to_the_desk_is_not_asked_any_more() -> None:
    assert decided(rings(ARRIVED, {**HOURS, "lapor": True})) == Decision()


async def test_who_blocks_the_bot_before_the_question_is_missed_once() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        await talk.player.play({"happens": "blocked"})
        await until(talk, QUESTION + timedelta(days=5))
        assert (await talk.case()).matter == MATTER
        texts = [one.text for one in await talk.entries() if one.kind == "alert"]
        assert len([one for one in texts if "bot diblokir dari HP itu" in one]) == 1
        assert not [one for one in texts if "tidak menjawab" in one]


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


def test_stopping_after_a_silence_is_a_sign_the_desk_hears_of() -> None:
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    given = pressed("berangkat", "henti", data={KEY: {**WAITS, "lapor": True}})
    assert alarms(decided(with_case(given, mine))) == ["alarm.departure_stopped"]


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


async def test_who_blocks_the_bot_after_the_question_is_missed_all_the_same() -> None:
    async with making(desk=True) as talk:
        await asked(talk, to=TOLD)
        await talk.player.play({"happens": "blocked"})
        await talk.waits(24 * 60 + 1)
        assert (await talk.case()).matter == MATTER


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
