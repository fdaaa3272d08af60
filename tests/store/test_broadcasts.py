"""Whom an alert reaches, when and how often; on both databases."""

import pytest

from bot.post_effects import ResumeBroadcast, StopBroadcast
from bot.posts.model import Body, Delivery
from bot.store import Store
from tests.store.desk_steps import do
from tests.store.post_steps import (
    EDITOR,
    MINUTE,
    chats,
    edited,
    fill,
    live,
    progress,
    sent,
    subscribe,
    taken,
)
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio


async def test_an_alert_is_for_those_who_chose_it(store: Store) -> None:
    await subscribe(store, 1, -100)
    await subscribe(store, 2, topics=("aturan",))
    await subscribe(store, 3, topics=("modus", "aturan"), countries=("kh",))
    await subscribe(store, 4, countries=("my",))
    await subscribe(store, 5, state="stopped")
    await subscribe(store, 6, state="blocked")
    await live(store, body=Body("kabar", topic="modus", countries=("kh",)))
    assert await taken(store) == [
        Delivery(1, 1, "send", chat, 1) for chat in (-100, 1, 3)
    ]  # fmt: skip
    assert await store.take(NOW, 9) == []


async def test_it_is_filled_page_by_page(store: Store) -> None:
    await subscribe(store, *range(1, 8))
    await live(store)
    assert [await store.fill(NOW, 3) for _ in range(3)] == [True, True, False]
    assert not await store.fill(NOW, 3)
    assert (await progress(store, 1)).counts == {"waiting": 7}
    assert (await progress(store, 1)).filled


async def test_a_page_goes_over_to_the_next_broadcast(store: Store) -> None:
    await subscribe(store, 1, 2)
    await live(store, "k1")
    await live(store, "k2")
    assert await store.fill(NOW, 3)
    assert not (await progress(store, 2)).filled
    assert not await store.fill(NOW, 3)
    assert (await progress(store, 2)).counts == {"waiting": 2}


async def test_who_subscribes_later_gets_nothing_of_before(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    await fill(store)
    await subscribe(store, 9)
    assert chats(await taken(store)) == [1]


async def test_quiet_hours_are_waited_for(store: Store) -> None:
    night = NOW + 7 * HOUR  # 23.00 in Jakarta
    await subscribe(store, 1)
    await subscribe(store, 2, quiet=(22 * 60, 6 * 60))
    await live(store, now=night)
    assert chats(await sent(store, night)) == [1]
    assert (await progress(store, 1, now=night)).resting == 1
    assert await store.next_delivery() == night + 7 * HOUR
    assert await taken(store, night + 7 * HOUR - MINUTE) == []
    assert chats(await taken(store, night + 7 * HOUR)) == [2]


async def test_quiet_hours_that_began_since_are_waited_for_too(store: Store) -> None:
    await subscribe(store, 2, quiet=(22 * 60, 6 * 60))
    await live(store)
    await fill(store)
    assert await store.take(NOW + 7 * HOUR, 9) == []
    assert chats(await store.take(NOW + 14 * HOUR, 9)) == [2]


async def test_who_stopped_since_it_was_filled_is_skipped(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await fill(store)
    await subscribe(store, 1, state="stopped")
    await subscribe(store, 2, topics=("aturan",))
    assert chats(await taken(store)) == [3]
    assert (await progress(store, 1)).counts == {"skipped": 2, "sending": 1}


async def test_what_was_sent_is_done_and_counted(store: Store) -> None:
    await subscribe(store, 1, 2, 3, 4)
    await live(store)
    one, two, three, four = await taken(store)
    await store.delivered([(one, 11)], NOW)
    await store.undelivered(two, "BadRequest", NOW)
    await store.unsure(three, "TimedOut", NOW)
    assert (await progress(store, 1)).state == "running"
    await store.deliver_later(four, "ConnectError", NOW + HOUR)
    assert (await progress(store, 1)).resting == 1
    assert await store.next_delivery() == NOW + HOUR
    assert await store.take(NOW, 9) == []
    assert chats(await sent(store, NOW + HOUR)) == [4]
    done = await progress(store, 1)
    assert (done.state, done.ended_at) == ("done", NOW + HOUR)
    assert done.counts == {"sent": 2, "failed": 1, "unsure": 1}
    assert await store.next_delivery() is None


async def test_an_alert_without_subscribers_is_done_at_once(store: Store) -> None:
    await live(store)
    await fill(store)
    assert (await progress(store, 1)).state == "done"


async def test_a_report_that_is_repeated_changes_nothing(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    (one,) = await taken(store)
    for message in (11, 12):
        await store.delivered([(one, message)], NOW)
    await store.undelivered(one, "BadRequest", NOW)
    await store.deliver_later(one, "E", NOW)
    assert (await progress(store, 1)).counts == {"sent": 1}
    await edited(store, 1, "baru")
    assert [one.message_id for one in await taken(store)] == [11]


async def test_a_stopped_broadcast_rests_until_it_goes_on(store: Store) -> None:
    await subscribe(store, 1, 2, 3)
    await live(store)
    await sent(store, limit=1)
    (under_way,) = await taken(store, limit=1)
    await do(store, StopBroadcast(1), chat=EDITOR)
    assert await taken(store) == []
    await store.delivered([(under_way, 20)], NOW)
    assert await store.next_delivery() is None
    stopped = await progress(store, 1)
    assert (stopped.state, stopped.counts) == ("stopped", {"sent": 2, "skipped": 1})
    await do(store, ResumeBroadcast(1), ResumeBroadcast(1), chat=EDITOR)
    assert chats(await sent(store)) == [3]
    assert (await progress(store, 1)).counts == {"sent": 3}
    await do(store, ResumeBroadcast(1), StopBroadcast(1), chat=EDITOR)
    assert (await progress(store, 1)).state == "done"
