"""Who is an editor is what the settings and the store say this moment; nobody else sees a desk."""

from dataclasses import replace

import pytest

from bot.editorial import Staff
from bot.effects import AllowTraining, Appoint, Dismiss
from bot.store import Store
from tests.live.steps import ASKED, BUDI, FIXED, NEW, SARI, STRANGER, over, proposal
from tests.samples import NOW, router, words

pytestmark = pytest.mark.anyio


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
