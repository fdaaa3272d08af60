"""A case is one, has one owner, and is written over what was read only; on both databases."""

import asyncio
from dataclasses import fields, replace

import pytest

from bot.case_effects import CASE_NUMBER, SaveCase
from bot.cases import changes
from bot.cases.model import Case, Event
from bot.effects import StartTimer
from bot.errors import Stale
from bot.model import Outgoing
from bot.store import Codec, Commit, Store, open_store
from bot.store.connection import Connection
from tests.store.desk_steps import (
    BUDI,
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SARI,
    case_of,
    change,
    do,
    furnish,
    kept,
    opened,
    posting,
    said,
    wrote,
)  # fmt: skip
from tests.store.steps import DAY, HOUR, NOW, bring, take, turn

pytestmark = pytest.mark.anyio


async def test_everything_of_a_case_comes_back(store: Store) -> None:
    full = Case(
        PERSON, "waktu", NOW, state="owned", matter="m", country="mm", owner=9, owner_name="S",
        claimed_at=NOW + HOUR, rating="baik", escalated=2, quiet=True, stopped=True, with_bot=True,
        told={"name": "Wati \ud83d \0", "deep": [{"a": None}]}, unanswered_since=NOW,
    )  # fmt: skip
    plain = Case(PERSON, "waktu", NOW)
    same = {one.name for one in fields(Case) if getattr(full, one.name) == getattr(plain, one.name)}
    await change(store, (full, Event(NOW, "dibuka")))
    first = await case_of(store)
    assert first == replace(full, number=first.number, version=1)
    done = replace(first, state="closed", closed_at=NOW + HOUR, outcome="tertolong")
    await change(store, (done, Event(NOW, "ditutup")))
    assert await case_of(store) == replace(done, version=2, unanswered_since=None)
    assert same == {"chat_id", "lane", "opened_at", "number", "version", "closed_at", "outcome",
                    "first_reply_at"}  # fmt: skip


async def test_words_and_names_are_sealed(store: Store, raw: Connection) -> None:
    case = await opened(store)
    await do(store, said("mereka menahan paspor"), wrote("kami bantu", case.number, 60))
    await change(store, changes.claimed(case, SARI, NOW))
    everything = kept(raw)
    assert str(PERSON) in everything
    for word in ("Wati", "paspor", "bantu", "Sari", "minta_petugas"):
        assert word not in everything


async def test_nobody_has_no_case(store: Store) -> None:
    assert await store.case_of(PERSON) is None
    assert await store.case_of(0) is None


async def test_a_chat_has_one_open_case(store: Store) -> None:
    first = await opened(store)
    work = await bring(store, 900, PERSON)
    again = SaveCase(*changes.opened(PERSON, "nyawa", "x", "", {}, NOW))
    with pytest.raises(Stale):
        await store.commit(turn(work, effects=(again,)), NOW)
    await store.commit(turn(work), NOW)
    await change(store, changes.closed(first, None, "tertolong", NOW))
    second = await opened(store)
    assert second.number > first.number
    assert (await store.counts())["cases_closed"] == 1


async def test_of_two_who_claim_at_once_one_has_it(store: Store) -> None:
    case = await opened(store)
    works = [await bring(store, 900 + who, -who) for who in (1, 2)]
    claims = [
        store.commit(turn(work, effects=(SaveCase(*changes.claimed(case, who, NOW)),)), NOW)
        for work, who in zip(works, (SARI, BUDI), strict=True)
    ]
    outcomes = await asyncio.gather(*claims, return_exceptions=True)
    assert sorted(type(one) for one in outcomes if one is not None) == [Stale]
    assert outcomes.count(None) == 1
    winner = (SARI, BUDI)[outcomes.index(None)]
    mine = await case_of(store)
    assert (mine.owner, mine.owner_name, mine.version) == (winner.user_id, winner.name, 2)
    found = await store.desk(winner.user_id, ROOM, case.number)
    assert [event.what for event in found.events] == ["dibuka", "diambil"]
    assert found.others == (mine,)


@pytest.mark.parametrize("read", [(0, 0), (1, 1), (1, 3), (2, 2)])
async def test_a_turn_that_read_another_case_writes_nothing(
    store: Store, read: tuple[int, int]
) -> None:
    case = await opened(store)
    assert case.number == 1
    await change(store, changes.claimed(case, SARI, NOW))
    work = await bring(store, 900, PERSON)
    made = replace(turn(work, Outgoing(PERSON, "message", {"text": "x"})), case_read=read)
    with pytest.raises(Stale):
        await store.commit(made, NOW)
    assert await store.due(NOW, (), 9) == []
    await store.commit(replace(made, case_read=(1, 2)), NOW)
    assert len(await store.due(NOW, (), 9)) == 1


async def test_a_turn_that_read_no_case_fits_who_has_none(store: Store) -> None:
    await opened(store, chat=OTHER)
    made = turn(await bring(store, 900, PERSON))
    with pytest.raises(Stale):
        await store.commit(replace(made, case_read=(1, 1)), NOW)
    await store.commit(replace(made, case_read=(0, 0)), NOW)


async def test_the_store_keeps_since_when_somebody_waits(store: Store) -> None:
    case = await opened(store)
    assert case.unanswered_since == NOW
    await do(store, wrote("halo", case.number, 60, NOW + HOUR))
    stale = replace(changes.claimed(case, SARI, NOW)[0], unanswered_since=NOW, first_reply_at=None)
    await change(store, (stale, Event(NOW, "diambil")), NOW + HOUR)
    mine = await case_of(store)
    assert (mine.unanswered_since, mine.first_reply_at) == (None, NOW + HOUR)
    await do(store, said("ya", at=NOW + 2 * HOUR))
    mine = await case_of(store)
    assert mine.unanswered_since == NOW + 2 * HOUR
    assert mine.version == 2
    await change(store, changes.closed(mine, SARI, "tertolong", NOW + DAY), NOW + DAY)
    done = await case_of(store)
    assert (done.unanswered_since, done.first_reply_at) == (None, NOW + HOUR)
    await do(store, said("masih ada?", case=done.number, at=NOW + DAY))
    assert (await case_of(store)).unanswered_since is None


async def test_a_case_that_is_opened_again_waits_anew_under_its_number(store: Store) -> None:
    case = await opened(store)
    await do(store, wrote("halo", case.number, 60, NOW + HOUR))
    await change(store, changes.closed(case, SARI, "tertolong", NOW + HOUR), NOW + HOUR)
    done, later = await case_of(store), NOW + 3 * DAY
    await change(store, changes.reopened(done, later), later)
    again = await case_of(store)
    assert (again.number, again.opened_at, again.outcome) == (case.number, NOW, "")
    assert (again.unanswered_since, again.first_reply_at) == (later, None)
    await do(store, wrote("lagi", case.number, 61, later + HOUR))
    assert (await store.shift(later + HOUR)).answered["waktu"] == (HOUR,)


async def test_the_one_that_is_open_is_the_last_case(store: Store) -> None:
    first = await opened(store)
    await change(store, changes.closed(first, None, "tertolong", NOW))
    closed = await case_of(store)
    second = await opened(store)
    with pytest.raises(Stale):
        await change(store, changes.reopened(closed, NOW))
    await change(store, changes.closed(second, None, "tertolong", NOW), chat=-5)
    assert (await case_of(store)).number == second.number
    await change(store, changes.reopened(closed, NOW), chat=-6)
    assert (await case_of(store)).number == first.number


async def test_the_number_stands_in_what_is_said_when_a_case_is_opened(store: Store) -> None:
    await opened(store, chat=OTHER)
    made = changes.opened(PERSON, "nyawa", "x", "", {}, NOW)
    words = {
        "text": f"Nomor {CASE_NUMBER}",
        "keyboard": [[{"text": f"Kasus {CASE_NUMBER}", "data": f"kasus.buka:{CASE_NUMBER}"}]],
    }
    timer = StartTimer("case.wait", NOW, {"case": CASE_NUMBER, "level": 0}, chat=GROUP)
    outgoing = (Outgoing(PERSON, "message", words), Outgoing(GROUP, "message", words))
    await do(store, timer, SaveCase(*made), outgoing=outgoing)
    number = (await case_of(store)).number
    assert number == 2
    for row in await store.due(NOW, (), 9):
        assert row.payload["text"] == "Nomor 2"
        assert row.payload["keyboard"] == [[{"text": "Kasus 2", "data": "kasus.buka:2"}]]
    assert await store.ring(NOW) == 1
    assert (await take(store, GROUP)).payload["data"] == {"case": "2", "level": 0}
    later = Outgoing(PERSON, "message", {"text": CASE_NUMBER})
    await do(store, outgoing=(later,), chat=-9)
    assert (await store.due(NOW, (GROUP,), 9))[-1].payload["text"] == "Nomor 2"


async def test_a_broadcast_waits_while_a_person_has_the_chat(store: Store) -> None:
    case = await opened(store)
    await do(store, outgoing=(Outgoing(PERSON, "message", {"text": "siaran"}, 1),))
    assert len(await store.due(NOW, (), 9)) == 1
    await change(store, changes.claimed(case, SARI, NOW))
    assert await store.due(NOW, (), 9) == []
    await do(store, outgoing=(Outgoing(PERSON, "message", {"text": "jawaban"}),))
    assert [row.payload["text"] for row in await store.due(NOW, (), 9)] == ["jawaban"]
    await change(store, changes.closed(await case_of(store), SARI, "tertolong", NOW))
    (row,) = await store.due(NOW, (), 9)
    await store.sent(row, 1, NOW)
    assert [row.payload["text"] for row in await store.due(NOW, (), 9)] == ["siaran"]


async def test_nothing_is_lost_when_the_database_is_opened_again(
    store: Store, url: str, codec: Codec
) -> None:
    case = await opened(store)
    await furnish(store, case)
    await do(store, said("halo", 5))
    await change(store, changes.claimed(case, SARI, NOW))
    before = await store.desk(SARI.user_id, ROOM), await posting(store)
    await store.close()
    again = open_store(url, codec, "77")
    try:
        assert before == (await again.desk(SARI.user_id, ROOM), await posting(again))
        assert before[0].here
        assert [one.text for one in before[1].entries] == ["halo"]
    finally:
        await again.close()


async def test_counts_tell_how_many_cases_there_are(store: Store) -> None:
    first = await opened(store)
    await opened(store, chat=OTHER)
    await change(store, changes.claimed(first, SARI, NOW))
    counts = await store.counts()
    assert [counts[f"cases_{state}"] for state in ("waiting", "owned", "closed")] == [1, 1, 0]


async def test_a_given_up_turn_without_a_case_read_looks_at_nothing(store: Store) -> None:
    await opened(store)
    work = await bring(store, 900, PERSON)
    await store.commit(Commit(work.inbox_id, work.conversation, failed="KeyError"), NOW)
    assert (await store.counts())["inbox_failed"] == 1
