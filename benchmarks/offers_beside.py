"""How long other people wait while one chat sends pictures, what reading them costs, and how long a
pasted offer takes; with the real model and everything started as by `make run`.

    .venv/bin/python -m benchmarks.offers_beside [--rate 5] [--seconds 20] [--pictures 20]

Prints: p50 and p95 from question to answer of new people at a fixed rate, first without and then
with the pictures, which are as many as `--pictures` and go on until all are read; seconds a
picture; resident memory of the bot and of its reader before, during (at most) and after (VmRSS,
Linux); p50 and p95 from a pasted offer to its verdict, without the silence that is waited for. Aim:
p95 of the others below 200 ms.
"""

import argparse
import json
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.asking import ask, tell, waits
from bot.model import Json
from bot.nlu_process import free_port
from bot.offer_parts import FILE_SILENCE, FILES_AT_ONCE, TEXT_SILENCE
from bot.settings import ROOT
from tests.e2e.stage import BotProcess, Server, until
from tests.media.drawn import POSTER, poster, written

SENDER, FIRST, PASTING = 70_000, 80_000, 90_000
"""Numbers of people: who sends the pictures, who asks, who pastes offers."""
IDLE = 5
"""Seconds after which the reader gives its memory back here."""
PASTED = 40
TEXTS = ROOT / "tests" / "offers" / "texts" / "a.jsonl"


def main() -> None:
    """Start, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rate", type=float, default=5)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pictures", type=int, default=20)
    options = parser.parse_args()
    settings = {"NLU_URL": "", "NLU_PORT": str(free_port()), "LINKS": "off"}
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        bot = BotProcess(Path(folder), server, MEDIA_IDLE_S=str(IDLE), **settings).start()
        until(lambda: bot.said("the language model is ready"), "the model is ready")
        people = count(FIRST)
        ask(server, people, options.rate, lambda asked: asked < options.rate * 3)  # warms up
        _measure(server, bot, people, options)
        tell("pasted offer to verdict, less the silence", _paste(server))
        bot.stop()


def _measure(
    server: Server, bot: BotProcess, people: Iterator[int], options: argparse.Namespace
) -> None:
    long = options.rate * options.seconds
    print(f"memory before: {_memory(bot)}")
    tell("others without pictures", ask(server, people, options.rate, lambda asked: asked < long))
    most = [0, 0]
    sending = threading.Thread(target=_send, args=(server, options.pictures))
    sending.start()

    def going_on(asked: int) -> bool:
        most[:] = map(max, most, _resident(bot))
        return sending.is_alive()

    found = ask(server, people, options.rate, going_on)
    sending.join()
    tell(f"others while {options.pictures} pictures are read", found)
    print(f"memory during, at most: bot {most[0]} MB, reader {most[1]} MB")
    until(lambda: not _resident(bot)[1], "the reader gives its memory back")
    print(f"memory after {IDLE} s of rest: {_memory(bot)}")


def _send(server: Server, pictures: int) -> None:
    """Send the pictures, and press the button for the rest until all are read."""
    for number in range(pictures):
        _send_picture(server, number)
    began = time.time() + FILE_SILENCE.total_seconds()
    verdict = _reply(server, 2)
    spent, read = verdict["at"] - began, min(pictures, FILES_AT_ONCE)
    for reply in range(3, 3 + (pictures - 1) // FILES_AT_ONCE):
        began = time.time()
        server.press(SENDER, verdict["result_message_id"], "📄 Baca sisanya")
        verdict = _reply(server, reply)
        spent, read = spent + verdict["at"] - began, min(pictures, read + FILES_AT_ONCE)
    print(f"{read} pictures: {spent / read:.2f} s each, the reader's start included")


def _reply(server: Server, number: int) -> Json:
    """The bot's message of this number to the sender, however long it takes on a busy machine."""
    while len(server.said(SENDER)) < number:
        time.sleep(0.1)
    return server.answer(SENDER, number)


def _send_picture(server: Server, number: int) -> None:
    user = {"id": SENDER, "first_name": "Sari", "is_bot": False}
    form = {"user": json.dumps(user), "kind": "photo", "media_group_id": "1"}
    picture = written(poster((*POSTER, f"Nomor {number}")))
    server.http.post(
        "/sim/messages", data=form, files={"file": ("a.jpg", picture)}
    ).raise_for_status()


def _paste(server: Server) -> list[float]:
    """People paste offers, one a second; how long each waits for the verdict."""
    lines = [json.loads(line) for line in TEXTS.read_text(encoding="utf8").split("\n") if line]
    scams = [line["text"] for line in lines if line["label"] == "scam"]
    written_at: dict[int, float] = {}
    for number in range(PASTED):
        written_at[PASTING + number] = time.time()
        server.write(PASTING + number, scams[number % len(scams)], forward_from="Loker")
        time.sleep(0.5)
    return [wait - TEXT_SILENCE.total_seconds() for wait in waits(server, written_at)]


def _memory(bot: BotProcess) -> str:
    own, reader = _resident(bot)
    return f"bot {own} MB, reader {f'{reader} MB' if reader else 'not running'}"


def _resident(bot: BotProcess) -> tuple[int, int]:
    """Megabytes of the bot and of its reader, 0 while that does not run."""
    assert bot.process
    listed = Path(f"/proc/{bot.process.pid}/task").glob("*/children")
    pids = [pid for one in listed for pid in one.read_text().split()]
    readers = [pid for pid in pids if b"bot.media" in _read(f"/proc/{pid}/cmdline")]
    return _megabytes(str(bot.process.pid)), sum(map(_megabytes, readers))


def _megabytes(pid: str) -> int:
    status = _read(f"/proc/{pid}/status")
    return int(status.split(b"VmRSS:")[1].split()[0]) // 1024 if b"VmRSS:" in status else 0


def _read(path: str) -> bytes:
    """The content of a file of /proc, b"" when its process ended."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


if __name__ == "__main__":
    main()
