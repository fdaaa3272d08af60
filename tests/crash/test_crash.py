"""The store under kill -9 at random moments: each update counts once, each reply goes out."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Codec, Received, open_store
from tests.crash.child import CHATS, KEY, TIMER_EVERY, chat_of, now
from tests.postgres import new_schema

CHILD = Path(__file__).with_name("child.py")
KILLS = 12
UPDATES = 700
STEPS = (3, 80)
"""How many steps of its loops a child lives."""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    return new_schema() if request.param == "postgresql" else f"sqlite:///{tmp_path}/store.db"


class Bots:
    """The process that forks one bot after another."""

    def __init__(self, url: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), url, str(folder), str(UPDATES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )

    def live(self, steps: int) -> int:
        """Let a bot live, kill it after so many steps if it has not ended; return its status."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        number = int(self._read_until(b"\n"))
        made = 0
        while (byte := self._read()) == b".":
            made += 1
            if made == steps:
                os.kill(number, signal.SIGKILL)
        assert byte == b"="
        return int(self._read_until(b"\n"))

    def end(self) -> None:
        """Stop the process; it ends by itself when nobody can ask it any more."""
        self._process.communicate(timeout=60)

    def _read(self) -> bytes:
        assert self._process.stdout is not None
        return self._process.stdout.read(1) or b""

    def _read_until(self, end: bytes) -> bytes:
        text = b""
        while (byte := self._read()) != end:
            assert byte, "the process ended early"
            text += byte
        return text


@pytest.fixture
def bots(url: str, tmp_path: Path) -> Iterator[Bots]:
    """Bots over the database."""
    started = Bots(url, tmp_path)
    yield started
    started.end()


@pytest.mark.anyio
async def test_nothing_is_lost_and_nothing_counts_twice(
    url: str, tmp_path: Path, bots: Bots
) -> None:
    chance = random.Random(20261122)
    ends = [bots.live(chance.randint(*STEPS)) for _ in range(KILLS)]
    assert ends == [-signal.SIGKILL] * KILLS
    assert bots.live(-1) == 0

    sent: dict[int, list[int]] = defaultdict(list)
    for line in (tmp_path / "sent").read_text().splitlines():
        chat, number = map(int, line.split())
        sent[chat].append(number)
    twice = sum(count - 1 for numbers in sent.values() for count in Counter(numbers).values())
    print(f"\n{KILLS} kills, {UPDATES} updates, {twice} replies sent twice")

    for chat, data in (await conversations(url)).items():
        expected = [n for n in range(1, UPDATES + 1) if chat_of(n) == chat]
        assert data["seen"] == expected
        assert data.get("rings", 0) == sum(n % TIMER_EVERY == 0 for n in expected)
        # A repeat comes right after its first, or the order of the chat would be broken.
        assert list(dict.fromkeys(sent[chat])) == expected
        assert sent[chat] == sorted(sent[chat])
    assert twice <= KILLS * CHATS


async def conversations(url: str) -> dict[int, dict[str, list[int]]]:
    """Where each chat stands, as its next update would find it."""
    store = open_store(url, Codec(KEY), "77")
    try:
        probes = [Received(10**6 + chat, chat, {}) for chat in range(1, CHATS + 1)]
        await store.receive(probes, now())
        works = await store.pending(now(), (), CHATS)
        return {work.conversation.chat_id: work.conversation.data for work in works}
    finally:
        await store.close()
