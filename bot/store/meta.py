"""Whose database this is: the table `meta` names program, schema, bot and the key's check."""

import base64

from bot.errors import StoreError
from bot.store.codec import Codec
from bot.store.connection import Connection, transaction
from bot.store.key import key_check, opens

PROGRAM = "cekdulu"
COLUMNS = {"key", "value"}
EDITION = "edition"
"""The key that counts what was published."""
OFFERS, AGENCIES = "offers", "agencies"
"""The keys that count new offers and imported lists of agencies."""

CREATE = "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
READ = "SELECT key, value FROM meta"
READ_ONE = "SELECT value FROM meta WHERE key = :key"
WRITE = """INSERT INTO meta (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value"""
COUNT_UP = """INSERT INTO meta (key, value) VALUES (:key, '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)"""


def create(db: Connection) -> None:
    """Make the table and sign it."""
    db.change(CREATE)
    write(db, "program", PROGRAM)


def read(db: Connection) -> dict[str, str]:
    """All that is known of this database; nothing when it is new."""
    return dict(db.rows(READ)) if "meta" in db.tables() else {}


def write(db: Connection, key: str, value: str) -> None:
    """Set one value."""
    db.change(WRITE, key=key, value=value)


def edition(db: Connection) -> int:
    """How often something was published."""
    rows = db.rows(READ_ONE, key=EDITION)
    return int(rows[0][0]) if rows else 0


def next_edition(db: Connection) -> None:
    """Note that what is published changes, so that every replica reads it anew. Whoever publishes
    does so first: others who share the database wait here until that is committed, and none of
    them works on what is no longer live."""
    one_at_a_time(db, EDITION)


def one_at_a_time(db: Connection, key: str) -> None:
    """Count one more, and make others who would count the same wait until this is committed."""
    db.change(COUNT_UP, key=key)


def schema(db: Connection) -> int:
    """The number of the last migration, 0 in a new database."""
    return int(read(db).get("schema", 0))


def inspect(db: Connection, newest: int) -> dict[str, str]:
    """Return what `meta` holds after making sure that the database is ours or new. Writes nothing.

    StoreError when the tables are another program's or a newer version's.
    """
    tables = db.tables()
    found = read(db) if tables.get("meta") == COLUMNS else {}
    if tables and found.get("program") != PROGRAM:
        raise StoreError(
            "This database belongs to another program. Give CekDulu a database of its own. "
            "Nothing was changed."
        )
    if int(found.get("schema", 0)) > newest:
        raise StoreError(
            f"This database was made by a newer CekDulu (schema {found['schema']}, "
            f"known here: {newest}). Install that version again. Nothing was changed."
        )
    return found


def check_of(found: dict[str, str]) -> bytes | None:
    """The sealed constant by which the database knows its key again."""
    return base64.b64decode(found["key_check"]) if "key_check" in found else None


def refuse_strangers(found: dict[str, str], codec: Codec, owner: str) -> None:
    """StoreError when the key or the bot is another than at the first start. Writes nothing."""
    check = check_of(found)
    if check is not None and not opens(codec, check):
        raise StoreError("The key is not the one this database was made with. Nothing was changed.")
    first = found.get("owner", "")
    if owner and first and owner != first:
        raise StoreError(
            f"This database belongs to the bot with id {first}, but the token is of bot {owner}. "
            "Use that bot's token or another database. Nothing was changed."
        )


def sign(db: Connection, codec: Codec, owner: str) -> None:
    """Write down at the first start whose key and whose bot this is."""
    with transaction(db):
        found = read(db)
        if "key_check" not in found:
            write(db, "key_check", base64.b64encode(key_check(codec)).decode())
        if owner and not found.get("owner"):
            write(db, "owner", owner)
