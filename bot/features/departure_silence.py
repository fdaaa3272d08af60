"""The day after the journey: "did you arrive safely?", and what happens without an answer. The desk
hears of a silence only from those who said yes to that; the person then hears nothing, since others
may read the phone."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.case_effects import Alarm
from bot.cases.model import RANK
from bot.contacts import Contacts
from bot.departure.plan import Plan, read
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, MATTER, SILENT
from bot.effects import StartTimer
from bot.features.case_opening import with_case
from bot.features.departure_parts import (
    AGAIN_ASKED,
    NEXT_DAY,
    OURS,
    hushed,
    of_the_person,
    of_this_plan,
    params,
    question,
    remembering,
    silence,
)
from bot.features.report_silence import unheard
from bot.model import Decision, Turn

CALLED = "label.tidak_menjawab_sudah_sampai"
"""How operators read what such a case is about: the label of `MATTER`."""
RETRY = timedelta(hours=1)
"""When it is tried again what cannot be said now."""
SINCE = "sejak"
"""In the data of the question's timer: when it could not be asked for the first time."""


def ask(turn: Turn) -> Decision:
    """The day after the journey: the question, in words that anybody may read."""
    plan = read(turn.conversation.data)
    before = plan.asked and AGAIN_ASKED not in turn.incoming.data
    if not of_this_plan(turn, plan) or not plan.ask or before or plan.told:
        return Decision()
    if turn.conversation.blocked:
        return _not_asked(turn, plan)
    if unheard(turn):
        return Decision(effects=(StartTimer(ARRIVED, turn.now + RETRY, turn.incoming.data),))
    free = turn.conversation.step == "" or turn.conversation.step.startswith(OURS)
    due = turn.now + timedelta(hours=plan.hours)
    told = {name: one for name, one in turn.incoming.data.items() if name != AGAIN_ASKED}
    deadline = (StartTimer(SILENT, due, told),) if plan.hours else ()
    return Decision(
        (question(plan),), step=ARRIVAL_STEP if free else None,
        data=remembering(turn, replace(plan, asked=turn.now)), effects=deadline,
    )  # fmt: skip


def _not_asked(turn: Turn, plan: Plan) -> Decision:
    """The bot is blocked, maybe by who took the phone: it is tried again each day, and the agreed
    time runs all the same from the first try, so that a silence is not missed for that."""
    told = {SINCE: turn.now.isoformat(), **turn.incoming.data}
    tries = StartTimer(ARRIVED, turn.now + NEXT_DAY, told)
    if not plan.hours:
        return Decision(effects=(tries,))
    due = datetime.fromisoformat(str(told[SINCE])) + timedelta(hours=plan.hours)
    return Decision(effects=(tries, StartTimer(SILENT, due, told)))


def silent(contacts: Contacts, turn: Turn) -> Decision:
    """No answer in the agreed time: with the yes to it the desk is told, once, and nobody else.
    The chat is marked as one that others may read: nothing of the case shows there."""
    plan = read(turn.conversation.data)
    waits = of_this_plan(turn, plan) and not plan.told
    if not waits or plan.day is None or not plan.hours or not turn.shift.rules.staffed:
        return Decision()
    blocked = turn.conversation.blocked
    unasked = plan.asked is None or AGAIN_ASKED in turn.incoming.data
    if unasked and not blocked:
        # Unblocked since the last try: asked now; a timer from before the question means nothing.
        return ask(turn) if SINCE in turn.incoming.data else Decision()
    told = Alarm(
        silence(plan, blocked=blocked),
        params(contacts, plan.day, plan.country) | {"jam": str(plan.hours)},
    )  # fmt: skip
    data = remembering(turn, replace(plan, told=True))
    case = turn.case
    if case is not None and case.open and RANK[case.lane] <= RANK["waktu"]:
        return Decision(data=data, effects=(told,))
    flagged = Decision(data=data, outcome="case", lane="waktu")
    opened = with_case(of_the_person(turn, plan), flagged, "waktu", MATTER)
    # A case that the person knows of goes on as it was.
    known = case is not None and case.open
    saved = opened.effects if known else tuple(hushed(turn, one) for one in opened.effects)
    return replace(opened, replies=(), effects=(*saved, told))
