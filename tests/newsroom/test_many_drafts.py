"""However many drafts a feed brings: what is live or proposed is found, approved and withdrawn."""

import pytest

from bot.posts.model import Body, FeedItem, Post, Target
from tests.newsroom.steps import data_of, proposed
from tests.newsroom_stage import BUDI, SARI, Stage, published, stage

pytestmark = pytest.mark.anyio


async def flood(room: Stage) -> None:
    """A feed brings drafts, ten at each of its readings."""
    await room.presses(SARI, "siaran:umpan:tambah")
    await room.says(SARI, "https://kemlu.go.id/feed")
    (feed,) = await room.store.feeds()
    for reading in range(8):
        items = [FeedItem(f"{reading}{at}", "Berita", "https://kemlu.go.id/a") for at in range(10)]
        body = Body("<b>Berita</b>", targets=(Target("menu"),))
        now = room.clock()
        drafts = [(one, Post(f"u{one.mark}", body, 0, "Kemlu", now, now)) for one in items]
        assert len(await room.store.feed_read(feed, drafts, now)) == len(drafts)


async def test_what_is_live_can_be_withdrawn_however_many_drafts_a_feed_brought() -> None:
    async with stage() as room:
        post = await published(room)
        await flood(room)
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        await room.says(SARI, "Isinya keliru.")
        assert (await room.numbered(post.number)).state == "withdrawn"


@pytest.mark.parametrize("name", ["terbit", "usulan"])
async def test_what_feeds_bring_hides_nothing_from_the_lists(name: str) -> None:
    async with stage() as room:
        if name == "terbit":
            post = await published(room)
        else:
            post = await proposed(room)
        await flood(room)
        shown = await room.presses(BUDI, f"siaran:daftar:{name}:0")
        leads = {f"siaran:{verb}:{post.key}" for verb in ("kartu", "tinjau")}
        assert any(one["data"] in leads for one in shown[-1].buttons)


async def test_what_was_proposed_can_be_approved_however_many_drafts_a_feed_brought() -> None:
    async with stage() as room:
        post = await proposed(room)
        approve = data_of(await room.taps(BUDI, "Periksa"), BUDI, "✅ Setujui")
        await flood(room)
        await room.presses(BUDI, approve)
        assert (await room.numbered(post.number)).state == "approved"
