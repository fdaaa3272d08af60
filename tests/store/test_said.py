"""What a person wrote before is found again when a case is opened."""

import pytest

from bot.store import Store
from tests.store.steps import DAY, HOUR, NOW, bring, say, take, turn, update

pytestmark = pytest.mark.anyio


async def test_earlier_updates_come_in_order_and_only_those_of_the_chat(store: Store) -> None:
    for number in (1, 2, 3):
        await say(store, number, now=NOW + number * HOUR)
    await store.receive([update(4, chat=6)], NOW + 4 * HOUR)
    work = await bring(store, 5, now=NOW + 5 * HOUR)
    found = await store.said(5, work.inbox_id, NOW, 10)
    assert found == [(NOW + number * HOUR, {"n": number}) for number in (1, 2, 3)]


async def test_only_the_last_ones_and_none_too_old_or_later(store: Store) -> None:
    for number in (1, 2, 3):
        await say(store, number, now=NOW + number * DAY)
    work = await bring(store, 4, now=NOW + 4 * DAY)
    await store.receive([update(5)], NOW + 4 * DAY)
    assert [raw["n"] for _, raw in await store.said(5, work.inbox_id, NOW, 2)] == [2, 3]
    assert [raw["n"] for _, raw in await store.said(5, work.inbox_id, NOW + 3 * DAY, 9)] == [3]


async def test_what_waits_to_be_done_was_not_said_before(store: Store) -> None:
    await store.receive([update(1), update(2)], NOW)
    first = await take(store)
    assert await store.said(5, first.inbox_id + 1, NOW, 9) == []
    await store.commit(turn(first), NOW)
    second = await take(store)
    assert [raw["n"] for _, raw in await store.said(5, second.inbox_id, NOW, 9)] == [1]
