"""The people of the benchmark of broadcasts: in the bot's store, at the local server, and those
with whom something goes wrong."""

import asyncio
import random
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType

from benchmarks.desk_stage import BOT_ID, CODEC, user
from bot.posts.model import Body, Post, Source, Subscription, Target, Topic
from bot.store import open_store, post_records, subscription_records
from bot.store.connection import transaction
from bot.store.database import database
from tests.e2e.stage import Server

FIRST = 10_000_000
"""The number of the first subscriber."""
UNWILLING = 20
"""To so many who get the alert comes one who must not: stopped, or with other wishes."""
CHUNK = 5_000
"""Rows written in one transaction."""
CHANNEL, CHANNEL_ID, MAKER = "@kabar_uji", -1003000000009, 900
MARK = "Uji siaran"
"""Words that only the alert has."""
RETRY_AFTER = 6
"""Seconds that Telegram asks for in a chat whose limit was hit."""
BODY = Body(
    f"<b>{MARK}: jangan bayar di muka.</b>\n\nAda tawaran palsu ke Kamboja. Tanya dulu:\n"
    "{kontak:polri}",
    topic="lowongan",
    countries=("kh",),
    targets=(Target("check"), Target("urgent"), Target("alerts")),
    sources=(Source("Kemlu", "https://kemlu.go.id/a"),),
)
ENDING = 120.0
"""Seconds that the server may take to end."""
WISHES: tuple[tuple[int, tuple[Topic, ...], tuple[str, ...]], ...] = (
    (60, (), ()), (20, ("lowongan", "modus"), ()), (12, (), ("kh", "mm")),
    (8, ("lowongan",), ("kh",)),
)  # fmt: skip
"""Parts in a hundred of those who get the alert, and the topics and countries they chose."""
OTHERS = (
    Subscription(0, datetime.min, state="stopped", quiet=None),
    Subscription(0, datetime.min, topics=("aturan",), quiet=None),
    Subscription(0, datetime.min, countries=("jp",), quiet=None),
)
"""Those who must not get it."""


@dataclass(frozen=True)
class Crowd:
    """Numbers of people. `wanting` get the alert, `unwilling` do not. Of those who want it, some
    are met by trouble: `flooded` (429), `cut_before` and `cut_after` (the connection breaks before
    or after the call is carried out), `gone` (account deleted, which nobody tells the bot),
    `blocked` (the bot hears of it). `writers` are the rest, in any order."""

    wanting: range
    unwilling: range
    flooded: tuple[int, ...]
    cut_before: tuple[int, ...]
    cut_after: tuple[int, ...]
    gone: tuple[int, ...]
    blocked: tuple[int, ...]
    writers: tuple[int, ...]

    @property
    def unreachable(self) -> frozenset[int]:
        """Those who cannot get anything."""
        return frozenset((*self.gone, *self.blocked))


class LargeServer(Server):
    """The local server; with so many people and calls it takes its time to end, too."""

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()
        self.process.terminate()
        self.process.wait(ENDING)


def crowd(people: int, reach: int, chance: random.Random) -> Crowd:
    """So many who want the alert; trouble waits among the first `reach` of them, whose turn comes
    first. Eight of those flooded stand side by side: that is flood control of the whole bot."""
    wanting = range(FIRST, FIRST + people)
    row = range(FIRST + reach // 3, FIRST + reach // 3 + 8)
    rest = [one for one in range(FIRST, FIRST + reach) if one not in row]
    chance.shuffle(rest)
    sizes = [max(2, min(most, reach // 100)) for most in (40, 6, 6, 200, 200)]
    parts: list[tuple[int, ...]] = []
    for size in sizes:
        parts.append(tuple(rest[:size]))
        rest = rest[size:]
    parts[0] += tuple(row)
    met = frozenset(one for part in parts for one in part)
    writers = [one for one in wanting if one not in met]
    chance.shuffle(writers)
    unwilling = range(FIRST + people, FIRST + people + people // UNWILLING)
    return Crowd(wanting, unwilling, *parts, writers=tuple(writers))


def at_server(server: Server, some: Crowd) -> None:
    """Make the people and the channel."""
    count = len(some.wanting) + len(some.unwilling)
    server.post("/sim/people/many", {"from": FIRST, "count": count})
    chat = {"id": CHANNEL_ID, "type": "channel", "title": "Kabar", "username": CHANNEL[1:]}
    maker = {"user": user(MAKER), "status": "creator"}
    server.post("/sim/groups", {"chat": chat, "members": [maker], "bot": "administrator"})


def make_trouble(server: Server, some: Crowd) -> None:
    """Let go wrong what is to go wrong."""
    for one in some.blocked:
        server.post("/sim/block", {"user": user(one)})
    for one in some.gone:
        server.post("/sim/deactivate", {"user": user(one)})
    faults = {"429": some.flooded, "drop_before": some.cut_before, "drop_after": some.cut_after}
    for kind, chats in faults.items():
        for one in chats:
            spec = {"kind": kind, "chat_id": one, "method": "sendMessage"}
            server.post("/sim/faults", spec | {"retry_after": RETRY_AFTER})


def in_store(url: str, some: Crowd, now: datetime, chance: random.Random) -> None:
    """Make the store as the bot does, and write all subscribers into it."""
    asyncio.run(open_store(url, CODEC, BOT_ID).close())
    wishes = chance.choices(WISHES, [part for part, _, _ in WISHES], k=len(some.wanting))
    kept = [
        Subscription(one, now, topics, countries, None)
        for one, (_, topics, countries) in zip(some.wanting, wishes, strict=True)
    ]
    kept += [
        replace(OTHERS[one % len(OTHERS)], chat_id=one, since=now) for one in some.unwilling
    ]  # fmt: skip
    db = database(url).open(exclusive=True)
    for start in range(0, len(kept), CHUNK):
        with transaction(db):
            for wish in kept[start : start + CHUNK]:
                subscription_records.save(db, CODEC, wish)
    db.close()


def approve(url: str, now: datetime, due: datetime) -> None:
    """Write an approved alert that is to be published at that time, beside the running bot."""
    db = database(url).open(exclusive=False)
    post = Post("uji", BODY, 1, "Sari", now, now, state="approved", due_at=due)
    with transaction(db):
        post_records.save(db, CODEC, post, now)
    db.close()


def states(url: str) -> tuple[str, dict[int, str]]:
    """How the broadcast stands, and each chat's delivery; "" while there is none."""
    db = database(url).look()
    if db is None:
        return "", {}
    try:
        told = db.rows("SELECT state FROM broadcasts")
        rows = db.rows("SELECT chat_id, state FROM deliveries")
    finally:
        db.close()
    return (str(told[0][0]) if told else ""), {int(chat): str(state) for chat, state in rows}


def ended(url: str) -> bool:
    """Whether the broadcast is done."""
    db = database(url).look()
    if db is None:
        return False
    try:
        return bool(db.rows("SELECT 1 FROM broadcasts WHERE state = 'done'"))
    finally:
        db.close()
