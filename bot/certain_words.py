"""Messages whose plain words say for certain what is meant, whatever the model takes them for."""

from bot.departure import no_day
from bot.departure.plan import read
from bot.model import Turn
from bot.reports.reading.portal_number import says_sent, told

SENT = "lapor_terkirim"
"""Somebody tells that a report was handed in at the portal."""
DEPARTURE_OFF = "ingatkan_berangkat"
"""A departure of which reminders come is off: the answer to this asks whether they should end."""


def meant(turn: Turn) -> str:
    """The id that the words mean for certain, or nothing. Danger must have been looked for before:
    no words are so certain that a cry beside them counts less."""
    if turn.incoming.elsewhere:
        return ""
    if _handed_in(turn):
        return SENT
    return DEPARTURE_OFF if _departure_off(turn) else ""


def _handed_in(turn: Turn) -> bool:
    """Whether somebody who made a report tells that it is at the portal now."""
    mine = turn.report is not None and not turn.report.report.draft
    return mine and (says_sent(turn.incoming.text) or told(turn.incoming.text) is not None)


def _departure_off(turn: Turn) -> bool:
    """Whether somebody who is reminded of a departure says that it will not be. Once the desk was
    told of a silence, nothing about it is shown on the phone unasked."""
    plan = read(turn.conversation.data)
    if plan.day is None or plan.told or turn.danger:
        return False
    return no_day.called_off(turn.incoming.text, abroad=bool(turn.understanding.country))
