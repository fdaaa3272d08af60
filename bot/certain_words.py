"""Messages whose plain words say for certain what is meant, whatever the model takes them for."""

from bot import doubts
from bot.departure import early, moving, no_day, times
from bot.departure.plan import read
from bot.model import Turn
from bot.reports.reading.portal_number import says_sent, told
from bot.urgency import NO_ALARM, Alarm

SENT = "lapor_terkirim"
"""Somebody tells that a report was handed in at the portal."""
REAL = "cek_keaslian"
"""The question whether this, or a message in our name, is real."""
DEPARTURE = early.WISH
"""News of a departure of which reminders come: it is off, moved, or over. The answer to this reads
which, and asks before anything ends that is not over."""


def meant(turn: Turn) -> str:
    """The id that the words mean for certain, or nothing. Danger must have been looked for before:
    no words are so certain that a cry beside them counts less."""
    if turn.incoming.elsewhere:
        return ""
    if _handed_in(turn):
        return SENT
    if doubts.doubted(turn):
        return REAL
    return DEPARTURE if _departure_off(turn) or only_moved(turn) or _arrived(turn) else ""


def calmed(turn: Turn, alarm: Alarm) -> Alarm:
    """The alarm, unless it is a mere doubt of the model about a day that moved: it hears danger in
    "eh maju lagi lusa". What demands a case stays one."""
    return NO_ALARM if alarm.outcome == "ask" and only_moved(turn) else alarm


def only_moved(turn: Turn) -> bool:
    """Whether somebody who is reminded of a departure says that its day moved, and has no word
    besides, least of all one of danger."""
    plan = read(turn.conversation.data)
    ahead = plan.day is not None and plan.day >= times.today(turn.now)
    if not ahead or plan.told or turn.danger or turn.incoming.elsewhere:
        return False
    return moving.only(turn.incoming.text)


def _arrived(turn: Turn) -> bool:
    """Whether somebody tells of the arrival before it is asked for."""
    plan, today = read(turn.conversation.data), times.today(turn.now)
    if turn.danger:
        return False
    meant = turn.understanding
    guessed = early.guessed(meant)
    return early.tells(plan, today, turn.incoming.text, meant.places, guessed=guessed)


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
