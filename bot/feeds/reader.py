"""Reads the feeds of official bodies, each every half hour; what is new in them becomes drafts.

A draft is proposed, approved and published by people, or thrown away: nothing here publishes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.feeds.fetching import Fetched, Fetcher
from bot.feeds.parsing import FeedText, parse
from bot.feeds.states import RESTING, Unread, host, origin
from bot.posts.model import Body, Feed, FeedItem, Post, Source
from bot.quietlog import where
from bot.store.post_interface import PostStore

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=30)
SPREAD = 300
"""Seconds over which feeds are spread, by their numbers: not all at the same moment."""
STRIDE = 67
"""Seconds between feeds of neighbouring numbers."""
LONGEST_PAUSE = timedelta(days=1)
"""Between two tries of a feed that cannot be read; the pause doubles until then."""
DRAFTS = 10
"""New drafts of one reading; what is more comes with the next."""
OPEN_DRAFTS = 30
"""Drafts of one feed that wait for people; while there are so many it brings no more, lest they
bury what editors write. What is new meanwhile stays unseen and comes when some are judged."""
FULL = timedelta(days=1)
"""So long a site is believed that says nothing changed; then it is asked for all it has. Some say
so for ever, whatever they publish."""
LATE = timedelta(days=2)
"""News may bear a date so long before it stands in its feed."""
LOOK = 60.0
"""Seconds after which the loop looks again: an admin may have added a feed."""

type Drafting = Callable[[FeedItem, Feed], Body]
type Telling = Callable[[Sequence[Post]], Awaitable[None]]


@dataclass(frozen=True)
class _Rest:
    """Why a feed is left alone for longer: how often it failed, and until when its site said."""

    failures: int = 0
    until: datetime | None = None


class FeedReader:
    """The loop over feeds. `draft` writes the text of a draft, `told` hears of new ones. What is
    remembered here only makes pauses longer: after a start each feed is tried in its own time."""

    def __init__(
        self, fetcher: Fetcher, store: PostStore, clock: Callable[[], datetime], draft: Drafting,
        told: Telling,
    ) -> None:  # fmt: skip
        self._fetcher, self._store, self._clock = fetcher, store, clock
        self._draft, self._told = draft, told
        self._rests: dict[int, _Rest] = {}
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look at the feeds now."""
        self._woken.set()

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            self._woken.clear()
            await self.round()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), LOOK)

    async def round(self) -> None:
        """Read the feeds that are due, one after the other; never raises."""
        try:
            feeds = await self._store.feeds()
        except Exception as error:  # the loop goes on; a store that is away comes back
            log.warning("feeds: %s", where(error))
            return
        self._rests = {one.id: self._rests[one.id] for one in feeds if one.id in self._rests}
        for feed in feeds:
            if due(feed, self._clock(), self._rests.get(feed.id, _Rest())):
                await self._guarded(feed)

    async def _guarded(self, feed: Feed) -> None:
        try:
            drafts = await self._read(feed)
            if drafts:
                await self._told(drafts)
        except Exception as error:  # a feed must not stop the others
            log.error("feed %d: %s", feed.id, where(error))

    async def _read(self, feed: Feed) -> tuple[Post, ...]:
        """Read a feed and write how that went; return its new drafts."""
        try:
            now = self._clock()
            fetched = await self._fetcher.fetch(as_asked(feed, now), now)
            if fetched.unchanged:
                return await self._write(replace(feed, error=""))
            text = await asyncio.to_thread(parse, fetched.content, fetched.charset, feed.url)
            if text.left_out and not text.items:
                raise Unread("no_links")
            return await self._kept(feed, fetched, text)
        except Unread as unread:
            return await self._failed(feed, unread.word, unread.wait)
        except Exception as error:  # a fault of ours: an admin sees its name
            log.error("feed %d: %s", feed.id, where(error))
            return await self._failed(feed, type(error).__name__, 0.0)

    async def _kept(self, feed: Feed, fetched: Fetched, text: FeedText) -> tuple[Post, ...]:
        """Write what was read, and drafts of what is news."""
        known = await self._store.feed_seen(feed.id, marks_of(text.items))
        new = news(feed, text.items, known)
        room = await self._room(feed) if new else 0
        later = new[room:]
        # With more to come, the next reading must not hear that nothing changed.
        etag, modified = ("", "") if later else (fetched.etag, fetched.modified)
        read = replace(
            feed, title=text.title or host(feed), error="", etag=etag, modified=modified,
            read_at=feed.read_at if later else self._clock(), left_out=text.left_out,
        )  # fmt: skip
        drafts = [(item, self._post(item, read)) for item in new[:room]]
        seen = marks_of(item for item in text.items if item not in later)
        return await self._write(read, drafts, seen)

    async def _room(self, feed: Feed) -> int:
        """How many more drafts this reading may bring."""
        return min(DRAFTS, max(0, OPEN_DRAFTS - await self._store.feed_drafts(feed.id)))

    def _post(self, item: FeedItem, feed: Feed) -> Post:
        """The draft of an item; its source is named whatever the text says."""
        now, source = self._clock(), Source(feed.title, item.url)
        return Post(
            f"u{item.mark[:12]}", replace(self._draft(item, feed), sources=(source,)), 0,
            feed.title, now, now, origin=origin(feed),
        )  # fmt: skip

    async def _write(
        self, feed: Feed, drafts: Sequence[tuple[FeedItem, Post]] = (), seen: Sequence[str] = ()
    ) -> tuple[Post, ...]:
        """Write a feed as it was read; the store leaves one alone that an admin switched off or
        dropped meanwhile."""
        if not feed.error:
            self._rests.pop(feed.id, None)
        now = self._clock()
        return await self._store.feed_read(replace(feed, checked_at=now), drafts, now, seen)

    async def _failed(self, feed: Feed, word: str, wait: float) -> tuple[Post, ...]:
        failures = self._rests.get(feed.id, _Rest()).failures + 1
        until = self._clock() + timedelta(seconds=wait) if wait else None
        self._rests[feed.id] = _Rest(failures, until)
        log.info("feed %d: %s", feed.id, word)
        return await self._write(replace(feed, error=word))


def marks_of(items: Iterable[FeedItem]) -> list[str]:
    """All marks of items."""
    return [mark for item in items for mark in item.marks]


def news(feed: Feed, items: Sequence[FeedItem], known: Collection[str]) -> list[FeedItem]:
    """What is new in a feed of which these marks are known, the older first. Where nothing is known
    at all it is read for the first time, or its site gave everything another id and another page:
    of what is older than the last reading only the newest item is news then."""
    new = [item for item in reversed(items) if not any(mark in known for mark in item.marks)]
    if len(new) < len(items):
        return new
    if feed.read_at is None:
        return new[-1:]
    since = feed.read_at - LATE
    return [one for one in new if one is new[-1] or one.at is None or one.at >= since]


def as_asked(feed: Feed, now: datetime) -> Feed:
    """A feed as its site is asked for it: what it said last is left out where it was not read in
    full for long."""
    full = feed.read_at
    # A clock that was put back must not make us believe a site for longer.
    lately = full is not None and timedelta(0) <= now - full < FULL
    return feed if lately else replace(feed, etag="", modified="")


def due(feed: Feed, now: datetime, rest: _Rest = _Rest()) -> bool:
    """Whether a feed is to be read now."""
    if feed.error in RESTING or (rest.until is not None and now < rest.until):
        return False
    if feed.checked_at is None:
        return True
    # A clock that was put back must not silence a feed.
    passed = now - feed.checked_at
    return passed < timedelta(0) or passed >= pause(feed.id, rest.failures)


def pause(id: int, failures: int) -> timedelta:
    """How long after a reading the next one comes: a half hour and a little, by the feed's number,
    that doubles with every failure."""
    every = EVERY + timedelta(seconds=id * STRIDE % SPREAD)
    return min(every * (1 << min(failures, 10)), LONGEST_PAUSE)
