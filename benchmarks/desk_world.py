"""A group with many open cases whose people write on and on, and how soon new danger is seen."""

import random
import re
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.desk_rooms import Card, Rooms
from benchmarks.desk_stage import (
    BIASA,
    NYAWA,
    OPERATORS,
    WAKTU,
    DeskBot,
    make_groups,
    on_duty,
    user,
)
from bot.model import Json
from tests.e2e.stage import Server

MINUTE = 60.0
BUDGET, GAP = 20, 3.0
"""Telegram's: calls a minute in a group, seconds between topics."""
FIRST, NEW = 50_000, 90_000
"""Numbers of people with open cases, and of those in danger."""
BETWEEN = (20.0, 30.0)
PATIENCE = 300.0
"""Seconds after the last cry in which all alarms must have come."""
WORDS_A_SECOND = 3.0
"""Of all people with open cases together: each writes about once a minute."""
CLAIMED_AFTER, ANSWERED_AFTER = 15.0, 30.0
"""Seconds after the alarm in which an operator takes the new case, and within which those in danger
get an answer: else the bot's own reminders take up the group's minute, too."""
PERSON = re.compile(r"orang (\d+)")


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


class World:
    """A bot, a server and one group with many open cases."""

    def __init__(
        self, folder: Path, nlu: str, cases: int, seed: int, *, answered: bool = True
    ) -> None:
        self.folder, self.nlu, self.cases, self.answered = folder, nlu, cases, answered
        self.chance = random.Random(seed)
        self.figures, self.words = Figures(), dict[str, float]()
        self.ended = threading.Event()

    def run(self, new: int) -> Figures:
        """Open the cases, then let people write while danger comes again and again."""
        with Server() as server:
            self.server = server
            with DeskBot(self.folder, server, self.nlu, make_groups(server, 1)) as bot:
                self._open(bot)
                bot.start_real()
                self.rooms = Rooms(server, self.since)
                self._load(new)
                self._sum_up()
        return self.figures

    def _load(self, new: int) -> None:
        """People write all the time; the alarms come when the group's minute is used up."""
        writer = threading.Thread(target=self._write, daemon=True)
        writer.start()
        try:
            time.sleep(MINUTE + 1)  # the server forgets what the bot without limits spent
            self.server.post("/sim/settings", {"group_budget": BUDGET, "topic_gap": GAP})
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
            self.server.write(FIRST + number, f"{begin} orang {FIRST + number}")
        rooms.until(lambda: len(rooms.cards) == self.cases, "all cases are open", 400)
        for card in rooms.cards.values():
            if "NYAWA" in card.text or card.number % 2:
                self._claim(card)
                if self.answered:
                    self._answer(card)
        rooms.settle()
        self.since = rooms.since
        self.danger = {
            int(found[1]): card for card in rooms.cards.values()
            if "NYAWA" in card.text and (found := PERSON.search(card.text))
        }  # fmt: skip
        bot.stop()

    def _claim(self, card: Card) -> None:
        """An operator takes the case."""
        self.server.post("/sim/press", {
            "user": _owner(card), "chat": {"id": card.chat}, "message_id": card.message,
            "data": f"meja:ambil:{card.number}",
        })  # fmt: skip

    def _answer(self, card: Card) -> None:
        """An operator writes to somebody in danger."""
        self.server.post("/sim/messages", {
            "user": _owner(card), "chat": {"id": card.chat}, "thread": card.thread,
            "text": "Kami di sini dan membaca.",
        })  # fmt: skip

    def _write(self) -> None:
        """People with open cases write, at random moments."""
        owed: deque[tuple[float, Card]] = deque()
        for number in count():
            if self.ended.wait(self.chance.expovariate(WORDS_A_SECOND)):
                return
            mark = f"W{number}Z"
            self.words[mark] = time.time()
            person = FIRST + self.chance.randrange(self.cases)
            self.server.write(person, f"apakah ada kabar untuk saya {mark}")
            if self.answered and person in self.danger:
                owed.append((time.time() + ANSWERED_AFTER, self.danger[person]))
            while owed and owed[0][0] < time.time():
                self._answer(owed.popleft()[1])

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
            if time.time() > due + PATIENCE:
                raise AssertionError(f"alarms never came: {sorted(waiting)}")
            time.sleep(0.05)

    def _taken(self, at: float, mark: str) -> bool:
        """Whether an operator took the case, which happens a while after it was seen."""
        if time.time() < at + CLAIMED_AFTER:
            return False
        card = next(one for one in self.rooms.cards.values() if mark in one.text)
        self._claim(card)
        if self.answered:
            self._answer(card)
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
        self.figures.minute = [
            sum(at <= one < at + MINUTE for one in spent)
            for at in spent if at <= now - MINUTE
        ]  # fmt: skip


def _owner(card: Card) -> Json:
    return user(OPERATORS[card.number % 10])
