"""Copies of posts, as readers pass them on to the bot."""

from typing import Any

from tests.newsroom_stage import CHANNEL, CHANNEL_ID, STRANGER, Stage

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


async def passed_on(room: Stage, origin: dict[str, Any], text: str = COPY) -> str:
    """What a reader is told who passes a copy on."""
    (shown,) = await room.says(STRANGER, text, forward_origin=origin)
    assert shown.chat == STRANGER
    return shown.text
