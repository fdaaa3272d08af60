"""How many updates a second pass all five steps: `python -m tests.store.speed [postgresql]`."""

import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime

from bot.model import Conversation, Outgoing
from bot.store import Codec, Commit, Received, Store, open_store

ROUNDS = {1: 600, 16: 200, 64: 100}
"""Updates of each chat, by the number of chats side by side."""
TEXT = {"message": {"text": "Halo, apakah lowongan ini benar? " * 3}}
REPLY = {"text": "Cek dulu izin perusahaannya. " * 5}


async def chat(store: Store, number: int, others: set[int], rounds: int) -> None:
    """Bring one chat's updates through, one after another."""
    now = datetime.now(UTC)
    for count in range(rounds):
        await store.receive([Received(number * 10**6 + count, number, TEXT, count)], now)
        (work,) = await store.pending(now, others, 1)
        moved = Conversation(number, "s", {"count": count}, work.conversation.version)
        answer = (Outgoing(number, "message", REPLY),)
        await store.commit(Commit(work.inbox_id, moved, answer), now)
        (row,) = await store.due(now, others, 1)
        await store.sent(row, count, now)


async def measure(url: str, chats: int, rounds: int) -> float:
    """Updates a second."""
    store = open_store(url, Codec(os.urandom(32)))
    everyone = set(range(1, chats + 1))
    begun = time.perf_counter()
    await asyncio.gather(*(chat(store, n, everyone - {n}, rounds) for n in everyone))
    seconds = time.perf_counter() - begun
    await store.close()
    return chats * rounds / seconds


def main(backend: str) -> None:
    """Measure each number of chats on a database of its own."""
    for chats, rounds in ROUNDS.items():
        with tempfile.TemporaryDirectory() as folder:
            if backend == "postgresql":
                from tests.postgres import new_schema

                url = new_schema()
            else:
                url = f"sqlite:///{folder}/store.db"
            rate = asyncio.run(measure(url, chats, rounds))
            print(f"{backend}, {chats} chats side by side: {rate:.0f} updates/s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "sqlite")
