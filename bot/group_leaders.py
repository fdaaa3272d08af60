"""Who may decide for a group: its creator and its administrators, as Telegram says.

Telegram is asked at most every half minute for one person. While it cannot be asked, nobody leads:
somebody who may not decide must not silence, or open, what all members read; who may tries again.
"""

import logging
from collections.abc import Callable

from telegram import Bot
from telegram.error import TelegramError

from bot.incoming import Incoming

log = logging.getLogger(__name__)
SURE_FOR = 30.0
"""Seconds that an answer counts."""
LEADING = ("creator", "administrator")
"""The statuses of ChatMember that lead a group (Bot API)."""


class GroupLeaders:
    """Asks and remembers. `ticks` are seconds of a clock that never goes back."""

    def __init__(self, bot: Bot, ticks: Callable[[], float]) -> None:
        self._bot, self._ticks = bot, ticks
        self._known: dict[tuple[int, int], tuple[bool, float]] = {}

    async def leads(self, incoming: Incoming) -> bool:
        """Whether who did this leads the group it happened in. Who wrote in the group's own name
        does: only administrators can (Bot API, `sender_chat`). Never raises TelegramError."""
        if incoming.private:
            return False
        if incoming.as_group:
            return True
        return bool(incoming.sender) and await self._asked(incoming.chat_id, incoming.sender)

    async def _asked(self, group: int, user: int) -> bool:
        now = self._ticks()
        # Only what is fresh is kept: strangers' taps must not fill the memory.
        self._known = {who: one for who, one in self._known.items() if now - one[1] < SURE_FOR}
        if known := self._known.get((group, user)):
            return known[0]
        try:
            member = await self._bot.get_chat_member(group, user)
        except TelegramError as error:
            log.warning("a member of a group cannot be looked up: %s", type(error).__name__)
            return False
        self._known[group, user] = (member.status in LEADING, now)
        return member.status in LEADING
