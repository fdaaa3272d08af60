"""Everybody who writes in the benchmark of the relay, and the trouble they make."""

import random
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

import httpx

from benchmarks.desk_marks import Book, Mark
from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import NYAWA, OPERATORS, WAKTU, user
from bot.model import Json
from tests.e2e.stage import Server

PEOPLE = tuple(range(50_000, 50_040))
LEADER = 900
THREADS = 4
BLOCK_EVERY, BLOCKED_FOR = 15.0, 4.0
PHOTOS, ALBUMS, EDITS = 0.06, 0.03, 0.06
"""Parts of the messages that are photos, albums of three, and new words for an earlier one."""
SETTLED = 10.0
"""Seconds after which an operator's words are changed: while a copy is under way there is nothing
to change yet."""
LONGEST_SILENCE = 20.0
"""Seconds in which nobody writes, at most, before a topic is deleted."""
FAULTS = {"429": 0.008, "500": 0.004, "502": 0.008, "drop_before": 0.004, "drop_after": 0.004}


@dataclass(frozen=True)
class Trouble:
    """What goes wrong: how often the bot is killed and a topic deleted, whether people block the
    bot, and the part of all calls that meet each kind of fault."""

    kills: int = 3
    topics: int = 4
    blocks: bool = True
    faults: Mapping[str, float] = field(default_factory=lambda: FAULTS)

    def events(self) -> list[tuple[float, str]]:
        """Kills and deletions with the part of the messages after which they come."""
        kills = [((one + 1) / (self.kills + 1), "kill") for one in range(self.kills)]
        return sorted(
            [*kills, *(((one + 0.5) / self.topics, "delete") for one in range(self.topics))]
        )


NONE = Trouble(0, 0, False, {})


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

    def __init__(
        self, server: Server, rooms: Rooms, chance: random.Random, people: Sequence[int]
    ) -> None:
        self.server, self.rooms, self.chance, self.people = server, rooms, chance, people
        self.book, self.talks = Book(), list[Talk]()
        self.albums, self.done, self.ended = count(1), Counter[str](), threading.Event()
        self.lock, self.behind = threading.Lock(), False
        self.texts: list[tuple[float, Talk, Mark]] = []

    def open(self) -> None:
        """A case for each person, taken by an operator."""
        for person in self.people:
            first = Mark("P", person, 0)
            begin = (NYAWA, WAKTU)[person % 2]
            made = self.server.write(person, f"{begin} {first}")
            self.book.written[first] = (person, made["message_id"])
        self.rooms.until(lambda: len(self.rooms.cards) == len(self.people), "all cases are open")
        for card in self.rooms.cards.values():
            person = next(one for one in self.people if str(Mark("P", one, 0)) in card.text)
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
        self.book.threads[mark] = where.get("thread", 0)
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
        self.book.threads[after] = where.get("thread", 0)
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

    def _caught_up(self, talk: Talk) -> None:
        """Wait, while all are silent, until the bot has passed on what was written to a person."""
        last = self.book.written.get(Mark("O", talk.person, talk.heard - 1))
        end = time.monotonic() + LONGEST_SILENCE
        while last and time.monotonic() < end:
            self.rooms.look()
            for call in self.rooms.all[-2000:]:
                params = call["params"]
                ids = params.get("message_ids") or [params.get("message_id")]
                if call["ok"] and params.get("from_chat_id") == last[0] and last[1] in ids:
                    return
            time.sleep(0.1)

    def delete_topic(self) -> None:
        """Somebody deletes a case's topic with all that stands in it."""
        with self.lock:
            talk = self.chance.choice([one for one in self.talks if not one.lost])
            if not self.behind:
                self._caught_up(talk)
            card = self.rooms.cards[talk.number]
            talk.lost = card.thread
            self.book.deleted.add(card.thread)
            self.server.post("/sim/topics", {
                "user": user(LEADER), "chat": {"id": card.chat}, "thread": card.thread,
                "action": "delete",
            })  # fmt: skip
        self.done["topics deleted"] += 1
