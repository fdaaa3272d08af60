"""The desk as it stands: who is there, who waits, how long people waited; on both databases."""

from datetime import timedelta

import pytest

from bot.case_effects import SetDuty
from bot.cases import changes
from bot.cases.model import Member
from bot.cases.shift import Rules, Shift
from bot.store import Store
from bot.store.interface import ShiftRecords
from tests.store.desk_steps import (
    BUDI,
    GROUP,
    PERSON,
    SARI,
    case_of,
    change,
    do,
    opened,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import DAY, HOUR, NOW

pytestmark = pytest.mark.anyio
MINUTE = timedelta(minutes=1)


async def test_a_desk_of_which_nothing_is_known(store: Store) -> None:
    empty: dict[str, tuple[timedelta, ...]] = {"nyawa": (), "waktu": (), "biasa": ()}
    assert await store.shift(NOW) == ShiftRecords((), (), empty)  # type: ignore[arg-type]
    assert await store.duty(901) is None


async def test_who_comes_and_goes_and_pauses(store: Store) -> None:
    until = NOW + HOUR
    await do(store, SetDuty(902, "Budi", True), chat=902)
    await do(store, SetDuty(901, "Sari", True), chat=901, now=NOW + MINUTE)
    await do(store, SetDuty(902, "Budi A", True, until.isoformat()), chat=902, now=until)
    budi = Member(902, "Budi A", on_duty=True, paused_until=until)
    assert (await store.shift(NOW)).members == (budi, Member(901, "Sari", on_duty=True))
    assert await store.duty(902) == budi
    await do(store, SetDuty(902, "Budi A", False), chat=902)
    assert await store.duty(902) == Member(902, "Budi A")
    assert [one.user_id for one in (await store.shift(NOW)).members] == [901]


async def test_the_queue_is_by_lane_then_by_how_long_they_wait(store: Store) -> None:
    for chat, lane, hours in ((1, "biasa", 0), (2, "waktu", 2), (3, "waktu", 1), (4, "nyawa", 3)):
        await opened(store, lane, chat, NOW + hours * HOUR)  # type: ignore[arg-type]
    waiting = (await store.shift(NOW)).waiting
    chats = {(await case_of(store, chat)).number: chat for chat in (1, 2, 3, 4)}
    assert [chats[one.number] for one in waiting] == [4, 3, 2, 1]
    assert [one.since for one in waiting] == [NOW + hours * HOUR for hours in (3, 1, 2, 0)]
    assert {(one.matter, one.country) for one in waiting} == {("minta_petugas", "mm")}


async def test_a_case_that_somebody_has_waits_for_words_only(store: Store) -> None:
    case = await opened(store)
    await change(store, changes.claimed(case, SARI, NOW))
    assert [one.owner_name for one in (await store.shift(NOW)).waiting] == ["Sari"]
    await do(store, wrote("halo", case.number, 60))
    assert (await store.shift(NOW)).waiting == ()
    await do(store, said("ya", at=NOW + HOUR))
    (again,) = (await store.shift(NOW)).waiting
    assert (again.since, again.owner_name) == (NOW + HOUR, "Sari")
    back = changes.handed_over(await case_of(store), SARI, None, "", NOW)
    await do(store, wrote("sebentar", case.number, 61))
    await change(store, back)
    (queued,) = (await store.shift(NOW)).waiting
    assert (queued.owner_name, queued.since) == ("", case.opened_at)
    await change(store, changes.closed(await case_of(store), BUDI, "tertolong", NOW))
    assert (await store.shift(NOW)).waiting == ()


async def test_the_last_answers_of_each_lane_tell_how_long_people_waited(store: Store) -> None:
    for chat in range(1, 26):
        case = await opened(store, "biasa", chat, NOW)
        at = NOW + chat * MINUTE
        await do(store, wrote("halo", case.number, chat, at), chat=GROUP, now=at)
    case = await opened(store, "nyawa", PERSON, NOW)
    await do(store, wrote("halo", case.number, 99, NOW + HOUR), chat=GROUP)
    answered = (await store.shift(NOW + HOUR)).answered
    assert answered["biasa"] == tuple(at * MINUTE for at in range(25, 5, -1))
    assert (answered["nyawa"], answered["waktu"]) == ((HOUR,), ())
    assert Shift(Rules(), answered=answered).expected("biasa") == (16 * MINUTE, 24 * MINUTE)
    late = await store.shift(NOW + 14 * DAY + 20 * MINUTE)
    assert len(late.answered["biasa"]) == 6
    assert (await store.shift(NOW + 15 * DAY)).answered["nyawa"] == ()
