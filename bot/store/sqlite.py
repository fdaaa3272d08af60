"""SQLite through sqlite-utils: one file, one running bot."""

import fcntl
import json
import os
import re
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.errors import StoreError
from bot.store.connection import Params, Row

OLDEST = (3, 35)
"""RETURNING came with 3.35."""
BUSY_MS = 5_000
PRAGMAS = (
    f"busy_timeout = {BUSY_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
)

TABLES = """SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND substr(m.name, 1, 7) <> 'sqlite_'"""


class SqliteConnection:
    """A `connection.Connection` over an open SQLite database, with the claim to be its only bot."""

    identity = "INTEGER PRIMARY KEY AUTOINCREMENT"
    blob = "BLOB"
    word_index: tuple[str, ...] = (
        "CREATE VIRTUAL TABLE example_words USING fts5(id UNINDEXED, words)",
    )
    find_words = """SELECT examples.answer, examples.text
        FROM example_words JOIN examples ON examples.id = example_words.id
        WHERE example_words MATCH :query ORDER BY example_words.rank LIMIT :limit"""
    failures: tuple[type[Exception], ...] = (sqlite3.OperationalError,)
    conflicts: tuple[type[Exception], ...] = ()

    def __init__(self, connection: sqlite3.Connection, claim: int | None = None) -> None:
        self._claim = claim
        self._db = Database(connection)

    def change(self, sql: str, **params: Any) -> int:
        """Run a statement; return how many rows it changed."""
        return int(self._db.execute(translated(sql), params).rowcount)

    def change_each(self, sql: str, many: Sequence[Params]) -> int:
        """Run a statement once for each set of parameters; return how many rows changed in all."""
        return int(self._db.conn.executemany(translated(sql), many).rowcount) if many else 0

    def rows(self, sql: str, **params: Any) -> list[Row]:
        """Run a statement and return all its rows: RETURNING writes only while they are fetched."""
        return list(self._db.execute(translated(sql), params).fetchall())

    def numbers(self, several: Iterable[int]) -> str:
        """Make several numbers one parameter: a JSON array."""
        return json.dumps(list(several))

    def any_of(self, words: Sequence[str]) -> str:
        """Make words a query of FTS5; in quotes no word is taken for an operator."""
        return " OR ".join(f'"{word}"' for word in words)

    def tables(self) -> dict[str, set[str]]:
        """The tables of this file with their columns."""
        found: dict[str, set[str]] = {}
        for table, column in self.rows(TABLES):
            found.setdefault(table, set()).add(column)
        return found

    def begin(self, *, writes: bool) -> None:
        """Open a transaction. One that turns to writing late fails at once when another writes."""
        self._db.execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    def commit(self) -> None:
        """Write the transaction to the log and see it on the disk."""
        self._db.execute("COMMIT")

    def rollback(self) -> None:
        """Undo the open transaction; some errors have undone it already."""
        if self._db.conn.in_transaction:
            self._db.execute("ROLLBACK")

    def savepoint(self) -> None:
        """Mark a point inside the transaction."""
        self._db.execute("SAVEPOINT mark")

    def release(self) -> None:
        """Keep what was done since the mark."""
        self._db.execute("RELEASE mark")

    def undo(self) -> None:
        """Drop what was done since the mark."""
        self._db.execute("ROLLBACK TO mark")
        self._db.execute("RELEASE mark")

    def lock_migrations(self) -> None:
        """Nothing to do: BEGIN IMMEDIATE holds the only lock there is."""

    def lost(self) -> bool:
        """A file does not go away."""
        return False

    def close(self) -> None:
        """Close the file and give the claim back."""
        self._db.close()
        if self._claim is not None:
            os.close(self._claim)
            self._claim = None


def look(path: Path) -> SqliteConnection | None:
    """Open an existing file for reading only, None when there is none: looking changes nothing."""
    check_version(sqlite3.sqlite_version_info)
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be opened as a database: {error}.") from None
    return SqliteConnection(connection)


def open_file(path: Path, claimed: int | None) -> SqliteConnection:
    """Open a file to work with; a new one is made for its owner's eyes only."""
    check_version(sqlite3.sqlite_version_info)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return SqliteConnection(connection, claimed)


def open_memory() -> SqliteConnection:
    """Open a database that is gone when it is closed."""
    check_version(sqlite3.sqlite_version_info)
    return SqliteConnection(
        sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    )


def claim(path: Path) -> int:
    """Lock `<path>.lock`, so that two bots never share a database. StoreError when another runs."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise StoreError(
            f"Another CekDulu is already running on {path}. Stop it first or use another database."
        ) from None
    return handle


@cache
def translated(sql: str) -> str:
    """Write `IN :name` and `NOT IN :name` the way SQLite takes a list."""
    return re.sub(r"\bIN (:[a-z_]+)", r"IN (SELECT value FROM json_each(\1))", sql)


def check_version(version: tuple[int, ...]) -> None:
    """Refuse an SQLite without RETURNING."""
    if version < OLDEST:
        found = ".".join(map(str, version))
        raise StoreError(f"This Python has SQLite {found}; CekDulu needs 3.35 or newer.")
