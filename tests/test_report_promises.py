"""While a report is made no word is lost, and what the bot promises comes true."""

import pytest

from tests.features.report_stage import DAY, making
from tests.features.test_report_questions import at
from tests.report_phone import (
    REMIND,
    SENT,
)

pytestmark = pytest.mark.anyio


async def test_words_that_were_not_understood_stay_beside_the_tap_that_follows() -> None:
    async with making() as talk:
        await talk.begins("orang")
        words = "yang dulu mengasuh kami bertiga"
        assert "reporting.unclear" in (await talk.says(words)).keys
        await talk.presses("j", "hubungan", "lain")
        assert words in repr(await talk.report())


async def test_the_first_of_many_words_beside_the_report_is_kept() -> None:
    async with making() as talk:
        await talk.shortly()
        for number in range(51):
            await talk.says(f"tambahan {number}.")
        assert "tambahan 0." in repr(await talk.report())


async def test_what_was_put_right_in_an_earlier_message_is_not_lost() -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        await talk.says("Poipet")
        await talk.says("Poipet, gedung biru lantai 4", edited=True)
        assert "gedung biru lantai 4" in repr(await talk.report())


async def test_words_behind_lapor_are_not_lost_while_a_report_is_being_made() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        await talk.says("/lapor paspor saya dipegang mandor Joko")
        assert "mandor Joko" in repr(await talk.report())


async def test_a_name_given_by_mistake_can_be_taken_out_of_the_report() -> None:
    async with making() as talk:
        await at(talk, "saya", "nama")
        await talk.says("Siti Aminah")
        await talk.presses("ubah", "nama")
        await talk.presses("lewat", "nama")
        assert "Siti Aminah" not in repr(await talk.report())


async def test_the_number_may_be_told_later_in_the_words_that_were_promised() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(SENT, "Belum dapat nomor")
        await talk.says("nomor portal saya PWNI-2026-77")
        assert (await talk.report()).portal_number == "PWNI-2026-77"


async def test_what_is_written_after_there_is_news_is_kept_as_promised() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(REMIND)
        await talk.waits(3 * DAY)
        told = await talk.taps("Sudah ada")
        await talk.says("KBRI minta foto kontrak saya")
        assert "foto kontrak" in repr(await talk.shown()) or "Tulis di sini" not in told.text


@pytest.mark.parametrize(
    "said",
    [
        "sudah saya transfer, lapor ke web mana",
        "teman saya sudah kirim uang, terus disuruh daftar di website",
        "saya sudah daftar lewat website PT Maju",
    ],
)
async def test_what_was_sent_elsewhere_is_not_noted_as_handed_in_at_the_portal(said: str) -> None:
    async with making() as talk:
        await talk.result()
        await talk.says(said)
        assert (await talk.report()).portal_at is None


async def test_a_figure_weeks_after_the_number_was_asked_for_is_not_the_portals() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(SENT)
        await talk.says("nanti ya")
        await talk.waits(14 * DAY)
        await talk.says("3000000")
        assert (await talk.report()).portal_number == ""
