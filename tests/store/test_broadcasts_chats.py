"""What becomes of a broadcast for a chat that is busy or blocked; on both databases."""

import pytest

from bot.cases import changes
from bot.effects import MarkBlocked
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import SARI, case_of, change, do, opened
from tests.store.post_steps import (
    MINUTE,
    chats,
    corrected,
    edited,
    fill,
    live,
    progress,
    reached,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import DAY, HOUR, NOW, bring, turn

pytestmark = pytest.mark.anyio


async def test_somebody_with_an_open_case_waits(store: Store) -> None:
    await subscribe(store, 1, 2)
    await opened(store, chat=1)
    await live(store)
    assert chats(await sent(store)) == [2]
    assert await store.next_delivery() == NOW + 30 * MINUTE
    assert await taken(store, NOW + 30 * MINUTE) == []
    await change(store, changes.claimed(await case_of(store, 1), SARI, NOW))
    assert await taken(store, NOW + HOUR) == []
    await change(store, changes.closed(await case_of(store, 1), SARI, "selesai", NOW))
    assert chats(await taken(store, NOW + 2 * HOUR)) == [1]


async def test_after_three_days_an_alert_is_late(store: Store) -> None:
    await subscribe(store, 1)
    await opened(store, chat=1)
    await live(store)
    await taken(store)
    assert await taken(store, NOW + 3 * DAY - MINUTE) == []
    assert (await progress(store, 1)).counts == {"waiting": 1}
    assert await taken(store, NOW + 3 * DAY + HOUR) == []
    assert (await progress(store, 1)).counts == {"late": 1}


async def test_a_correction_waits_too_and_an_edit_does_not(store: Store) -> None:
    await reached(store, 1)
    await opened(store, chat=1)
    await corrected(store, 1)
    await edited(store, 1, "baru")
    assert [one.what for one in await sent(store)] == ["change"]
    await withdrawn(store, 1)
    assert [one.what for one in await sent(store)] == ["withdraw"]


async def test_somebody_in_the_middle_of_a_report_waits(store: Store) -> None:
    await subscribe(store, 1)
    await store.commit(turn(await bring(store, 70_001, 1), step="lapor"), NOW)
    await live(store)
    assert await taken(store, NOW + 9 * MINUTE) == []
    assert await store.next_delivery() == NOW + 19 * MINUTE
    assert chats(await taken(store, NOW + 19 * MINUTE)) == [1]


async def test_an_old_report_holds_nothing_up(store: Store) -> None:
    await subscribe(store, 1)
    await store.commit(turn(await bring(store, 70_001, 1), step="lapor"), NOW)
    await live(store)
    assert chats(await taken(store, NOW + 10 * MINUTE)) == [1]


async def test_a_blocked_chat_gets_nothing_more_of_any_broadcast(store: Store) -> None:
    await subscribe(store, 1, 2)
    await live(store, "k1")
    await live(store, "k2")
    one, *_ = await taken(store, limit=1)
    await store.unreachable(one, NOW)
    assert chats(await taken(store)) == [2, 2]
    assert (await progress(store, 1)).counts == {"blocked": 1, "sending": 1}
    assert (await progress(store, 2)).counts == {"blocked": 1, "sending": 1}
    found = await store.subscription(1)
    assert found
    assert found.state == "blocked"
    assert (await store.newsroom(9)).subscribers == 1
    assert (await bring(store, 70_002, 1)).conversation.blocked


async def test_a_group_that_threw_the_bot_out_is_blocked(store: Store) -> None:
    await subscribe(store, -100)
    await live(store)
    (one,) = await taken(store)
    await store.unreachable(one, NOW)
    found = await store.subscription(-100)
    assert found
    assert found.state == "blocked"
    await live(store, "k2")
    assert await taken(store) == []


@pytest.mark.parametrize("how", ["turn", "sender"])
async def test_who_blocks_the_bot_gets_nothing_that_waits(store: Store, how: str) -> None:
    await subscribe(store, 1)
    await live(store)
    await fill(store)
    if how == "turn":
        await do(store, MarkBlocked(True), chat=1)
    else:
        await store.block(1, NOW)
    assert await taken(store) == []
    assert (await progress(store, 1)).counts == {"blocked": 1}


async def test_a_blocked_subscription_stays_so_until_it_is_saved(store: Store) -> None:
    await subscribe(store, 1)
    await do(store, MarkBlocked(True), chat=1)
    await do(store, MarkBlocked(False), chat=1)
    await do(store, chat=1)
    await live(store)
    assert await taken(store) == []
    await subscribe(store, 1)
    await live(store, "k2")
    assert chats(await taken(store)) == [1]


async def test_a_chat_that_blocked_is_counted_when_its_turn_comes(
    store: Store, raw: Connection
) -> None:
    await subscribe(store, 1)
    await live(store)
    await fill(store)
    raw.begin(writes=True)
    raw.change("UPDATE conversations SET blocked_at = 1 WHERE chat_id = 1")
    raw.commit()
    assert await taken(store) == []
    assert (await progress(store, 1)).counts == {"blocked": 1}


async def test_what_is_taken_back_reaches_somebody_who_came_back(store: Store) -> None:
    await reached(store, 1)
    await do(store, MarkBlocked(True), chat=1)
    await do(store, chat=1)
    await withdrawn(store, 1)
    assert chats(await taken(store)) == [1]


async def test_who_was_put_off_comes_before_those_who_were_never_tried(store: Store) -> None:
    await subscribe(store, *range(1, 9))
    await live(store)
    (first,) = await taken(store, NOW, 1)
    await store.deliver_later(first, "RetryAfter", NOW + MINUTE)
    (second,) = await taken(store, NOW + MINUTE - MINUTE / 2, 1)
    assert second.chat_id != first.chat_id
    (again,) = await taken(store, NOW + MINUTE, 1)
    assert again.chat_id == first.chat_id
