"""A poster at work: the local Bot API server over HTTP, a real store, people who write, and a clock
that they all share."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.model import Case, CaseLane, Entry, Member, Room
from bot.cases.shift import Rules, Shift
from bot.effects import Effect
from bot.model import Json, Outgoing
from bot.pacing import Pace
from bot.posting import Poster
from bot.simulator.serving import running as serving
from bot.store import Commit, Store
from bot.store.postings import LOOK_AGAIN
from tests.samples import PERSON, Clock, eventually, memory_store, message, received, update, words

DESK, SECOND = -1002000000001, -1002000000002
SARI, BUDI, WATI = (
    Member(901, "Sari", "operator", on_duty=True),
    Member(902, "Budi", "operator", on_duty=True),
    Member(903, "Wati", "supervisor"),
)


@dataclass
class Stage:
    """What tests do and look at."""

    store: Store
    clock: Clock
    people: httpx.AsyncClient
    bot: Bot
    pace: Pace
    poster: Poster
    shift: Shift
    number: int = 0

    async def commit(self, chat: int, *effects: Effect, out: tuple[Outgoing, ...] = ()) -> None:
        """A turn of a chat with these effects."""
        self.number += 1
        raw = update(self.number, message=message("x", chat))
        await self.store.receive([received(raw)], self.clock())
        found = await self.store.pending(self.clock(), (), 100)
        (work,) = [one for one in found if one.conversation.chat_id == chat]
        turn = Commit(work.inbox_id, work.conversation, out, tuple(effects))
        await self.store.commit(turn, self.clock())
        self.poster.wake()

    async def opens(
        self, chat: int = PERSON, lane: CaseLane = "nyawa", matter: str = "darurat_disekap",
        country: str = "kh", *said: Entry, **told: Any,
    ) -> int:  # fmt: skip
        """Somebody needs a person; gives the number of the case."""
        case, event = changes.opened(chat, lane, matter, country, told, self.clock())
        await self.commit(chat, SaveCase(case, event), *map(AddEntry, said))
        return (await self.case(chat)).number

    async def case(self, chat: int = PERSON) -> Case:
        """The last case of a chat."""
        case = await self.store.case_of(chat)
        assert case
        return case

    async def change(self, change: changes.Change, chat: int = PERSON) -> None:
        """A case changes."""
        await self.commit(chat, SaveCase(*change))

    async def writes(self, text: str = "", chat: int = PERSON, **more: Any) -> int:
        """A person writes, and their words go to the case; gives the message's number. Fields of
        the server's messages may be given, `entry` holds those of the Entry."""
        about, kind = more.pop("entry", {}), more.get("kind", "text")
        user = {"id": chat, "first_name": f"Orang{chat}"}
        words = {"text": text} if kind in ("text", "poll") else {"caption": text} if text else {}
        made = await self.ask("messages", {"user": user, **words, **more})
        shown = await self.shown(chat)
        mine = next(one for one in shown if one["message_id"] == made["message_id"])
        entry = Entry(
            self.clock(), "person", kind, text, _file(mine), more.get("media_group_id", ""), chat,
            "Orang", person_message=made["message_id"], latitude=more.get("latitude"),
            longitude=more.get("longitude"),
        )  # fmt: skip
        await self.commit(chat, AddEntry(replace(entry, **about)))
        return int(made["message_id"])

    async def ask(self, address: str, body: Json) -> Json:
        """Ask the server's own interface."""
        answer = await self.people.post(f"/sim/{address}", json=body)
        assert answer.is_success, answer.text
        made: Json = answer.json()
        return made

    async def fault(self, kind: str, method: str, **more: Any) -> None:
        """Switch on trouble."""
        await self.ask("faults", {"kind": kind, "method": method, **more})

    async def shown(self, chat: int, thread: int | None = None) -> list[Json]:
        """The messages that stand in a chat or topic, the bot's and others'."""
        query = {} if thread is None else {"thread": thread}
        answer = await self.people.get(f"/sim/chats/{chat}/messages", params=query)
        listed: list[Json] = answer.json()["messages"]
        return listed

    async def topics(self, group: int = DESK) -> list[Json]:
        """A group's topics."""
        groups = (await self.people.get("/sim/people")).json()["groups"]
        (one,) = [one for one in groups if one["id"] == group]
        listed: list[Json] = one["topics"]
        return listed

    async def room(self, name: str, group: int = DESK) -> list[Json]:
        """What the bot wrote into the topic whose name begins so, service messages left out."""
        for topic in await self.topics(group):
            if topic["name"].startswith(name):
                listed = await self.shown(group, topic["message_thread_id"])
                return [one for one in listed if _content(one)]
        return []

    async def texts(self, name: str, group: int = DESK) -> list[str]:
        """The words in a topic, the card first."""
        return [words_of(one) for one in await self.room(name, group)]

    async def calls(self, method: str, chat: int | None = None) -> list[Json]:
        """The calls of a method that the bot made."""
        query = {"since": 0} | ({} if chat is None else {"chat_id": chat})
        made = (await self.people.get("/sim/calls", params=query)).json()["calls"]
        return [one for one in made if one["method"].lower() == method.lower()]

    async def move(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.move(seconds)
        self.poster.wake()

    async def rest(self, patience: int = 400, step: float = 0.1) -> None:
        """Let the time pass until no room lacks anything, what is still being gathered too. Where
        operators were told in private, the poster only looks now and then for a group."""
        for _ in range(patience):
            due = await self.store.posting_wake()
            if due is None:
                return
            alone = all(one.alerted for one in await self.store.postings(due, 100))
            if alone and due - self.clock() >= LOOK_AGAIN:
                return
            await self.move(max(step, (due - self.clock()).total_seconds()))
            await self.idle()
        raise AssertionError("the rooms never came to rest")

    async def idle(self) -> None:
        """Wait until the poster has begun all that it may now, and has ended it."""
        for _ in range(3):
            self.poster.wake()
            await self.store.counts()

            async def ended() -> bool:
                return not self.poster.busy

            await eventually(ended)

    async def for_a_while(self, seconds: float) -> None:
        """Let so much time pass, by tenths, with all that can be done in it."""
        for _ in range(round(seconds * 10)):
            await self.move(0.1)
            await self.idle()

    async def has(self, name: str, *lines: str, group: int = DESK) -> None:
        """Wait until a topic holds messages with these words."""

        async def there() -> bool:
            texts = await self.texts(name, group)
            return all(any(line in text for text in texts) for line in lines)

        await eventually(there)


@asynccontextmanager
async def stage(
    groups: Collection[int] = (DESK,), operators: tuple[int, ...] = (),
    members: tuple[Member, ...] = (SARI, BUDI), **settings: Any,
) -> AsyncIterator[Stage]:  # fmt: skip
    """The server with these operators' groups, and a poster that is not running yet."""
    clock, pace = Clock(), Pace(1000.0, 1000.0)
    async with (
        serving(clock=clock.ticks, first_id=1000) as server,
        httpx.AsyncClient(base_url=server.url, verify=False) as people,
        memory_store() as store,
        Bot(server.token, server.base_url, server.base_file_url, request=way()) as bot,
    ):
        shift = Shift(Rules(tuple(groups), operators), members, (WATI.user_id,))
        poster = Poster(
            bot, store, pace, words, lambda: at.shift, clock, clock.ticks,
        )  # fmt: skip
        at = Stage(store, clock, people, bot, pace, poster, shift)
        for group in groups:
            await make_group(at, group)
        for member in (SARI, BUDI, WATI):
            user = {"id": member.user_id, "first_name": member.name}
            await at.ask("messages", {"user": user, "text": "/start"})
        if settings:
            await at.ask("settings", settings)
        yield at


async def make_group(at: Stage, group: int, **rights: bool) -> None:
    """A forum with three people and the bot as administrator."""
    listed = [
        {"user": {"id": one.user_id, "first_name": one.name}, "status": "member"}
        for one in (SARI, BUDI, WATI)
    ]
    chat = {"id": group, "title": "Meja", "type": "supergroup", "is_forum": True}
    made = {"chat": chat, "members": listed, "bot": "administrator"}
    await at.ask("groups", made | ({"rights": rights} if rights else {}))


def way() -> HTTPXRequest:
    """A bot's way to the network; reading certificates would take most of a test's time."""
    return HTTPXRequest(httpx_kwargs={"verify": False})


def words_of(shown: Json) -> str:
    """The words of a message."""
    return str(shown.get("text") or shown.get("caption") or "")


def room_of(shown: Json) -> Room:
    """Where a message stands."""
    return Room(shown["chat"]["id"], shown.get("message_thread_id", 0))


def _content(shown: Json) -> bool:
    service = ("forum_topic_created", "forum_topic_closed", "forum_topic_reopened",
               "pinned_message")  # fmt: skip
    return not any(name in shown for name in service)


def _file(shown: Json) -> str:
    if sizes := shown.get("photo"):
        return str(sizes[-1]["file_id"])
    held = ("video", "voice", "document", "animation", "video_note", "sticker", "audio")
    return next((str(shown[name]["file_id"]) for name in held if name in shown), "")
