"""What somebody who writes posts may look at. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.posts.links import Links
from bot.posts.model import Feed, Impostor, Post, Progress


@dataclass(frozen=True)
class NewsroomRecords:
    """What the store keeps: posts newest first, how their sending stands (of those published in
    the last 90 days), visits by post number and what was opened, feeds, impostors not settled
    (oldest first), and how many chats subscribe now."""

    posts: tuple[Post, ...] = ()
    progress: tuple[Progress, ...] = ()
    visits: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    feeds: tuple[Feed, ...] = ()
    impostors: tuple[Impostor, ...] = ()
    subscribers: int = 0


@dataclass(frozen=True)
class Newsroom:
    """The same with what belongs to this bot: its links, and the channel's @name, "" where there is
    none."""

    records: NewsroomRecords
    links: Links
    channel: str = ""

    def post(self, key: str) -> Post | None:
        """The post of a key."""
        return next((one for one in self.records.posts if one.key == key), None)

    def numbered(self, number: int) -> Post | None:
        """The post of a number."""
        return next((one for one in self.records.posts if one.number == number), None)
