"""Editors hear what becomes of a sending, to its end and as it is; who is none any more hears
nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.posts.model import Delivery, Post
from bot.posts_told import told
from tests.newsroom.steps import agreed, corrected, edited, planned, subscribed, withdrawn
from tests.newsroom_stage import BUDI, GOOD, LINKS, SARI, Stage, published, stage, written
from tests.store.post_steps import subscribe

pytestmark = pytest.mark.anyio
READER = 5001
DAY = timedelta(days=1).total_seconds()


async def two_subscribers(room: Stage) -> None:
    """Two chats want alerts; what happens later has numbers of its own."""
    await subscribe(room.store, 5001, 5002)
    room.happened = 10_000


async def in_days(room: Stage, days: int) -> Post:
    """A post that two editors want to be published so many days later."""
    await written(room)
    await room.taps(SARI, "Waktu")
    await room.says(SARI, f"{days} hari lagi 10.00")
    await room.taps(SARI, "📨 Ajukan")
    await agreed(room)
    return await room.last()


@pytest.mark.parametrize("days", [1, 6])
async def test_what_was_planned_is_told_of_to_its_end(days: int) -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await in_days(room, days)
        assert post.due_at
        room.clock.now = post.due_at
        await room.publishes()
        assert await room.waits(4)  # it is being sent
        await room.in_channel()
        await room.sends()
        shown = [one.text for one in await room.waits(60) if one.chat == SARI]
        assert "2 dari 2" in "".join(shown)


@pytest.mark.parametrize("days", [1, 6])
async def test_what_goes_on_days_later_is_told_of_to_its_end(days: int) -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.store.fill(room.clock(), 500)
        await room.presses(SARI, f"siaran:henti:{post.key}")
        await room.waits(60)
        await room.waits(days * DAY)
        await room.presses(SARI, f"siaran:lanjut:{post.key}")
        await room.waits(4)
        await room.sends()
        shown = [one.text for one in await room.waits(60) if one.chat == SARI]
        assert "2 dari 2" in "".join(shown)


async def test_who_stops_a_sending_is_not_told_so_of_a_change_that_goes_on() -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.sends()
        await edited(room, post, GOOD.replace("Kamboja", "Laos"))
        shown = await room.presses(SARI, f"siaran:kemajuan:{post.key}")
        if any("entikan" in label for one in shown for label in one.labels):
            said = await room.presses(SARI, f"siaran:henti:{post.key}")
            assert "dihentikan" in said[0].text
            assert await room.sends() == []


async def test_no_button_stops_what_takes_a_post_back() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        await withdrawn(room, post)
        shown = await room.presses(BUDI, f"siaran:kemajuan:{post.key}")
        assert "⏹ Hentikan pengiriman" not in shown[-1].labels


async def test_nobody_is_told_that_a_sending_goes_on_that_never_will() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        post = await published(room)
        await room.presses(BUDI, f"siaran:henti:{post.key}")
        await corrected(room, post)
        await room.sends()
        shown = await room.presses(BUDI, f"siaran:lanjut:{post.key}")
        records = await room.store.newsroom(80, room.clock())
        states = {one.state for one in records.progress if one.post == post.number}
        assert "running" in states or not any("dilanjutkan" in one.text.lower() for one in shown)


async def test_who_withdraws_an_old_post_hears_that_it_still_stands_in_chats() -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.sends()
        room.clock.move(91 * DAY)
        await room.store.purge(room.clock(), timedelta(days=30))
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        said = await room.says(SARI, "Sumbernya ternyata keliru.")
        assert await room.sends() == []
        assert "Yang sudah terkirim diganti dengan pemberitahuan" not in said[0].text


async def test_the_author_hears_that_another_editor_called_the_schedule_off() -> None:
    async with stage() as room:
        post = await planned(room)
        await agreed(room)
        shown = await room.presses(BUDI, f"siaran:batal_jadwal:{post.key}")
        assert (await room.numbered(post.number)).state == "draft"
        assert any(one.chat == SARI for one in shown)


async def test_an_edit_is_called_no_correction_in_the_chat_of_somebody_who_stopped() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        post = await published(room)
        await room.sends()
        await room.presses(READER, "langganan:stop")
        await edited(room, post, GOOD + " Jangan kirim paspor.")
        await room.store.fill(room.clock(), 500)
        (change,) = await room.store.take(room.clock(), 9)
        assert isinstance(change, Delivery)
        assert (change.what, change.chat_id) == ("change", READER)
        say = told(await room.numbered(post.number), "chat", LINKS, stopped=change.stopped)
        assert "correction" not in say.key


async def test_what_editors_read_does_not_come_to_somebody_dismissed() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        await published(room)
        staff = {who: one for who, one in room.live.edition.staff.items() if who != BUDI}
        room.live.edition = replace(room.live.edition, staff=staff)
        seen = await room.waits(4)
        assert {one.chat for one in seen} == {SARI}
