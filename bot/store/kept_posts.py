"""The store's methods for posts and alerts: each is one operation for the writer."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import partial

from bot.effects import StartTimer
from bot.newsroom import NewsroomRecords
from bot.posts.model import ChannelState, Delivery, Feed, FeedItem, Post, PostState, Subscription
from bot.posts.standing import Standing
from bot.store import (
    broadcast_filling,
    broadcast_marking,
    broadcast_records,
    broadcast_taking,
    feed_records,
    post_channel,
    post_newsroom,
    post_publishing,
    post_records,
    subscription_records,
    upkeep,
)
from bot.store import turn as turns
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.writer import Writer


def old_posts(now: datetime) -> tuple[Callable[[Connection], int], ...]:
    """The steps of a purge, each repeated while it finds upkeep.AT_ONCE."""
    limit, before = upkeep.AT_ONCE, now - upkeep.POSTS_KEPT
    sent = now - upkeep.DELIVERIES_KEPT
    return (
        partial(broadcast_records.drop_deliveries, before=sent, limit=limit),
        partial(broadcast_records.drop_old, before=sent, limit=limit),
        partial(post_records.drop_old, state="dropped", before=before, limit=limit),
        partial(post_records.drop_old, state="refused", before=before, limit=limit),
        partial(post_records.drop_old, state="draft", before=before, limit=limit),
        partial(post_records.drop_impostors, settled=1, before=now, limit=limit),
        partial(post_records.drop_impostors, settled=0, before=before, limit=limit),
        partial(feed_records.drop_items, before=now - upkeep.ITEMS_KEPT, limit=limit),
    )


class KeptPosts:
    """The part of an `interface.Store` that posts need. See there for what each method means."""

    _writer: Writer
    _codec: Codec

    async def newsroom(
        self, limit: int, now: datetime | None = None, meant: str = ""
    ) -> NewsroomRecords:
        """What editors may look at."""
        return await self._writer.run(
            lambda db: post_newsroom.newsroom(db, self._codec, limit, now, meant), writes=False
        )

    async def posts_of(
        self, states: Sequence[PostState], skip: int, limit: int
    ) -> tuple[Post, ...]:
        """A piece of all posts of one or two states."""
        return await self._writer.run(
            lambda db: post_newsroom.of_states(db, self._codec, states, skip, limit), writes=False
        )

    async def post(self, number: int) -> Post | None:
        """The post of a number."""
        return await self._writer.run(
            lambda db: post_records.of_number(db, self._codec, number), writes=False
        )

    async def post_named(self, key: str) -> Post | None:
        """The post of a key."""
        return await self._writer.run(
            lambda db: post_records.of_key(db, self._codec, key), writes=False
        )

    async def post_in_channel(self, chat: int, message: int) -> Post | None:
        """The post of a message of a channel."""
        return await self._writer.run(
            lambda db: post_records.in_channel(db, self._codec, chat, message), writes=False
        )

    async def posts_numbered(self, numbers: Collection[int]) -> tuple[Post, ...]:
        """The posts of these numbers."""
        held = tuple(numbers)
        return await self._writer.run(
            lambda db: post_records.numbered(db, self._codec, held), writes=False
        )

    async def newest_versions(self, limit: int) -> tuple[tuple[int, int], ...]:
        """Which posts people could read, and whether they changed."""
        return await self._writer.run(
            lambda db: post_records.newest_versions(db, limit), writes=False
        )

    async def correction_of(self, number: int) -> Post | None:
        """The newest correction of a post."""
        return await self._writer.run(
            lambda db: post_records.correction_of(db, self._codec, number), writes=False
        )

    async def standing(self, number: int) -> Standing | None:
        """What became of a post."""
        return await self._writer.run(
            lambda db: post_records.standing(db, self._codec, number), writes=False
        )

    async def subscription(self, chat_id: int) -> Subscription | None:
        """What a chat wants of alerts."""
        return await self._writer.run(
            lambda db: subscription_records.of_chat(db, self._codec, chat_id), writes=False
        )

    async def recover(self, now: datetime) -> int:
        """Settle what was under way when the bot was killed."""
        return await self._writer.run(lambda db: broadcast_marking.recover(db, now))

    async def publish_due(self, now: datetime, *, channel: bool) -> tuple[int, ...]:
        """Publish what is approved and due."""
        return await self._writer.run(
            lambda db: post_publishing.publish_due(db, self._codec, now, channel=channel)
        )

    async def channel_work(self) -> tuple[Post, ...]:
        """What is to be done in the channel."""
        return await self._writer.run(lambda db: post_channel.work(db, self._codec), writes=False)

    async def channel_sending(self, number: int) -> bool:
        """A call to the channel is about to be made."""
        return await self._writer.run(lambda db: post_channel.sending(db, number))

    async def channel_done(
        self, number: int, state: ChannelState, message_id: int, error: str, revision: int,
        chat: int = 0, *, marked: bool = False,
    ) -> None:  # fmt: skip
        """How a call to the channel went."""
        await self._writer.run(
            lambda db: post_channel.done(
                db, number, state, message_id, error, revision, chat, marked=marked
            )
        )

    async def fill(self, now: datetime, limit: int) -> bool:
        """Add the next chats to broadcasts."""
        return await self._writer.run(
            lambda db: broadcast_filling.fill(db, self._codec, now, limit)
        )

    async def take(self, now: datetime, limit: int) -> list[Delivery]:
        """Calls to make now."""
        return await self._writer.run(lambda db: broadcast_taking.take(db, self._codec, now, limit))

    async def delivered(self, done: Sequence[tuple[Delivery, int]], now: datetime) -> None:
        """Calls were made."""
        held = tuple(done)  # a copy: the thread reads it later
        await self._writer.run(lambda db: broadcast_marking.delivered(db, self._codec, held, now))

    async def undelivered(self, delivery: Delivery, error: str, now: datetime) -> None:
        """A call will never work."""
        await self._writer.run(lambda db: broadcast_marking.end(db, delivery, "failed", error, now))

    async def deliver_later(self, delivery: Delivery, error: str, until: datetime) -> None:
        """A call was not made."""
        await self._writer.run(lambda db: broadcast_marking.later(db, delivery, error, until))

    async def unsure(self, delivery: Delivery, error: str, now: datetime) -> None:
        """Nobody knows whether a call was made."""
        await self._writer.run(lambda db: broadcast_marking.end(db, delivery, "unsure", error, now))

    async def unreachable(self, delivery: Delivery, now: datetime) -> None:
        """A chat cannot be reached any more."""
        await self._writer.run(
            lambda db: subscription_records.unreachable(db, self._codec, delivery, now)
        )

    async def moved_chat(self, old: int, new: int, now: datetime) -> None:
        """A group has another number, as Telegram's refusal says."""

        def write(db: Connection) -> None:
            broadcast_marking.refused(db, old, now)
            subscription_records.move(db, self._codec, old, new, now)

        await self._writer.run(write)

    async def next_delivery(self) -> datetime | None:
        """When there is something to do for posts next."""
        return await self._writer.run(broadcast_records.next_moment, writes=False)

    async def feeds(self) -> tuple[Feed, ...]:
        """All feeds."""
        return await self._writer.run(feed_records.every, writes=False)

    async def feed_seen(self, feed: int, marks: Sequence[str]) -> frozenset[str]:
        """Which marks were seen before."""
        held = tuple(marks)
        return await self._writer.run(lambda db: feed_records.seen(db, feed, held), writes=False)

    async def feed_drafts(self, feed: int) -> int:
        """How many drafts of a feed wait."""
        return await self._writer.run(lambda db: feed_records.drafts(db, feed), writes=False)

    async def feed_read(
        self, feed: Feed, drafts: Sequence[tuple[FeedItem, Post]], now: datetime,
        seen: Sequence[str] = (),
    ) -> tuple[Post, ...]:  # fmt: skip
        """A feed was read."""
        made, marks = tuple(drafts), tuple(seen)
        return await self._writer.run(
            lambda db: feed_records.read(db, self._codec, feed, made, now, marks)
        )

    async def start_timer(self, timer: StartTimer) -> None:
        """Have a timer come to a chat."""
        await self._writer.run(lambda db: turns.start_timer(db, self._codec, timer))
