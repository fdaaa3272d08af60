"""Reminders come on their days at nine, as they were agreed to, and wait while a person has the
chat or others may read it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import AGAIN, FORGET, REMIND, TIMERS
from bot.effects import StopTimer
from bot.model import Decision
from tests.cases_made import SHIFT, case, owned, with_case
from tests.features.departure_stage import (
    LEAVES,
    MY,
    REMINDED,
    STANDS,
    agrees,
    plan,
    said,
    tapped,
    until,
)
from tests.features.departure_timers import rings, timers
from tests.features.report_stage import making
from tests.samples import NOW, pressed, router, turn

pytestmark = pytest.mark.anyio


async def test_reminders_come_on_their_days_and_at_nine() -> None:
    async with making() as talk:
        await agrees(talk, to=REMINDED)
        for day, key in (("12-06", "list_14"), ("12-13", "list_7"), ("12-19", "list_1")):
            assert (await until(talk, f"2026-{day}T08:59")).keys == []
            assert (await until(talk, f"2026-{day}T09:00")).keys == [f"departure.{key}"]


async def test_who_wants_reminders_alone_is_asked_nothing_after_it_and_all_is_forgotten() -> None:
    async with making(desk=True) as talk:
        await agrees(talk, to=REMINDED)
        kept = await plan(talk)
        assert (kept.ask, kept.hours, kept.name, kept.username) == (False, 0, "", "")
        await until(talk, "2026-12-19T09:00")
        assert (await until(talk, "2026-12-30T12:00")).keys == []
        assert await plan(talk) == Plan()


async def test_another_day_moves_all_that_was_agreed_to() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        assert (await talk.taps("Ubah tanggal")).keys == ["departure.ask_new_day"]
        moved = await talk.says("tgl 10 januari")
        assert moved.keys == ["departure.moved"]
        kept = await plan(talk)
        assert (str(kept.day), kept.country, kept.hours) == ("2027-01-10", "my", 24)
        assert (await until(talk, "2026-12-11T08:59")).keys == []
        assert (await until(talk, "2026-12-11T09:00")).keys == ["departure.list_30"]


async def test_who_does_not_know_the_day_may_be_asked_once_more() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        assert (await talk.taps("Belum tahu")).keys == ["departure.no_day"]
        assert (await talk.taps("Tanya lagi nanti")).keys == ["departure.will_ask_again"]
        assert (await until(talk, "2026-12-06T08:59")).keys == []
        assert (await until(talk, "2026-12-06T09:00")).keys == ["departure.ask_again"]
        assert (await until(talk, "2027-01-06T09:00")).keys == []
        assert (await talk.says("20 februari")).keys == ["departure.ask_country"]


@pytest.mark.parametrize("begun", ["", "2026-11-22T12:00", "2026-12-06T08:00"])
async def test_who_wished_to_be_asked_again_is_asked_though_a_day_was_begun_since(
    begun: str,
) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.taps("Belum tahu")
        await talk.taps("Tanya lagi nanti")
        if begun:
            await until(talk, begun)
            await talk.says("/berangkat")
            await talk.says("tanggal 20 desember")  # the question of the country is left alone
        answer = await until(talk, "2026-12-08T09:00")
        assert (await plan(talk)).draft is None
        assert "departure.ask_again" in answer.keys


async def test_without_a_wish_nobody_is_asked_again() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.taps("Belum tahu", "Tidak usah")
        assert (await until(talk, "2026-12-20T09:00")).keys == []


def test_a_plan_whose_time_is_over_leaves_no_timer() -> None:
    over = router().decide(rings(FORGET, Plan(LEAVES, "my")))
    assert {one.name for one in over.effects if isinstance(one, StopTimer)} == set(TIMERS)


def test_timers_run_as_agreed() -> None:
    agreed = tapped("setuju", LEAVES.isoformat(), "my", "ingat")
    assert set(timers(agreed)) == {REMIND, FORGET}
    assert {one.name for one in agreed.effects if isinstance(one, StopTimer)} == {
        *TIMERS
    } - {REMIND, FORGET}  # fmt: skip


def test_a_reminder_of_an_earlier_day_says_nothing() -> None:
    late = rings(REMIND, Plan(LEAVES, "my"))
    old = replace(late, incoming=replace(late.incoming, data={"hari": "2026-12-01"}))
    assert router().decide(old) == Decision()
    assert said(router().decide(late)) == ["departure.list_30"]


@pytest.mark.parametrize("mine", [owned(), case(quiet=True), owned(quiet=True), case(stopped=True)])
@pytest.mark.parametrize("name", [REMIND, AGAIN])
def test_while_a_person_has_the_chat_or_others_may_read_it_comes_in_an_hour(
    name: str, mine: object
) -> None:
    kept = Plan(LEAVES, "my") if name == REMIND else Plan()
    decision = router().decide(with_case(rings(name, kept), mine))  # type: ignore[arg-type]
    assert decision.replies == ()
    (again,) = timers(decision).values()
    assert (again.name, again.due) == (name, NOW + timedelta(hours=1))


def test_a_blocked_chat_hears_nothing_and_the_next_reminder_still_stands() -> None:
    given = rings(REMIND, Plan(LEAVES, "my"))
    blocked = replace(given, conversation=replace(given.conversation, blocked=True))
    decision = router().decide(blocked)
    assert decision.replies == ()
    assert set(timers(decision)) == {REMIND}


def test_consent_can_be_taken_back_without_losing_the_reminders() -> None:
    data = {KEY: {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 12}}
    asked = with_case(pressed("berangkat", "izin", *MY.split(":"), data=data), None, SHIFT)
    assert said(router().decide(asked)) == ["departure.consent_desk"]
    less = with_case(
        pressed("berangkat", "setuju", *MY.split(":"), "ingat", data=data), None, SHIFT
    )
    kept = read(router().decide(less).data or {})
    assert (kept.day, kept.ask, kept.hours, kept.name) == (LEAVES, False, 0, "")


def test_who_relies_on_a_desk_that_is_gone_hears_it_with_each_reminder() -> None:
    relies = Plan(LEAVES, "my", True, 24)
    reminded = router().decide(rings(REMIND, relies))
    assert [one.key for one in reminded.replies[0].then] == ["departure.tells_nobody_now"]
    staffed = router().decide(with_case(rings(REMIND, relies), None, SHIFT))
    assert staffed.replies[0].then == ()
    shown = router().decide(turn(kind="command", command="berangkat", data=STANDS))
    assert "departure.tells_nobody_now" in [one.key for one in shown.replies[0].parts]
