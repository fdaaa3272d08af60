"""An alert to very many subscribers: at what rate, how long answers take meanwhile, and whether
anybody gets it twice though the bot is killed (kill -9) again and again.

    .venv/bin/python -m benchmarks.broadcast [--people 100000] [--seconds 600] [--rate 20]
        [--send-rate 25] [--asking 2] [--before 60] [--kills 3] [--seed 8] [--json FILE]

The real bot in a process of its own, SQLite in a file, over HTTP against the local Bot API server
in another; Rasa is a stand-in that answers as fast as the real one (see `desk_stage`). `--people`
subscribers who want the alert stand in the store (with or without topics and countries of their
own), and a twentieth more who do not. An approved alert is put in when the bot runs, and falls due
`--before` seconds after it is warm (30 at least: so often the bot looks of its own). So long people
write already, `--asking` messages a second, each by another person, half of them commands and half
questions: that is what their waiting is compared with. It ends after `--seconds` of sending, or
with 0 when everybody is served. `--rate` is CEKDULU_BROADCAST_RATE, `--send-rate`
CEKDULU_SEND_RATE.

Trouble: chats that answer 429 (some side by side), connections that break before and after a call
is carried out, accounts that were deleted, people who block the bot.

Fails when anybody got it twice, or ought not to have got it, or is not as the store says; when a
429 was not obeyed, or a person got no answer.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import broadcast_told as figures
from benchmarks.broadcast_crowd import (
    CHANNEL,
    Crowd,
    LargeServer,
    approve,
    at_server,
    crowd,
    in_store,
    make_trouble,
    states,
)
from benchmarks.broadcast_run import Run
from benchmarks.broadcast_told import Told
from benchmarks.broadcast_watch import Asking, Meter, Watch
from benchmarks.desk_stage import DeskBot, Rasa
from tests.e2e.stage import Server

WARMING = 10.0
"""Seconds after its start until the bot is as quick as ever."""
SURE = 0.8
"""The part of what can be sent in the time that is sent for certain: trouble waits there."""
PATIENCE = 20.0
"""Seconds for the last answers."""


def main() -> None:
    """Set up, send, compare, print."""
    options = _options()
    chance = random.Random(options.seed)
    sent = int(options.seconds * options.rate * SURE) or options.people
    some = crowd(options.people, min(options.people, sent), chance)
    folder = tempfile.TemporaryDirectory(dir=options.folder)
    with folder as place, Rasa() as nlu, LargeServer() as server:
        settings = {
            "CHANNEL": CHANNEL, "BROADCAST_RATE": str(options.rate), "LINKS": "off",
            "SEND_RATE": str(options.send_rate), "PORTAL": "off",
        }  # fmt: skip
        with DeskBot(Path(place), server, nlu, (), **settings) as bot:
            told = _measured(options, some, bot, server, chance)
        if options.json:
            options.json.write_text(json.dumps(told.values | {"wrong": told.wrong}, indent=1))
    if told.wrong:
        sys.exit("not as promised: " + "; ".join(told.wrong))


def _measured(
    options: argparse.Namespace, some: Crowd, bot: DeskBot, server: Server, chance: random.Random
) -> Told:
    _set_up(some, bot, server, chance)
    asking, watch = Asking(server, iter(some.writers), options.asking), Watch(server)
    meter = Meter(bot.start_real(), server)
    now = datetime.now(UTC)
    approve(bot.url, now, now + timedelta(seconds=WARMING + options.before))
    warm = Asking(server, reversed(some.writers[-100:]), options.asking)
    watch.start()
    meter.start()
    warm.start()
    time.sleep(WARMING)
    warm.end()
    asking.start()
    run = Run(options, some, bot, asking, watch, meter)
    run.send()
    until = watch.taken[-1]
    asking.end()
    bot_ended = _settle(bot, asking, watch, meter)
    return _tell(options, run, until, bot_ended)


def _set_up(some: Crowd, bot: DeskBot, server: Server, chance: random.Random) -> None:
    began = time.monotonic()
    at_server(server, some)
    in_store(bot.url, some, datetime.now(UTC), chance)
    make_trouble(server, some)
    print(f"{len(some.wanting)} subscribers and {len(some.unwilling)} who must not get it, "
          f"made in {time.monotonic() - began:.0f} s", flush=True)  # fmt: skip


def _settle(bot: DeskBot, asking: Asking, watch: Watch, meter: Meter) -> int:
    """Wait for the last answers, end the bot as people end it, and read what it did last."""
    end = time.monotonic() + PATIENCE
    while asking.written.keys() - watch.answered.keys() and time.monotonic() < end:
        time.sleep(0.2)
    meter.end()
    code = bot.stop()
    watch.end()
    watch.once()
    return code


def _tell(options: argparse.Namespace, run: Run, until: float, code: int) -> Told:
    told, watch = Told(), run.watch
    state, ends = states(run.bot.url)
    since = watch.taken[0]
    told.add("subscribers", len(run.some.wanting))
    figures.rates(told, watch, run.kills, options.rate)
    figures.answers(told, run.asking, watch, run.kills, since, until)
    figures.once_each(told, watch, run.some, state, ends, whole=not options.seconds)
    figures.trouble(told, watch, run.some, ends)
    figures.machine(told, run.meter, since, until)
    told.must(code == 0, f"the bot ended with {code}")
    return told


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=600, help="0: until all are served")
    parser.add_argument("--rate", type=int, default=20, help="deliveries a second")
    parser.add_argument("--send-rate", type=int, default=25, help="messages a second in all")
    parser.add_argument("--asking", type=float, default=2, help="messages of people a second")
    parser.add_argument("--before", type=float, default=60, help="seconds without a broadcast")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--folder", type=Path, help="where the database is; a fast disk")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
