"""Finds the post whose words a text holds. What tells the words of posts, which everybody may read
anyway, is kept in memory: whoever pastes a text must not wait until all posts were read anew."""

import asyncio
from itertools import batched

from bot.posts.known_words import KnownWords
from bot.posts.model import Post
from bot.posts.standing import even, longest_piece
from bot.store.interface import Store

LATEST = 20
"""Newest posts by which it is seen that something was published or changed: words change only by an
edit, which is as new as a post. Several, lest a clock that was set back hide one."""
EVERY = 1_000_000
"""More posts than there will ever be: however old one is, copies of it go round."""
AT_ONCE = 20
"""Posts that are read in one go: neither the store nor other chats are held up for long."""


class PostWords:
    """The words of all posts that people could ever read; what is new is read when one was
    published or changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = KnownWords()
        self._versions: dict[int, int] = {}
        """Of the posts whose words are known, by number."""
        self._latest: tuple[tuple[int, int], ...] = ()
        self._reading = asyncio.Lock()

    async def post_in(self, text: str, fewest: int) -> Post | None:
        """The newest post that said so, with at least so many letters in one piece, though it may
        say something else now."""
        if len(said := even(text)) < fewest:
            return None
        async with self._reading:
            await self._refresh()
        number = self._known.newest_in(said, fewest)
        found = await self._store.post(number) if number else None
        if found and found.state == "merged":
            found = await self._store.post(found.of)
        # An edit may have been merged into a post that nobody has read yet.
        return found if found and found.published_at else None

    async def _refresh(self) -> None:
        latest = await self._store.newest_versions(LATEST)
        if latest == self._latest:
            return
        every = await self._store.newest_versions(EVERY)
        new = [number for number, version in every if self._versions.get(number) != version]
        for numbers in batched(new, AT_ONCE):
            for post in await self._store.posts_numbered(numbers):
                at = post.published_at or post.changed_at
                self._known.add(post.number, at, longest_piece(post.body))
                self._versions[post.number] = post.version
        self._latest = latest
