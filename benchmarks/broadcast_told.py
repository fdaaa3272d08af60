"""The figures of the benchmark of broadcasts, and whether they are as promised."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.broadcast_crowd import CHANNEL_ID, RETRY_AFTER, Crowd
from benchmarks.broadcast_watch import Asking, Meter, Watch

LIMIT = 30.0
"""Messages a second that Telegram takes of a bot in all (Bots FAQ)."""
WINDOW = 10.0
BEFORE_KILL, AFTER_START = 5.0, 5.0
"""Seconds around a kill in which whoever writes waits for the start of the bot."""
ROUNDING = 0.02
"""Seconds by which the server's clock and the bot's may see a wait differently."""


@dataclass
class Kill:
    """When the bot was killed, and when it ran again."""

    at: float
    again: float = 0.0


@dataclass
class Told:
    """What came of a run: lines to print, the same as values, and what is not as promised."""

    values: dict[str, object] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, value: object) -> None:
        """Keep and print one line."""
        self.values[name] = value
        print(f"{name:<46} {value}", flush=True)

    def must(self, true: bool, what: str) -> None:
        """Remember what is not as promised."""
        if not true:
            self.wrong.append(what)


def rates(told: Told, watch: Watch, kills: Sequence[Kill], asked: float) -> None:
    """Deliveries a second: on the whole, and in windows with and without a kill."""
    taken = sorted(watch.taken)
    if len(taken) < 2:
        told.must(False, "nothing was delivered")
        return
    seconds = taken[-1] - taken[0]
    whole = (len(taken) - 1) / seconds
    told.add("delivered", f"{len(taken)} in {seconds:.0f} s")
    told.add("rate, whole time with kills", _share(whole, asked))
    down = [(kill.at, _next(taken, kill.again)) for kill in kills]
    up = seconds - sum(min(until, taken[-1]) - since for since, until in down)
    told.add("rate, without the time around kills", _share((len(taken) - 1) / up, asked))
    counts = Counter(int((at - taken[0]) // WINDOW) for at in taken)
    windows = range(int(seconds // WINDOW))
    calm = [one for one in windows if not _touched(taken[0] + one * WINDOW, down)]
    for name, some in (("all windows of 10 s", windows), ("windows without a kill", calm)):
        found = sorted(counts[one] / WINDOW for one in some)
        if found:
            parts = f"min {found[0]:.1f}, median {found[len(found) // 2]:.1f}, max {found[-1]:.1f}"
            told.add(name, f"{parts} a second (n={len(found)})")
    gaps = [f"{until - since:.1f}" for since, until in down]
    told.add("seconds from kill -9 to the next delivery", ", ".join(gaps) or "no kill")
    busiest = max(_within_a_second(taken), default=0)
    told.add("most deliveries within any second", busiest)


def answers(
    told: Told, asking: Asking, watch: Watch, kills: Sequence[Kill], since: float, until: float
) -> None:
    """How long people waited: before the broadcast, during it, around kills."""
    found: dict[str, list[float]] = {"before": [], "during": [], "around a kill": []}
    unanswered = 0
    for person, at in asking.written.items():
        phase = "before" if at < since else "during" if at <= until else ""
        if any(one.at - BEFORE_KILL <= at <= one.again + AFTER_START for one in kills):
            phase = "around a kill"
        after = [one for one in watch.answered.get(person, ()) if one >= at]
        unanswered += not after
        if phase and after:
            found[phase].append(min(after) - at)
    for phase, waits in found.items():
        told.add(f"message to answer, {phase}", _waits(waits))
    if found["before"] and found["during"]:
        parts = [
            f"p{part} x{_at(found['during'], part) / _at(found['before'], part):.2f}"
            for part in (50, 95, 99)
        ]
        told.add("during as a multiple of before", ", ".join(parts))
    told.add("people who wrote, without an answer", f"{len(asking.written)}, {unanswered}")
    told.must(not unanswered, "somebody got no answer")


def once_each(
    told: Told, watch: Watch, some: Crowd, state: str, ends: dict[int, str], whole: bool
) -> None:
    """How often each subscriber got it, compared with what the store says."""
    counts = Counter(watch.got[one] for one in some.wanting)
    more = sum(counts.values()) - counts[0] - counts[1]
    told.add("subscribers who got it 0, 1, 2 or more times", f"{counts[0]}, {counts[1]}, {more}")
    stray = [one for one in watch.got if one not in some.wanting or one in some.unreachable]
    told.add("got it though they must not", f"{len(stray)} of {len(some.unwilling)}")
    pairs = Counter((ends.get(one, "no row"), watch.got[one]) for one in some.wanting)
    shown = [f"{name}, {times}x: {count}" for (name, times), count in sorted(pairs.items())]
    told.add("in the store, and how often they got it", f"broadcast {state}; " + "; ".join(shown))
    unsure = [one for one in some.wanting if ends.get(one) == "unsure"]
    told.add("unsure (never made again), of them got it",
             f"{len(unsure)}, {sum(watch.got[one] for one in unsure)}")  # fmt: skip
    told.must(max(watch.got.values(), default=0) < 2, "somebody got it twice")
    told.must(not stray, "somebody got it who must not")
    for (name, times), count in pairs.items():
        fits = times == 1 if name == "sent" else name == "unsure" or times == 0
        told.must(fits, f"{count} are {name} in the store and got it {times} times")
    if whole:
        well = {"sent", "unsure", "blocked"}
        left = [
            one for one in some.wanting
            if ends.get(one) not in well and one not in some.unreachable
        ]  # fmt: skip
        told.must(not left, f"{len(left)} were never served")
        told.must(state == "done", "the broadcast is not done")
    told.add("posts in the channel", watch.channel)
    told.must(watch.channel <= 1, f"the channel {CHANNEL_ID} has it twice")


def trouble(told: Told, watch: Watch, some: Crowd, ends: dict[int, str]) -> None:
    """What came of those with whom something went wrong."""
    told.add("refused or broken calls, by code", dict(watch.refused))
    waits = sorted(watch.waits_after_429())
    asked = f"{RETRY_AFTER} s asked, "
    told.add("waits after a 429", asked + (f"{waits[0]:.2f} to {waits[-1]:.2f} s (n={len(waits)})"
                                           if waits else "none made again yet"))  # fmt: skip
    told.must(not waits or waits[0] >= RETRY_AFTER - ROUNDING, "a 429 was not obeyed")
    groups = {
        "429": some.flooded, "cut before": some.cut_before, "cut after": some.cut_after,
        "deleted accounts": some.gone, "blocked": some.blocked,
    }  # fmt: skip
    for name, chats in groups.items():
        found = Counter(f"{ends.get(one, 'no row')} {watch.got[one]}x" for one in chats)
        told.add(f"  {name}", dict(found))


def machine(told: Told, meter: Meter, since: float, until: float) -> None:
    """What the processes took, and how busy the machine was otherwise."""
    for name, begin, end in (("before", since - 40, since), ("during", since, until)):
        bot, server = meter.share(begin, end)
        told.add(f"processor, {name}", f"bot {bot:.0%}, local server {server:.0%} of one core")
    memory = [one.memory for one in meter.samples if one.memory]
    told.add("memory of the bot, first and most", f"{memory[0]:.0f} MB, {max(memory):.0f} MB")
    loads = sorted(one.load for one in meter.samples)
    told.add("load average: min, median, max",
             f"{loads[0]:.2f}, {loads[len(loads) // 2]:.2f}, {loads[-1]:.2f} "
             f"on {os.cpu_count()} cores")  # fmt: skip


def _share(rate: float, asked: float) -> str:
    return f"{rate:.2f} a second: {rate / asked:.1%} of {asked:g}, {rate / LIMIT:.0%} of {LIMIT:g}"


def _next(taken: Sequence[float], since: float) -> float:
    return next((at for at in taken if at >= since), max(since, taken[-1]))


def _touched(start: float, down: Sequence[tuple[float, float]]) -> bool:
    return any(since < start + WINDOW and until > start for since, until in down)


def _within_a_second(taken: Sequence[float]) -> list[int]:
    found, first = [], 0
    for at, moment in enumerate(taken):
        while taken[first] <= moment - 1:
            first += 1
        found.append(at - first + 1)
    return found


def _at(waits: Sequence[float], part: int) -> float:
    return sorted(waits)[min(len(waits) - 1, len(waits) * part // 100)]


def _waits(waits: Sequence[float]) -> str:
    if not waits:
        return "none"
    named = [(f"p{part}", _at(waits, part)) for part in (50, 95, 99)] + [("max", max(waits))]
    return ", ".join(f"{name} {wait * 1000:.0f} ms" for name, wait in named) + f" (n={len(waits)})"
