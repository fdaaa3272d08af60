"""What editors publish is what people are answered with, in every replica, and at once."""

from dataclasses import asdict

import pytest

from bot import word_loading
from bot.editorial import FILE
from bot.effects import Appoint, Propose, Publish, Restore
from bot.responses import Responses
from bot.router import Router
from bot.store import Store
from tests.live.steps import BUDI, DEWI, NEW, SARI, draft, over, proposal, titles
from tests.samples import NOW, eventually, live, router, running, words

pytestmark = pytest.mark.anyio


async def test_without_a_store_the_files_are_all_there_is() -> None:
    files = live()
    assert not await files.refresh()
    assert files.edition.words is words()
    assert await files.search("skck") == []
    assert await files.editorial(SARI, "Sari", "") is None


async def test_the_first_look_takes_over_what_was_live_before_and_the_next_nothing(
    store: Store,
) -> None:
    await store.edit(SARI, [proposal()], NOW)
    edition = over(store)
    assert NEW not in titles(edition)
    assert await edition.refresh()
    assert titles(edition)[NEW] == "SKCK"
    before = edition.edition
    assert not await edition.refresh()
    assert edition.edition is before
    assert await edition.refresh(anew=True)


async def test_an_approval_in_one_replica_is_in_the_edition_of_the_other(
    store: Store, replica: Store
) -> None:
    one, other = over(store), over(replica)
    number = await draft(store)
    assert await other.refresh()
    assert NEW not in titles(other)
    await store.edit(BUDI, [Publish(number, "Budi")], NOW)
    assert await one.refresh()
    assert await other.refresh()
    assert titles(one) == titles(other)
    assert titles(other)[NEW] == "SKCK"
    assert NEW in other.edition.router.ids
    await replica.edit(DEWI, [Restore("answer", NEW, FILE, number, "Dewi")], NOW)
    assert await one.refresh()
    assert NEW not in titles(one)
    assert NEW not in one.edition.router.ids


async def test_the_loop_notices_what_another_replica_publishes(
    store: Store, replica: Store
) -> None:
    edition = over(store)
    async with running(edition.run()):
        await eventually(lambda: edition.edition.stamp == 0)
        await replica.edit(SARI, [proposal()], NOW)
        await eventually(lambda: NEW in titles(edition))


async def test_the_loop_outlives_a_store_that_is_away(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    edition = over(store)
    await store.close()
    async with running(edition.run()) as loop:
        await eventually(lambda: "edition: StoreUnavailable" in caplog.text)
        assert not loop.done()
    assert edition.edition.words is words()


async def test_what_cannot_be_joined_is_left_out_and_can_be_undone(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    def joined(some: Responses) -> Router:
        if "bentrok" in some.answers:
            raise ValueError("claimed twice")
        return word_loading.load_router(some)

    edition = over(store, joined)
    await store.edit(SARI, [proposal()], NOW)
    await edition.refresh()
    await store.edit(SARI, [proposal("bentrok"), Appoint(BUDI, "editor")], NOW)
    assert await edition.refresh()
    assert titles(edition)[NEW] == "SKCK"
    assert "bentrok" not in titles(edition)
    assert "cannot be joined" in caplog.text
    assert not await edition.refresh()
    desk = await edition.editorial(BUDI, "Budi", "")
    assert desk
    wrong = desk.records.versions[0]
    await store.edit(BUDI, [Restore("answer", "bentrok", FILE, wrong.id, "Budi")], NOW)
    await store.edit(SARI, [proposal("lain")], NOW)
    assert await edition.refresh()
    assert {NEW, "lain"} <= set(titles(edition))


async def test_a_contact_is_taken_back_at_a_start_though_an_answer_cannot_be_joined(
    store: Store,
) -> None:
    taken = next(id for id in router().ids if id not in words().answers)
    key = words().contacts.countries["kh"].contacts[0]
    body = {name: text for name, text in asdict(words().contacts.by_key[key]).items()
            if name != "key"}  # fmt: skip
    wrong = Propose("contact", key, body | {"status": "jangan_pakai"}, FILE, "Sari", publish=True)
    await store.edit(SARI, [proposal(taken), wrong], NOW)
    edition = over(store)
    assert await edition.refresh()
    assert edition.edition.words.contacts.usable(key) is None
    assert taken not in titles(edition)
