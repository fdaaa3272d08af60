"""Finds the post whose words a text holds. The words of posts, which everybody may read anyway, are
kept in memory: whoever pastes a text must not wait until all posts were read and compared anew."""

from bot.posts.model import Post
from bot.posts.standing import even, holds, longest_piece
from bot.store.interface import Store

LATELY = 200
"""Newest posts among which one is looked for."""


class PostWords:
    """The words of the newest posts, read again only when a post was published or changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._words: dict[tuple[int, int], str] = {}
        """By number and version, the newest first."""

    async def post_in(self, text: str, fewest: int) -> Post | None:
        """The newest post that said so, with at least so many letters in one piece, though it may
        say something else now."""
        if len(said := even(text)) < fewest:
            return None
        await self._refresh()
        numbers = (at[0] for at, words in self._words.items() if holds(said, words, fewest))
        number = next(numbers, 0)
        found = await self._store.post(number) if number else None
        return await self._store.post(found.of) if found and found.state == "merged" else found

    async def _refresh(self) -> None:
        newest = await self._store.newest_versions(LATELY)
        if newest == tuple(self._words):
            return
        posts = await self._store.newest_posts(LATELY)
        words: dict[tuple[int, int], str] = {}
        for post in posts:
            at = (post.number, post.version)
            words[at] = self._words[at] if at in self._words else longest_piece(post.body)
        self._words = words
