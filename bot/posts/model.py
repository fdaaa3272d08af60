"""What editors write for the channel and for subscribers, and how its sending stands. Plain values.

A post is written once and told in three places: in the channel, in the private chats of subscribers
and in groups that subscribe. An edit and a correction are posts of their own (`of` names the first)
until a second person has approved them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

type Topic = Literal["lowongan", "modus", "aturan", "bantuan"]
"""lowongan: false offers that go round; modus: new tricks; aturan: rules of going abroad; bantuan:
help for those in trouble."""
TOPICS: tuple[Topic, ...] = ("lowongan", "modus", "aturan", "bantuan")
type PostKind = Literal["alert", "edit", "correction"]
type PostState = Literal[
    "draft", "proposed", "approved", "live", "withdrawn", "refused", "dropped", "merged"
]
"""approved: waits for its time; merged: an edit that stands in its first now, and keeps the words
that it replaced; dropped: thrown away by an editor."""
OPEN: tuple[PostState, ...] = ("draft", "proposed", "approved")
"""States in which nobody has read it yet."""
type ChannelState = Literal[
    "none", "to_send", "sending", "sent", "unsure", "failed", "to_change", "to_withdraw",
    "withdrawn",
]  # fmt: skip
"""How it stands in the channel. sending: the call is under way; unsure: the bot was killed during
it, so that an editor must look; none: not there, and not meant to be."""
type What = Literal["check", "answer", "report", "urgent", "alerts", "menu"]

NO_MESSAGE = "NoMessage"
"""The error of a post that stands in the channel in a message nobody knows the number of, so that
it cannot be changed or taken back by the bot: an editor must do it by hand."""
OTHER_CHANNEL = "OtherChannel"
"""The error of a post that stands in a channel that the settings name no more: so it is there."""


@dataclass(frozen=True)
class Target:
    """Where a button of a post leads in the bot; `answer` is the id of the answer that is meant."""

    what: What
    answer: str = ""


@dataclass(frozen=True)
class Source:
    """Where something was read: a name for people and an https address."""

    name: str
    url: str


@dataclass(frozen=True)
class Body:
    """What a post says. `text` is Telegram HTML with `{kontak:key}` for numbers and addresses;
    `picture` is Telegram's file id; no countries are all of them."""

    text: str
    picture: str = ""
    topic: Topic = "modus"
    countries: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Post:
    """A post as the store keeps it. `key` names it in buttons and is there before the `number`,
    which the store gives (0 before that) and which people and links use."""

    key: str
    body: Body
    author: int
    author_name: str
    created_at: datetime
    changed_at: datetime
    number: int = 0
    version: int = 0
    """Counts changes of this row; an older one is Stale."""
    kind: PostKind = "alert"
    state: PostState = "draft"
    of: int = 0
    """The number of the post that an edit changes or a correction corrects."""
    base: int = 0
    """The revision of that post over which an edit was begun: over a later one it is not merged."""
    due_at: datetime | None = None
    """When it is to be published; None is as soon as it is approved."""
    judge: int = 0
    judge_name: str = ""
    note: str = ""
    """Why it was refused or withdrawn."""
    origin: str = ""
    """What it was made from: `tawaran:…`, `tanya:…`, `jawaban:…`, `umpan:…`, or nothing."""
    published_at: datetime | None = None
    revision: int = 1
    """Counts the texts that people could read under this number."""
    channel: ChannelState = "none"
    channel_message: int = 0
    channel_chat: int = 0
    """The number of the channel that the message stands in: each counts its own messages."""
    channel_error: str = ""


type Sending = Literal["send", "change", "withdraw"]
type BroadcastState = Literal["running", "stopped", "done"]
type DeliveryState = Literal[
    "waiting", "sending", "sent", "unsure", "failed", "blocked", "skipped", "late"
]
"""unsure: the bot was killed while the call was under way, so it is not made again; skipped: the
sending was stopped before; late: the chat was busy with people of the desk for too long."""


@dataclass(frozen=True)
class Progress:
    """How a broadcast stands. `counts` are chats by delivery state, `resting` those of the waiting
    whose quiet hours (or open case) are not over."""

    broadcast: int
    post: int
    what: Sending
    state: BroadcastState
    started_at: datetime
    ended_at: datetime | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    resting: int = 0
    filled: bool = False
    """Whether everybody it is for is counted already."""


@dataclass(frozen=True)
class Delivery:
    """One call of a broadcast that may be made now. `message_id` is the message to change or take
    back, `reply_to` the one that a correction refers to; 0 where there is none."""

    broadcast: int
    post: int
    what: Sending
    chat_id: int
    revision: int
    message_id: int = 0
    reply_to: int = 0
    stopped: bool = False
    """The chat wants no more alerts; a correction reaches it all the same, and says why."""

    @property
    def new(self) -> bool:
        """Whether the call brings a message of its own: it must not be made twice. A withdrawal
        does where no message is known that could say it."""
        return self.what == "send" or (self.what == "withdraw" and not self.message_id)


type SubscriptionState = Literal["active", "stopped", "blocked"]
ALL_DAY = 24 * 60
NIGHT = (22 * 60, 6 * 60)
"""Minutes of a Jakarta day between which nothing comes unless somebody chooses otherwise."""


@dataclass(frozen=True)
class Subscription:
    """Who gets alerts from the bot, a person or a group. No topics or no countries are all of
    them. `quiet` are minutes of the Jakarta day, from and until, over midnight when the second is
    smaller; None is never."""

    chat_id: int
    since: datetime
    topics: tuple[Topic, ...] = ()
    countries: tuple[str, ...] = ()
    quiet: tuple[int, int] | None = NIGHT
    state: SubscriptionState = "active"


@dataclass(frozen=True)
class Feed:
    """A feed of an official body. `etag` and `modified` are what its site said last, `error` why
    it could not be read. `read_at` is when all of it was last read and seen to the end, `left_out`
    how many of its items were of no use then."""

    id: int
    url: str
    title: str
    etag: str = ""
    modified: str = ""
    checked_at: datetime | None = None
    error: str = ""
    added_by: int = 0
    read_at: datetime | None = None
    left_out: int = 0


@dataclass(frozen=True)
class FeedItem:
    """One piece of news of a feed. `mark` is the same for the same item, as is `page_mark` where
    its page is its own ("" where it is not): sites give their items other ids at times."""

    mark: str
    title: str
    url: str
    summary: str = ""
    at: datetime | None = None
    page_mark: str = ""

    @property
    def marks(self) -> tuple[str, ...]:
        """By each of these it is known again."""
        return (self.mark, self.page_mark) if self.page_mark else (self.mark,)


@dataclass(frozen=True)
class Impostor:
    """A message that claims to come from this bot, as it was forwarded, without what names a
    private person. `origin` is what Telegram tells of where it came from."""

    id: int
    text: str
    origin: str
    at: datetime
    settled: bool = False
