"""What every store promises of the outbox; on both databases."""

import pytest

from bot.effects import MarkBlocked, StartTimer
from bot.model import Conversation
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import HOUR, NOW, bring, reply, say, take, turn

pytestmark = pytest.mark.anyio


async def test_replies_of_a_chat_go_one_after_another(store: Store) -> None:
    await say(store, 1, reply(text="satu"), reply(text="dua"), reply(6, "lain"))
    first, other = await store.due(NOW, (), 10)
    assert (first.payload["text"], other.payload["text"]) == ("satu", "lain")
    await store.sent(first, 100, NOW)
    await store.undeliverable(other, "BadRequest", NOW)
    (second,) = await store.due(NOW, (), 10)
    assert second.payload["text"] == "dua"
    assert await store.due(NOW, {5}, 10) == []
    assert (await store.counts())["outbox_dead"] == 1


async def test_an_answer_does_not_wait_behind_a_broadcast(store: Store) -> None:
    await say(store, 1, reply(text="siaran", priority=1), reply(6, "siaran", 1))
    await say(store, 2, reply(text="jawaban"))
    rows = await store.due(NOW, (), 10)
    assert [(row.chat_id, row.payload["text"]) for row in rows] == [(5, "jawaban"), (6, "siaran")]
    await store.sent(rows[0], 1, NOW)
    assert [row.chat_id for row in await store.due(NOW, (), 10)] == [5, 6]


async def test_a_refused_call_holds_its_chat_only(store: Store) -> None:
    await say(store, 1, reply(text="satu"), reply(text="siaran", priority=1), reply(6))
    mine, other = await store.due(NOW, (), 10)
    await store.retry(mine, "RetryAfter", NOW + HOUR)
    assert await store.due(NOW, (), 10) == [other]
    assert await store.wake(NOW) == NOW + HOUR
    again = (await store.due(NOW + HOUR, (), 10))[0]
    assert (again.id, again.attempts) == (mine.id, 1)


async def test_a_sent_row_is_emptied_and_a_second_report_changes_nothing(
    store: Store, raw: Connection
) -> None:
    await say(store, 1, reply())
    (row,) = await store.due(NOW, (), 10)
    await store.sent(row, 100, NOW)
    assert raw.rows("SELECT payload, message_id, state FROM outbox") == [(None, 100, "sent")]
    await store.undeliverable(row, "BadRequest", NOW)
    await store.sent(row, 101, NOW)
    assert raw.rows("SELECT message_id, state FROM outbox") == [(100, "sent")]


async def test_a_blocked_chat_is_sent_nothing_until_it_writes(store: Store) -> None:
    await say(store, 1, reply(), reply(priority=1), reply(6))
    await store.block(5, NOW)
    assert [row.chat_id for row in await store.due(NOW, (), 10)] == [6]
    assert (await store.counts())["outbox_dead"] == 2
    work = await bring(store, 2)
    assert work.conversation.blocked
    await store.commit(turn(work), NOW)
    assert not (await bring(store, 3)).conversation.blocked, "also when the bot is silent"
    await say(store, 4, reply())
    assert [row.chat_id for row in await store.due(NOW, (), 10)] == [6, 5]


async def test_a_turn_that_says_so_unblocks(store: Store) -> None:
    await say(store, 1)
    await store.block(5, NOW)
    made = turn(await bring(store, 2))
    back = Conversation(5, "", {}, 1, blocked=False)
    await store.commit(type(made)(made.inbox_id, back), NOW)
    assert not (await bring(store, 3)).conversation.blocked


async def test_the_effect_blocks_and_gives_up_what_is_unsent(store: Store) -> None:
    await say(store, 1, reply())
    await store.commit(turn(await bring(store, 2), reply(), effects=(MarkBlocked(True),)), NOW)
    work = await bring(store, 3)
    assert work.conversation.blocked
    assert (await store.counts())["outbox_dead"] == 2
    await store.commit(turn(work, reply(), effects=(MarkBlocked(False),)), NOW)
    assert [row.chat_id for row in await store.due(NOW, (), 10)] == [5]


async def test_a_timer_does_not_unblock_and_its_words_wake_nobody(store: Store) -> None:
    await store.commit(turn(await bring(store, 1), effects=(StartTimer("t", NOW),)), NOW)
    await store.block(5, NOW)
    await store.ring(NOW)
    await store.commit(turn(await take(store), reply()), NOW)
    assert await store.due(NOW, (), 10) == []
    assert await store.wake() is None
