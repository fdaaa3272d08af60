"""Examples that editors give are found as soon as the answer that they ask for is live."""

import pytest

from bot.store import Store, StoreUnavailable
from tests.live.steps import NEW, SARI, over, proposal
from tests.samples import NOW

pytestmark = pytest.mark.anyio


async def test_an_example_is_found_as_soon_as_its_answer_is_in_the_edition(
    store: Store, replica: Store
) -> None:
    edition = over(store)
    await replica.edit(SARI, [proposal(examples=["urus skck di polres"])], NOW)
    assert await edition.search("skck") == []  # a find without words would cost the model's guess
    await edition.refresh()
    assert await edition.search("skck") == [(NEW, "urus skck di polres")]


async def test_an_example_of_a_variant_asks_for_the_answer_it_stands_in_for(store: Store) -> None:
    variant = {"variant_of": "gaji_wajar", "countries": ["la"], "examples": ["upah di vientiane"]}
    await store.edit(SARI, [proposal("gaji_la", **variant)], NOW)
    edition = over(store)
    await edition.refresh()
    assert await edition.search("upah vientiane") == [("gaji_wajar", "upah di vientiane")]


async def test_examples_of_a_variant_whose_answer_is_gone_are_not_found(store: Store) -> None:
    variant = {"variant_of": "tidak_ada", "countries": ["la"], "examples": ["upah di vientiane"]}
    await store.edit(SARI, [proposal("gaji_la", **variant)], NOW)
    edition = over(store)
    await edition.refresh()
    assert await edition.search("upah vientiane") == []


async def test_examples_of_a_version_that_cannot_be_read_are_not_found(store: Store) -> None:
    broken = proposal("rusak", examples=["bikin skck"], reviewed_on="kemarin")
    await store.edit(SARI, [broken, proposal(examples=["urus skck"])], NOW)
    edition = over(store)
    await edition.refresh()
    assert await edition.search("skck") == [(NEW, "urus skck")]


async def test_a_search_that_fails_finds_nothing_and_raises_nothing(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.edit(SARI, [proposal(examples=["urus skck"])], NOW)
    edition = over(store)
    await edition.refresh()
    await store.close()
    with pytest.raises(StoreUnavailable):
        await store.search("skck")
    assert await edition.search("skck") == []
    assert "search: StoreUnavailable" in caplog.text
    assert "urus" not in caplog.text
