"""What operators read of a report, and when: neither more nor less than the person was told."""

from datetime import timedelta

import pytest

from bot.cases.model import Room
from tests.cases_made import SARI
from tests.features.report_stage import DAY, SECOND, Making, making
from tests.features.test_report_evidence import file, sends
from tests.report_phone import (
    YES,
    alarmed,
    closed,
    code,
    moved,
    said_to_desk,
)
from tests.samples import GROUP, OTHER, message

pytestmark = pytest.mark.anyio


async def test_who_begins_is_told_that_operators_read_along_in_danger() -> None:
    async with making(desk=True) as talk:
        told = await talk.says("/lapor")
        assert "Kecuali ada bahaya" in told.text
        assert "membaca yang Anda tulis di chat ini" in told.text


async def test_after_a_no_nobody_is_told_that_operators_read_nothing_of_an_open_case() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ubah", "nama")
        await talk.says("Siti Aminah")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        told = await talk.taps("Tidak usah")
        assert told.keys == ["reporting.help_no_case"]
        assert [one for one in await talk.entries() if one.kind == "report"] == []


async def test_a_code_that_still_opens_the_report_stands_in_no_room() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        given = await code(talk)
        await talk.says(f"/lapor {given}")
        assert await talk.store.report_by_code(given, talk.player.clock())
        assert given not in await said_to_desk(talk)


async def test_after_a_no_a_second_yes_is_a_yes() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        yes = talk.player.data_of(YES)
        await talk.taps(YES)
        await talk.presses("petugas", "tidak")
        await talk.player.presses(yes)
        assert (await talk.report()).help is True
        assert await talk.store.report_of_case((await talk.case()).number)


async def test_whoever_erases_a_report_that_operators_have_is_not_told_that_all_is_gone() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        asked = await talk.presses("hapus")
        told = await talk.presses("hapus", "ya")
        kept = [one for one in await talk.entries() if one.kind == "report"]
        assert not kept or "petugas" in f"{asked.text} {told.text}".casefold()


async def test_nobody_is_told_that_operators_have_a_report_whose_case_was_emptied() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        await talk.claimed()
        await closed(talk)
        await talk.waits(91 * DAY)
        await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert "Petugas punya laporan ini" not in (await talk.says("/lapor")).text


async def test_a_later_case_of_the_person_has_the_report_that_operators_may_read() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        await talk.claimed()
        await closed(talk)
        await talk.waits(8 * DAY)
        await talk.player.writes("/petugas")
        later = await talk.case()
        assert later.open
        told = await talk.says("/lapor")
        assert await talk.store.report_of_case(later.number) or YES in told.labels


async def test_evidence_reaches_the_room_although_another_account_sent_it() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await sends(talk, photo=[file("a", width=9, height=9)])
        (proof,) = await talk.evidence()
        await moved(talk)
        cry = message("/petugas", OTHER, message_id=proof.message_id)
        await talk.player.happens(message=cry)
        await other_confirms(talk)
        case = await talk.store.case_of(OTHER)
        assert case
        shown = await talk.store.report_of_case(case.number)
        assert shown
        files = await files_of(talk, case.number)
        assert "a" in files


async def other_confirms(talk: Making) -> None:
    """The other account goes through to the yes for operators."""
    shown = await talk.store.report_of(OTHER)
    assert shown
    for what in ("ringkas", "benar"):
        await talk.player.presses(f"lapor:{shown.report.key}:{what}", OTHER)
    await talk.player.presses(f"lapor:{shown.report.key}:petugas:ya", OTHER)


async def files_of(talk: Making, number: int) -> list[str]:
    """The files that stand in a case."""
    found = await talk.store.desk(SARI.user_id, Room(GROUP, 0), number)
    return [one.file for one in found.entries]
