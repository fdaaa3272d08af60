"""Who is forgotten leaves nothing at the desk but that there was a case; words of cases closed long
ago go as well; on both databases."""

from datetime import timedelta

import pytest

from bot.cases import changes
from bot.cases.model import Room
from bot.effects import Forget
from bot.errors import Stale
from bot.model import Outgoing
from bot.store import Store
from bot.store.connection import Connection
from bot.store.interface import Trace
from tests.store.desk_steps import (
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SARI,
    case_of,
    change,
    copy,
    do,
    furnish,
    kept,
    opened,
    posting,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import DAY, HOUR, NOW

pytestmark = pytest.mark.anyio
WIPE = Outgoing(PERSON, "wipe", {"done": {}, "partly": {}})


async def forget(store: Store) -> None:
    """The turn that carries out /hapus, an hour later."""
    await do(store, said("hapus semua"), Forget("a", "b"), now=NOW + HOUR, outgoing=(WIPE,))


async def test_words_go_and_nobody_can_tell_whose_case_it_was(
    store: Store, raw: Connection
) -> None:
    case = await opened(store)
    other = await opened(store, chat=OTHER)
    await furnish(store, case)
    await do(store, said("paspor saya", 5))
    await change(store, changes.handed_over(case, SARI, None, "dia di Myawaddy", NOW))
    await forget(store)
    assert await store.case_of(PERSON) is None
    assert await store.case_of(0) is None
    assert str(PERSON) not in kept(raw)
    found = await store.desk(1, ROOM, case.number)
    assert found.case
    assert found.entries == ()
    assert {(one.detail, one.who_name) for one in found.events} == {("", "")}
    gone = found.case
    assert (gone.chat_id, gone.state, gone.outcome, gone.version) == (0, "closed", "dihapus", 3)
    assert (gone.lane, gone.matter, gone.country) == ("waktu", "minta_petugas", "mm")
    assert (gone.told, gone.closed_at, gone.unanswered_since) == ({}, NOW + HOUR, None)
    assert await case_of(store, OTHER) == other


async def test_a_case_that_was_closed_keeps_how_it_ended(store: Store) -> None:
    case = await opened(store)
    await change(store, changes.closed(case, SARI, "tertolong", NOW))
    await forget(store)
    gone = (await store.desk(1, ROOM, case.number)).case
    assert gone
    assert (gone.chat_id, gone.outcome, gone.closed_at, gone.version) == (0, "tertolong", NOW, 2)


async def test_an_operator_who_acts_on_it_meanwhile_is_told(store: Store) -> None:
    case = await opened(store)
    await forget(store)
    with pytest.raises(Stale):
        await change(store, changes.claimed(case, SARI, NOW))


async def test_nothing_more_is_kept_in_it(store: Store, raw: Connection) -> None:
    case = await opened(store)
    await forget(store)
    await do(store, wrote("halo", case.number, 60), chat=GROUP)
    await do(store, said("halo lagi"), chat=PERSON)
    assert raw.rows("SELECT count(*) FROM case_entries") == [(0,)]


async def test_the_room_goes_too(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await forget(store)
    found = await posting(store, NOW + HOUR)
    assert (found.erased, found.room, found.header, found.entries) == (True, ROOM, 40, ())
    await store.posting_later(case.number, NOW + DAY)
    await store.header_posted(case.number, 40, found.case.version, NOW)
    await store.alerted(case.number, NOW)
    await store.room_lost(case.number, NOW)
    found = await posting(store, NOW + DAY)
    assert (found.erased, found.traces) == (True, (Trace(GROUP, 7, 40),))
    await store.erased(case.number, found.traces, NOW)
    assert await store.posting_wake() is None
    assert await store.rooms() == {}


async def test_a_case_without_a_room_leaves_nothing_to_do(store: Store) -> None:
    await opened(store)
    await forget(store)
    assert await store.posting_wake() is None


async def test_a_room_that_was_being_made_meanwhile_goes_too(store: Store) -> None:
    case = await opened(store)
    await forget(store)
    await store.room_made(case.number, ROOM, NOW + HOUR)
    found = await posting(store, NOW + HOUR)
    assert (found.erased, found.room) == (True, ROOM)
    await store.room_made(99, ROOM, NOW)
    assert len(await store.postings(NOW + DAY, 9)) == 1


async def test_in_an_operators_own_chat_each_message_goes_by_itself(store: Store) -> None:
    case, own = await opened(store), Room(SARI.user_id)
    await do(store, said("satu", 5), said("dua", 6))
    await furnish(store, case, own)
    await forget(store)
    found = await posting(store, NOW + HOUR)
    assert (found.room, found.header) == (own, 0)
    assert found.traces == tuple(Trace(901, 0, message) for message in (40, 50, 51))


async def test_what_an_operator_wrote_and_was_not_sent_yet_is_not_sent(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, wrote("halo", case.number, 60), chat=GROUP, outgoing=(copy(60),))
    await forget(store)
    assert [row.method for row in await store.due(NOW + HOUR, (), 9)] == ["wipe"]


async def test_who_comes_back_has_a_new_case(store: Store) -> None:
    first = await opened(store)
    await forget(store)
    assert (await opened(store)).number > first.number


async def test_words_of_a_case_closed_long_ago_go_and_the_case_stays(
    store: Store, raw: Connection
) -> None:
    case = await opened(store)
    await do(store, said("halo", 5), wrote("ya", case.number, 60, NOW + HOUR))
    await change(store, changes.closed(case, SARI, "tertolong", NOW))
    recent = await opened(store, chat=OTHER)
    await change(store, changes.closed(recent, SARI, "dirujuk", NOW + 2 * DAY), chat=-4)
    late = NOW + timedelta(days=91)
    await store.purge(late, DAY)
    assert await store.purge(late, DAY) == 0
    old = await store.desk(1, ROOM, case.number)
    assert old.case
    assert (old.case.told, old.case.outcome, old.case.country) == ({}, "tertolong", "mm")
    assert (old.case.closed_at, old.case.first_reply_at) == (NOW, NOW + HOUR)
    assert old.entries == ()
    assert [(one.what, one.detail) for one in old.events] == [("dibuka", ""), ("ditutup", "")]
    assert (await case_of(store, OTHER)).told
    assert raw.rows("SELECT count(*) FROM case_entries") == [(0,)]
    await do(store, said("terlambat", case=case.number, at=late), now=late)
    assert raw.rows("SELECT count(*) FROM case_entries") == [(0,)]
    assert old.case.chat_id == 0, "whose it was is forgotten with the words"
