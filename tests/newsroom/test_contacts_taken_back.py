"""A number or site that is found wrong while posts hold it: their cards say so, and whoever hides
it hears which posts those are."""

from dataclasses import replace

import pytest

from bot.features.post_card import card
from bot.model import Say
from bot.posts.model import Body, PostState, Source
from tests.features.contact_steps import ALL, KBRI, desk_with
from tests.newsroom_stage import SARI, stage
from tests.samples import NOW, turn
from tests.store.post_steps import draft, live, save, withdrawn

pytestmark = pytest.mark.anyio
NAMING = Body(f"<b>Bantuan:</b> {{kontak:{KBRI.key}}}")
SITE = ALL["cekrekening"]
LINKING = Body('<b>Cek di</b> <a href="https://cekrekening.id/cari">situs ini</a>')
RESTING_ON = Body("<b>Cek rekening dulu</b>", sources=(Source("CekRekening", SITE.value),))
OUTSIDE = replace(SITE, key="situs_lain", value="https://bantuan-migran.org")
"""A site that nobody vouches for but the list of contacts."""
HIDE = "jawaban_kontak:status:{}:3"


def wrong(body: Body, contact=KBRI, *, state: PostState = "live") -> list[str]:
    """What the card of a post names as wrong, once a contact was taken back."""
    post = draft(body=body, state=state, number=1, published_at=NOW)
    desk = desk_with(replace(contact, status="jangan_pakai"))
    told: tuple[Say, ...] = card(turn("x"), desk, post).then
    return [part.key for one in told if one.key == "newsroom.wrong" for part in one.parts]


def test_the_card_of_a_live_post_says_that_a_number_in_it_was_taken_back() -> None:
    assert wrong(NAMING) == ["check.contact_unusable"]


def test_or_that_a_site_was() -> None:
    assert wrong(LINKING, SITE) == ["check.link"]
    resting = Body("<b>Cek dulu</b>", sources=(Source("Bantuan", OUTSIDE.value),))
    assert wrong(resting, OUTSIDE) == ["postcheck.source_host"]


def test_of_what_people_read_nothing_else_is_called_wrong() -> None:
    assert wrong(Body("<b>Pak Agus Setiawan</b> 081234567890 ✍")) == []


def test_a_withdrawn_post_harms_nobody_any_more() -> None:
    assert wrong(NAMING, state="withdrawn") == []


async def test_hiding_a_contact_names_the_posts_that_hold_it() -> None:
    async with stage() as room:
        await live(room.store, "k1", NAMING)
        await live(room.store, "k2", Body("<b>Lain sekali</b>"))
        await live(room.store, "k3", Body(f"<b>Ditarik</b> {{kontak:{KBRI.key}}}"))
        await withdrawn(room.store, 3)
        planned = Body(f"<b>Besok</b> {{kontak:{KBRI.key}}}")
        await save(room.store, draft("k4", planned, state="approved", due_at=room.clock()))
        room.happened = 10_000
        shown = (await room.presses(SARI, HIDE.format(KBRI.key)))[0].text
        assert "#1 Bantuan: …" in shown
        assert "#4 Besok …" in shown
        assert "Lain sekali" not in shown
        assert "Ditarik" not in shown


@pytest.mark.parametrize("body", [LINKING, RESTING_ON], ids=["link", "source"])
async def test_hiding_a_site_names_the_posts_that_lead_there(body: Body) -> None:
    async with stage() as room:
        await live(room.store, "k1", body)
        room.happened = 10_000
        assert "#1 Cek" in (await room.presses(SARI, HIDE.format(SITE.key)))[0].text


async def test_hiding_what_no_post_holds_says_nothing_of_posts() -> None:
    async with stage() as room:
        await live(room.store, "k1", NAMING)
        room.happened = 10_000
        assert "kabar" not in (await room.presses(SARI, HIDE.format(SITE.key)))[0].text


async def test_a_post_is_named_however_many_came_since() -> None:
    async with stage() as room:
        await live(room.store, "k0", NAMING)
        for number in range(201):
            await live(room.store, f"n{number}")
        room.happened = 10_000
        assert "#1 Bantuan" in (await room.presses(SARI, HIDE.format(KBRI.key)))[0].text
