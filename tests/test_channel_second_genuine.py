"""Copies of posts, reports of impostors and cries for help: what a second review of the channel
found."""

from dataclasses import replace
from datetime import date

import pytest

from bot.alerting import Alerting
from bot.features import feeds
from tests.newsroom.test_after import approved
from tests.newsroom.test_passed_on import OF_BOT, OF_CHANNEL, passed_on
from tests.newsroom_stage import (
    BUDI,
    CHANNEL,
    GOOD,
    LINKS,
    SARI,
    STRANGER,
    published,
    stage,
)
from tests.samples import router, turn, understood

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 23)
CRY = "tolong saya disekap dan dipukuli"


# --- A copy of a post that is passed on (bot/posts/standing.py, bot/alerting.py)


async def test_a_correction_that_was_corrected_is_not_called_right() -> None:
    async with stage() as room:
        first = await published(room)
        await room.presses(SARI, f"siaran:ralat:{first.key}")
        await room.says(SARI, "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini.")
        await approved(room)
        wrong = await room.last()
        await room.presses(SARI, f"siaran:ralat:{wrong.key}")
        await room.says(SARI, "<b>Bukan Laos, tetapi Myanmar.</b> Maaf sekali lagi.")
        await approved(room)
        heard = await passed_on(room, OF_CHANNEL)
        assert "tetapi Laos" not in heard
        assert "Myanmar" in heard


async def test_who_passes_on_the_copy_with_the_wrong_contact_hears_of_the_change() -> None:
    async with stage() as room:
        old = "<b>Disekap di Kamboja? Ada yang bisa menolong.</b>\n\n{kontak:polri}"
        post = await published(room, old)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, old.replace("polri", "kp2mi_wa"))
        await approved(room)
        copy = "Disekap di Kamboja? Ada yang bisa menolong.\n\nPolri: nomor lama"
        assert (await room.numbered(post.number)).revision == 2
        assert "pernah kami ubah" in await passed_on(room, OF_CHANNEL, copy)


async def test_who_passes_on_a_copy_with_a_sentence_that_was_taken_out_hears_of_it() -> None:
    async with stage() as room:
        post = await published(room, f"{GOOD} Semua lowongan di Batam asli.")
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD)
        await approved(room)
        assert (await room.numbered(post.number)).revision == 2
        copy = (
            "Ada lowongan palsu ke Kamboja.\n\nCek dulu di bot sebelum mengirim uang. "
            "Semua lowongan di Batam asli.\n\nKami bukan …"
        )
        assert "pernah kami ubah" in await passed_on(room, OF_CHANNEL, copy)


async def test_an_older_text_from_the_chat_of_a_subscriber_is_known_when_it_was_withdrawn() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD.replace("Kamboja", "Laos"))
        await approved(room)
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
        assert "sudah kami tarik" in await passed_on(room, OF_BOT)


# --- Cries for help at steps of editors


async def test_a_cry_for_help_is_heard_where_the_address_of_a_feed_is_awaited() -> None:
    async with stage() as room:
        happened = turn(
            CRY, step=feeds.STEP, data={"sunting": {"what": "umpan"}}, danger="darurat_disekap",
            own=True, meant=understood("darurat_disekap", danger=0.99),
        )  # fmt: skip
        desk = await room.live.editorial(SARI, "Sari", "")
        alerting = Alerting(room.store, LINKS, CHANNEL)
        seen = await alerting.with_alerts(replace(happened, editorial=desk))
        assert router().decide(seen).outcome in ("case", "ask")


def test_a_cry_for_help_behind_start_is_heard() -> None:
    happened = turn(
        CRY, kind="command", command="start", danger="darurat_disekap", own=True,
        meant=understood("darurat_disekap", danger=0.99),
    )  # fmt: skip
    assert router().decide(happened).outcome in ("case", "ask")


# --- Two editors, stale buttons


@pytest.mark.parametrize("text", ["batal", "ga jadi", "tidak jadi kak"])
async def test_who_wants_no_report_any_more_reports_nothing(text: str) -> None:
    async with stage() as room:
        await room.presses(STRANGER, "asli:lapor")
        await room.says(STRANGER, text)
        assert (await room.newsroom()).impostors == ()


@pytest.mark.parametrize("command", ["/langganan", "/kanal", "/asli"])
async def test_what_is_written_after_another_command_goes_to_no_admin(command: str) -> None:
    async with stage() as room:
        await room.presses(STRANGER, "asli:lapor")
        await room.says(STRANGER, command)
        await room.says(STRANGER, "suami saya minum lagi, saya malu cerita ke orang kampung")
        assert (await room.newsroom()).impostors == ()


# --- Checks
