"""What the imported list of placement agencies knows of the agencies that an offer names."""

from collections.abc import Callable
from datetime import date

from bot import outside_signs
from bot.agencies import AgencyList
from bot.agency_list import Agencies
from bot.errors import StoreError
from bot.offers.model import Reading, Sign
from bot.settings import Settings
from bot.store import StoreUnavailable
from bot.store_beside import opened

type Outside = Callable[[Reading], tuple[Sign, ...]]
"""Signs that no text shows by itself."""


def nothing_known(_: Reading) -> tuple[Sign, ...]:
    """Where no list is at hand, nothing is added to what the text shows."""
    return ()


async def from_store(settings: Settings, today: date, tell: Callable[[str], None]) -> Outside:
    """The signs by the list in the store, if there is a store. One that cannot be used is told, and
    offers are checked without it."""
    try:
        async with opened(settings) as store:
            agencies = Agencies(store)
            await agencies.refresh()
    except (StoreError, StoreUnavailable) as error:
        tell(f"Checked without the list of agencies: {error}")
        return nothing_known
    return of_list(agencies.current, today)


def of_list(listed: AgencyList, today: date) -> Outside:
    """The signs by this list."""

    def outside(reading: Reading) -> tuple[Sign, ...]:
        found = outside_signs.licences(reading, reading.text.original, listed, today)
        return outside_signs.signs((), found, None, today)

    return outside
