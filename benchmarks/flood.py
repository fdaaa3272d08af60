"""One frightened person writes 500 messages in a minute: do all reach the operators, and how long
do other people wait meanwhile? With the real model and everything started as by `make run`.

    .venv/bin/python -m benchmarks.flood [--messages 500] [--seconds 60] [--rate 5]

Prints p50 and p95 of the others before and during the flood, how many of the messages stand in the
person's topic and after what time all do, and how many answers the person got. Exits 1 when one is
missing. The group has Telegram's limit of 20 calls a minute.
"""

import argparse
import sys
import tempfile
import threading
import time
from itertools import count
from pathlib import Path

from benchmarks.asking import ask, tell
from bot.nlu_process import free_port
from tests.e2e.stage import BotProcess, Server, until

GROUP, SARI = -1009000000002, 901
FRIGHTENED, FIRST = 60_000, 61_000
CRY = "tolong saya disekap di kamboja ga boleh keluar"


def main() -> None:
    """Start, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=5)
    options = parser.parse_args()
    settings = {"NLU_URL": "", "NLU_PORT": str(free_port()), "DESKS": str(GROUP)}
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        _make_group(server)
        bot = BotProcess(Path(folder), server, **settings).start()
        until(lambda: bot.said("the language model is ready"), "the model is ready")
        missing = _measure(server, options)
        bot.stop()
    sys.exit(1 if missing else 0)


def _measure(server: Server, options: argparse.Namespace) -> int:
    people = count(FIRST)
    ask(server, people, options.rate, lambda asked: asked < options.rate * 3)  # warms up
    before = ask(server, people, options.rate, lambda asked: asked < options.rate * 20)
    tell("others before", before)
    server.write(FRIGHTENED, CRY)
    server.answer(FRIGHTENED)
    flood = threading.Thread(target=_flood, args=(server, options))
    began = time.time()
    flood.start()
    tell("others during the flood", ask(server, people, options.rate, lambda _: flood.is_alive()))
    wanted = {f"pesan {number};" for number in range(options.messages)}
    while (missing := wanted - _shown(server)) and time.time() - began < 15 * 60:
        time.sleep(0.5)
    print(f"{len(wanted) - len(missing)} of {len(wanted)} messages stand in the topic "
          f"{time.time() - began:.0f} s after the first; the person got "
          f"{len(server.said(FRIGHTENED))} messages")  # fmt: skip
    return len(missing)


def _flood(server: Server, options: argparse.Namespace) -> None:
    began = time.time()
    for number in range(options.messages):
        time.sleep(max(0.0, began + number * options.seconds / options.messages - time.time()))
        server.write(FRIGHTENED, f"pesan {number}; tolong")


def _shown(server: Server) -> set[str]:
    """The marks of messages that stand in the operators' group."""
    found = server.http.get(f"/sim/chats/{GROUP}/messages").raise_for_status().json()["messages"]
    words = "\n".join(one.get("text", "") for one in found)
    return {f"pesan {part.split(';')[0]};" for part in words.split("pesan ")[1:]}


def _make_group(server: Server) -> None:
    chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
    sari = {"id": SARI, "first_name": "Sari", "is_bot": False}
    made = {"chat": chat, "members": [{"user": sari, "status": "member"}], "bot": "administrator"}
    server.post("/sim/groups", made)
    server.post("/sim/settings", {"group_budget": 20})


if __name__ == "__main__":
    main()
