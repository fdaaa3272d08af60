"""What a correction speaks of."""

from bot.posts.model import Post
from bot.store.interface import Store


async def wrong_before(store: Store, post: Post) -> list[Post]:
    """What a correction corrects, and what that corrects in its turn, the newest first; nothing of
    a post of another kind. Raises StoreUnavailable."""
    found: list[Post] = []
    while post.kind == "correction" and (first := await store.post(post.of)):
        found.append(first)  # its number is lower, so this ends
        post = first
    return found
