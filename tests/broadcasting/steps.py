"""The steps that tests of posts on their way are told in."""

from typing import Any

from tests.broadcasting.stage import EDITOR, Stage


async def photo(at: Stage) -> str:
    """The file id of a picture that an editor sent to the bot."""
    user = {"id": EDITOR, "first_name": "Rini"}
    await at.ask("messages", {"user": user, "kind": "photo"})
    return str((await at.shown(EDITOR))[-1]["photo"][-1]["file_id"])


async def in_channel(at: Stage, text: str, picture: str = "", **more: Any) -> int:
    """A post that is published and stands in the channel; nothing is at work afterwards."""
    number = await at.publish(text, picture, **more)
    async with at.at_work():
        await at.stands(number, "sent")
    return number
