"""A watched phone is cleared of all that names a report, and nobody is written to."""

import pytest

from tests.features.report_stage import DAY, SECOND, making
from tests.features.test_report_evidence import file, sends
from tests.features.test_report_questions import at
from tests.report_phone import (
    REMIND,
    YES,
    alarmed,
    closed,
    on_phone,
    said_to_desk,
)

pytestmark = pytest.mark.anyio


async def test_a_tap_on_an_old_button_shows_no_word_of_a_report_on_a_watched_phone() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await talk.result()
        await talk.player.writes("/petugas")
        await phone.presses("kasus:senyap")
        await talk.presses("benar")
        assert phone.toasts[-1] == ""


async def test_nothing_that_names_a_report_stays_on_a_watched_phone() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await talk.begins()
        await talk.says("lanjut besok")
        await talk.says("/lapor")
        await talk.taps("Saya diawasi")
        left = [one for one in phone.history if one.number not in phone.deleted]
        assert [one.text for one in left if "lapor" in one.text.casefold()] == []


async def test_who_is_watched_is_not_written_to_a_day_later_where_there_is_no_desk() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Saya diawasi")
        assert (await talk.waits(2 * DAY)).keys == []


async def test_who_says_later_to_be_watched_has_the_words_of_danger_taken_back() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await at(talk, "saya", "kejadian")
        told = await talk.presses("j", "kejadian", "disekap")
        await talk.presses("j", "aman", "diawasi")
        assert told.shown[0].number in phone.deleted


@pytest.mark.parametrize("how", ["quiet", "owned"])
async def test_a_question_for_news_that_was_not_put_is_no_silence_of_the_person(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        await talk.taps(YES, REMIND)
        if how == "owned":
            await talk.claimed()
        else:
            await talk.player.presses("kasus:senyap")
        for _ in range(5):
            await talk.waits(DAY)
        assert "tidak menjawab" not in await said_to_desk(talk)


@pytest.mark.parametrize("how", ["quiet", "owned"])
async def test_a_reminder_that_could_not_be_said_is_said_when_it_may_be(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        await talk.taps(REMIND)
        if how == "owned":
            await talk.claimed()
        else:
            await talk.player.presses("kasus:senyap")
        await talk.waits(3 * DAY + 1)
        await closed(talk)
        told = [key for _ in range(4) for key in (await talk.waits(DAY / 2)).keys]
        assert "reporting.any_news" in told


async def test_pictures_sent_while_somebody_may_read_along_stand_in_the_report_like_words() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.player.presses("kasus:senyap")
        await sends(talk, photo=[file("a", width=9, height=9)])
        assert [one.file for one in await talk.evidence()] == ["a"]
