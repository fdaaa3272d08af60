"""Two editors and what they see of the newsroom: a real store and a real decider over a made model;
what is published is taken off the store as the broadcaster would."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot import word_loading
from bot.alerting import Alerting
from bot.deciding import Decider
from bot.editorial import Staff
from bot.live import Live
from bot.model import Json, Outgoing
from bot.newsroom import NewsroomRecords
from bot.posts.links import Links
from bot.posts.model import Post
from bot.store import Store
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import (
    NOW,
    OTHER,
    PERSON,
    Clock,
    lexicon,
    memory_store,
    message,
    press,
    received,
    update,
    words,
)

CHANNEL, CHANNEL_ID = "@kabar_cekdulu", -1001
LINKS = Links(b"k" * 32, BOT_NAME)
SARI, BUDI, STRANGER = PERSON, OTHER, 4004
STAFF = {SARI: Staff(SARI, "admin", "Sari", True), BUDI: Staff(BUDI, "editor", "Budi", True)}
GOOD = "<b>Ada lowongan palsu ke Kamboja.</b>\n\nCek dulu di bot sebelum mengirim uang."
PHOTO = [{"file_id": "gambar", "file_unique_id": "g1", "width": 90, "height": 90}]


@dataclass
class Seen:
    """A message that somebody sees."""

    chat: int
    number: int
    text: str
    buttons: list[Json]
    row: Outgoing

    @property
    def labels(self) -> list[str]:
        """Its buttons."""
        return [one["text"] for one in self.buttons]


@dataclass
class Stage:
    """The newsroom under way. `seen` holds all that was shown, newest last."""

    store: Store
    approvals: int = 2
    clock: Clock = field(default_factory=lambda: Clock(NOW))
    seen: list[Seen] = field(default_factory=list)
    happened: int = 0
    numbers: int = 100

    def __post_init__(self) -> None:
        named = word_loading.named(words(), BOT_NAME, CHANNEL)
        self.live = Live(
            named, word_loading.load_router, self.store, STAFF, approvals=self.approvals
        )
        nlu = rasa(lambda text: meant({}), clock=self.clock.ticks)
        alerting = Alerting(self.store, LINKS, CHANNEL)
        self.decider = Decider(self.live, nlu, lexicon(), BOT_NAME, alerting=alerting)

    async def says(self, who: int, text: str | None = None, **more: Any) -> list[Seen]:
        """Somebody writes; what is shown because of it, to whomever."""
        self.happened += 1
        made = message(text, who, message_id=self.happened, **more)
        return await self._happens(update(self.happened, message=made))

    async def photo(self, who: int, caption: str = "", **more: Any) -> list[Seen]:
        """Somebody sends a picture."""
        return await self.says(
            who, photo=PHOTO, **({"caption": caption} if caption else {}), **more
        )

    async def taps(self, who: int, label: str) -> list[Seen]:
        """Somebody taps a button of the last message in their chat that has it."""
        for one in reversed(self.seen):
            for button in one.buttons:
                if one.chat == who and button["text"] == label and "data" in button:
                    return await self.presses(who, button["data"], one.number)
        raise AssertionError(f"no button [{label}]")

    async def presses(self, who: int, data: str, number: int = 50) -> list[Seen]:
        """Somebody presses a button that carries this."""
        self.happened += 1
        return await self._happens(update(self.happened, callback_query=press(data, who, number)))

    async def waits(self, seconds: float) -> list[Seen]:
        """Time passes; what timers bring."""
        self.clock.move(seconds)
        await self.store.ring(self.clock())
        return await self._work()

    async def newsroom(self) -> NewsroomRecords:
        """What is kept of posts."""
        return await self.store.newsroom(80)

    async def last(self) -> Post:
        """The newest post."""
        return max((await self.newsroom()).posts, key=lambda one: one.number)

    async def numbered(self, number: int) -> Post:
        """The post of a number."""
        found = await self.store.post(number)
        assert found is not None
        return found

    async def publishes(self, *, channel: bool = True) -> tuple[int, ...]:
        """The publisher has its turn."""
        return await self.store.publish_due(self.clock(), channel=channel)

    async def in_channel(self, message_id: int = 900) -> None:
        """All that waits for the channel is brought there."""
        for post in await self.store.channel_work():
            if post.channel == "to_send":
                assert await self.store.channel_sending(post.number)
            state = "withdrawn" if post.channel == "to_withdraw" else "sent"
            await self.store.channel_done(
                post.number, state, message_id, "", post.revision, CHANNEL_ID, marked=True
            )

    async def sends(self) -> list[int]:
        """The broadcaster sends all that may go now; the chats it went to."""
        sent: list[int] = []
        while True:
            more = await self.store.fill(self.clock(), 500)
            taken = await self.store.take(self.clock(), 100)
            if not taken and not more:
                return sent
            sent += [one.chat_id for one in taken]
            done = [(one, one.message_id or 500 + one.chat_id % 100) for one in taken]
            await self.store.delivered(done, self.clock())

    async def _happens(self, raw: Json) -> list[Seen]:
        await self.live.refresh()
        self.clock.move(6)
        await self.store.receive([received(raw)], self.clock())
        return await self._work()

    async def _work(self) -> list[Seen]:
        shown: list[Seen] = []
        while found := await self.store.pending(self.clock(), (), 10):
            for work in found:
                await self.store.commit(await self.decider.decide(work, self.clock()), self.clock())
        while rows := await self.store.due(self.clock(), (), 20):
            for row in rows:
                self.numbers += 1
                await self.store.sent(row, self.numbers, self.clock())
                if row.method in ("message", "photo", "edit"):
                    shown.append(self._shown(row))
        self.seen += shown
        return shown

    def _shown(self, row: Outgoing) -> Seen:
        buttons = [one for line in row.payload["keyboard"] for one in line]
        number = int(row.payload.get("message_id") or self.numbers)
        return Seen(row.chat_id, number, str(row.payload["text"]), buttons, row)


@asynccontextmanager
async def stage(approvals: int = 2) -> AsyncIterator[Stage]:
    """A newsroom over a store in memory."""
    async with memory_store() as store:
        yield Stage(store, approvals)


async def written(room: Stage, text: str = GOOD, who: int = SARI) -> Post:
    """A post that an editor wrote."""
    await room.says(who, "/siaran")
    await room.taps(who, "✍️ Tulis kabar")
    await room.says(who, text)
    return await room.last()


async def published(room: Stage, text: str = GOOD) -> Post:
    """A post that Sari wrote, Budi approved, and that stands in the channel."""
    await written(room, text)
    await room.taps(SARI, "📨 Ajukan")
    await room.taps(BUDI, "Periksa")
    await room.taps(BUDI, "✅ Setujui")
    await room.publishes()
    await room.in_channel()
    return await room.last()
