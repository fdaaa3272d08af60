"""What a case costs among many that are stored: each step is one commit of a turn.

    .venv/bin/python -m benchmarks.stored_cases [--postgresql] [--rounds 40] [--cases 1000]

Stored cases are closed but for forty, each with ten things said, three lines of record and a room.
In each round a case is opened, a person says twenty things, an operator claims it, answers and
closes it. `beside` is a message of somebody who has no case.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.model import Case, Entry, Event, Member, Room
from bot.effects import Effect
from bot.model import Conversation, Outgoing
from bot.store import Codec, Commit, Received, Store, open_store
from bot.store.case_rows import sealed_case, sealed_entry, sealed_event
from bot.store.case_sql import ADD_EVENT
from bot.store.connection import Connection, transaction
from bot.store.database import database

SIZES = {"sqlite": (1_000, 10_000, 100_000), "postgresql": (1_000, 20_000)}
STEPS = ("beside", "open", "say", "claim", "reply", "copied", "close", "shift", "desk", "postings")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
GROUP, OPERATOR, SAID, OPEN = -100_200, Member(901, "Sari"), 10, 40
AT_ONCE = 1_000
WORDS = "Saya dijanjikan kerja tapi paspor saya ditahan, tolong. " * 4
UPDATES = count(1)

ADD_CASE = """INSERT INTO cases (chat_id, version, state, lane, lane_rank, owner, silences,
        opened_at, asked_at, unanswered_since, first_reply_at, claimed_at, closed_at, worded, body)
    VALUES (:chat, 4, :state, 'waktu', 1, 901, 0, :at, :at, :since, :at, :at, :closed, 1, :body)
    RETURNING number"""
ADD_SAID = """INSERT INTO case_entries (number, at, side, who, answers, changed, person_message,
        room_chat, room_message, to_room, source_chat, source_message, to_person, failed, body)
    VALUES (:number, :at, 'person', 0, 0, 0, :message, :group, :message, 'done', 0, 0, '', '',
        :body)"""
ADD_ROOM = """INSERT INTO case_rooms (number, lane_rank, chat_id, thread, header, shown, due_at,
        tries, alerted, erased)
    VALUES (:number, 1, :group, :number, 1, 4, NULL, 0, 0, 0)"""


def fill(db: Connection, codec: Codec, cases: int) -> None:
    """Put cases into the tables."""
    for start in range(0, cases, AT_ONCE):
        with transaction(db):
            for at in range(start, min(start + AT_ONCE, cases)):
                add(db, codec, at, is_open=at % (cases // OPEN) == 0)
    db.change("ANALYZE")


def add(db: Connection, codec: Codec, at: int, *, is_open: bool) -> None:
    """Put one case in, with what was done and said."""
    case = Case(10**6 + at, "waktu", NOW, told={"name": "Wati", "summary": WORDS})
    ((number,),) = db.rows(
        ADD_CASE, chat=case.chat_id, state="waiting" if is_open else "closed", at=at,
        since=at if is_open else None, closed=None if is_open else at,
        body=sealed_case(codec, case),
    )  # fmt: skip
    said = sealed_entry(codec, Entry(NOW, "person", text=WORDS), number)
    rows = [
        {"number": number, "at": at, "message": at * SAID + one + 1, "group": GROUP, "body": said}
        for one in range(SAID)
    ]
    db.change_each(ADD_SAID, rows)
    detail = sealed_event(codec, Event(NOW, "diambil", 901, "Sari"), number)
    line = {"number": number, "at": at, "what": "diambil", "who": 901, "detail": detail}
    db.change_each(ADD_EVENT, [line] * 3)
    db.change(ADD_ROOM, number=number, group=GROUP)


class Rounds:
    """Cases that are worked off, and how long each step took."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.took: dict[str, list[float]] = defaultdict(list)

    async def turn(
        self, step: str, chat: int, *effects: Effect, outgoing: tuple[Outgoing, ...] = ()
    ) -> None:
        """One turn; only its commit is timed."""
        await self._store.receive([Received(next(UPDATES), chat, {})], NOW)
        works = await self._store.pending(NOW, (), 9)
        work = next(one for one in works if one.conversation.chat_id == chat)
        moved = Conversation(chat, "s", {}, work.conversation.version)
        case = await self._store.case_of(chat)
        read = (case.number, case.version) if case else (0, 0)
        begun = time.perf_counter()
        await self._store.commit(Commit(work.inbox_id, moved, outgoing, effects, "", read), NOW)
        self.note(step, begun)

    def note(self, step: str, begun: float) -> None:
        """Keep how long a step took, in milliseconds."""
        self.took[step].append(1000 * (time.perf_counter() - begun))

    async def one(self, chat: int) -> None:
        """A case from its first word to its end."""
        said = [
            AddEntry(Entry(NOW, "person", text=WORDS, person_message=10 + at)) for at in range(20)
        ]
        await self.turn("beside", chat + 500_000, said[0])
        made = changes.opened(chat, "nyawa", "minta_petugas", "mm", {"name": "Wati"}, NOW)
        await self.turn("open", chat, SaveCase(*made))
        for words in said:
            await self.turn("say", chat, words)
        case = await self._store.case_of(chat)
        assert case
        await self.turn("claim", GROUP, SaveCase(*changes.claimed(case, OPERATOR, NOW)))
        reply = Entry(NOW, "operator", text=WORDS, case=case.number, room_chat=GROUP,
                      room_message=10**8 + chat)  # fmt: skip
        payload = {"from": GROUP, "ids": [reply.room_message], "album": ""}
        await self.turn(
            "reply", GROUP, AddEntry(reply), outgoing=(Outgoing(chat, "copy", payload),)
        )
        await self.room(case, chat)
        last = await self._store.case_of(chat)
        assert last
        closing = changes.closed(last, OPERATOR, "tertolong", NOW)
        await self.turn("close", GROUP, SaveCase(*closing))
        await self._store.alerted(case.number, NOW)  # the room rests

    async def room(self, case: Case, chat: int) -> None:
        """What is done and asked beside the turns."""
        (row,) = await self._store.due(NOW, (), 1)
        begun = time.perf_counter()
        await self._store.copied(row, [9], NOW)
        self.note("copied", begun)
        begun = time.perf_counter()
        await self._store.shift(NOW)
        self.note("shift", begun)
        begun = time.perf_counter()
        (due,) = await self._store.postings(NOW + timedelta(hours=1), 9)
        self.note("postings", begun)
        room = Room(GROUP, 10**7 + chat)
        await self._store.room_made(case.number, room, NOW)
        await self._store.entries_posted(case.number, [one.id for one in due.entries], 1, NOW)
        await self._store.header_posted(case.number, 2, due.case.version + 1, NOW)
        begun = time.perf_counter()
        await self._store.desk(OPERATOR.user_id, room)
        self.note("desk", begun)


async def measure(backend: str, cases: int, rounds: int) -> list[float]:
    """The median of each step, in milliseconds."""
    codec = Codec(os.urandom(32))
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/store.db"
        if backend == "postgresql":
            from tests.postgres import new_schema

            url = new_schema()
        await open_store(url, codec).close()
        db = database(url).open(exclusive=False)
        fill(db, codec, cases)
        db.close()  # nobody else has the file: what was written is moved from the log into it
        os.sync()  # what the filling left to the disk is no cost of a turn
        store = open_store(url, codec)
        made = Rounds(store)
        for chat in range(1, rounds + 1):
            await made.one(chat)
        await store.close()
    return [statistics.median(made.took[step]) for step in STEPS]


async def main(backend: str, rounds: int, sizes: Sequence[int]) -> None:
    """Print a table: a line for each number of stored cases."""
    print(f"{backend}, median in ms", *(f"{step:>8}" for step in STEPS), sep="  ", flush=True)
    for cases in sizes or SIZES[backend]:
        found = await measure(backend, cases, rounds)
        name = f"{cases} cases".rjust(len(f"{backend}, median in ms"))
        print(name, *(f"{ms:8.2f}" for ms in found), sep="  ", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--cases", type=int, nargs="*", default=[])
    chosen = parser.parse_args()
    backend = "postgresql" if chosen.postgresql else "sqlite"
    asyncio.run(main(backend, chosen.rounds, chosen.cases))
