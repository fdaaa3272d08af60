"""Who is owed a post, its correction or its withdrawal gets it: after a long case, after a group
moved or took the bot back, and where it is unsure; on both databases."""

from datetime import timedelta

import pytest

from bot.cases import changes
from bot.effects import MarkBlocked
from bot.store import Store
from tests.samples import GROUP
from tests.store.desk_steps import change, do, opened
from tests.store.post_steps import (
    chats,
    corrected,
    live,
    perhaps,
    reached,
    sent,
    subscribe,
    taken,
    withdrawn,
)
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
HOUR = timedelta(hours=1)


async def test_a_group_that_takes_the_bot_back_gets_alerts_again(store: Store) -> None:
    await subscribe(store, GROUP)
    await do(store, MarkBlocked(True), chat=GROUP)
    await subscribe(store, GROUP)  # whoever leads it begins them anew
    await live(store)
    assert chats(await taken(store)) == [GROUP]


@pytest.mark.parametrize("mended", ["withdrawn", "corrected"])
async def test_what_mends_an_error_misses_no_group_that_moves_meanwhile(
    store: Store, mended: str
) -> None:
    old, new = -4_123, -100_987_654
    await reached(store, -50_000_000, old, 7)
    await (withdrawn if mended == "withdrawn" else corrected)(store, 1)
    await store.fill(NOW, 1)  # a page that ends behind the new number and before the old one
    await store.moved_chat(old, new, NOW)
    assert sorted(chats(await taken(store))) == [new, -50_000_000, 7]


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
    await perhaps(store, 1)
    await withdrawn(store, 1)
    assert chats(await taken(store)) == [1]


async def test_a_withdrawal_reaches_a_group_that_moved(store: Store) -> None:
    await subscribe(store, -5)
    await live(store)
    assert chats(await sent(store)) == [-5]
    await store.moved_chat(-5, -1005, NOW)
    await withdrawn(store, 1)
    assert chats(await taken(store)) == [-1005]


async def test_what_was_corrected_is_not_posted_in_the_channel_any_more(store: Store) -> None:
    first = await live(store, channel=True)
    work = await store.channel_work()
    assert [one.number for one in work] == [first.number]
    await store.channel_done(first.number, "to_send", 0, "TimedOut", first.revision)
    await corrected(store, first.number)
    assert first.number not in [one.number for one in await store.channel_work()]
