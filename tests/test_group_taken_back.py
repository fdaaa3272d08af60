"""A group that put the bot out and takes it back is answered again."""

import pytest

from bot.model import Json
from tests.fakes import BOT_NAME
from tests.newsroom_stage import SARI, stage
from tests.samples import GROUP, update

pytestmark = pytest.mark.anyio


def standing(number: int, before: str, after: str) -> Json:
    """The bot's standing in a group changes."""
    bot = {"id": 77, "is_bot": True, "first_name": "CekDulu", "username": BOT_NAME}
    changed = {
        "chat": {"id": GROUP, "type": "supergroup", "title": "Warga"}, "date": 1795316400,
        "from": {"id": SARI, "is_bot": False, "first_name": "Sari"},
        "old_chat_member": {"user": bot, "status": before},
        "new_chat_member": {"user": bot, "status": after},
    }  # fmt: skip
    return update(number, my_chat_member=changed)


async def test_a_group_that_takes_the_bot_back_is_answered_again() -> None:
    async with stage() as room:
        assert await room._happens(standing(9001, "left", "member"))
        await room._happens(standing(9002, "member", "kicked"))
        assert await room._happens(standing(9003, "left", "member"))
        assert await room.says(GROUP, "/langganan")
