"""What editors publish is what people are answered with, in every replica, and at once."""

from collections.abc import AsyncIterator, Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from bot import word_loading
from bot.answer_json import fields_of
from bot.editorial import FILE, Staff
from bot.effects import AllowTraining, Appoint, Dismiss, KeepQuestion, Propose, Publish, Restore
from bot.live import Live
from bot.responses import Responses
from bot.router import Router
from bot.store import Codec, Store, StoreUnavailable, open_store
from tests.postgres import new_schema
from tests.samples import NOW, eventually, live, router, running, words

pytestmark = pytest.mark.anyio
SARI, BUDI, DEWI, STRANGER = 901, 902, 903, 904
FIXED = {SARI: Staff(SARI, "admin", fixed=True)}
NEW = "skck_baru"
ASKED = KeepQuestion("bos minta jaminan sertifikat", "", allowed=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    return new_schema() if request.param == "postgresql" else f"sqlite:///{tmp_path}/store.db"


@pytest.fixture
async def store(url: str, anyio_backend: str) -> AsyncIterator[Store]:
    """An open, empty store."""
    opened = open_store(url, Codec(bytes(32)))
    yield opened
    await opened.close()


@pytest.fixture
async def replica(url: str, store: Store) -> AsyncIterator[Store]:
    """A second store on the same database."""
    opened = open_store(url, Codec(bytes(32)), exclusive=False)
    yield opened
    await opened.close()


def over(
    store: Store, joined: Callable[[Responses], Router] = word_loading.load_router, **more: Any
) -> Live:
    """The editions of a store."""
    return Live(words(), joined, store, FIXED, **more)


def proposal(name: str = NEW, *, publish: bool = True, **fields: Any) -> Propose:
    """A new answer, or a change of one."""
    body = fields_of(words().answers["gaji_wajar"]) | {"title": "SKCK"} | fields
    return Propose("answer", name, body, FILE, "Sari", publish=publish)


def titles(some: Live) -> dict[str, str]:
    """The answers of now by id."""
    return {id: answer.title for id, answer in some.edition.words.answers.items()}


async def draft(store: Store) -> int:
    """Propose a new answer; return the draft's number."""
    await store.edit(SARI, [proposal(publish=False)], NOW)
    return (await store.records()).versions[0].id


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


async def test_people_are_editors_by_the_settings_or_by_appointment_and_nobody_else(
    store: Store,
) -> None:
    edition = over(store)
    await store.edit(SARI, [Appoint(BUDI, "editor", "Budi"), Dismiss(SARI)], NOW)
    await edition.refresh()
    assert edition.role_of(SARI) == FIXED[SARI]
    assert edition.role_of(BUDI) == Staff(BUDI, "editor", "Budi")
    assert edition.role_of(STRANGER) is None
    await store.edit(SARI, [Appoint(SARI, "editor"), Dismiss(BUDI)], NOW)
    await edition.refresh()
    assert edition.role_of(SARI) == FIXED[SARI]
    assert edition.role_of(BUDI) is None


async def test_where_it_is_open_to_all_everybody_is_an_admin_but_who_has_a_role_keeps_it(
    store: Store,
) -> None:
    edition = over(store, open_to_all=True)
    await store.edit(SARI, [Appoint(BUDI, "editor")], NOW)
    await edition.refresh()
    assert edition.role_of(STRANGER) == Staff(STRANGER, "admin")
    assert edition.role_of(BUDI) == Staff(BUDI, "editor")


async def test_an_editor_sees_what_is_live_this_moment_and_all_records(
    store: Store, replica: Store
) -> None:
    edition = over(store, approvals=1)
    await replica.edit(SARI, [proposal(), proposal("lain", publish=False)], NOW)
    desk = await edition.editorial(SARI, "Sari", "<b>cek</b>")
    assert desk
    assert (desk.me, desk.typed, desk.approvals) == (
        replace(FIXED[SARI], name="Sari"), "<b>cek</b>", 1,
    )  # fmt: skip
    assert desk.answers[NEW].title == "SKCK"
    assert NEW not in desk.originals
    assert desk.originals == words().answers
    assert desk.original_contacts == desk.contacts == words().contacts
    assert desk.intents == frozenset(router().ids) | {NEW}
    assert desk.values == frozenset(words().values)
    assert {one.name: one.state for one in desk.records.versions} == {NEW: "live", "lain": "draft"}


async def test_a_person_who_is_no_editor_sees_nothing(store: Store) -> None:
    assert await over(store).editorial(STRANGER, "Sari", "x") is None


async def test_an_editor_without_a_name_in_telegram_keeps_the_one_they_were_appointed_by(
    store: Store,
) -> None:
    edition = over(store)
    await store.edit(SARI, [Appoint(BUDI, "editor", "Budi")], NOW)
    await edition.refresh()
    desk = await edition.editorial(BUDI, "", "")
    assert desk
    assert desk.me.name == "Budi"


async def test_who_was_dismissed_elsewhere_a_moment_ago_gets_no_desk(
    store: Store, replica: Store
) -> None:
    edition = over(store)
    await store.edit(SARI, [Appoint(BUDI, "editor")], NOW)
    assert await edition.editorial(BUDI, "Budi", "")
    await replica.edit(SARI, [Dismiss(BUDI)], NOW)
    assert await edition.editorial(BUDI, "Budi", "") is None


async def test_who_was_appointed_elsewhere_a_moment_ago_gets_a_desk(
    store: Store, replica: Store
) -> None:
    edition = over(store)
    await edition.refresh()
    await replica.edit(SARI, [Appoint(BUDI, "editor")], NOW)
    assert await edition.editorial(BUDI, "Budi", "")


async def test_a_later_yes_or_no_to_training_is_seen_in_the_groups(store: Store) -> None:
    edition = over(store)
    for allowed in (False, True, False):
        effect = AllowTraining(allowed) if (await store.records()).questions else ASKED
        await store.edit(STRANGER, [effect], NOW)
        desk = await edition.editorial(SARI, "Sari", "")
        assert desk
        assert [one.first.allowed for one in desk.groups] == [allowed]


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
