"""What a report costs among many that are stored: each write is one commit of a turn.

    .venv/bin/python -m benchmarks.stored_reports [--postgresql] [--rounds 40] [--reports 1000]

Stored reports have all questions answered and three pieces of evidence; one in ten is a draft. In
each round a report is started, twenty answers and ten pieces of evidence come in, and it is read
once more. `beside` is what a message of somebody who has no report costs more: one look.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from bot.effects import Effect
from bot.model import Conversation
from bot.report_effects import AddEvidence, SaveReport
from bot.reports.model import Evidence, Given, Report, Shown
from bot.reports.questions import FOR
from bot.store import Codec, Commit, Received, Store, open_store
from bot.store.connection import Connection, transaction
from bot.store.database import database
from bot.store.report_rows import evidence_params, report_params
from bot.store.report_sql import ADD_EVIDENCE, BEGIN

SIZES = {"sqlite": (1_000, 100_000), "postgresql": (1_000, 20_000)}
STEPS = ("beside", "start", "answer", "evidence", "read")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
AT_ONCE, PIECES, ANSWERS = 1_000, 3, 20
WORDS = "Saya dijanjikan kerja tapi paspor saya ditahan, tolong. " * 4
ANSWERED = {name: Given(NOW, ("lain",), WORDS) for name in FOR["saya"]}
PHOTO = Evidence(NOW, "photo", "AgACAgUAAxkBAAIB" * 5, "AQADq80xG2", size=90_000, message_id=7)
UPDATES = count(1)


def fill(db: Connection, codec: Codec, reports: int) -> None:
    """Put reports into the tables."""
    for start in range(0, reports, AT_ONCE):
        with transaction(db):
            for at in range(start, min(start + AT_ONCE, reports)):
                add(db, codec, at)
    db.change("ANALYZE")


def add(db: Connection, codec: Codec, at: int) -> None:
    """Put one report in, with its evidence."""
    state = "confirmed" if at % 10 else "draft"
    report = Report(10**6 + at, NOW, "k", about="saya", answers=ANSWERED, state=state)
    ((number,),) = db.rows(BEGIN, **report_params(codec, report, at, at))
    pieces = [replace(PHOTO, same=str(one)) for one in range(PIECES)]
    hashed = {"state": "done", "due_at": None, "sha_sum": "ab" * 32, "failed": ""}
    rows = [evidence_params(codec, one, number) | hashed for one in pieces]
    db.change_each(ADD_EVIDENCE, rows)


class Rounds:
    """Reports that are filled in, and how long each step took."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.took: dict[str, list[float]] = defaultdict(list)

    async def turn(self, step: str, chat: int, effect: Effect) -> None:
        """One turn; only its commit is timed."""
        await self._store.receive([Received(next(UPDATES), chat, {})], NOW)
        (work,) = await self._store.pending(NOW, (), 9)
        moved = Conversation(chat, "s", {}, work.conversation.version)
        begun = time.perf_counter()
        await self._store.commit(Commit(work.inbox_id, moved, (), (effect,)), NOW)
        self.note(step, begun)

    async def look(self, step: str, chat: int) -> Shown | None:
        """One reading of the last report of a chat."""
        begun = time.perf_counter()
        found = await self._store.report_of(chat)
        self.note(step, begun)
        return found

    def note(self, step: str, begun: float) -> None:
        """Keep how long a step took, in milliseconds."""
        self.took[step].append(1000 * (time.perf_counter() - begun))

    async def one(self, chat: int) -> None:
        """A report from its first question on."""
        assert await self.look("beside", chat) is None
        await self.turn("start", chat, SaveReport(Report(chat, NOW, "k", about="saya")))
        for answered in range(ANSWERS):
            found = await self._store.report_of(chat)
            assert found
            answers = dict(list(ANSWERED.items())[: answered + 1])
            await self.turn("answer", chat, SaveReport(replace(found.report, answers=answers)))
        for at in range(10):
            await self.turn("evidence", chat, AddEvidence(replace(PHOTO, same=str(at))))
        shown = await self.look("read", chat)
        assert shown
        assert len(shown.evidence) == 10


async def measure(backend: str, reports: int, rounds: int) -> list[float]:
    """The median of each step, in milliseconds."""
    codec = Codec(os.urandom(32))
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/store.db"
        if backend == "postgresql":
            from tests.postgres import new_schema

            url = new_schema()
        await open_store(url, codec).close()
        db = database(url).open(exclusive=False)
        fill(db, codec, reports)
        db.close()  # nobody else has the file: what was written is moved from the log into it
        os.sync()  # what the filling left to the disk is no cost of a turn
        store = open_store(url, codec)
        made = Rounds(store)
        for chat in range(1, rounds + 1):
            await made.one(chat)
        await store.close()
    return [statistics.median(made.took[step]) for step in STEPS]


async def main(backend: str, rounds: int, sizes: Sequence[int]) -> None:
    """Print a table: a line for each number of stored reports."""
    print(f"{backend}, median in ms", *(f"{step:>8}" for step in STEPS), sep="  ", flush=True)
    for reports in sizes or SIZES[backend]:
        found = await measure(backend, reports, rounds)
        name = f"{reports} reports".rjust(len(f"{backend}, median in ms"))
        print(name, *(f"{ms:8.2f}" for ms in found), sep="  ", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--reports", type=int, nargs="*", default=[])
    chosen = parser.parse_args()
    backend = "postgresql" if chosen.postgresql else "sqlite"
    asyncio.run(main(backend, chosen.rounds, chosen.reports))
