"""A cry for help of an editor is heard at every step of the newsroom, and does nothing else."""

from dataclasses import replace

import pytest

from bot.alerting import Alerting
from bot.features import feeds, post_sending
from tests.fakes import meant, rasa
from tests.newsroom_stage import CHANNEL, LINKS, SARI, published, stage
from tests.samples import router, turn, understood

pytestmark = pytest.mark.anyio
CRY = "tolong saya disekap dan dipukuli"


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


async def test_a_cry_for_help_is_no_reason_of_a_withdrawal() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        heard = meant({"darurat_disekap": 0.97}) | {"danger": 0.97}
        cry = rasa(lambda text: heard, clock=room.clock.ticks)
        room.decider = replace(room.decider, nlu=cry)
        await room.says(SARI, "tolong saya disekap dan dipukuli, tidak boleh keluar")
        assert (await room.numbered(post.number)).state == "live"
