"""Without any group: alarms in private chats, and an operator's own chat as the room."""

from dataclasses import replace

import pytest

from bot.case_effects import AddEntry
from bot.cases import changes
from bot.cases.model import Entry, Room
from bot.cases.shift import Rules
from tests.posting.stage import BUDI, SARI, WATI, Stage, stage, words_of
from tests.samples import eventually, running

pytestmark = pytest.mark.anyio
EVERYBODY = (SARI.user_id, BUDI.user_id)


async def private(at: Stage, user: int) -> list[str]:
    """What the bot wrote to an operator."""
    shown = await at.shown(user)
    return [words_of(one) for one in shown if one["from"]["is_bot"]]


async def test_those_on_duty_are_told_and_nobody_else() -> None:
    async with stage((), EVERYBODY, members=(SARI,)) as at, running(at.poster.run()):
        await at.opens()
        await at.rest()
        (alarm,) = await private(at, SARI.user_id)
        assert "K1 · NYAWA" in alarm
        assert await private(at, BUDI.user_id) == []


async def test_with_nobody_on_duty_all_operators_are_told() -> None:
    async with stage((), EVERYBODY, members=()) as at, running(at.poster.run()):
        await at.opens()
        await at.rest()
        told = [len(await private(at, user)) for user in (*EVERYBODY, WATI.user_id)]
        assert told == [1, 1, 1]


async def test_one_operator_who_cannot_be_reached_keeps_no_alarm_from_the_others() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.ask("block", {"user": {"id": SARI.user_id, "first_name": "Sari"}})
        await at.opens()
        await at.rest()
        assert len(await private(at, BUDI.user_id)) == 1


async def test_an_alarm_that_reached_nobody_is_tried_again() -> None:
    async with stage((), (SARI.user_id,), members=()) as at, running(at.poster.run()):
        await at.fault("500", "sendMessage", count=2)
        await at.opens()
        await at.rest()
        assert len(await private(at, SARI.user_id)) == 1


async def test_who_takes_the_case_has_its_room_in_the_own_chat() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.opens()
        await at.writes("pertama")
        await at.rest()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        _, card, said = await private(at, SARI.user_id)
        assert "Petugas: Sari" in card
        assert said.endswith("pertama")
        assert len(await private(at, BUDI.user_id)) == 1
        await at.writes("kedua")
        await at.rest()
        assert (await private(at, SARI.user_id))[-1].endswith("kedua")
        found = await at.store.desk(SARI.user_id, Room(SARI.user_id))
        assert found.here


async def test_a_case_that_is_handed_over_moves_to_the_colleagues_chat() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.opens()
        await at.writes("pertama")
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        await at.change(changes.handed_over(await at.case(), SARI, BUDI, "", at.clock()))
        await at.rest()
        assert any("sudah dipindahkan" in text for text in await private(at, SARI.user_id))
        card, said = (await private(at, BUDI.user_id))[-2:]
        assert "Petugas: Budi" in card
        assert said.endswith("pertama")


async def test_words_of_the_bot_reach_operators_where_there_is_no_room() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        alert = Entry(at.clock(), "system", "alert", "<b>Sudah 5 menit.</b>", who=2, case=number)
        await at.commit(1, AddEntry(alert))

        async def told() -> bool:
            return len(await private(at, WATI.user_id)) == 1

        await eventually(told)
        await at.idle()
        assert await private(at, WATI.user_id) == [f"🚨 K{number} · NYAWA\nSudah 5 menit."]
        await at.rest()
        assert len(await private(at, WATI.user_id)) == 1, "said once, however often it is looked at"


async def test_an_owner_who_blocked_the_bot_leaves_the_case_to_the_others() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.opens()
        await at.rest()
        await at.ask("block", {"user": {"id": SARI.user_id, "first_name": "Sari"}})
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        assert "Petugas: Sari" in (await private(at, BUDI.user_id))[-1]


async def test_a_case_given_back_to_the_queue_is_told_to_all_again() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.opens()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        before = len(await private(at, BUDI.user_id))
        await at.change(changes.handed_over(await at.case(), SARI, None, "", at.clock()))
        await at.rest()
        told = (await private(at, BUDI.user_id))[before:]
        assert len(told) == 1
        assert "Belum ada petugas" in told[0]


async def test_who_is_of_the_desk_no_more_sees_nothing_more_of_the_case() -> None:
    async with stage((), EVERYBODY) as at, running(at.poster.run()):
        await at.opens()
        await at.rest()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        at.shift = replace(at.shift, rules=Rules((), (BUDI.user_id,)), members=(BUDI,))
        await at.writes("gedung B lantai 3")
        await at.rest()

        async def moved() -> bool:
            return any("sudah dipindahkan" in text for text in await private(at, SARI.user_id))

        await eventually(moved)
        await at.rest()
        assert not any("gedung B" in text for text in await private(at, SARI.user_id))
        assert "Petugas: Sari" in (await private(at, BUDI.user_id))[-1]
