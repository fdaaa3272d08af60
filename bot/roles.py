"""Who is who at the desk: people named in the settings, and members of the operators' groups.

Telegram is asked about a member before an action counts, at most every half minute for one person;
who leaves a group is forgotten at once (`chat_member`). While Telegram cannot be asked, what was
last known counts for an hour: operators must be able to go on. When nothing is known there is no
answer but the error: who might be an operator must not be taken for a stranger, whose words are
dropped.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from telegram import Bot, ChatMember
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.cases.shift import Rules
from bot.moved_groups import MovedGroups

log = logging.getLogger(__name__)
type Role = Literal["", "operator", "supervisor"]
SURE_FOR, TRUSTED_FOR = 30.0, 3600.0
"""Seconds that an answer counts; seconds that it counts while nobody can be asked."""
ADMINS_FOR = 600.0
"""Seconds between two looks at who leads the groups."""
LEADING = ("creator", "administrator")
WORKING = ("member", "restricted")
NOBODY = ("participant_id_invalid", "user not found", "user_id_invalid", "member not found")
"""Telegram knows nobody of this number (BadRequest texts of getChatMember)."""
NO_GROUP = ("chat not found", "group chat was deactivated")
"""There is no such group, so that nobody is in it."""


@dataclass(frozen=True)
class Known:
    """What Telegram said of a person in a group, and when, in seconds."""

    role: Role
    at: float


class Roles:
    """Asks and remembers."""

    def __init__(
        self, bot: Bot, rules: Rules, ticks: Callable[[], float],
        moves: MovedGroups | None = None,
    ) -> None:  # fmt: skip
        self._bot, self._rules, self._ticks = bot, rules, ticks
        self._moves = moves or MovedGroups()
        self._known: dict[tuple[int, int], Known] = {}
        self._leaders: tuple[int, ...] = ()
        self._looked = -ADMINS_FOR

    async def role(self, user: int) -> Role:
        """The role of a person, "" for who has none. Raises TelegramError when nothing else is
        known of somebody and a group cannot be asked."""
        if user in self._rules.supervisors:
            return "supervisor"
        best: Role = "operator" if user in self._rules.operators else ""
        unsure: TelegramError | None = None
        for group in self._rules.groups:
            try:
                found = await self._in_group(group, user)
            except TelegramError as error:
                unsure = error
                continue
            if found == "supervisor":
                return found
            best = best or found
        if unsure is not None and not best:
            raise unsure
        return best

    def forget(self, user: int) -> None:
        """Somebody came, left or was promoted: ask anew."""
        for key in [key for key in self._known if key[1] == user]:
            del self._known[key]
        self._looked = -ADMINS_FOR

    async def anew(self, user: int) -> Role:
        """The role of somebody who came, left or was promoted just now. Where nobody can be asked
        they have none: cases that go back to the queue for nothing are taken again."""
        self.forget(user)
        try:
            return await self.role(user)
        except TelegramError as error:
            log.warning("a colleague cannot be looked up: %s", type(error).__name__)
            return ""

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
            role = await self._asked(group, user)
        except TelegramError as error:
            log.warning("a member cannot be looked up: %s", type(error).__name__)
            if known and now - known.at < TRUSTED_FOR:
                return known.role
            if _no_group(error):
                return ""
            raise
        self._known[group, user] = Known(role, now)
        return role

    async def _asked(self, group: int, user: int) -> Role:
        """What Telegram says; who is unknown to it is nobody."""
        ask = self._bot.get_chat_member
        try:
            return _role(await self._moving(group, lambda number: ask(number, user)))
        except BadRequest as error:
            if any(words in error.message.lower() for words in NOBODY):
                return ""
            raise

    async def _moving[T](self, group: int, ask: Callable[[int], Awaitable[T]]) -> T:
        """Ask about a group, once more under its new number when it has one."""
        try:
            return await ask(self._moves.current(group))
        except ChatMigrated as error:
            self._moves.moved(group, error.new_chat_id)
            return await ask(error.new_chat_id)

    async def _admins(self, group: int) -> list[int]:
        try:
            found = await self._moving(group, self._bot.get_chat_administrators)
        except TelegramError as error:
            log.warning("the leaders of a group cannot be looked up: %s", type(error).__name__)
            return []
        return [one.user.id for one in found if not one.user.is_bot]


def _role(member: ChatMember) -> Role:
    if member.status in LEADING:
        return "supervisor"
    # Who is restricted may have left (Bot API, ChatMemberRestricted.is_member).
    there = getattr(member, "is_member", True)
    return "operator" if there and member.status in WORKING else ""


def _no_group(error: TelegramError) -> bool:
    """Whether the bot is not in the group, so that it is none of operators."""
    gone = isinstance(error, BadRequest) and any(one in error.message.lower() for one in NO_GROUP)
    return gone or isinstance(error, Forbidden)
