"""Which of the operators' groups can be used, and under which number. In memory: a group that
cannot be reached is tried again soon anyway."""

import logging
from collections.abc import Callable, Collection, Mapping

from bot.moved_groups import MovedGroups

log = logging.getLogger(__name__)
REST = 60.0
"""Seconds after which a group that could not be reached is tried again."""


class Groups:
    """What was learnt about chats; `ticks` gives seconds, `moves` is shared with all who ask
    Telegram about these groups."""

    def __init__(self, ticks: Callable[[], float], moves: MovedGroups | None = None) -> None:
        self._ticks = ticks
        self._resting: dict[int, float] = {}
        self._moves = moves or MovedGroups()

    def current(self, chat: int) -> int:
        """The number that a chat has now."""
        return self._moves.current(chat)

    def moved(self, chat: int, to: int) -> None:
        """A group became a supergroup and has another number now."""
        self._moves.moved(chat, to)

    def rest(self, chat: int) -> None:
        """It cannot be reached now."""
        if chat < 0 and not self.resting(chat):
            log.warning("An operators' group cannot be used: is the bot an administrator there who "
                        "may manage topics? Others are used meanwhile.")  # fmt: skip
        self._resting[chat] = self._ticks() + REST

    def resting(self, chat: int) -> bool:
        """Whether a chat is left alone for now."""
        return self._resting.get(chat, 0.0) > self._ticks()

    def choose(
        self, groups: Collection[int], busy: Mapping[int, int], late: Callable[[int], bool]
    ) -> int | None:
        """The group for a new case: not one that is `late` for it if there is another, then the one
        with the fewest open cases; None when none can be reached."""
        there = [chat for chat in map(self.current, groups) if not self.resting(chat)]
        return min(there, key=lambda chat: (late(chat), busy.get(chat, 0)), default=None)
