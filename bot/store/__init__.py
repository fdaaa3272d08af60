"""The store: what came in, where each chat stands, and what goes out, in SQLite or PostgreSQL.

    codec = open_codec(url, key_file, key_setting)
    store = open_store(url, codec, owner=bot_id)

Urls are `sqlite:///relative.db`, `sqlite:////absolute.db`, `sqlite://` (in memory) and `postgresql://…`.
"""

from pathlib import Path

from bot.errors import StoreError
from bot.store.codec import Codec
from bot.store.database import Database, database
from bot.store.interface import (
    Commit,
    Failed,
    Received,
    Store,
    StoreUnavailable,
    Work,
)
from bot.store.kept import KeptStore
from bot.store.key import load_or_make_key
from bot.store.meta import check_of, inspect, refuse_strangers, sign
from bot.store.migrations import MIGRATIONS, migrate
from bot.store.writer import Writer

__all__ = [
    "Codec", "Commit", "Failed", "Received", "Store", "StoreUnavailable", "Work",
    "open_codec", "open_store",
]  # fmt: skip


def open_codec(url: str, key_file: Path, key_setting: str = "") -> Codec:
    """Find the key of a database, or make one for a new database. Writes nothing before an error.

    The key is `key_setting` (base64 of 32 bytes) if there is one, else the content of `key_file`.
    """
    found = _look(database(url))
    return Codec(load_or_make_key(key_file, key_setting, check_of(found)))


def open_store(url: str, codec: Codec, owner: str = "", *, exclusive: bool = True) -> Store:
    """Open a database, made or brought up to date if need be; writes nothing before a StoreError.

    `owner` is the bot's id, "" when it does not matter. A store that is not `exclusive` is for
    tools that look on while the bot may be running: it makes and migrates nothing.
    """
    place = database(url)
    found = _look(place)
    refuse_strangers(found, codec, owner)
    if not exclusive and int(found.get("schema", 0)) < len(MIGRATIONS):
        raise StoreError("This database is new or of an older CekDulu: start the bot once first.")
    db = place.open(exclusive=exclusive)
    try:
        refuse_strangers(inspect(db, len(MIGRATIONS)), codec, owner)
        if exclusive:
            migrate(db, MIGRATIONS)
            sign(db, codec, owner)
    except db.failures as error:
        db.close()
        raise StoreError(f"The database cannot be written: {str(error).strip()}.") from None
    except BaseException:
        db.close()
        raise
    return KeptStore(Writer(db, place.reconnect), codec)


def _look(place: Database) -> dict[str, str]:
    """What a database says of itself; nothing when it is new. StoreError when it is not ours."""
    db = place.look()
    if db is None:
        return {}
    try:
        return inspect(db, len(MIGRATIONS))
    finally:
        db.close()
