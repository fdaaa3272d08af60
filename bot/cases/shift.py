"""What is known of the desk now: who is on duty, who waits, how long people waited lately, and the
rules of the house. Pure; a snapshot some tenths of a second old."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cases.model import RANK, Case, CaseLane, Member, Waiting

JAKARTA = ZoneInfo("Asia/Jakarta")
"""Desk hours are those of western Indonesia."""
ENOUGH = 5
"""Answered cases from which an expected wait is told; fewer say nothing."""


@dataclass(frozen=True)
class Rules:
    """How this desk works, from the settings."""

    groups: tuple[int, ...] = ()
    """The operators' groups that share the load."""
    operators: tuple[int, ...] = ()
    supervisors: tuple[int, ...] = ()
    """Telegram's numbers of people named in the settings; members and administrators of the groups
    count besides."""
    deadlines: Mapping[CaseLane, tuple[timedelta, ...]] = field(default_factory=dict)
    """After these times without an answer: alert again, then supervisors, then tell the person
    whom to call."""
    hours: tuple[time, time] | None = None
    """From when to when people are promised somebody, in Jakarta; None promises nothing."""

    @property
    def staffed(self) -> bool:
        """Whether there is a desk at all: a group or people named in the settings. Without one
        nobody is promised a person."""
        return bool(self.groups or self.operators or self.supervisors)

    def open_at(self, now: datetime) -> bool:
        """Whether it is desk time; always, when no hours are set."""
        if self.hours is None:
            return True
        start, end = self.hours
        clock = now.astimezone(JAKARTA).time()
        return start <= clock < end if start < end else clock >= start or clock < end


@dataclass(frozen=True)
class Shift:
    """The desk as it stands."""

    rules: Rules = field(default_factory=Rules)
    members: tuple[Member, ...] = ()
    """Those on duty, pausing ones too."""
    supervisors: tuple[int, ...] = ()
    """Telegram's numbers of all supervisors known."""
    waiting: tuple[Waiting, ...] = ()
    """The queue, first comes first."""
    answered: Mapping[CaseLane, tuple[timedelta, ...]] = field(default_factory=dict)
    """How long the last answered cases of each lane waited for the first words."""

    def staffed(self, now: datetime) -> bool:
        """Whether somebody is there to answer now."""
        return any(one.reachable(now) for one in self.members)

    def place(self, case: Case) -> int:
        """The place in line, from 1, of a case that waits or is about to."""
        mine = (RANK[case.lane], case.unanswered_since or case.opened_at)
        return 1 + sum(
            (RANK[one.lane], one.since) < mine
            for one in self.waiting
            if one.number != case.number and not one.owner_name
        )

    def expected(self, lane: CaseLane) -> tuple[timedelta, timedelta] | None:
        """How long half and nine tenths of the last cases of a lane waited; None when too few are
        known."""
        known = sorted(self.answered.get(lane, ()))
        if len(known) < ENOUGH:
            return None
        return known[len(known) // 2], known[min(len(known) - 1, len(known) * 9 // 10)]

    def deadline(self, lane: CaseLane, level: int) -> timedelta | None:
        """After what time without an answer the deadline of this level (from 0) falls; None after
        the last."""
        of_lane = self.rules.deadlines.get(lane, ())
        return of_lane[level] if level < len(of_lane) else None


NO_SHIFT = Shift()
"""A desk of which nothing is known: nobody on duty, nobody waiting."""
