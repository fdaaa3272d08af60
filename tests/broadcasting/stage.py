"""Posts on their way: the local Bot API server over HTTP, a real store, people who subscribe, and a
clock that they all share."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import httpx
from telegram import Bot

from bot.broadcasting import Broadcasting
from bot.effects import Effect
from bot.model import Json
from bot.pacing import Pace
from bot.post_effects import SavePost, SaveSubscription
from bot.posts.model import Body, Delivery, Post, Progress, Subscription
from bot.simulator.serving import Running
from bot.simulator.serving import running as serving
from bot.store import Codec, Commit, Store, open_store
from tests.posting.stage import way
from tests.samples import NOW, Clock, eventually, message, received, running, update

CHANNEL, CHANNEL_ID = "@kabar_uji", -1003000000009
EDITOR = 77
FIRST = 1_000_000
"""The number of the first subscriber."""
FAST = 1_000_000.0
"""Messages a second: no test waits for a pace that it does not try."""


class Flowing(Clock):
    """A clock that goes by itself, and that a test may put forward."""

    def __init__(self, now: datetime = NOW) -> None:
        super().__init__(now)
        self._since = time.monotonic()

    def __call__(self) -> datetime:
        """The time."""
        return self.now + timedelta(seconds=time.monotonic() - self._since)

    def ticks(self) -> float:
        """The same time as seconds."""
        return self().timestamp()


class Words:
    """How posts are told here: by their text alone."""

    def channel(self, post: Post, wrong: Post | None = None) -> Json:
        """As in the channel."""
        if post.state != "withdrawn":
            picture = {"picture": post.body.picture} if post.body.picture else {}
            named = f" (ralat dari: {wrong.body.text})" if wrong else ""
            return {"text": f"{post.body.text}{named}", "keyboard": [], **picture}
        return {"text": "Kabar ini dicabut.", "keyboard": [], **_card(post)}

    def corrected(self, post: Post, address: str) -> Json:
        """As in the channel once it was corrected."""
        told = self.channel(post)
        return told | {"text": f"Diralat: {address or '-'}\n\n{told['text']}"}

    def chat(self, post: Post, delivery: Delivery, wrong: Post | None = None) -> Json:
        """As in a chat."""
        if post.body.text == "rusak":
            raise KeyError(post.body.text)
        told = self.channel(post, wrong)
        return told | ({"text": f"{told['text']} (berhenti)"} if delivery.stopped else {})


@dataclass
class Stage:
    """What tests do and look at."""

    server: Running
    store: Store
    clock: Flowing
    people: httpx.AsyncClient
    bot: Bot
    pace: Pace
    broadcasting: Broadcasting = field(init=False)
    number: int = 0
    keys: list[str] = field(default_factory=list)

    async def commit(self, chat: int, *effects: Effect) -> None:
        """A turn of a chat with these effects."""
        self.number += 1
        raw = update(self.number, message=message("x", chat))
        await self.store.receive([received(raw)], self.clock())
        found = await self.store.pending(self.clock(), (), 100)
        (work,) = [one for one in found if one.conversation.chat_id == chat]
        turn = Commit(work.inbox_id, work.conversation, (), effects)
        await self.store.commit(turn, self.clock())
        self.broadcasting.wake()

    async def subscribers(self, count: int) -> range:
        """So many people who started the bot and subscribed, at all hours; gives their chats."""
        await self.ask("people/many", {"from": FIRST, "count": count})
        chats = range(FIRST, FIRST + count)
        await self.subscribe(chats)
        return chats

    async def subscribe(self, chats: Iterable[int], **choice: Any) -> None:
        """These chats want alerts."""
        for chat in chats:
            wanted = Subscription(chat, self.clock(), **{"quiet": None, **choice})
            await self.commit(chat, SaveSubscription(wanted))

    async def publish(self, text: str, picture: str = "", **more: Any) -> int:
        """A post is approved; gives its number."""
        key, now = f"k{len(self.keys)}", self.clock()
        self.keys.append(key)
        if more.get("kind") == "edit":  # begun over the words of now
            more = {"base": (await self.post(more["of"])).revision, **more}
        post = Post(key, Body(text, picture), EDITOR, "Rini", now, now, state="approved", **more)
        await self.commit(EDITOR, SavePost(post))
        records = await self.store.newsroom(100)
        return next(one.number for one in records.posts if one.key == key)

    async def withdraw(self, number: int) -> None:
        """A post is taken back."""
        post = await self.post(number)
        await self.commit(EDITOR, SavePost(replace(post, state="withdrawn", note="salah")))

    async def post(self, number: int) -> Post:
        """A post as it stands."""
        post = await self.store.post(number)
        assert post
        return post

    async def progress(self, post: int, what: str = "send") -> Progress | None:
        """How a broadcast of a post stands; None before it began."""
        records = await self.store.newsroom(100)
        listed = (one for one in records.progress if (one.post, one.what) == (post, what))
        return next(listed, None)

    async def counts(self, post: int, what: str = "send") -> dict[str, int]:
        """Chats of a broadcast by the state of their delivery."""
        found = await self.progress(post, what)
        return {state: count for state, count in found.counts.items() if count} if found else {}

    async def is_done(self, post: int, what: str = "send") -> bool:
        """Whether a broadcast is done."""
        return getattr(await self.progress(post, what), "state", "") == "done"

    async def done(self, post: int, what: str = "send") -> None:
        """Wait until a broadcast is done."""
        await eventually(lambda: self.is_done(post, what))

    async def stands(self, number: int, *states: str) -> Post:
        """Wait until a post stands so in the channel."""

        async def reached() -> bool:
            return (await self.post(number)).channel in states

        await eventually(reached)
        return await self.post(number)

    async def ask(self, address: str, body: Json) -> Json:
        """Ask the server's own interface."""
        answer = await self.people.post(f"/sim/{address}", json=body)
        assert answer.is_success, answer.text
        made: Json = answer.json()
        return made

    async def fault(self, kind: str, method: str = "sendMessage", **more: Any) -> None:
        """Switch on trouble."""
        await self.ask("faults", {"kind": kind, "method": method, **more})

    async def shown(self, chat: int) -> list[Json]:
        """The messages that stand in a chat."""
        answer = await self.people.get(f"/sim/chats/{chat}/messages")
        listed: list[Json] = answer.json()["messages"]
        return [one for one in listed if "migrate_from_chat_id" not in one]

    async def texts(self, chat: int) -> list[str]:
        """The words in a chat."""
        return [str(one.get("text") or one.get("caption") or "") for one in await self.shown(chat)]

    async def calls(self, method: str) -> list[Json]:
        """The calls of a method that the bot made."""
        since, calls = 0, list[Json]()
        while page := (await self.people.get("/sim/calls", params={"since": since})).json()[
            "calls"
        ]:
            calls += page
            since = page[-1]["n"] + 1
        return [one for one in calls if one["method"].lower() == method.lower()]

    async def move(self, seconds: float) -> None:
        """Put the clock forward."""
        self.clock.move(seconds)
        self.broadcasting.wake()

    def sending(self, rate: float = FAST) -> Broadcasting:
        """A start of the bot over the store."""
        self.broadcasting = Broadcasting(
            self.bot, self.store, self.pace, Words(), CHANNEL, rate, self.clock, self.clock.ticks
        )
        return self.broadcasting

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[asyncio.Task[None]]:
        """Posts are published and sent meanwhile."""
        async with running(self.broadcasting.run()) as task:
            yield task


@asynccontextmanager
async def stage(
    rate: float = FAST, overall: float = FAST, url: str = "sqlite://"
) -> AsyncIterator[Stage]:
    """The server with a channel, and a broadcasting that is not running yet."""
    clock, pace = Flowing(), Pace(overall, FAST)
    async with (
        serving(clock=clock.ticks, first_id=1000) as server,
        httpx.AsyncClient(base_url=server.url, verify=False) as people,
        open_at(url) as store,
        Bot(server.token, server.base_url, server.base_file_url, request=way()) as bot,
    ):
        at = Stage(server, store, clock, people, bot, pace)
        at.sending(rate)
        await make_channel(at)
        yield at


@asynccontextmanager
async def open_at(url: str) -> AsyncIterator[Store]:
    """An empty store in this database."""
    store = open_store(url, Codec(bytes(32)))
    try:
        yield store
    finally:
        await store.close()


async def make_channel(at: Stage, bot: str = "administrator") -> None:
    """The channel, with the bot in this standing."""
    chat = {"id": CHANNEL_ID, "title": "Kabar", "type": "channel", "username": CHANNEL[1:]}
    await at.ask("groups", {"chat": chat, "members": [], "bot": bot})


async def make_group(at: Stage, group: int, type: str = "supergroup") -> None:
    """A group that the bot is in."""
    members = [{"user": {"id": 901, "first_name": "Sari"}, "status": "member"}]
    chat = {"id": group, "title": "Warga", "type": type}
    await at.ask("groups", {"chat": chat, "members": members, "bot": "member"})


def _card(post: Post) -> Json:
    if not post.body.picture:
        return {}
    lines = {"lead": "", "points": [], "next_label": "", "next_step": "", "foot": "CekDulu"}
    return {"card": {"title": "Dicabut", **lines}}
