"""A copy of a post that somebody passed on to the bot: what became of the post since is told."""

from datetime import timedelta
from typing import Any

import pytest

from bot.posts.model import Body
from tests.newsroom.copies import COPY, OF_BOT, OF_CHANNEL, OTHER_CHANNEL, passed_on
from tests.newsroom.steps import approved, corrected, edited, withdrawn
from tests.newsroom_stage import GOOD, SARI, STRANGER, published, stage
from tests.samples import NOW
from tests.store import post_steps as posts

pytestmark = pytest.mark.anyio
RIGHT = "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini."
ORIGINS = pytest.mark.parametrize("origin", [OF_CHANNEL, OF_BOT], ids=["channel", "bot"])
FRIEND = {"type": "user", "date": 1, "sender_user": {"id": 5, "is_bot": False, "first_name": "Ani"}}
LONG = "Ada lowongan palsu ke Kamboja, korban kehilangan uang. Cek dulu sebelum mengirim uang."


async def test_a_correction_that_was_corrected_is_not_called_right() -> None:
    async with stage() as room:
        first = await published(room)
        await corrected(room, first)
        wrong = await room.last()
        await corrected(room, wrong, "<b>Bukan Laos, tetapi Myanmar.</b> Maaf sekali lagi.")
        heard = await passed_on(room, OF_CHANNEL)
        assert "tetapi Laos" not in heard
        assert "Myanmar" in heard


async def test_who_passes_on_the_copy_with_the_wrong_contact_hears_of_the_change() -> None:
    async with stage() as room:
        old = "<b>Disekap di Kamboja? Ada yang bisa menolong.</b>\n\n{kontak:polri}"
        post = await published(room, old)
        await edited(room, post, old.replace("polri", "kp2mi_wa"))
        copy = "Disekap di Kamboja? Ada yang bisa menolong.\n\nPolri: nomor lama"
        assert (await room.numbered(post.number)).revision == 2
        assert "pernah kami ubah" in await passed_on(room, OF_CHANNEL, copy)


async def test_who_passes_on_a_copy_with_a_sentence_that_was_taken_out_hears_of_it() -> None:
    async with stage() as room:
        post = await published(room, f"{GOOD} Semua lowongan di Batam asli.")
        await edited(room, post, GOOD)
        assert (await room.numbered(post.number)).revision == 2
        copy = (
            "Ada lowongan palsu ke Kamboja.\n\nCek dulu di bot sebelum mengirim uang. "
            "Semua lowongan di Batam asli.\n\nKami bukan …"
        )
        assert "pernah kami ubah" in await passed_on(room, OF_CHANNEL, copy)


async def test_an_older_text_from_the_chat_of_a_subscriber_is_known_when_it_was_withdrawn() -> None:
    async with stage() as room:
        post = await published(room)
        await edited(room, post, GOOD.replace("Kamboja", "Laos"))
        await withdrawn(room, post)
        assert "sudah kami tarik" in await passed_on(room, OF_BOT)


@ORIGINS
async def test_a_post_that_stands_is_only_called_ours(origin: dict[str, Any]) -> None:
    async with stage() as room:
        await published(room)
        told = await passed_on(room, origin)
        # In the bot's own chats it may be repeating somebody's words: that is told carefully.
        assert (
            "Pesan ini memang dari kami" if origin is OF_CHANNEL else "dari chat bot ini"
        ) in told
        assert not any(word in told for word in ("tarik", "sudah kami ralat", "ubah"))


@ORIGINS
async def test_of_a_withdrawn_post_the_reason_is_told(origin: dict[str, Any]) -> None:
    async with stage() as room:
        post = await published(room)
        await withdrawn(room, post)
        told = await passed_on(room, origin)
        assert "sudah kami tarik" in told
        assert "Sumbernya ternyata keliru." in told
        assert "jangan teruskan" in told


@ORIGINS
async def test_of_a_corrected_post_the_correction_is_told(origin: dict[str, Any]) -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, RIGHT)
        assert "ralat (perbaiki)" not in await passed_on(room, origin)  # nobody approved it yet
        await approved(room)
        told = await passed_on(room, origin)
        assert "ralat (perbaiki)" in told
        assert "<b>Bukan Kamboja, tetapi Laos.</b>" in told


async def test_of_a_changed_post_the_words_of_now_are_told() -> None:
    async with stage() as room:
        post = await published(room)
        await edited(room, post, GOOD.replace("Kamboja", "Laos"))
        told = await passed_on(room, OF_CHANNEL)
        assert "pernah kami ubah" in told
        assert "<b>Ada lowongan palsu ke Laos.</b>" in told


async def test_another_channel_with_the_same_message_is_not_ours() -> None:
    async with stage() as room:
        post = await published(room)
        await withdrawn(room, post)
        told = await passed_on(room, OTHER_CHANNEL, f"CekDulu: {COPY} Transfer ke sini.")
        assert "menyalin kabar dari CekDulu yang sudah kami tarik" in told
        assert "memang dari kami" not in told


async def test_a_copy_that_was_asked_for_as_an_impostors_is_told_too() -> None:
    async with stage() as room:
        post = await published(room)
        await withdrawn(room, post)
        await room.presses(STRANGER, "asli:lapor")
        assert "sudah kami tarik" in await passed_on(room, OF_CHANNEL)
        assert (await room.newsroom()).impostors == ()


@pytest.mark.parametrize("more", ["", "\n\nHubungi petugas CekDulu 0813 1234 5678 ya"])
async def test_a_copy_of_a_friend_is_no_offer_and_what_we_said_stands_beneath(more: str) -> None:
    async with stage() as room:
        await published(room, LONG)
        told = await passed_on(room, FRIEND, f"Kabar CekDulu\n\n{LONG}{more}")
        assert "menyalin kabar dari CekDulu" in told
        assert told.count("korban kehilangan uang") == 1
        assert "0813" not in told
        assert "asli:kirim" in str(room.seen[-1].buttons)


async def test_what_we_called_wrong_is_not_vouched_for_when_its_correction_was_withdrawn() -> None:
    async with stage() as room:
        first = await published(room)
        vouched = await passed_on(room, OF_CHANNEL)
        await corrected(room, first)
        correction = await room.last()
        assert await passed_on(room, OF_CHANNEL) != vouched
        await withdrawn(room, correction)
        told = await passed_on(room, OF_CHANNEL)
        assert told != vouched
        assert "jangan dipakai dulu" in told
        assert "Sumbernya ternyata keliru." in told
        assert "Kamboja" not in told


async def test_a_correction_that_was_called_wrong_is_not_what_is_right() -> None:
    async with stage() as room:
        first = await published(room)
        await corrected(room, first)
        await corrected(room, await room.last(), "<b>Bukan Laos, tetapi Myanmar.</b> Maaf lagi.")
        await withdrawn(room, await room.last())
        told = await passed_on(room, OF_CHANNEL)
        assert "jangan dipakai dulu" in told
        assert "Laos" not in told


async def test_a_copy_of_a_friend_of_what_we_called_wrong_is_not_vouched_for() -> None:
    async with stage() as room:
        first = await published(room, LONG)
        await corrected(room, first)
        await withdrawn(room, await room.last())
        told = await passed_on(room, FRIEND, f"{LONG} Hubungi 0813 1234 5678")
        assert "menyalin kabar dari CekDulu yang jangan dipakai dulu" in told
        assert "korban kehilangan uang" not in told
        assert "asli:kirim" in str(room.seen[-1].buttons)


async def test_who_passes_on_a_withdrawn_post_hears_of_it_however_many_came_since() -> None:
    async with stage() as room:
        for number in range(250):
            body = Body(f"Kabar lain nomor {number} untuk semua orang")
            await posts.live(room.store, f"n{number}", body, now=NOW + timedelta(days=9))
        room.happened = 10_000
        await withdrawn(room, await published(room))
        newest = await room.store.newest_versions(250)
        assert (await room.last()).number not in dict(newest)
        assert "sudah kami tarik" in await passed_on(room, OF_BOT)


async def test_a_copy_of_a_friend_of_a_withdrawn_post_is_told_as_such() -> None:
    async with stage() as room:
        post = await published(room, LONG)
        await withdrawn(room, post)
        told = await passed_on(room, FRIEND, LONG)
        assert "menyalin kabar dari CekDulu yang sudah kami tarik" in told
        assert "memang dari kami" not in told
