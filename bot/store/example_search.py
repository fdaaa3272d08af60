"""Example questions of answers, found by their words: SQLite's FTS5, PostgreSQL's full-text
search."""

from collections.abc import Sequence

from bot.finding import search_terms
from bot.formatting import storable
from bot.store import editorial_sql as sql
from bot.store.connection import Connection

MOST_FOUND = 30
"""Examples a search returns; what they are worth is judged by `bot.finding`."""


def renew(db: Connection, answer: str, texts: Sequence[str]) -> None:
    """Put the examples of an answer in place of those it had."""
    db.change(sql.DROP_EXAMPLE_WORDS, answer=answer)
    db.change(sql.DROP_EXAMPLES, answer=answer)
    for text in map(storable, map(str, texts)):
        ((id,),) = db.rows(sql.ADD_EXAMPLE, answer=answer, text=text)
        db.change(sql.ADD_EXAMPLE_WORDS, id=id, words=" ".join(search_terms(text)))


def search(db: Connection, text: str) -> list[tuple[str, str]]:
    """The examples that share words with a text, as (answer, example), best first."""
    terms = search_terms(text)
    if not terms:
        return []
    rows = db.rows(db.find_words, query=db.any_of(terms), limit=MOST_FOUND)
    return [(str(answer), str(example)) for answer, example in rows]


def every(db: Connection) -> list[tuple[str, str]]:
    """All examples, as (answer, text)."""
    rows = db.rows(sql.EXAMPLES)
    return [(str(answer), str(text)) for answer, text in rows]
