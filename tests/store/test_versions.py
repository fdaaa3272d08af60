"""What editors propose, publish, refuse and bring back; on both databases."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.editorial import FILE, Published, Staff, Version
from bot.effects import (
    Appoint,
    Content,
    Dismiss,
    EditorialEffect,
    Propose,
    Publish,
    Refuse,
    Restore,
    StartTimer,
)
from bot.errors import Stale
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import HOUR, NOW, bring, dump, reply, turn

pytestmark = pytest.mark.anyio
SARI, BUDI, DEWI = 901, 902, 903
NAME = "skck"
EDITORIAL = ("versions", "examples", "example_words", "staff", "uses")
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def replica(url: str, codec: Codec, store: Store) -> AsyncIterator[Store]:
    """A second store on the same database."""
    opened = open_store(url, codec, "77", exclusive=False)
    yield opened
    await opened.close()


def all_of(raw: Connection) -> str:
    """All that stands in all tables, those for editors among them, as text."""
    rows = (str(row) for table in EDITORIAL for row in raw.rows(f"SELECT * FROM {table}"))
    return "\n".join((dump(raw), *rows))


def draft(text: str = "satu", base: int = FILE, **more: Any) -> Propose:
    """A change of an answer, told by its text."""
    fields = {"kind": "answer", "name": NAME, "body": {"body": text}, "author_name": "Sari"}
    return Propose(**{**fields, "base": base, **more})


def at_once(text: str = "satu", base: int = FILE, **more: Any) -> Propose:
    """The same where one editor is enough."""
    return draft(text, base, publish=True, **more)


async def edit(store: Store, *effects: EditorialEffect, by: int = SARI) -> Version:
    """Make effects true; return the newest version there is then."""
    await store.edit(by, effects, NOW)
    return (await store.records()).versions[0]


async def live(store: Store) -> dict[str, tuple[int, str]]:
    """What is live: number and text by name."""
    found = await store.published(-1)
    assert found
    return {one.name: (one.id, str(one.body["body"])) for one in found.versions}


async def stamp(store: Store) -> int:
    """The count of what was published."""
    found = await store.published(-1)
    assert found
    return found.stamp


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


async def two(store: Store) -> tuple[Version, Version]:
    """Two versions, one after the other; the second is live."""
    first = await edit(store, at_once("satu"))
    return first, await edit(store, at_once("dua", first.id), by=BUDI)


async def test_an_earlier_version_comes_back_as_a_new_one_and_history_stays(store: Store) -> None:
    first, second = await two(store)
    back = await edit(store, Restore("answer", NAME, first.id, second.id, "Dewi"), by=DEWI)
    assert (back.body, back.how, back.state) == ({"body": "satu"}, "restore", "live")
    assert (back.author, back.judge, back.judged_at, back.base) == (DEWI, DEWI, NOW, first.id)
    assert await live(store) == {NAME: (back.id, "satu")}
    states = [one.state for one in (await store.records()).versions]
    assert states == ["live", "past", "past"]


async def test_the_files_own_text_comes_back_and_can_be_changed_again(store: Store) -> None:
    _, second = await two(store)
    back = await edit(store, Restore("answer", NAME, FILE, second.id, "Dewi"), by=DEWI)
    assert await live(store) == {}
    assert (back.state, back.how, dict(back.body)) == ("past", "restore", {})
    again = await edit(store, at_once("tiga"))
    assert await live(store) == {NAME: (again.id, "tiga")}


async def test_going_back_to_a_return_to_the_file_is_a_return_to_the_file(store: Store) -> None:
    _, second = await two(store)
    back = await edit(store, Restore("answer", NAME, FILE, second.id, "Dewi"))
    again = await edit(store, at_once("tiga"))
    await edit(store, Restore("answer", NAME, back.id, again.id, "Dewi"))
    assert await live(store) == {}


@pytest.mark.parametrize(
    ("kind", "name", "version", "standing"),
    [
        ("answer", NAME, 1, 1),  # another is live by now
        ("answer", NAME, 1, FILE),
        ("answer", NAME, 2, 2),  # what is live need not come back
        ("answer", NAME, 77, 2),
        ("answer", NAME, 3, 2),  # a draft was never approved
        ("answer", "paspor", 1, FILE),  # another answer's text
        ("contact", NAME, 1, FILE),  # an answer is no contact
    ],
)
async def test_what_cannot_come_back_leaves_no_trace(
    store: Store, raw: Connection, kind: Content, name: str, version: int, standing: int
) -> None:
    await two(store)
    await edit(store, draft("tiga", 2))
    before = all_of(raw)
    with pytest.raises(Stale):
        await store.edit(DEWI, [Restore(kind, name, version, standing, "Dewi")], NOW)
    assert all_of(raw) == before


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
