"""Thousands of messages both ways between people and their cases' rooms, through trouble of every
kind: is everything on the other side, at the right person, in order, once?

    .venv/bin/python -m benchmarks.relay [--messages 10000] [--rate 50] [--quiet]

The real bot, SQLite, over HTTP against the local server; 40 cases in two groups. Texts with unique
marks, some photos, albums and edits. Calls are refused at random (429, 500, 502) or their connection
breaks before or after they were carried out; people block the bot and come back; topics are deleted;
the bot is killed three times (kill -9) and started again. `--quiet` leaves all trouble out.

CHANGED for this: the bot's limits of groups (18 calls a minute, 3 s between topics) are lifted by
`desk_bot`, and those of chats and in all by CEKDULU_SEND_RATE and CEKDULU_CHAT_RATE (1000 a second);
with them the run would take hours. The loops, their order and the marks in the store are as always.

Fails when a mark is lost without a word in the room, at the wrong person, or behind a later one.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx

from benchmarks.desk_marks import Book, Found, Mark, failures_told, look, missing
from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import NYAWA, OPERATORS, WAKTU, DeskBot, Rasa, make_groups, on_duty, user
from bot.model import Json
from tests.e2e.stage import Server

PEOPLE = tuple(range(50_000, 50_040))
LEADER = 900
THREADS, KILLS, TOPICS_DELETED = 4, 3, 4
BLOCK_EVERY, BLOCKED_FOR = 15.0, 4.0
PHOTOS, ALBUMS, EDITS = 0.06, 0.03, 0.06
"""Parts of the messages that are photos, albums of three, and new words for an earlier one."""
SETTLED = 10.0
"""Seconds after which an operator's words are changed: while a copy is under way there is nothing
to change yet."""
PATIENCE = 90.0
"""Seconds without anything new, at the end, after which what is missing counts as lost."""
FAULTS = {"429": 0.008, "500": 0.004, "502": 0.008, "drop_before": 0.004, "drop_after": 0.004}


@dataclass
class Talk:
    """A person and the case's room. `lost` is a topic that was deleted."""

    person: int
    number: int
    owner: int
    said: int = 1
    heard: int = 0
    blocked: bool = False
    lost: int = 0


class Relay:
    """Everybody who writes, and the trouble."""

    def __init__(self, server: Server, rooms: Rooms, chance: random.Random) -> None:
        self.server, self.rooms, self.chance = server, rooms, chance
        self.book, self.talks = Book(), list[Talk]()
        self.albums, self.done, self.ended = count(1), Counter[str](), threading.Event()
        self.lock = threading.Lock()
        self.texts: list[tuple[float, Talk, Mark]] = []

    def open(self) -> None:
        """A case for each person, taken by an operator."""
        for person in PEOPLE:
            first = Mark("P", person, 0)
            begin = (NYAWA, WAKTU)[person % 2]
            made = self.server.write(person, f"{begin} {first}")
            self.book.written[first] = (person, made["message_id"])
        self.rooms.until(lambda: len(self.rooms.cards) == len(PEOPLE), "all cases are open")
        for card in self.rooms.cards.values():
            person = next(one for one in PEOPLE if str(Mark("P", one, 0)) in card.text)
            owner = OPERATORS[card.number % len(OPERATORS)]
            self.talks.append(Talk(person, card.number, owner))
            self.server.post("/sim/press", {
                "user": user(owner), "chat": {"id": card.chat}, "message_id": card.message,
                "data": f"meja:ambil:{card.number}",
            })  # fmt: skip
        time.sleep(3)

    def write(self, share: int, wanted: int, rate: float) -> None:
        """Write so many messages in the talks of this share, at a rate."""
        chance = random.Random(share)
        talks = self.talks[share::THREADS]
        started, made = time.monotonic(), 0
        while made < wanted:
            time.sleep(max(0.0, started + made / rate - time.monotonic()))
            talk, side = chance.choice(talks), chance.choice("PO")
            with self.lock:  # nobody blocks the bot or deletes a topic in the middle of an album
                made += self._one(talk, side, chance)

    def _one(self, talk: Talk, side: str, chance: random.Random) -> int:
        """One thing said; return how many messages it was."""
        where = self._where(talk, side)
        if where is None:
            return 0
        dice = chance.random()
        if dice < EDITS:
            return self._edit(chance)
        if dice < EDITS + ALBUMS:
            album = str(next(self.albums))
            more = {"kind": "photo", "media_group_id": album}
            return sum(self._say(talk, side, where, "caption", more) for _ in range(3))
        if dice < EDITS + ALBUMS + PHOTOS:
            return self._say(talk, side, where, "caption", {"kind": "photo"})
        return self._say(talk, side, where, "text", {})

    def _where(self, talk: Talk, side: str) -> Json | None:
        """Who writes where; None while that cannot be done."""
        if side == "P":
            return None if talk.blocked else {"user": user(talk.person)}
        card = self.rooms.cards[talk.number]
        if card.thread == talk.lost:
            return None
        return {"user": user(talk.owner), "chat": {"id": card.chat}, "thread": card.thread}

    def _say(self, talk: Talk, side: str, where: Json, field: str, more: Json) -> int:
        number = talk.said if side == "P" else talk.heard
        mark = Mark(side, talk.person, number)
        made = self.server.post("/sim/messages", {**where, **more, field: f"kabar {mark} ya"})
        chat = where.get("chat", {"id": talk.person})["id"]
        self.book.written[mark] = (chat, made["message_id"])
        if side == "P":
            talk.said += 1
        else:
            talk.heard += 1
        if field == "text":
            self.texts.append((time.monotonic(), talk, mark))
        return 1

    def _edit(self, chance: random.Random) -> int:
        """New words for an earlier text, once. An operator's must have reached the person."""
        at, talk, mark = chance.choice(self.texts) if self.texts else (0.0, None, None)
        if talk is None or mark is None or time.monotonic() < at + SETTLED or talk.blocked:
            return 0
        place, where = self.book.written[mark], self._where(talk, mark.side)
        after = Mark(mark.side, mark.person, mark.number, edit=True)
        if where is None or after in self.book.written:
            return 0
        if mark.side == "O" and (where["thread"] == 0 or place not in self._copied()):
            return 0
        try:
            self.server.post(
                "/sim/messages", {**where, "edit_of": place[1], "text": f"ralat {after} ya"}
            )
        except httpx.HTTPStatusError:  # it stood in a topic that was deleted
            return 0
        self.book.written[after] = place
        if mark.side == "O":
            self.book.changed.add(mark)
        return 1

    def _copied(self) -> set[tuple[int, int]]:
        """Operators' messages that were copied to people a while ago."""
        return {
            (call["params"]["from_chat_id"], call["params"]["message_id"])
            for call in self.rooms.all[-4000:]
            if call["method"] == "copyMessage" and call["ok"] and "fault" not in call
            and call["at"] < time.time() - SETTLED / 2
        }  # fmt: skip

    def trouble(self) -> None:
        """People block the bot and come back, until the end."""
        while not self.ended.wait(BLOCK_EVERY):
            talk = self.chance.choice(self.talks)
            with self.lock:
                talk.blocked = True
                self.server.post("/sim/block", {"user": user(talk.person)})
            time.sleep(BLOCKED_FOR)
            with self.lock:
                self.server.post("/sim/unblock", {"user": user(talk.person)})
                talk.blocked = False
            self.done["blocked"] += 1

    def delete_topic(self) -> None:
        """Somebody deletes a case's topic with all that stands in it."""
        with self.lock:
            talk = self.chance.choice([one for one in self.talks if not one.lost])
            card = self.rooms.cards[talk.number]
            talk.lost = card.thread
            self.server.post("/sim/topics", {
                "user": user(LEADER), "chat": {"id": card.chat}, "thread": card.thread,
                "action": "delete",
            })  # fmt: skip
        self.done["topics deleted"] += 1


def run(relay: Relay, bot: DeskBot, messages: int, rate: float, *, quiet: bool) -> None:
    """Let all write, with kills and deleted topics at even distances."""
    begun = len(relay.book.written)
    threads = [
        threading.Thread(
            target=relay.write, args=(share, messages // THREADS, rate / THREADS), daemon=True
        )
        for share in range(THREADS)
    ]
    if not quiet:
        threads.append(threading.Thread(target=relay.trouble, daemon=True))
        for seed, (kind, chance) in enumerate(FAULTS.items()):
            relay.server.post("/sim/faults", {"kind": kind, "probability": chance, "count": None,
                                              "seed": seed})  # fmt: skip
    for thread in threads:
        thread.start()
    events = sorted(
        [((one + 1) / (KILLS + 1), "kill") for one in range(KILLS)]
        + [((one + 0.5) / TOPICS_DELETED, "delete") for one in range(TOPICS_DELETED)]
    )
    while any(thread.is_alive() for thread in threads[:THREADS]):
        relay.rooms.look()
        part = (len(relay.book.written) - begun) / messages
        if not quiet and events and part > events[0][0]:
            if events.pop(0)[1] == "delete":
                relay.delete_topic()
            else:
                bot.kill()
                relay.done["kills"] += 1
                bot.start_free()
        time.sleep(0.2)
    relay.ended.set()
    for thread in threads:
        thread.join()
    relay.server.http.delete("/sim/faults")


def settle(relay: Relay, groups: list[int]) -> Found:
    """Wait until nothing is missing, or nothing new comes."""
    last, since = -1, time.monotonic()
    while True:
        relay.rooms.look()
        found = look(relay.server, list(PEOPLE), groups)
        left = len(missing(relay.book, found))
        if left != last:
            last, since = left, time.monotonic()
        if not left or time.monotonic() > since + PATIENCE:
            return found
        time.sleep(3)


def told(relay: Relay, found: Found, failed: set[Mark], seconds: float) -> bool:
    """Print the table; return whether all is well."""
    print(f"{'':<18}{'written':>9}{'there':>9}{'told':>7}{'lost':>7}{'twice':>7}{'late':>7}")
    absent, well = missing(relay.book, found), not found.wrong and not found.late
    for side, name in (("P", "person to room"), ("O", "operator to person")):
        written = [one for one in relay.book.written if one.side == side]
        gone = [one for one in absent if one.side == side and one not in failed]
        twice = sum(number - 1 for one, number in found.count.items()
                    if one.side == side and one.number)  # fmt: skip
        late = sum(one.side == side for one in found.late)
        there = len(written) - sum(one.side == side for one in absent)
        print(f"{name:<18}{len(written):>9}{there:>9}{len(failed & set(written)):>7}"
              f"{len(gone):>7}{twice:>7}{late:>7}")  # fmt: skip
        if gone:
            well = False
            print("  lost:", *gone[:20])
    print(f"at the wrong person: {len(found.wrong)}", *found.wrong[:10])
    print("late:", *found.late[:20])
    print(f"trouble: {dict(relay.done)}; calls refused or broken, by code: {relay.rooms.refused}; "
          f"{seconds:.0f} s")  # fmt: skip
    return well


def main() -> None:
    """Relay, wait, compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--rate", type=float, default=50, help="messages a second, both ways")
    parser.add_argument("--quiet", action="store_true", help="no trouble")
    options = parser.parse_args()
    with Rasa() as nlu, Server() as server, tempfile.TemporaryDirectory() as folder:
        groups, started = make_groups(server, 2), time.monotonic()
        with DeskBot(Path(folder), server, nlu, groups) as bot:
            bot.start_free()
            on_duty(server, OPERATORS[:3])
            relay = Relay(server, Rooms(server), random.Random(5))
            relay.open()
            run(relay, bot, options.messages, options.rate, quiet=options.quiet)
            found = settle(relay, groups)
        failed = failures_told(Path(folder) / "desk.db", relay.book, missing(relay.book, found))
        well = told(relay, found, failed, time.monotonic() - started)
    if not well:
        sys.exit("something is lost, late or at the wrong person")


if __name__ == "__main__":
    main()
