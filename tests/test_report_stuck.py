"""A report never gets stuck."""

from datetime import timedelta

import pytest

from bot.case_effects import CASE_NUMBER
from bot.cases.model import Case
from bot.exporting.file import content
from bot.exporting.period import month
from bot.features.desk_export import MOST
from bot.report_effects import SaveReport
from bot.report_words.letters import units
from bot.reports import changes
from bot.reports.model import Evidence, ExportedCase, Given
from tests.cpu_time import costing_at_most
from tests.features.report_stage import DAY, SECOND, done, making
from tests.features.test_report_evidence import file, sends
from tests.features.test_report_questions import at
from tests.report_phone import (
    LONGEST_MESSAGE,
    MOMENT,
    MOST_MESSAGES,
    committed,
    on_phone,
)
from tests.samples import NOW

pytestmark = pytest.mark.anyio


async def test_a_tap_on_a_question_that_rested_for_days_brings_the_next_question() -> None:
    async with on_phone() as (talk, phone):
        await talk.begins()
        await talk.waits(3 * DAY)
        await talk.store.purge(phone.clock(), timedelta(days=7))
        await talk.presses("j", "aman", "aman")
        assert (await talk.report()).at == "negara"
        assert phone.missed == 0


async def test_a_code_is_not_written_over_by_the_next_question() -> None:
    async with on_phone() as (talk, phone):
        await talk.begins()
        told = await talk.presses("kode")
        await talk.presses("j", "aman", "aman")
        assert told.shown[-1].number not in phone.changed


@pytest.mark.parametrize("mark", ["%KASUS%", CASE_NUMBER])
async def test_the_mark_of_a_cases_number_in_somebodys_words_breaks_nothing(mark: str) -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(f"gedung {mark} lantai 3")
        assert CASE_NUMBER not in told.text
        assert (await talk.report()).at == "kejadian"


async def test_five_long_news_of_the_desk_fit_into_what_lapor_and_status_tell() -> None:
    async with making() as talk:
        await talk.result()
        report = await talk.report()
        for _ in range(5):
            report = changes.told(report, "kabar", "a" * 2000, talk.player.clock())
        await committed(talk, SaveReport(report))
        for asked in ("/lapor", "/status"):
            told = await talk.says(asked)
            assert max(units(one.text) for one in told.shown) <= LONGEST_MESSAGE


async def test_a_long_list_of_evidence_fits_into_a_message() -> None:
    async with making() as talk:
        await talk.begins()
        for _ in range(40):
            await talk.says("😀" * 70, forwarded=True)
        told = await talk.presses("bukti")
        assert units(told.text) <= LONGEST_MESSAGE


async def test_much_evidence_in_words_does_not_flood_the_chat_with_blocks() -> None:
    async with making() as talk:
        await talk.begins()
        for number in range(40):
            await talk.says(f"{number} " + "kata mereka " * 300, forwarded=True)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        assert len((await talk.presses("salin")).shown) <= MOST_MESSAGES


async def test_a_draft_to_which_a_picture_came_yesterday_is_not_erased_as_old() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.waits(29 * DAY)
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.waits(2 * DAY)
        await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert await talk.shown()


async def test_laporan_leads_a_person_to_the_report() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        assert (await talk.says("/laporan")).keys != ["desk.person.not_staff"]


def test_an_export_with_long_stories_holds_nobody_up_for_more_than_a_moment() -> None:
    words = ("saya dipukul di sana. " * 600)[:12_000]
    proofs = tuple(Evidence(NOW, "photo", "f", sha256="ab" * 32, id=one) for one in range(20))
    told = done(help=True, answers={"cerita": Given(NOW, (), words)}, evidence=proofs)
    cases = [ExportedCase(Case(0, "nyawa", NOW, number=one), told) for one in range(MOST)]
    period = month("2026-11")
    assert period
    with costing_at_most(MOMENT):
        content(cases, period, "csv", NOW, names=True)
