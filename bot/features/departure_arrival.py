"""The answer whether somebody arrived, tapped or in words."""

from bot.case_effects import Alarm
from bot.contacts import Contacts
from bot.departure import arriving, early, times
from bot.departure.plan import Plan, answered_since, day_of, read
from bot.departure.steps import ARRIVAL_STEP
from bot.features.departure_arrived import answered, put_off, under_way, watched
from bot.features.departure_parts import cried, flagged, question
from bot.model import Decision, Say, Turn
from bot.urgency import alarming

FEW_WORDS = 15
"""Words beyond which a text tells something else than how the journey was."""
HEARD = "kabar_terlambat"
"""Where the conversation keeps the case in which it was told that words are read."""


def typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """The answer in words: few whole sentences, everything else is heard for what it is. Danger in
    it goes before."""
    plan = read(turn.conversation.data)
    said = arriving.read(turn.incoming.text)
    if plan.asked is None or turn.incoming.elsewhere:
        return None
    if arriving.watched(turn.incoming.text) and not (turn.danger and alarming(turn)):
        return watched(contacts, turn, plan)
    if said == "jalan" and not turn.danger:
        return under_way(turn, plan)  # the model hears a cry in "masih di jalan, transit"
    if alarming(turn):
        return cried(turn, plan)
    if after := put_off(contacts, turn, plan):
        return after
    if not said and arriving.but(turn.incoming.text) and not flagged(turn, plan):
        return Decision((Say("departure.but", buttons=question(plan).buttons),))
    if said in ("", "samar"):
        return _unclear(turn, plan, said)
    since = answered_since(plan, turn.conversation.data.get("last_at"))
    if said == "aman" and arriving.bare(turn.incoming.text) and since:
        return Decision((question(plan),))
    return answered(contacts, turn, said)


def unasked(contacts: Contacts, turn: Turn, plan: Plan) -> Decision | None:
    """An arrival that somebody tells before they are asked: it ends the watch where the day or the
    words say that the journey is over, and is asked about where it may be the airport."""
    today, text, places = times.today(turn.now), turn.incoming.text, turn.understanding.places
    guessed = early.guessed(turn.understanding)
    if turn.incoming.elsewhere or not early.tells(plan, today, text, places, guessed=guessed):
        return None
    if early.over(plan, today, text, places):
        return answered(contacts, turn, "aman")
    if flagged(turn, plan):
        return _heard(turn)
    key = "departure.but" if arriving.but(text) else "departure.arrived"
    return Decision((Say(key, buttons=question(plan).buttons),))


def _heard(turn: Turn) -> Decision | None:
    """Words after the desk was told of a silence: they stand in the case as they were written. It
    is said once that somebody reads them, in words that anybody may see."""
    case = turn.case
    if case is None or not (case.open and case.quiet):
        return None
    if turn.conversation.data.get(HEARD) == case.number:
        return None
    said = () if case.stopped else (Say("departure.late_read", of_case=True),)
    told = Alarm("alarm.departure_wrote", to="nobody")
    return Decision(said, data=turn.remember(**{HEARD: case.number}), effects=(told,))


def arrival_again(turn: Turn) -> Decision | None:
    """The question once more; None where nothing is asked any more. Once the desk was told the
    phone shows nothing that it need not, but an answer still counts."""
    plan = read(turn.conversation.data)
    if plan.day is None or plan.asked is None:
        return None
    return Decision(() if flagged(turn, plan) else (question(plan),), step=ARRIVAL_STEP)


def _unclear(turn: Turn, plan: Plan, said: str) -> Decision | None:
    """Words that may be meant for the question: it is asked again, for neither an all-clear nor an
    alarm is made by a guess, and the desk's time runs on. Once the desk was told the phone shows
    nothing that it need not."""
    other = turn.understanding.sure or len(turn.incoming.text.split()) > FEW_WORDS
    if flagged(turn, plan):
        return _heard(turn) if early.guessed(turn.understanding) else None
    if not said and other:
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
    return answered(contacts, turn, what)
