"""How long it takes from a message of somebody in danger until operators see the alarm.

    .venv/bin/python -m benchmarks.desk_alert [--cases 60] [--open 200] [--loaded 12] [--worlds 3]

The real bot, SQLite, over HTTP against the local server with Telegram's limits (20 calls a minute
in a group, 3 s between topics); Rasa is a stand-in (see `desk_stage`). The clock starts when the
person's message reaches Telegram and stops when Telegram has taken the first message about the case
in the group, be it in General or in the topic; the topic's card is told apart.

idle: one case at a time, each group's minute empty enough: there are `IDLE_GROUPS` groups and the
bot takes the one with the fewest cases.
loaded: one group with `--open` cases of all lanes whose people write on and on, so that the group's
minute is always used up, and a case of danger to life every 20 to 30 s; operators answer those in
danger within half a minute (with `--unanswered` nobody does, and the bot's reminders take up the
minute, too). The cases are opened by a bot without limits of groups (`desk_bot`), which then makes
way for the real one. `--worlds` such bots with a server and a group each run side by side and share
the processor; `--cases 0 --worlds 3 --loaded 20` gives 60 alarms in 11 minutes.
Fails when p99 is over 1 s idle or over 5 s loaded.
"""

import argparse
import random
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import (
    OPERATORS,
    DeskBot,
    Rasa,
    make_groups,
    on_duty,
    shown,
)
from benchmarks.desk_world import BUDGET, GAP, NEW, Figures, Seen, World, cry, find, take
from tests.e2e.stage import Server

IDLE_GROUPS = 20
IDLE_AIM, LOADED_AIM = 1.0, 5.0


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


def main() -> None:
    """Measure both desks and print what came out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--open", type=int, default=200)
    parser.add_argument("--loaded", type=int, default=12)
    parser.add_argument("--worlds", type=int, default=3)
    parser.add_argument("--unanswered", action="store_true", help="no operator ever answers")
    options = parser.parse_args()
    with Rasa() as nlu, tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        worst = 0.0
        if options.cases:
            quiet = idle(folder / "idle", nlu, options.cases, random.Random(1))
            worst = told("idle", quiet, IDLE_AIM)
        if options.loaded:
            heard = not options.unanswered
            worlds = [World(folder / f"w{seed}", nlu, options.open, seed, answered=heard)
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
        busy = sorted(figures.minute) or [0]
        print(f"{name}: calls in the group within any 60 s: "
              f"p50 {busy[len(busy) // 2]}, most {busy[-1]}", flush=True)  # fmt: skip
    ordered = sorted(figures.alarm)
    return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)] / aim


if __name__ == "__main__":
    main()
