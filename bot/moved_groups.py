"""The numbers that the operators' groups have now. In memory: whoever asks for a group under its
old number learns the new one (Bot API, `migrate_to_chat_id`)."""

import logging
from collections.abc import Iterable

log = logging.getLogger(__name__)


class MovedGroups:
    """What was learnt of groups that became supergroups; one for all who call Telegram."""

    def __init__(self) -> None:
        self._moved: dict[int, int] = {}

    def current(self, chat: int) -> int:
        """The number that a chat has now."""
        return self._moved.get(chat, chat)

    def moved(self, chat: int, to: int) -> None:
        """A group became a supergroup and has another number now."""
        if self._moved.get(chat) != to:
            log.warning("An operators' group has a new number; put it into CEKDULU_DESKS.")
        self._moved[chat] = to

    def all_numbers(self, groups: Iterable[int]) -> tuple[int, ...]:
        """These groups under their new and their old numbers: what was said before the move may
        come later."""
        listed = tuple(groups)
        return tuple(dict.fromkeys((*map(self.current, listed), *listed)))
