"""Which database a url means, and how to look at it, open it and come back to it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.errors import StoreError
from bot.store import sqlite
from bot.store.connection import Connection


class Database(Protocol):
    """A place where a store may be."""

    def look(self) -> Connection | None:
        """Open it for looking only, None when there is nothing yet."""

    def open(self, *, exclusive: bool) -> Connection:
        """Open it for work; StoreError when exclusive and another bot has it."""

    def reconnect(self) -> Connection:
        """Open it again after the connection was lost."""


@dataclass(frozen=True)
class SqliteFile:
    """A file."""

    path: Path

    def look(self) -> Connection | None:
        """Open an existing file read-only."""
        return sqlite.look(self.path)

    def open(self, *, exclusive: bool) -> Connection:
        """Take the lock and open the file."""
        try:
            claimed = sqlite.claim(self.path) if exclusive else None
            return sqlite.open_file(self.path, claimed)
        except OSError as error:
            raise StoreError(f"{self.path} cannot be opened: {error.strerror}.") from None
        except sqlite3.Error as error:
            raise StoreError(f"{self.path} cannot be opened: {error}.") from None

    def reconnect(self) -> Connection:
        """Open the file once more; the lock is still ours."""
        return sqlite.open_file(self.path, None)


@dataclass(frozen=True)
class SqliteMemory:
    """A database that is gone when it is closed."""

    def look(self) -> Connection | None:
        """There is nothing yet."""
        return None

    def open(self, *, exclusive: bool) -> Connection:
        """Make it."""
        return sqlite.open_memory()

    def reconnect(self) -> Connection:
        """Make another."""
        return sqlite.open_memory()


def database(url: str) -> Database:
    """Read a url. StoreError when it is of no kind we know."""
    if url == "sqlite://":
        return SqliteMemory()
    if url.startswith("sqlite:///") and len(url) > len("sqlite:///"):
        return SqliteFile(Path(url.removeprefix("sqlite:///")))
    if url.startswith(("postgresql://", "postgres://")):
        # Only here: loading psycopg takes a third of a second that users of SQLite need not wait.
        from bot.store.postgres import PostgresSchema

        return PostgresSchema(url)
    raise StoreError(
        "The database must be sqlite:///a/path.db or postgresql://user@host/name; "
        f"what was given begins with {url.partition('://')[0][:20]!r}."
    )
