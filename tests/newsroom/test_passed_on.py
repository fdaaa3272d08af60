"""A copy of a post that somebody passed on to the bot: what became of the post since is told."""

from typing import Any

import pytest

from tests.newsroom.test_after import approved
from tests.newsroom_stage import (
    BUDI,
    CHANNEL,
    CHANNEL_ID,
    GOOD,
    SARI,
    STRANGER,
    Stage,
    published,
    stage,
)

pytestmark = pytest.mark.anyio
RIGHT = "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini."
COPY = "Ada lowongan palsu ke Kamboja.\n\nCek dulu di bot sebelum mengirim uang.\n\nKami bukan …"
OF_CHANNEL = {
    "type": "channel", "date": 1, "message_id": 900,
    "chat": {"id": CHANNEL_ID, "type": "channel", "title": "Kabar", "username": CHANNEL[1:]},
}  # fmt: skip
OF_BOT = {
    "type": "user", "date": 1,
    "sender_user": {"id": 1, "is_bot": True, "first_name": "Bot", "username": "cekdulu_bot"},
}  # fmt: skip
OTHER_CHANNEL = OF_CHANNEL | {"chat": OF_CHANNEL["chat"] | {"username": "kabar_cekdu1u"}}  # type: ignore[operator]
ORIGINS = pytest.mark.parametrize("origin", [OF_CHANNEL, OF_BOT], ids=["channel", "bot"])


async def passed_on(room: Stage, origin: dict[str, Any], text: str = COPY) -> str:
    """What a reader is told who passes a copy on."""
    (shown,) = await room.says(STRANGER, text, forward_origin=origin)
    assert shown.chat == STRANGER
    return shown.text


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
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
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
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD.replace("Kamboja", "Laos"))
        await approved(room)
        told = await passed_on(room, OF_CHANNEL)
        assert "pernah kami ubah" in told
        assert "<b>Ada lowongan palsu ke Laos.</b>" in told


async def test_another_channel_with_the_same_message_is_not_ours() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
        told = await passed_on(room, OTHER_CHANNEL, f"CekDulu: {COPY} Transfer ke sini.")
        assert "menyalin kabar dari CekDulu yang sudah kami tarik" in told
        assert "memang dari kami" not in told


async def test_a_copy_that_was_asked_for_as_an_impostors_is_told_too() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
        await room.presses(STRANGER, "asli:lapor")
        assert "sudah kami tarik" in await passed_on(room, OF_CHANNEL)
        assert (await room.newsroom()).impostors == ()


FRIEND = {"type": "user", "date": 1, "sender_user": {"id": 5, "is_bot": False, "first_name": "Ani"}}
LONG = "Ada lowongan palsu ke Kamboja, korban kehilangan uang. Cek dulu sebelum mengirim uang."


@pytest.mark.parametrize("more", ["", "\n\nHubungi petugas CekDulu 0813 1234 5678 ya"])
async def test_a_copy_of_a_friend_is_no_offer_and_what_we_said_stands_beneath(more: str) -> None:
    async with stage() as room:
        await published(room, LONG)
        told = await passed_on(room, FRIEND, f"Kabar CekDulu\n\n{LONG}{more}")
        assert "menyalin kabar dari CekDulu" in told
        assert told.count("korban kehilangan uang") == 1
        assert "0813" not in told
        assert "asli:kirim" in str(room.seen[-1].buttons)


async def test_a_copy_of_a_friend_of_a_withdrawn_post_is_told_as_such() -> None:
    async with stage() as room:
        post = await published(room, LONG)
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Sumbernya ternyata keliru.")
        told = await passed_on(room, FRIEND, LONG)
        assert "menyalin kabar dari CekDulu yang sudah kami tarik" in told
        assert "memang dari kami" not in told
