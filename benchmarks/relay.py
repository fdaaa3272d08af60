"""Thousands of messages both ways between people and their cases' rooms, through trouble of every
kind: is everything on the other side, at the right person, in order, once?

    .venv/bin/python -m benchmarks.relay [--messages 10000] [--rate 50] [--quiet] [--behind]

The real bot, SQLite, over HTTP against the local server; 40 cases in two groups. Texts with
unique marks, some photos, albums and edits. Calls are refused at random (429, 500, 502) or their
connection breaks before or after they were carried out; people block the bot and come back;
topics are deleted; the bot is killed three times (kill -9) and started again. `--quiet` leaves
all trouble out. A topic is deleted when the bot has passed on what stands in it; with `--behind`
at any time: what operators wrote there and the bot reads only after it knew of the deletion is
then lost.

CHANGED for this: the bot's limits of groups (18 calls a minute, 3 s between topics) are lifted by
`desk_bot`, and those of chats and in all by CEKDULU_SEND_RATE and CEKDULU_CHAT_RATE (1000 a
second); with them the run would take hours. The loops, their order and the marks in the store are
as always.

Fails when a mark is lost without a word in the room, at the wrong person, or behind a later one.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.desk_marks import Found, Mark, failures_told, look, missing
from benchmarks.desk_relay import NONE, PEOPLE, THREADS, Relay, Trouble
from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import OPERATORS, DeskBot, Rasa, make_groups, on_duty
from tests.e2e.stage import Server

PATIENCE = 90.0
"""Seconds without anything new, at the end, after which what is missing counts as lost."""


def run(relay: Relay, bot: DeskBot, messages: int, rate: float, trouble: Trouble) -> None:
    """Let all write, with kills and deleted topics at even distances."""
    begun = len(relay.book.written)
    threads = [
        threading.Thread(
            target=relay.write, args=(share, messages // THREADS, rate / THREADS), daemon=True
        )
        for share in range(THREADS)
    ]
    if trouble.blocks:
        threads.append(threading.Thread(target=relay.trouble, daemon=True))
    for seed, (kind, chance) in enumerate(trouble.faults.items()):
        relay.server.post("/sim/faults", {"kind": kind, "probability": chance, "count": None,
                                          "seed": seed})  # fmt: skip
    for thread in threads:
        thread.start()
    events = trouble.events()
    while (writing := any(thread.is_alive() for thread in threads[:THREADS])) or events:
        relay.rooms.look()
        part = (len(relay.book.written) - begun) / messages
        if events and (part > events[0][0] or not writing):
            _happens(relay, bot, events.pop(0)[1], writing=writing)
        time.sleep(0.2)
    relay.ended.set()
    for thread in threads:
        thread.join()
    relay.server.http.delete("/sim/faults")


def _happens(relay: Relay, bot: DeskBot, what: str, *, writing: bool) -> None:
    """A kill, or a deleted topic: while nobody writes, the bot could not notice that one."""
    if what == "kill":
        bot.kill()
        relay.done["kills"] += 1
        bot.start_free()
    elif writing:
        relay.delete_topic()


def settle(relay: Relay, groups: Sequence[int]) -> Found:
    """Wait until nothing is missing, or nothing new comes."""
    last, since = -1, time.monotonic()
    while True:
        relay.rooms.look()
        found = look(relay.server, relay.people, groups)
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
            gone.sort(key=lambda one: relay.book.gone_with_topic([one]))
            print(f"  of the lost, written in a topic that was deleted before the bot had read "
                  f"them: {relay.book.gone_with_topic(gone)}; lost:", *gone[:20])  # fmt: skip
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
    parser.add_argument("--behind", action="store_true",
                        help="delete topics before the bot has read them, too")  # fmt: skip
    options = parser.parse_args()
    with Rasa() as nlu, Server() as server, tempfile.TemporaryDirectory() as folder:
        groups, started = make_groups(server, 2), time.monotonic()
        with DeskBot(Path(folder), server, nlu, groups) as bot:
            bot.start_free()
            on_duty(server, OPERATORS[:3])
            relay = Relay(server, Rooms(server), random.Random(5), PEOPLE)
            relay.open()
            relay.behind = options.behind
            trouble = NONE if options.quiet else Trouble()
            run(relay, bot, options.messages, options.rate, trouble)
            found = settle(relay, groups)
        failed = failures_told(Path(folder) / "desk.db", relay.book, missing(relay.book, found))
        well = told(relay, found, failed, time.monotonic() - started)
    if not well:
        sys.exit("something is lost, late or at the wrong person")


if __name__ == "__main__":
    main()
