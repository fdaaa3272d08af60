"""Who goes first when a group's minute (18 calls) is nearly used up. Pure.

Whatever is less urgent leaves calls free: a flood of words still leaves room for the topics and
cards of three cases a minute where life is at stake.
"""

from bot.cases.model import Case

ALARM = 0
"""Room and first card of danger to life: the last calls of a minute are theirs, three times two."""
NYAWA_WORDS = 4
"""What somebody in danger of life writes: two more alarms stay possible."""
TALK = 6
"""What somebody writes to an operator who has the case, and changed cards. With fewer kept, 200
open cases made an alarm wait up to half a minute (`benchmarks.desk_alert`)."""
WAKTU_CARD = 7
OTHERS = 8
ALARM_PATIENCE = 2.0
"""Seconds that danger to life waits for a topic of its own; after that it is told in General
first."""


def keep_for_card(case: Case, header: int) -> int:
    """Calls that making a room, its card (`header` 0), or changing the card leaves free."""
    if case.lane == "nyawa":
        return TALK if header else ALARM
    if case.state == "owned":
        return TALK
    return WAKTU_CARD if case.lane == "waktu" and not header else OTHERS


def keep_for_words(case: Case) -> int:
    """Calls that showing what was said leaves free."""
    if case.lane == "nyawa":
        return NYAWA_WORDS
    return TALK if case.state == "owned" else OTHERS
