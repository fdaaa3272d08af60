"""The answer whether somebody arrived, tapped or in words."""

from bot.contacts import Contacts
from bot.departure import arriving
from bot.departure.plan import Plan, answered_since, day_of, read
from bot.departure.steps import ARRIVAL_STEP
from bot.features.departure_arrived import answered, put_off, under_way, watched
from bot.features.departure_parts import cried, flagged, question
from bot.model import Decision, Say, Turn
from bot.urgency import alarming

FEW_WORDS = 15
"""Words beyond which a text tells something else than how the journey was."""


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
    if not said and arriving.but(turn.incoming.text):
        return Decision((Say("departure.but", buttons=question(plan).buttons),))
    if said in ("", "samar"):
        return _unclear(turn, plan, said)
    since = answered_since(plan, turn.conversation.data.get("last_at"))
    if said == "aman" and arriving.bare(turn.incoming.text) and since:
        return Decision((question(plan),))
    return answered(contacts, turn, said)


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
    return answered(contacts, turn, what)
