"""Who is who at the desk: people named in the settings, and members of the operators' groups.

Telegram is asked about a member before an action counts, at most every half minute for one person;
who leaves a group is forgotten at once (`chat_member`). While Telegram cannot be asked, what was
last known counts for an hour: operators must be able to go on.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from telegram import Bot
from telegram.error import TelegramError

from bot.cases.shift import Rules

log = logging.getLogger(__name__)
type Role = Literal["", "operator", "supervisor"]
SURE_FOR, TRUSTED_FOR = 30.0, 3600.0
"""Seconds that an answer counts; seconds that it counts while nobody can be asked."""
ADMINS_FOR = 600.0
"""Seconds between two looks at who leads the groups."""
LEADING = ("creator", "administrator")
WORKING = ("member", "restricted")


@dataclass(frozen=True)
class Known:
    """What Telegram said of a person in a group, and when, in seconds."""

    role: Role
    at: float


class Roles:
    """Asks and remembers."""

    def __init__(self, bot: Bot, rules: Rules, ticks: Callable[[], float]) -> None:
        self._bot, self._rules, self._ticks = bot, rules, ticks
        self._known: dict[tuple[int, int], Known] = {}
        self._leaders: tuple[int, ...] = ()
        self._looked = -ADMINS_FOR

    async def role(self, user: int) -> Role:
        """The role of a person, "" for who has none."""
        if user in self._rules.supervisors:
            return "supervisor"
        best: Role = "operator" if user in self._rules.operators else ""
        for group in self._rules.groups:
            found = await self._in_group(group, user)
            if found == "supervisor":
                return found
            best = best or found
        return best

    def forget(self, user: int) -> None:
        """Somebody came, left or was promoted: ask anew."""
        for key in [key for key in self._known if key[1] == user]:
            del self._known[key]
        self._looked = -ADMINS_FOR

    async def supervisors(self) -> tuple[int, ...]:
        """All who lead the desk, as far as Telegram tells."""
        if self._ticks() - self._looked >= ADMINS_FOR:
            self._looked = self._ticks()
            found = [number for group in self._rules.groups for number in await self._admins(group)]
            self._leaders = tuple(dict.fromkeys(found)) or self._leaders
        return tuple(dict.fromkeys((*self._rules.supervisors, *self._leaders)))

    async def _in_group(self, group: int, user: int) -> Role:
        known, now = self._known.get((group, user)), self._ticks()
        if known and now - known.at < SURE_FOR:
            return known.role
        try:
            member = await self._bot.get_chat_member(group, user)
        except TelegramError as error:
            log.warning("a member cannot be looked up: %s", type(error).__name__)
            return known.role if known and now - known.at < TRUSTED_FOR else ""
        role = _role(member.status)
        self._known[group, user] = Known(role, now)
        return role

    async def _admins(self, group: int) -> list[int]:
        try:
            found = await self._bot.get_chat_administrators(group)
        except TelegramError as error:
            log.warning("the leaders of a group cannot be looked up: %s", type(error).__name__)
            return []
        return [one.user.id for one in found if not one.user.is_bot]


def _role(status: str) -> Role:
    if status in LEADING:
        return "supervisor"
    return "operator" if status in WORKING else ""
