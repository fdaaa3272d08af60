"""What goes on meanwhile, each in a thread: people who write to the bot, the calls it makes, and
what it takes of the machine."""

import os
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.asking import CALM
from benchmarks.broadcast_crowd import MARK
from benchmarks.desk_stage import DeskBot
from bot.model import Json
from tests.e2e.stage import Server

SAID = ("/menu", *CALM)
LOOK, SAMPLE = 0.5, 1.0
"""Seconds between two looks at the calls, and at the processes."""
TICKS = os.sysconf("SC_CLK_TCK")


class Loop(threading.Thread):
    """Does something again and again until told to end; `failed` is why it could not."""

    def __init__(self, pause: float) -> None:
        super().__init__(daemon=True)
        self._pause, self._ended = pause, threading.Event()
        self.failed: Exception | None = None

    def run(self) -> None:
        """Go on until the end."""
        began = time.monotonic()
        rounds = 0
        try:
            while not self._ended.wait(max(0.0, began + rounds * self._pause - time.monotonic())):
                self.once()
                rounds += 1
        except Exception as error:
            self.failed = error

    def once(self) -> None:
        """What is to be done."""

    def end(self) -> None:
        """Do it no more."""
        self._ended.set()
        self.join()
        if self.failed:
            raise self.failed


class Asking(Loop):
    """People who write, each once, so that the answer is known; `written` is when, by chat."""

    def __init__(self, server: Server, people: Iterator[int], rate: float) -> None:
        super().__init__(1 / rate)
        self._server, self._people = server, people
        self.written: dict[int, float] = {}

    def once(self) -> None:
        """Somebody writes a command or words."""
        person = next(self._people)
        text = SAID[0] if len(self.written) % 2 else SAID[1 + person % len(CALM)]
        self.written[person] = time.time()
        self._server.write(person, text)


class Watch(Loop):
    """Reads each call of the bot once. `taken` are the times at which the server took the alert,
    `got` how often by chat, `refused` the calls it refused by chat, `answered` when the first
    other message came, `channel` the posts in the channel."""

    def __init__(self, server: Server) -> None:
        super().__init__(LOOK)
        self._server, self._since = server, 0
        self.taken: list[float] = []
        self.got: Counter[int] = Counter()
        self.tried: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        self.refused: Counter[int] = Counter()
        self.answered: defaultdict[int, list[float]] = defaultdict(list)
        self.channel = 0

    def once(self) -> None:
        """Read what is new, page by page."""
        while True:
            query = {"since": self._since}
            found = self._server.http.get("/sim/calls", params=query).raise_for_status().json()
            self._since = found["next"]
            for call in found["calls"]:
                self._take(call)
            if not found["calls"]:
                return

    def _take(self, call: Json) -> None:
        if call["method"] != "sendMessage":
            return
        chat = int(call.get("chat_id", call["params"]["chat_id"]))
        if MARK not in str(call["params"].get("text")):
            if call["ok"]:
                self.answered[chat].append(call["at"])
            return
        if not call["ok"]:
            code = int(call["error_code"])
            self.refused[code] += 1
            self.tried[chat].append((call["at"], code))
        elif chat < 0:
            self.channel += 1
        else:
            self.got[chat] += 1
            self.taken.append(call["at"])
            if chat in self.tried:
                self.tried[chat].append((call["at"], 0))

    def waits_after_429(self) -> list[float]:
        """Seconds from each 429 until the next call to that chat."""
        return [
            after[0] - before[0]
            for tries in self.tried.values()
            for before, after in pairwise(tries)
            if before[1] == 429
        ]


@dataclass(frozen=True)
class Sample:
    """Seconds of the processor that were used so far, and resident memory in MB."""

    at: float
    bot: float
    server: float
    memory: float
    load: float


@dataclass
class Used:
    """Adds up what processes of one kind used of the processor; each has its own count."""

    total: float = 0.0
    _last: dict[int, float] = field(default_factory=dict)

    def look(self, process: int) -> float:
        """Add what this one used since the last look."""
        try:
            stat = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            return self.total
        now = (int(stat[11]) + int(stat[12])) / TICKS
        self.total += now - self._last.get(process, 0.0)
        self._last[process] = now
        return self.total


class Meter(Loop):
    """Looks at the processes; `samples` is what it saw."""

    def __init__(self, bot: DeskBot, server: Server) -> None:
        super().__init__(SAMPLE)
        self._bot, self._server = bot, server
        self._bots, self._servers = Used(), Used()
        self.samples: list[Sample] = []

    def once(self) -> None:
        """Look once."""
        assert self._bot.process
        process = self._bot.process.pid
        used, served = self._bots.look(process), self._servers.look(self._server.process.pid)
        load = os.getloadavg()[0]
        self.samples.append(Sample(time.time(), used, served, _memory(process), load))

    def share(self, since: float, until: float) -> tuple[float, float]:
        """Parts of one processor that the bot and the server used between two times."""
        inside = [one for one in self.samples if since <= one.at <= until]
        if len(inside) < 2:
            return 0.0, 0.0
        first, last = inside[0], inside[-1]
        seconds = last.at - first.at
        return (last.bot - first.bot) / seconds, (last.server - first.server) / seconds


def _memory(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
