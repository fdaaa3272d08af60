"""A worker at its bench: rows to put before it, and what it made of them."""

from collections.abc import Callable
from typing import Any

from bot.deciding import Decider
from bot.model import Json
from bot.router import Router
from bot.store import Store
from bot.worker import Worker
from tests.fakes import BOT_NAME, rasa
from tests.samples import Clock, lexicon, live, message, received, update


def worker(
    store: Store,
    clock: Clock,
    *,
    way: Router | None = None,
    answers: Any = None,
    asked: list[str] | None = None,
    at_once: int = 8,
    committed: Callable[[], None] = lambda: None,
) -> Worker:
    """A worker over a Rasa that answers as given."""
    nlu = rasa(answers or {}, asked)
    decider = Decider(live(way), nlu, lexicon(), BOT_NAME)
    return Worker(store, decider, clock, committed, at_once)


async def receive(store: Store, clock: Clock, *raws: Json) -> None:
    """Put updates into the inbox."""
    await store.receive([received(raw) for raw in raws], clock())


def texts(chat: int, *said: str, first: int = 1) -> list[Json]:
    """Updates with what one chat said."""
    return [
        update(number, message=message(text, chat)) for number, text in enumerate(said, start=first)
    ]


async def outbox(store: Store, clock: Clock) -> list[tuple[int, str]]:
    """All words that wait, as a sender that finishes each row at once would see them."""
    found = []
    while rows := await store.due(clock(), (), 50):
        for row in rows:
            found.append((row.chat_id, row.payload.get("text", "")))
            await store.sent(row, row.id, clock())
    return found
