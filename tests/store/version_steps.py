"""The steps that tests of versions are told in."""

from typing import Any

from bot.editorial import FILE, Version
from bot.effects import EditorialEffect, Propose
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import NOW, dump

SARI, BUDI, DEWI = 901, 902, 903
NAME = "skck"
EDITORIAL = ("versions", "examples", "example_words", "staff", "uses")


def all_of(raw: Connection) -> str:
    """All that stands in all tables, those for editors among them, as text."""
    rows = (str(row) for table in EDITORIAL for row in raw.rows(f"SELECT * FROM {table}"))
    return "\n".join((dump(raw), *rows))


def draft(text: str = "satu", base: int = FILE, **more: Any) -> Propose:
    """A change of an answer, told by its text."""
    fields = {"kind": "answer", "name": NAME, "body": {"body": text}, "author_name": "Sari"}
    return Propose(**{**fields, "base": base, **more})


def at_once(text: str = "satu", base: int = FILE, **more: Any) -> Propose:
    """The same where one editor is enough."""
    return draft(text, base, publish=True, **more)


async def edit(store: Store, *effects: EditorialEffect, by: int = SARI) -> Version:
    """Make effects true; return the newest version there is then."""
    await store.edit(by, effects, NOW)
    return (await store.records()).versions[0]


async def live(store: Store) -> dict[str, tuple[int, str]]:
    """What is live: number and text by name."""
    found = await store.published(-1)
    assert found
    return {one.name: (one.id, str(one.body["body"])) for one in found.versions}


async def two(store: Store) -> tuple[Version, Version]:
    """Two versions, one after the other; the second is live."""
    first = await edit(store, at_once("satu"))
    return first, await edit(store, at_once("dua", first.id), by=BUDI)
