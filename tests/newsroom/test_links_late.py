"""Who comes by the link of a post that was taken back or corrected hears so."""

import pytest

from bot.posts.links import Links
from bot.posts.model import Post, Target
from tests.newsroom.steps import corrected, edited, withdrawn
from tests.newsroom_stage import GOOD, LINKS, STRANGER, Stage, published, stage

pytestmark = pytest.mark.anyio
LATE = ("kami tarik", "kami ralat", "jangan dipakai")


async def comes(room: Stage, target: str, post: Post, links: Links = LINKS) -> str:
    """A reader presses start at the link of a post; what they are told."""
    payload = links.payload(Target(target), post.number)  # type: ignore[arg-type]
    shown = await room.says(STRANGER, f"/start {payload}")
    assert shown
    return "\n\n".join(one.text for one in shown)


def late(told: str) -> bool:
    """Whether somebody is told that a post is not right any more."""
    return any(word in told for word in LATE)


@pytest.mark.parametrize("target", ["check", "menu", "report", "alerts"])
async def test_who_comes_by_the_link_of_a_withdrawn_post_hears_of_it(target: str) -> None:
    async with stage() as room:
        post = await published(room)
        assert not late(await comes(room, target, post))
        await withdrawn(room, post)
        told = await comes(room, target, post)
        assert "sudah kami tarik" in told
        assert "Sumbernya ternyata keliru." in told


async def test_who_comes_by_the_link_of_a_corrected_post_hears_of_it() -> None:
    async with stage() as room:
        post = await published(room)
        await corrected(room, post)
        correction = await room.last()
        assert "Sudah kami ralat" in await comes(room, "check", post)
        assert not late(await comes(room, "check", correction))
        await withdrawn(room, correction)
        assert "jangan dipakai dulu" in await comes(room, "check", post)
        assert "sudah kami tarik" in await comes(room, "check", correction)


async def test_the_numbers_come_alone_and_an_edit_is_no_news() -> None:
    async with stage() as room:
        post = await published(room)
        await edited(room, post, GOOD.replace("Kamboja", "Laos"))
        assert not late(await comes(room, "menu", post))
        numbers = await comes(room, "urgent", post)
        await withdrawn(room, post)
        assert await comes(room, "urgent", post) == numbers


async def test_a_link_that_others_made_tells_nothing_of_a_post() -> None:
    async with stage() as room:
        post = await published(room)
        await withdrawn(room, post)
        told = await comes(room, "menu", post, Links(b"x" * 32, LINKS.bot_name))
        assert not late(told)
