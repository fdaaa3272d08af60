"""Every line of a file sent through the local Bot API server: does each get a reply, once, none
lost?

    .venv/bin/python -m benchmarks.exam FILE.jsonl [--kills 3]

Each line {"text": …} comes from a person of its own. Rasa runs with the trained model in a
process of
its own; with --kills the bot is killed with -9 that often on the way and started again.
"""

import argparse
import asyncio
import json
import random
import signal
import tempfile
import threading
import time
from pathlib import Path

from bot import nlu_process
from bot.settings import Settings
from tests.e2e.stage import BotProcess, Server, until

FIRST = 50_000


def main() -> None:
    """Send, kill, count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    asyncio.run(_with_rasa(texts, options.kills))


async def _with_rasa(texts: list[str], kills: int) -> None:
    async with nlu_process.running(Settings(), print) as nlu:
        base = str(nlu._client.base_url).rstrip("/")
        await asyncio.to_thread(_examine, texts, kills, base)


def _examine(texts: list[str], kills: int, nlu_url: str) -> None:
    chance = random.Random(1)
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        bot = BotProcess(Path(folder), server, NLU_URL=nlu_url, CHAT_RATE="100").start().ready()
        started = time.monotonic()
        writer = threading.Thread(target=_write, args=(server, texts))
        writer.start()
        for _ in range(kills):
            time.sleep(chance.uniform(2, 6))
            bot.stop(signal.SIGKILL)
            bot.start()
        writer.join()
        until(lambda: _answered(server) >= len(texts), "every line is answered")
        spent = time.monotonic() - started
        bot.stop()
        _report(server, texts, kills, spent)


def _write(server: Server, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        server.write(FIRST + number, text)


def _said(server: Server) -> list[tuple[int, str]]:
    """The chats with what each was told: a cry and a question in one line get two messages."""
    params = [call["params"] for call in server.calls("sendMessage") if call["ok"]]
    return [(int(one["chat_id"]), str(one["text"])) for one in params]


def _answered(server: Server) -> int:
    time.sleep(0.5)
    return len({chat for chat, _ in _said(server)})


def _report(server: Server, texts: list[str], kills: int, spent: float) -> None:
    said = _said(server)
    chats = {chat for chat, _ in said}
    lost, twice = len(texts) - len(chats), len(said) - len(set(said))
    print(f"{len(texts)} lines, {kills} kill -9: {len(chats)} answered, {lost} lost, "
          f"{twice} sent twice, {spent:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
