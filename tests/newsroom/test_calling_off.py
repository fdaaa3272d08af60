"""/batal while an editor is at something: nothing happens, and the way back is the editors' own."""

import pytest

from tests.newsroom_stage import SARI, published, stage

pytestmark = pytest.mark.anyio
NEWSROOM, PUBLIC = "🗂 Ruang kabar", "🔎 Cek tawaran"


@pytest.mark.parametrize("opening", ["siaran:tulis", "siaran:umpan:tambah"])
async def test_who_calls_off_a_step_of_the_newsroom_comes_back_to_it(opening: str) -> None:
    async with stage() as room:
        await room.presses(SARI, opening)
        (shown,) = await room.says(SARI, "/batal")
        assert "dibatalkan" in shown.text
        assert shown.labels == [NEWSROOM]
        assert "Ruang kabar." in (await room.taps(SARI, NEWSROOM))[0].text


async def test_what_was_called_off_waits_for_nothing_any_more() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        await room.says(SARI, "/batal")
        await room.says(SARI, "Sumbernya ternyata keliru.")
        assert (await room.numbered(post.number)).state == "live"


async def test_where_nothing_runs_the_menu_of_everybody_is_shown() -> None:
    async with stage() as room:
        (shown,) = await room.says(SARI, "/batal")
        assert NEWSROOM not in shown.labels
        assert len(shown.labels) > 1
