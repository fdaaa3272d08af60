"""How long people wait and how much memory it takes, with the real model and everything started
as by
`make run`.

    .venv/bin/python -m benchmarks.latency [--rate 20] [--seconds 30] [--file FILE.jsonl]

Prints: start to first answered command, start to model ready, p50 and p95 from message to reply
at a
fixed rate of new people, resident memory of the bot and of Rasa (VmRSS, Linux).
"""

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path

from bot.model import Json
from bot.nlu_process import free_port
from tests.e2e.stage import BotProcess, Server, until

FIRST = 80_000
QUESTIONS = [
    "pt nya resmi apa ga ya", "gaji 15 juta cuma admin masuk akal?", "cara lapor peduli wni gimana",
    "paspor saya dipegang bos", "disuruh bayar 5jt buat administrasi", "nomor kbri phnom penh",
    "kerja di kamboja emang boleh?", "tolong adik saya disekap di myanmar", "makasih ya",
]  # fmt: skip


def main() -> None:
    """Start, wait, load, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rate", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    texts = QUESTIONS
    if options.file:
        lines = options.file.read_text(encoding="utf8").splitlines()
        texts = [json.loads(line)["text"] for line in lines]
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        started = time.monotonic()
        bot = BotProcess(Path(folder), server, NLU_URL="", NLU_PORT=str(free_port())).start()
        server.write(1, "/menu")
        server.answer(1)
        print(f"start to first answered command: {time.monotonic() - started:.1f} s")
        until(lambda: bot.said("the language model is ready"), "the model is ready")
        print(f"start to model ready: {time.monotonic() - started:.1f} s")
        _load(server, texts, options.rate, options.seconds)
        _memory(bot)
        bot.stop()


def _load(server: Server, texts: list[str], rate: float, seconds: float) -> None:
    count = int(rate * seconds)
    written: dict[int, float] = {}
    started = time.time()
    for number in range(count):
        time.sleep(max(0.0, started + number / rate - time.time()))
        person = FIRST + number
        written[person] = time.time()
        server.write(person, texts[number % len(texts)])
    until(lambda: len(_answers(server)) >= count, "all are answered")
    waits = sorted(_answers(server)[person] - at for person, at in written.items())
    middle, tail = statistics.median(waits), waits[int(len(waits) * 0.95)]
    shown = ", ".join(
        f"{name} {wait * 1000:.0f} ms"
        for name, wait in (("p50", middle), ("p95", tail), ("most", waits[-1]))
    )
    print(f"{count} messages at {rate:.0f}/s: {shown}")


def _answers(server: Server) -> dict[int, float]:
    calls = [call for call in server.calls("sendMessage") if call["ok"]]
    return {chat: call["at"] for call in calls if (chat := _chat(call)) >= FIRST}


def _chat(call: Json) -> int:
    return int(call["params"]["chat_id"])


def _memory(bot: BotProcess) -> None:
    assert bot.process
    children = _children(bot.process.pid)
    print(f"resident memory: bot {_resident(bot.process.pid)} MB, "
          f"Rasa {max(map(_resident, children), default=0)} MB")  # fmt: skip


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(number) for number in listed]


def _resident(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


if __name__ == "__main__":
    main()
