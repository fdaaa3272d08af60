"""The store under test: each test runs on SQLite and on PostgreSQL, with a database of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from bot.store.database import database
from tests.postgres import new_schema

KEY = bytes(range(32))


@pytest.fixture
def codec() -> Codec:
    """A codec with a fixed key."""
    return Codec(KEY)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    return new_schema() if request.param == "postgresql" else f"sqlite:///{tmp_path}/store.db"


@pytest.fixture
async def store(url: str, codec: Codec, anyio_backend: str) -> AsyncIterator[Store]:
    """An open, empty store."""
    opened = open_store(url, codec, "77")
    yield opened
    await opened.close()


@pytest.fixture
def raw(url: str, store: Store) -> Iterator[Connection]:
    """A second connection to look into the tables themselves."""
    connection = database(url).open(exclusive=False)
    yield connection
    connection.close()
