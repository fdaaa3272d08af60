"""Two reports of one person do not get into each other's way."""

import pytest

from tests.features.report_stage import DAY, Making, making
from tests.features.test_report_evidence import file, sends
from tests.report_phone import (
    REMIND,
    SENT,
    moved,
)
from tests.samples import OTHER

pytestmark = pytest.mark.anyio


async def test_the_result_comes_although_the_next_report_was_begun_meanwhile() -> None:
    async with making() as talk:
        await talk.begins()
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.player.presses("lapor:mulai:iklan:nama")
        await talk.hashed()
        for _ in range(5):
            await talk.waits(1)
        assert len(talk.papers) == 1


async def test_the_reminder_of_a_report_comes_although_another_one_was_begun() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(REMIND)
        await talk.player.presses("lapor:mulai:iklan:nama")
        assert "reporting.any_news" in (await talk.waits(3 * DAY)).keys


async def test_that_it_was_handed_in_can_be_told_of_the_report_before_the_new_one() -> None:
    async with making() as talk:
        await talk.result()
        sent = talk.player.data_of(SENT)
        await talk.player.presses("lapor:mulai:iklan:nama")
        assert (await talk.player.presses(sent)).keys == ["reporting.ask_number"]


async def own_draft_stays(talk: Making) -> None:
    """The other person has a draft of their own, and takes the first one's report over: the draft's
    answers are still there."""
    await talk.player.presses("lapor:mulai:orang:nama", OTHER)
    own = await talk.store.report_of(OTHER)
    assert own
    await talk.player.presses(f"lapor:{own.report.key}:j:hubungan:anak", OTHER)
    await moved(talk)
    kept = await talk.store.report_of(OTHER)
    assert kept
    assert kept.report.choices("hubungan") == ("anak",)


async def test_a_draft_of_ones_own_stays_when_a_finished_report_is_taken_over() -> None:
    async with making() as talk:
        await talk.result()
        await own_draft_stays(talk)


async def test_answers_of_ones_own_draft_are_not_thrown_away_unasked_for_a_code() -> None:
    async with making() as talk:
        await talk.begins()
        await own_draft_stays(talk)
