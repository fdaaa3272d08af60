"""Privacy mode: which messages of a group reach a bot that is no administrator there."""

from typing import Any

Json = dict[str, Any]


def is_for_bot(message: Json, bot: Json) -> bool:
    """A command for it, a mention of it, or a reply to it (core.telegram.org/bots/features).

    A command that names nobody goes to the bot that spoke last; there is only one bot here.
    """
    answered = message.get("reply_to_message", {})
    # What replies to nothing in a topic is shown as a reply to the message that opened it.
    to_bot = answered.get("from", {}).get("id") == bot["id"]
    if to_bot and "forum_topic_created" not in answered:
        return True
    text = str(message.get("text") or message.get("caption") or "")
    entities = message.get("entities") or message.get("caption_entities") or ()
    return any(_names(entity, text, str(bot["username"]).lower()) for entity in entities)


def _names(entity: Json, text: str, username: str) -> bool:
    if entity["type"] not in ("mention", "bot_command"):
        return False
    start, end = entity["offset"], entity["offset"] + entity["length"]
    # Offsets count UTF-16 units, two bytes each.
    words = text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    _, at, whom = words.partition("@")
    if at:
        return whom.lower() == username
    return bool(start == 0)
