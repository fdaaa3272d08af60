"""Who goes first when a group's minute (18 calls) is nearly used up. Pure.

Whatever is less urgent leaves calls free: with 8 kept, a flood of ordinary words still leaves room
for topic, card, pin and words of two cases where life is at stake.
"""

from bot.cases.model import Case

NYAWA_CARD = 0
"""Room and card of danger to life: the last call of a minute is theirs."""
TALK = 2
"""What somebody writes to an operator who has the case, and its card: they wait for each other."""
NYAWA_WORDS = 4
"""Topic and card of two more such cases stay possible."""
WAKTU_CARD = 6
OTHERS = 8
ALARM_PATIENCE = 2.0
"""Seconds that danger to life waits for a topic of its own; after that it is told in General
first."""


def keep_for_card(case: Case, header: int) -> int:
    """Calls that making a room, its card (`header` 0), or changing the card leaves free."""
    if case.lane == "nyawa":
        return NYAWA_CARD
    if case.state == "owned":
        return TALK
    return WAKTU_CARD if case.lane == "waktu" and not header else OTHERS


def keep_for_words(case: Case) -> int:
    """Calls that showing what was said leaves free."""
    if case.state == "owned":
        return TALK
    return NYAWA_WORDS if case.lane == "nyawa" else OTHERS
