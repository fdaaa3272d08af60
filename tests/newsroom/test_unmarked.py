"""Editors learn that a corrected post could not be marked in the channel."""

import pytest

from tests.newsroom.steps import CORRECTION, approved
from tests.newsroom_stage import BUDI, CHANNEL_ID, SARI, published, stage

pytestmark = pytest.mark.anyio
TOLD = "gagal dipasang"


async def test_the_page_of_the_correction_says_so_until_it_is_marked() -> None:
    async with stage() as room:
        first = await published(room)
        await room.presses(SARI, f"siaran:ralat:{first.key}")
        await room.says(SARI, CORRECTION)
        await approved(room)
        page = f"siaran:kemajuan:{(await room.last()).key}"
        await room.store.channel_done(first.number, "failed", 0, "Forbidden", 1, CHANNEL_ID)
        (shown,) = await room.presses(BUDI, page)
        assert TOLD in shown.text
        assert f"#{first.number}" in shown.text
        await room.presses(BUDI, f"siaran:kanal:{first.key}:tidak")
        assert (await room.numbered(first.number)).channel == "to_change"
        await room.in_channel()
        (shown,) = await room.presses(BUDI, page)
        assert TOLD not in shown.text
