"""What a feature may ask to be done with posts, subscriptions and the like: plain values that the
store makes true in the commit of the turn."""

from dataclasses import dataclass

from bot.posts.model import Feed, Impostor, Post, Subscription
from bot.said import Say


@dataclass(frozen=True)
class SavePost:
    """Write a post over the version that was read, a new one when its version is 0 (a key that is
    there already changes nothing: the turn is tried again). Raises Stale when it is another version
    by now. One that becomes `withdrawn` stops what is being sent of it, and begins to be taken back
    everywhere it went. `wording` is the text of a draft that only the responses know."""

    post: Post
    wording: Say | None = None


@dataclass(frozen=True)
class StopBroadcast:
    """Send no more of a post; what was sent stays."""

    post: int


@dataclass(frozen=True)
class ResumeBroadcast:
    """Go on with what was stopped; nobody gets it twice."""

    post: int


@dataclass(frozen=True)
class SettleChannel:
    """An editor looked at the channel where the bot could not tell: the post stands there as
    `message_id` (0 when its number is not known) of the channel `chat`, or not (`sent` False: it is
    sent again)."""

    post: int
    sent: bool
    message_id: int = 0
    chat: int = 0


@dataclass(frozen=True)
class CountVisit:
    """Count that somebody came from a button of a post, and nothing of who it was. 0 is no post."""

    post: int
    what: str


@dataclass(frozen=True)
class SaveSubscription:
    """Write what this chat wants of alerts."""

    subscription: Subscription


@dataclass(frozen=True)
class MoveSubscription:
    """This group became a supergroup of another number: its subscription, and what waits for it or
    was sent to it, moves along."""

    to: int


@dataclass(frozen=True)
class SaveFeed:
    """Add a feed (id 0), or write what an admin changed of it."""

    feed: Feed


@dataclass(frozen=True)
class DropFeed:
    """Look at a feed no more."""

    id: int


@dataclass(frozen=True)
class KeepImpostor:
    """Keep a message that claims to come from this bot, for admins. Who forwarded it is not
    kept."""

    impostor: Impostor


@dataclass(frozen=True)
class SettleImpostor:
    """An admin dealt with it."""

    id: int


type PostEffect = (
    SavePost | StopBroadcast | ResumeBroadcast | SettleChannel | CountVisit | SaveSubscription
    | MoveSubscription | SaveFeed | DropFeed | KeepImpostor | SettleImpostor
)  # fmt: skip
