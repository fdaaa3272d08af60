"""A database belongs to one program, one bot, one running process; others are refused."""

import sqlite3
from pathlib import Path

import psycopg
import pytest

from bot.errors import StoreError
from bot.store import Codec, open_codec, open_store
from bot.store.connection import transaction
from bot.store.database import database
from tests.store.steps import NOW, update

FOREIGN = (
    ("CREATE TABLE customers (id INTEGER, name TEXT)",),
    ("CREATE TABLE meta (version INTEGER)",),
    (
        "CREATE TABLE meta (key TEXT, value TEXT)",
        "INSERT INTO meta (key, value) VALUES ('program', 'other')",
    ),
)


def run_foreign(url: str, statements: tuple[str, ...]) -> None:
    """Let another program use the database."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
    else:
        with psycopg.connect(url) as other:
            for statement in statements:
                other.execute(statement.encode())


@pytest.mark.parametrize("statements", FOREIGN, ids=["no-meta", "other-columns", "other-name"])
def test_another_programs_database_is_left_alone(
    url: str, codec: Codec, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    run_foreign(url, statements)
    file = tmp_path / "store.db"
    before = file.read_bytes() if file.exists() else b""
    with pytest.raises(StoreError, match="another program"):
        open_codec(url, tmp_path / "key")
    with pytest.raises(StoreError, match="another program"):
        open_store(url, codec, "77")
    assert (file.read_bytes() if file.exists() else b"") == before
    assert {path.name for path in tmp_path.iterdir()} <= {"store.db"}


@pytest.mark.anyio
async def test_another_bots_database_is_refused(url: str, codec: Codec) -> None:
    await open_store(url, codec, "77").close()
    with pytest.raises(StoreError, match="bot with id 77, but the token is of bot 78"):
        open_store(url, codec, "78")
    await open_store(url, codec, "").close()
    await open_store(url, codec, "77").close()


@pytest.mark.anyio
async def test_a_database_without_an_owner_gets_the_first(url: str, codec: Codec) -> None:
    await open_store(url, codec, "").close()
    await open_store(url, codec, "77").close()
    with pytest.raises(StoreError, match="77"):
        open_store(url, codec, "78")


@pytest.mark.anyio
async def test_a_second_bot_is_refused_while_the_first_runs(url: str, codec: Codec) -> None:
    first = open_store(url, codec, "77")
    with pytest.raises(StoreError, match="already running"):
        open_store(url, codec, "77")
    await first.close()
    await open_store(url, codec, "77").close()


@pytest.mark.anyio
async def test_a_tool_may_look_on_while_the_bot_runs(url: str, codec: Codec) -> None:
    bot = open_store(url, codec, "77")
    await bot.receive([update(1)], NOW)
    tool = open_store(url, codec, "77", exclusive=False)
    assert (await tool.counts())["inbox_pending"] == 1
    assert not await tool.try_again(1)
    await tool.close()
    await bot.receive([update(2)], NOW)
    await bot.close()


def test_a_tool_makes_no_database(url: str, codec: Codec, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="start the bot once first"):
        open_store(url, codec, "77", exclusive=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.anyio
async def test_a_newer_schema_is_refused(url: str, codec: Codec) -> None:
    await open_store(url, codec, "77").close()
    db = database(url).open(exclusive=False)
    with transaction(db):
        db.change("UPDATE meta SET value = '99' WHERE key = 'schema'")
    db.close()
    with pytest.raises(StoreError, match=r"newer CekDulu \(schema 99"):
        open_store(url, codec, "77")


def test_a_file_that_is_no_database_is_refused(codec: Codec, tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("no database at all, but a text that is long enough to be looked at" * 20)
    before = file.read_bytes()
    with pytest.raises(StoreError, match="cannot be opened as a database"):
        open_store(f"sqlite:///{file}", codec, "77")
    assert file.read_bytes() == before


def test_a_server_that_is_not_there_is_told_without_the_password(codec: Codec) -> None:
    with pytest.raises(StoreError, match="PostgreSQL cannot be reached") as caught:
        open_store("postgresql://u:geheim@127.0.0.1:1/x", codec, "77")
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("url", ["", "mysql://u:geheim@h/d", "sqlite:///", "data.db"])
def test_an_unknown_url_is_refused(url: str, codec: Codec) -> None:
    with pytest.raises(StoreError, match=r"sqlite:///a/path\.db") as caught:
        open_store(url, codec, "77")
    assert "geheim" not in str(caught.value)


@pytest.mark.anyio
async def test_only_its_owner_may_read_the_file(codec: Codec, tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/new/store.db", codec, "77")
    await store.receive([update(1)], NOW)
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "new").iterdir()}
    await store.close()
    assert modes == {0o600}
