"""Many operators press Ambil for the same cases at the same moment: who gets them, who is told what.

    .venv/bin/python -m benchmarks.claims [--cases 93] [--claims 1000] [--postgresql]

The real bot over HTTP against the local server; twenty operators press buttons of the cards in the
topics of two groups, of records (/kasus N) in General of the other group, and of records in their
private chats. The bot stands still (SIGSTOP) until all presses lie in Telegram's queue. Cases are
opened by a bot without limits of groups (`desk_bot`), which goes on to the claims: presses count for
no limit, only the cards behind them do. Then cases are claimed one by one, for the time of a single
claim.

Fails unless each case has exactly one owner, the same in the store, in its record and in what all
who pressed were told.
"""

import argparse
import asyncio
import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk_rooms import Card, Rooms
from benchmarks.desk_stage import (
    BIASA,
    BOT_ID,
    CODEC,
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
from bot.cases.model import Case, Event, Room
from bot.model import Json
from bot.store import Store, open_store
from tests.e2e.stage import Server
from tests.postgres import new_schema
from tests.samples import words

FIRST, ALONE = 50_000, 30
EACH_ASKS = 12
"""Cases whose record an operator looks at in the private chat."""
THREADS = 8


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


def storm(desk: Claims, bot: DeskBot, buttons: list[Button], claims: int) -> None:
    """Let all press while the bot stands still, wake it, and wait until all are answered."""
    by_case: dict[int, list[Button]] = defaultdict(list)
    for button in buttons:
        by_case[button.case].append(button)
    cases = sorted(by_case)
    chosen = []
    for number in range(claims):
        button = desk.chance.choice(by_case[cases[number % len(cases)]])
        chosen.append((button.operator or desk.chance.choice(OPERATORS), button))
    desk.chance.shuffle(chosen)
    assert bot.process
    bot.process.send_signal(signal.SIGSTOP)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda one: desk.press(*one), chosen))
    begun = time.time()
    bot.process.send_signal(signal.SIGCONT)
    desk.rooms.until(lambda: len(desk.told()) == claims, "all are told")
    answers = sorted(desk.told(), key=lambda one: one.at)
    waits = [one.at - begun for one in answers]
    print(f"{claims} presses at once on {len(cases)} cases: answered after {shown(waits)}, "
          f"{waits[-1] / claims * 1000:.1f} ms each")  # fmt: skip
    wins = [one.at - begun for one in answers if one.mine]
    print(f"  who got a case heard it after {shown(wins)}")
    print(f"  pressed: {_counts(one.place for one in answers)}; "
          f"won: {_counts(one.place for one in answers if one.mine)}")  # fmt: skip


def alone(desk: Claims, cards: list[Card]) -> None:
    """Claim cases one by one."""
    waits = []
    for card in cards:
        operator = desk.chance.choice(OPERATORS)
        known, at = len(desk.told()), time.time()
        desk.press(operator, Button(card.number, card.chat, card.message, "room"))
        desk.rooms.until(lambda known=known: len(desk.told()) > known, "a claim is answered")
        waits.append(max(one.at for one in desk.told()) - at)
    print(f"a claim by itself: {shown(waits)}")


def _counts(places: Iterator[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(Counter(places).items()))


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


def main() -> None:
    """Press, and compare what everybody was told with the store."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=93)
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    database = {"DATABASE": new_schema()} if options.postgresql else {}
    print("postgresql" if options.postgresql else "sqlite")
    with Rasa() as nlu, Server() as server, tempfile.TemporaryDirectory() as folder:
        groups = make_groups(server, 2)
        with DeskBot(Path(folder), server, nlu, groups, **database) as bot:
            bot.start_free()
            on_duty(server, OPERATORS[:3])
            desk = Claims(server, Rooms(server), random.Random(93))
            desk.open(options.cases + ALONE)
            cards = [desk.rooms.cards[number] for number in sorted(desk.rooms.cards)]
            storm(desk, bot, desk.buttons(cards[ALONE:], groups), options.claims)
            told = desk.told()
            alone(desk, cards[:ALONE])
        store = open_store(bot.url, CODEC, BOT_ID, exclusive=False)
        kept = asyncio.run(stored(store, options.cases + ALONE))
        wrong = faults(told, kept)
    won, owned = sum(one.mine for one in told), {one.case for one in told}
    print(f"{len(owned)} cases pressed, {won} told they have one, "
          f"{len(told) - won} told who has it; disagreements: {len(wrong)}")  # fmt: skip
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
