"""Somebody reads along, or a person has the chat: the bot is silent, the report rests, nothing is
lost."""

from dataclasses import replace

import pytest

from bot.case_effects import Alarm, SaveCase
from bot.cases import changes as case_changes
from bot.features.report_danger import watched
from bot.features.report_question import TAG
from bot.features.report_result import BUSY, guide, made
from bot.features.reports import to_take_back
from bot.model import Decision, Say, StepHandler
from bot.reports import changes
from bot.reports.model import Shown
from tests.cases_made import SARI, case, with_case
from tests.features.report_stage import made as draft
from tests.features.report_stage import making
from tests.features.test_report_questions import at
from tests.samples import GROUP, NOW, PERSON, pressed, turn

pytestmark = pytest.mark.anyio


async def test_who_is_watched_gets_neutral_words_only_and_people_know() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        told = await talk.taps("Saya diawasi")
        assert told.keys == ["case.quiet"]
        for word in ("lapor", "petugas", "kasus", "KBRI", "Kamboja"):
            assert word.casefold() not in told.text.casefold()
        mine = await talk.case()
        assert (mine.quiet, mine.lane) == (True, "nyawa")
        report = await talk.report()
        assert (report.case, report.choices("aman")) == (mine.number, ("diawasi",))


@pytest.mark.parametrize("said", ["saya diawasi", "lagi diawasi bos"])
async def test_who_types_it_is_watched_as_well(said: str) -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        assert (await talk.says(said)).keys == ["case.quiet"]
        assert (await talk.texts())["aman"] == said


def test_the_messages_of_the_report_are_taken_back() -> None:
    known = changes.chosen(draft(), "aman", "diawasi", NOW)
    alone = watched(pressed("lapor", "a1", "j", "aman", "diawasi"), known)
    staffed = watched(with_case(pressed("lapor", "a1", "j", "aman", "diawasi"), None), known)
    assert alone.deletes == staffed.deletes
    assert (PERSON, TAG) in alone.deletes


def test_all_that_names_a_report_is_taken_back_but_the_words_that_take_it_back() -> None:
    names, other = Say("reporting.paused"), Say("case.card", tag="kasus")
    elsewhere = Say("reporting.paused", to=GROUP)
    told = to_take_back(lambda _: Decision((names, other, elsewhere)))(turn("x"))
    assert [say.tag for say in told.replies] == [TAG, "kasus", ""]
    leaves = Decision((Say("reporting.watched"),), deletes=((PERSON, TAG),))
    assert to_take_back(lambda _: leaves)(turn("x")) == leaves
    nothing: StepHandler = lambda _: None  # noqa: E731
    assert to_take_back(nothing)(turn("x")) is None


async def test_without_a_desk_the_report_is_put_away_in_one_neutral_sentence() -> None:
    async with making() as talk:
        await talk.begins()
        told = await talk.taps("Saya diawasi")
        assert told.keys == ["reporting.watched"]
        assert "lapor" not in told.text.casefold()
        assert talk.player.after.step == ""
        assert (await talk.report()).choices("aman") == ("diawasi",)


async def test_while_somebody_may_read_along_nothing_of_the_report_comes() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.taps("Saya diawasi")
        for said in ("/lapor", "/menu", "kamar 12", "/status"):
            told = await talk.says(said)
            assert [key for key in told.keys if "report" in key] == []
            assert "aporan" not in told.text
        assert (await talk.waits(25 * 60)).keys == []
        assert "kamar 12" in [one.text for one in await talk.entries()]


async def test_when_it_is_over_the_report_goes_on_where_it_stood() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.taps("Saya diawasi", "Biasa lagi")
        told = await talk.says("/lapor")
        assert told.keys == ["reporting.welcome_back", "report.ask.negara"]


def test_a_second_tap_of_the_watched_opens_no_second_case() -> None:
    known = changes.chosen(draft(), "aman", "diawasi", NOW)
    mine = case(quiet=True)
    decision = watched(with_case(pressed("lapor", "a1", "j", "aman", "diawasi"), mine), known)
    saved = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert [one.case.number for one in saved] == [mine.number]
    assert [one.key for one in decision.effects if isinstance(one, Alarm)] == ["alarm.quiet"]


async def test_while_a_person_has_the_chat_the_bot_is_silent_and_the_report_rests() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Tidak boleh keluar")
        await talk.claimed()
        before = await talk.report()
        for said in ("lantai 4", "berapa biayanya?"):
            assert (await talk.says(said)).keys == []
        assert (await talk.says("/lapor")).keys == ["reporting.with_operator"]
        await talk.sends("photo", caption="pintunya")
        assert (await talk.taps("Dipukul, disiksa")).keys == []
        after = await talk.report()
        assert (after.at, after.answers, after.version) == (
            before.at, before.answers, before.version,
        )  # fmt: skip
        kept = [one.text for one in await talk.entries()]
        assert {"lantai 4", "berapa biayanya?", "pintunya"} <= set(kept)


async def test_when_the_bot_is_back_the_report_goes_on() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Tidak boleh keluar")
        await talk.claimed()
        assert (await talk.says("/bot")).keys == ["case.bot_back"]
        assert (await talk.says("/lapor")).keys == ["reporting.welcome_back", "report.ask.kejadian"]
        assert (await talk.report()).choices("kejadian") == ("disekap",)


async def test_the_result_comes_after_the_talk_with_a_person() -> None:
    async with making(desk=True) as talk:
        await talk.shortly()
        await talk.presses("j", "kejadian", "disekap")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.claimed()
        assert (await talk.waits(30)).keys == ["case.card"]
        assert talk.papers == []
        closed = case_changes.closed(await talk.case(), SARI, "tertolong", talk.player.clock())
        await talk.changed(closed)
        told = await talk.waits(BUSY.total_seconds() / 60)
        assert told.keys[:2] == ["reporting.paper", "reporting.guide"]
        assert len(talk.papers) == 1


@pytest.mark.parametrize("state", ["up", "down", "unchecked"])
def test_the_result_waits_as_long_as_somebody_may_read_along(state: str) -> None:
    done = Shown(replace(changes.confirmed(draft(), NOW), number=1))
    happened = replace(turn(kind="timer", command="lapor.hasil"), report=done, portal=state)
    assert made(with_case(happened, case(quiet=True))).replies == ()
    assert made(with_case(happened, case(quiet=False))).replies != ()
    assert guide(happened, done).then[0].key == f"reporting.portal_{state}"
