"""A group that gets another number while what mends an error is being added, page by page; on both
databases."""

import pytest

from bot.effects import MarkBlocked
from bot.post_effects import MoveSubscription
from bot.posts.model import Delivery
from bot.store import Store
from tests.store.desk_steps import do
from tests.store.post_steps import (
    chats,
    corrected,
    edited,
    live,
    perhaps,
    progress,
    reached,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
NEW, BETWEEN, OLD, PERSON = -100_987_654, -50_000_000, -4_123, 7
"""In the order in which pages are added: the new number is past before the old one is reached."""
MENDED = pytest.mark.parametrize("mended", ["withdraw", "correction"])


async def begun(store: Store, mended: str) -> None:
    """What mends the post begins, and is added as far as between the two numbers."""
    await (withdrawn if mended == "withdraw" else corrected)(store, 1)
    await store.fill(NOW, 1)


@MENDED
async def test_it_comes_to_the_new_number_as_a_message_of_its_own(
    store: Store, mended: str
) -> None:
    await reached(store, BETWEEN, OLD, PERSON)
    await begun(store, mended)
    await do(store, MoveSubscription(NEW), chat=OLD)
    found = await taken(store)
    assert sorted(chats(found)) == [NEW, BETWEEN, PERSON]
    (there,) = [one for one in found if one.chat_id == NEW]
    assert there.new
    assert (there.message_id, there.reply_to) == (0, 0)
    assert await taken(store) == []


@MENDED
async def test_a_refusal_after_the_news_of_it_brings_it_no_second_time(
    store: Store, mended: str
) -> None:
    await reached(store, BETWEEN, OLD, PERSON)
    await begun(store, mended)
    await do(store, MoveSubscription(NEW), chat=OLD)
    await store.moved_chat(OLD, NEW, NOW)
    assert sorted(chats(await taken(store))) == [NEW, BETWEEN, PERSON]


@MENDED
async def test_who_stopped_and_who_may_have_got_it_are_not_missed(
    store: Store, mended: str
) -> None:
    await perhaps(store, BETWEEN, OLD)
    await subscribe(store, OLD, state="stopped")
    await begun(store, mended)
    await store.moved_chat(OLD, NEW, NOW)
    assert sorted(chats(await taken(store))) == [NEW, BETWEEN]


@MENDED
async def test_who_never_got_it_or_put_the_bot_out_gets_nothing(store: Store, mended: str) -> None:
    await subscribe(store, BETWEEN, OLD, -4_000)
    await live(store)
    (one, two, three) = sorted(await taken(store), key=lambda one: one.chat_id)
    await store.delivered([(one, 5), (three, 6)], NOW)
    await store.undelivered(two, "BadRequest", NOW)
    await do(store, MarkBlocked(True), chat=-4_000)
    await begun(store, mended)
    await store.moved_chat(OLD, NEW, NOW)
    await store.moved_chat(-4_000, -100_900_000, NOW)
    assert chats(await taken(store)) == [BETWEEN]


@MENDED
async def test_both_numbers_past_are_told_once(store: Store, mended: str) -> None:
    await reached(store, BETWEEN, OLD, PERSON)
    await begun(store, mended)
    await store.fill(NOW, 1)
    await store.moved_chat(OLD, NEW, NOW)
    assert sorted(chats(await taken(store))) == [NEW, BETWEEN, PERSON]


async def test_an_edit_changes_nothing_in_the_new_chat(store: Store) -> None:
    await reached(store, BETWEEN, OLD, PERSON)
    await edited(store, 1, "baru")
    await store.fill(NOW, 1)
    await store.moved_chat(OLD, NEW, NOW)
    found: list[Delivery] = await sent(store)
    assert sorted(chats(found)) == [BETWEEN, PERSON]
    assert (await progress(store, 1, "change")).state == "done"
