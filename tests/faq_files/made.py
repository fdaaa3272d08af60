"""A small set of answers in a store of its own, and files as programs write them."""

import csv
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from io import StringIO
from pathlib import Path

from bot.answer import Answer
from bot.contacts import Contact
from bot.faq_files.importing import bring
from bot.faq_files.rows import ANSWER_COLUMNS, CONTACT_COLUMNS, row_of
from bot.faq_files.tables import written
from bot.faq_files.telling import Voice
from bot.store import Codec, Store, open_store
from tests import samples
from tests.checking.made import CONTACTS, KNOWN

NOW = samples.NOW
WORDS = replace(samples.words(), answers=KNOWN.answers, contacts=CONTACTS)
VOICE = Voice(WORDS, NOW)
CODEC = Codec(bytes(range(32)))


@asynccontextmanager
async def store_in(folder: Path, *, exclusive: bool = True) -> AsyncIterator[Store]:
    """A store in an SQLite file."""
    store = open_store(f"sqlite:///{folder}/store.db", CODEC, "77", exclusive=exclusive)
    try:
        yield store
    finally:
        await store.close()


def table(*contents: Answer | Contact) -> bytes:
    """The CSV that is exported for these."""
    columns = ANSWER_COLUMNS if isinstance(contents[0], Answer) else CONTACT_COLUMNS
    return written(columns, map(row_of, contents))


def saved(
    rows: Iterable[Mapping[str, str]], columns: Iterable[str], delimiter: str = ",",
    encoding: str = "utf8",
) -> bytes:  # fmt: skip
    """Rows as another program saves them."""
    out = StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def placed(folder: Path, name: str, data: bytes) -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


async def imported(store: Store, *paths: Path, author: str = "Sari") -> None:
    """Import without being asked."""
    await bring(store, paths, True, author, VOICE)
