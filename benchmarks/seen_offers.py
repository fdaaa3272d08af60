"""How long the store looks for an offer among many.

    .venv/bin/python -m benchmarks.seen_offers [--offers 100000] [--postgresql] [--looks 200]

The offers have random marks, as different ads have, one picture each and a contact that a hundred
share. Looked for are offers that are there (by words, by picture) and ones that are not.
"""

import argparse
import asyncio
import os
import random
import statistics
import tempfile
import time

from bot.offer_effects import Seen
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection, transaction
from bot.store.database import database
from bot.store.likeness import Marker
from bot.store.offer_search import HASH, NOBODY
from bot.store.offer_sql import ADD_BAND, ADD_CONTACT, ADD_OFFER, ADD_PICTURE
from bot.store.offers import marker

AT_ONCE, SHARING, WORDS = 2_000, 100, 80
KEPT = 50
"""Offers that are made from words, so that they can be looked for."""


def said(number: int) -> frozenset[str]:
    """The runs of words of an offer."""
    return frozenset(f"3 kata{number} {at} lain" for at in range(WORDS))


def fill(db: Connection, codec: Codec, offers: int, chance: random.Random) -> list[str]:
    """Put offers into the tables; return the pictures of the first."""
    keyed, pictures = marker(codec), list[str]()
    for start in range(0, offers, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, offers))
        with transaction(db):
            pictures += [add(db, codec, keyed, number, chance) for number in numbers]
    db.change("ANALYZE")
    return pictures[:KEPT]


def add(db: Connection, codec: Codec, keyed: Marker, number: int, chance: random.Random) -> str:
    """Put one offer in; return its picture."""
    key, picture = f"o{number}", chance.getrandbits(64)
    hash = f"{picture:016x}"
    marks = keyed.marks(said(number) if number < KEPT else (), (), (f"+62{number // SHARING}",))
    signature = marks.signature or chance.randbytes(256)
    bands = marks.bands or [chance.getrandbits(63) for _ in range(16)]
    body = codec.seal({"text": "x" * 500, "signs": []}, "offers.body", NOBODY)
    db.change(
        ADD_OFFER, key=key, now=number, verdict="bahaya", score=1, signature=signature, body=body
    )
    db.change_each(ADD_BAND, [{"band": band, "offer": key} for band in bands])
    sealed = codec.seal({"hash": picture}, HASH, NOBODY)
    rows = [
        {"band": band, "mark": number, "offer": key, "hash": sealed}
        for band in keyed.picture_bands(picture)
    ]
    db.change_each(ADD_PICTURE, rows)
    db.change(ADD_CONTACT, contact=marks.contacts[0], offer=key)
    return hash


async def timed(
    name: str, looks: int, store: Store, pictures: list[str], chance: random.Random
) -> None:
    """Look so many times and print how long it took."""
    took: list[float] = []
    for at in range(looks):
        number = at % KEPT
        words = said(number if name == "words" else -1 - at) if name != "picture" else frozenset()
        shown = pictures[number] if name == "picture" else f"{chance.getrandbits(64):016x}"
        begun = time.perf_counter()
        found = await store.seen(words, (shown,), (f"+62{number}",))
        took.append(1000 * (time.perf_counter() - begun))
        assert expected(name, number, found), (name, found)
    took.sort()
    p50, p95 = statistics.median(took), took[int(len(took) * 0.95)]
    print(f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, most {took[-1]:.1f} ms", flush=True)


def expected(name: str, number: int, found: Seen | None) -> bool:
    """Whether what was found is what was looked for."""
    if name == "nothing":
        return found is not None and found.how == "contact"
    return found is not None and found.key == f"o{number}"


async def main(offers: int, looks: int, *, postgresql: bool) -> None:
    """Fill a database and look into it."""
    chance, codec = random.Random(1), Codec(os.urandom(32))
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/store.db"
        if postgresql:
            from tests.postgres import new_schema

            url = new_schema()
        store = open_store(url, codec)
        db = database(url).open(exclusive=False)
        begun = time.perf_counter()
        pictures = fill(db, codec, offers, chance)
        db.close()
        print(f"{offers} offers in {time.perf_counter() - begun:.0f} s", flush=True)
        for name in ("words", "picture", "nothing"):
            await timed(name, looks, store, pictures, chance)
        await store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--offers", type=int, default=100_000)
    parser.add_argument("--looks", type=int, default=200)
    parser.add_argument("--postgresql", action="store_true")
    chosen = parser.parse_args()
    asyncio.run(main(chosen.offers, chosen.looks, postgresql=chosen.postgresql))
