"""Joins what publishes posts, sends them and reads feeds: loops of their own beside the turns."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from telegram import Bot

from bot.broadcasting import Broadcasting
from bot.effects import StartTimer
from bot.features.post_sources import worded
from bot.features.post_told import FEED_TIMER
from bot.feeds.fetching import Fetcher
from bot.feeds.reader import FeedReader
from bot.live import Live
from bot.pacing import Pace
from bot.posts.drafting import from_feed
from bot.posts.links import Links
from bot.posts.model import Body, Feed, FeedItem, Post
from bot.posts_told import PostsTold
from bot.settings import Settings
from bot.store.interface import Store

type Clock = Callable[[], datetime]


def broadcasting(
    settings: Settings, bot: Bot, store: Store, pace: Pace, live: Live, links: Links, clock: Clock
) -> Broadcasting:
    """What publishes posts and sends them to subscribers, with the words of now."""
    wording = PostsTold(lambda: live.edition.words, links, clock)
    rate = float(min(settings.broadcast_rate, settings.send_rate))
    return Broadcasting(bot, store, pace, wording, settings.channel_name, rate, clock)


def feed_reader(fetcher: Fetcher, store: Store, live: Live, clock: Clock) -> FeedReader:
    """What makes drafts of the news of official bodies, and lets editors know."""

    def draft(item: FeedItem, feed: Feed) -> Body:
        made = from_feed(item, feed)
        text = live.edition.words.text(worded(made), clock())
        return Body(
            text, topic=made.topic, countries=made.countries, targets=made.targets,
            sources=made.sources,
        )  # fmt: skip

    return FeedReader(fetcher, store, clock, draft, _telling(store, live, clock))


def _telling(store: Store, live: Live, clock: Clock) -> Callable[[Sequence[Post]], Awaitable[None]]:
    async def told(drafts: Sequence[Post]) -> None:
        """Editors hear of new drafts as of all else: by a turn of their own. Each reading has its
        own timer, lest it takes the place of another's that nobody heard of yet."""
        first = drafts[0]
        data = {"nama": first.author_name, "jumlah": len(drafts)}
        timer = StartTimer(f"{FEED_TIMER}:{first.key}", clock(), data)
        for user in live.edition.staff:
            await store.start_timer(replace(timer, chat=user))

    return told
