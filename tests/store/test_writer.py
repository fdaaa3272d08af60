"""Groups of operations: one commit for all, and one that fails hurts nobody else."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator

import psycopg
import pytest

from bot.errors import Stale
from bot.store import Codec, Store, StoreUnavailable, open_store
from bot.store.connection import Connection, transaction
from bot.store.database import database
from bot.store.group import Operation, carry_out
from bot.store.migrations import MIGRATIONS, migrate
from bot.store.sqlite import SqliteConnection, open_memory
from bot.store.writer import Writer
from tests.postgres import new_schema
from tests.store.steps import NOW, bring, reply, turn, update

pytestmark = pytest.mark.anyio
ADD = "INSERT INTO meta (key, value) VALUES (:key, 'x')"


@pytest.fixture
def db(url: str) -> Iterator[Connection]:
    """A database with its tables."""
    connection = database(url).open(exclusive=True)
    migrate(connection, MIGRATIONS)
    yield connection
    connection.close()


def add(key: str) -> Operation:
    """An operation that leaves a trace."""
    return Operation(lambda db: db.change(ADD, key=key))


def add_and_fail(key: str) -> Operation:
    """An operation that leaves a trace and then finds that it came too late."""

    def run(db: Connection) -> None:
        db.change(ADD, key=key)
        raise Stale

    return Operation(run)


def keys(db: Connection) -> set[str]:
    """The traces."""
    return {key for (key,) in db.rows("SELECT key FROM meta WHERE value = 'x'")}


async def test_one_stale_among_twenty_hurts_nobody(db: Connection) -> None:
    group = [add_and_fail("n7") if n == 7 else add(f"n{n}") for n in range(20)]
    outcomes = carry_out(db, group)
    assert [n for n, outcome in enumerate(outcomes) if outcome.error] == [7]
    assert isinstance(outcomes[7].error, Stale)
    assert keys(db) == {f"n{n}" for n in range(20)} - {"n7"}


async def test_an_error_of_the_database_hurts_only_its_caller(db: Connection) -> None:
    wrong = Operation(lambda db: db.rows("SELECT nothing FROM nowhere"))
    outcomes = carry_out(db, [add("a"), wrong, add("b")])
    assert [outcome.error is None for outcome in outcomes] == [True, False, True]
    assert keys(db) == {"a", "b"}


async def test_turns_side_by_side_are_told_apart(store: Store) -> None:
    works = [await bring(store, n, n) for n in range(1, 21)]
    await store.commit(turn(works[6]), NOW)
    results = await asyncio.gather(
        *(store.commit(turn(work, reply(n + 1)), NOW) for n, work in enumerate(works)),
        return_exceptions=True,
    )
    assert [n for n, result in enumerate(results) if isinstance(result, Stale)] == [6]
    assert (await store.counts())["outbox_pending"] == 19


class FullDisk(SqliteConnection):
    """A real database whose disk fills up at the commit, as long as `full` says so."""

    full = False

    def commit(self) -> None:
        if self.full:
            raise self.failures[0]("database or disk is full")
        super().commit()


async def test_a_failing_commit_is_told_to_all_and_leaves_nothing() -> None:
    db = FullDisk(open_memory()._db.conn)
    migrate(db, MIGRATIONS)
    db.full = True
    writer = Writer(db, open_memory)
    results = await asyncio.gather(
        *(writer.run(add(f"n{n}").run) for n in range(5)), return_exceptions=True
    )
    assert [type(result) for result in results] == [StoreUnavailable] * 5
    db.full = False
    assert await writer.run(keys, writes=False) == set()
    assert await writer.run(add("later").run) == 1
    assert await writer.run(keys, writes=False) == {"later"}
    await writer.close()


async def test_close_finishes_what_is_queued(url: str, codec: Codec) -> None:
    store = open_store(url, codec, "77")
    queued = [asyncio.ensure_future(store.receive([update(n)], NOW)) for n in range(200)]
    await asyncio.sleep(0)  # each of them queues its operation
    await store.close()
    assert sum(await asyncio.gather(*queued)) == 200
    with pytest.raises(StoreUnavailable):
        await store.counts()
    await store.close()
    again = open_store(url, codec, "77")
    assert (await again.counts())["inbox_pending"] == 200
    await again.close()


async def test_a_caller_that_gives_up_stops_nothing(store: Store) -> None:
    waiting = asyncio.ensure_future(store.receive([update(1)], NOW))
    await asyncio.sleep(0)
    waiting.cancel()
    assert (await store.counts())["inbox_pending"] == 1


async def test_reading_waits_for_no_writer(store: Store, raw: Connection) -> None:
    with transaction(raw):
        raw.change(ADD, key="a")
        assert (await store.counts())["inbox_pending"] == 0
    assert await store.receive([update(1)], NOW) == 1


async def test_a_lost_connection_comes_back(codec: Codec) -> None:
    url = new_schema()
    store = open_store(url, codec, "77")
    await store.receive([update(1)], NOW)
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            " AND objid = CAST((hashtext(current_schema()) + 4294967296) % 4294967296 AS oid)"
        )
    with pytest.raises(StoreUnavailable):
        await store.receive([update(2)], NOW)
    assert await store.receive([update(3)], NOW) == 1
    assert (await store.counts())["inbox_pending"] == 2
    await store.close()


async def test_between_two_tries_to_connect_nobody_waits() -> None:
    clock = [0.0]
    tries: list[float] = []

    def connect() -> Connection:
        tries.append(clock[0])
        if clock[0] < 1:
            raise OSError
        return open_memory()

    class Gone(SqliteConnection):
        def lost(self) -> bool:
            return True

    writer = Writer(Gone(open_memory()._db.conn), connect, lambda: clock[0])
    for _ in range(4):
        with pytest.raises(StoreUnavailable):
            await writer.run(lambda db: db.rows("SELECT nothing"))
    clock[0] = 0.11
    for _ in range(2):
        with pytest.raises(StoreUnavailable):
            await writer.run(lambda db: db.rows("SELECT 1"))
    assert tries == [0.0, 0.11]
    clock[0] = 5.0
    assert await writer.run(lambda db: db.rows("SELECT 1")) == [(1,)]
    await writer.close()


def test_an_interpreter_ends_though_a_store_was_left_open() -> None:
    code = (
        "import asyncio; from bot.store import Codec, open_store; from pathlib import Path\n"
        "async def main():\n"
        "    global store; store = open_store('sqlite://', Codec(bytes(32)))\n"
        "    await store.counts()\n"
        "asyncio.run(main()); print('end')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=30)
    assert (done.returncode, done.stdout) == (0, b"end\n")


async def test_a_closed_store_leaves_no_thread(url: str, codec: Codec) -> None:
    before = threading.active_count()
    store = open_store(url, codec, "77")
    await store.close()
    assert sum(t.name == "store" for t in threading.enumerate()) == 0
    assert threading.active_count() <= before + 1  # asyncio's own worker


class DamagedFile(SqliteConnection):
    """A real database that can neither commit nor undo."""

    def commit(self) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    def rollback(self) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")


async def test_whatever_fails_nobody_waits_for_ever() -> None:
    writer = Writer(DamagedFile(open_memory()._db.conn), open_memory)
    async with asyncio.timeout(10):
        with pytest.raises(StoreUnavailable):
            await writer.run(lambda db: db.rows("SELECT 1"))
        assert await writer.run(lambda db: db.rows("SELECT 1")) == [(1,)]
        await writer.close()
