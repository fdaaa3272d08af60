"""A picture that Telegram does not take any more: everybody gets the warning in words."""

import pytest

from tests.broadcasting.stage import CHANNEL_ID, stage
from tests.broadcasting.steps import photo

pytestmark = pytest.mark.anyio
TEXT = "Awas lowongan palsu"


@pytest.mark.parametrize("why", ["FILE_REFERENCE_EXPIRED", "IMAGE_PROCESS_FAILED", "MEDIA_EMPTY"])
async def test_a_picture_that_telegram_refuses_costs_nobody_the_warning(why: str) -> None:
    async with stage() as at:
        first, second = await at.subscribers(2)
        picture = await photo(at)
        await at.fault("400", "sendPhoto", description=f"Bad Request: {why}", count=None)
        number = await at.publish(TEXT, picture)
        async with at.at_work():
            await at.done(number)
            await at.stands(number, "sent")
        for chat in (first, second, CHANNEL_ID):
            assert (await at.texts(chat))[-1:] == [TEXT]


async def test_a_channel_that_may_not_be_written_in_gets_no_second_call() -> None:
    async with stage() as at:
        picture = await photo(at)
        why = "Bad Request: need administrator rights in the channel chat"
        await at.fault("400", "sendPhoto", description=why, count=None)
        number = await at.publish(TEXT, picture)
        async with at.at_work():
            assert "administrator" in (await at.stands(number, "failed")).channel_error
        assert await at.calls("sendMessage") == []
