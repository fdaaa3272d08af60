"""The one place where the parts are joined, started and stopped."""

import asyncio
import logging
import sys
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from telegram import Bot

from bot import (
    connecting,
    desk_settings,
    lexicon,
    nlu_model,
    nlu_process,
    offer_tables,
    publishing,
)
from bot.alerting import Alerting
from bot.attending import Attending
from bot.deciding import Decider
from bot.downloading import download
from bot.errors import StartError
from bot.evidence_hashing import Hasher
from bot.examining import Examiner
from bot.feeds.fetching import Fetcher
from bot.group_leaders import GroupLeaders
from bot.intake import Intake
from bot.live import Live
from bot.looking import Looker
from bot.media.reader import Reader
from bot.moved_groups import MovedGroups
from bot.pacing import Pace
from bot.portal import Portal
from bot.posting.poster import Poster
from bot.posts.links import Links
from bot.quietlog import where
from bot.reading_ahead import ReadingAhead
from bot.reporting import Reporting
from bot.roles import Roles
from bot.sender import Sender
from bot.settings import ROOT, Settings
from bot.store import Store, open_codec, open_store
from bot.understanding import Nlu, connect
from bot.word_loading import KEEP_FAILED, RESPONSES, load_router, load_words, named
from bot.worker import Worker

log = logging.getLogger(__name__)
HOUR = 3600.0


def now() -> datetime:
    """The time, in UTC. The only clock of the running bot."""
    return datetime.now(UTC)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


async def run(settings: Settings, tell: Callable[[str], None] = say) -> None:
    """Run the bot until cancelled; everything it started is stopped again."""
    words = load_words(settings)
    desk_settings.rules(settings)  # a wrong value stops the start before anything is begun
    connecting.refuse_used_ports(settings)
    async with AsyncExitStack() as stack:
        store = open_own_store(settings)
        stack.push_async_callback(store.close)
        if settings.local:
            await stack.enter_async_context(connecting.local_server(settings))
        bot = await stack.enter_async_context(connecting.telegram_bot(settings, tell))
        words = named(words, bot.username, settings.channel_name)
        live = Live(
            words, load_router, store, settings.staff,
            approvals=settings.approvals, open_to_all=settings.open_to_all,
        )  # fmt: skip
        await live.refresh()
        nlu = connect(settings.nlu_base, settings.nlu_wait_ms / 1000)
        stack.push_async_callback(nlu.close)
        links = Links(link_key(settings), bot.username)
        decider = await decider_over(stack, settings, bot, live, store, nlu, links)
        loops = join(settings, bot, store, decider, links)
        fetcher = Fetcher()
        stack.push_async_callback(fetcher.close)
        loops.append(publishing.feed_reader(fetcher, store, live, now).run())
        if not settings.nlu_url:
            added = nlu_model.added_file(settings.folder)
            loops.append(nlu_process.serve(settings.nlu_port, nlu, tell, added))
        loops.append(connecting.introduce(bot, words))
        tell(f"CekDulu is running as @{bot.username}; stop with Ctrl-C.")
        if settings.local:
            tell(f"Chat page: {settings.api_base}/")
        await together(loops)


async def decider_over(
    stack: AsyncExitStack, settings: Settings, bot: Bot, live: Live, store: Store, nlu: Nlu,
    links: Links,
) -> Decider:  # fmt: skip
    """What decides turns, over all that a turn may look at."""
    rules = desk_settings.rules(settings)
    examiner = examiner_over(stack, settings, bot, live, store)
    roles = Roles(bot, rules, time.monotonic, moves := MovedGroups())
    attending = Attending(store, rules, roles, now, moves)
    await attending.refresh()
    ahead = ReadingAhead(examiner, time.monotonic)
    stack.push_async_callback(ahead.close)
    site = live.edition.words.contacts.by_key["portal"].value
    portal = Portal(site, now, on=settings.portal == "on")
    stack.push_async_callback(portal.close)
    reporting = Reporting(store, portal)
    leaders = GroupLeaders(bot, time.monotonic)
    alerting = Alerting(store, links, settings.channel_name, leaders)
    phrases = lexicon.load(RESPONSES / "urgency.yml")
    return Decider(
        live, nlu, phrases, bot.username, examiner, attending, reporting, ahead, alerting
    )  # fmt: skip


def examiner_over(
    stack: AsyncExitStack, settings: Settings, bot: Bot, live: Live, store: Store
) -> Examiner:
    """What checks offers; its parts are closed with the stack."""
    stack.push_async_callback((reader := Reader(idle=settings.media_idle_s)).close)
    looker = Looker() if settings.links == "on" else None
    if looker:
        stack.push_async_callback(looker.close)
    checker, fetch = offer_tables.load_checker(ROOT), partial(download, bot)
    return Examiner(checker, live.agencies, reader, fetch, store, looker)


def join(
    settings: Settings, bot: Bot, store: Store, decider: Decider, links: Links
) -> list[Coroutine[Any, Any, None]]:
    """The loops of the bot, each waking the next."""
    pace = Pace(float(settings.send_rate), float(settings.chat_rate))
    sender = Sender(bot, store, pace, now, settings.at_once)
    hasher = Hasher(bot, store, now)
    posts = publishing.broadcasting(settings, bot, store, pace, decider.live, links, now)
    desk: list[Coroutine[Any, Any, None]] = []
    committed = [sender.wake, hasher.wake, posts.wake]
    if attending := decider.attending:
        poster = Poster(
            bot, store, pace, lambda: decider.live.edition.words, lambda: attending.shift, now,
            moves=attending.moves,
        )  # fmt: skip
        desk, committed = [poster.run(), attending.run()], [*committed, poster.wake]

    def wake() -> None:
        for one in committed:
            one()

    worker = Worker(store, decider, now, wake, settings.at_once)
    intake = Intake(bot, store, now, worker.wake)
    return [
        intake.run(), worker.run(), sender.run(), decider.live.run(),
        hasher.run(), posts.run(), housekeeping(store, settings.keep), *desk,
    ]  # fmt: skip


async def together(loops: list[Coroutine[Any, Any, None]]) -> None:
    """Run loops side by side; when one fails all stop, and its error is raised."""
    tasks = [asyncio.create_task(loop) for loop in loops]
    try:
        pending = set(tasks)
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def housekeeping(store: Store, keep: timedelta) -> None:
    """Delete once an hour what has been kept long enough."""
    while True:
        try:
            await store.purge(now(), keep, KEEP_FAILED)
        except Exception as error:  # tomorrow is another day; the bot goes on
            log.warning("purge: %s", where(error))
        await asyncio.sleep(HOUR)


def open_own_store(settings: Settings) -> Store:
    """The store of this bot, with its key. Raises StoreError."""
    try:
        settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StartError(
            f"The data folder {settings.folder} cannot be made: {error.strerror}. "
            "Set CEKDULU_DATA to another one."
        ) from error
    codec = open_codec(settings.database_url, settings.key_path, settings.key)
    store = open_store(settings.database_url, codec, settings.bot_id)
    # What a training that was killed left: people's questions, which only the store may hold.
    nlu_model.added_file(settings.folder).unlink(missing_ok=True)
    return store


def link_key(settings: Settings) -> bytes:
    """The key by which links of posts are signed, once the store is open."""
    codec = open_codec(settings.database_url, settings.key_path, settings.key)
    return codec.derived("post links")
