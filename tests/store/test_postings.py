"""Whatever a room lacks is due until it stands there; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases import changes
from bot.cases.model import Room
from bot.store import Store
from bot.store.postings import OF_ONE_CHAT
from tests.store.desk_steps import (
    BUDI,
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SARI,
    SECOND,
    SOON,
    case_of,
    change,
    copy,
    do,
    furnish,
    opened,
    posting,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import DAY, HOUR, NOW

MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.anyio


async def test_a_new_case_has_no_room_and_is_due_at_once(store: Store) -> None:
    case = await opened(store)
    found = await posting(store, NOW)
    assert (found.case, found.room, found.header, found.shown) == (case, None, 0, 0)
    assert (found.tries, found.alerted, found.erased) == (0, False, False)


async def test_a_room_rests_when_it_lacks_nothing(store: Store) -> None:
    case = await opened(store)
    await do(store, said("halo", 5))
    await store.room_made(case.number, ROOM, NOW)
    found = await posting(store, NOW)
    assert (found.room, found.header) == (ROOM, 0)
    await store.header_posted(case.number, 40, 1, NOW)
    assert (await posting(store, NOW)).shown == 1
    await store.entries_posted(case.number, [one.id for one in found.entries], 41, NOW)
    assert await store.posting_wake() is None
    assert await store.postings(NOW + DAY, 9) == []
    entry = (await store.desk(1, ROOM, message=41)).entry
    assert entry
    assert (entry.text, entry.room_chat, entry.room_message) == ("halo", GROUP, 41)


async def test_a_card_of_an_older_version_is_not_enough(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await change(store, changes.claimed(case, SARI, NOW))
    await store.header_posted(case.number, 40, 1, NOW)
    assert (await posting(store, NOW)).shown == 1
    await store.header_posted(case.number, 40, 2, NOW)
    assert await store.postings(NOW + DAY, 9) == []


async def test_what_operators_must_see_soon_is_due_at_once(store: Store) -> None:
    case = await opened(store)
    steps = (
        (lambda one: changes.learned(one, NOW, x="1"), 3),
        (lambda one: changes.claimed(one, SARI, NOW), 0),
        (lambda one: changes.handed_over(one, SARI, BUDI, "", NOW), 0),
        (lambda one: changes.raised(one, "nyawa", "", "", NOW), 0),
        (lambda one: changes.learned(one, NOW, x="2"), 0),
        (lambda one: changes.closed(one, BUDI, "tertolong", NOW), 0),
    )  # fmt: skip
    for make, seconds in steps:
        await furnish(store, case)
        assert await store.posting_wake() is None
        await change(store, make(await case_of(store)))
        assert await store.posting_wake() == NOW + seconds * SECOND


async def test_what_can_wait_delays_nothing(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await change(store, changes.claimed(case, SARI, NOW))
    await change(store, changes.learned(await case_of(store), NOW, x="1"))
    assert await store.posting_wake() == NOW


async def test_the_most_urgent_lane_comes_first_then_the_longest_due(store: Store) -> None:
    for chat, lane, hours in ((1, "biasa", 0), (2, "waktu", 2), (3, "waktu", 1), (4, "nyawa", 3)):
        await opened(store, lane, chat, NOW + hours * HOUR)  # type: ignore[arg-type]
    found = await store.postings(NOW + 9 * HOUR, 9)
    assert [one.case.chat_id for one in found] == [4, 3, 2, 1]
    assert [one.case.chat_id for one in await store.postings(NOW + 9 * HOUR, 2)] == [4, 3]
    await change(store, changes.raised(found[3].case, "nyawa", "", "", NOW))
    assert (await store.postings(NOW + 9 * HOUR, 1))[0].case.chat_id == 1


async def test_sixty_entries_go_at_once(store: Store) -> None:
    case = await opened(store)
    await do(store, *(said(str(at)) for at in range(70)))
    await store.room_made(case.number, ROOM, NOW)
    await store.header_posted(case.number, 40, 1, NOW)
    first = await posting(store)
    assert [one.text for one in first.entries] == [str(at) for at in range(60)]
    await store.entries_posted(case.number, [one.id for one in first.entries], 41, NOW)
    assert len((await posting(store)).entries) == 10


async def test_an_answer_is_to_a_message_of_the_room(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, wrote("siapa?", case.number, 60), chat=GROUP, outgoing=(copy(60),))
    (row,) = await store.due(NOW, (), 9)
    await store.copied(row, [200], NOW)
    await do(store, said("saya", 5, answers=200), said("lain", 6, answers=4711), said("x", 7))
    found = await posting(store)
    assert [one.answers for one in found.entries] == [60, 0, 0]


async def test_a_new_room_gets_the_whole_history(store: Store) -> None:
    case = await opened(store)
    await do(store, said("tolong", 5))
    await furnish(store, case)
    await do(store, wrote("siapa?", case.number, 60), chat=GROUP, outgoing=(copy(60),))
    await store.room_lost(case.number, NOW + HOUR)
    assert await store.posting_wake() == NOW + HOUR
    found = await posting(store, NOW + HOUR)
    assert (found.room, found.header, found.shown) == (None, 0, 0)
    assert [(one.text, one.room_chat, one.room_message) for one in found.entries] == [
        ("tolong", 0, 0), ("siapa?", 0, 0),
    ]  # fmt: skip
    (row,) = await store.due(NOW, (), 9)
    await store.copied(row, [200], NOW)  # it was on its way when the room went
    new = Room(GROUP, 8)
    await furnish(store, case, new, NOW + HOUR)
    assert await store.postings(NOW + DAY, 9) == []
    entry = (await store.desk(1, new, message=51)).entry
    assert entry
    assert (entry.text, entry.person_message) == ("siapa?", 200)


async def test_what_cannot_be_done_is_tried_later(store: Store) -> None:
    case = await opened(store)
    await store.posting_later(case.number, NOW + HOUR)
    assert await store.postings(NOW, 9) == []
    assert await store.posting_wake() == NOW + HOUR
    assert (await posting(store, NOW + HOUR)).tries == 1
    await store.room_made(case.number, ROOM, NOW)
    assert (await posting(store, NOW)).tries == 0


async def test_a_case_whose_operators_were_alerted_rests_until_it_changes(store: Store) -> None:
    case = await opened(store)
    await store.alerted(case.number, NOW)
    assert await store.posting_wake() == NOW + MINUTE, "a group may be there again"
    await change(store, changes.escalated(case, NOW))
    assert (await posting(store)).alerted
    await store.alerted(case.number, NOW)
    await store.room_made(case.number, ROOM, NOW)
    assert not (await posting(store, NOW)).alerted


async def test_a_failure_is_told_once(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, wrote("halo", case.number, 60), chat=GROUP, outgoing=(copy(60),))
    (row,) = await store.due(NOW, (), 9)
    await store.undeliverable(row, "BadRequest", NOW + HOUR)
    assert await store.posting_wake() == NOW + HOUR
    found = await posting(store, NOW + HOUR)
    assert [(one.text, one.failed, one.room_message) for one in found.failures] == [
        ("halo", "BadRequest", 60)
    ]
    await store.header_posted(case.number, 40, found.case.version, NOW)
    assert await store.posting_wake() == NOW + HOUR
    await store.failures_told(case.number, [found.failures[0].id], NOW)
    assert await store.postings(NOW + DAY, 9) == []
    assert (await store.desk(1, ROOM)).entries[0].failed == "BadRequest"


async def test_the_groups_tell_how_many_open_cases_they_have(store: Store) -> None:
    rooms = {1: ROOM, 2: replace(ROOM, thread=8), 3: Room(-5, 1), 4: Room(901)}
    for chat, room in rooms.items():
        await furnish(store, await opened(store, chat=chat), room)
    await opened(store, chat=PERSON)
    assert await store.rooms() == {GROUP: 2, -5: 1}
    await change(store, changes.closed(await case_of(store, 1), None, "ganda", SOON), chat=OTHER)
    assert await store.rooms() == {GROUP: 1, -5: 1}


async def test_who_has_no_card_yet_does_not_stand_behind_many_who_wrote_again(
    store: Store,
) -> None:
    for chat in range(100, 100 + 2 * OF_ONE_CHAT):
        old = await opened(store, chat=chat)
        await furnish(store, old, Room(GROUP, chat))
        await do(store, said("lagi", chat), chat=chat)
    new = await opened(store, chat=7, now=NOW + MINUTE)
    await store.room_made(new.number, Room(GROUP, 7), NOW + MINUTE)
    found = await store.postings(NOW + HOUR, 300)
    assert new.number in [one.case.number for one in found]
    assert len(found) == OF_ONE_CHAT + 1
