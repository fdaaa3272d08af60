"""Pieces of Telegram's updates, and what is read of them."""

from dataclasses import replace
from typing import Any

from bot import wire
from bot.model import Incoming, Json
from tests.fakes import BOT_NAME
from tests.samples import PERSON, message, update

PHOTO = [{"file_id": "p", "file_unique_id": "q", "width": 90, "height": 90, "file_size": 9}]
FILE = {"file_id": "f", "file_unique_id": "g", "file_size": 9}
PLACE = {"latitude": 11.5, "longitude": 104.9}
FROM = {"id": PERSON, "is_bot": False, "first_name": "Sari"}
POLL = {
    "id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0, "persistent_id": "x"}],
    "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False, "members_only": False,
    "allows_revoting": False,
}  # fmt: skip


def read(raw: Json) -> Incoming:
    """What happened, but for who did it and with what file: those have tests of their own."""
    happened = wire.incoming(raw, BOT_NAME)
    return replace(happened, sender=0, sender_name="", username="", media="")


def sent(text: str | None = None, id: int = PERSON, **more: Any) -> Incoming:
    """The same of a message of a chat."""
    return read(update(message=message(text, id, **more)))


def query(**more: Any) -> Json:
    """The update of a pressed button."""
    made = {"id": "q1", "from": FROM, "chat_instance": "1", "data": "tanya:gaji_wajar"}
    return update(callback_query=made | more)
