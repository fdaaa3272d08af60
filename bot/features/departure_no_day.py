"""No day of a departure: it is not known yet, it is off, or nobody wants to be asked any more. What
was agreed to is never ended by words alone."""

from bot.buttons import DEPARTURE, OPEN
from bot.calling_off import calls_off
from bot.contacts import Contacts
from bot.departure import no_day
from bot.departure.plan import Plan, read
from bot.departure.steps import AGAIN, DAY_STEP
from bot.effects import StartTimer
from bot.features.departure_agreeing import ended, not_going, off, unchanged
from bot.features.departure_parts import (
    DRAFT_KEPT,
    KEEP,
    NOT_KNOWN,
    act,
    asks,
    params,
    remembering,
    stops,
)
from bot.model import Button, Decision, Rows, Say, Turn

DROP = "hapus"
"""What the button carries by which the day of a plan is given up."""


def without_day(contacts: Contacts, turn: Turn) -> Decision | None:
    """Words that name no day: none yet, none at all, no more of this. What was agreed to is never
    ended by them."""
    text, stands = turn.incoming.text, read(turn.conversation.data).day is not None
    if no_day.unknown(text):
        return not_known(contacts, turn)
    if stands and no_day.unchanged(text):
        return unchanged(contacts, turn)
    if no_day.not_going(text, abroad=bool(turn.understanding.country)):
        return off(contacts, turn, "departure.stop_sure") if stands else not_going(turn)
    if not calls_off(text, of_day=True):
        return None
    # No other day, or no departure at all? A plan whose day is over needs an answer, too.
    return off(contacts, turn, "departure.which_off") if stands else ended(contacts, turn)


def not_known(contacts: Contacts, turn: Turn) -> Decision:
    """No day yet. With a plan standing it is asked first whether its day is off: the plan, and who
    is told of a silence, goes only with a tap."""
    plan = read(turn.conversation.data)
    if plan.day is None or DROP in turn.incoming.args:
        return _without_plan(turn)
    drop = (act("departure.button.drop_day", "tahu", DROP),)
    say = Say("departure.drop_day", params(contacts, plan.day, plan.country), (KEEP, drop))
    return Decision((say,), step="")


def _without_plan(turn: Turn) -> Decision:
    """No day yet, or none any more: what to find out now, and whether to ask once more. Reminders
    of a day that is off would be wrong."""
    had = read(turn.conversation.data).day is not None
    again = (act("departure.button.again", "nanti"), act("departure.button.not_again", "jangan"))
    rows = (*asks("dokumen_wajib", "visa_kerja", "kontrak_kerja", "cek_p3mi"), again)
    then = (Say("departure.old_day_off"),) if had else ()
    data = remembering(turn, Plan())
    say = Say("departure.no_day", buttons=rows, then=then)
    return Decision((say,), step="", data=data, effects=stops(), outcome="answer")


def kept(contacts: Contacts, turn: Turn) -> Decision | None:
    """The day of a plan stays, as a button says; None where there is no plan any more."""
    return unchanged(contacts, turn) if read(turn.conversation.data).day else None


def ask_again(turn: Turn) -> Decision:
    """The two weeks are over. A day that was begun is waited for until it is forgotten."""
    plan = read(turn.conversation.data)
    if plan.day is not None:
        return Decision()
    if plan.draft is not None:
        return Decision(effects=(StartTimer(AGAIN, turn.now + DRAFT_KEPT),))
    step = DAY_STEP if turn.conversation.step == "" else None
    rows: Rows = (NOT_KNOWN, (Button("departure.button.begin", OPEN, (DEPARTURE,)),))
    return Decision((Say("departure.ask_again", buttons=rows),), step=step)
