"""What somebody who writes posts may look at. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.posts.links import Links
from bot.posts.model import Feed, Impostor, Post, PostState, Progress

LISTS: Mapping[str, tuple[PostState, ...]] = {
    "draf": ("draft", "refused"), "usulan": ("proposed",), "jadwal": ("approved",),
    "terbit": ("live", "withdrawn"),
}  # fmt: skip
"""The lists of posts, by the word that stands on their buttons."""
FIRST_LIST = "draf"
AT_ONCE = 8
"""Posts on a page of a list."""


@dataclass(frozen=True)
class NewsroomRecords:
    """What the store keeps: the newest posts and those that belong to the one that is meant, newest
    first; how many there are of each state; how their sending stands (of those published in the
    last 90 days), visits by post number and what was opened, feeds, impostors not settled (oldest
    first), and how many chats subscribe now."""

    posts: tuple[Post, ...] = ()
    counts: Mapping[PostState, int] = field(default_factory=dict)
    progress: tuple[Progress, ...] = ()
    visits: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    feeds: tuple[Feed, ...] = ()
    impostors: tuple[Impostor, ...] = ()
    subscribers: int = 0


@dataclass(frozen=True)
class Listed:
    """A page of a list of posts: its name among LISTS, its place and that of the last page, counted
    from 0, its posts."""

    name: str = FIRST_LIST
    at: int = 0
    last: int = 0
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True)
class Newsroom:
    """The same with what belongs to this bot: its links, and the channel's @name, "" where there is
    none. `listed` is the page that is asked for; `standing` are all posts that people read or will
    read, where a turn is about contacts that stand in them."""

    records: NewsroomRecords
    links: Links
    channel: str = ""
    listed: Listed = Listed()
    standing: tuple[Post, ...] = ()

    def post(self, key: str) -> Post | None:
        """The post of a key."""
        return next((one for one in self.records.posts if one.key == key), None)

    @property
    def totals(self) -> Mapping[str, int]:
        """How many posts each list has, on all its pages."""
        counts = self.records.counts
        return {name: sum(counts.get(one, 0) for one in states) for name, states in LISTS.items()}

    def about(self, number: int) -> tuple[Post, ...]:
        """All that changes or corrects the post of a number, or was meant to: of the post that is
        meant, and of what that one changes or corrects."""
        return tuple(one for one in self.records.posts if one.of == number)

    def numbered(self, number: int) -> Post | None:
        """The post of a number."""
        return next((one for one in self.records.posts if one.number == number), None)
