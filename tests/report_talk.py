"""A person who makes a report, over a real store; the bot's side is real except for its model."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.model import Outgoing
from bot.report_pdf.paper import Paper, paper_from
from bot.reports.model import Report, Shown
from bot.store import Store
from tests.conversations.player import Answer, Player
from tests.samples import PERSON, memory_store

BEGIN = {
    "saya": "✅ Mulai: tentang saya", "orang": "✅ Mulai: keluarga atau teman",
    "iklan": "✅ Mulai: iklan saja",
}  # fmt: skip


class Watched(Player):
    """A player that keeps the calls it makes, too."""

    rows: list[Outgoing]

    def _shown(self, row: Outgoing) -> Any:
        self.rows.append(row)
        return super()._shown(row)


@dataclass
class Talk:
    """One report under way."""

    player: Watched
    store: Store
    answers: list[Answer] = field(default_factory=list)

    async def says(self, text: str, **more: Any) -> Answer:
        """The person writes."""
        return await self._play({"user": text, **more})

    async def taps(self, *labels: str, **more: Any) -> Answer:
        """The person presses buttons, one after the other, by what stands on them."""
        for label in labels:
            answer = await self._play({"user": f"[{label}]", **more})
        return answer

    async def sends(self, kind: str, **more: Any) -> Answer:
        """The person sends a picture, file, voice, place …"""
        return await self._play({"kind": kind, **more})

    async def waits(self, minutes: float) -> Answer:
        """Time passes."""
        return await self._play({"wait": minutes})

    async def begins(self, about: str = "saya") -> Answer:
        """/lapor and the start button."""
        await self.says("/lapor")
        return await self.taps(BEGIN[about])

    async def shown(self, chat: int = PERSON) -> Shown | None:
        """The report as it is kept."""
        return await self.store.report_of(chat)

    async def report(self) -> Report:
        """The report itself."""
        shown = await self.shown()
        assert shown is not None
        return shown.report

    @property
    def papers(self) -> list[Paper]:
        """The papers that were sent."""
        rows = self.player.rows
        return [paper_from(row.payload["paper"]) for row in rows if "paper" in row.payload]

    async def _play(self, row: dict[str, Any]) -> Answer:
        answer = await self.player.play(row)
        self.answers.append(answer)
        return answer


@asynccontextmanager
async def talk(*, desk: bool = False) -> AsyncIterator[Talk]:
    """A talk that begins."""
    async with memory_store() as store:
        player = Watched(store, desk)
        player.rows = []
        try:
            yield Talk(player, store)
        finally:
            await player.aclose()
