"""Each step of the schema is made once, with its number, or not at all."""

import re
from collections.abc import Iterator

import pytest

from bot.effects import Propose
from bot.errors import StoreError
from bot.store import Codec, meta, open_store
from bot.store.connection import Connection, transaction
from bot.store.database import database
from bot.store.kept import KeptStore
from bot.store.migrations import MIGRATIONS, migrate
from bot.store.outbox import PAYLOAD
from bot.store.sqlite import check_version
from bot.store.times import to_number
from bot.store.writer import Writer
from tests.store.steps import NOW, TABLES, dump, say

FIRST = MIGRATIONS[:1]
"""What a database of the first release has."""
ADDED = {
    "versions", "examples", "example_words", "staff", "questions", "uses",
    "agencies", "agency_lists", "offers", "offer_aliases", "offer_bands", "offer_pictures",
    "offer_contacts", "offer_askers",
    "cases", "case_events", "case_entries", "case_rooms", "desk_duty", "case_traces",
    "reports", "report_evidence", "report_codes",
    "posts", "post_visits", "subscribers", "broadcasts", "deliveries", "feeds", "feed_items",
    "impostors",
}  # fmt: skip
OLD_REPLY = """INSERT INTO outbox (chat_id, method, payload, priority, state, head, forget,
        attempts, error, created_at)
    VALUES (5, 'message', :payload, 0, 'pending', 1, 0, 0, '', :now)"""
"""As the first release queued an answer."""
OF_THE_INDEX = "example_words_"
"""Tables that SQLite makes for the full-text index begin so."""


@pytest.fixture
def db(url: str) -> Iterator[Connection]:
    """An empty database."""
    connection = database(url).open(exclusive=True)
    yield connection
    connection.close()


def made(db: Connection) -> set[str]:
    """The tables there are, but those of the index itself."""
    return {name for name in db.tables() if not name.startswith(OF_THE_INDEX)}


async def leave_old(url: str, codec: Codec) -> None:
    """Make the database that a bot of the first release leaves behind."""
    place = database(url)
    db = place.open(exclusive=True)
    migrate(db, FIRST)
    meta.sign(db, codec, "77")
    with transaction(db):
        db.change(OLD_REPLY, payload=codec.seal({"text": "lama"}, PAYLOAD, 5), now=to_number(NOW))
    store = KeptStore(Writer(db, place.reconnect), codec)
    await say(store, 1)
    await store.close()


def content(url: str) -> tuple[set[str], str]:
    """The tables of a database, and all that the first ones hold but the schema's number."""
    db = database(url).open(exclusive=False)
    try:
        rows = re.sub(r"(outbox: .*), ''\)", r"\1)", dump(db))  # the column that came later
        rows = rows.replace(f"('schema', '{meta.schema(db)}')", "")
        return made(db), "\n".join(sorted(rows.splitlines()))
    finally:
        db.close()


def second(db: Connection) -> None:
    db.change("CREATE TABLE later (id BIGINT)")


def broken(db: Connection) -> None:
    db.change("CREATE TABLE half (id BIGINT)")
    db.change("CREATE TABLE half (id BIGINT)")


def test_an_empty_database_gets_all_tables(db: Connection) -> None:
    assert migrate(db, MIGRATIONS) == len(MIGRATIONS)
    assert made(db) == {*TABLES, *ADDED}
    assert meta.schema(db) == len(MIGRATIONS)


def test_a_second_time_does_nothing(db: Connection) -> None:
    migrate(db, MIGRATIONS)
    assert migrate(db, MIGRATIONS) == 0


def test_a_new_step_is_added_to_an_old_database(db: Connection) -> None:
    migrate(db, MIGRATIONS)
    assert migrate(db, (*MIGRATIONS, second)) == 1
    assert "later" in db.tables()


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


@pytest.mark.anyio
async def test_a_database_of_the_first_release_gains_the_tables_and_loses_nothing(
    url: str, codec: Codec
) -> None:
    await leave_old(url, codec)
    tables, before = content(url)
    assert tables == set(TABLES)
    store = open_store(url, codec, "77")
    assert content(url) == ({*TABLES, *ADDED}, before)
    assert (await store.due(NOW, (), 9))[0].payload == {"text": "lama"}
    await say(store, 2)
    body = {"body": "x", "examples": ["cara urus skck"]}
    await store.edit(901, [Propose("answer", "skck", body, 0, "S", publish=True)], NOW)
    assert await store.search("skck") == [("skck", "cara urus skck")]
    await store.close()


@pytest.mark.anyio
async def test_a_tool_beside_the_bot_does_not_bring_an_old_database_up_to_date(
    url: str, codec: Codec
) -> None:
    await leave_old(url, codec)
    before = content(url)
    with pytest.raises(StoreError, match="start the bot once first"):
        open_store(url, codec, "77", exclusive=False)
    assert content(url) == before


def test_an_old_sqlite_is_refused() -> None:
    check_version((3, 35, 0))
    with pytest.raises(StoreError, match=r"SQLite 3\.34\.1; CekDulu needs 3\.35"):
        check_version((3, 34, 1))
