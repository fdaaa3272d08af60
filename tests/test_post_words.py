"""A post is found again by its words, without reading all posts for each text that comes."""

import asyncio
from collections.abc import Collection

import pytest

from bot.post_words import AT_ONCE, LATEST, PostWords
from bot.posts.model import Body, Post
from bot.posts.standing import SURELY
from bot.store import Store
from tests.samples import memory_store
from tests.store.post_steps import draft, edited, live, save, withdrawn
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio
FIRST = "Ada lowongan palsu ke Kamboja. Cek dulu di bot sebelum mengirim uang."
OTHER = "Ada agen gadungan yang meminta paspor. Jangan serahkan kepada siapa pun."


class Counted:
    """A store that counts how many posts were read from it to learn their words."""

    def __init__(self, store: Store) -> None:
        self._store, self.read = store, 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def posts_numbered(self, numbers: Collection[int]) -> tuple[Post, ...]:
        self.read += len(numbers)
        return await self._store.posts_numbered(numbers)


async def found(words: PostWords, text: str) -> Post | None:
    """The post in a pasted text."""
    return await words.post_in(f"Dari grup: {text}", SURELY)


async def test_what_did_not_change_is_not_read_again() -> None:
    async with memory_store() as store:
        first = await live(store, "k1", Body(FIRST))
        counted = Counted(store)
        words = PostWords(counted)  # type: ignore[arg-type]
        for _ in range(3):
            assert await found(words, FIRST) == first
            assert await found(words, OTHER) is None
        assert counted.read == 1
        await live(store, "k2", Body(OTHER), now=NOW + HOUR)
        assert await found(words, OTHER)
        assert counted.read == 2


async def test_two_who_ask_at_once_have_them_read_once() -> None:
    async with memory_store() as store:
        first = await live(store, "k1", Body(FIRST))
        counted = Counted(store)
        words = PostWords(counted)  # type: ignore[arg-type]
        asked = [found(words, FIRST) for _ in range(3)]
        assert await asyncio.gather(*asked) == [first] * 3
        assert counted.read == 1


async def test_a_post_is_found_however_many_came_since() -> None:
    async with memory_store() as store:
        many = LATEST + AT_ONCE
        first = await live(store, "k1", Body(FIRST))
        for number in range(many):
            await live(store, f"n{number}", Body(f"{number} {OTHER}"), now=NOW + HOUR)
        counted = Counted(store)
        words = PostWords(counted)  # type: ignore[arg-type]
        assert await found(words, FIRST) == first
        assert counted.read == many + 1


async def test_a_clock_that_was_set_back_hides_no_post() -> None:
    async with memory_store() as store:
        await live(store, "k1", Body(FIRST), now=NOW + HOUR)
        words = PostWords(store)
        assert await found(words, FIRST)
        late = await live(store, "k2", Body(OTHER), now=NOW)
        assert await found(words, OTHER) == late


async def test_a_text_shorter_than_any_proof_reads_nothing() -> None:
    async with memory_store() as store:
        await live(store, "k1", Body(FIRST))
        counted = Counted(store)
        words = PostWords(counted)  # type: ignore[arg-type]
        assert await words.post_in("Ada lowongan palsu", SURELY) is None
        assert counted.read == 0


async def test_what_was_published_or_changed_meanwhile_is_found_by_all_its_words() -> None:
    async with memory_store() as store:
        words = PostWords(store)
        assert await found(words, FIRST) is None
        first = await live(store, "k1", Body(FIRST))
        assert await found(words, FIRST) == first
        await edited(store, first.number, OTHER, now=NOW + HOUR)
        changed = await store.post(first.number)
        assert changed
        assert changed.body.text == OTHER
        assert await found(words, OTHER) == changed
        assert await found(words, FIRST) == changed


async def test_what_nobody_could_read_yet_is_not_found_though_an_edit_brought_it_in() -> None:
    async with memory_store() as store:
        later = NOW + 24 * HOUR
        await save(store, draft("k1", Body(OTHER), state="approved", due_at=later))
        await save(store, draft("e1", Body(FIRST), state="approved", kind="edit", of=1, base=1))
        assert await store.publish_due(NOW, channel=False) == ()
        words = PostWords(store)
        assert await found(words, FIRST) is None
        assert await store.publish_due(later, channel=False) == (1,)
        first = await found(words, FIRST)
        assert first
        assert first.number == 1


async def test_it_is_told_as_it_stands_now_though_its_words_were_known_before() -> None:
    async with memory_store() as store:
        first = await live(store, "k1", Body(FIRST))
        words = PostWords(store)
        assert await found(words, FIRST) == first
        await withdrawn(store, first.number, NOW + HOUR)
        gone = await found(words, FIRST)
        assert gone
        assert (gone.number, gone.state) == (first.number, "withdrawn")
