"""A channel for tests: Sari made it, Budi joined it, and how the bot stands there."""

from tests.simulator.conftest import BUDI, SARI, People

CHANNEL = {"id": -1003, "type": "channel", "title": "Kabar", "username": "kabar_uji"}
NUMBER = CHANNEL["id"]
NAME = "@kabar_uji"


async def make_channel(people: People, bot: str = "administrator", **rights: bool) -> int:
    """Make the channel with Sari as its creator and Budi; gives its id."""
    members = [{"user": SARI, "status": "creator"}, {"user": BUDI, "status": "member"}]
    made = {"chat": CHANNEL, "members": members, "bot": bot, "rights": rights}
    return int((await people.ask("groups", made))["chat"]["id"])
