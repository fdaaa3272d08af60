"""People who ask the bot at a steady rate, and how long each waits for the answer."""

import statistics
import time
from collections.abc import Callable, Iterator

from benchmarks.latency import QUESTIONS
from tests.e2e.stage import Server, until

CALM = [text for text in QUESTIONS if "tolong" not in text]
"""Nobody in danger: cries would make cases, and their cards would use up the operators' group."""


def ask(
    server: Server, people: Iterator[int], rate: float, going_on: Callable[[int], bool]
) -> list[float]:
    """New people ask ordinary questions at this rate for so long; how long each waits."""
    written_at: dict[int, float] = {}
    started = time.time()
    while going_on(len(written_at)):
        time.sleep(max(0.0, started + len(written_at) / rate - time.time()))
        person = next(people)
        written_at[person] = time.time()
        server.write(person, CALM[person % len(CALM)])
    return waits(server, written_at)


def waits(server: Server, written_at: dict[int, float]) -> list[float]:
    """Seconds until each person's first answer; everybody is waited for."""
    until(lambda: written_at.keys() <= answered(server).keys(), "all are answered")
    first = answered(server)
    return sorted(first[person] - at for person, at in written_at.items())


def answered(server: Server) -> dict[int, float]:
    first: dict[int, float] = {}
    for call in server.calls("sendMessage"):
        if call["ok"]:
            first.setdefault(int(call["params"]["chat_id"]), call["at"])
    return first


def tell(what: str, waits: list[float]) -> None:
    tail = waits[int(len(waits) * 0.95)]
    print(
        f"{what}: {len(waits)} people, p50 {statistics.median(waits) * 1000:.0f} ms, "
        f"p95 {tail * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms"
    )
