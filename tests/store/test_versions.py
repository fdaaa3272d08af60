"""What editors propose, publish and refuse; on both databases."""

import pytest

from bot.editorial import FILE, Published, Version
from bot.effects import Appoint, EditorialEffect, Publish, Refuse, Restore
from bot.errors import Stale
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import HOUR, NOW
from tests.store.version_steps import (
    BUDI,
    DEWI,
    NAME,
    SARI,
    all_of,
    at_once,
    draft,
    edit,
    live,
    two,
)

pytestmark = pytest.mark.anyio


async def test_nothing_is_published_in_a_new_database(store: Store) -> None:
    assert await store.published(-1) == Published(0)
    assert await store.published(0) is None


async def test_a_draft_waits_and_nobody_gets_it(store: Store) -> None:
    made = await edit(store, draft(note="dari KBRI"))
    assert made == Version(
        made.id, "answer", NAME, {"body": "satu"}, "draft", FILE, SARI, "Sari", NOW,
        note="dari KBRI",
    )  # fmt: skip
    assert await store.published(0) is None


async def test_a_second_editor_makes_a_draft_live_and_both_are_on_record(store: Store) -> None:
    made = await edit(store, draft())
    await store.edit(BUDI, [Publish(made.id, "Budi")], NOW + HOUR)
    assert await live(store) == {NAME: (made.id, "satu")}
    (kept,) = (await store.records()).versions
    assert (kept.author, kept.author_name, kept.created_at) == (SARI, "Sari", NOW)
    assert (kept.judge, kept.judge_name, kept.judged_at) == (BUDI, "Budi", NOW + HOUR)
    assert kept.state == "live"


async def test_nobody_agrees_to_a_draft_of_their_own_unless_one_editor_is_enough(
    store: Store, raw: Connection
) -> None:
    made = await edit(store, draft())
    before = all_of(raw)
    with pytest.raises(Stale):
        await store.edit(SARI, [Publish(made.id, "Sari")], NOW)
    assert all_of(raw) == before
    await store.edit(SARI, [Publish(made.id, "Sari", alone=True)], NOW)
    assert await live(store) == {NAME: (made.id, "satu")}


async def test_where_one_editor_is_enough_a_proposal_is_live_at_once(store: Store) -> None:
    made = await edit(store, at_once(how="import"))
    assert await live(store) == {NAME: (made.id, "satu")}
    assert (made.state, made.judge, made.judge_name, made.how) == ("live", SARI, "Sari", "import")


async def test_a_refused_draft_never_goes_live_and_keeps_the_reason(store: Store) -> None:
    made = await edit(store, draft(note="dari KBRI"))
    judged = await edit(store, Refuse(made.id, "Budi", "sumbernya lama"), by=BUDI)
    assert (judged.state, judged.judge, judged.note) == ("refused", BUDI, "sumbernya lama")
    with pytest.raises(Stale):
        await store.edit(BUDI, [Publish(made.id, "Budi")], NOW)
    assert await live(store) == {}


async def test_a_refusal_without_words_keeps_the_authors_note(store: Store) -> None:
    made = await edit(store, draft(note="dari KBRI"))
    assert (await edit(store, Refuse(made.id, "Budi"), by=BUDI)).note == "dari KBRI"


@pytest.mark.parametrize("first", [Publish(1, "Budi"), Refuse(1, "Budi")])
@pytest.mark.parametrize("second", [Publish(1, "Dewi"), Refuse(1, "Dewi")])
async def test_of_two_who_judge_a_draft_the_second_leaves_no_trace(
    store: Store, raw: Connection, first: EditorialEffect, second: EditorialEffect
) -> None:
    assert (await edit(store, draft())).id == 1
    await store.edit(BUDI, [first], NOW)
    before = all_of(raw)
    with pytest.raises(Stale):
        await store.edit(DEWI, [second], NOW)
    assert all_of(raw) == before


@pytest.mark.parametrize("wish", [Publish(77, "Budi"), Refuse(77, "Budi")])
async def test_a_version_that_is_not_there_cannot_be_judged(
    store: Store, wish: EditorialEffect
) -> None:
    with pytest.raises(Stale):
        await store.edit(BUDI, [wish], NOW)


async def test_a_draft_of_a_text_that_is_no_longer_live_stays_a_draft(store: Store) -> None:
    old = await edit(store, draft("lama"))
    new = await edit(store, at_once("baru"))
    with pytest.raises(Stale):
        await store.edit(BUDI, [Publish(old.id, "Budi")], NOW)
    assert await live(store) == {NAME: (new.id, "baru")}
    assert [one.state for one in (await store.records()).versions] == ["live", "draft"]


async def test_a_proposal_that_comes_too_late_is_not_even_kept(
    store: Store, raw: Connection
) -> None:
    await edit(store, at_once("satu"))
    before = all_of(raw)
    with pytest.raises(Stale):
        await store.edit(BUDI, [at_once("dua")], NOW)
    assert all_of(raw) == before


async def test_a_new_version_takes_the_place_of_the_one_it_was_made_from(store: Store) -> None:
    first = await edit(store, at_once("satu"))
    second = await edit(store, at_once("dua", first.id), by=BUDI)
    assert await live(store) == {NAME: (second.id, "dua")}
    assert [one.state for one in (await store.records()).versions] == ["live", "past"]


async def test_a_contact_and_an_answer_of_one_name_are_two_things(store: Store) -> None:
    body = {"body": "+855"}
    await edit(store, at_once(), at_once(kind="contact", body=body))
    found = await store.published(-1)
    assert found
    assert [(one.kind, one.body["body"]) for one in found.versions] == [
        ("answer", "satu"), ("contact", "+855"),
    ]  # fmt: skip


async def test_a_text_with_any_sign_comes_back_as_it_was(store: Store) -> None:
    text = "“Halo” \ud83d \0 😀 é '; DROP TABLE versions; --"
    await edit(store, at_once(text))
    assert (await live(store))[NAME][1] == text


async def test_the_database_itself_holds_one_live_version_of_a_name(
    store: Store, raw: Connection
) -> None:
    await two(store)
    with pytest.raises(Exception, match=r"(?i)unique"):
        raw.change("UPDATE versions SET state = 'live'")
    assert [one.state for one in (await store.records()).versions] == ["live", "past"]


async def test_names_notes_and_examples_lose_what_no_database_can_hold(
    store: Store, raw: Connection
) -> None:
    half = "a\ud83d\0b 😀"
    body = {"body": half, "examples": [f"urus skck {half}"]}
    made = await edit(store, draft(body=body, author_name=half, note=half))
    await store.edit(BUDI, [Publish(made.id, half), Appoint(DEWI, "editor", half)], NOW)
    seen = (await store.records()).versions[0]
    assert (seen.author_name, seen.note, seen.judge_name) == ("ab 😀",) * 3
    assert seen.body == {"body": half, "examples": ["urus skck ab 😀"]}
    assert raw.rows("SELECT name FROM staff") == [("ab 😀",)]
    assert await store.search("skck") == [(NAME, "urus skck ab 😀")]
    other = await edit(store, draft(name="lain"))
    assert (await edit(store, Refuse(other.id, half, half))).note == "ab 😀"
    back = await edit(store, Restore("answer", NAME, FILE, made.id, half))
    assert back.author_name == "ab 😀"
