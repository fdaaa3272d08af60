"""What every store promises of inbox, turns and timers; on both databases."""

import asyncio

import pytest

from bot.effects import StartTimer, StopTimer
from bot.errors import Stale
from bot.model import Conversation
from bot.store import Codec, Received, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import DAY, HOUR, NOW, bring, dump, reply, say, take, turn, update

pytestmark = pytest.mark.anyio


async def test_a_repeated_update_is_dropped(store: Store) -> None:
    assert await store.receive([update(1), update(2), update(1)], NOW) == 2
    assert await store.receive([update(2), update(3)], NOW) == 1
    assert (await store.counts())["inbox_pending"] == 3


async def test_nothing_received_is_nothing(store: Store) -> None:
    assert await store.receive([], NOW) == 0


async def test_what_went_in_comes_out(store: Store) -> None:
    payload = {"text": "Halo \ud83d \0 😀 é", "deep": [{"a": None}], "big": 2**60}
    await store.receive([Received(2**40, -(10**13), payload)], NOW)
    (work,) = await store.pending(NOW, (), 5)
    assert (work.payload, work.source, work.attempts) == (payload, "update", 0)
    assert work.conversation == Conversation(-(10**13))


async def test_only_the_oldest_row_of_a_chat_is_offered(store: Store) -> None:
    await store.receive([update(1, 5), update(2, 6), update(3, 5)], NOW)
    offered = await store.pending(NOW, (), 10)
    assert [work.payload["n"] for work in offered] == [1, 2]
    await store.commit(turn(offered[0]), NOW)
    assert [work.payload["n"] for work in await store.pending(NOW, (), 10)] == [2, 3]


async def test_busy_chats_and_the_limit_are_respected(store: Store) -> None:
    await store.receive([update(n, n) for n in range(1, 8)], NOW)
    offered = await store.pending(NOW, {1, 3}, 2)
    assert [work.payload["n"] for work in offered] == [2, 4]


async def test_rows_without_a_chat_stand_alone(store: Store) -> None:
    await store.receive([update(1, 0), update(2, 0)], NOW)
    first, second = await store.pending(NOW, (), 10)
    assert await store.pending(NOW, {-first.inbox_id}, 10) == [second]
    await store.postpone(first.inbox_id, "ValueError", NOW + HOUR)
    await store.commit(turn(second), NOW)
    assert await store.pending(NOW, (), 10) == []
    assert (await store.counts())["inbox_done"] == 1


async def test_a_turn_moves_the_conversation_and_queues_its_replies(store: Store) -> None:
    await say(store, 1, reply(text="satu"), reply(text="dua"))
    (row,) = await store.due(NOW, (), 10)
    assert row.payload == {"text": "satu"}
    work = await bring(store, 2)
    assert work.conversation == Conversation(5, "a.b", {"count": 1}, 1)


async def test_a_second_finisher_leaves_no_trace(store: Store, raw: Connection) -> None:
    work = await bring(store, 1)
    await store.commit(turn(work, reply()), NOW)
    before = dump(raw)
    with pytest.raises(Stale):
        await store.commit(turn(work, reply()), NOW)
    assert dump(raw) == before


@pytest.mark.parametrize("version", [0, 2])
async def test_another_version_leaves_no_trace(store: Store, raw: Connection, version: int) -> None:
    await say(store, 1)
    work = await bring(store, 2)
    read = Conversation(5, "x", {}, version)
    before = dump(raw)
    made = turn(work, reply(), effects=(StartTimer("t", NOW),))
    with pytest.raises(Stale):
        await store.commit(type(made)(made.inbox_id, read, made.outgoing, made.effects), NOW)
    assert dump(raw) == before


async def test_a_postponed_row_holds_its_chat_only(store: Store) -> None:
    await store.receive([update(1, 5), update(2, 5), update(3, 6)], NOW)
    work = await take(store)
    await store.postpone(work.inbox_id, "ValueError", NOW + HOUR)
    assert [w.payload["n"] for w in await store.pending(NOW, (), 10)] == [3]
    assert await store.wake(NOW) == NOW + HOUR
    assert (await take(store, now=NOW + HOUR)).attempts == 1


async def test_a_given_up_turn_is_kept_and_the_chat_goes_on(store: Store) -> None:
    await store.receive([update(1), update(2)], NOW)
    made = turn(await take(store), reply(text="maaf"))
    await store.commit(
        type(made)(made.inbox_id, made.conversation, made.outgoing, (), "KeyError"), NOW
    )
    (failed,) = await store.failed(5)
    assert (failed.chat_id, failed.error, failed.payload) == (5, "KeyError", {"n": 1})
    assert failed.received_at == NOW
    assert (await take(store)).payload == {"n": 2}
    assert await store.try_again(failed.inbox_id)
    assert not await store.try_again(failed.inbox_id)
    assert [w.payload["n"] for w in await store.pending(NOW, (), 10)] == [1]
    assert await store.failed(5) == []


async def test_timers_come_back_as_turns(store: Store) -> None:
    start = StartTimer("remind", NOW + HOUR, {"about": "lapor"})
    await store.commit(turn(await bring(store, 1), effects=(start,)), NOW)
    assert await store.wake() == NOW + HOUR
    assert await store.ring(NOW) == 0
    assert await store.ring(NOW + HOUR) == 1
    assert await store.ring(NOW + HOUR) == 0
    work = await take(store)
    assert (work.source, work.payload) == ("timer", {"name": "remind", "data": {"about": "lapor"}})


async def test_a_timer_is_replaced_by_name_and_can_be_stopped(store: Store) -> None:
    both = (StartTimer("t", NOW + HOUR), StartTimer("u", NOW + HOUR), StartTimer("t", NOW + DAY))
    await store.commit(turn(await bring(store, 1), effects=both), NOW)
    assert (await store.counts())["timers"] == 2
    await store.commit(turn(await bring(store, 2), effects=(StopTimer("u"),)), NOW)
    assert await store.wake() == NOW + DAY


async def test_hundreds_of_timers_ring_in_order(store: Store) -> None:
    starts = tuple(StartTimer(f"t{n}", NOW + n * HOUR) for n in range(1100, 0, -1))
    await store.commit(turn(await bring(store, 1), effects=starts), NOW)
    assert await store.ring(NOW + 2000 * HOUR) == 1100
    assert (await take(store)).payload["name"] == "t1"


async def test_the_old_goes_and_the_rest_stays(store: Store, raw: Connection) -> None:
    await say(store, 1, reply())
    (row,) = await store.due(NOW, (), 1)
    await store.sent(row, 9, NOW)
    made = turn(await bring(store, 2))
    await store.commit(type(made)(made.inbox_id, made.conversation, failed="KeyError"), NOW)
    await store.receive([update(3)], NOW)
    assert await store.purge(NOW + 47 * HOUR, 7 * DAY) == 0
    assert await store.purge(NOW + 49 * HOUR, 7 * DAY) == 1  # what was sent
    assert raw.rows("SELECT count(*) FROM inbox WHERE update_id IS NOT NULL") == [(0,)]
    assert await store.purge(NOW + 8 * DAY, 7 * DAY) == 1  # what was done
    assert await store.purge(NOW + 31 * DAY, 7 * DAY) == 1  # what failed
    counts = await store.counts()
    assert {name: count for name, count in counts.items() if count} == {"inbox_pending": 1}


async def test_numbers_that_start_anew_are_no_repeats(store: Store) -> None:
    await say(store, 1)
    await store.purge(NOW + 3 * DAY, 7 * DAY)
    assert await store.receive([update(1)], NOW + 3 * DAY) == 1


async def test_a_large_purge_goes_to_the_end(store: Store) -> None:
    await store.receive([update(n, 0) for n in range(1, 1201)], NOW)
    works = await store.pending(NOW, (), 2000)
    await asyncio.gather(*(store.commit(turn(work), NOW) for work in works))
    assert await store.purge(NOW + 8 * DAY, 7 * DAY) == 1200


async def test_a_new_start_finds_all_again(url: str, codec: Codec) -> None:
    first = open_store(url, codec, "77")
    await say(first, 1, reply())
    await first.receive([update(2)], NOW)
    await first.close()
    second = open_store(url, codec, "77")
    assert (await take(second)).conversation == Conversation(5, "a.b", {"count": 1}, 1)
    assert [row.payload for row in await second.due(NOW, (), 5)] == [{"text": "jawaban"}]
    await second.close()


async def test_nothing_people_write_stands_in_the_tables(store: Store, raw: Connection) -> None:
    secret = "rahasia-sekali"
    await store.receive([Received(1, 5, {"text": secret})], NOW)
    timer = StartTimer("t", NOW, {"a": secret})
    made = turn(await take(store), reply(text=secret), effects=(timer,))
    moved = Conversation(5, "s", {"name": secret}, 0)
    await store.commit(type(made)(made.inbox_id, moved, made.outgoing, made.effects), NOW)
    everything = dump(raw)
    assert "conversations: (5" in everything
    assert secret not in everything


async def test_a_damaged_row_does_not_stop_the_others(store: Store, raw: Connection) -> None:
    await say(store, 1, reply(), reply(6))
    await store.receive([update(2, 5), update(3, 6)], NOW)
    for table, column in (("inbox", "payload"), ("conversations", "data"), ("outbox", "payload")):
        raw.change(f"UPDATE {table} SET {column} = :junk WHERE chat_id = 5", junk=b"\1junk")
    first, second = await store.pending(NOW, (), 5)
    assert (first.payload, second.payload) == ({}, {"n": 3})
    assert [row.payload for row in await store.due(NOW, (), 5)] == [{}, {"text": "jawaban"}]
