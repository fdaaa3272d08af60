"""Which editors can be written to: those who opened the bot and did not block it; on both
databases."""

import pytest

from bot.store import Store
from tests.store.steps import NOW, reply, say, turn, update

pytestmark = pytest.mark.anyio


async def test_only_who_opened_the_bot_and_did_not_block_it_is_reached(store: Store) -> None:
    await say(store, 1, reply())
    await store.receive([update(2, 6, 2)], NOW)
    (work,) = await store.pending(NOW, (), 10)
    await store.commit(turn(work), NOW)
    assert (await store.records([5, 6, 7])).reached == {5, 6}
    await store.block(6, NOW)
    assert (await store.records([5, 6, 7])).reached == {5}
    assert (await store.records([7])).reached == frozenset()
    assert (await store.records()).reached == frozenset()
