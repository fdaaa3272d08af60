"""After it was published: progress, stop, edit, correction, withdrawal, and a channel of which the
bot does not know."""

import pytest

from tests.newsroom.steps import OURS, READERS, approved, edited, subscribed, unsure, withdrawn
from tests.newsroom_stage import BUDI, CHANNEL, GOOD, SARI, published, stage, written

pytestmark = pytest.mark.anyio


async def test_progress_is_told_in_one_message_and_the_end_in_a_new_one() -> None:
    async with stage() as room:
        await subscribed(room)
        await published(room)
        first = await room.waits(4)
        assert {one.chat for one in first} == {SARI, BUDI}
        assert all("sedang dikirim" in one.text for one in first)
        assert sorted(await room.sends()) == list(READERS)
        last = await room.waits(31)
        told = [one for one in last if one.chat == SARI]
        assert "hasilnya" in told[0].text
        assert "3 dari 3" in told[0].text
        assert await room.waits(60) == []


async def test_a_sending_is_stopped_and_goes_on_and_nobody_gets_it_twice() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.store.fill(room.clock(), 500)
        taken = await room.store.take(room.clock(), 1)
        await room.store.delivered([(taken[0], 77)], room.clock())
        await room.presses(BUDI, f"siaran:henti:{post.key}")
        assert await room.sends() == []
        await room.taps(BUDI, "▶️ Lanjutkan")
        assert sorted([taken[0].chat_id, *await room.sends()]) == list(READERS)


async def test_an_edit_changes_the_same_post_everywhere_after_a_second_person() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        await edited(room, post, GOOD + " Jangan kirim paspor.")
        after = await room.numbered(post.number)
        assert after.body.text.endswith("Jangan kirim paspor.")
        assert (after.revision, after.channel, after.state) == (2, "to_change", "live")
        assert sorted(await room.sends()) == list(READERS)


async def test_a_correction_reaches_all_who_got_the_first_even_who_stopped() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        await room.presses(READERS[0], "langganan:stop")
        await subscribed(room, 5009)
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini.")
        card = room.seen[-1].text
        assert "Untuk kabar #1" in card
        await approved(room)
        await room.store.fill(room.clock(), 500)
        taken = await room.store.take(room.clock(), 10)
        assert {(one.chat_id, one.stopped, one.reply_to) for one in taken} == {
            (5001, True, 501), (5002, False, 502), (5003, False, 503),
        }  # fmt: skip


async def test_withdrawing_needs_one_person_and_takes_it_back_everywhere_at_once() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        shown = await room.says(BUDI, "Hubungi Pak Budi di 081234567890")
        assert "belum bisa dipakai" in shown[0].text
        shown = await room.says(BUDI, "Sumbernya ternyata keliru.")
        assert {one.chat for one in shown} == {SARI, BUDI}
        after = await room.numbered(post.number)
        assert (after.state, after.channel, after.note) == (
            "withdrawn", "to_withdraw", "Sumbernya ternyata keliru.",
        )  # fmt: skip
        assert sorted(await room.sends()) == list(READERS)


async def test_a_withdrawn_post_cannot_be_changed_corrected_or_withdrawn_again() -> None:
    async with stage() as room:
        post = await published(room)
        await withdrawn(room, post)
        for verb in ("ubah", "ralat", "tarik", "lanjut"):
            shown = await room.presses(SARI, f"siaran:{verb}:{post.key}")
            assert "sedang terbit" in shown[0].text


async def test_where_the_bot_cannot_tell_an_editor_looks_at_the_channel() -> None:
    async with stage() as room:
        await written(room)
        await approved(room)
        post = await room.last()
        assert await room.store.channel_sending(post.number)
        await room.store.recover(room.clock())
        shown = await room.waits(4)
        assert any("tidak pasti" in one.text for one in shown)
        await room.taps(SARI, "Ada di kanal")
        origin = {
            "type": "channel", "date": 1795316000, "message_id": 12,
            "chat": {"id": -1003, "type": "channel", "title": "x", "username": "lain"},
        }  # fmt: skip
        shown = await room.says(SARI, "kabar", forward_origin=origin)
        assert "bukan pesan dari kanal CekDulu" in shown[0].text
        origin["chat"]["username"] = CHANNEL[1:]
        await room.says(SARI, "kabar", forward_origin=origin)
        settled = await room.numbered(post.number)
        assert (settled.channel, settled.channel_message) == ("sent", 12)


async def test_or_has_it_sent_again() -> None:
    async with stage() as room:
        await written(room)
        await approved(room)
        post = await room.last()
        await room.store.channel_sending(post.number)
        await room.store.recover(room.clock())
        await room.waits(4)
        await room.taps(SARI, "Belum ada, kirim lagi")
        assert (await room.numbered(post.number)).channel == "to_send"


async def test_what_was_typed_where_a_forwarded_post_is_awaited_is_heard_like_all_else() -> None:
    async with stage() as room:
        post = await unsure(room)
        await room.presses(SARI, f"siaran:kanal:{post.key}:ada")
        shown = await room.says(SARI, "tolong saya disekap di laos")
        assert not any("bukan pesan dari kanal" in one.text for one in shown)
        sticker = {"file_id": "f", "file_unique_id": "g"}
        assert "bukan pesan dari kanal" in (await room.says(SARI, sticker=sticker))[0].text
        await room.says(SARI, "kabar", forward_origin=OURS)
        assert (await room.numbered(post.number)).channel_message == 900


async def test_the_message_of_another_post_is_named_and_the_right_one_still_awaited() -> None:
    async with stage() as room:
        await published(room)
        post = await unsure(room, GOOD.replace("Kamboja", "Laos"))
        await room.presses(SARI, f"siaran:kanal:{post.key}:ada")
        shown = await room.says(SARI, "kabar", forward_origin=OURS)
        assert "Pesan itu kabar #1, bukan kabar #2." in shown[0].text
        assert (await room.numbered(post.number)).channel == "unsure"
        await room.says(SARI, "kabar", forward_origin=OURS | {"message_id": 901})
        settled = await room.numbered(post.number)
        assert (settled.channel, settled.channel_message) == ("sent", 901)


async def test_who_comes_later_than_another_editor_is_not_told_that_it_stands() -> None:
    async with stage() as room:
        post = await unsure(room)
        await room.presses(SARI, f"siaran:kanal:{post.key}:ada")
        await room.presses(BUDI, f"siaran:kanal:{post.key}:tidak")
        shown = await room.says(SARI, "kabar", forward_origin=OURS)
        assert "Sudah jelas" in shown[0].text
        assert (await room.numbered(post.number)).channel == "to_send"


async def test_only_what_is_sent_is_stopped_and_a_change_is_called_a_change() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        shown = await room.presses(BUDI, f"siaran:kemajuan:{post.key}")
        assert "⏹ Hentikan pengiriman" in shown[-1].labels
        await room.sends()
        await edited(room, post, GOOD + " Jangan kirim paspor.")
        shown = await room.presses(BUDI, f"siaran:kemajuan:{post.key}")
        assert "sedang diubah" in shown[-1].text
        assert "⏹ Hentikan pengiriman" not in shown[-1].labels
        shown = await room.presses(BUDI, f"siaran:henti:{post.key}")
        assert "Tidak ada pengiriman" in shown[0].text
        assert sorted(await room.sends()) == list(READERS)


async def test_a_change_that_a_newer_one_replaced_is_not_offered_to_go_on() -> None:
    async with stage() as room:
        await subscribed(room)
        post = await published(room)
        await room.sends()
        for words in (" Jangan kirim paspor.", " Jangan kirim uang."):
            await edited(room, post, GOOD + words)
        await room.sends()
        shown = await room.presses(BUDI, f"siaran:kemajuan:{post.key}")
        assert "hasilnya" in shown[-1].text
        assert "▶️ Lanjutkan" not in shown[-1].labels
