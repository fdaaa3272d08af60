"""What a feed is and how its reading ends: plain values, for the reader and for what admins see."""

from typing import Literal
from urllib.parse import urlsplit

from bot.posts.model import Feed

type Trouble = Literal[
    "unreachable", "refused", "failing", "missing", "gone", "busy", "too_large", "not_a_feed",
    "no_links",
]  # fmt: skip
"""unreachable: nobody answered in time, or not with a certificate of that name. refused: it leads
to where we do not go, such as a site that is not official. failing: its site answers with an error,
missing: with 404, gone: with 410, for ever. busy: it asks us to come later. not_a_feed: another
kind of file, or broken. no_links: none of its items leads to an official page."""
PAUSED, GONE = "paused", "gone"
"""What `Feed.error` says of a feed that an admin switched off, and of one that ended."""
RESTING = (PAUSED, GONE)
"""A feed is not read while its error is one of these; an admin wakes it."""
ORIGIN = "umpan:"
"""How the origin of a draft begins; its feed's host follows."""


class Unread(Exception):
    """A feed could not be read; `word` says why, and `wait` for how many seconds its site wants to
    be left alone (0 where it did not say)."""

    def __init__(self, word: Trouble, wait: float = 0.0) -> None:
        super().__init__(word)
        self.word: Trouble = word
        self.wait = wait


def read_before(feed: Feed) -> bool:
    """Whether a feed was ever read: its title is known since then."""
    return bool(feed.title)


def host(feed: Feed) -> str:
    """The host of a feed's address."""
    return urlsplit(feed.url).hostname or ""


def origin(feed: Feed) -> str:
    """What the drafts of a feed are made from, as `Post.origin` says it."""
    return f"{ORIGIN}{host(feed)}"
