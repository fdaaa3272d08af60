"""Whom an edit, a correction and a withdrawal reach, and what goes first; on both databases."""

from dataclasses import replace

import pytest

from bot.post_effects import ResumeBroadcast, StopBroadcast
from bot.posts.model import Delivery
from bot.store import Store
from tests.store.desk_steps import do
from tests.store.post_steps import (
    EDITOR,
    chats,
    corrected,
    draft,
    edited,
    fill,
    live,
    progress,
    reached,
    save,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio


async def test_an_edit_reaches_those_who_read_an_older_text(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await sent(store, limit=1)
    (failed,) = await taken(store, limit=1)
    await store.unsure(failed, "TimedOut", NOW)
    await edited(store, 1, "baru")
    first, second = await sent(store)
    assert first == Delivery(2, 1, "change", 1, 2, message_id=11)
    assert (second.what, second.chat_id, second.revision) == ("send", 3, 2)
    assert (await progress(store, 1, "change")).counts == {"sent": 1}
    await edited(store, 1, "lagi", "e2")
    again = await sent(store)
    assert [(one.chat_id, one.message_id, one.revision) for one in again] == [
        (1, 11, 3),
        (3, 31, 3),
    ]
    assert await taken(store) == []


async def test_an_edit_waits_while_the_earlier_text_is_under_way(store: Store) -> None:
    await subscribe(store, 1, 2)
    await live(store)
    one, two = await taken(store)
    await store.delivered([(one, 11)], NOW)
    await edited(store, 1, "baru")
    assert not await store.fill(NOW, 500)
    assert await store.take(NOW, 9) == []
    assert await store.next_delivery() == NOW
    await store.delivered([(two, 21)], NOW)
    assert [(one.chat_id, one.message_id) for one in await taken(store)] == [(1, 11), (2, 21)]


async def test_a_second_edit_takes_the_place_of_the_first(store: Store) -> None:
    await reached(store, 1, 2)
    await edited(store, 1, "baru")
    (under_way,) = await taken(store, limit=1)
    await edited(store, 1, "lagi", "e2")
    assert await taken(store) == []
    await store.delivered([(under_way, 0)], NOW)
    assert [(one.chat_id, one.revision) for one in await sent(store)] == [(1, 3), (2, 3)]


async def test_a_correction_reaches_all_who_got_its_first(store: Store) -> None:
    await subscribe(store, 1, 2, 3, 4, 5)
    await live(store)
    await sent(store, limit=3)
    (four,) = await taken(store, limit=1)
    await subscribe(store, 1, state="stopped")
    await subscribe(store, 2, state="blocked")
    await subscribe(store, 3, topics=("aturan",), quiet=(0, 1439))
    await subscribe(store, 6)
    await corrected(store, 1)
    assert await taken(store) == []
    await store.unsure(four, "TimedOut", NOW)
    assert await taken(store) == [
        Delivery(2, 2, "send", 1, 1, reply_to=11, stopped=True),
        Delivery(2, 2, "send", 3, 1, reply_to=31),
        Delivery(2, 2, "send", 4, 1),
    ]
    assert (await progress(store, 1)).counts == {"sent": 3, "unsure": 1, "skipped": 1}


async def test_who_did_not_get_the_first_gets_no_correction(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    one, two, three = await taken(store)
    await store.undelivered(one, "BadRequest", NOW)
    await store.deliver_later(two, "ConnectError", NOW)
    await store.unreachable(three, NOW)
    await corrected(store, 1)
    assert await taken(store) == []
    assert (await progress(store, 2)).state == "done"


async def test_what_was_corrected_is_not_sent_again(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    await corrected(store, 1)
    await do(store, ResumeBroadcast(1), chat=EDITOR)
    assert await taken(store) == []
    assert (await progress(store, 1)).state == "stopped"


async def test_a_withdrawal_stops_all_and_takes_back_what_was_sent(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await sent(store, limit=1)
    (under_way,) = await taken(store, limit=1)
    post = await withdrawn(store, 1)
    assert (post.state, post.revision) == ("withdrawn", 2)
    assert await taken(store) == []
    await store.delivered([(under_way, 21)], NOW)
    assert await sent(store) == [
        Delivery(2, 1, "withdraw", 1, 2, message_id=11),
        Delivery(2, 1, "withdraw", 2, 2, message_id=21),
    ]
    assert (await progress(store, 1)).counts == {"sent": 2, "skipped": 1}
    assert (await progress(store, 1, "withdraw")).state == "done"
    await do(store, ResumeBroadcast(1), StopBroadcast(1), chat=EDITOR)
    await save(store, replace(post, note="lagi"))
    assert await taken(store) == []


async def test_a_withdrawal_stops_an_edit_and_reaches_its_readers(store: Store) -> None:
    await reached(store, 1, 2)
    await edited(store, 1, "baru")
    await sent(store, limit=1)
    await withdrawn(store, 1)
    assert [(one.what, one.chat_id) for one in await taken(store)] == [
        ("withdraw", 1), ("withdraw", 2),
    ]  # fmt: skip
    assert (await progress(store, 1, "change")).state == "stopped"


async def test_withdraws_go_before_changes_corrections_and_alerts(store: Store) -> None:
    await subscribe(store, 1)
    for key in ("k1", "k2", "k3"):
        await live(store, key)
        await sent(store)
    await live(store, "k4")
    await corrected(store, 1)
    await edited(store, 2, "baru")
    await withdrawn(store, 3)
    found = [(one.what, one.post) for one in await taken(store)]
    assert found == [("withdraw", 3), ("change", 2), ("send", 5), ("send", 4)]


async def test_a_withdrawal_is_filled_before_a_long_alert(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store, "k1")
    await sent(store)
    await live(store, "k2")
    await withdrawn(store, 1)
    await store.fill(NOW, 2)
    assert [one.what for one in await store.take(NOW, 9)] == ["withdraw", "withdraw"]


async def test_somebody_who_is_put_off_holds_nobody_else_up(store: Store) -> None:
    await subscribe(store, *range(1, 120), quiet=(22 * 60, 6 * 60))
    await subscribe(store, 200)
    await live(store)
    await fill(store)
    night = NOW + 7 * HOUR
    assert await store.take(night, 4) == []
    assert chats(await store.take(night, 4)) == [200]


async def test_only_the_editors_own_posts_are_sent(store: Store) -> None:
    await subscribe(store, 1)
    for key, state in (("k1", "draft"), ("k2", "proposed"), ("k3", "refused"), ("k4", "dropped")):
        await save(store, draft(key, state=state))
    assert await store.publish_due(NOW, channel=True) == ()
    assert await taken(store) == []
    assert await store.next_delivery() is None
