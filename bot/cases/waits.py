"""What somebody who waits is told of the wait, as honestly as it is known: text keys and params.
Pure."""

from datetime import datetime, timedelta

from bot.cases.model import Case, CaseLane
from bot.cases.shift import Shift

type Told = tuple[str, dict[str, str]]
HOURS_FROM = timedelta(minutes=90)
"""Waits from here on are told in hours."""


def told(shift: Shift, case: Case, now: datetime) -> Told:
    """That nobody is there, or how long others waited lately."""
    if not shift.staffed(now):
        return _nobody(shift, case, now), {}
    return _expected(shift, case.lane)


def _nobody(shift: Shift, case: Case, now: datetime) -> str:
    """In an emergency the numbers stand in the safety message above."""
    if case.lane == "biasa":
        return "case.nobody_on_duty" if shift.rules.open_at(now) else "case.after_hours"
    if shift.rules.open_at(now):
        return "case.nobody_on_duty_urgent"
    return "case.after_hours_urgent"


def _expected(shift: Shift, lane: CaseLane) -> Told:
    """How long others waited lately, in minutes or hours, rounded up."""
    known = shift.expected(lane)
    if known is None:
        return "case.wait_unknown", {}
    half, most = known
    hours = most >= HOURS_FROM
    unit = timedelta(hours=1) if hours else timedelta(minutes=1)
    params = {"separuh": str(-(-half // unit) or 1), "hampir": str(-(-most // unit) or 1)}
    return "case.wait_hours" if hours else "case.wait_minutes", params
