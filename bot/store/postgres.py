"""PostgreSQL through psycopg 3: one schema, one running bot that holds an advisory lock."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import TupleRow
from psycopg.types.numeric import Int8Dumper

from bot.errors import StoreError
from bot.store.connection import Params, Row
from bot.store.interface import StoreUnavailable

LOCK = 1_128_352_836
"""The class of our advisory locks: the letters CADD. The second number is the schema's hash."""
PATIENCE = {
    "connect_timeout": "5",
    "keepalives_idle": "30",
    "tcp_user_timeout": "10000",
    "application_name": "cekdulu",
}
"""A server that went silent must be noticed in seconds, not in the two hours of TCP's default."""

CLAIM_WAIT = "3s"
"""A bot that was killed holds its place until the server notices; that takes a moment."""
SET_WAIT = f"SELECT set_config('lock_timeout', '{CLAIM_WAIT}', false)"
WORK_WAIT = "10s"
"""A table that somebody else locked must not hold every chat, and Ctrl-C, for ever."""
SET_WORK_WAIT = f"SELECT set_config('lock_timeout', '{WORK_WAIT}', false)"
CLAIM = f"SELECT pg_advisory_lock({LOCK}, hashtext(current_schema()))"
MIGRATING = f"SELECT pg_advisory_xact_lock({LOCK + 1}, hashtext(current_schema()))"
TABLES = """SELECT c.relname, a.attname FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')"""


class PostgresConnection:
    """A `connection.Connection` over PostgreSQL."""

    identity = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
    blob = "BYTEA"
    word_index: tuple[str, ...] = (
        "CREATE TABLE example_words (id BIGINT PRIMARY KEY, words TEXT NOT NULL)",
        "CREATE INDEX words_of_examples ON example_words USING gin (to_tsvector('simple', words))",
    )
    find_words = """SELECT e.answer, e.text
        FROM example_words AS w JOIN examples AS e ON e.id = w.id
        WHERE to_tsvector('simple', w.words) @@ to_tsquery('simple', :query)
        ORDER BY ts_rank(to_tsvector('simple', w.words), to_tsquery('simple', :query)) DESC, w.id
        LIMIT :limit"""
    failures: tuple[type[Exception], ...] = (psycopg.OperationalError, psycopg.InterfaceError)
    conflicts: tuple[type[Exception], ...] = (
        psycopg.errors.DeadlockDetected,
        psycopg.errors.SerializationFailure,
    )

    def __init__(self, connection: psycopg.Connection[TupleRow]) -> None:
        self._db = connection
        # One type for all numbers, or each width would be prepared and planned anew.
        connection.adapters.register_dumper(int, Int8Dumper)

    def change(self, sql: str, **params: Any) -> int:
        """Run a statement; return how many rows it changed."""
        return self._db.execute(translated(sql), params).rowcount

    def change_each(self, sql: str, many: Sequence[Params]) -> int:
        """Run a statement once for each set of parameters, in one round trip."""
        if len(many) < 2:  # a batch costs three times a single statement
            return sum(self.change(sql, **params) for params in many)
        with self._db.cursor() as cursor:
            cursor.executemany(translated(sql), many)
            return cursor.rowcount

    def rows(self, sql: str, **params: Any) -> list[Row]:
        """Run a statement and return its rows."""
        return self._db.execute(translated(sql), params).fetchall()

    def numbers(self, several: Iterable[int]) -> list[int]:
        """Make several numbers one parameter: an array."""
        return list(several)

    def any_of(self, words: Sequence[str]) -> str:
        """Make words a query of PostgreSQL's full-text search."""
        return " | ".join(words)

    def tables(self) -> dict[str, set[str]]:
        """The tables of the current schema with their columns."""
        found: dict[str, set[str]] = {}
        for table, column in self.rows(TABLES):
            found.setdefault(table, set()).add(column)
        return found

    def begin(self, *, writes: bool) -> None:
        """Open a transaction."""
        self._db.execute(b"BEGIN" if writes else b"BEGIN READ ONLY")

    def commit(self) -> None:
        """Commit; PostgreSQL answers when the log is on the disk."""
        self._db.execute(b"COMMIT")

    def rollback(self) -> None:
        """Undo the open transaction, if there is one."""
        if self._db.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
            self._db.execute(b"ROLLBACK")

    def savepoint(self) -> None:
        """Mark a point inside the transaction."""
        self._db.execute(b"SAVEPOINT mark")

    def release(self) -> None:
        """Keep what was done since the mark."""
        self._db.execute(b"RELEASE mark")

    def undo(self) -> None:
        """Drop what was done since the mark."""
        self._db.execute(b"ROLLBACK TO mark")
        self._db.execute(b"RELEASE mark")

    def lock_migrations(self) -> None:
        """Wait until nobody else is changing this schema."""
        self.rows(MIGRATING)

    def claim(self) -> bool:
        """Try to become the one bot of this schema; the place is free when the connection ends."""
        self.rows(SET_WAIT)
        try:
            self.rows(CLAIM)
        except psycopg.errors.LockNotAvailable:
            return False
        self.rows(SET_WORK_WAIT)
        return True

    def lost(self) -> bool:
        """Whether the server or the way to it is gone."""
        return self._db.closed

    def close(self) -> None:
        """End the connection, and the claim with it."""
        self._db.close()


@dataclass(frozen=True)
class PostgresSchema:
    """A `database.Database`: the first schema of the search path of a PostgreSQL database."""

    url: str

    def look(self) -> PostgresConnection:
        """Connect; an empty database has no tables."""
        return first_connect(self.url)

    def open(self, *, exclusive: bool) -> PostgresConnection:
        """Connect and take the place as the one bot."""
        db = first_connect(self.url)
        if exclusive and not db.claim():
            db.close()
            raise StoreError(
                "Another CekDulu is already running on this PostgreSQL database. "
                "Stop it first or use another database."
            )
        return db

    def reconnect(self) -> PostgresConnection:
        """Connect and take the place again."""
        return connect_again(self.url)


def connect(url: str) -> PostgresConnection:
    """Connect, with patience of seconds where the url says nothing else."""
    settings: dict[str, Any] = {**PATIENCE, **conninfo_to_dict(url)}
    # Transactions are opened by hand, so that both backends begin and end them in the same places.
    return PostgresConnection(psycopg.connect(autocommit=True, **settings))


def first_connect(url: str) -> PostgresConnection:
    """Connect at the start; StoreError when that cannot be done."""
    try:
        return connect(url)
    except psycopg.Error as error:
        reason = str(error).strip().partition("\n")[0]
        raise StoreError(f"PostgreSQL cannot be reached: {reason}") from None


def connect_again(url: str) -> PostgresConnection:
    """Connect after a loss and take the place as the one bot again."""
    db = connect(url)
    if not db.claim():
        db.close()
        raise StoreUnavailable("another CekDulu took this database meanwhile")
    return db


@cache
def translated(sql: str) -> bytes:
    """Write lists the way PostgreSQL takes them, and `:name` the way psycopg wants it."""
    sql = re.sub(r"\bNOT IN (:[a-z_]+)", r"<> ALL (\1)", sql.replace("%", "%%"))
    sql = re.sub(r"\bIN (:[a-z_]+)", r"= ANY (\1)", sql)
    return re.sub(r":([a-z_]+)", r"%(\1)s", sql).encode()
