"""Takes examples back that are a person's own words: after /hapus or a no to training they are in
no version, in no search and in no later training."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.formatting import storable
from bot.store import editorial_sql as sql
from bot.store import meta
from bot.store.connection import Connection


def take_back(db: Connection, texts: Iterable[str]) -> None:
    """Remove the examples that say one of these texts, whatever the spaces and capitals between
    their words. Where a live answer loses one, every replica reads it anew."""
    said = {_plain(text) for text in texts} - {""}
    if not said:
        return
    for id, text in db.rows(sql.NUMBERED_EXAMPLES):
        if _plain(str(text)) in said:
            db.change(sql.DROP_WORDS, id=id)
            db.change(sql.DROP_EXAMPLE, id=id)
    if _holding(db, said):
        # First of all, as whoever publishes does: nobody else changes versions from here on.
        meta.next_edition(db)
        for id, body in _holding(db, said).items():
            kept = [one for one in body["examples"] if _plain(str(one)) not in said]
            db.change(sql.CHANGE_BODY, id=id, body=json.dumps({**body, "examples": kept}))


def _holding(db: Connection, said: set[str]) -> Mapping[int, dict[str, Any]]:
    """The versions of answers with such an example: fields by number."""
    found: dict[int, dict[str, Any]] = {}
    for id, text in db.rows(sql.BODIES):
        body = json.loads(text)
        examples = body.get("examples") if isinstance(body, dict) else None
        if isinstance(examples, list) and any(_plain(str(one)) in said for one in examples):
            found[int(id)] = body
    return found


def _plain(text: str) -> str:
    return " ".join(storable(text).split()).casefold()
