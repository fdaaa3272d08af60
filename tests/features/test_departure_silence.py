"""A silence after the journey: the desk hears of it only with a yes, and the person nothing, though
the chat is blocked."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.case_effects import SaveCase
from bot.cases.model import Case
from bot.departure.plan import KEY, Plan
from bot.departure.steps import ARRIVED, MATTER, SILENT
from bot.effects import StartTimer
from bot.features.departure_silence import CALLED
from bot.model import Decision
from tests.cases_made import case, owned, with_case
from tests.features.arrival_steps import HOURS, WAITS, blocked, decided, rings, said
from tests.features.departure_stage import (
    ASKED,
    LEAVES,
    QUESTION,
    TOLD,
    agrees,
    alarms,
    asked,
    opens,
    plan,
    until,
)
from tests.features.report_stage import DAY, making
from tests.samples import NOW, PERSON, pressed, turn, words

pytestmark = pytest.mark.anyio


async def test_a_silence_that_may_be_told_is_told_to_the_desk_and_to_nobody_else() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.waits(23 * 60)).keys == []
        assert await talk.store.case_of(PERSON) is None
        shown = await talk.waits(61)
        assert shown.shown == []
        mine = await talk.case()
        assert (mine.lane, mine.matter, mine.country) == ("waktu", MATTER, "my")
        assert (mine.quiet, mine.told["name"]) == (True, "Sari")
        (entry,) = [one for one in await talk.entries() if one.kind == "alert"
                    and "sudah sampai dengan selamat" in one.text]  # fmt: skip
        assert "24 jam" in entry.text
        assert "20 Des 2026" in entry.text
        assert "Malaysia" in entry.text


def test_operators_read_in_words_what_the_case_is_about() -> None:
    assert f"label.{MATTER}" == CALLED
    assert words().texts[CALLED].strip()


async def test_after_the_silence_was_told_the_phone_shows_nothing_though_nobody_answers() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        before = len(talk.player.history)
        await talk.waits(24 * 60 + 1)
        for _ in range(20):
            await talk.waits(11)
        assert len(talk.player.history) == before


async def test_without_that_yes_no_silence_is_told_ever() -> None:
    async with making(desk=True) as talk:
        await asked(talk, to=ASKED)
        for _ in range(40):
            await talk.waits(DAY)
        assert await talk.store.case_of(PERSON) is None
        assert await plan(talk) == Plan()


def test_without_a_desk_nobody_is_told() -> None:
    assert decided(replace(rings(), shift=turn().shift)) == Decision()


@pytest.mark.parametrize("mine", [owned(quiet=True), owned(), case(quiet=True), case(stopped=True)])
def test_an_open_case_hears_of_the_silence_and_stays_as_it_is(mine: Case) -> None:
    decision = decided(rings(mine=mine))
    assert alarms(decision) == ["alarm.departure_silent"]
    assert (decision.replies, opens(decision)) == ((), False)


def test_a_case_that_could_wait_is_raised_but_not_hushed() -> None:
    decision = decided(rings(mine=case(lane="biasa", matter="minta_petugas")))
    (saved,) = [one for one in decision.effects if isinstance(one, SaveCase)]
    assert (saved.case.lane, saved.case.quiet) == ("waktu", False)
    assert decision.replies == ()


def test_a_blocked_chat_is_asked_nothing() -> None:
    given = rings(ARRIVED, HOURS)
    blocked = replace(given, conversation=replace(given.conversation, blocked=True))
    decision = decided(blocked)
    assert decision.replies == ()
    assert not alarms(decision)


def test_the_agreed_time_of_a_blocked_chat_runs_from_the_first_try() -> None:
    first = NOW - timedelta(hours=20)
    decision = decided(blocked(rings(ARRIVED, HOURS), sejak=first.isoformat()))
    told = {"hari": LEAVES.isoformat(), "sejak": first.isoformat()}
    assert decision.effects == (
        StartTimer(ARRIVED, NOW + timedelta(days=1), told),
        StartTimer(SILENT, first + timedelta(hours=24), told),
    )


def test_of_a_blocked_chat_the_desk_hears_that_nobody_could_be_asked() -> None:
    decision = decided(blocked(rings(SILENT, HOURS), sejak=NOW.isoformat()))
    assert alarms(decision) == ["alarm.departure_unasked"]
    assert opens(decision)
    assert decision.replies == ()
    assert alarms(decided(blocked(rings(SILENT, WAITS)))) == ["alarm.departure_silent_blocked"]


def test_without_consent_nobody_hears_of_a_blocked_chat() -> None:
    asking = {**HOURS, "jam": 0}
    (tries,) = decided(blocked(rings(ARRIVED, asking))).effects
    assert isinstance(tries, StartTimer)
    assert tries.name == ARRIVED
    assert decided(blocked(rings(SILENT, asking), sejak=NOW.isoformat())) == Decision()


def test_who_unblocks_before_the_time_is_over_is_asked_then() -> None:
    given = rings(SILENT, HOURS)
    told = {**given.incoming.data, "sejak": NOW.isoformat()}
    decision = decided(replace(given, incoming=replace(given.incoming, data=told)))
    assert said(decision) == ["departure.arrived"]
    assert not alarms(decision)


async def test_who_blocks_the_bot_before_the_question_is_missed_once() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        await talk.player.play({"happens": "blocked"})
        await until(talk, QUESTION + timedelta(days=5))
        assert (await talk.case()).matter == MATTER
        texts = [one.text for one in await talk.entries() if one.kind == "alert"]
        assert len([one for one in texts if "bot diblokir dari HP itu" in one]) == 1
        assert not [one for one in texts if "tidak menjawab" in one]


async def test_who_blocks_the_bot_after_the_question_is_missed_all_the_same() -> None:
    async with making(desk=True) as talk:
        await asked(talk, to=TOLD)
        await talk.player.play({"happens": "blocked"})
        await talk.waits(24 * 60 + 1)
        assert (await talk.case()).matter == MATTER


@pytest.mark.parametrize(
    ("kept", "name"),
    [
        ({**WAITS, "jam": 0}, SILENT),
        (HOURS, SILENT),
        ({**WAITS, "lapor": True}, SILENT),
        ({**WAITS, "hari": "2027-01-01"}, SILENT),
        ({}, SILENT),
        ({**HOURS, "tanya": False}, ARRIVED),
        (WAITS, ARRIVED),
        ({}, ARRIVED),
    ],
)
def test_a_timer_without_its_reason_does_nothing(kept: dict[str, Any], name: str) -> None:
    assert decided(rings(name, kept)) == Decision()


def test_stopping_after_a_silence_is_a_sign_the_desk_hears_of() -> None:
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    given = pressed("berangkat", "henti", data={KEY: {**WAITS, "lapor": True}})
    assert alarms(decided(with_case(given, mine))) == ["alarm.departure_stopped"]
