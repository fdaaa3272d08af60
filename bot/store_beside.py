"""The store for commands that look on, or edit, beside a bot that may be running."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from bot.store import Store, open_codec, open_store


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Store | None]:
    """The store of the bot with these settings; None while there is no database yet. Raises
    StoreError when it is not this bot's."""
    if not settings.database and not (settings.folder / "cekdulu.db").exists():
        yield None
        return
    codec = open_codec(settings.database_url, settings.key_path, settings.key)
    store = open_store(settings.database_url, codec, settings.bot_id, exclusive=False)
    try:
        yield store
    finally:
        await store.close()
