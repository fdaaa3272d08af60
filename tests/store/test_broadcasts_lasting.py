"""A kill, a move or /hapus amid a broadcast: nobody gets it twice; on both databases."""

import pytest

from bot.case_effects import SaveCase
from bot.cases import changes
from bot.effects import Forget
from bot.model import Outgoing
from bot.post_effects import MoveSubscription, SaveSubscription
from bot.posts.model import Subscription
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import do
from tests.store.post_steps import (
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
from tests.store.steps import HOUR, NOW, bring, turn

pytestmark = pytest.mark.anyio
OLD, NEW = -4_123, -100_987_654
WIPE = Outgoing(1, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})


async def test_a_kill_during_a_send_sends_nothing_twice(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await sent(store, limit=1)
    await taken(store, limit=1)
    assert await store.recover(NOW) == 1
    assert await store.recover(NOW) == 0
    assert chats(await sent(store)) == [3]
    assert (await progress(store, 1)).counts == {"sent": 2, "unsure": 1}


async def test_a_kill_after_the_last_call_leaves_a_broadcast_that_is_done(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    await taken(store)
    await store.recover(NOW)
    assert (await progress(store, 1)).state == "done"


async def test_a_kill_during_a_change_or_withdrawal_makes_it_again(store: Store) -> None:
    await reached(store, 1)
    await edited(store, 1, "baru")
    first = await taken(store)
    assert await store.recover(NOW) == 1
    assert await sent(store) == first
    await withdrawn(store, 1)
    first = await taken(store)
    await store.recover(NOW)
    assert await sent(store) == first
    assert await taken(store) == []


async def test_a_kill_while_filling_adds_nobody_twice(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await store.fill(NOW, 2)
    await sent(store, limit=1)
    await store.recover(NOW)
    assert chats(await sent(store)) == [2, 3]


async def test_a_group_that_moved_during_a_call_gets_it_once(store: Store) -> None:
    await subscribe(store, OLD, topics=("modus",), countries=("kh",))
    await live(store)
    assert chats(await taken(store)) == [OLD]
    await store.moved_chat(OLD, NEW, NOW)
    await do(store, MoveSubscription(NEW), chat=OLD)
    assert chats(await sent(store)) == [NEW]
    assert await taken(store) == []
    assert await store.subscription(OLD) is None
    assert await store.subscription(NEW) == Subscription(NEW, NOW, ("modus",), ("kh",), None)


async def test_a_group_that_moved_just_after_a_call_does_not_get_it_again(store: Store) -> None:
    await subscribe(store, OLD)
    await live(store)
    (under_way,) = await taken(store)
    await do(store, MoveSubscription(NEW), chat=OLD)
    await store.delivered([(under_way, 11)], NOW)
    assert await taken(store) == []
    assert (await progress(store, 1)).counts == {"sent": 1}


async def test_what_waits_for_a_group_goes_to_its_new_number(store: Store) -> None:
    await subscribe(store, OLD)
    await live(store)
    await fill(store)
    await do(store, MoveSubscription(NEW), chat=OLD)
    assert chats(await sent(store)) == [NEW]


async def test_a_group_that_moves_while_it_is_filled_is_not_missed(store: Store) -> None:
    await subscribe(store, -50_000_000, OLD, 7)
    await live(store)
    await store.fill(NOW, 1)
    await do(store, MoveSubscription(NEW), chat=OLD)
    assert sorted(chats(await sent(store))) == [NEW, -50_000_000, 7]


async def test_messages_of_before_the_move_are_left_alone_and_a_withdrawal_is_told_anew(
    store: Store,
) -> None:
    await reached(store, OLD)
    await edited(store, 1, "baru")
    await fill(store)
    await do(store, MoveSubscription(NEW), chat=OLD)
    assert await taken(store) == []
    assert (await progress(store, 1, "change")).counts == {"failed": 1}
    await withdrawn(store, 1)
    (told,) = await taken(store)
    assert (told.chat_id, told.message_id, told.new) == (NEW, 0, True)


async def test_a_correction_reaches_a_group_that_moved(store: Store) -> None:
    await reached(store, OLD)
    await do(store, MoveSubscription(NEW), chat=OLD)
    await corrected(store, 1)
    assert [(one.chat_id, one.reply_to) for one in await taken(store)] == [(NEW, 0)]


async def test_where_the_new_number_has_a_row_the_old_one_goes(store: Store) -> None:
    await subscribe(store, OLD, topics=("modus",))
    await subscribe(store, NEW, topics=("aturan", "modus"))
    await live(store)
    assert chats(await sent(store, limit=1)) == [NEW]
    await do(store, MoveSubscription(NEW), MoveSubscription(NEW), chat=OLD)
    assert await taken(store) == []
    assert await store.subscription(OLD) is None
    found = await store.subscription(NEW)
    assert found
    assert found.topics == ("aturan", "modus")
    await do(store, MoveSubscription(NEW), chat=NEW)
    assert await store.subscription(NEW) == found


async def test_a_person_who_wants_all_erased_leaves_no_trace(store: Store, raw: Connection) -> None:
    await subscribe(store, 1, 2)
    await live(store, "k1", now=NOW - 49 * HOUR)
    await sent(store, NOW - 49 * HOUR)
    await live(store, "k2")
    await sent(store)
    await edited(store, 2, "baru")
    await fill(store)
    work = await bring(store, 70_003, 1)
    await store.commit(turn(work, WIPE, effects=(Forget("a", "b"),)), NOW)
    assert await store.subscription(1) is None
    assert raw.rows("SELECT 1 FROM deliveries WHERE chat_id = 1") == []
    (wipe,) = await store.due(NOW, (), 9)
    messages = wipe.payload["message_ids"]
    assert 12 in messages
    assert 11 not in messages
    assert chats(await taken(store)) == [2]


async def test_an_alert_on_its_way_to_a_forgotten_person_is_wiped_too(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    under_way = await taken(store)
    work = await bring(store, 70_004, 1)
    await store.commit(turn(work, WIPE, effects=(Forget("a", "b"),)), NOW)
    for _ in range(2):
        await store.delivered([(under_way[0], 99)], NOW)
    (wipe,) = await store.due(NOW, (), 9)
    assert wipe.payload["message_ids"].count(99) == 1


async def test_who_comes_back_after_that_begins_anew(store: Store) -> None:
    await reached(store, 1)
    work = await bring(store, 70_005, 1)
    await store.commit(turn(work, WIPE, effects=(Forget("a", "b"),)), NOW)
    await corrected(store, 1)
    await do(store, SaveSubscription(Subscription(1, NOW, quiet=None)), chat=1)
    assert await taken(store) == []


async def test_a_case_opened_in_the_same_moment_is_seen(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    await fill(store)
    made = changes.opened(1, "nyawa", "minta_petugas", "mm", {}, NOW)
    await do(store, SaveCase(*made), chat=1)
    assert await store.take(NOW, 4) == []
