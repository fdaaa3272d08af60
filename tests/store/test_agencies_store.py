"""The list of agencies in the store, and in the memory of a bot; on both databases."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.agencies import Agency, AgencyList, OlderList
from bot.agency_list import Agencies
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
DAY_ONE, DAY_TWO = date(2026, 10, 1), date(2026, 11, 1)
MAJU = Agency("PT Maju Contoh", "KEP.123/2031", "active", date(2031, 5, 1))
LAIN = Agency("PT Tujuan Rekaan", "", "revoked")
OLD = AgencyList(DAY_ONE, (MAJU, LAIN))
NEW = AgencyList(DAY_TWO, (LAIN,))


async def loaded(store: Store) -> AgencyList:
    """The list as the store has it, without its number."""
    found = await store.agencies(-1)
    assert found
    return replace(found, stamp=0)


async def test_before_any_import_there_is_an_empty_list(store: Store) -> None:
    assert await store.agencies(-1) == AgencyList()
    assert await store.agencies(0) is None


async def test_a_list_comes_back_as_it_was_imported(store: Store) -> None:
    await store.import_agencies(OLD, NOW)
    assert await loaded(store) == OLD


async def test_a_new_list_takes_the_place_of_the_old_one(store: Store, raw: Connection) -> None:
    await store.import_agencies(OLD, NOW)
    await store.import_agencies(NEW, NOW)
    assert await loaded(store) == NEW
    assert raw.rows("SELECT count(*) FROM agencies") == [(1,)]
    assert raw.rows("SELECT as_of, count FROM agency_lists ORDER BY id") == [
        ("2026-10-01", 2), ("2026-11-01", 1),
    ]  # fmt: skip


async def test_an_older_list_is_refused_unless_it_is_forced(store: Store) -> None:
    await store.import_agencies(NEW, NOW)
    with pytest.raises(OlderList, match="2026-11-01, this one of 2026-10-01"):
        await store.import_agencies(OLD, NOW)
    assert await loaded(store) == NEW
    await store.import_agencies(NEW, NOW)  # the same day again: a mended file
    await store.import_agencies(OLD, NOW, forced=True)
    assert await loaded(store) == OLD


async def test_a_list_without_its_day_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="day"):
        await store.import_agencies(AgencyList(None, (MAJU,)), NOW)
    assert await loaded(store) == AgencyList()


async def test_an_import_that_breaks_off_leaves_the_old_list(store: Store) -> None:
    await store.import_agencies(OLD, NOW)
    broken = replace(NEW, agencies=(LAIN, replace(LAIN, status=None)))  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"(?i)null"):
        await store.import_agencies(broken, NOW)
    assert await loaded(store) == OLD


async def test_what_no_database_can_hold_is_left_out_of_names(store: Store) -> None:
    await store.import_agencies(AgencyList(DAY_ONE, (replace(MAJU, name="PT A\ud83d\0b"),)), NOW)
    assert (await loaded(store)).agencies[0].name == "PT Ab"


async def test_a_bot_takes_a_list_over_that_another_program_imported(
    url: str, codec: Codec, store: Store
) -> None:
    agencies = Agencies(store)
    assert agencies.current.as_of is None
    assert await agencies.refresh()
    assert not await agencies.refresh()
    beside = open_store(url, codec, "77", exclusive=False)
    await beside.import_agencies(OLD, NOW)
    await beside.close()
    assert await agencies.refresh()
    assert (agencies.current.as_of, agencies.current.agencies) == (DAY_ONE, (MAJU, LAIN))
    assert not await agencies.refresh()


async def test_without_a_store_the_list_is_empty_for_ever() -> None:
    agencies = Agencies()
    assert not await agencies.refresh()
    assert agencies.current.agencies == ()


async def test_of_lists_that_come_at_once_one_stands_whole(
    url: str, codec: Codec, store: Store
) -> None:
    beside = open_store(url, codec, "77", exclusive=False)
    lists = [
        AgencyList(DAY_ONE, tuple(Agency(f"PT {n} {at}") for at in range(50))) for n in range(8)
    ]
    both = (store, beside)
    seen = asyncio.gather(*(store.agencies(-1) for _ in range(20)))
    await asyncio.gather(*(both[at % 2].import_agencies(one, NOW) for at, one in enumerate(lists)))
    for one in await seen:
        assert one
        assert replace(one, stamp=0) in (*lists, AgencyList())
    assert await loaded(beside) in lists
    await beside.close()
