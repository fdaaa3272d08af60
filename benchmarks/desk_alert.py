"""How long it takes from a message of somebody in danger until operators see the alarm.

    .venv/bin/python -m benchmarks.desk_alert [--cases 60] [--open 200] [--loaded 20] [--worlds 3]

The real bot, SQLite, over HTTP against the local server with Telegram's limits (20 calls a minute
in a group, 3 s between topics); Rasa is a stand-in (see `desk_stage`). The clock starts when the
person's message reaches Telegram and stops when Telegram has taken the first message about the case
in the group, be it in General or in the topic; the topic's card is told apart.

idle: one case at a time, each group's minute empty enough: there are `IDLE_GROUPS` groups and the
bot takes the one with the fewest cases.
loaded: one group with `--open` cases of all lanes whose people write on and on, so that the group's
minute is always used up, and a case of danger to life every 20 to 30 s. `--worlds` bots with a
server and a group each run side by side and share the processor, so that `--loaded` cases each
become enough in little time; `--worlds 1 --loaded 60` is the same in 25 minutes.
Fails when p99 is over 1 s idle or over 5 s loaded.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import (
    BIASA,
    NYAWA,
    OPERATORS,
    WAKTU,
    DeskBot,
    Rasa,
    make_groups,
    on_duty,
    shown,
    user,
)
from tests.e2e.stage import Server

IDLE_GROUPS = 20
BUDGET, GAP = 20, 3.0
"""Telegram's: calls a minute in a group, seconds between topics."""
FIRST, NEW = 50_000, 90_000
"""Numbers of people with open cases, and of those in danger."""
BETWEEN = (20.0, 30.0)
WORDS_A_SECOND = 3.0
"""Of all people with open cases together: each writes about once a minute."""
CLAIMED_AFTER = 15.0
"""Seconds after the alarm in which an operator takes the new case."""
IDLE_AIM, LOADED_AIM = 1.0, 5.0


@dataclass
class Figures:
    """Seconds until the alarm and until the topic's card, and until ordinary words stand there."""

    alarm: list[float] = field(default_factory=list)
    topic: list[float] = field(default_factory=list)
    general: int = 0
    words: list[float] = field(default_factory=list)
    unseen: list[float] = field(default_factory=list)
    refused: int = 0
    minute: list[int] = field(default_factory=list)


@dataclass
class Seen:
    """When a case came to be seen, by its mark."""

    written: float
    alarm: float = 0.0
    topic: float = 0.0


def cry(server: Server, person: int, mark: str) -> Seen:
    """Somebody in danger writes."""
    at = time.time()
    server.write(person, f"{NYAWA} di kamboja kode {mark}")
    return Seen(at)


def find(rooms: Rooms, mark: str, seen: Seen, calls: int) -> int:
    """Look for the mark in the calls from that number on; return the number to look from next."""
    for call in rooms.seen[calls:]:
        if call["method"] == "sendMessage" and mark in call["params"]["text"]:
            seen.alarm = seen.alarm or call["at"]
            if call["params"].get("message_thread_id"):
                seen.topic = seen.topic or call["at"]
    return len(rooms.seen)


def take(figures: Figures, seen: Seen) -> None:
    """Add the times of a case."""
    figures.alarm.append(seen.alarm - seen.written)
    figures.topic.append(seen.topic - seen.written)
    figures.general += seen.alarm < seen.topic


def idle(folder: Path, nlu: str, cases: int, chance: random.Random) -> Figures:
    """One case at a time at a quiet desk."""
    figures = Figures()
    with Server() as server:
        groups = make_groups(server, IDLE_GROUPS)
        with DeskBot(folder, server, nlu, groups) as bot:
            bot.start_real()
            on_duty(server, OPERATORS[:3])
            server.post("/sim/settings", {"group_budget": BUDGET, "topic_gap": GAP})
            _one_by_one(Rooms(server), cases, chance, figures)
    return figures


def _one_by_one(rooms: Rooms, cases: int, chance: random.Random, figures: Figures) -> None:
    for number in range(cases):
        time.sleep(chance.uniform(0.5, 1.5))
        mark, at = f"A{number}Z", len(rooms.seen)
        seen = cry(rooms.server, NEW + number, mark)

        def there(mark: str = mark, seen: Seen = seen, at: int = at) -> float:
            find(rooms, mark, seen, at)
            return seen.topic

        rooms.until(there, f"the alarm {mark}")
        take(figures, seen)
    figures.refused = rooms.refused.get(429, 0)


class World:
    """A bot, a server and one group with many open cases."""

    def __init__(self, folder: Path, nlu: str, cases: int, seed: int) -> None:
        self.folder, self.nlu, self.cases = folder, nlu, cases
        self.chance = random.Random(seed)
        self.figures, self.words = Figures(), dict[str, float]()
        self.ended = threading.Event()

    def run(self, new: int) -> Figures:
        """Open the cases, then let people write while danger comes again and again."""
        with Server() as server:
            self.server = server
            with DeskBot(self.folder, server, self.nlu, make_groups(server, 1)) as bot:
                self._open(bot)
                server.post("/sim/settings", {"group_budget": BUDGET, "topic_gap": GAP})
                time.sleep(61)  # the group's minute is as fresh as the bot that starts now
                bot.start_real()
                self.rooms = Rooms(server)
                self._load(new)
                self._sum_up()
        return self.figures

    def _load(self, new: int) -> None:
        """People write all the time; the alarms come when the group's minute is used up."""
        writer = threading.Thread(target=self._write, daemon=True)
        writer.start()
        try:
            time.sleep(60)
            self._alarms(new)
        finally:
            self.ended.set()
            writer.join()

    def _open(self, bot: DeskBot) -> None:
        """Open the cases of all lanes without the limits; nyawa and half of the rest are taken."""
        bot.start_free()
        on_duty(self.server, OPERATORS[:10])
        rooms = Rooms(self.server)
        for number in range(self.cases):
            begin = (NYAWA, WAKTU, BIASA, BIASA, WAKTU)[number % 5]
            self.server.write(FIRST + number, begin)
        rooms.until(lambda: len(rooms.cards) == self.cases, "all cases are open", 400)
        self.lanes = dict[int, str]()
        for card in rooms.cards.values():
            if "NYAWA" in card.text or card.number % 2:
                self._claim(card.chat, card.message, card.number)
        time.sleep(5)
        self.old_cards = rooms.cards
        bot.stop()

    def _claim(self, chat: int, message: int, number: int) -> None:
        operator = OPERATORS[number % 10]
        self.server.post("/sim/press", {
            "user": user(operator), "chat": {"id": chat}, "message_id": message,
            "data": f"meja:ambil:{number}",
        })  # fmt: skip

    def _write(self) -> None:
        """People with open cases write, at random moments."""
        for number in count():
            if self.ended.wait(self.chance.expovariate(WORDS_A_SECOND)):
                return
            mark = f"W{number}Z"
            self.words[mark] = time.time()
            person = FIRST + self.chance.randrange(self.cases)
            self.server.write(person, f"apakah ada kabar untuk saya {mark}")

    def _alarms(self, new: int) -> None:
        waiting: dict[str, Seen] = {}
        done: list[tuple[float, str]] = []
        looked, number, due = 0, 0, time.time()
        while number < new or waiting:
            if number < new and time.time() >= due:
                mark = f"A{number}Z"
                waiting[mark] = cry(self.server, NEW + number, mark)
                number, due = number + 1, time.time() + self.chance.uniform(*BETWEEN)
            self.rooms.look()
            for mark, seen in list(waiting.items()):
                find(self.rooms, mark, seen, looked)
                if seen.topic:
                    take(self.figures, waiting.pop(mark))
                    done.append((seen.topic, mark))
            looked = len(self.rooms.seen)
            done = [one for one in done if not self._taken(*one)]
            time.sleep(0.05)

    def _taken(self, at: float, mark: str) -> bool:
        """Whether an operator took the case, which happens a while after it was seen."""
        if time.time() < at + CLAIMED_AFTER:
            return False
        card = next(one for one in self.rooms.cards.values() if mark in one.text)
        self._claim(card.chat, card.message, card.number)
        return True

    def _sum_up(self) -> None:
        """Times of ordinary words, and ages of those that nobody has seen yet."""
        self.rooms.look()
        now, first = time.time(), dict[str, float]()
        for call in self.rooms.seen:
            if call["method"] == "sendMessage":
                for word in call["params"]["text"].split():
                    first.setdefault(word.strip("<>/bi"), call["at"])
        for mark, at in self.words.items():
            if mark in first:
                self.figures.words.append(first[mark] - at)
            else:
                self.figures.unseen.append(now - at)
        self.figures.refused = self.rooms.refused.get(429, 0)
        spent = self.rooms.spent
        self.figures.minute = [sum(at <= one < at + 60 for one in spent) for at in spent[:-20]]


def main() -> None:
    """Measure both desks and print what came out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--open", type=int, default=200)
    parser.add_argument("--loaded", type=int, default=20)
    parser.add_argument("--worlds", type=int, default=3)
    options = parser.parse_args()
    with Rasa() as nlu, tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        worst = 0.0
        if options.cases:
            quiet = idle(folder / "idle", nlu, options.cases, random.Random(1))
            worst = told("idle", quiet, IDLE_AIM)
        if options.loaded:
            worlds = [World(folder / f"w{seed}", nlu, options.open, seed)
                      for seed in range(options.worlds)]  # fmt: skip
            with ThreadPoolExecutor(options.worlds) as pool:
                found = list(pool.map(lambda world: world.run(options.loaded), worlds))
            worst = max(worst, told(f"loaded, {options.open} open", joined(found), LOADED_AIM))
    if worst > 1:
        sys.exit("an alarm took longer than it may")


def joined(some: list[Figures]) -> Figures:
    """The figures of several worlds as one."""
    whole = Figures()
    for one in some:
        for name in ("alarm", "topic", "words", "unseen", "minute"):
            getattr(whole, name).extend(getattr(one, name))
        whole.general += one.general
        whole.refused += one.refused
    return whole


def told(name: str, figures: Figures, aim: float) -> float:
    """Print figures; return p99 of the alarm as a part of what is allowed."""
    print(f"{name}: message to alarm in the group: {shown(figures.alarm)}")
    print(f"{name}: message to card in its topic: {shown(figures.topic)}; "
          f"{figures.general} were told in General first; 429: {figures.refused}")  # fmt: skip
    if figures.words or figures.unseen:
        print(f"{name}: ordinary words until they stand in the group: {shown(figures.words)}; "
              f"not there at the end: {shown(figures.unseen)}, their ages")  # fmt: skip
        busy = sorted(figures.minute)
        print(f"{name}: calls in the group within any 60 s: "
              f"p50 {busy[len(busy) // 2]}, most {busy[-1]}", flush=True)  # fmt: skip
    ordered = sorted(figures.alarm)
    return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)] / aim


if __name__ == "__main__":
    main()
