"""The list of placement agencies in memory, as the store has it now."""

import logging

from bot.agencies import AgencyList
from bot.store.interface import Store

log = logging.getLogger(__name__)
UNKNOWN = -1
"""A stamp that no list has."""


class Agencies:
    """The list that people are answered from; without a store an empty one, for ever."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store
        self.current = AgencyList(stamp=UNKNOWN)

    async def refresh(self) -> bool:
        """Take over a list that was imported since; return whether there was one. Raises
        StoreUnavailable, and keeps the list it has."""
        found = await self._store.agencies(self.current.stamp) if self._store else None
        if found is None:
            return False
        self.current = found
        log.info("agencies: list %d, %d names", found.stamp, len(found.agencies))
        return True
