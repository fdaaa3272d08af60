"""What a message takes along when it is passed on, and where it says it comes from."""

from typing import Any

from bot.simulator.errors import Refused
from bot.simulator.objects import group_chat, user_json

Json = dict[str, Any]


# What belongs to the place of a message and not to what it says.
OWN_FIELDS = frozenset(
    [
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "message_thread_id",
        "is_topic_message",
        "reply_markup",
        "reply_to_message",
        "forward_origin",
        "media_group_id",
        "sender_chat",
    ]
)


def copied(message: Json) -> Json:
    """What a message says, without what belongs to its place and its author."""
    return {name: value for name, value in message.items() if name not in OWN_FIELDS}


def forwarded(message: Json) -> Json:
    """What a message says, with its origin."""
    return {**copied(message), "forward_origin": origin_of(message)}


def origin_of(message: Json) -> Json:
    """The `forward_origin` of what is forwarded from here; an earlier one stays."""
    if "forward_origin" in message:
        return dict(message["forward_origin"])
    if "sender_chat" in message:
        number = message["message_id"]
        return _channel(message["sender_chat"], number, message["date"])
    return {"type": "user", "sender_user": message["from"], "date": message["date"]}


def told_origin(given: object, known: dict[int, Json], now: int) -> Json:
    """The `forward_origin` a script tells of: a name of somebody hidden, or an object with a type.

    `known` are chats by id, so that one of them needs only its id. Raises Refused when it makes
    no sense.
    """
    if not isinstance(given, dict):
        return {"type": "hidden_user", "sender_user_name": str(given), "date": now}
    match given.get("type"):
        case "hidden_user":
            name = given.get("name") or given.get("first_name")
            return {"type": "hidden_user", "sender_user_name": str(name or "?"), "date": now}
        case "user":
            return {"type": "user", "sender_user": user_json(given), "date": now}
        case "chat":
            return {"type": "chat", "sender_chat": _chat(given, known, "supergroup"), "date": now}
        case "channel":
            number = given.get("message_id", 1)
            if not isinstance(number, int) or number < 1:
                raise Refused(400, "the message_id of a channel's post is a whole number from 1")
            return _channel(_chat(given, known, "channel"), number, now)
    raise Refused(400, "the type of forward_from is channel, chat, user or hidden_user")


def _channel(chat: Json, number: int, date: int) -> Json:
    return {"type": "channel", "chat": chat, "message_id": number, "date": date}


def _chat(given: Json, known: dict[int, Json], kind: str) -> Json:
    chat = known.get(given.get("id", 0))
    return chat if chat is not None else group_chat({**given, "type": kind})
