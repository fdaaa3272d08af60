"""Finds the post that a copy was made of, and what corrects it; on both databases."""

from datetime import timedelta

import pytest

from bot.posts.model import Body, Post
from bot.posts.standing import Standing
from bot.store import Store
from tests.store.post_steps import corrected, draft, edited, live, read, save, withdrawn
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio
CHANNEL, OTHER = -1001, -1002


async def brought(store: Store, number: int, message: int, chat: int = CHANNEL) -> None:
    """A post stands in a channel in that message."""
    assert await store.channel_sending(number)
    await store.channel_done(number, "sent", message, "", 1, chat)


async def newest(store: Store, limit: int) -> list[Post]:
    """What people could read, and what edits replaced, the newest first."""
    numbers = [number for number, _ in await store.newest_versions(limit)]
    found = {one.number: one for one in await store.posts_numbered(numbers)}
    return [found[number] for number in numbers]


async def test_a_post_is_found_by_its_message_in_the_channel(store: Store) -> None:
    first = await live(store, "k1", channel=True)
    second = await live(store, "k2", channel=True)
    await brought(store, first.number, 40)
    await brought(store, second.number, 41)
    found = await store.post_in_channel(CHANNEL, 41)
    assert found is not None
    assert found.key == "k2"
    assert await store.post_in_channel(CHANNEL, 42) is None


async def test_each_channel_counts_its_own_messages(store: Store) -> None:
    first = await live(store, "k1", channel=True)
    second = await live(store, "k2", channel=True)
    await brought(store, first.number, 40)
    await brought(store, second.number, 40, OTHER)
    here, there = [await store.post_in_channel(chat, 40) for chat in (CHANNEL, OTHER)]
    assert here
    assert there
    assert [(one.key, one.channel_chat) for one in (here, there)] == [
        ("k1", CHANNEL), ("k2", OTHER)
    ]  # fmt: skip
    assert await store.post_in_channel(-1003, 40) is None


async def test_posts_that_stand_in_no_message_are_not_found_by_none(store: Store) -> None:
    await live(store, "k1")
    assert await store.post_in_channel(0, 0) is None


async def test_only_what_people_could_read_is_listed_the_newest_first(store: Store) -> None:
    await save(store, draft("d1"))
    one = await live(store, "k1")
    await live(store, "k2", now=NOW + HOUR)
    await edited(store, one.number, "anders", now=NOW + 2 * HOUR)
    await withdrawn(store, one.number, NOW + 3 * HOUR)
    await save(store, draft("p1", state="proposed"))
    assert [post.key for post in await newest(store, 9)] == ["e1", "k2", "k1"]
    assert [post.key for post in await newest(store, 1)] == ["e1"]


async def test_an_edit_that_was_merged_keeps_the_words_that_it_replaced(store: Store) -> None:
    first = await live(store, "k1", Body("satu"))
    await edited(store, first.number, "dua", "e1", NOW + HOUR)
    await edited(store, first.number, "tiga", "e2", NOW + 2 * HOUR)
    texts = {post.key: post.body.text for post in await newest(store, 9)}
    assert texts == {"k1": "tiga", "e1": "satu", "e2": "dua"}


async def test_the_versions_of_the_newest_posts_tell_that_one_changed(store: Store) -> None:
    first = await live(store, "k1", Body("satu"))
    before = await store.newest_versions(9)
    await edited(store, first.number, "dua", "e1", NOW + HOUR)
    after = await store.newest_versions(9)
    assert after == tuple((one.number, one.version) for one in await newest(store, 9))
    assert not set(before) & set(after)
    assert await store.newest_versions(1) == after[:1]


async def test_the_correction_of_a_correction_is_right(store: Store) -> None:
    first = await live(store, "k1")
    wrong = await corrected(store, first.number, "c1", NOW + HOUR)
    right = await corrected(store, wrong.number, "c2", NOW + 2 * HOUR)
    assert await store.correction_of(first.number) == right
    await withdrawn(store, wrong.number, NOW + 3 * HOUR)
    assert await store.correction_of(first.number) == right


async def test_the_newest_correction_that_is_live_is_meant(store: Store) -> None:
    first = await live(store, "k1")
    assert await store.correction_of(first.number) is None
    one = await corrected(store, first.number, "c1", NOW + HOUR)
    two = await corrected(store, first.number, "c2", NOW + timedelta(hours=2))
    await save(store, draft("c3", Body("nanti"), kind="correction", of=first.number))
    assert await store.correction_of(first.number) == two
    await withdrawn(store, two.number, NOW + 3 * HOUR)
    assert await store.correction_of(first.number) == one
    assert await store.correction_of(0) is None


async def test_a_correction_that_was_withdrawn_leaves_what_it_corrected_disputed(
    store: Store,
) -> None:
    first = await live(store, "k1")
    await save(store, draft("d1", kind="correction", of=first.number))
    assert await store.standing(first.number) == Standing(first)
    one = await corrected(store, first.number, "c1", NOW + HOUR)
    two = await corrected(store, first.number, "c2", NOW + HOUR)
    stood = await read(store, first.number)
    assert await store.standing(first.number) == Standing(stood, two)
    await withdrawn(store, two.number, NOW + 2 * HOUR)
    assert await store.standing(first.number) == Standing(stood, one)
    one = await withdrawn(store, one.number, NOW + 2 * HOUR)
    two = await read(store, two.number)
    assert await store.standing(first.number) == Standing(stood, disputed=two)
    three = await corrected(store, first.number, "c3", NOW + 3 * HOUR)
    assert await store.standing(first.number) == Standing(stood, three)
    assert await store.standing(99) is None


async def test_a_correction_that_was_called_wrong_is_disputed_too(store: Store) -> None:
    first = await live(store, "k1")
    second = await corrected(store, first.number, "c1", NOW + HOUR)
    third = await corrected(store, second.number, "c2", NOW + 2 * HOUR)
    third = await withdrawn(store, third.number, NOW + 3 * HOUR)
    for number in (first.number, second.number):
        found = await store.standing(number)
        assert found
        assert (found.became, found.disputed) == ("disputed", third)
    assert await store.correction_of(first.number) == second  # in the channel it still stands


async def test_a_correction_that_nobody_could_read_disputes_nothing(store: Store) -> None:
    first = await live(store, "k1")
    await save(store, draft("c1", state="refused", kind="correction", of=first.number))
    await save(store, draft("c2", state="dropped", kind="correction", of=first.number))
    found = await store.standing(first.number)
    assert found
    assert found.became == "stands"
