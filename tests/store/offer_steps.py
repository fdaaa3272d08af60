"""The steps that tests of offers are told in."""

from datetime import datetime

from bot.effects import Effect
from bot.fingerprints import shingles
from bot.model import Outgoing
from bot.offer_effects import KeepOffer, Seen
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import NOW, bring, turn
from tests.test_fingerprints import AD

CHAT, OTHER = 777_123_456, 777_123_457
PICTURE = 0x0F1E2D3C4B5A6978
PHONE, HANDLE = "+6281200000000", "@contoh_loker"
KEY = "a1b2c3d4e5f6"
TABLES = (
    "offers", "offer_aliases", "offer_bands", "offer_pictures", "offer_contacts", "offer_askers",
)  # fmt: skip
WIPE = Outgoing(CHAT, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})
NUMBERS = iter(range(1, 10**6))


def offer(
    key: str = KEY, text: str = AD, pictures: tuple[str, ...] = (), contacts: tuple[str, ...] = (),
    verdict: str = "mencurigakan", **more: str,
) -> KeepOffer:  # fmt: skip
    """An offer to keep."""
    return KeepOffer(key, shingles(text), pictures, contacts, verdict, 5, ("a",), text, **more)  # type: ignore[arg-type]


def picture(changed: int = 0) -> str:
    """The picture's hash with so many bits changed, spread over all of it."""
    value = PICTURE
    for bit in range(changed):
        value ^= 1 << (bit * 8 + 3)
    return f"{value:016x}"


async def do(store: Store, *effects: Effect, chat: int = CHAT, now: datetime = NOW) -> None:
    """A turn of a person with these effects."""
    await store.commit(turn(await bring(store, next(NUMBERS), chat, now), effects=effects), now)


async def look(store: Store, text: str = "", **marks: tuple[str, ...]) -> Seen | None:
    """What the store knows of a text, pictures and contacts."""
    return await store.seen(shingles(text), marks.get("pictures", ()), marks.get("contacts", ()))


async def known(store: Store, text: str = AD, **marks: tuple[str, ...]) -> Seen:
    """The same where it must be known."""
    found = await look(store, text, **marks)
    assert found
    return found


def everything(raw: Connection) -> str:
    """All that is kept of offers."""
    return str([raw.rows(f"SELECT * FROM {table}") for table in TABLES])
