"""Alarms ring however much comes between, a stop stops, and words of danger are taken back from a
watched phone; over the real store."""

from dataclasses import replace

import pytest

from bot.case_effects import CASE_NUMBER, SaveCase
from bot.cases.model import Case
from bot.committing import Committer
from bot.model import Decision, Outgoing, Say, Turn
from bot.offer_parts import Part
from tests.cases_made import SHIFT, case
from tests.desk_stage import CRY, Stage
from tests.offers_made import AD, examined, silence
from tests.samples import NOW, OTHER, PERSON, memory_store, router, turn, words

pytestmark = pytest.mark.anyio


async def drained(stage: Stage, rounds: int = 40) -> list[Outgoing]:
    """What was sent to the person, as the sender would."""
    found: list[Outgoing] = []
    for _ in range(rounds):
        for row in await stage.store.due(stage.clock(), (), 9):
            found += [row] if row.chat_id == PERSON else []
            number = 9000 + row.id if row.method in ("message", "photo") else None
            await stage.store.sent(row, number, stage.clock())
    return found


async def owned_and_answered(stage: Stage) -> None:
    await stage.person(CRY)
    await stage.settle(PERSON)
    await stage.pressed("ambil")
    await stage.operator("halo, saya di sini")
    await stage.settle(-1004003)
    await drained(stage)


async def minutes(stage: Stage, count: int) -> None:
    for _ in range(count):
        stage.clock.move(60)
        await stage.store.ring(stage.clock())
        await stage.settle(PERSON)


def offered(mine: Case | None = None) -> Turn:
    """A dangerous offer of somebody who paid already, about to be judged."""
    made = silence(examined(AD, own="saya sudah transfer 5 juta tadi pagi"), Part(AD))
    return replace(made, shift=SHIFT, case=mine)


def test_a_dangerous_offer_of_somebody_who_paid_opens_a_case_with_that_offer() -> None:
    decision = router().decide(offered())
    (saved,) = (one for one in decision.effects if isinstance(one, SaveCase))
    assert saved.case.matter == "darurat_uang_terkirim"
    assert saved.case.told["offer"]["verdict"] == "bahaya"


def test_it_raises_a_case_that_waits_for_less() -> None:
    decision = router().decide(offered(case(lane="biasa", matter="minta_petugas")))
    (saved,) = (one for one in decision.effects if isinstance(one, SaveCase))
    assert (saved.case.number, saved.case.lane) == (12, "waktu")


def test_its_verdict_is_not_shown_on_a_watched_phone() -> None:
    mine = case(quiet=True, matter="darurat_uang_terkirim", lane="waktu")
    assert [say for say in router().decide(offered(mine)).replies if not say.of_case] == []


async def test_a_case_is_never_promised_by_a_turn_that_opens_none() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person("halo")
        pending = await stage.decide(PERSON)
        assert pending is not None
        promise = Decision((Say("case.card", {"nomor": CASE_NUMBER}),))
        happened = turn("halo")
        with pytest.raises(ValueError, match="promised"):
            Committer(words(), "b", desk=True).commit(pending.work, happened, promise, NOW)


@pytest.mark.parametrize("before", ["/status", "reacts", "stop"])
async def test_whatever_came_between_the_next_cry_rings_the_alarms(before: str) -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await owned_and_answered(stage)
        if before == "reacts":
            mark = {"chat": {"id": PERSON, "type": "private"}, "user": {"id": PERSON},
                    "message_id": 9001, "date": 1, "old_reaction": [],
                    "new_reaction": [{"type": "emoji", "emoji": "👍"}]}  # fmt: skip
            await stage.happen(PERSON, message_reaction=mark)
        else:
            await stage.person(before)
        await stage.settle(PERSON)
        if before == "stop":
            await stage.person("/lanjut")
        await stage.person("tolong mereka datang lagi")
        await stage.settle(PERSON)
        await minutes(stage, 4)
        found = await stage.case()
        assert found is not None
        assert found.escalated >= 1


async def test_who_cries_on_and_on_does_not_put_the_alarms_off() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        for _ in range(10):
            await stage.person(CRY)
            await minutes(stage, 1)
        found = await stage.case()
        assert found is not None
        assert found.escalated == 3
        told = words().texts["case.nobody_yet"].split("{")[0].strip()
        assert sum(told in str(row.payload.get("text")) for row in await drained(stage)) == 1


async def test_a_case_that_waited_long_rings_early_again_once_it_was_answered() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await minutes(stage, 30)
        await stage.pressed("ambil")
        await stage.operator("halo")
        await stage.settle(-1004003)
        await stage.person("tolong lagi")
        await stage.settle(PERSON)
        before = await stage.case()
        await minutes(stage, 3)
        after = await stage.case()
        assert before is not None
        assert after is not None
        assert (before.escalated, after.escalated) == (0, 1)


async def test_stop_does_not_keep_the_words_of_danger_on_the_phone() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await drained(stage)
        await stage.tapped("kasus:j:aman:tidak")
        await stage.person("stop")
        await stage.settle(PERSON)
        assert any(row.method == "delete" for row in await drained(stage))


async def test_not_safe_takes_back_the_cry_the_safety_message_and_the_numbers() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.tapped("negara:mm:darurat_disekap")
        await stage.settle(PERSON)
        await drained(stage)
        await stage.tapped("kasus:j:aman:tidak")
        await stage.settle(PERSON)
        gone = [row.payload for row in await drained(stage) if row.method == "delete"]
        assert [one.get("of") for one in gone] == [None, "aman", "nomor", "lapor"]


async def test_an_apology_is_not_said_into_a_chat_that_must_be_silent() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await owned_and_answered(stage)
        await stage.person("yang ini gagal")
        (work,) = await store.pending(stage.clock(), (), 1)
        commit = await stage.decider.give_up(work, "KeyError", stage.clock())
        assert (commit.outgoing, len(commit.effects)) == ((), 1)


async def test_who_blocked_the_bot_and_writes_again_can_be_answered() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await owned_and_answered(stage)
        await store.block(PERSON, stage.clock())
        await stage.person("maaf kepencet blokir")
        await stage.settle(PERSON)
        await stage.operator("tidak apa-apa")
        await stage.settle(-1004003)
        assert [row.method for row in await drained(stage)] == ["copy"]


async def test_words_to_somebody_else_wait_while_a_person_has_that_chat() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person("halo")
        pending = await stage.decide(PERSON)
        assert pending is not None
        said = Decision((Say("start.menu", to=OTHER),))
        commit = Committer(words(), "b", desk=True).commit(pending.work, turn("halo"), said, NOW)
        assert [row.priority for row in commit.outgoing] == [1]
