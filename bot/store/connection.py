"""What the operations need of a database: a few verbs, and words in which the two differ."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

type Params = dict[str, Any]
type Row = tuple[Any, ...]


class Connection(Protocol):
    """One connection, used by one thread at a time.

    Statements name their parameters `:name`; `IN :name` and `NOT IN :name` take what `numbers`
    makes.
    """

    identity: str
    """How a self-numbering primary key is declared. Numbers are never used twice."""
    blob: str
    """The column type of encrypted bytes."""
    word_index: tuple[str, ...]
    """Statements that make the full-text index `example_words` (id, words)."""
    find_words: str
    """The statement that finds examples by words (:query, made by `any_of`; :limit), best first."""
    failures: tuple[type[Exception], ...]
    """Errors of the database itself: gone, locked, full."""
    conflicts: tuple[type[Exception], ...]
    """Errors after which the same operation, run again alone, may well succeed."""

    def change(self, sql: str, **params: Any) -> int:
        """Run a statement; return how many rows it changed."""

    def change_each(self, sql: str, many: Sequence[Params]) -> int:
        """Run a statement once for each set of parameters; return how many rows changed in all."""

    def rows(self, sql: str, **params: Any) -> list[Row]:
        """Run a statement (also one with RETURNING) and return its rows."""

    def numbers(self, several: Iterable[int]) -> Any:
        """Make several numbers one parameter, since a statement is prepared once for any count."""

    def any_of(self, words: Sequence[str]) -> str:
        """Make words of letters and digits a full-text query for any of them."""

    def tables(self) -> dict[str, set[str]]:
        """The tables of this database with their columns."""

    def begin(self, *, writes: bool) -> None:
        """Open a transaction; one that writes takes its lock at once, lest it fail half-way."""

    def commit(self) -> None:
        """Make the transaction last: on return it outlives a power cut."""

    def rollback(self) -> None:
        """Undo the open transaction, if there is one."""

    def savepoint(self) -> None:
        """Mark a point inside the transaction."""

    def release(self) -> None:
        """Keep what was done since the mark."""

    def undo(self) -> None:
        """Drop what was done since the mark."""

    def lock_migrations(self) -> None:
        """Wait, inside a transaction, until nobody else is changing the schema."""

    def lost(self) -> bool:
        """Whether this connection is of no more use."""

    def close(self) -> None:
        """Let go of the database and of the claim to be its only bot."""


@contextmanager
def transaction(db: Connection) -> Iterator[None]:
    """Write all of the block, or nothing."""
    db.begin(writes=True)
    try:
        yield
    except BaseException:
        db.rollback()
        raise
    db.commit()
