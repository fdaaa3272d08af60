"""Tables with many rows, and the plans by which a database carries statements out."""

from collections.abc import Callable, Iterable, Mapping

from bot.store import open_store
from bot.store.codec import Codec
from bot.store.connection import Connection, transaction
from bot.store.database import database
from tests.store.test_plans import NUMBERS

MANY = 20_000
"""Enough rows for either planner to prefer an index to walking through all of them."""
type Statements = Mapping[str, tuple[str, Mapping[str, object]]]
"""SQL and its parameters by a name of its own; a range stands for a list of numbers."""


async def many(fill: Iterable[str], url: str, codec: Codec) -> Connection:
    """A connection to a new database whose tables these statements have filled: each inserts a row
    for every `n.i` from 1 to MANY and may put `:blob` in."""
    await open_store(url, codec, "77").close()
    db = database(url).open(exclusive=False)
    with transaction(db):
        for statement in fill:
            db.change(f"{NUMBERS} {statement}", done=MANY, blob=b"x")
    db.change("ANALYZE")
    return db


def slow(
    db: Connection, url: str, statements: Statements, walks: Callable[[str], bool]
) -> dict[str, list[str]]:
    """The steps that walk through a whole table, by the name of their statement."""
    found = {}
    for name, (statement, params) in statements.items():
        if scans := [step for step in plan(db, url, statement, params) if walks(step)]:
            found[name] = scans
    return found


async def walked(
    fill: Iterable[str], url: str, codec: Codec, statements: Statements,
    walks: Callable[[str], bool],
) -> dict[str, list[str]]:  # fmt: skip
    """The statements that walk through a whole table of a database with many rows, by their names,
    each with its steps that do."""
    db = await many(fill, url, codec)
    try:
        return slow(db, url, statements, walks)
    finally:
        db.close()


def plan(db: Connection, url: str, statement: str, params: Mapping[str, object]) -> list[str]:
    """The steps by which the database would carry a statement out."""
    values = {
        key: db.numbers(value) if isinstance(value, range) else value
        for key, value in params.items()
    }
    begin = "EXPLAIN QUERY PLAN" if url.startswith("sqlite") else "EXPLAIN"
    return [str(row[-1]).strip() for row in db.rows(f"{begin} {statement}", **values)]
