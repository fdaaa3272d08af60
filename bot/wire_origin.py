"""Reads where a forwarded message came from, and in whose name something was written in a group.
Never raises."""

from bot.formatting import storable
from bot.model import Json
from bot.wire_fields import a_map, a_number, a_text, full_name


def origin_of(message: Json) -> Json:
    """Where a forwarded message came from (Bot API, MessageOrigin): `type` is user, hidden_user,
    chat or channel; with `name`, `username`, `id` as far as Telegram tells them. Empty for a
    message that was not forwarded."""
    origin = a_map(message.get("forward_origin"))
    if not origin:
        return {}
    user = a_map(origin.get("sender_user"))
    chat = a_map(origin.get("chat")) or a_map(origin.get("sender_chat"))
    hidden = storable(a_text(origin.get("sender_user_name")))
    name = hidden or full_name(user) or storable(a_text(chat.get("title")))
    found = {
        "type": a_text(origin.get("type")), "name": name,
        "username": a_text((user or chat).get("username")),
        "id": a_number((user or chat).get("id")),
        "message_id": a_number(origin.get("message_id")),
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def in_name_of_group(message: Json, chat: int) -> bool:
    """Whether who leads a group wrote in its name: Telegram then shows the group as the sender."""
    return chat < 0 and a_number(a_map(message.get("sender_chat")).get("id")) == chat


def moved_to(message: Json) -> int:
    """The number of the supergroup that a group became; 0 for every other message."""
    return a_number(message.get("migrate_to_chat_id")) or 0
