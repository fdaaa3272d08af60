"""A post is found again by its words, without reading all posts for each text that comes."""

import pytest

from bot.post_words import PostWords
from bot.posts.model import Body, Post
from bot.posts.standing import SURELY
from bot.store import Store
from tests.samples import memory_store
from tests.store.post_steps import edited, live, withdrawn
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio
FIRST = "Ada lowongan palsu ke Kamboja. Cek dulu di bot sebelum mengirim uang."
OTHER = "Ada agen gadungan yang meminta paspor. Jangan serahkan kepada siapa pun."


class Counted:
    """A store that counts how often all posts were read from it."""

    def __init__(self, store: Store) -> None:
        self._store, self.read = store, 0

    def __getattr__(self, name: str) -> object:
        self.read += name == "newest_posts"
        return getattr(self._store, name)


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


async def test_it_is_told_as_it_stands_now_though_its_words_were_known_before() -> None:
    async with memory_store() as store:
        first = await live(store, "k1", Body(FIRST))
        words = PostWords(store)
        assert await found(words, FIRST) == first
        await withdrawn(store, first.number, NOW + HOUR)
        gone = await found(words, FIRST)
        assert gone
        assert (gone.number, gone.state) == (first.number, "withdrawn")
