"""Which versions editors see, and which stay when old ones go; on both databases."""

from datetime import timedelta

import pytest

from bot.effects import Refuse, Restore
from bot.store import Store
from bot.store.connection import Connection
from bot.store.versions import KEPT_OF_EACH, MOST
from tests.store.steps import DAY, NOW
from tests.store.test_versions import BUDI, NAME, SARI, at_once, draft, edit, two

pytestmark = pytest.mark.anyio


async def test_what_lives_or_waits_is_seen_however_much_came_later(store: Store) -> None:
    first = await edit(store, at_once("asal"))
    standing = await edit(store, at_once("lama", first.id))
    waiting = await edit(store, draft("usul", standing.id))
    for number in range(MOST + 5):
        await store.edit(SARI, [draft(str(number), name="lain")], NOW)
        await store.edit(BUDI, [Refuse(waiting.id + number + 1, "Budi")], NOW)
    seen = (await store.records()).versions
    assert [one.id for one in seen[-3:]] == [waiting.id, standing.id, first.id]
    assert [one.body["body"] for one in seen[-3:]] == ["usul", "lama", "asal"]
    assert len(seen) == MOST + 3


async def test_behind_a_restored_text_what_that_was_made_from_is_seen_too(store: Store) -> None:
    first, second = await two(store)
    third = await edit(store, at_once("tiga", second.id))
    await edit(store, Restore("answer", NAME, second.id, third.id, "Dewi"))
    for number in range(MOST + 1):
        made = await edit(store, draft(str(number), name="lain"))
        await store.edit(BUDI, [Refuse(made.id, "Budi")], NOW)
    seen = {one.id for one in (await store.records()).versions}
    assert {first.id, second.id} < seen
    assert third.id not in seen


def numbers(raw: Connection, name: str) -> list[int]:
    """The versions that are kept of a name."""
    found = raw.rows("SELECT id FROM versions WHERE name = :name ORDER BY id", name=name)
    return [id for (id,) in found]


async def test_old_versions_go_and_of_each_name_the_newest_stay(
    store: Store, raw: Connection
) -> None:
    base = 0
    for number in range(KEPT_OF_EACH + 5):
        base = (await edit(store, at_once(str(number), base))).id
    last = base
    base = 0
    for number in range(3):
        base = (await edit(store, at_once(str(number), base, name="lain"))).id
    assert await store.purge(NOW + timedelta(days=365), 7 * DAY) == 0
    assert await store.purge(NOW + timedelta(days=366), 7 * DAY) == 5
    assert numbers(raw, NAME) == list(range(6, last + 1))
    assert len(numbers(raw, "lain")) == 3


async def test_a_purge_leaves_what_lives_what_waits_and_what_one_may_go_back_to(
    store: Store, raw: Connection
) -> None:
    first = await edit(store, at_once("satu"))
    live_one = await edit(store, at_once("dua", first.id))
    waiting = await edit(store, draft("tiga", live_one.id))
    for number in range(KEPT_OF_EACH + 2):
        made = await edit(store, draft(str(number), live_one.id))
        await store.edit(BUDI, [Refuse(made.id, "Budi")], NOW)
    await store.purge(NOW + timedelta(days=366), 7 * DAY)
    left = numbers(raw, NAME)
    assert left[:3] == [first.id, live_one.id, waiting.id]
    assert len(left) == 3 + KEPT_OF_EACH
