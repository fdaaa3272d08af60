"""A person's phone while a report is made: what stands on the screen, what the desk reads."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.cases import changes as case_changes
from bot.effects import Effect
from bot.model import Outgoing
from bot.store import Commit
from tests.cases_made import SARI
from tests.conversations.player import Shown as Message
from tests.features.report_stage import Making, Stage
from tests.features.test_report_questions import at
from tests.samples import GROUP, OTHER, memory_store, message, received, update

CRIED = "tolong saya dipukuli dan dikurung"
YES, SENT, REMIND = "🙋 Petugas boleh membaca", "Sudah saya kirim", "🔔 Ingatkan saya nanti"
MOMENT = 1.0
"""Seconds in which nobody else is heard: a decision is made in the one loop of all chats."""
LONGEST_MESSAGE, MOST_MESSAGES = 4096, 20
"""UTF-16 units (Bot API, sendMessage); messages in a row that somebody can still scroll through."""


class Phone(Stage):
    """What stands on the screen: tags are looked up as the sender does."""

    deleted: set[int]
    changed: list[int]
    missed: int
    toasts: list[str]

    async def _delivered(self) -> list[Message]:
        shown = []
        while rows := await self.store.due(self.clock(), (), 1):
            row = rows[0]
            await self._tagged(row)
            self.numbers += 1
            await self.store.sent(row, self.numbers, self.clock())
            if row.method in ("message", "photo", "document", "edit"):
                shown.append(self._shown(row))
        return shown

    async def _tagged(self, row: Outgoing) -> None:
        tag = row.payload.get("of")
        if row.method == "callback":
            self.toasts.append(str(row.payload.get("text", "")))
        numbers = await self.store.tagged(row.chat_id, str(tag)) if tag else ()
        if row.method == "delete":
            named = row.payload.get("message_id")
            self.deleted |= {*numbers, *([int(named)] if named else [])}
        if row.method == "edit" and tag:
            self.changed += numbers[:1]
            self.missed += not numbers


@asynccontextmanager
async def on_phone(*, desk: bool = False) -> AsyncIterator[tuple[Making, Phone]]:
    """A person who makes a report, with what stands on the screen."""
    async with memory_store() as store:
        phone = Phone(store, desk)
        phone.rows, phone.deleted, phone.changed, phone.missed = [], set(), [], 0
        phone.toasts = []
        try:
            yield Making(phone, store), phone
        finally:
            await phone.aclose()


async def code(talk: Making) -> str:
    """A code of the report."""
    told = await talk.presses("kode")
    return told.text.split("<code>")[1].split("</code>")[0]


async def moved(talk: Making) -> None:
    """The report is gone on with from another account."""
    await talk.player.writes(f"/lapor {await code(talk)}", OTHER)


async def committed(talk: Making, *effects: Effect) -> None:
    """The desk does something with the report."""
    talk.player.happened += 1
    raw = update(talk.player.happened, message=message("x", GROUP))
    await talk.store.receive([received(raw)], talk.player.clock())
    for work in await talk.store.pending(talk.player.clock(), (), 10):
        commit = Commit(work.inbox_id, work.conversation, effects=effects)
        await talk.store.commit(commit, talk.player.clock())


async def said_to_desk(talk: Making) -> str:
    """All that operators read in the person's case."""
    return "\n".join(one.text for one in await talk.entries())


async def alarmed(talk: Making) -> None:
    """The tap that opens the lane for life."""
    await at(talk, "saya", "kejadian")
    await talk.presses("j", "kejadian", "disekap")


async def closed(talk: Making) -> None:
    """The operator closes the case."""
    now = talk.player.clock()
    await talk.changed(case_changes.closed(await talk.case(), SARI, "tertolong", now))
