"""A correction that was corrected before everybody had it: who read the error hears of it all the
same, once; on both databases."""

import pytest

from bot.effects import MarkBlocked
from bot.store import Store
from tests.samples import GROUP
from tests.store.desk_steps import do
from tests.store.post_steps import (
    chats,
    corrected,
    live,
    perhaps,
    progress,
    reached,
    sent,
    subscribe,
    taken,
)
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio


async def half_corrected(store: Store, *readers: int) -> int:
    """A post that all of these got, and its correction that only the first of them got; the number
    of the correction."""
    await reached(store, *readers)
    second = await corrected(store, 1)
    assert chats(await sent(store, limit=1)) == [min(readers)]
    return second.number


async def test_who_got_the_error_hears_of_it_though_the_correction_was_corrected(
    store: Store,
) -> None:
    third = await corrected(store, await half_corrected(store, 5, 6), "c2")
    assert chats(await sent(store)) == [5, 6]
    assert (await progress(store, third.number)).state == "done"


async def test_who_got_the_error_hears_of_it_though_the_correction_was_not_begun(
    store: Store,
) -> None:
    await reached(store, 5, 6)
    second = await corrected(store, 1)
    third = await corrected(store, second.number, "c2")
    await corrected(store, third.number, "c3")
    assert chats(await sent(store)) == [5, 6]


@pytest.mark.parametrize("page", [1, 2, 3])
async def test_page_by_page_nobody_is_missed_or_told_twice(store: Store, page: int) -> None:
    second = await half_corrected(store, 1, 2, 3, 4, 5)
    third = await corrected(store, second, "c2")
    while await store.fill(NOW, page):
        pass
    assert chats(await taken(store)) == [1, 2, 3, 4, 5]
    assert (await progress(store, third.number)).counts == {"sending": 5}


async def test_it_answers_the_newest_of_what_each_chat_got(store: Store) -> None:
    second = await half_corrected(store, 5, 6)
    await corrected(store, second, "c2")
    found = await taken(store)
    assert [(one.chat_id, one.reply_to) for one in found] == [(5, 50 + second), (6, 61)]


async def test_who_may_have_got_the_first_is_told_without_an_answer(store: Store) -> None:
    await perhaps(store, 5)
    second = await corrected(store, 1)
    await corrected(store, second.number, "c2")
    assert [(one.chat_id, one.reply_to) for one in await taken(store)] == [(5, 0)]


async def test_it_waits_for_calls_of_all_that_it_corrects(store: Store) -> None:
    await subscribe(store, 5, 6)
    await live(store)
    first, other = sorted(await taken(store), key=lambda one: one.chat_id)
    await store.delivered([(first, 51)], NOW)
    second = await corrected(store, 1)
    await corrected(store, second.number, "c2")
    assert await taken(store) == []  # 6 may be getting the error just now
    await store.delivered([(other, 61)], NOW)
    assert chats(await taken(store)) == [5, 6]


async def test_who_blocked_the_bot_or_never_got_any_of_it_gets_nothing(store: Store) -> None:
    second = await half_corrected(store, 5, 6, 7)
    await do(store, MarkBlocked(True), chat=7)
    await subscribe(store, 8)
    await corrected(store, second, "c2")
    assert chats(await taken(store)) == [5, 6]


async def test_a_group_that_moves_meanwhile_is_not_missed(store: Store) -> None:
    between, old, new = -50_000_000, GROUP, -100_987_654_321
    assert new < between
    lower, higher = sorted((between, old))
    second = await half_corrected(store, lower, higher)
    await corrected(store, second, "c2")
    await store.fill(NOW, 1)  # past the new number, and not yet at the old one
    await store.moved_chat(higher, new * 10, NOW)
    found = {one.chat_id: one.reply_to for one in await taken(store)}
    assert found.keys() == {lower, new * 10}
    assert found[new * 10] == 0
