"""What the bot does with one message of somebody new: the same way a real turn goes."""

import time
from dataclasses import dataclass
from datetime import datetime

from bot.buttons import ASK
from bot.deciding import Decider
from bot.evaluating.cases import Case
from bot.meaning import Understanding
from bot.model import Conversation, Decision, Json, Lane, Outcome
from bot.store import Work


@dataclass(frozen=True)
class Judged:
    """A message with what was understood and done.

    `given` are the ids answered outright, `offered` those a tap away; `spent` is the time of
    parsing in milliseconds.
    """

    case: Case
    meant: Understanding
    outcome: Outcome
    given: tuple[str, ...]
    offered: tuple[str, ...]
    lane: Lane
    spent: float

    @property
    def alarmed(self) -> bool:
        """Whether a case was opened or the safety question asked."""
        return self.outcome in ("case", "question")


async def judge(decider: Decider, case: Case, number: int, now: datetime) -> Judged:
    """Let the bot decide about a message. Nothing is stored or sent."""
    started = time.perf_counter()
    meant = await decider.nlu.ask(case.text)
    spent = (time.perf_counter() - started) * 1000
    turn = await decider.turn(first_message(case.text, number, now), now)
    decision = decider.router.decide(turn)
    given, offered = _ids(decision)
    return Judged(case, meant, decision.outcome, given, offered, decision.lane, spent)


def first_message(text: str, number: int, now: datetime) -> Work:
    """The first private message of somebody new, as the worker would take it up."""
    return Work(number, "update", update(text, number, now), 0, Conversation(number))


def update(text: str, number: int, now: datetime) -> Json:
    """A private message as Telegram would hand it in."""
    person = {"id": number, "is_bot": False, "first_name": "-"}
    return {
        "update_id": number,
        "message": {
            "message_id": 1, "date": int(now.timestamp()), "text": text, "from": person,
            "chat": {"id": number, "type": "private"},
        },
    }  # fmt: skip


def _ids(decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids answered and those behind the buttons shown."""
    buttons = (button for say in decision.replies for row in say.buttons for button in row)
    offered = [button.args[0] for button in buttons if button.action == ASK and button.args]
    if decision.outcome in ("choices", "question"):
        return (), (*decision.ids, *offered)
    return decision.ids, tuple(offered)
