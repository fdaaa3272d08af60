"""Words to the bot in a report are no answers: whether it is the real one, "go on", a sentence that
says nothing to what was asked."""

from dataclasses import replace
from typing import Any

import pytest

from bot.features import reports
from bot.features.genuine import recogniser
from bot.genuine import Names
from bot.model import Feature
from bot.reports.model import About, Shown
from bot.reports.reading import talk_words
from tests.features.report_stage import DAY, made, making
from tests.features.test_report_questions import at
from tests.samples import turn
from tests.test_report_danger_inside import same

pytestmark = pytest.mark.anyio
REAL: dict[str, Any] = {"understood": {"cek_keaslian": 0.99}}
ON = ("lanjut", "lanjut laporan", "lanjutin laporan tadi dong", "terusin laporan", "oke lanjut kak")
GENUINE = (
    "ini beneran cekdulu?", "beneran ini cekdulu asli kan bukan penipu?", "ini nipu ga sih?",
    "kalian resmi bukan?", "kamu bot apa orang?",
)  # fmt: skip
CLOSED: tuple[tuple[About, str], ...] = (
    ("saya", "aman"), ("saya", "negara"), ("saya", "kontak"), ("saya", "uang"), ("iklan", "tujuan"),
)  # fmt: skip


@pytest.mark.parametrize("said", GENUINE)
@pytest.mark.parametrize(("about", "id"), [*CLOSED, ("iklan", "pengiklan"), ("saya", "cerita")])
async def test_whether_this_is_the_real_bot_is_answered_and_not_filed(
    about: About, id: str, said: str
) -> None:
    async with making() as talk:
        await at(talk, about, id)
        told = await talk.says(said)
        assert told.keys[0] == "reporting.about_asli"
        assert told.keys[-1].startswith("report.ask")
        await same(talk, id)


async def test_what_the_model_takes_for_that_question_is_answered_so() -> None:
    async with making() as talk:
        await at(talk, "saya", "negara")
        told = await talk.says("siapa yang bikin ini semua?", **REAL)
        assert told.keys[0] == "reporting.about_asli"


@pytest.mark.parametrize("said", ["Facebook", "Rini Asli Garut", "agen resmi katanya"])
async def test_a_name_that_the_model_takes_for_that_question_is_an_answer(said: str) -> None:
    async with making() as talk:
        await at(talk, "iklan", "pengiklan")
        await talk.says(said, **REAL)
        assert (await talk.report()).answers["pengiklan"].text == said


async def test_at_the_summary_it_is_answered_too() -> None:
    async with making() as talk:
        await talk.shortly()
        told = await talk.says("ini beneran cekdulu?")
        assert told.keys == ["reporting.about_asli", "reporting.goes_on", "reporting.summary"]
        assert (await talk.report()).notes == ()


@pytest.mark.parametrize("said", ON)
@pytest.mark.parametrize(("about", "id"), [*CLOSED, ("saya", "tempat"), ("saya", "kejadian")])
async def test_going_on_is_no_answer_and_shows_the_question(
    about: About, id: str, said: str
) -> None:
    async with making() as talk:
        await at(talk, about, id)
        told = await talk.says(said)
        assert [key.startswith("report.ask") for key in told.keys] == [True]
        await same(talk, id)


async def test_going_on_three_days_later_shows_the_question() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        await talk.waits(3 * DAY)
        told = await talk.says("lanjutin laporan tadi dong")
        assert told.keys == ["report.ask.cerita"]
        await same(talk, "cerita")


async def test_going_on_after_the_story_leads_to_the_next_question() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        await talk.says("bosnya jahat")
        await talk.says("lanjut")
        assert ((await talk.report()).at, (await talk.texts())["cerita"]) == (
            "butuh", "bosnya jahat",
        )  # fmt: skip


async def test_going_on_at_the_summary_shows_it() -> None:
    async with making() as talk:
        await talk.shortly()
        assert (await talk.says("lanjut")).keys == ["reporting.summary"]


@pytest.mark.parametrize(("about", "id"), CLOSED)
async def test_a_sentence_that_says_nothing_to_a_closed_question_is_asked_about(
    about: About, id: str
) -> None:
    async with making() as talk:
        await at(talk, about, id)
        told = await talk.says("hujan terus di luar sini")
        assert told.keys[0] == "reporting.unclear"
        assert (await talk.report()).at == id


async def test_a_sentence_is_no_whatsapp_number() -> None:
    async with making() as talk:
        await at(talk, "saya", "kontak")
        await talk.presses("j", "kontak", "whatsapp")
        told = await talk.says("hujan terus di luar sini")
        assert told.keys[0] == "reporting.unclear"
        await talk.says("0812 3456 7890")
        assert (await talk.report()).answers["kontak"].choices == ("whatsapp",)
        assert "hujan" not in (await talk.texts())["kontak"]


async def test_how_far_the_report_is_is_told() -> None:
    async with making() as talk:
        await at(talk, "saya", "negara")
        told = await talk.says("terus laporannya gimana")
        assert told.keys[0] == "reporting.about_sampai"


async def test_asli_in_a_report_shows_the_question_again() -> None:
    async with making() as talk:
        await at(talk, "saya", "negara")
        told = await talk.says("/asli")
        assert told.keys[1:] == ["report.ask.negara"]
        await talk.says("kamboja")
        assert (await talk.report()).choices("negara") == ("kh",)


@pytest.mark.parametrize(("step", "asked"), [("lapor", True), ("", False)])
def test_the_question_is_asked_again_only_while_a_report_is_made(step: str, asked: bool) -> None:
    feature = Feature("genuine", commands={"asli": recogniser(Names("cekdulu_bot"))})
    handler = reports.asking_again(feature, "asli").commands["asli"]
    happened = turn("", kind="command", command="asli", step=step)
    within = replace(happened, report=Shown(made(at="negara")))
    keys = [one.key for one in handler(within).replies]
    assert keys == ["genuine.how_no_channel", *(["report.ask.negara"] if asked else [])]


@pytest.mark.parametrize("said", ["kontraknya asli ga ya?", "ini gratis kan", "agennya resmi ga?"])
def test_other_questions_are_not_about_the_bot(said: str) -> None:
    assert not talk_words.asks_genuine(said)


@pytest.mark.parametrize("said", ["lanjut ke kamboja naik bis", "terus dipukul", "lanjut kerja"])
def test_a_story_that_goes_on_is_no_wish_to_go_on(said: str) -> None:
    assert not talk_words.wants_on(said)
