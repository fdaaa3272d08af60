"""A story told in one go, and answers that say nothing: kept, used, asked about once more."""

import pytest

from tests.features.report_stage import SECOND, making
from tests.features.test_report_questions import at

pytestmark = pytest.mark.anyio
STORY = (
    "Saya diajak teman kerja jaga toko lewat Facebook. Berangkat dari Jakarta ke Poipet "
    "tanggal 3 Oktober. Paspor saya diambil bos, gaji tidak dibayar, dan saya dipaksa menipu orang."
)
OTHERWISE = "zzz qqq"


async def test_a_story_at_another_question_is_kept_whole_and_answers_what_it_tells() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        told = await talk.says(STORY)
        report = await talk.report()
        assert report.answers["cerita"].text == STORY
        assert report.choices("negara") == ("kh",)
        assert "gaji" in report.choices("kejadian")
        assert "reporting.from_story" in told.keys
        assert report.at not in ("aman", "negara", "kejadian", "cerita")
        summary = await talk.presses("ringkas")
        assert "Kamboja" in summary.text


async def test_a_story_replaces_no_answer_that_was_given() -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        await talk.presses("j", "negara", "mm")
        await talk.says(STORY)
        assert (await talk.report()).choices("negara") == ("mm",)


async def test_a_story_in_its_own_place_waits_for_more_of_it() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        assert (await talk.says(STORY)).keys == []
        assert (await talk.report()).at == "cerita"
        assert (await talk.waits(4 * SECOND)).keys == ["report.ask.cerita"]


async def test_a_danger_told_in_a_story_is_as_urgent_as_a_tap() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(f"{STORY} Tiap hari saya dipukul dan dikurung di kamar.")
        assert "case.card" in told.keys
        assert (await talk.case()).lane == "nyawa"
        assert "dikurung" in (await talk.texts())["cerita"]


@pytest.mark.parametrize("id", ["aman", "negara", "kontrak", "visa", "paspor"])
async def test_words_that_mean_none_of_few_answers_are_kept_and_asked_about_once(id: str) -> None:
    async with making() as talk:
        await at(talk, "saya", id)
        told = await talk.says(OTHERWISE)
        assert told.keys[0] == "reporting.unclear"
        assert (await talk.report()).at == id
        assert (await talk.says("xxx yyy")).keys == ["reporting.noted"]
        report = await talk.report()
        assert report.answers[id].text == f"{OTHERWISE}\nxxx yyy"
        assert report.at != id


async def test_after_words_that_said_nothing_a_tap_answers() -> None:
    async with making() as talk:
        await at(talk, "saya", "negara")
        await talk.says(OTHERWISE)
        await talk.taps("Kamboja")
        report = await talk.report()
        assert (report.choices("negara"), report.at) == (("kh",), "tempat")
