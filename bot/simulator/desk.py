"""The operators' group that a demonstration starts with: `--desk`."""

from typing import Any

from bot.simulator.group_people import make_group
from bot.simulator.state import State

Json = dict[str, Any]

TITLE = "Meja Petugas"
OPERATORS = ((901, "Sari", "creator"), (902, "Budi", "member"), (903, "Wati", "member"))


def set_up_desk(state: State, chat_id: int) -> None:
    """A forum of this id with three people; the bot is an administrator with all rights."""
    chat = {"id": chat_id, "title": TITLE, "type": "supergroup", "is_forum": True}
    members = [
        {"user": {"id": number, "first_name": name, "language_code": "id"}, "status": status}
        for number, name, status in OPERATORS
    ]
    make_group(state, {"chat": chat, "members": members, "bot": "administrator"})
