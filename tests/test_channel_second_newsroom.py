"""What a second review of the channel found in the newsroom."""

from dataclasses import replace
from datetime import date

import pytest

from bot.alerting import Alerting
from bot.features import post_sending
from bot.posts.audience import JAKARTA
from bot.posts.times import told
from tests.newsroom.test_after import subscribed
from tests.newsroom.test_passed_on import COPY, OF_CHANNEL
from tests.newsroom_stage import (
    BUDI,
    CHANNEL,
    GOOD,
    LINKS,
    SARI,
    published,
    stage,
    written,
)
from tests.samples import router, turn, understood

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 23)
CRY = "tolong saya disekap dan dipukuli"


# --- A copy of a post that is passed on (bot/posts/standing.py, bot/alerting.py)


async def test_a_cry_for_help_is_heard_where_a_post_of_the_channel_is_awaited() -> None:
    async with stage() as room:
        post = await published(room)
        happened = turn(
            CRY, step=post_sending.MESSAGE_STEP, data={"sunting": {"key": post.key}},
            danger="darurat_disekap", own=True,
            meant=understood("darurat_disekap", danger=0.99),
        )  # fmt: skip
        alerting = Alerting(room.store, LINKS, CHANNEL)
        desk = await room.live.editorial(SARI, "Sari", "")
        seen = await alerting.with_alerts(replace(happened, editorial=desk))
        assert seen.newsroom is not None
        assert router().decide(seen).outcome in ("case", "ask")


async def test_a_message_of_another_post_is_not_taken_for_the_one_that_is_unsure() -> None:
    async with stage() as room:
        first = await published(room)  # stands in the channel as message 900
        await written(room, GOOD.replace("Kamboja", "Laos"))
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✅ Setujui")
        await room.publishes()
        second = await room.last()
        assert await room.store.channel_sending(second.number)
        await room.store.recover(room.clock())
        await room.presses(SARI, f"siaran:kanal:{second.key}:ada")
        await room.says(SARI, COPY, forward_origin=OF_CHANNEL)
        assert (await room.numbered(first.number)).channel_message == 900
        assert (await room.numbered(second.number)).channel_message != 900


async def test_a_reason_refuses_no_other_text_than_the_one_it_was_asked_for() -> None:
    async with stage() as room:
        post = await written(room)
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✖️ Tolak")
        await room.presses(SARI, f"siaran:kembali:{post.key}")
        await room.presses(SARI, f"siaran:teks:{post.key}")
        await room.says(SARI, GOOD.replace("Kamboja", "Laos"))
        await room.taps(SARI, "📨 Ajukan")
        assert (await room.numbered(post.number)).state == "proposed"
        await room.says(BUDI, "Negaranya salah, bukan Kamboja.")
        assert (await room.numbered(post.number)).state == "proposed"


async def test_a_picture_is_no_reason_of_a_refusal() -> None:
    async with stage() as room:
        post = await written(room)
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✖️ Tolak")
        await room.photo(BUDI)
        assert (await room.numbered(post.number)).state == "proposed"


async def test_who_approves_too_late_is_not_told_a_time_that_is_over() -> None:
    async with stage() as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
        await room.taps(SARI, "📨 Ajukan")
        await room.waits(3 * 24 * 3600)
        await room.taps(BUDI, "Periksa")
        shown = await room.taps(BUDI, "✅ Setujui")
        due = (await room.numbered(post.number)).due_at
        assert due is not None
        assert due < room.clock()
        assert not any(told(due) in one.text for one in shown)


async def test_no_button_offers_a_time_that_is_over() -> None:
    async with stage() as room:
        while room.clock().astimezone(JAKARTA).hour != 20:
            room.clock.move(1800)
        post = await written(room)
        shown = await room.presses(SARI, f"siaran:waktu:{post.key}")
        assert "Hari ini 19.00 WIB" not in shown[-1].labels


async def test_the_author_hears_that_another_editor_called_the_schedule_off() -> None:
    async with stage() as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✅ Setujui")
        shown = await room.presses(BUDI, f"siaran:batal_jadwal:{post.key}")
        assert (await room.numbered(post.number)).state == "draft"
        assert any(one.chat == SARI for one in shown)


async def test_an_old_button_of_the_draft_throws_away_nothing_that_is_scheduled() -> None:
    async with stage() as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✅ Setujui")
        shown = await room.taps(SARI, "🗑 Buang")
        gone = (await room.numbered(post.number)).state == "dropped"
        assert not gone or any(one.chat == BUDI for one in shown)


async def test_a_picture_that_an_edit_cannot_bring_is_not_taken_with_its_words() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.photo(SARI, "Ada lowongan palsu ke Laos. Cek dulu di bot.")
        edit = await room.last()
        assert edit.kind == "edit"
        assert edit.body.picture == post.body.picture


async def test_no_button_stops_what_takes_a_post_back() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
        shown = await room.presses(BUDI, f"siaran:kemajuan:{post.key}")
        assert "⏹ Hentikan pengiriman" not in shown[-1].labels


# --- Reports of impostors
