"""Whatever stands in Telegram of a case is erased with its words, wherever it was posted; on both
databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import AddEntry
from bot.cases import changes
from bot.cases.model import Entry, Room
from bot.effects import Forget
from bot.store import Store
from bot.store.connection import Connection, transaction
from bot.store.interface import Trace
from bot.store.trace_sql import FROM_BEFORE
from bot.store.traces import AT_ONCE, GIVEN_UP_AFTER
from tests.store.desk_steps import (
    BUDI,
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SARI,
    SECOND,
    change,
    do,
    furnish,
    kept,
    opened,
    posting,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import DAY, HOUR, NOW, bring, turn, update

pytestmark = pytest.mark.anyio
LATER = NOW + HOUR
IN_GENERAL, ALARM = Trace(GROUP, 0, 30), Trace(BUDI.user_id, 0, 31)
OWN = Room(SARI.user_id)


async def forget(store: Store) -> None:
    """The turn that carries out /hapus, an hour later."""
    await do(store, Forget("a", "b"), now=LATER)


async def all_traces(store: Store, number: int) -> set[Trace]:
    """Work off what stands of the only erased case."""
    found = set[Trace]()
    while due := await store.postings(LATER, 9):
        (one,) = due
        assert one.erased
        places = {(trace.chat_id, trace.thread) for trace in one.traces}
        assert places == {(one.room.chat_id, one.room.thread)} if one.room else False
        found |= set(one.traces)
        await store.erased(number, one.traces, LATER)
    return found


async def test_cards_elsewhere_go_with_the_room(store: Store, raw: Connection) -> None:
    case = await opened(store)
    await store.left(case.number, [IN_GENERAL, ALARM, ALARM], NOW)
    await store.left(99, [ALARM], NOW)
    await furnish(store, case)
    assert await store.posting_wake() is None, "nothing is erased while the case is there"
    await forget(store)
    assert await all_traces(store, case.number) == {IN_GENERAL, ALARM, Trace(GROUP, 7, 40)}
    assert await store.posting_wake() is None
    assert raw.rows("SELECT count(*) FROM case_traces") == [(0,)]
    assert raw.rows("SELECT count(*) FROM case_rooms") == [(0,)]


async def test_rooms_that_the_case_has_left_go_too(store: Store) -> None:
    case = await opened(store)
    await do(store, said("halo", 5))
    await furnish(store, case)
    await store.room_lost(case.number, NOW)
    await furnish(store, case, OWN)
    note = Entry(NOW, "note", text="catatan", case=case.number, room_chat=901, room_message=60)
    await do(store, AddEntry(note), wrote("ya", case.number, 61, room_chat=901), chat=901)
    await store.room_lost(case.number, NOW)
    await furnish(store, case, Room(BUDI.user_id))
    await forget(store)
    expected = {Trace(GROUP, 7, 40)}
    expected |= {Trace(SARI.user_id, 0, message) for message in (40, 50, 60, 61)}
    expected |= {Trace(BUDI.user_id, 0, message) for message in (40, 50, 51, 52)}
    assert await all_traces(store, case.number) == expected


async def test_a_case_that_lost_its_only_room_still_has_it_erased(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await store.room_lost(case.number, NOW)
    await forget(store)
    found = await posting(store, LATER)
    assert (found.erased, found.room, found.header) == (True, ROOM, 40)


async def test_what_is_posted_while_somebody_is_forgotten_goes_again(store: Store) -> None:
    case = await opened(store)
    await forget(store)
    assert await store.posting_wake() is None
    await store.left(case.number, [ALARM], LATER)
    await store.room_made(case.number, ROOM, LATER)
    await store.room_made(case.number, OWN, LATER)
    assert await all_traces(store, case.number) == {ALARM, Trace(GROUP, 7, 0)}


async def test_what_is_refused_comes_last_and_is_given_up_after_three_days(store: Store) -> None:
    case = await opened(store)
    await store.left(case.number, [ALARM], NOW)
    await furnish(store, case)
    await forget(store)
    first = await posting(store, LATER)
    assert first.room == ROOM
    assert not await store.erase_later(case.number, first.traces, LATER + HOUR, LATER)
    assert await store.posting_wake() == LATER + HOUR
    second = await posting(store, LATER + HOUR)
    assert (second.traces, second.tries) == ((ALARM,), 1)
    await store.erased(case.number, second.traces, LATER + HOUR)
    assert (await posting(store, LATER + HOUR)).traces == first.traces
    end = LATER + GIVEN_UP_AFTER
    assert not await store.erase_later(case.number, first.traces, end, end - SECOND)
    assert await store.erase_later(case.number, first.traces, end, end)
    assert await store.posting_wake() is None


async def test_many_messages_go_in_steps(store: Store) -> None:
    case = await opened(store)
    posted = [Trace(BUDI.user_id, 0, number) for number in range(1, 2 * AT_ONCE)]
    await store.left(case.number, posted, NOW)
    await forget(store)
    assert (await posting(store, LATER)).traces == tuple(posted[:AT_ONCE])
    assert await all_traces(store, case.number) == set(posted)


async def test_however_much_is_erased_people_in_need_go_first(store: Store) -> None:
    case = await opened(store, "nyawa")
    await furnish(store, case)
    await forget(store)
    await opened(store, "biasa", OTHER, LATER)
    assert [one.erased for one in await store.postings(LATER, 9)] == [False, True]


async def test_rooms_of_cases_closed_long_ago_go_with_their_words(store: Store) -> None:
    case = await opened(store)
    await do(store, said("halo", 5))
    await store.left(case.number, [IN_GENERAL], NOW)
    await furnish(store, case, OWN)
    await change(store, changes.closed(case, SARI, "tertolong", NOW))
    await furnish(store, case, OWN)
    await store.purge(NOW + timedelta(days=91), DAY)
    found = set[Trace]()
    while due := await store.postings(NOW + timedelta(days=91), 9):
        found |= set(due[0].traces)
        await store.erased(case.number, due[0].traces, NOW)
    assert found == {IN_GENERAL, Trace(901, 0, 40), Trace(901, 0, 50)}


async def test_a_room_that_an_earlier_release_left_is_erased(store: Store, raw: Connection) -> None:
    case, other = await opened(store), await opened(store, chat=OTHER)
    await furnish(store, case)
    await furnish(store, other, replace(ROOM, thread=8))
    with transaction(raw):
        raw.change("UPDATE cases SET chat_id = 0 WHERE number = :number", number=case.number)
        for statement in FROM_BEFORE:
            raw.change(statement)
    assert await all_traces(store, case.number) == {Trace(GROUP, 7, 40)}
    assert (await store.desk(1, replace(ROOM, thread=8))).here


async def test_a_trace_names_nobody_but_operators(store: Store, raw: Connection) -> None:
    case = await opened(store)
    await do(store, said("halo", 5))
    await furnish(store, case, OWN)
    await forget(store)
    assert str(PERSON) not in kept(raw)


@pytest.mark.parametrize(("failed", "emptied"), [("", True), ("KeyError", False)])
async def test_an_update_that_shows_words_of_a_case_is_emptied_when_done(
    store: Store, raw: Connection, failed: str, emptied: bool
) -> None:
    for number, forgetting in ((1, False), (2, True)):
        made = turn(await bring(store, number, SARI.user_id))
        made = replace(made, forget_payload=forgetting, failed=failed)
        await store.commit(made, NOW)
    gone = raw.rows("SELECT payload IS NULL FROM inbox ORDER BY id")
    assert [bool(one) for (one,) in gone] == [False, emptied]
    assert await store.receive([update(2, SARI.user_id)], NOW) == 0, "its number is still known"
