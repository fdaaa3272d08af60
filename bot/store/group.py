"""Several operations in one transaction, so that one wait for the disk serves them all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.connection import Connection
from bot.store.interface import StoreUnavailable


@dataclass(frozen=True)
class Operation:
    """Something to do with the database. It may be run more than once: it touches nothing else."""

    run: Callable[[Connection], Any]
    writes: bool = True


@dataclass(frozen=True)
class Outcome:
    """What came of an operation: a value, or the error its caller gets."""

    value: Any = None
    error: Exception | None = None


class Lost(Exception):
    """The connection went away; what was not committed is not there."""


def carry_out(db: Connection, operations: Sequence[Operation]) -> list[Outcome]:
    """Run the operations in order in one transaction; on return it is committed.

    One that fails leaves no trace and does not hurt the others. Raises when nothing could be
    committed.
    """
    outcomes = _together(db, operations) or _apart(db, operations)
    return [
        _alone(db, operation) if isinstance(outcome.error, db.conflicts) else outcome
        for operation, outcome in zip(operations, outcomes, strict=True)
    ]


def _together(db: Connection, operations: Sequence[Operation]) -> list[Outcome] | None:
    """The usual way, without a savepoint for each; None when one of them failed."""
    db.begin(writes=_writing(operations))
    try:
        outcomes = [Outcome(operation.run(db)) for operation in operations]
    except Exception as error:
        _undo(db, error)
        return None
    db.commit()
    return outcomes


def _apart(db: Connection, operations: Sequence[Operation]) -> list[Outcome]:
    """The way after a failure: a savepoint for each, so that only the one that fails is undone."""
    db.begin(writes=_writing(operations))
    try:
        outcomes = [_guarded(db, operation) for operation in operations]
    except Exception as error:
        _undo(db, error)
        raise
    db.commit()
    return outcomes


def _alone(db: Connection, operation: Operation) -> Outcome:
    """A last try in a transaction of its own, for one that lost a deadlock."""
    try:
        return _apart(db, [operation])[0]
    except Exception as error:  # the others of its group are committed and must not hear of this
        return Outcome(error=_told(db, error))


def _guarded(db: Connection, operation: Operation) -> Outcome:
    """Run one operation behind a savepoint."""
    db.savepoint()
    try:
        value = operation.run(db)
        db.release()
    except Exception as error:
        if db.lost():
            raise
        db.undo()
        return Outcome(error=_told(db, error))
    return Outcome(value)


def _told(db: Connection, error: Exception) -> Exception:
    """The error a caller gets: the database's own troubles are all one to him."""
    if isinstance(error, db.failures) and not isinstance(error, db.conflicts):
        told = StoreUnavailable(type(error).__name__)
        told.__cause__ = error
        return told
    return error


def _undo(db: Connection, error: Exception) -> None:
    """Roll back, if there is still somebody to tell."""
    if db.lost():
        raise Lost from error
    db.rollback()


def _writing(operations: Sequence[Operation]) -> bool:
    """Whether any of them writes; a group that only reads waits for no lock and no disk."""
    return any(operation.writes for operation in operations)
