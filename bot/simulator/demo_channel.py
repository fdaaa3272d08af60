"""The channel that a demonstration starts with: `--channel`."""

from typing import Any

from bot.simulator.group_people import make_group
from bot.simulator.state import State

Json = dict[str, Any]

TITLE = "Kabar CekDulu"
NUMBER = -1003000000001
OWNER: Json = {"id": 901, "first_name": "Sari", "language_code": "id"}


def set_up_channel(state: State, name: str) -> None:
    """A public channel of this @name that Sari made; the bot may post, edit and delete there."""
    chat = {"id": NUMBER, "title": TITLE, "type": "channel", "username": name}
    members = [{"user": OWNER, "status": "creator"}]
    make_group(state, {"chat": chat, "members": members, "bot": "administrator"})
