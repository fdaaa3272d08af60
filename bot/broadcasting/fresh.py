"""Posts as they are being sent: remembered for a moment, since thousands of calls carry the same
one, and read again soon, since editors change it meanwhile."""

from bot.broadcasting.correcting import wrong_before
from bot.posts.model import Delivery, Post
from bot.store.interface import Store

REMEMBERED = 1.0
"""Seconds after which a post is read again."""


class FreshPosts:
    """The posts of deliveries."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, tuple[Post, float]] = {}
        self._wrong: dict[int, tuple[Post | None, float]] = {}

    async def of(self, delivery: Delivery, now: float) -> Post | None:
        """The post of a delivery at a time in seconds, never older than the text that the store
        will take it for; None when there is none. Raises StoreUnavailable."""
        post, read_at = self._known.get(delivery.post, (None, 0.0))
        if post is not None and now < read_at + REMEMBERED and _serves(post, delivery):
            return post
        self._known = {n: one for n, one in self._known.items() if now < one[1] + REMEMBERED}
        found = await self._store.post(delivery.post)
        if found is not None:
            self._known[delivery.post] = (found, now)
        return found

    async def wrong(self, post: Post, now: float) -> Post | None:
        """The post with which the error began that a correction corrects. Raises
        StoreUnavailable."""
        if post.kind != "correction":
            return None
        self._wrong = {n: one for n, one in self._wrong.items() if now < one[1] + REMEMBERED}
        if post.number not in self._wrong:
            before = await wrong_before(self._store, post)
            self._wrong[post.number] = (before[-1] if before else None, now)
        return self._wrong[post.number][0]


def _serves(post: Post, delivery: Delivery) -> bool:
    withdraw = delivery.what == "withdraw"
    return post.revision >= delivery.revision and (post.state == "withdrawn") == withdraw
