"""Two replicas of the bot over one database: SQLite and PostgreSQL."""

from collections.abc import AsyncIterator

import pytest

from bot.store import Codec, Store, open_store
from tests.store.conftest import url

__all__ = ["replica", "store", "url"]


@pytest.fixture
async def store(url: str, anyio_backend: str) -> AsyncIterator[Store]:
    """An open, empty store."""
    opened = open_store(url, Codec(bytes(32)))
    yield opened
    await opened.close()


@pytest.fixture
async def replica(url: str, store: Store) -> AsyncIterator[Store]:
    """A second store on the same database."""
    opened = open_store(url, Codec(bytes(32)), exclusive=False)
    yield opened
    await opened.close()
