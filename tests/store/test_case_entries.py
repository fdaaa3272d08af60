"""What is said in a case is kept, and it is known who waits for whom; on both databases."""

from dataclasses import fields, replace

import pytest

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.model import Entry
from bot.effects import MarkBlocked
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import (
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SARI,
    SECOND,
    case_of,
    change,
    do,
    furnish,
    opened,
    posting,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio


async def test_everything_of_an_entry_comes_back(store: Store) -> None:
    case = await opened(store)
    full = Entry(
        NOW, "system", kind="photo", text="t \ud83d \0", file="F", album="A", who=5, who_name="W",
        answers=6, person_message=7, room_chat=8, room_message=9, changed=True, latitude=-6.25,
        longitude=106.5, case=case.number,
    )  # fmt: skip
    plain = Entry(NOW, "person")
    same = {
        one.name for one in fields(Entry) if getattr(full, one.name) == getattr(plain, one.name)
    }
    await do(store, AddEntry(full), chat=OTHER)
    (found,) = (await store.desk(1, ROOM, case.number)).entries
    assert found == replace(full, id=found.id)
    assert found.id
    assert same == {"asks", "at", "failed", "id"}, "the first counts only when it is kept"


async def test_words_of_somebody_without_a_case_are_not_kept(store: Store, raw: Connection) -> None:
    await opened(store, chat=OTHER)
    await do(store, said("halo"))
    case = await opened(store)
    await change(store, changes.closed(case, None, "tertolong", NOW))
    await do(store, said("halo"))
    await do(store, said("halo", case=99))
    assert raw.rows("SELECT count(*) FROM case_entries") == [(0,)]


async def test_words_of_the_turn_that_opens_a_case_belong_to_it(store: Store) -> None:
    made = changes.opened(PERSON, "nyawa", "x", "", {}, NOW)
    await do(store, said("tolong", 5), SaveCase(*made))
    found = await posting(store, NOW)
    assert [(one.text, one.case) for one in found.entries] == [("tolong", found.case.number)]


async def test_words_of_a_person_wait_a_moment_for_more(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    assert await store.posting_wake() is None
    at = NOW + HOUR
    await do(store, said("satu", at=at), now=at)
    await do(store, said("dua", at=at + SECOND), now=at + SECOND)
    assert await store.posting_wake() == at + 3 * SECOND
    assert await store.postings(at + 2 * SECOND, 9) == []
    found = await posting(store, at + 3 * SECOND)
    assert [one.text for one in found.entries] == ["satu", "dua"]


async def test_words_never_delay_the_room_of_a_new_case(store: Store) -> None:
    await opened(store)
    await do(store, said("halo"))
    assert await store.posting_wake() == NOW


async def test_words_of_the_bot_to_operators_are_due_at_once(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, said("lama", at=NOW), AddEntry(Entry(NOW, "system", "alert", case=case.number)))
    assert await store.posting_wake() == NOW
    assert [one.kind for one in (await posting(store, NOW)).entries] == ["text", "alert"]
    assert (await case_of(store)).unanswered_since == NOW


async def test_a_note_waits_only_where_it_does_not_stand_in_the_room(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    there = Entry(NOW, "note", text="a", case=case.number, room_chat=GROUP, room_message=61)
    await do(store, AddEntry(there), chat=GROUP)
    assert await store.posting_wake() is None
    await do(store, AddEntry(Entry(NOW, "note", text="b", case=case.number)), chat=-4)
    assert [one.text for one in (await posting(store)).entries] == ["b"]
    mine = await case_of(store)
    assert (mine.unanswered_since, mine.first_reply_at) == (NOW, None)


async def test_an_operators_words_answer_and_stand_in_the_room_already(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, wrote("halo", case.number, 60, NOW + HOUR), chat=GROUP)
    await do(store, wrote("lagi", case.number, 61, NOW + 2 * HOUR), chat=GROUP)
    mine = await case_of(store)
    assert (mine.unanswered_since, mine.first_reply_at) == (None, NOW + HOUR)
    assert mine.version == case.version
    assert await store.posting_wake() is None
    found = await store.desk(SARI.user_id, ROOM, message=60)
    assert found.entry
    assert (found.entry.text, found.entry.case, found.here) == ("halo", case.number, True)


async def test_changed_words_count_like_others(store: Store) -> None:
    case = await opened(store)
    await do(store, wrote("halo", case.number, 60))
    await do(store, said("baru", 5, NOW + HOUR, changed=True))
    assert (await case_of(store)).unanswered_since == NOW + HOUR
    assert [one.changed for one in (await posting(store)).entries] == [True]


async def test_words_for_somebody_who_blocked_the_bot_fail_at_once(store: Store) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, MarkBlocked(True))
    await do(store, wrote("halo", case.number, 60), chat=GROUP)
    found = await posting(store, NOW)
    assert [(one.text, one.failed) for one in found.failures] == [("halo", "Blocked")]
    assert found.entries == ()


async def test_the_last_thirty_of_a_case_are_looked_at(store: Store) -> None:
    case = await opened(store)
    await do(store, *(said(str(at)) for at in range(40)))
    for _ in range(35):
        await change(store, changes.hushed(await case_of(store), True, NOW))
    found = await store.desk(1, ROOM, case.number)
    assert [one.text for one in found.entries] == [str(at) for at in range(10, 40)]
    assert len(found.events) == 30
    assert {one.what for one in found.events} == {"mode_senyap"}


async def test_a_room_leads_to_its_newest_case(store: Store) -> None:
    first = await opened(store)
    await furnish(store, first)
    second = await opened(store, chat=OTHER)
    await furnish(store, second)
    found = await store.desk(1, ROOM)
    assert found.case
    assert (found.case.number, found.here) == (second.number, True)
    named = await store.desk(1, replace(ROOM, thread=8), first.number)
    assert named.case
    assert (named.case.number, named.here) == (first.number, False)
    assert (await store.desk(1, replace(ROOM, thread=8))).case is None
    assert (await store.desk(1, ROOM, 99)).case is None


async def test_a_message_that_is_no_entry_is_none(store: Store) -> None:
    case = await opened(store)
    await do(store, said("halo"))
    assert (await store.desk(1, ROOM, case.number)).entry is None
    assert (await store.desk(1, ROOM, case.number, 77)).entry is None
