"""Marks in relayed messages: what was written to whom, and what of it stands on the other side."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.model import Json
from bot.settings import LOCAL_TOKEN
from tests.e2e.stage import Server

MARK = re.compile(r"\b([PO])(\d+)x(\d+)(e?)\b")
BOT = int(LOCAL_TOKEN.partition(":")[0])


@dataclass(frozen=True)
class Mark:
    """Words of a person (side P) or to one (O): the how manieth in that direction; an edit bears
    the same name as what it changes, with an e."""

    side: str
    person: int
    number: int
    edit: bool = False

    def __str__(self) -> str:
        return f"{self.side}{self.person}x{self.number}{'e' if self.edit else ''}"


@dataclass
class Book:
    """What was written, with the message it stands in: chat and number."""

    written: dict[Mark, tuple[int, int]] = field(default_factory=dict)
    changed: set[Mark] = field(default_factory=set)
    """Operators' marks whose message got new words: the old ones need not stand anywhere."""
    threads: dict[Mark, int] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)
    """Topics that somebody deleted, with what stood in them."""

    def gone_with_topic(self, some: list[Mark]) -> int:
        """How many of these were written in a topic that was deleted then."""
        return sum(self.threads.get(one, 0) in self.deleted for one in some)


@dataclass
class Found:
    """What stands on the other side: how often each mark, which are at the wrong person, which came
    after a later one."""

    count: Counter[Mark] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    late: list[Mark] = field(default_factory=list)


def marks(text: str) -> list[Mark]:
    """The marks in a text, in order."""
    return [Mark(side, int(person), int(number), bool(edit))
            for side, person, number, edit in MARK.findall(text)]  # fmt: skip


def in_messages(server: Server, chat: int) -> list[tuple[int, list[Mark]]]:
    """Topic and marks of each message of the bot in a chat, oldest first."""
    listed: list[Json] = server.http.get(f"/sim/chats/{chat}/messages").json()["messages"]
    return [
        (int(one.get("message_thread_id") or 0), marks(one.get("text") or one.get("caption") or ""))
        for one in listed if one["from"]["id"] == BOT
    ]  # fmt: skip


def look(server: Server, people: Sequence[int], groups: Sequence[int]) -> Found:
    """Read all chats and topics."""
    found = Found()
    for person in people:
        said = [mark for _, some in in_messages(server, person) for mark in some]
        found.wrong += [f"{one} at {person}" for one in said if one.person != person]
        _take(found, [one for one in said if one.side == "O"])
    for group in groups:
        topics: dict[int, list[Mark]] = defaultdict(list)
        for thread, some in in_messages(server, group):
            topics[thread] += some
        for thread, said in topics.items():
            owners = {one.person for one in said}
            if thread and len(owners) > 1:
                found.wrong.append(f"topic {thread} has words of {sorted(owners)}")
            if thread:
                _take(found, [one for one in said if one.side == "P"])
    return found


def _take(found: Found, said: list[Mark]) -> None:
    """Count marks of one chat in one direction, and see that first comes first. The card quotes the
    first words (number 0) again and again."""
    last = -1
    for mark in said:
        first = mark not in found.count
        found.count[mark] += 1
        if mark.edit or not first:
            continue
        if mark.number < last:
            found.late.append(mark)
        last = max(last, mark.number)


def missing(book: Book, found: Found) -> list[Mark]:
    """What was written and stands nowhere."""
    return [one for one in book.written if one not in found.count and one not in book.changed]


def failures_told(database: Path, book: Book, some: list[Mark]) -> set[Mark]:
    """Of these operators' words those of which the room was told that they did not reach the
    person: so it stands in the store after the message that says it was taken."""
    connection = sqlite3.connect(database)
    told = set(connection.execute(
        "SELECT source_chat, source_message FROM case_entries WHERE to_person = 'told'"
    ))  # fmt: skip
    connection.close()
    return {one for one in some if book.written[one] in told}
