"""Effects of editors are true together or not at all, whoever acts at the same moment and in
whichever replica; on both databases."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest

from bot.editorial import FILE, Staff
from bot.effects import Appoint, Dismiss, EditorialEffect, Publish, Refuse, Restore, StartTimer
from bot.errors import Stale
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import NOW, bring, reply, turn
from tests.store.version_steps import BUDI, DEWI, NAME, SARI, all_of, at_once, draft, edit, live

pytestmark = pytest.mark.anyio
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def replica(url: str, codec: Codec, store: Store) -> AsyncIterator[Store]:
    """A second store on the same database."""
    opened = open_store(url, codec, "77", exclusive=False)
    yield opened
    await opened.close()


async def stamp(store: Store) -> int:
    """The count of what was published."""
    found = await store.published(-1)
    assert found
    return found.stamp


async def test_the_stamp_grows_with_all_that_people_or_editors_notice_and_nothing_else(
    store: Store,
) -> None:
    made = await edit(store, draft())
    await edit(store, Refuse(made.id, "Budi"))
    assert await stamp(store) == 0
    steps: Sequence[EditorialEffect] = (
        at_once(), Restore("answer", NAME, FILE, made.id + 1, "Sari"),
        Appoint(BUDI, "editor"), Dismiss(BUDI),
    )  # fmt: skip
    for number, step in enumerate(steps, start=1):
        await edit(store, step)
        assert await stamp(store) == number
        assert await store.published(number) is None


async def test_appointed_people_are_told_with_what_is_live_until_they_are_dismissed(
    store: Store, raw: Connection
) -> None:
    await store.edit(SARI, [Appoint(BUDI, "editor", "Budi"), Appoint(DEWI, "admin")], NOW)
    await store.edit(SARI, [Appoint(BUDI, "admin", "Budi S.")], NOW + MINUTE)
    found = await store.published(-1)
    assert found
    assert found.staff == (Staff(DEWI, "admin"), Staff(BUDI, "admin", "Budi S."))
    assert raw.rows("SELECT DISTINCT granted_by FROM staff") == [(SARI,)]
    await store.edit(SARI, [Dismiss(BUDI)], NOW)
    found = await store.published(-1)
    assert found
    assert [one.user_id for one in found.staff] == [DEWI]


async def test_effects_outside_a_turn_are_true_together_or_not_at_all(
    store: Store, raw: Connection
) -> None:
    before = all_of(raw)
    with pytest.raises(Stale):
        await store.edit(SARI, [Appoint(BUDI, "editor"), at_once(), Publish(77, "x")], NOW)
    assert all_of(raw) == before


async def test_one_effect_that_comes_too_late_undoes_the_whole_turn(
    store: Store, raw: Connection
) -> None:
    work = await bring(store, 1, SARI)
    before = all_of(raw)
    late = (StartTimer("t", NOW), draft(), Publish(77, "Sari"))
    with pytest.raises(Stale):
        await store.commit(turn(work, reply(SARI), effects=late), NOW)
    assert all_of(raw) == before
    await store.commit(turn(work, reply(SARI), effects=late[:2]), NOW)
    (made,) = (await store.records()).versions
    assert (made.author, made.state) == (SARI, "draft")


async def judged(store: Store, number: int, by: int) -> bool:
    """Whether this editor was the one to make the draft live."""
    try:
        await store.edit(by, [Publish(number, "x")], NOW)
    except Stale:
        return False
    return True


async def test_of_many_who_publish_one_name_at_once_exactly_one_does(
    store: Store, replica: Store
) -> None:
    drafts = [(await edit(store, draft(str(number)))).id for number in range(20)]
    both = (store, replica)
    done = await asyncio.gather(
        *(judged(both[one % 2], one, by) for one in drafts for by in (BUDI, DEWI))
    )
    assert done.count(True) == 1
    states = [one.state for one in (await store.records()).versions]
    assert sorted(states) == ["draft"] * 19 + ["live"]


async def test_no_change_is_lost_to_another_of_the_same_moment(
    store: Store, replica: Store
) -> None:
    both = (store, replica)
    await asyncio.gather(
        *(both[n % 2].edit(SARI, [at_once(name=f"nama{n}")], NOW) for n in range(40))
    )
    assert await stamp(store) == 40
    assert len(await live(replica)) == 40


async def test_what_one_replica_publishes_the_other_has(store: Store, replica: Store) -> None:
    made = await edit(store, draft())
    await replica.edit(BUDI, [Publish(made.id, "Budi")], NOW)
    assert await live(store) == await live(replica) == {NAME: (made.id, "satu")}
