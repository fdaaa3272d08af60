"""Danger on the way: the urgent lane opens at once, the words are kept in both places, and the
report goes on."""

from typing import Any

import pytest

from bot.case_effects import Alarm
from bot.features import report_danger
from bot.features.report_silence import silent
from bot.model import Decision
from bot.reports.model import About, Shown
from bot.reports.questions import DANGERS
from bot.urgency import LANES
from tests.cases_made import case, with_case
from tests.features.report_stage import CRY, Making, made, making
from tests.features.test_report_evidence import file, sends
from tests.features.test_report_questions import at
from tests.samples import PERSON, turn

pytestmark = pytest.mark.anyio
SAID = "tolong saya disekap dan dipukuli di sini"
SILENCE = "menit tidak ada kabar"
OWN = [(id, choice, danger) for (id, choice), danger in DANGERS.items() if id != "sudah"]


async def alerts(talk: Making) -> list[str]:
    """What the desk was alerted of."""
    return [one.text for one in await talk.entries() if one.kind == "alert"]


async def opened(talk: Making) -> list[str]:
    """The matters of all cases of the person, by what stands in the record."""
    found = await talk.store.case_of(PERSON)
    return [found.matter] if found else []


@pytest.mark.parametrize(("id", "choice", "danger"), OWN)
@pytest.mark.parametrize("about", ["saya", "orang"])
async def test_a_tap_that_means_danger_opens_the_lane_at_once(
    about: About, id: str, choice: str, danger: str
) -> None:
    theirs = about == "orang" and danger != "darurat_uang_terkirim"
    meant = "darurat_keluarga" if theirs else danger
    async with making(desk=True) as talk:
        await at(talk, about, id)
        told = await talk.presses("j", id, choice)
        assert told.keys[:2] == [f"darurat.{meant}", "case.card"]
        assert told.labels
        mine = await talk.case()
        assert (mine.matter, mine.lane) == (meant, LANES[meant])
        report = await talk.report()
        assert (report.choices(id), report.case, report.draft) == ((choice,), mine.number, True)


async def test_money_sent_today_for_an_advertisement_is_urgent_too() -> None:
    async with making(desk=True) as talk:
        await at(talk, "iklan", "sudah")
        told = await talk.presses("j", "sudah", "uang_hari_ini")
        assert told.keys[0] == "darurat.darurat_uang_terkirim"
        assert (await talk.case()).lane == "waktu"


@pytest.mark.parametrize("id", ["negara", "tempat", "kejadian", "cerita", "bukti", "nama"])
async def test_words_of_danger_are_kept_in_the_report_and_in_the_case(id: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", id)
        told = await talk.says(SAID, **CRY)
        assert told.keys[:2] == ["darurat.darurat_disekap", "case.card"]
        assert len(told.keys) == 3
        report = await talk.report()
        kept = [one.text for one in report.notes] + list((await talk.texts()).values())
        assert SAID in kept
        assert SAID in [one.text for one in await talk.entries()]
        assert talk.player.after.step == "lapor"


async def test_words_of_danger_at_the_summary_are_heard_and_the_summary_stands_again() -> None:
    async with making(desk=True) as talk:
        await talk.shortly()
        told = await talk.says(SAID, **CRY)
        assert told.keys == ["darurat.darurat_disekap", "case.card", "reporting.summary"]
        assert [one.text for one in (await talk.report()).notes] == [SAID]


async def test_words_of_danger_in_a_correction_stand_beside_what_was_told_before() -> None:
    async with making(desk=True) as talk:
        await talk.shortly()
        await talk.taps("✏️ Ubah", "Tempat")
        told = await talk.says(SAID, **CRY)
        assert told.keys[-1] == "report.ask.tempat"
        assert (await talk.texts())["tempat"] == "Poipet, gedung biru"
        assert [one.text for one in (await talk.report()).notes] == [SAID]


async def test_a_cry_that_was_put_into_an_older_message_is_heard() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(SAID, edited=True, **CRY)
        assert told.keys[0] == "darurat.darurat_disekap"
        assert [one.text for one in (await talk.report()).notes] == [SAID]
        assert "tempat" not in await talk.texts()


@pytest.mark.parametrize("more", [{}, {"nlu": "down"}])
async def test_a_typed_answer_that_names_a_danger_is_as_urgent_as_the_tap(
    more: dict[str, Any],
) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        told = await talk.says("dipukul, gaji ditahan", **more)
        assert "darurat.darurat_kekerasan" in told.keys
        assert (await talk.case()).lane == "nyawa"
        assert "reporting.in_danger" not in told.keys


async def test_with_the_model_down_words_of_danger_are_heard() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "cerita")
        told = await talk.says(SAID, nlu="down")
        assert told.keys[1] == "case.card"


@pytest.mark.parametrize("full", [False, True])
async def test_a_cry_under_a_picture_is_heard_also_when_no_more_evidence_fits(full: bool) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "bukti")
        for number in range(100 if full else 0):
            await sends(talk, voice=file(f"v{number}", duration=1))
        told = await talk.sends("photo", caption=SAID, **CRY)
        assert told.keys[0] == "darurat.darurat_disekap"
        assert [one.text for one in (await talk.report()).notes] == [SAID]
        assert len(await talk.evidence()) == (100 if full else 1)


async def test_a_danger_that_people_know_is_not_opened_again() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Tidak boleh keluar")
        first, known = await talk.case(), await alerts(talk)
        for label in ("Dipukul, disiksa", "Diancam"):
            told = await talk.taps(label)
            assert told.keys == ["report.ask.kejadian"]
        assert (await talk.case()).number == first.number
        assert await alerts(talk) == known


async def test_a_worse_danger_raises_the_case_that_stands() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "uang")
        await talk.taps("Ya, hari ini")
        number = (await talk.case()).number
        await talk.presses("j", "kejadian", "dipukul")
        mine = await talk.case()
        assert (mine.number, mine.lane) == (number, "nyawa")


async def test_the_country_that_the_report_names_brings_its_numbers() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "negara")
        await talk.taps("Kamboja", "Lewati ➡️")
        told = await talk.taps("Tidak boleh keluar")
        assert "KBRI Phnom Penh" in told.text
        assert (await talk.case()).country == "kh"


async def test_without_a_desk_the_safety_message_comes_and_nobody_is_promised() -> None:
    async with making() as talk:
        await at(talk, "saya", "kejadian")
        told = await talk.taps("Tidak boleh keluar")
        assert told.keys == ["darurat.darurat_disekap", "report.ask.kejadian"]
        assert (await talk.report()).case == 0


async def test_doubtful_words_are_asked_about_once_a_report() -> None:
    unsure = {"understood": {"darurat_ancaman": 0.3}, "danger": 0.5}
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        first = await talk.says("di sini serem orangnya", **unsure)
        assert first.keys == ["reporting.in_danger", "reporting.noted"]
        await talk.presses("balik", "kejadian")
        second = await talk.says("serem pokoknya", **unsure)
        assert second.keys == ["reporting.noted"]
        assert (await talk.texts())["tempat"] == "serem pokoknya"
        assert await opened(talk) == []
        await talk.taps("🆘 Ya, bahaya")
        assert await opened(talk) == ["darurat_ancaman"]


@pytest.mark.parametrize("said", ["apa saya aman di sini?", "ini gimana kak"])
async def test_doubtful_words_are_asked_about_in_a_question_too(said: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(said, understood={"darurat_ancaman": 0.3}, danger=0.5)
        assert told.keys[0] == "reporting.in_danger"


def flagged(decision: Decision) -> list[str]:
    """What the desk is told."""
    return [one.key for one in decision.effects if isinstance(one, Alarm)]


async def test_half_an_hour_of_silence_after_a_cry_reaches_the_desk_once() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "cerita")
        await talk.says(SAID, **CRY)
        await talk.waits(20)
        await talk.says("mereka datang")
        await talk.waits(29)
        assert [one for one in await alerts(talk) if SILENCE in one] == []
        await talk.waits(2)
        assert len([one for one in await alerts(talk) if SILENCE in one]) == 1
        await talk.waits(120)
        assert len([one for one in await alerts(talk) if SILENCE in one]) == 1


def test_nobody_is_told_of_silence_when_the_case_is_closed() -> None:
    happened = with_case(turn(kind="timer", command="lapor.sepi"), case(state="closed"))
    assert flagged(silent(happened)) == []


async def test_the_timer_of_silence_runs_only_where_somebody_is_told() -> None:
    shown = Shown(made(at="negara"))
    alone = report_danger.alarmed(turn("x"), shown, "darurat_disekap")
    names = [getattr(one, "name", "") for one in alone.effects]
    assert "lapor.sepi" not in names
    staffed = report_danger.alarmed(with_case(turn("x"), None), shown, "darurat_disekap")
    assert "lapor.sepi" in [getattr(one, "name", "") for one in staffed.effects]


async def test_a_story_in_very_many_pieces_stays_in_the_report_while_a_case_is_open() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.presses("j", "kejadian", "disekap")
        await talk.presses("cukup", "kejadian")
        for number in range(20):
            talk.player.clock.move(-5)  # a talk takes six seconds a message: here it is one
            await talk.says(f"potongan ke {number}")
        report = await talk.report()
        told = report.answers["cerita"].text.split("\n")
        assert told == [f"potongan ke {number}" for number in range(20)]


async def test_a_journey_in_which_the_model_hears_danger_stays_the_answer() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "rute")
        said = "teko ponorogo numpak bis nang jakarta, trus nang bangkok, trus nyebrang kali"
        told = await talk.says(said, understood={"darurat_kabur": 0.95}, danger=0.99)
        assert told.keys[0] == "darurat.darurat_kabur"
        assert (await talk.texts())["rute"] == said
