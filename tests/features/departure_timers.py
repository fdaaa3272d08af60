"""The timers of a departure: which run, and what rings."""

from dataclasses import replace

from bot.departure.plan import KEY, Plan
from bot.effects import StartTimer
from bot.model import Decision, Turn
from tests.samples import turn


def timers(decision: Decision) -> dict[str, StartTimer]:
    return {one.name: one for one in decision.effects if isinstance(one, StartTimer)}


def rings(name: str, kept: Plan, **more: object) -> Turn:
    day = kept.day.isoformat() if kept.day else ""
    data = {KEY: {"hari": day, "negara": kept.country, "tanya": kept.ask, "jam": kept.hours}}
    made = turn(data=data, kind="timer", command=name, **more)  # type: ignore[arg-type]
    return replace(made, incoming=replace(made.incoming, data={"hari": day}))
