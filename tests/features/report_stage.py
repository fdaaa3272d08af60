"""A report being made as tests of it need it: raw presses of buttons, a second person, operators
who take the case, hashes that become known."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.case_effects import SaveCase
from bot.cases import changes
from bot.cases.model import Case, Entry, Room
from bot.model import Conversation, Json
from bot.reports.changes import begun
from bot.reports.model import Evidence, Report, Shown
from bot.store import Commit
from tests.cases_made import SARI
from tests.conversations.player import Answer
from tests.report_talk import Talk, Watched
from tests.samples import GROUP, NOW, PERSON, memory_store, message, press, received, update

CRY: Json = {"understood": {"darurat_disekap": 0.95}, "danger": 0.99}
"""What the model makes of a cry for help."""
ASKED: Json = {"understood": {"biaya_penempatan": 0.9}}
"""What the model makes of a question about money."""
SECOND, DAY = 1 / 60, 24 * 60
"""In minutes, as `Talk.waits` counts."""


class Stage(Watched):
    """A player to whom anything may happen."""

    async def happens(self, **parts: Any) -> Answer:
        """An update that Telegram sends, as it is."""
        self.happened += 1
        self.row = {}
        self.clock.move(6)
        await self.live.refresh()
        await self.store.receive([received(update(self.happened, **parts))], self.clock())
        answer = Answer()
        await self._work(answer)
        return answer

    async def _work(self, answer: Answer) -> None:
        """All that is due, also when several timers of a chat fell due together."""
        while await self.store.pending(self.clock(), (), 1):
            await super()._work(answer)

    async def presses(self, data: str, chat: int = PERSON) -> Answer:
        """A button that carries this is pressed, shown or not."""
        return await self.happens(callback_query=press(data, chat, 50))

    async def writes(self, text: str, chat: int = PERSON, **more: Any) -> Answer:
        """Somebody writes."""
        return await self.happens(message=message(text, chat, message_id=self.happened, **more))

    def data_of(self, label: str) -> str:
        """What the newest button of a label carries."""
        return str(self._button(label)[1]["data"])


class Making(Talk):
    """One report under way, to which anything may happen."""

    player: Stage

    async def key(self) -> str:
        """The name that buttons of the report carry."""
        return (await self.report()).key

    async def presses(self, *parts: str) -> Answer:
        """A button of this report, shown or not."""
        return await self.player.presses(":".join(("lapor", await self.key(), *parts)))

    async def evidence(self) -> tuple[Evidence, ...]:
        """What is kept of what was sent."""
        shown = await self.shown()
        return shown.evidence if shown else ()

    async def texts(self) -> dict[str, str]:
        """The words of all answers."""
        return {id: given.text for id, given in (await self.report()).answers.items() if given.text}

    async def case(self) -> Case:
        """The person's case."""
        found = await self.store.case_of(PERSON)
        assert found
        return found

    async def entries(self) -> tuple[Entry, ...]:
        """What stands in the person's case."""
        number = (await self.case()).number
        return (await self.store.desk(SARI.user_id, Room(GROUP, 0), number)).entries

    async def claimed(self) -> None:
        """An operator takes the case."""
        await self.changed(changes.claimed(await self.case(), SARI, self.player.clock()))

    async def changed(self, change: changes.Change) -> None:
        """The desk changes the case."""
        self.player.happened += 1
        raw = update(self.player.happened, message=message("x", GROUP))
        await self.store.receive([received(raw)], self.player.clock())
        for work in await self.store.pending(self.player.clock(), (), 10):
            saved = (SaveCase(*change),) if work.conversation.chat_id == GROUP else ()
            commit = Commit(work.inbox_id, work.conversation, effects=saved)
            await self.store.commit(commit, self.player.clock())

    async def hashed(self) -> None:
        """All files were fetched."""
        for one in await self.store.unhashed(self.player.clock(), 200):
            await self.store.hashed(one.id, "ab" * 32, 5, "")

    async def shortly(self) -> Answer:
        """The short way for oneself, as far as the summary."""
        await self.begins()
        await self.taps("⏱ Waktu saya sedikit", "Kamboja")
        await self.says("Poipet, gedung biru")
        await self.taps("Paspor diambil", "✅ Selesai, lanjut", "✅ Selesai, lanjut")
        return await self.taps("Di Telegram ini")

    async def result(self) -> Answer:
        """The short way as far as the PDF."""
        await self.shortly()
        await self.taps("✅ Ya, benar")
        return await self.waits(SECOND)

    async def conversation(self, chat: int = PERSON) -> Conversation:
        """Where a chat stands."""
        self.player.happened += 1
        raw = update(self.player.happened, message=message("x", chat))
        await self.store.receive([received(raw)], self.player.clock())
        for work in await self.store.pending(self.player.clock(), (), 10):
            await self.store.commit(Commit(work.inbox_id, work.conversation), self.player.clock())
            if work.conversation.chat_id == chat:
                return work.conversation
        raise AssertionError("the chat has no row")


@asynccontextmanager
async def making(*, desk: bool = False) -> AsyncIterator[Making]:
    """A person who may make a report."""
    async with memory_store() as store:
        player = Stage(store, desk)
        player.rows = []
        try:
            yield Making(player, store)
        finally:
            await player.aclose()


def made(about: str = "saya", **more: Any) -> Report:
    """A draft that waits for its first answer."""
    new = begun(PERSON, "a1", about, anonymous=False, now=NOW)  # type: ignore[arg-type]
    return replace(new, number=1, version=1, **more)


def done(**more: Any) -> Shown:
    """A confirmed report of a minute ago, with its evidence."""
    evidence = more.pop("evidence", ())
    at = NOW - timedelta(minutes=1)
    fields = {"state": "confirmed", "at": "", "confirmed_at": at, "changed_at": at}
    return Shown(made(**{**fields, **more}), evidence)
