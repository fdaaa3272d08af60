"""What the store promises about posts, subscriptions, broadcasts and feeds, for SQLite and
PostgreSQL alike."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.effects import StartTimer
from bot.newsroom import NewsroomRecords
from bot.posts.model import (
    NO_MESSAGE,
    ChannelState,
    Delivery,
    Feed,
    FeedItem,
    Post,
    PostState,
    Subscription,
)
from bot.posts.standing import Standing

__all__ = ["NO_MESSAGE", "NewsroomRecords", "PostStore"]


class PostStore(Protocol):
    """Every method is one transaction of its own."""

    async def newsroom(
        self, limit: int, now: datetime | None = None, meant: str = ""
    ) -> NewsroomRecords:
        """What editors may look at; at most `limit` posts and impostors, the newest posts first,
        a third of them drafts, the other states in equal shares; besides these the post of the key
        `meant`, what it changes or corrects, and so on, and all that changes or corrects these.
        Without `now` nobody counts as resting."""

    async def posts_of(
        self, states: Sequence[PostState], skip: int, limit: int
    ) -> tuple[Post, ...]:
        """Of all posts of one or two states, newest first, `limit` after the first `skip`."""

    async def post(self, number: int) -> Post | None:
        """The post of that number."""

    async def post_named(self, key: str) -> Post | None:
        """The post of that key, as buttons name it, however many there are."""

    async def post_in_channel(self, chat: int, message: int) -> Post | None:
        """The post that stands in that message of the channel of that number, or stood there before
        it was withdrawn; None for a message of another kind."""

    async def posts_numbered(self, numbers: Collection[int]) -> tuple[Post, ...]:
        """The posts of these numbers, in any order."""

    async def newest_versions(self, limit: int) -> tuple[tuple[int, int], ...]:
        """The number and version of posts that people could read (live or withdrawn) and of edits
        that were merged, which hold the words that they replaced, the newest first, at most
        `limit`: a post of the same version says the same."""

    async def correction_of(self, number: int) -> Post | None:
        """What is right now of that post: the newest of its corrections, and of their corrections,
        that is live."""

    async def standing(self, number: int) -> Standing | None:
        """What became of the post of that number, with the newest correction that was published
        and withdrawn again of what would be right of it; None where there is no such post."""

    async def subscription(self, chat_id: int) -> Subscription | None:
        """What a chat wants of alerts; None when it never subscribed (or was forgotten)."""

    async def recover(self, now: datetime) -> int:
        """After a start: calls that were under way when the bot was killed become `unsure` (a
        `Delivery.new`, and a channel's `sending`) or wait again (what changes a message or takes it
        back may be done twice). Return how many."""

    async def publish_due(self, now: datetime, *, channel: bool) -> tuple[int, ...]:
        """Begin to publish what is approved and due, oldest first: it is live, a broadcast of it
        runs, and where there is a `channel` it is `to_send` there. An edit is merged into its
        first (body, revision + 1), which is `to_change` where it was sent, and a broadcast changes
        what went out. A correction stops the sending of its first, which is not sent to the channel
        any more either; it goes there itself only where its first, or what that corrects, stands,
        stood or may stand in a channel. Return the numbers that people read: an edit's is that of
        its first. Of an edit whose first was withdrawn, nothing comes: it is dropped; one whose
        first has another revision than its `base` by now is a draft again."""

    async def channel_work(self) -> tuple[Post, ...]:
        """Posts that are to be sent, changed or taken back in the channel, oldest first."""

    async def channel_sending(self, number: int) -> bool:
        """The call that sends it to the channel is about to be made: False when it is not `to_send`
        any more. After a kill nobody knows whether it was."""

    async def channel_done(
        self, number: int, state: ChannelState, message_id: int, error: str, revision: int,
        chat: int = 0, *, marked: bool = False,
    ) -> None:  # fmt: skip
        """How the call went, with a text that was `marked` as corrected or not. `message_id` 0
        leaves what is known, with its `chat`, the channel's number. A state of `sent` becomes
        `to_change` (or `to_withdraw`) when the post has another `revision` (or was withdrawn)
        meanwhile, or was corrected while the text was not `marked`; where no message is known it is
        `failed` with NO_MESSAGE then. What was withdrawn or corrected meanwhile and is to be sent
        becomes `none`. A correction whose message is known now has what it corrects, and what
        that corrects, changed again, when that was done before."""

    async def fill(self, now: datetime, limit: int) -> bool:
        """Add the next chats to running broadcasts that are not filled, withdraws first, then
        changes, corrections, alerts, the oldest before others, in order of chat_id from the cursor,
        at most `limit` chats looked at; return whether more could be added at once.

        A `send` of an alert is for active subscribers that want it (`audience.wants`), from the
        time their quiet hours end (`audience.not_before`); of a correction, for all who got (or may
        have got) its first, or what that corrects in its turn, and did not block the bot, stopped
        or not, at once, as an answer to the newest message known of these. A `change` and a
        `withdraw` are for those who got an earlier revision; a `withdraw` also, as a message of its
        own (`Delivery.new`), for those of whom no message is known: who may have got it, and a
        group that moved since, if they did not block the bot. None of these three is filled while a
        call of the earlier text is under way: only then it is known who got it."""

    async def take(self, now: datetime, limit: int) -> list[Delivery]:
        """At most `limit` calls to make now, marked `sending` before they are given out: withdraws
        first, then changes, corrections, alerts. Somebody with an open case or in the middle of a
        report (step `lapor`, changed in the last 10 minutes) waits 30 (10) minutes for any new
        message; an alert is `late` 72 hours after the broadcast began, what mends an error never.
        Somebody whose chat is blocked is `blocked`; an alert to somebody who stopped (or chose
        other topics) since it was filled is `skipped`, and one in whose quiet hours it comes now
        waits for their end. At most 100 chats are looked at, so that nothing given out does not
        mean that nothing waits: `next_delivery` tells. A broadcast that is filled and has nothing
        left becomes `done`."""

    async def delivered(self, done: Sequence[tuple[Delivery, int]], now: datetime) -> None:
        """Calls were made, with the numbers of their new messages (0 where it is not new)."""

    async def undelivered(self, delivery: Delivery, error: str, now: datetime) -> None:
        """The call will never work; `error` is a class name."""

    async def deliver_later(self, delivery: Delivery, error: str, until: datetime) -> None:
        """The call was surely not made: it waits."""

    async def unsure(self, delivery: Delivery, error: str, now: datetime) -> None:
        """Nobody knows whether the call was made (a timeout): it is not made again."""

    async def unreachable(self, delivery: Delivery, now: datetime) -> None:
        """The chat blocked the bot or is gone: it is `blocked`, its subscription too, nothing more
        of any broadcast goes there (a person's chat is marked as by `Store.block`)."""

    async def moved_chat(self, old: int, new: int, now: datetime) -> None:
        """Telegram refused a call, since a group became a supergroup: subscription and deliveries
        move to the new number; what was `sending` waits again. Where the new number has a row
        already, the old one goes. Messages have other numbers in the new chat: what the old one got
        is not changed there, lest another message is; that it is withdrawn is told in a new one."""

    async def next_delivery(self) -> datetime | None:
        """When the next waiting call of a running broadcast may be made, or an approved post is
        due; a moment that is over while a running broadcast is not filled; None when nothing
        waits."""

    async def feeds(self) -> tuple[Feed, ...]:
        """All feeds."""

    async def feed_seen(self, feed: int, marks: Sequence[str]) -> frozenset[str]:
        """Which of these marks were seen in that feed before."""

    async def feed_drafts(self, feed: int) -> int:
        """How many drafts of that feed's news nobody judged yet: they are `draft` or `proposed`."""

    async def feed_read(
        self, feed: Feed, drafts: Sequence[tuple[FeedItem, Post]], now: datetime,
        seen: Sequence[str] = (),
    ) -> tuple[Post, ...]:  # fmt: skip
        """Write a feed as it was read (all but its address; it was checked `now`), and
        drafts of items that were never seen in it; return the drafts that are new, with their
        numbers. The items of drafts and the marks of `seen` count as seen from now on, and are
        remembered for a year from when they last were, those of the last reading that brought a
        feed's news for as long as there is none later. Not an error when the feed was dropped, or
        rests (its error is `paused` or `gone`) since: nothing is kept."""

    async def start_timer(self, timer: StartTimer) -> None:
        """Have a timer come to its `chat`, as an effect of a turn would; 0 is no chat."""
