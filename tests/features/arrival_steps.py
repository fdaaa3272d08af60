"""The question after a journey, answered or not, over the real router."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.cases.model import Case
from bot.departure.plan import KEY
from bot.departure.steps import SILENT
from bot.model import Decision, Turn
from tests.cases_made import with_case
from tests.features.departure_stage import LEAVES
from tests.samples import NOW, pressed, router, turn

DAYLIGHT = timedelta(hours=6)
HOURS = {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}
WAITS = {**HOURS, "ditanya": NOW.isoformat()}


def rings(name: str = SILENT, kept: dict[str, Any] | None = None, mine: Case | None = None,
          **more: Any) -> Turn:  # fmt: skip
    made = turn(data={KEY: WAITS if kept is None else kept}, kind="timer", command=name, **more)
    made = replace(made, incoming=replace(made.incoming, data={"hari": LEAVES.isoformat()}))
    return with_case(made, mine)


def decided(given: Turn) -> Decision:
    return router().decide(given)


def tapped(what: str, mine: Case | None = None, kept: dict[str, Any] | None = None) -> Decision:
    data = {KEY: WAITS if kept is None else kept}
    given = pressed("berangkat", "sampai", what, LEAVES.isoformat(), data=data)
    return decided(with_case(given, mine))


def said(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def blocked(given: Turn, **data: str) -> Turn:
    """The timer's turn in a chat that blocked the bot, with more in the timer's data."""
    incoming = replace(given.incoming, data={**given.incoming.data, **data})
    stand = replace(given.conversation, blocked=True)
    return replace(given, conversation=stand, incoming=incoming)
