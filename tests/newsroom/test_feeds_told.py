"""Editors hear of all drafts that feeds brought, of each feed by its name."""

import pytest

from bot import publishing
from bot.posts.model import Post
from tests.newsroom_stage import SARI, stage

pytestmark = pytest.mark.anyio


async def test_editors_hear_of_every_feed_that_brought_drafts() -> None:
    async with stage() as room:
        told = publishing._telling(room.store, room.live, room.clock)
        now = room.clock()
        for name in ("KP2MI", "Kemlu"):
            await told([Post(f"u{name}", None, 0, name, now, now)])  # type: ignore[arg-type]
        heard = [one.text for one in await room.waits(1) if one.chat == SARI]
        assert ["KP2MI" in "".join(heard), "Kemlu" in "".join(heard)] == [True, True]


async def test_editors_hear_of_all_that_one_feed_brought_while_turns_rested() -> None:
    async with stage() as room:
        told = publishing._telling(room.store, room.live, room.clock)
        now = room.clock()
        await told([Post(f"u{one}", None, 0, "Kemlu", now, now) for one in "abc"])  # type: ignore[arg-type]
        await told([Post("ud", None, 0, "Kemlu", now, now)])  # type: ignore[arg-type]
        heard = [one.text for one in await room.waits(1) if one.chat == SARI]
        assert sorted(text[: text.index("</b>")][-2] for text in heard) == ["1", "3"]
