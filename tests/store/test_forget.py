"""Forgetting a person; on both databases."""

from dataclasses import replace

import pytest

from bot.effects import Forget, StartTimer
from bot.errors import Stale
from bot.model import Conversation, Outgoing
from bot.store import Commit, Store, Work
from bot.store.connection import Connection
from tests.store.steps import HOUR, NOW, bring, dump, reply, say, take, turn, update

pytestmark = pytest.mark.anyio
CHAT = 777_123_456
CLOSING = Outgoing(CHAT, "message", {"text": "selesai"})
WIPE = Outgoing(CHAT, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})


def forgetting(work: Work, *outgoing: Outgoing) -> Commit:
    """The turn that carries out /hapus."""
    return turn(work, WIPE, *outgoing, effects=(Forget("privacy.done", "privacy.partly"),))


async def history(store: Store) -> None:
    """A person with a talk, sent and unsent messages, a timer, a failed and an old update."""
    await store.commit(
        turn(await bring(store, 1, CHAT, NOW - 60 * HOUR), reply(CHAT, "lama")), NOW - 60 * HOUR
    )
    (row,) = await store.due(NOW, (), 1)
    await store.sent(row, 1001, NOW - 60 * HOUR)
    timer = StartTimer("t", NOW + HOUR)
    made = turn(await bring(store, 30, CHAT), reply(CHAT), reply(CHAT), effects=(timer,))
    await store.commit(made, NOW)
    (row,) = await store.due(NOW, (), 1)
    await store.sent(row, 12, NOW)
    made = turn(await bring(store, 3, CHAT))
    await store.commit(Commit(made.inbox_id, made.conversation, failed="KeyError"), NOW)
    await store.commit(turn(await bring(store, 4, CHAT), effects=(StartTimer("r", NOW),)), NOW)
    await store.ring(NOW)
    await store.commit(turn(await take(store, CHAT)), NOW)


async def test_nothing_with_the_chats_number_stays(store: Store, raw: Connection) -> None:
    await history(store)
    await say(store, 20, reply())
    callback = Outgoing(CHAT, "callback", {"id": "9"})
    await store.commit(forgetting(await bring(store, 5, CHAT), callback), NOW)
    assert [w.conversation.chat_id for w in await store.pending(NOW, (), 9)] == []
    for _ in range(3):
        row = next(row for row in await store.due(NOW, (), 9) if row.chat_id == CHAT)
        if row.method == "wipe":
            assert row.payload["message_ids"] == [3, 4, 5, 12, 30]
            await store.wiped(row, CLOSING, NOW)
            await store.wiped(row, CLOSING, NOW)  # the answer was lost, the sender tries again
        else:
            await store.sent(row, 13, NOW)
    assert str(CHAT) not in dump(raw)
    assert [row.chat_id for row in await store.due(NOW, (), 9)] == [5]
    assert await store.failed(9) == []


async def test_a_repeated_update_of_a_forgotten_person_is_still_known(store: Store) -> None:
    await history(store)
    await store.commit(forgetting(await bring(store, 5, CHAT)), NOW)
    assert await store.receive([update(n, CHAT) for n in (1, 30, 3, 4, 5)], NOW) == 0


async def test_what_is_written_meanwhile_begins_a_new_talk(store: Store) -> None:
    await history(store)
    work = await bring(store, 5, CHAT)
    await store.receive([update(6, CHAT, 6), update(7, CHAT, 7)], NOW)
    await store.commit(forgetting(work), NOW)
    after = await take(store, CHAT)
    assert (after.payload, after.conversation) == ({"n": 6}, Conversation(CHAT))
    await store.commit(turn(after), NOW)
    assert (await take(store, CHAT)).payload == {"n": 7}


async def test_a_message_on_its_way_is_wiped_too(store: Store) -> None:
    work = await bring(store, 5, CHAT)
    await store.commit(turn(work, reply(CHAT)), NOW)
    (on_its_way,) = await store.due(NOW, (), 9)
    await store.commit(forgetting(await bring(store, 6, CHAT)), NOW)
    await store.sent(on_its_way, 99, NOW)
    (wipe,) = await store.due(NOW, (), 9)
    assert wipe.payload["message_ids"] == [5, 6, 99]
    assert wipe.payload["done"] == {"text": "selesai"}


async def test_a_person_who_blocked_meanwhile_leaves_nothing(store: Store, raw: Connection) -> None:
    await store.commit(forgetting(await bring(store, 5, CHAT)), NOW)
    (wipe,) = await store.due(NOW, (), 9)
    await store.wiped(wipe, CLOSING, NOW)
    await store.block(CHAT, NOW)
    assert str(CHAT) not in dump(raw)


async def test_closing_words_that_cannot_be_sent_leave_nothing(
    store: Store, raw: Connection
) -> None:
    await store.commit(forgetting(await bring(store, 5, CHAT)), NOW)
    (wipe,) = await store.due(NOW, (), 9)
    await store.wiped(wipe, CLOSING, NOW)
    (closing,) = await store.due(NOW, (), 9)
    await store.undeliverable(closing, "BadRequest", NOW)
    assert str(CHAT) not in dump(raw)


async def test_a_moved_conversation_is_not_forgotten(store: Store, raw: Connection) -> None:
    await history(store)
    work = await bring(store, 5, CHAT)
    old = Work(work.inbox_id, work.source, work.payload, 0, Conversation(CHAT))
    before = dump(raw)
    with pytest.raises(Stale):
        await store.commit(forgetting(old), NOW)
    assert dump(raw) == before


async def test_words_said_in_a_group_are_kept_only_until_they_are_done(
    store: Store, raw: Connection
) -> None:
    await store.commit(turn(await bring(store, 5, -100)), NOW)
    given_up = turn(await bring(store, 6, -100))
    await store.commit(replace(given_up, failed="KeyError"), NOW)
    kept = raw.rows("SELECT update_id FROM inbox WHERE payload IS NOT NULL")
    assert kept == [(6,)]


async def test_nothing_waits_for_a_person_who_blocked_the_bot_when_a_timer_falls_due(
    store: Store,
) -> None:
    timer = StartTimer("privacy.expired", NOW)
    await store.commit(turn(await bring(store, 5, CHAT), effects=(timer,)), NOW)
    await store.block(CHAT, NOW)
    await store.ring(NOW)
    await store.commit(turn(await take(store, CHAT), reply(CHAT)), NOW)
    assert (await store.counts())["outbox_pending"] == 0
