"""An earlier version or the file's own text comes back, and history stays; on both databases."""

import pytest

from bot.editorial import FILE
from bot.effects import Content, Restore
from bot.errors import Stale
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import NOW
from tests.store.version_steps import DEWI, NAME, all_of, at_once, draft, edit, live, two

pytestmark = pytest.mark.anyio


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
