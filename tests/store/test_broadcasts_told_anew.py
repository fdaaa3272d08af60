"""A withdrawal is told in a message of its own where no message is known that could say it; on both
databases."""

import pytest

from bot.cases import changes
from bot.effects import Forget, MarkBlocked
from bot.model import Outgoing
from bot.post_effects import MoveSubscription
from bot.posts.model import Delivery
from bot.store import Store
from tests.store.desk_steps import SARI, do, opened
from tests.store.desk_steps import change as change_case
from tests.store.post_steps import (
    MINUTE,
    chats,
    edited,
    fill,
    live,
    perhaps,
    progress,
    reached,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import NOW, bring, turn

pytestmark = pytest.mark.anyio
OLD, NEW = -5, -1005


async def test_who_may_have_got_it_is_told_once_and_of_an_edit_nothing(store: Store) -> None:
    await perhaps(store, 1)
    await edited(store, 1, "baru")
    assert await taken(store) == []
    await withdrawn(store, 1)
    (told,) = await taken(store)
    assert told == Delivery(3, 1, "withdraw", 1, 3)
    assert told.new
    await store.delivered([(told, 55)], NOW)
    assert await taken(store) == []
    assert (await progress(store, 1, "withdraw")).counts == {"sent": 1}


async def test_a_kill_while_it_is_told_does_not_tell_it_twice(store: Store) -> None:
    await perhaps(store, 1)
    await withdrawn(store, 1)
    assert len(await taken(store)) == 1
    assert await store.recover(NOW) == 1
    assert await taken(store) == []
    assert (await progress(store, 1, "withdraw")).counts == {"unsure": 1}


async def test_a_kill_while_a_message_is_changed_changes_it_again(store: Store) -> None:
    await reached(store, 1)
    await withdrawn(store, 1)
    first = await taken(store)
    assert await store.recover(NOW) == 1
    assert await taken(store) == first


async def test_somebody_with_an_open_case_is_told_afterwards(store: Store) -> None:
    await perhaps(store, 1)
    case = await opened(store, chat=1)
    await withdrawn(store, 1)
    assert await taken(store) == []
    await change_case(store, changes.closed(case, SARI, "selesai", NOW))
    assert chats(await taken(store, NOW + 30 * MINUTE)) == [1]


async def test_who_stopped_is_told_and_who_blocked_the_bot_is_not(store: Store) -> None:
    await perhaps(store, 1, 2, 3)
    await subscribe(store, 1, state="stopped", quiet=(0, 1439))
    await do(store, MarkBlocked(True), chat=2)
    await do(store, chat=2)
    await withdrawn(store, 1)
    await fill(store)
    await do(store, MarkBlocked(True), chat=3)
    await do(store, chat=3)
    assert chats(await store.take(NOW, 9)) == [1]


@pytest.mark.parametrize("how", ["update", "refusal"])
async def test_a_group_that_moves_before_it_was_told_is_told_there(store: Store, how: str) -> None:
    await reached(store, OLD)
    await withdrawn(store, 1)
    (first,) = await taken(store)
    assert not first.new
    if how == "update":
        await do(store, MoveSubscription(NEW), chat=OLD)
        assert await taken(store) == []
    await store.moved_chat(OLD, NEW, NOW)
    (told,) = await taken(store)
    assert (told.chat_id, told.new) == (NEW, True)


async def test_what_was_told_anew_is_wiped_too(store: Store) -> None:
    await perhaps(store, 1)
    await live(store, "k2")
    await sent(store)
    await withdrawn(store, 1)
    await withdrawn(store, 2)
    told, change = await taken(store)
    assert (told.new, change.new) == (True, False)
    await store.delivered([(told, 55), (change, 0)], NOW)
    work = await bring(store, 90_001, 1)
    wipe = Outgoing(1, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})
    await store.commit(turn(work, wipe, effects=(Forget("privacy.done", "privacy.partly"),)), NOW)
    rows = await store.due(NOW, (), 9)
    (numbers,) = [row.payload["message_ids"] for row in rows if row.method == "wipe"]
    assert {55, 12} <= set(numbers)
    assert numbers.count(12) == 1
