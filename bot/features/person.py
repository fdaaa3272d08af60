"""A person is wanted: a case for the desk; without a desk the bot says who answers instead."""

from bot.buttons import OPEN
from bot.features.case_opening import with_case
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = (
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.contact", OPEN, ("kontak",))),
)


def person(turn: Turn) -> Decision:
    """People who can be reached now, for the country named."""
    ids = ("minta_petugas",)
    if not turn.shift.rules.staffed:
        say = Say("person.whom", country=turn.country, buttons=NEXT)
        return Decision((say,), outcome="action", ids=ids)
    wanted = Decision((Say("person.tell_us", buttons=NEXT),), outcome="action", ids=ids, step="")
    return with_case(turn, wanted, "biasa", "minta_petugas")


FEATURE = Feature("person", commands={"petugas": person}, ids={"minta_petugas": person})
