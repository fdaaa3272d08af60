"""Whether an edit still fits the words that it was begun over."""

from bot.model import Turn
from bot.posts.model import OPEN, Post, PostState

UNMERGED: tuple[PostState, ...] = (*OPEN, "refused")
"""States of an edit whose words may still be handed in."""


def outdated(turn: Turn, post: Post) -> bool:
    """Whether another edit has changed the post since this one was begun: published now, it would
    bring back words that were mended. Two editors may begin in the same second."""
    if post.kind != "edit" or post.state not in UNMERGED or turn.newsroom is None:
        return False
    first = turn.newsroom.numbered(post.of)
    return first is not None and first.state == "live" and post.base != first.revision
