"""However many posts there are: each that can still be acted on is in its list, and what an older
one needs to know of its edits, corrections and visitors is looked up for it."""

from dataclasses import replace

import pytest

from bot.posts.model import Body
from tests.newsroom.steps import data_of
from tests.newsroom_stage import BUDI, LINKS, SARI, STRANGER, Seen, Stage, published, stage
from tests.store import post_steps as posts

pytestmark = pytest.mark.anyio
MANY = 60
"""More posts of one state than an editor's turn has before it."""


async def many(room: Stage, state: str, count: int = MANY, **more: object) -> None:
    """Posts of a state that came later than all others."""
    for number in range(count):
        key = f"{state}{number}"
        if state == "live":
            await posts.live(room.store, key, now=room.clock(), **more)
        else:
            await posts.save(room.store, posts.draft(key, state=state, **more), room.clock())
    room.happened = 10_000


async def labels(room: Stage, name: str) -> list[str]:
    """The buttons of all pages of a list."""
    found: list[str] = []
    for page in range(12):
        (shown,) = await room.presses(SARI, f"siaran:daftar:{name}:{page}")
        found += shown.labels
    return found


def leads(shown: list[Seen]) -> dict[str, str]:
    """What the buttons of a list carry, by the number of their post."""
    return {one["text"].split()[0]: one["data"] for one in shown[-1].buttons}


@pytest.mark.parametrize(
    ("name", "state"),
    [("terbit", "live"), ("usulan", "proposed"), ("draf", "refused"), ("jadwal", "approved")],
)
async def test_every_post_that_can_still_be_acted_on_is_in_its_list(name: str, state: str) -> None:
    async with stage() as room:
        await many(room, state)
        found = await labels(room, name)
        assert all(any(one.startswith(f"#{at} ") for one in found) for at in range(1, MANY + 1))


async def test_pages_lead_on_to_the_last_post_and_say_how_many_there_are() -> None:
    async with stage() as room:
        post = await published(room)
        await many(room, "live")
        menu = await room.says(BUDI, "/siaran")
        assert "terbit: 61" in menu[-1].text
        shown = await room.presses(BUDI, "siaran:daftar:terbit:0")
        pages = 1
        while any("berikutnya" in one.lower() for one in shown[-1].labels):
            later = next(one for one in shown[-1].labels if "berikutnya" in one.lower())
            shown = await room.presses(BUDI, data_of(shown, BUDI, later))
            pages += 1
        assert pages == 8
        assert "61 · halaman 8" in shown[-1].text
        assert shown[-1].buttons[-3]["data"] == f"siaran:kartu:{post.key}"


@pytest.mark.parametrize("page", ["99", "x", "-1", ""])
async def test_a_page_that_is_no_more_shows_one_that_there_is(page: str) -> None:
    async with stage() as room:
        post = await published(room)
        shown = await room.presses(SARI, f"siaran:daftar:terbit:{page}")
        assert leads(shown)["#1"] == f"siaran:kartu:{post.key}"
        assert "1 · halaman 1" in shown[-1].text


async def test_the_oldest_of_many_posts_is_withdrawn_from_its_list() -> None:
    async with stage() as room:
        post = await published(room)
        await many(room, "live")
        shown = await room.presses(SARI, "siaran:daftar:terbit:7")
        shown = await room.presses(SARI, leads(shown)["#1"])
        await room.presses(SARI, data_of(shown, SARI, "⛔ Tarik"))
        await room.says(SARI, "Isinya keliru.")
        assert (await room.numbered(post.number)).state == "withdrawn"


async def test_a_post_with_a_number_of_a_contact_is_listed_by_its_words() -> None:
    async with stage() as room:
        await posts.live(room.store, "k1", Body("<b>Hubungi</b> {kontak:polri} segera"))
        room.happened = 10_000
        shown = await room.presses(SARI, "siaran:daftar:terbit:0")
        assert "#1 Hubungi … segera" in shown[-1].labels


async def test_an_edit_that_waits_is_found_however_many_drafts_came_since() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await many(room, "draft", 120)
        shown = await room.presses(BUDI, f"siaran:ubah:{post.key}")
        assert "Sudah ada perubahan" in shown[0].text


async def test_what_was_corrected_is_not_sent_on_however_many_corrections_came_since() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:henti:{post.key}")
        await posts.corrected(room.store, post.number)
        other = await posts.live(room.store, "lain", now=room.clock())
        await many(room, "live", kind="correction", of=other.number)
        shown = await room.presses(SARI, f"siaran:lanjut:{post.key}")
        assert "sudah diralat" in shown[0].text


async def test_visitors_of_an_old_post_are_counted_on_its_page() -> None:
    async with stage() as room:
        post = await published(room)
        await many(room, "live")
        await room.says(STRANGER, f"/start {LINKS.payload(post.body.targets[0], post.number)}")
        shown = await room.presses(SARI, f"siaran:kemajuan:{post.key}")
        assert "Datang lewat tombol Cek: 1" in shown[-1].text


async def test_words_too_long_for_one_message_are_all_sent_to_be_copied() -> None:
    words = "".join(f"<b>kata{at}</b> " for at in range(400))
    async with stage() as room:
        await posts.save(room.store, replace(posts.draft("k1"), body=Body(words)))
        room.happened = 10_000
        shown = await room.presses(SARI, "siaran:teks:k1")
        assert len(shown) == 3
        assert "Lanjutannya" in shown[1].text
        assert all(f"kata{at}&lt;" in shown[0].text + shown[1].text for at in range(400))
