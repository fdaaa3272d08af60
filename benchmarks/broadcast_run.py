"""One run of the benchmark of broadcasts: from the first delivery to the end, with kills."""

import argparse
import random
import time
from collections.abc import Callable

from benchmarks.broadcast_crowd import Crowd, ended
from benchmarks.broadcast_told import Kill
from benchmarks.broadcast_watch import Asking, Meter, Watch
from benchmarks.desk_stage import DeskBot

TOLD_EACH = 30.0
"""Seconds between two lines of how it stands."""
STUCK = 180.0
"""Seconds without any delivery after which a run is given up."""
LAST = 100
"""Deliveries before the end from which on the store is asked whether it is done."""


class Run:
    """Looks on, and kills the bot; `kills` is when."""

    def __init__(
        self, options: argparse.Namespace, some: Crowd, bot: DeskBot, asking: Asking, watch: Watch,
        meter: Meter,
    ) -> None:  # fmt: skip
        self.options, self.some, self.bot = options, some, bot
        self.asking, self.watch, self.meter = asking, watch, meter
        self.kills: list[Kill] = []
        self._chance = random.Random(options.seed)
        self._told_at, self._told = 0.0, 0

    def send(self) -> None:
        """Wait for the first delivery, then kill and look on until the end."""
        self._until(lambda: self.watch.taken)
        while not self._over():
            if len(self.kills) < self.options.kills and self._part() > self._next_kill():
                self._kill()
            self._progress()
            self._look()
            time.sleep(0.5)

    def _part(self) -> float:
        """How much is done."""
        taken = self.watch.taken
        done = len(taken) / len(self.some.wanting)
        if not self.options.seconds:
            return done
        passed: float = time.time() - taken[0]
        return max(passed / float(self.options.seconds), done)

    def _next_kill(self) -> float:
        return (len(self.kills) + 1) / (int(self.options.kills) + 1)

    def _over(self) -> bool:
        if self.options.seconds and self._part() >= 1:
            return True
        reached = len(self.some.wanting) - len(self.some.unreachable) - LAST
        return len(self.watch.taken) > reached and ended(self.bot.url)

    def _kill(self) -> None:
        """kill -9 at no particular moment, and a start."""
        time.sleep(self._chance.random())
        kill = Kill(time.time())
        self.kills.append(kill)
        self.bot.kill()
        self.bot.start_real()
        kill.again = time.time()
        print(f"  killed after {len(self.watch.taken)} deliveries; "
              f"runs again after {kill.again - kill.at:.1f} s", flush=True)  # fmt: skip

    def _progress(self) -> None:
        now, taken = time.time(), len(self.watch.taken)
        if now < self._told_at + TOLD_EACH:
            return
        if self._told_at:
            rate = (taken - self._told) / (now - self._told_at)
            sample = self.meter.samples[-1]
            print(f"  {taken:>7} delivered, {rate:6.1f} a second, {len(self.asking.written)} wrote,"
                  f" bot {sample.memory:.0f} MB, load {sample.load:.2f}", flush=True)  # fmt: skip
        self._told_at, self._told = now, taken

    def _until(self, true: Callable[[], object]) -> None:
        end = time.monotonic() + STUCK
        while not true():
            self._look()
            if time.monotonic() > end:
                raise AssertionError(self.bot.log.read_text()[-2000:])
            time.sleep(0.1)

    def _look(self) -> None:
        """Fail with those who look on, and when nothing is sent any more."""
        for loop in (self.asking, self.watch, self.meter):
            if loop.failed:
                raise loop.failed
        taken = self.watch.taken
        if taken and time.time() - max(taken[-1], *(one.again for one in self.kills), 0) > STUCK:
            raise AssertionError(f"nothing is sent: {self.bot.log.read_text()[-2000:]}")
