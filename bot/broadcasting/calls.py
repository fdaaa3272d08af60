"""The calls that carry posts. Pure."""

from bot.model import BROADCAST, Json, Outgoing


def new(chat: int, payload: Json, reply_to: int) -> Outgoing:
    """Send a post, as an answer to the one it corrects where that stands in the same chat."""
    answered = {"reply_to": reply_to} if reply_to else {}
    pictured = payload.get("picture") or payload.get("card")
    return Outgoing(chat, "photo" if pictured else "message", payload | answered, BROADCAST)


def changed(chat: int, payload: Json, message_id: int) -> Outgoing:
    """Put other words (and another picture) in the place of a post that stands in a chat."""
    return Outgoing(chat, "edit", payload | {"message_id": message_id}, BROADCAST)


def gone(chat: int, message_id: int) -> Outgoing:
    """Delete a post that stands in a chat."""
    return Outgoing(chat, "delete", {"message_id": message_id}, BROADCAST)
