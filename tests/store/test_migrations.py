"""Each step of the schema is made once, with its number, or not at all."""

from collections.abc import Iterator

import pytest

from bot.errors import StoreError
from bot.store import meta
from bot.store.connection import Connection
from bot.store.database import database
from bot.store.migrations import MIGRATIONS, migrate
from bot.store.sqlite import check_version
from tests.store.steps import TABLES


@pytest.fixture
def db(url: str) -> Iterator[Connection]:
    """An empty database."""
    connection = database(url).open(exclusive=True)
    yield connection
    connection.close()


def second(db: Connection) -> None:
    db.change("CREATE TABLE cases (id BIGINT)")


def broken(db: Connection) -> None:
    db.change("CREATE TABLE half (id BIGINT)")
    db.change("CREATE TABLE half (id BIGINT)")


def test_an_empty_database_gets_all_tables(db: Connection) -> None:
    assert migrate(db, MIGRATIONS) == len(MIGRATIONS)
    assert set(db.tables()) == set(TABLES)
    assert meta.schema(db) == len(MIGRATIONS)


def test_a_second_time_does_nothing(db: Connection) -> None:
    migrate(db, MIGRATIONS)
    assert migrate(db, MIGRATIONS) == 0


def test_a_new_step_is_added_to_an_old_database(db: Connection) -> None:
    migrate(db, MIGRATIONS)
    assert migrate(db, (*MIGRATIONS, second)) == 1
    assert "cases" in db.tables()


def test_a_failing_step_leaves_nothing(db: Connection) -> None:
    with pytest.raises(Exception, match="half"):
        migrate(db, (*MIGRATIONS, second, broken))
    assert "half" not in db.tables()
    assert meta.schema(db) == len(MIGRATIONS) + 1
    assert migrate(db, (*MIGRATIONS, second)) == 0


def test_a_failing_first_step_leaves_an_empty_database(db: Connection) -> None:
    with pytest.raises(Exception, match="half"):
        migrate(db, (broken,))
    assert db.tables() == {}


def test_an_old_sqlite_is_refused() -> None:
    check_version((3, 35, 0))
    with pytest.raises(StoreError, match=r"SQLite 3\.34\.1; CekDulu needs 3\.35"):
        check_version((3, 34, 1))
