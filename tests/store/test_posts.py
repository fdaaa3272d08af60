"""Posts are written over what was read only, and become public when they are due; on both
databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import Stale
from bot.post_effects import CountVisit, KeepImpostor, SettleImpostor
from bot.posts.model import Body, Impostor
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import do
from tests.store.post_steps import (
    BODY,
    EDITOR,
    corrected,
    draft,
    edited,
    live,
    read,
    save,
    subscribe,
    withdrawn,
)
from tests.store.steps import DAY, HOUR, NOW

pytestmark = pytest.mark.anyio


async def test_a_post_is_read_as_it_was_written(store: Store) -> None:
    full = draft(
        body=BODY, state="proposed", kind="correction", of=7, due_at=NOW + DAY, judge=902,
        judge_name="Budi", note="tunggu", origin="tawaran:a1", changed_at=NOW + HOUR,
    )  # fmt: skip
    await save(store, full)
    assert await store.post(1) == replace(full, number=1, version=1)
    assert await store.post(2) is None


async def test_words_and_names_are_sealed(store: Store, raw: Connection) -> None:
    await save(store, draft(body=Body("rahasia sekali"), author_name="Namaku"))
    kept = str(raw.rows("SELECT * FROM posts"))
    assert "rahasia" not in kept
    assert "Namaku" not in kept


async def test_a_body_does_not_open_in_the_place_of_another(store: Store, raw: Connection) -> None:
    await save(store, draft("k1", Body("satu")))
    await save(store, draft("k2", Body("dua")))
    raw.begin(writes=True)
    raw.change("UPDATE posts SET body = (SELECT p.body FROM posts AS p WHERE p.number = 2)")
    raw.commit()
    assert (await read(store, 1)).body.text == ""
    assert (await read(store, 2)).body.text == "dua"


async def test_a_new_key_twice_changes_nothing(store: Store) -> None:
    await save(store, draft(body=Body("satu")))
    await save(store, draft(body=Body("dua")))
    assert (await read(store, 1)).body.text == "satu"
    assert len((await store.newsroom(9)).posts) == 1


async def test_an_older_version_is_stale(store: Store) -> None:
    await save(store, draft())
    first = await read(store, 1)
    await save(store, replace(first, note="a"))
    with pytest.raises(Stale):
        await save(store, replace(first, note="b"))
    assert ((await read(store, 1)).note, (await read(store, 1)).version) == ("a", 2)
    with pytest.raises(Stale):
        await save(store, draft("k9", version=3, number=9))


async def test_what_the_sending_knows_is_not_the_writers(store: Store) -> None:
    await live(store, channel=True)
    assert await store.channel_sending(1)
    await store.channel_done(1, "sent", 70, "", 1)
    post = await read(store, 1)
    await save(store, replace(post, channel="none", channel_message=0, revision=9))
    assert await read(store, 1) == replace(post, version=post.version + 1)


async def test_what_is_due_becomes_public_oldest_first(store: Store) -> None:
    await save(store, draft("k1", state="approved", due_at=NOW + 2 * HOUR))
    await save(store, draft("k2", state="approved", due_at=NOW + HOUR))
    await save(store, draft("k3", state="proposed"))
    assert await store.next_delivery() == NOW + HOUR
    assert await store.publish_due(NOW, channel=True) == ()
    assert await store.publish_due(NOW + 3 * HOUR, channel=True) == (2, 1)
    assert await store.publish_due(NOW + 3 * HOUR, channel=True) == ()
    post = await read(store, 1)
    assert (post.state, post.published_at, post.channel) == ("live", NOW + 3 * HOUR, "to_send")
    assert (await read(store, 3)).state == "proposed"


async def test_without_a_channel_nothing_waits_for_it(store: Store) -> None:
    assert (await live(store)).channel == "none"
    assert await store.channel_work() == ()


async def test_an_approved_post_that_was_changed_meanwhile_is_stale(store: Store) -> None:
    await save(store, draft(state="approved", due_at=NOW + HOUR))
    approved = await read(store, 1)
    await store.publish_due(NOW + HOUR, channel=False)
    with pytest.raises(Stale):
        await save(store, replace(approved, state="draft"))
    assert (await read(store, 1)).state == "live"


async def test_an_edit_is_merged_into_its_first(store: Store) -> None:
    first = await live(store, body=BODY, channel=True)
    await store.channel_sending(1)
    await store.channel_done(1, "sent", 70, "", 1)
    now = await edited(store, 1, "baru")
    assert (now.number, now.body, now.revision, now.channel) == (1, Body("baru"), 2, "to_change")
    assert (now.author_name, now.state) == (first.author_name, "live")
    assert now.version > first.version
    assert (await read(store, 2)).state == "merged"


async def test_an_edit_of_what_nobody_read_yet_is_only_written(store: Store) -> None:
    await save(store, draft(state="approved", due_at=NOW + DAY))
    await save(store, draft("e1", Body("baru"), kind="edit", of=1, base=1, state="approved"))
    assert await store.publish_due(NOW, channel=True) == ()
    first = await read(store, 1)
    assert (first.body.text, first.state, first.revision) == ("baru", "approved", 1)
    assert (await store.newsroom(9, NOW)).progress == ()


@pytest.mark.parametrize("state", ["withdrawn", "refused", "missing"])
async def test_an_edit_without_its_first_is_dropped(store: Store, state: str) -> None:
    of = 1
    if state == "withdrawn":
        await live(store)
        await withdrawn(store, 1)
    elif state == "refused":
        await save(store, draft(state="refused"))
    else:
        of = 99
    await save(store, draft("e1", Body("baru"), kind="edit", of=of, state="approved"))
    number = (await store.newsroom(9)).posts[0].number
    assert await store.publish_due(NOW, channel=True) == ()
    assert (await read(store, number)).state == "dropped"
    if of == 1:
        assert (await read(store, 1)).body.text == "kabar"


async def test_many_drafts_hide_nothing_of_another_state(store: Store) -> None:
    await save(store, draft("k1", state="proposed"))
    for key in ("k2", "k3", "k4"):
        await save(store, draft(key))
    assert [one.key for one in (await store.newsroom(6)).posts] == ["k4", "k3", "k1"]
    assert [one.key for one in (await store.newsroom(90)).posts] == ["k4", "k3", "k2", "k1"]


async def test_visits_are_counted_without_who_it_was(store: Store, raw: Connection) -> None:
    await save(store, draft())
    for chat, what in ((5, "check"), (6, "check"), (7, "report")):
        await do(store, CountVisit(1, what), chat=chat)
    await do(store, CountVisit(0, "check"))
    assert (await store.newsroom(9)).visits == {1: {"check": 2, "report": 1}}
    assert sorted(raw.rows("SELECT * FROM post_visits")) == [(1, "check", 2), (1, "report", 1)]


async def test_impostors_wait_for_an_admin_oldest_first(store: Store, raw: Connection) -> None:
    await do(store, KeepImpostor(Impostor(0, "saya CekDulu", "akun", NOW + HOUR)))
    await do(store, KeepImpostor(Impostor(0, "kirim uang", "kanal", NOW)))
    assert (await store.newsroom(9)).impostors == (
        Impostor(2, "kirim uang", "kanal", NOW), Impostor(1, "saya CekDulu", "akun", NOW + HOUR),
    )  # fmt: skip
    assert "uang" not in str(raw.rows("SELECT * FROM impostors"))
    await do(store, SettleImpostor(2), SettleImpostor(2))
    assert [one.id for one in (await store.newsroom(9)).impostors] == [1]


async def test_what_is_old_goes_and_what_is_public_stays(store: Store, raw: Connection) -> None:
    await subscribe(store, 5)
    await live(store)
    for key, state in (("k2", "dropped"), ("k3", "refused"), ("k4", "draft")):
        await save(store, draft(key, state=state))
    await do(
        store, KeepImpostor(Impostor(0, "a", "", NOW)), KeepImpostor(Impostor(0, "b", "", NOW))
    )
    await do(store, SettleImpostor(1))
    await corrected(store, 1, now=NOW + 60 * DAY)
    await store.purge(NOW + 89 * DAY, timedelta(days=1))
    assert [one.number for one in (await store.newsroom(90)).posts] == [5, 4, 3, 2, 1]
    assert raw.rows("SELECT id FROM impostors") == [(2,)]
    await store.purge(NOW + 91 * DAY, timedelta(days=1))
    assert [one.number for one in (await store.newsroom(90)).posts] == [5, 1]
    assert (await store.newsroom(90)).impostors == ()
    assert raw.rows("SELECT post FROM broadcasts") == [(5,)]


async def test_nobody_is_named_in_what_editors_see(store: Store) -> None:
    await subscribe(store, 777_123_456, 777_123_457)
    await do(store, CountVisit(1, "check"), chat=777_123_456)
    assert "777123" not in str(await store.newsroom(9, NOW))
    assert (await store.newsroom(9, NOW)).subscribers == 2
    assert str(EDITOR) not in str(await store.newsroom(9, NOW))
