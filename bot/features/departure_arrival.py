"""After the journey: "did you arrive safely?", the answers, and what happens without one. The desk
hears of a silence only from those who said yes to that; the person then hears nothing, since others
may read the phone."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.case_effects import Alarm
from bot.cases.model import RANK
from bot.contacts import Contacts
from bot.departure import arriving, days, times
from bot.departure.plan import KEY, Plan, answered_since, day_of, read
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, MATTER, SILENT
from bot.effects import Effect, StartTimer
from bot.features.case_answers import NUMBERS, words_of_danger
from bot.features.case_opening import with_case
from bot.features.departure_asking import ask_new_day, confirm_day
from bot.features.departure_parts import (
    ANYBODY,
    OURS,
    asks,
    cried,
    flagged,
    hushed,
    of_the_person,
    of_this_plan,
    params,
    question,
    remembering,
    silence,
    step_ended,
    stops,
    thanks,
    there,
    told_of,
)
from bot.features.report_silence import unheard
from bot.features.urgent import safety
from bot.model import Decision, Say, Turn
from bot.urgency import alarming

CALLED = "label.tidak_menjawab_sudah_sampai"
"""How operators read what such a case is about: the label of `MATTER`."""
RETRY, NEXT_DAY = timedelta(hours=1), timedelta(days=1)
"""When it is tried again what cannot be said now, or to a chat that blocked the bot."""
SINCE = "sejak"
"""In the data of the question's timer: when it could not be asked for the first time."""
FEW_WORDS = 15
"""Words beyond which a text tells something else than how the journey was."""
AGAIN = "lagi"
"""In the data of the question's timer: it is put once more to somebody who was under way."""


def ask(turn: Turn) -> Decision:
    """The day after the journey: the question, in words that anybody may read."""
    plan = read(turn.conversation.data)
    before = plan.asked and AGAIN not in turn.incoming.data
    if not of_this_plan(turn, plan) or not plan.ask or before or plan.told:
        return Decision()
    if turn.conversation.blocked:
        return _not_asked(turn, plan)
    if unheard(turn):
        return Decision(effects=(StartTimer(ARRIVED, turn.now + RETRY, turn.incoming.data),))
    free = turn.conversation.step == "" or turn.conversation.step.startswith(OURS)
    due = turn.now + timedelta(hours=plan.hours)
    told = {name: one for name, one in turn.incoming.data.items() if name != AGAIN}
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
    unasked = plan.asked is None or AGAIN in turn.incoming.data
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


def typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """The answer in words: few whole sentences, everything else is heard for what it is. Danger in
    it goes before."""
    plan = read(turn.conversation.data)
    said = arriving.read(turn.incoming.text)
    if plan.asked is None or turn.incoming.elsewhere:
        return None
    if arriving.watched(turn.incoming.text) and not (turn.danger and alarming(turn)):
        return _watched(contacts, turn, plan)
    if said == "jalan" and not turn.danger:
        return _under_way(turn, plan)  # the model hears a cry in "masih di jalan, transit"
    if alarming(turn):
        return cried(turn, plan)
    if after := _put_off(contacts, turn, plan):
        return after
    if not said and arriving.but(turn.incoming.text):
        return Decision((Say("departure.but", buttons=question(plan).buttons),))
    if said in ("", "samar"):
        return _unclear(turn, plan, said)
    since = answered_since(plan, turn.conversation.data.get("last_at"))
    if said == "aman" and arriving.bare(turn.incoming.text) and since:
        return Decision((question(plan),))
    return _answered(contacts, turn, said)


def _unclear(turn: Turn, plan: Plan, said: str) -> Decision | None:
    """Words that may be meant for the question: it is asked again, for neither an all-clear nor an
    alarm is made by a guess, and the desk's time runs on. Once the desk was told the phone shows
    nothing that it need not."""
    other = turn.understanding.sure or len(turn.incoming.text.split()) > FEW_WORDS
    if flagged(turn, plan) or (not said and other):
        return None
    return Decision((Say("departure.arrived_unclear", buttons=question(plan).buttons),))


def tapped(contacts: Contacts, turn: Turn) -> Decision | None:
    """A button under the question; None for a button that nobody made."""
    what, day = (*turn.incoming.args[1:], "", "")[:2]
    if what not in ("aman", "belum", "jalan", "tidak"):
        return None
    day_now = read(turn.conversation.data).day
    if day_now is not None and day_now != day_of(day) and what != "tidak":
        return None  # of an earlier journey; danger counts all the same
    return _answered(contacts, turn, what)


def _answered(contacts: Contacts, turn: Turn, said: str) -> Decision:
    if said == "tidak":
        return _trouble(contacts, turn)
    if said == "jalan":
        return _under_way(turn, read(turn.conversation.data))
    return _safe(contacts, turn) if said == "aman" else _not_left(contacts, turn)


def _under_way(turn: Turn, plan: Plan) -> Decision:
    """Not there yet, or "belum" alone: the question comes again the next day, and the agreed time
    begins anew with it. The desk, where it was told, hears of it."""
    told = {"hari": plan.day.isoformat(), AGAIN: True} if plan.day else {}
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


def _watched(contacts: Contacts, turn: Turn, plan: Plan) -> Decision | None:
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


def _put_off(contacts: Contacts, turn: Turn, plan: Plan) -> Decision | None:
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
