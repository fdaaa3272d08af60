"""The store under test: SQLite and PostgreSQL, as for the tests of the store."""

from tests.store.conftest import codec, store, url

__all__ = ["codec", "store", "url"]
