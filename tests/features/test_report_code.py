"""A report is gone on with from another account: the code, and all the ways it must not work."""

import pytest

from bot.features.report_code import MOST_TRIES
from bot.reports.model import Shown
from tests.conversations.player import Answer
from tests.features.report_stage import CRY, DAY, SECOND, Making, making
from tests.samples import OTHER, PERSON, chat, message

pytestmark = pytest.mark.anyio
WRONG = "ABCD-EF2H-JKMN"


async def code(talk: Making) -> str:
    """A code of the report under way."""
    told = await talk.presses("kode")
    assert told.keys == ["reporting.code"]
    return told.text.split("<code>")[1].split("</code>")[0]


async def other(talk: Making, text: str) -> Answer:
    """Somebody writes from another account."""
    return await talk.player.writes(text, OTHER)


async def theirs(talk: Making) -> Shown | None:
    """The report of the other account."""
    return await talk.store.report_of(OTHER)


async def test_with_the_code_the_report_goes_on_elsewhere_and_is_gone_here() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja")
        given = await code(talk)
        told = await other(talk, f"/lapor {given}")
        assert told.keys == ["reporting.code_taken", "report.ask.tempat"]
        moved = await theirs(talk)
        assert moved
        assert (moved.report.choices("negara"), moved.report.at) == (("kh",), "tempat")
        assert await talk.shown() is None
        assert (await talk.says("/lapor")).keys == ["reporting.consent"]


async def test_the_code_is_taken_where_it_was_asked_for_however_it_is_written() -> None:
    async with making() as talk:
        await talk.begins()
        given = await code(talk)
        await other(talk, "/lapor")
        await talk.player.presses("lapor:kode", OTHER)
        told = await other(talk, f" {given.lower().replace('-', ' ')} ")
        assert told.keys[0] == "reporting.code_taken"


@pytest.mark.parametrize("desk", [True, False])
async def test_the_code_is_taken_behind_the_longer_word_too(desk: bool) -> None:
    async with making(desk=desk) as talk:
        await talk.begins()
        told = await other(talk, f"/laporan {await code(talk)}")
        assert told.keys == ["reporting.code_taken", "report.ask.aman"]


async def test_a_code_is_good_once_and_a_new_one_makes_it_worthless() -> None:
    async with making() as talk:
        await talk.begins()
        first = await code(talk)
        second = await code(talk)
        assert (await other(talk, f"/lapor {first}")).keys == ["reporting.code_wrong"]
        assert (await other(talk, f"/lapor {second}")).keys[0] == "reporting.code_taken"
        assert (await talk.says(f"/lapor {second}")).keys == ["reporting.code_wrong"]


async def test_a_code_is_good_for_thirty_days() -> None:
    async with making() as talk:
        await talk.result()
        given = await code(talk)
        await talk.waits(30 * DAY + 1)
        assert (await other(talk, f"/lapor {given}")).keys == ["reporting.code_wrong"]


async def test_after_five_wrong_ones_the_right_one_is_not_taken_for_an_hour() -> None:
    async with making() as talk:
        await talk.begins()
        given = await code(talk)
        for _ in range(MOST_TRIES):
            assert (await other(talk, f"/lapor {WRONG}")).keys == ["reporting.code_wrong"]
        for text in (WRONG, given):
            assert (await other(talk, f"/lapor {text}")).keys == ["reporting.code_too_often"]
        assert await theirs(talk) is None
        await talk.waits(61)
        assert (await other(talk, f"/lapor {given}")).keys[0] == "reporting.code_taken"


async def test_the_own_code_changes_nothing() -> None:
    async with making() as talk:
        await talk.begins()
        given = await code(talk)
        told = await talk.says(f"/lapor {given}")
        assert told.keys == ["reporting.code_yours"]
        assert await talk.shown() is not None


async def test_of_two_who_take_it_at_once_one_has_it() -> None:
    async with making() as talk:
        await talk.begins()
        given = await code(talk)
        await other(talk, f"/lapor {given}")
        third = await talk.player.happens(message=message(f"/lapor {given}", 4009))
        assert third.keys == ["reporting.code_wrong"]
        assert await theirs(talk) is not None
        assert await talk.shown(4009) is None
        assert chat(4009)["type"] == "private"


async def test_a_draft_of_ones_own_gives_way_to_the_report_that_is_taken() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        given = await code(talk)
        await talk.player.presses("lapor:mulai:iklan:nama", OTHER)
        assert (await other(talk, f"/lapor {given}")).keys[0] == "reporting.code_taken"
        moved = await theirs(talk)
        assert moved
        assert moved.report.about == "saya"


async def test_a_finished_report_comes_along_with_its_evidence_and_reminders() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.sends("photo")
        await talk.taps("Ya, aman")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.hashed()
        await talk.waits(3 * SECOND)
        await talk.taps("🔔 Ingatkan saya nanti")
        told = await other(talk, f"/lapor {await code(talk)}")
        assert told.keys == ["reporting.code_done"]
        moved = await theirs(talk)
        assert moved
        assert (moved.report.draft, len(moved.evidence)) == (False, 1)
        assert (await talk.waits(3 * DAY)).keys == ["reporting.any_news"]


async def test_a_report_that_was_taken_over_is_reminded_of_there() -> None:
    async with making() as talk:
        await talk.begins()
        await other(talk, f"/lapor {await code(talk)}")
        assert (await talk.waits(DAY)).keys == ["reporting.left"]


async def test_the_desk_knows_that_the_old_phone_may_be_in_other_hands() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja")
        await talk.says("tolong saya disekap", **CRY)
        await other(talk, f"/lapor {await code(talk)}")
        told = [one.text for one in await talk.entries() if one.kind == "alert"]
        assert any("akun lain" in one for one in told)


@pytest.mark.parametrize("said", ["L-1", "1", "laporan nomor 1", "#1"])
async def test_the_number_of_a_report_opens_nothing(said: str) -> None:
    async with making() as talk:
        await talk.result()
        assert (await other(talk, f"/lapor {said}")).keys == ["reporting.consent"]
        await talk.player.presses("lapor:kode", OTHER)
        await other(talk, said)
        assert await theirs(talk) is None


async def test_a_cry_where_a_code_is_awaited_is_heard() -> None:
    async with making(desk=True) as talk:
        await talk.says("/lapor")
        await talk.taps("Punya kode")
        told = await talk.says(f"tolong saya disekap {WRONG}", **CRY)
        assert told.keys == ["darurat.darurat_disekap", "case.card"]


async def test_the_code_itself_stands_nowhere_in_the_store() -> None:
    async with making() as talk:
        await talk.begins()
        given = await code(talk)
        assert await talk.store.report_by_code(given, talk.player.clock())
        shown = await talk.shown(PERSON)
        assert shown
        assert given.replace("-", "") not in repr(shown).replace("-", "")
