"""An editor decides on what was shown: on no other text, no other post and no time that is over."""

import pytest

from bot.posts.audience import JAKARTA
from bot.posts.times import told
from tests.newsroom.copies import COPY, OF_CHANNEL
from tests.newsroom.steps import (
    agreed,
    approved,
    data_of,
    planned,
    proposed,
    proposed_anew,
    refusing,
)
from tests.newsroom_stage import BUDI, CHANNEL, GOOD, SARI, published, stage, written
from tests.newsroom_stage import CHANNEL_ID as HERE

pytestmark = pytest.mark.anyio
OTHER_TEXT = "<b>Semua tawaran ke Kamboja boleh diterima.</b>\n\nCek dulu di bot."


async def test_a_message_of_another_post_is_not_taken_for_the_one_that_is_unsure() -> None:
    async with stage() as room:
        first = await published(room)  # stands in the channel as message 900
        await written(room, GOOD.replace("Kamboja", "Laos"))
        await approved(room)
        second = await room.last()
        assert await room.store.channel_sending(second.number)
        await room.store.recover(room.clock())
        await room.presses(SARI, f"siaran:kanal:{second.key}:ada")
        await room.says(SARI, COPY, forward_origin=OF_CHANNEL)
        assert (await room.numbered(first.number)).channel_message == 900
        assert (await room.numbered(second.number)).channel_message != 900


async def test_a_post_that_was_forwarded_by_mistake_gives_its_place_to_no_other() -> None:
    async with stage() as room:
        first = await published(room)
        second = await written(room, GOOD.replace("Kamboja", "Laos"))
        await approved(room)
        assert await room.store.channel_sending(second.number)
        await room.store.recover(room.clock())
        assert (await room.numbered(second.number)).channel == "unsure"
        await room.presses(SARI, f"siaran:kanal:{second.key}:ada")
        chat = {"id": HERE, "type": "channel", "title": "Kabar", "username": CHANNEL[1:]}
        message = (await room.numbered(first.number)).channel_message
        origin = {"type": "channel", "chat": chat, "message_id": message, "date": 1795316400}
        await room.says(SARI, "kabar", forward_origin=origin)
        assert (await room.numbered(second.number)).channel_message != message


async def test_a_reason_refuses_no_other_text_than_the_one_it_was_asked_for() -> None:
    async with stage() as room:
        post = await refusing(room)
        await proposed_anew(room, post, GOOD.replace("Kamboja", "Laos"))
        assert (await room.numbered(post.number)).state == "proposed"
        await room.says(BUDI, "Negaranya salah, bukan Kamboja.")
        assert (await room.numbered(post.number)).state == "proposed"


async def test_a_picture_is_no_reason_of_a_refusal() -> None:
    async with stage() as room:
        post = await refusing(room)
        await room.photo(BUDI)
        assert (await room.numbered(post.number)).state == "proposed"


async def test_who_approves_too_late_is_not_told_a_time_that_is_over() -> None:
    async with stage() as room:
        post = await planned(room)
        await room.waits(3 * 24 * 3600)
        shown = await agreed(room)
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


async def test_an_old_button_of_the_draft_throws_away_nothing_that_is_scheduled() -> None:
    async with stage() as room:
        post = await planned(room)
        await agreed(room)
        shown = await room.taps(SARI, "🗑 Buang")
        gone = (await room.numbered(post.number)).state == "dropped"
        assert not gone or any(one.chat == BUDI for one in shown)


async def test_an_old_button_approves_no_other_text_than_the_one_above_it() -> None:
    async with stage() as room:
        post = await proposed(room)
        shown = await room.taps(BUDI, "Periksa")
        approve = data_of(shown, BUDI, "✅ Setujui")  # beneath the first text
        await proposed_anew(room, post, OTHER_TEXT)
        await room.presses(BUDI, approve)
        assert (await room.last()).body.text == OTHER_TEXT
        assert (await room.last()).state == "proposed"


async def test_an_edit_of_what_was_withdrawn_is_not_approved_as_if_it_came() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD + " Jangan kirim paspor.")
        await room.taps(SARI, "📨 Ajukan")
        edit = await room.last()
        approve = data_of(await room.taps(BUDI, "Periksa"), BUDI, "✅ Setujui")
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Isinya keliru.")
        await room.presses(BUDI, approve)
        assert (await room.numbered(edit.number)).state == "proposed"


async def test_who_replaces_a_proposed_text_at_the_step_of_an_older_one_hears_of_it() -> None:
    """Budi was asked for other words before Sari handed hers in: what he writes now is not for
    the post that waits for a judge."""
    async with stage() as room:
        post = await written(room)
        await room.presses(BUDI, f"siaran:teks:{post.key}")
        await room.presses(SARI, f"siaran:ajukan:{post.key}")
        assert (await room.last()).state == "proposed"
        await room.says(BUDI, "oke nanti saya lihat")
        assert (await room.last()).body.text == GOOD


async def test_a_picture_that_an_edit_cannot_bring_is_not_taken_with_its_words() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.photo(SARI, "Ada lowongan palsu ke Laos. Cek dulu di bot.")
        edit = await room.last()
        assert edit.kind == "edit"
        assert edit.body.picture == post.body.picture


@pytest.mark.parametrize("inside", ["nama", "kontak_usulan", "isi_kabar"])
async def test_a_placeholder_that_is_none_is_told_and_not_a_breakdown(inside: str) -> None:
    async with stage() as room:
        post = await written(room, f"<b>Kabar.</b> Halo {{{inside}}}.")
        assert post.state == "draft"
        assert f"{{{inside}}}" in room.seen[-1].text or inside in room.seen[-1].text
