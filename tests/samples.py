"""Made turns, updates and stores, with everything a test does not care about filled in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from bot import word_loading
from bot.lexicon import Lexicon
from bot.lexicon import load as load_lexicon
from bot.live import Live
from bot.meaning import OWN_MESSAGE, Guess, Place, Understanding
from bot.model import Conversation, Incoming, Json, Turn
from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.responses import Responses
from bot.router import Router
from bot.settings import ROOT, Settings
from bot.store import Codec, Received, Store, open_store
from bot.wire import chat_of, message_of

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
PERSON, OTHER, GROUP = 4001, 4002, -1004003
PATIENCE = 30.0
"""Seconds after which a test that waits for something fails."""


class Clock:
    """A time that only a test moves."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def ticks(self) -> float:
        """The same time as seconds, as a monotonic clock counts them."""
        return self.now.timestamp()

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@cache
def words() -> Responses:
    """The bot's real words."""
    return word_loading.load_words(Settings())


@cache
def router() -> Router:
    """The bot's real router."""
    return word_loading.load_router(words())


def live(way: Router | None = None) -> Live:
    """An edition of the files alone, with the real router or another."""
    return Live(words(), lambda _: way or router())


@cache
def checker() -> OfferChecker:
    """The bot's real offer checker."""
    return load_checker(ROOT)


@cache
def lexicon() -> Lexicon:
    """The bot's real lexicon."""
    return load_lexicon(ROOT / "responses" / "urgency.yml")


def understood(
    *ids: str,
    sure: bool = True,
    country: str = "",
    up: bool = True,
    danger: float = 0.0,
    form: str = OWN_MESSAGE,
) -> Understanding:
    """What the model made of a text: ids from the likeliest down."""
    guesses = tuple(Guess(id, round(0.9 - 0.3 * rank, 2)) for rank, id in enumerate(ids))
    places = (Place(country, country),) if country else ()
    return Understanding(guesses, sure and bool(ids), places, up, danger, form)


def turn(
    text: str = "",
    *,
    meant: Understanding | None = None,
    step: str = "",
    data: Json | None = None,
    danger: str = "",
    own: bool = False,
    session: str = "a1",
    parts: tuple[Understanding, ...] = (),
    judged: bool = False,
    **incoming: Any,
) -> Turn:
    """A text message, or what `incoming` makes of it; `judged` has the real checker look at it."""
    happened = Incoming(PERSON, **{"kind": "text", "text": text, **incoming})
    stand = Conversation(PERSON, step, data or {}, version=1)
    return Turn(
        happened, stand, meant or understood(), NOW, danger, own, session=session, parts=parts,
        offered=checker().check(text) if judged else None,
    )  # fmt: skip


def answered(id: str, minutes: float = 1) -> Json:
    """What a chat remembers of an answer it got some minutes ago."""
    return {"last": id, "last_at": (NOW - timedelta(minutes=minutes)).isoformat()}


def pressed(action: str, *args: str, message_id: int = 50, **more: Any) -> Turn:
    """A button press."""
    fields = {"kind": "button", "command": action, "args": args, "callback_id": "c1"}
    return turn(**{**fields, "message_id": message_id, **more})


def chat(id: int = PERSON) -> Json:
    """A chat as Telegram writes it."""
    return {"id": id, "type": "private" if id > 0 else "supergroup"}


def message(text: str | None = None, id: int = PERSON, **more: Any) -> Json:
    """A message as Telegram writes it."""
    person = {"id": abs(id), "is_bot": False, "first_name": "Sari"}
    made = {"message_id": 7, "date": 1795316400, "from": person, "chat": chat(id)}
    return made | ({} if text is None else {"text": text}) | more


def update(number: int = 1, **parts: Any) -> Json:
    """An update as Telegram writes it."""
    return {"update_id": number, **parts}


def received(raw: Json) -> Received:
    """An update as the inbox takes it."""
    return Received(raw["update_id"], chat_of(raw), raw, message_of(raw))


@asynccontextmanager
async def memory_store() -> AsyncIterator[Store]:
    """A real store in memory."""
    store = open_store("sqlite://", Codec(bytes(32)))
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def running(work: Awaitable[None]) -> AsyncIterator[asyncio.Task[None]]:
    """A loop of the bot while the test looks on."""
    task = asyncio.ensure_future(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def eventually(holds: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    """Let the loops run until something holds; fail when it does not in good time."""
    async with asyncio.timeout(PATIENCE):
        while True:
            found = holds()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.001)  # lets the thread of the store have its turn


def press(data: str, id: int = PERSON, message_id: int = 50) -> Json:
    """A button press as Telegram writes it."""
    person = {"id": abs(id), "is_bot": False, "first_name": "Sari"}
    under = message("pilih", id, message_id=message_id)
    return {"id": "q1", "from": person, "chat_instance": "1", "message": under, "data": data}


def membership(before: str, after: str, id: int = PERSON) -> Json:
    """An update that says how the bot's place in a chat changed, as Telegram writes it."""
    bot = {"id": 1000001, "is_bot": True, "first_name": "CekDulu"}
    old, new = ({"status": status, "user": bot, "until_date": 0} for status in (before, after))
    person = {"id": abs(id), "is_bot": False, "first_name": "Sari"}
    changed = {"chat": chat(id), "from": person, "date": 1795316400}
    return update(my_chat_member=changed | {"old_chat_member": old, "new_chat_member": new})
