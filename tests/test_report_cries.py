"""A cry for help is heard wherever a report stands."""

from datetime import timedelta

import pytest

from tests.features.report_stage import CRY, DAY, making
from tests.features.test_report_questions import at
from tests.report_phone import (
    CRIED,
    alarmed,
    moved,
    said_to_desk,
)

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("how", ["moved", "expired"])
async def test_a_cry_under_a_picture_is_heard_when_the_report_is_gone(how: str) -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        if how == "moved":
            await moved(talk)
        else:
            await talk.waits(31 * DAY)
            await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert await talk.shown() is None
        told = await talk.sends("photo", caption="tolong saya disekap", **CRY)
        assert "darurat.darurat_disekap" in told.keys


async def test_a_cry_that_was_passed_on_is_heard_when_the_report_is_gone() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await moved(talk)
        told = await talk.says("tolong saya disekap", forwarded=True, **CRY)
        assert "reporting.old_button" not in told.keys


async def test_a_second_unclear_cry_days_later_is_asked_about_again() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        assert (await talk.says("tolong")).keys[0] == "reporting.in_danger"
        await talk.waits(2 * DAY)
        assert (await talk.says("tolong")).keys[0] == "reporting.in_danger"


@pytest.mark.parametrize("id", ["tempat", "nama"])
async def test_a_cry_is_not_taken_for_a_place_or_a_name(id: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", id)
        await talk.says(CRIED, **CRY)
        assert CRIED not in (await talk.texts()).get(id, "")
        assert (await talk.report()).at == id


async def test_a_bare_cry_is_not_taken_for_a_place() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("tolong")
        assert "tempat" not in await talk.texts()


async def test_a_cry_does_not_write_over_the_place_that_was_told() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("Poipet, gedung biru")
        await talk.says("kembali")
        await talk.says(CRIED, **CRY)
        assert "gedung biru" in (await talk.texts())["tempat"]


async def test_after_the_button_for_danger_the_report_takes_words_as_before() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("tolong")
        await talk.says("kembali")
        await talk.taps("🆘 Ya, bahaya")
        await talk.says("Poipet, gedung biru")
        report = await talk.report()
        assert "gedung biru" in repr((report.answers, report.notes))


@pytest.mark.parametrize("how", ["dropped", "moved"])
async def test_silence_after_a_cry_is_told_although_the_report_is_gone(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        if how == "moved":
            await moved(talk)
        else:
            await talk.presses("hapus", "ya")
        for _ in range(4):
            await talk.waits(20)
        assert "tidak ada kabar" in await said_to_desk(talk)


async def test_who_talks_with_an_operator_is_not_called_silent() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.claimed()
        for _ in range(5):
            await talk.waits(9)
            await talk.says("masih di lantai 4")
        assert "tidak ada kabar" not in await said_to_desk(talk)


async def test_who_taps_the_card_of_the_case_is_not_called_silent() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        for _ in range(5):
            await talk.waits(9)
            await talk.player.presses("kasus:nomor")
        assert "tidak ada kabar" not in await said_to_desk(talk)
