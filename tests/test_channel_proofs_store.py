# ruff: noqa: F811 - the fixtures are those of the store
"""Promises about who gets what that do not hold yet; on both databases."""

from datetime import timedelta

import pytest

from bot.cases import changes
from bot.post_effects import SavePost
from bot.posts.model import Post
from bot.store import Store
from tests.store.conftest import codec, store, url  # noqa: F401 - fixtures
from tests.store.desk_steps import change, do, opened
from tests.store.post_steps import (
    EDITOR,
    PLAIN,
    chats,
    corrected,
    live,
    read,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
HOUR = timedelta(hours=1)


async def test_what_was_corrected_is_not_posted_in_the_channel_any_more(store: Store) -> None:
    first = await live(store, channel=True)
    work = await store.channel_work()
    assert [one.number for one in work] == [first.number]
    await store.channel_done(first.number, "to_send", 0, "TimedOut", first.revision)
    await corrected(store, first.number)
    assert first.number not in [one.number for one in await store.channel_work()]


async def test_a_correction_reaches_who_got_the_first_after_a_long_case(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    assert chats(await sent(store)) == [1]
    case = await opened(store, chat=1)
    await corrected(store, 1)
    after = NOW
    for _ in range(160):
        assert await taken(store, after) == []
        after += HOUR / 2
    await change(store, changes.closed(case, None, "tertolong", after), after)
    assert chats(await taken(store, after + 2 * HOUR)) == [1]


async def test_a_withdrawal_reaches_who_may_have_got_it(store: Store) -> None:
    await subscribe(store, 1)
    await live(store)
    (one,) = await taken(store)
    await store.unsure(one, "TimedOut", NOW)
    await withdrawn(store, 1)
    assert chats(await taken(store)) == [1]


async def test_a_withdrawal_reaches_a_group_that_moved(store: Store) -> None:
    await subscribe(store, -5)
    await live(store)
    assert chats(await sent(store)) == [-5]
    await store.moved_chat(-5, -1005, NOW)
    await withdrawn(store, 1)
    assert chats(await taken(store)) == [-1005]


async def test_old_drafts_nobody_touched_go(store: Store) -> None:
    draft = Post("u1", PLAIN, 0, "Kemlu", NOW, NOW)
    await do(store, SavePost(draft), chat=EDITOR)
    assert (await read(store, 1)).state == "draft"
    await store.purge(NOW + timedelta(days=400), timedelta(days=30))
    assert await store.post(1) is None
