"""An edit of words that were changed since it was begun: it brings nothing back that was mended,
and nothing of it is lost."""

import pytest

from bot.posts.model import Post
from tests.newsroom.steps import agreed, data_of
from tests.newsroom_stage import BUDI, GOOD, SARI, Stage, published, stage
from tests.samples import press, received, update

pytestmark = pytest.mark.anyio
LAOS, MYANMAR = GOOD.replace("Kamboja", "Laos"), GOOD.replace("Kamboja", "Myanmar")
CHANGED = "Kabar itu sudah berubah sejak"


async def handed_in(room: Stage, post: Post) -> str:
    """Sari's edit of a live post, which waits for a judge; its key."""
    await room.presses(SARI, f"siaran:ubah:{post.key}")
    await room.says(SARI, LAOS)
    await room.taps(SARI, "📨 Ajukan")
    return (await room.last()).key


async def refused_edit(room: Stage) -> str:
    """Sari's edit of a live post, which Budi refused; its key."""
    key = await handed_in(room, await published(room))
    await room.taps(BUDI, "Periksa")
    await room.taps(BUDI, "✖️ Tolak")
    await room.says(BUDI, "Negaranya salah.")
    return key


async def edited_by_budi(room: Stage) -> None:
    """Budi's edit of the same post is published."""
    first = await room.numbered(1)
    await room.presses(BUDI, f"siaran:ubah:{first.key}")
    await room.says(BUDI, MYANMAR)
    await room.taps(BUDI, "📨 Ajukan")
    await room.taps(SARI, "Periksa")
    await room.taps(SARI, "✅ Setujui")
    await room.publishes()
    assert "Myanmar" in (await room.numbered(1)).body.text


async def outdated(room: Stage) -> str:
    """An edit that was refused before another was published; its key."""
    key = await refused_edit(room)
    await edited_by_budi(room)
    return key


async def begun_in_the_same_second(room: Stage) -> tuple[str, str]:
    """Sari and Budi tap "Ubah" at once: neither's turn sees the other's draft. Their keys."""
    post = await published(room)
    taps = [press(f"siaran:ubah:{post.key}", who) for who in (SARI, BUDI)]
    raw = [update(room.happened + at, callback_query=one) for at, one in enumerate(taps, 1)]
    room.happened += len(raw)
    await room.store.receive([received(one) for one in raw], room.clock())
    works = await room.store.pending(room.clock(), (), 10)
    for one in [await room.decider.decide(work, room.clock()) for work in works]:
        await room.store.commit(one, room.clock())
    edits = {one.author: one.key for one in (await room.newsroom()).posts if one.kind == "edit"}
    return edits[SARI], edits[BUDI]


async def test_a_refused_edit_undoes_no_edit_that_was_published_since() -> None:
    async with stage() as room:
        old = await outdated(room)
        shown = await room.presses(SARI, f"siaran:ajukan:{old}")
        assert CHANGED in shown[0].text
        again = await room.store.post_named(old)
        assert again is not None
        assert again.state != "proposed"


async def test_its_card_says_so_and_leads_to_the_words_of_now() -> None:
    async with stage() as room:
        old = await outdated(room)
        shown = await room.presses(SARI, f"siaran:kartu:{old}")
        assert CHANGED in shown[0].text
        assert "📨 Ajukan" not in shown[0].labels
        shown = await room.taps(SARI, "✏️ Ubah teks yang sekarang")
        assert "Myanmar" in shown[0].text
        await room.says(SARI, MYANMAR + " Jangan kirim paspor.")
        await room.taps(SARI, "📨 Ajukan")
        await agreed(room)
        await room.publishes()
        after = (await room.numbered(1)).body.text
        assert "Myanmar" in after
        assert "paspor" in after


async def test_its_own_words_can_be_read_and_copied() -> None:
    async with stage() as room:
        old = await outdated(room)
        await room.presses(SARI, f"siaran:kartu:{old}")
        shown = await room.taps(SARI, "Salin tulisan ini")
        assert "Laos" in shown[0].text
        assert CHANGED in shown[-1].text
        shown = await room.presses(SARI, f"siaran:tinjau:{old}")
        assert any("Laos" in one.text for one in shown)


async def test_two_who_begin_in_the_same_second_do_not_undo_each_other() -> None:
    async with stage() as room:
        mine, other = await begun_in_the_same_second(room)
        for who, key, text in ((SARI, mine, LAOS), (BUDI, other, MYANMAR)):
            await room.presses(who, f"siaran:teks:{key}")
            await room.says(who, text)
            await room.taps(who, "📨 Ajukan")
        approve = data_of(await room.presses(SARI, f"siaran:kartu:{other}"), SARI, "✅ Setujui")
        await room.presses(BUDI, f"siaran:setuju:{mine}")
        await room.publishes()
        shown = await room.presses(SARI, approve)
        assert CHANGED in shown[0].text
        shown = await room.presses(SARI, f"siaran:kartu:{other}")
        assert "✅ Setujui" not in shown[0].labels
        assert "✖️ Tolak" in shown[0].labels
        await room.publishes()
        assert "Laos" in (await room.numbered(1)).body.text


async def test_of_two_that_were_approved_together_the_second_is_a_draft_again_and_told() -> None:
    async with stage() as room:
        mine, other = await begun_in_the_same_second(room)
        for who, judge, key, text in ((SARI, BUDI, mine, LAOS), (BUDI, SARI, other, MYANMAR)):
            await room.presses(who, f"siaran:teks:{key}")
            await room.says(who, text)
            await room.taps(who, "📨 Ajukan")
            await room.presses(judge, f"siaran:setuju:{key}")
        assert await room.publishes() == (1,)
        assert "Laos" in (await room.numbered(1)).body.text
        told = await room.waits(4)
        said = {one.chat for one in told if "tidak jadi dipakai" in one.text}
        assert said == {SARI, BUDI}
        draft = await room.store.post_named(other)
        assert draft is not None
        assert (draft.state, "Myanmar" in draft.body.text) == ("draft", True)
        shown = await room.presses(BUDI, "siaran:daftar:draf:0")
        assert any(one["data"] == f"siaran:kartu:{other}" for one in shown[-1].buttons)
        shown = await room.presses(BUDI, f"siaran:kartu:{other}")
        assert CHANGED in shown[0].text
        shown = await room.taps(BUDI, "✏️ Ubah teks yang sekarang")  # it stands in nobody's way
        assert "Laos" in shown[0].text


async def test_what_was_thrown_away_is_outdated_when_it_comes_back() -> None:
    async with stage() as room:
        old = await outdated(room)
        await room.presses(SARI, f"siaran:kartu:{old}")
        await room.taps(SARI, "🗑 Buang")
        shown = await room.taps(SARI, "Kembalikan")
        assert CHANGED in shown[0].text


async def test_a_refused_edit_of_words_that_stand_is_handed_in_again() -> None:
    async with stage() as room:
        old = await refused_edit(room)
        shown = await room.presses(SARI, f"siaran:kartu:{old}")
        assert CHANGED not in shown[0].text
        await room.taps(SARI, "📨 Ajukan")
        await agreed(room)
        await room.publishes()
        assert "Laos" in (await room.numbered(1)).body.text
