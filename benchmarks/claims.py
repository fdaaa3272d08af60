"""Many operators press Ambil for the same cases at once: who gets them, and who is told what.

    .venv/bin/python -m benchmarks.claims [--cases 93] [--claims 1000] [--postgresql]

The real bot over HTTP against the local server; twenty operators press buttons of the cards in
the topics of two groups, of records (/kasus N) in General of the other group, and of records in
their private chats. The bot stands still (SIGSTOP) until all presses lie in Telegram's queue.
Cases are opened by a bot without limits of groups (`desk_bot`), which goes on to the claims:
presses count for no limit, only the cards behind them do. Then cases are claimed one by one, for
the time of a single claim.

Fails unless each case has exactly one owner, the same in the store, in its record and in what all
who pressed were told.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.desk_claims import Button, Claims, faults, stored
from benchmarks.desk_rooms import Card, Rooms
from benchmarks.desk_stage import (
    BOT_ID,
    CODEC,
    OPERATORS,
    DeskBot,
    Rasa,
    make_groups,
    on_duty,
    shown,
)
from bot.store import open_store
from tests.e2e.stage import Server
from tests.postgres import new_schema

THREADS = 8

ALONE = 30
"""Cases that are claimed one by one."""


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
        before, at = len(desk.told()), time.time()
        desk.press(operator, Button(card.number, card.chat, card.message, "room"))

        def answered(before: int = before) -> bool:
            return len(desk.told()) > before

        desk.rooms.until(answered, "a claim is answered")
        waits.append(max(one.at for one in desk.told()) - at)
    print(f"a claim by itself: {shown(waits)}")


def _counts(places: Iterator[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(Counter(places).items()))


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
