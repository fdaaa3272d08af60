"""When the bot speaks of a departure: reminders before, the question after. Pure.

Days are those of western Indonesia, where most people leave from; so are the hours.
"""

from datetime import date, datetime, time, timedelta

from bot.cases.shift import JAKARTA

REMINDERS = (30, 14, 7, 1)
"""Days before a departure on which people are reminded."""
MORNING, LATER = time(9), time(10)
"""Hours of Jakarta for reminders, and for the question after the arrival."""
ARRIVAL = timedelta(days=2)
"""From the day of departure to the question: the day after a journey that takes a day."""
KEPT = timedelta(days=30)
"""So long after the day of departure all of it is forgotten, answered or not."""
FARTHEST = timedelta(days=365)
"""Days ahead beyond which nobody knows when they leave."""
SOON = timedelta(days=1)
"""Who leaves so soon hears first how to be sure of the offer: today or tomorrow."""


def today(now: datetime) -> date:
    """The day it is in Jakarta."""
    return now.astimezone(JAKARTA).date()


def next_reminder(day: date, now: datetime) -> datetime | None:
    """The next reminder of a departure that lies ahead; None where none is left."""
    due = (at(day - timedelta(days=before), MORNING) for before in REMINDERS)
    return next((one for one in due if one > now), None)


def level(day: date, now: datetime) -> int:
    """Which of the lists serves now: the one of so many days before, or a later one that still
    holds; 0 where there is more time than that, or none."""
    left = (day - today(now)).days
    return min((one for one in REMINDERS if one >= left), default=0) if left > 0 else 0


def begun(day: date, now: datetime) -> bool:
    """Whether the list that serves now was due already, so that no reminder brings it."""
    before = level(day, now)
    return before > 0 and at(day - timedelta(days=before), MORNING) <= now


def question(day: date) -> datetime:
    """When it is asked whether somebody arrived."""
    return at(day + ARRIVAL, LATER)


def forgotten(day: date, asked: bool) -> datetime:
    """When the plan is erased: at once after the journey where nothing more is to be asked."""
    return at(day + KEPT, LATER) if asked else question(day)


def at(day: date, hour: time) -> datetime:
    """That hour of a day in Jakarta."""
    return datetime.combine(day, hour, JAKARTA)
