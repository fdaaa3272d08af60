# ruff: noqa: F811 - the fixtures are those of the store
"""Posts are found however many there are: by their list, and with all that belongs to the one that
is meant. An edit is merged only over the words that it was begun over."""

import pytest

from bot.posts.model import Body
from bot.store import Store
from tests.store.conftest import codec, store, url  # noqa: F401 - fixtures
from tests.store.post_steps import corrected, draft, edited, live, read, save
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio


async def test_posts_of_states_are_read_in_pieces_newest_first(store: Store) -> None:
    for number in range(5):
        await live(store, f"k{number}")
    await save(store, draft("d"))

    async def numbers(skip: int, limit: int) -> list[int]:
        found = await store.posts_of(("live", "withdrawn"), skip, limit)
        return [one.number for one in found]

    assert await numbers(0, 2) == [5, 4]
    assert await numbers(2, 9) == [3, 2, 1]
    assert await numbers(5, 9) == []
    assert [one.number for one in await store.posts_of(("draft",), 0, 9)] == [6]


async def test_all_posts_are_counted_by_state(store: Store) -> None:
    for number in range(5):
        await live(store, f"k{number}")
    await save(store, draft("d"))
    assert (await store.newsroom(1, NOW)).counts == {"live": 5, "draft": 1}


async def test_the_post_that_is_meant_brings_all_that_belongs_to_it(store: Store) -> None:
    await live(store, "k1")
    await corrected(store, 1, "c1")
    await edited(store, 2, "baru")
    await corrected(store, 2, "c2")
    for number in range(3):
        await live(store, f"n{number}")

    async def around(key: str) -> list[int]:
        return [one.number for one in (await store.newsroom(1, NOW, key)).posts]

    assert await around("") == [7, 3]  # the newest of each state
    assert await around("k1") == [7, 3, 2, 1]
    assert await around("c1") == [7, 4, 3, 2, 1]
    assert await around("c2") == [7, 4, 3, 2, 1]
    assert await around("n0") == [7, 5, 3]
    assert await around("nothing") == [7, 3]


async def test_an_edit_of_words_that_were_changed_since_is_a_draft_again(store: Store) -> None:
    await live(store, channel=True)
    late = draft("e2", Body("lama"), kind="edit", of=1, base=1, state="approved")
    await edited(store, 1, "baru", "e1")
    await save(store, late)
    for _ in range(2):  # what is a draft again is not published by itself
        assert await store.publish_due(NOW, channel=True) == ()
    first, again = await read(store, 1), await store.post_named("e2")
    assert again is not None
    assert (again.state, again.body.text, again.base) == ("draft", "lama", 1)
    assert (first.body.text, first.revision) == ("baru", 2)
