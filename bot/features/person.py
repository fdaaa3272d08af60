"""A person is wanted: nobody sits behind this bot yet, so it says who answers instead."""

from bot.buttons import OPEN
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = (
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.contact", OPEN, ("kontak",))),
)


def person(turn: Turn) -> Decision:
    """People who can be reached now, for the country named."""
    say = Say("person.whom", country=turn.country, buttons=NEXT)
    return Decision((say,), outcome="action", ids=("minta_petugas",))


FEATURE = Feature("person", commands={"petugas": person}, ids={"minta_petugas": person})
