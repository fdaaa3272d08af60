"""A person's report whose evidence waits for its hash, and a bot and a store that fail or wait as
they are told."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import httpx
import telegram

from bot.evidence_hashing import Hasher
from bot.model import Conversation
from bot.report_effects import AddEvidence, ReportEffect, SaveReport
from bot.reports.model import Evidence, Report
from bot.store import Commit, Received, Store, StoreUnavailable
from tests.samples import NOW, PERSON, Clock

SARI = {"id": 5, "first_name": "Sari"}
PHOTO, VOICE = bytes(range(256)) * 999, b"OggS" * 5_000
LARGE = 20 * 2**20


@dataclass
class Stage:
    """A person's report whose evidence waits, and a hasher that is not running yet."""

    bot: telegram.Bot
    people: httpx.AsyncClient
    store: Store
    clock: Clock
    turns: int = 0

    async def upload(self, data: bytes, **more: str) -> str:
        """Sari sends a file; give Telegram's id of it."""
        form = {"user": json.dumps(SARI), "kind": "document", **more}
        answer = await self.people.post("/sim/messages", data=form, files={"file": ("a", data)})
        assert answer.status_code == 200
        return (await self.bot.get_updates())[-1].message.document.file_id

    async def do(self, *effects: ReportEffect) -> None:
        """A turn of the person that does something with the report."""
        self.turns += 1
        await self.store.receive([Received(self.turns, PERSON, {})], NOW)
        work = (await self.store.pending(NOW, (), 1))[0]
        read = work.conversation
        stand = Conversation(PERSON, "x", {}, read.version)
        await self.store.commit(Commit(work.inbox_id, stand, effects=effects), NOW)

    async def keep(self, *files: str, at: datetime = NOW) -> None:
        """Begin a report with files as its evidence."""
        pieces = (Evidence(at, "document", file, same=str(n)) for n, file in enumerate(files))
        await self.do(SaveReport(Report(PERSON, NOW, "k")), *map(AddEvidence, pieces))

    async def evidence(self) -> tuple[Evidence, ...]:
        """The evidence as it is kept now."""
        shown = await self.store.report_of(PERSON)
        return shown.evidence if shown else ()

    async def hashes(self) -> list[str]:
        """The hashes there are, or why there is none."""
        return [one.sha256 or one.failed for one in await self.evidence()]

    async def all_hashed(self) -> bool:
        """Whether nothing is left to do."""
        return all(one.hashed for one in await self.evidence())

    async def due(self) -> bool:
        """Whether something may be tried now."""
        return bool(await self.store.unhashed(self.clock(), 1))

    def hasher(self, **instead: object) -> Hasher:
        """A hasher with these parts, or others in their place."""
        parts = {"bot": self.bot, "store": self.store, "clock": self.clock} | instead
        return Hasher(**parts)  # type: ignore[arg-type]


class Counting:
    """The real bot, whose files come only when they are let; it counts who asks and waits."""

    def __init__(self, real: telegram.Bot, let: bool = False) -> None:
        self._real, self._let = real, asyncio.Event()
        self.asked = self.under_way = self.most = 0
        if let:
            self._let.set()

    def let(self) -> None:
        """Hand the files out."""
        self._let.set()

    async def get_file(self, file_id: str) -> telegram.File:
        """Ask the real one when it is let."""
        self.asked += 1
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await self._let.wait()
            return await self._real.get_file(file_id)
        finally:
            self.under_way -= 1


class Failing:
    """The real store, away as often as it is told for each of its methods; it offers more than it
    is asked for, and counts how often it is asked."""

    def __init__(self, store: Store, **times: int) -> None:
        self._store, self._times, self.asked = store, times, 0

    def _fail(self, method: str) -> None:
        if self._times.get(method, 0):
            self._times[method] -= 1
            raise StoreUnavailable("OperationalError")

    async def unhashed(self, now: datetime, limit: int) -> Sequence[Evidence]:
        self._fail("unhashed")
        self.asked += 1
        return await self._store.unhashed(now, limit * 100)

    async def hashed(self, evidence: int, sha256: str, size: int, failed: str) -> None:
        self._fail("hashed")
        await self._store.hashed(evidence, sha256, size, failed)

    async def hash_later(self, evidence: int, until: datetime) -> None:
        self._fail("hash_later")
        await self._store.hash_later(evidence, until)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def waits(stage: Stage) -> bool:
    """Whether nothing may be tried now though something is left."""
    return not await stage.due() and not await stage.all_hashed()


async def later(stage: Stage, left: int) -> bool:
    """Whether so many are left that may be tried now: the others were put off."""
    return len(await stage.store.unhashed(stage.clock(), 100)) == left


async def woken(stage: Stage, hasher: Hasher) -> None:
    """Wake a hasher again and again, with time to do something each time."""
    for _ in range(20):
        hasher.wake()
        await stage.evidence()
