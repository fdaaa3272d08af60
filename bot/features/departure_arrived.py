"""What the answers about an arrival lead to: thanks, a new day, the question once more, or help."""

from dataclasses import replace

from bot.case_effects import Alarm
from bot.contacts import Contacts
from bot.departure import arriving, days, times
from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import ARRIVED, MATTER, SILENT
from bot.effects import Effect, StartTimer
from bot.features.case_answers import NUMBERS, words_of_danger
from bot.features.case_opening import with_case
from bot.features.departure_day import ask_new_day, confirm_day
from bot.features.departure_parts import (
    AGAIN_ASKED,
    ANYBODY,
    NEXT_DAY,
    asks,
    flagged,
    hushed,
    question,
    remembering,
    step_ended,
    stops,
    thanks,
    there,
    told_of,
)
from bot.features.urgent import safety
from bot.model import Decision, Say, Turn
from bot.urgency import alarming


def answered(contacts: Contacts, turn: Turn, said: str) -> Decision:
    """What an answer leads to, whether it was tapped or typed."""
    if said == "tidak":
        return _trouble(contacts, turn)
    if said == "jalan":
        return under_way(turn, read(turn.conversation.data))
    return _safe(contacts, turn) if said == "aman" else _not_left(contacts, turn)


def under_way(turn: Turn, plan: Plan) -> Decision:
    """Not there yet, or "belum" alone: the question comes again the next day, and the agreed time
    begins anew with it. The desk, where it was told, hears of it."""
    told = {"hari": plan.day.isoformat(), AGAIN_ASKED: True} if plan.day else {}
    again = StartTimer(ARRIVED, turn.now + NEXT_DAY, told)
    if plan.day is None:
        return Decision(thanks(turn), step=step_ended(turn))
    data = remembering(turn, replace(plan, told=False))
    effects: tuple[Effect, ...] = (again, *stops((SILENT,)))
    if flagged(turn, plan):
        late = Alarm("alarm.departure_under_way")
        return Decision(thanks(turn), data=data, effects=(late, *effects))
    rows = tuple(row for row in question(plan).buttons if "jalan" not in row[0].args)
    return Decision((Say("departure.under_way", buttons=rows),), data=data, effects=effects)


def watched(contacts: Contacts, turn: Turn, plan: Plan) -> Decision | None:
    """A hint that others read the phone: one neutral line. The desk hears of it at once where that
    was agreed to, or where the words are a cry; without a desk a cry gets its numbers."""
    staffed, cry = turn.shift.rules.staffed, alarming(turn)
    if cry and not staffed:
        return None
    quiet = Decision((Say("departure.quiet", of_case=True),))
    if not staffed or not (plan.hours or cry) or plan.told:
        return quiet
    named = turn if turn.understanding.country else there(turn, plan.country)
    opened = with_case(named, Decision(outcome="case", lane="waktu"), "waktu", MATTER)
    saved = tuple(hushed(turn, one) for one in opened.effects)
    told = Alarm("alarm.departure_watched")
    data = remembering(turn, replace(plan, told=True))
    return replace(
        opened, replies=quiet.replies, data=data, effects=(*saved, told, *stops((SILENT,))),
        deletes=words_of_danger(turn),
    )  # fmt: skip


def put_off(contacts: Contacts, turn: Turn, plan: Plan) -> Decision | None:
    """Not left, and the new day in the same words: it is shown to be confirmed."""
    words = arriving.put_off(turn.incoming.text)
    span = days.read(words, times.today(turn.now)) if words and days.only_a_day(words) else None
    if span is None or flagged(turn, plan):
        return _not_left(contacts, turn) if span else None
    asked = confirm_day(turn, span)
    before = _not_left(contacts, turn)
    return replace(asked, data=before.data, effects=before.effects) if asked else before


def _safe(contacts: Contacts, turn: Turn) -> Decision:
    """Arrived: what to do next, and all of the plan is forgotten."""
    plan = read(turn.conversation.data)
    done = remembering(turn, Plan())
    if flagged(turn, plan):
        late = Alarm("alarm.departure_safe", told_of(contacts, turn, plan))
        return Decision(thanks(turn), step=step_ended(turn), data=done, effects=(late, *stops()))
    rows = asks("cara_lapor_diri", "kontak_perwakilan")
    say = Say("departure.safe", buttons=rows, country=plan.country, tag=NUMBERS)
    return Decision((say,), step=step_ended(turn), data=done, effects=stops(), outcome="answer")


def _not_left(contacts: Contacts, turn: Turn) -> Decision:
    """Still at home: the new day is asked for. The desk, where it was told, hears of it."""
    plan = read(turn.conversation.data)
    data = remembering(turn, replace(plan, asked=None, told=False))
    quiet = stops((SILENT,))
    if flagged(turn, plan):
        late = Alarm("alarm.departure_not_left", told_of(contacts, turn, plan))
        return Decision(thanks(turn), step=step_ended(turn), data=data, effects=(late, *quiet))
    return replace(ask_new_day(over=True), data=data, effects=quiet)


def _trouble(contacts: Contacts, turn: Turn) -> Decision:
    """Something is wrong: the safety message and a case at once, as for every cry for help."""
    plan = read(turn.conversation.data)
    helped = safety(ANYBODY)(there(turn, plan.country) if plan.country else turn)
    staffed = turn.shift.rules.staffed
    told = Alarm("alarm.departure_trouble", told_of(contacts, turn, plan), to="nobody")
    before = turn.conversation.data if helped.data is None else helped.data
    return replace(
        helped, data={name: value for name, value in before.items() if name != KEY},
        effects=(*helped.effects, *((told,) if staffed and plan.day else ()), *stops()),
    )  # fmt: skip
