"""Offers are counted, shown to editors, sealed, and gone with who asked about them; on both
databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.effects import Forget
from bot.offer_effects import AgreeToNews, DecideOffer
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.offer_steps import (
    CHAT,
    HANDLE,
    KEY,
    NUMBERS,
    OTHER,
    PHONE,
    PICTURE,
    TABLES,
    WIPE,
    do,
    everything,
    known,
    look,
    offer,
    picture,
)
from tests.store.steps import DAY, HOUR, NOW, bring, turn
from tests.test_fingerprints import AD, COPIES, OTHERS

pytestmark = pytest.mark.anyio


@pytest.fixture
async def replica(url: str, codec: Codec, store: Store) -> AsyncIterator[Store]:
    """Another bot on the same database."""
    opened = open_store(url, codec, "77", exclusive=False)
    yield opened
    await opened.close()


async def test_the_same_person_counts_once_in_a_day(store: Store) -> None:
    await do(store, offer())
    await do(store, offer(), now=NOW + 23 * HOUR)
    found = await known(store)
    assert (found.times, found.last_at) == (1, NOW + 23 * HOUR)
    await do(store, offer(), now=NOW + 24 * HOUR)
    assert (await known(store)).times == 2
    await do(store, offer(), offer(), now=NOW + 25 * HOUR)
    assert (await known(store)).times == 2


async def test_the_newest_judgement_stands_until_an_editor_decides(store: Store) -> None:
    await do(store, offer(verdict="belum_jelas"))
    await do(store, offer(verdict="bahaya"))
    assert (await known(store)).verdict == "bahaya"
    await do(store, DecideOffer(KEY, "scam", {"text": "x"}, "Sari"))
    await do(store, offer(verdict="tanpa_tanda"))
    (kept,) = await store.offers(5)
    assert (kept.verdict, kept.outcome, kept.judge_name, kept.decided_at) == (
        "bahaya", "scam", "Sari", NOW,
    )  # fmt: skip


async def test_who_keeps_an_offer_that_another_just_kept_counts_with_it(store: Store) -> None:
    """Both looked before either had kept it; either name leads to the one offer."""
    await do(store, offer("one", contacts=(PHONE,)))
    await do(store, offer("two", COPIES["another number"]), chat=OTHER)
    await do(store, AgreeToNews("two", True), chat=OTHER)
    (kept,) = await store.offers(5)
    assert (kept.key, kept.times, kept.agreed) == ("one", 2, 1)


async def test_two_bots_that_keep_one_offer_at_once_make_one(store: Store, replica: Store) -> None:
    works = [await bring(store, next(NUMBERS), CHAT + at) for at in range(20)]
    both = (store, replica)
    await asyncio.gather(
        *(
            both[at % 2].commit(turn(work, effects=(offer(f"k{at}", contacts=(PHONE,)),)), NOW)
            for at, work in enumerate(works)
        )
    )
    (kept,) = await store.offers(50)
    assert (kept.times, kept.contacts) == (20, 1)


async def test_two_bots_that_count_one_offer_at_once_lose_nobody(
    store: Store, replica: Store
) -> None:
    await do(store, offer())
    works = [await bring(store, next(NUMBERS), OTHER + at) for at in range(30)]
    both = (store, replica)
    await asyncio.gather(
        *(both[at % 2].commit(turn(work, effects=(offer(),)), NOW) for at, work in enumerate(works))
    )
    assert (await known(replica)).times == 31


async def test_editors_see_the_most_asked_first_and_what_is_decided_last(store: Store) -> None:
    one, two, three = OTHERS.values()
    await do(store, offer("rare", one, contacts=(PHONE, HANDLE)))
    await do(store, offer("often", two), AgreeToNews("often", True))
    await do(store, offer("often", two), AgreeToNews("often", True), chat=OTHER)
    await do(store, offer("done", three))
    await do(store, DecideOffer("done", "genuine", {"text": "x"}))
    found = await store.offers(5)
    assert [one.key for one in found] == ["often", "rare", "done"]
    assert [(one.times, one.agreed, one.contacts) for one in found] == [
        (2, 2, 0), (1, 0, 2), (1, 0, 0),
    ]  # fmt: skip
    assert (found[1].text, found[1].signs, found[1].score) == (one, ("a",), 5)
    assert [one.key for one in await store.offers(1)] == ["often"]
    assert [one.key for one in await store.offers(2)] == ["often", "rare"]


async def test_nothing_of_an_offer_can_be_read_or_tested_in_the_tables(
    store: Store, raw: Connection
) -> None:
    await do(store, offer(pictures=(picture(),), contacts=(PHONE, HANDLE)), AgreeToNews(KEY, True))
    await do(store, DecideOffer(KEY, "scam", {"text": "rahasia sekali"}))
    rows = [row for table in TABLES for row in raw.rows(f"SELECT * FROM {table}")]
    texts = [value for row in rows for value in row if isinstance(value, str)]
    assert {*texts} <= {KEY, "scam", "mencurigakan", "", "a"}
    hidden = b"".join(bytes(v) for row in rows for v in row if isinstance(v, bytes | memoryview))
    for word in (b"Kamboja", b"KAMBOJA", b"812", b"rahasia", picture().encode()):
        assert word not in hidden
    assert PICTURE not in [value for row in rows for value in row]


async def test_who_is_forgotten_is_no_asker_any_more_and_others_stay(
    store: Store, raw: Connection
) -> None:
    await do(store, offer(), AgreeToNews(KEY, True))
    await do(store, offer(), AgreeToNews(KEY, True), chat=OTHER)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, NOW)
    assert str(CHAT) not in everything(raw)
    (kept,) = await store.offers(5)
    assert (kept.times, kept.agreed) == (2, 1)


async def test_an_offer_that_only_the_forgotten_person_asked_about_goes_with_them(
    store: Store, raw: Connection
) -> None:
    full = {"pictures": (picture(),), "contacts": (PHONE,)}
    await do(store, offer("open", **full))  # type: ignore[arg-type]
    await do(store, offer("alias", **full))  # type: ignore[arg-type]
    decided = OTHERS["another country"]
    await do(store, offer("decided", decided))
    await do(store, DecideOffer("decided", "scam", {"text": "x"}), chat=OTHER)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, NOW)
    assert await look(store, AD, pictures=(picture(),), contacts=(PHONE,)) is None
    assert (await known(store, decided)).outcome == "scam"
    counts = [raw.rows(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES]
    assert counts == [1, 0, 16, 0, 0, 0]


async def test_an_offer_that_others_asked_about_long_ago_stays(store: Store) -> None:
    """Who they were is gone, that they asked is not."""
    await do(store, offer(), chat=OTHER)
    later = NOW + 100 * DAY
    await store.purge(later, 999 * DAY)
    await do(store, offer(), now=later)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT, later), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, later)
    assert (await known(store)).times == 2


async def test_an_offer_nobody_asks_about_goes_after_half_a_year_unless_it_was_decided(
    store: Store, raw: Connection
) -> None:
    await do(store, offer("old", pictures=(picture(),), contacts=(PHONE,)))
    await do(store, offer("alias", COPIES["another number"]))
    one, two, _ = OTHERS.values()
    await do(store, offer("decided", one))
    await do(store, DecideOffer("decided", "scam", {"text": "x"}))
    await do(store, offer("asked", two))
    await do(store, offer("asked", two), now=NOW + DAY)
    await store.purge(NOW + 180 * DAY, 999 * DAY)
    assert len(await store.offers(9)) == 3
    await store.purge(NOW + 180 * DAY + HOUR, 999 * DAY)
    assert [one.key for one in await store.offers(9)] == ["asked", "decided"]
    for table in TABLES[1:]:
        assert raw.rows(f"SELECT * FROM {table} WHERE offer = 'old'") == []


async def test_who_asked_goes_after_ninety_days(store: Store, raw: Connection) -> None:
    await do(store, offer(), AgreeToNews(KEY, True))
    await do(store, offer(), chat=OTHER, now=NOW + DAY)
    await store.purge(NOW + timedelta(days=90, hours=1), 999 * DAY)
    assert raw.rows("SELECT chat_id FROM offer_askers") == [(OTHER,)]
    assert (await known(store)).times == 2


async def test_a_damaged_offer_does_not_hide_the_others(store: Store, raw: Connection) -> None:
    await do(store, offer("one", pictures=(picture(),)))
    await do(store, offer("two", OTHERS["another country"]))
    raw.change("UPDATE offers SET body = :junk WHERE key = 'one'", junk=b"\1junk")
    raw.change("UPDATE offer_pictures SET hash = :junk", junk=b"\1junk")
    assert {one.text for one in await store.offers(5)} == {"", OTHERS["another country"]}
    assert await look(store, "", pictures=(picture(),)) is None
