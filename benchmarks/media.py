"""How well and how fast words are read from pictures, and what memory the reading takes.

    .venv/bin/python -m benchmarks.media FOLDER [--runs 3]

FOLDER holds pictures and truth.jsonl, a line for each: {"file", "keys": [{"type", "value"}]}. A key
(phone, amount, link …) counts as read when it is in the text with spaces and separators left out of
both. Prints the share of keys read and the missed ones, seconds for the first picture (cold: the
process starts and loads its models) and for the others (p50 and longest of all runs), the worker's
largest resident memory, and whether it is gone after its idle time. Linux only (/proc).
"""

import argparse
import asyncio
import json
import re
import statistics
import time
from pathlib import Path

from bot.media.contents import Contents
from bot.media.reader import Reader

IDLE = 2.0
SEPARATORS = re.compile(r"[\s.,:;()/_–-]+")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    lines = (options.folder / "truth.jsonl").read_text("utf8").splitlines()
    truth = [json.loads(line) for line in lines]
    files = [(options.folder / one["file"]).read_bytes() for one in truth]
    asyncio.run(_measure(truth, files, options.runs))


async def _measure(truth: list[dict], files: list[bytes], runs: int) -> None:
    reader = Reader(idle=IDLE)
    cold, _ = await _timed(reader, files[0])
    spent: list[float] = []
    for _ in range(runs):
        read = [await _timed(reader, data) for data in files]
        spent += [seconds for seconds, _ in read]
    _tell_keys(truth, [contents for _, contents in read])
    print(
        f"cold {cold:.2f} s; warm p50 {statistics.median(spent):.2f} s, longest {max(spent):.2f} s"
    )
    pid = reader.pid
    print(f"worker: at most {_memory(pid, 'VmHWM')} MB, now {_memory(pid, 'VmRSS')} MB")
    await asyncio.wait_for(reader.asleep.wait(), IDLE + 10)
    print(f"after {IDLE:.0f} s without a picture: {'still there' if _exists(pid) else 'gone'}")
    await reader.close()


async def _timed(reader: Reader, data: bytes) -> tuple[float, Contents]:
    started = time.perf_counter()
    contents = await reader.read(data)
    return time.perf_counter() - started, contents


def _tell_keys(truth: list[dict], read: list[Contents]) -> None:
    wanted = [(one, key) for one in range(len(truth)) for key in truth[one]["keys"]]
    missed = [(one, key) for one, key in wanted if _bare(key["value"]) not in _bare(read[one].text)]
    print(f"keys {len(wanted) - len(missed)}/{len(wanted)} = {1 - len(missed) / len(wanted):.3f}")
    for one, key in missed:
        print(f"  missed in {truth[one]['file']}: {key['type']}")
    for one, contents in zip(truth, read, strict=True):
        if contents.problem or contents.confidence < 0.95:
            print(f"  {one['file']}: {contents.problem or 'unsure'} {contents.confidence}")


def _bare(text: str) -> str:
    return SEPARATORS.sub("", text).lower()


def _memory(pid: int | None, field: str) -> int:
    """Megabytes of a process by a field of its status."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf8")
    return int(status.split(f"{field}:")[1].split()[0]) // 1024


def _exists(pid: int | None) -> bool:
    return Path(f"/proc/{pid}").exists()


if __name__ == "__main__":
    main()
