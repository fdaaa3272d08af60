"""Operators who press Ambil, what each was told, and what the store says of it."""

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.desk_rooms import Card, Rooms
from benchmarks.desk_stage import (
    BIASA,
    NYAWA,
    OPERATORS,
    WAKTU,
    user,
)
from bot.cases.model import Case, Event, Room
from bot.model import Json
from bot.store import Store
from tests.e2e.stage import Server
from tests.samples import words

FIRST = 50_000
EACH_ASKS = 12
"""Cases whose record an operator looks at in the private chat."""


@dataclass(frozen=True)
class Button:
    """A button Ambil that there is: whose press counts for which case, and where."""

    case: int
    chat: int
    message: int
    place: str
    operator: int = 0
    """The only one who sees it, 0 for all."""


@dataclass(frozen=True)
class Told:
    """What somebody was told who pressed."""

    operator: int
    place: str
    case: int
    mine: bool
    owner: str
    at: float


class Claims:
    """A desk with cases that wait, and its operators."""

    def __init__(self, server: Server, rooms: Rooms, chance: random.Random) -> None:
        self.server, self.rooms, self.chance = server, rooms, chance
        self.pressed: dict[str, tuple[int, Button]] = {}
        self._answers: dict[str, Told] = {}
        self._read = 0
        self._mine, self._taken = (
            _pattern(f"desk.{key}") for key in ("toast_taken", "refused_taken")
        )

    def open(self, cases: int) -> None:
        """People write until there are so many cases."""
        for number in range(cases):
            self.server.write(FIRST + number, (NYAWA, WAKTU, BIASA)[number % 3])
        self.rooms.until(lambda: len(self.rooms.cards) == cases, "all cases are open")

    def buttons(self, cards: list[Card], groups: list[int]) -> list[Button]:
        """Every button Ambil of these cases: cards, and records that operators ask for."""
        known = {card.number for card in cards}
        other = {card.number: next(one for one in groups if one != card.chat) for card in cards}
        asked = {
            (one, number)
            for one in OPERATORS for number in self.chance.sample(sorted(known), EACH_ASKS)
        }  # fmt: skip
        for number, chat in other.items():
            self.server.write(self.chance.choice(OPERATORS), f"/kasus {number}", chat={"id": chat})
        for one, number in sorted(asked):
            self.server.write(one, f"/kasus {number}")
        found = [Button(card.number, card.chat, card.message, "room") for card in cards]
        wanted = len(asked) + len(cards)

        def there() -> bool:
            self.records = [one for one in self._records() if one.case in known]
            return len(self.records) >= wanted

        self.rooms.until(there, "all records are shown")
        return [*found, *self.records]

    def _records(self) -> Iterator[Button]:
        for call in self.rooms.all:
            if call["method"] != "sendMessage":
                continue
            chat, thread = call["params"]["chat_id"], call["params"].get("message_thread_id")
            rows = (call["params"].get("reply_markup") or {}).get("inline_keyboard", [])
            data = [str(one.get("callback_data", "")) for row in rows for one in row]
            taking = next((one for one in data if one.startswith("meja:ambil:")), "")
            if not call["ok"] or thread or not taking:
                continue
            number, message = int(taking.split(":")[2]), call["result_message_id"]
            if chat in OPERATORS:
                yield Button(number, chat, message, "private", chat)
            elif chat < 0:
                yield Button(number, chat, message, "other group")

    def press(self, operator: int, button: Button) -> None:
        """An operator presses."""
        body: Json = {"user": user(operator), "message_id": button.message,
                      "data": f"meja:ambil:{button.case}"}  # fmt: skip
        if button.chat < 0:
            body["chat"] = {"id": button.chat}
        made = self.server.post("/sim/press", body)
        self.pressed[made["callback_id"]] = (operator, button)

    def told(self) -> list[Told]:
        """What all were told who pressed, once each."""
        self.rooms.look()
        for call in self.rooms.all[self._read :]:
            if call["method"] == "answerCallbackQuery" and call["ok"]:
                self._hear(call)
        self._read = len(self.rooms.all)
        return list(self._answers.values())

    def _hear(self, call: Json) -> None:
        id, text = call["params"]["callback_query_id"], call["params"].get("text", "")
        operator, button = self.pressed[id]
        won, lost = self._mine.fullmatch(text), self._taken.fullmatch(text)
        said = won or lost
        if not said or id in self._answers:
            sys.exit(f"somebody was told {text!r}, or told twice")
        owner = f"Orang{operator}" if won else said["nama"]
        case = int(said["nomor"])
        self._answers[id] = Told(operator, button.place, case, bool(won), owner, call["at"])


def _pattern(key: str) -> re.Pattern[str]:
    text = re.escape(words().texts[key].strip())
    text = text.replace(r"\{nomor\}", r"(?P<nomor>\d+)").replace(r"\{nama\}", r"(?P<nama>.+)")
    return re.compile(text)


async def stored(store: Store, cases: int) -> dict[int, tuple[Case, tuple[Event, ...]]]:
    """Every case with its record, as the store has it."""
    found = {}
    for person in range(FIRST, FIRST + cases):
        case = await store.case_of(person)
        assert case
        records = await store.desk(OPERATORS[0], Room(0), case.number)
        found[case.number] = (case, records.events)
    await store.close()
    return found


def faults(told: list[Told], kept: dict[int, tuple[Case, tuple[Event, ...]]]) -> list[str]:
    """Everything in which owner, record and answers do not agree."""
    wrong = []
    by_case: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        by_case[one.case].append(one)
    for number, answers in by_case.items():
        case, events = kept[number]
        winners = [one.operator for one in answers if one.mine]
        taken = [event.who for event in events if event.what == "diambil"]
        owners = {one.owner for one in answers}
        if winners != [case.owner] or taken != [case.owner] or owners != {case.owner_name}:
            wrong.append(f"case {number}: owner {case.owner}, told {winners}, record {taken}, "
                         f"named {sorted(owners)}")  # fmt: skip
    return wrong
