"""Who begins a correction hears what colleagues have begun, and whom it will reach."""

from datetime import timedelta

import pytest

from bot.posts.model import Post
from tests.newsroom.steps import CORRECTION, READERS, approved, corrected, subscribed, withdrawn
from tests.newsroom_stage import BUDI, SARI, Stage, published, stage

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1).total_seconds()


async def corrections(room: Stage) -> int:
    """How many corrections there are, of whatever state."""
    return sum(one.kind == "correction" for one in (await room.newsroom()).posts)


async def progress_of(room: Stage, post: Post) -> str:
    """The page of a post's sending."""
    (shown,) = await room.presses(SARI, f"siaran:kemajuan:{post.key}")
    return shown.text


async def test_who_corrects_a_post_hears_that_a_colleague_does_so_already() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, CORRECTION)
        await room.taps(SARI, "📨 Ajukan")
        shown = await room.presses(BUDI, f"siaran:ralat:{post.key}")
        assert "Sudah ada ralat" in shown[0].text
        assert await corrections(room) == 1
        shown = await room.taps(BUDI, "Buka kartunya")
        assert "Untuk kabar #1" in shown[0].text


async def test_another_correction_can_be_written_all_the_same() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.presses(BUDI, f"siaran:ralat:{post.key}")
        shown = await room.taps(BUDI, "Tetap tulis ralat lain")
        assert "Ralat untuk kabar #1" in shown[-1].text
        assert await corrections(room) == 2


@pytest.mark.parametrize("how", ["dropped", "published"])
async def test_a_correction_that_nobody_writes_any_more_is_in_nobodys_way(how: str) -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, CORRECTION)
        if how == "published":
            await approved(room)
        else:
            await room.taps(SARI, "🗑 Buang")
        shown = await room.presses(BUDI, f"siaran:ralat:{post.key}")
        assert "Ralat untuk kabar #1" in shown[-1].text


async def test_who_corrects_an_old_post_hears_that_no_chat_is_told() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        assert sorted(await room.sends()) == list(READERS)
        room.clock.move(91 * DAY)
        await room.store.purge(room.clock(), timedelta(days=30))
        shown = await room.presses(SARI, f"siaran:ralat:{post.key}")
        assert "dikirim ke semua yang menerima kabar itu" not in shown[-1].text
        assert "90 hari" in shown[-1].text


async def test_who_corrects_a_post_of_late_hears_that_all_who_got_it_are_told() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        room.clock.move(80 * DAY)
        await room.store.purge(room.clock(), timedelta(days=30))
        shown = await room.presses(SARI, f"siaran:ralat:{post.key}")
        assert "dikirim ke semua yang menerima kabar itu" in shown[-1].text


async def test_who_withdraws_a_correction_hears_that_the_error_stands_again() -> None:
    async with stage() as room:
        first = await published(room)
        await corrected(room, first)
        correction = await room.last()
        (said, *_) = await withdrawn(room, correction)
        assert "Kabar #1 masih terbit tanpa ralat ini" in said.text
        assert "masih terbit" in await progress_of(room, correction)
        (said, *_) = await withdrawn(room, first)
        assert "masih terbit" not in said.text
        assert "masih terbit" not in await progress_of(room, correction)
        assert "masih terbit" not in await progress_of(room, first)


async def test_a_judge_hears_what_is_handed_in_and_the_card_says_what_was_corrected() -> None:
    async with stage() as room:
        post = await published(room)
        assert "diralat" not in (await room.presses(BUDI, f"siaran:kartu:{post.key}"))[0].text
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, CORRECTION)
        shown = await room.taps(SARI, "📨 Ajukan")
        assert "mengajukan ralat #2 untuk kabar #1" in " ".join(one.text for one in shown)
        await approved(room)
        (card,) = await room.presses(BUDI, f"siaran:kartu:{post.key}")
        assert "Sudah diralat oleh #2" in card.text
