"""kill -9 at random moments under load: every update takes effect once, every reply is sent, in
order."""

import random
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.e2e.stage import BotProcess, Server, until
from tests.postgres import new_schema

PEOPLE, EACH, KILLS = 20, 6, 5


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    return new_schema() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'bot.db'}"


def test_nothing_is_lost_and_order_is_kept(database: str, tmp_path: Path) -> None:
    """People write while the bot is killed again and again."""
    chance = random.Random(7)
    with Server() as server:
        settings = {"DATABASE": database, "SEND_RATE": "1000", "CHAT_RATE": "1000"}
        bot = BotProcess(tmp_path, server, **settings).start().ready()
        writer = threading.Thread(target=_write_all, args=(server,))
        writer.start()
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.1, 0.9))  # the moment of the kill is what is random here
            bot.stop(signal.SIGKILL)
            bot.start()
        writer.join()
        until(
            lambda: all(len(set(_numbers(server, p))) == EACH for p in _people()),
            "all are answered",
        )
        assert bot.stop() == 0
        heard = [_numbers(server, person) for person in _people()]
    twice = sum(len(numbers) - EACH for numbers in heard)
    print(f"{PEOPLE * EACH} updates, {KILLS} kills, {twice} sent twice")
    for numbers in heard:
        assert sorted(numbers) == numbers
        assert set(numbers) == set(range(EACH))
    # Telegram has no idempotency key: a kill between its answer and our mark sends that one again.
    assert twice <= KILLS * 16


def _people() -> range:
    return range(700, 700 + PEOPLE)


def _write_all(server: Server) -> None:
    """Each person's message carries its number in a command that the answer names."""
    for number in range(EACH):
        for person in _people():
            server.write(person, ORDER[number])


ORDER = ["/menu", "/lapor", "/cek", "/darurat", "/privasi", "/bantuan"]
FIRST = [
    "Mau apa",
    "Saya bantu Anda menulis laporan",
    "Kirim tawarannya ke sini",
    "Bila ada bahaya",
    "Pesan Anda disimpan",
    "Saya menjawab",
]


def _numbers(server: Server, person: int) -> list[int]:
    """Which of the messages each answer in a chat belongs to."""
    return [n for text in server.said(person) for n, words in enumerate(FIRST) if words in text]
