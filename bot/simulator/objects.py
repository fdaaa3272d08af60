"""Users, chats and files as Telegram's JSON shows them."""

from typing import Any

from bot.simulator.errors import Refused
from bot.simulator.files import StoredFile, picture_size

Json = dict[str, Any]

CHAT_TYPES = frozenset({"private", "group", "supergroup", "channel"})


def user_json(given: object) -> Json:
    """A person's User object; raises Refused when id or first_name is missing."""
    if not isinstance(given, dict):
        raise Refused(400, "user must be an object with id and first_name")
    user_id, first_name = given.get("id"), given.get("first_name")
    if not isinstance(user_id, int) or isinstance(user_id, bool) or user_id < 1:
        raise Refused(400, "user.id must be a whole number from 1")
    if not isinstance(first_name, str) or not first_name.strip():
        raise Refused(400, "user.first_name must be a text")
    user: Json = {"id": user_id, "is_bot": False, "first_name": first_name}
    for name in ("last_name", "username", "language_code"):
        if given.get(name):
            user[name] = str(given[name])
    return user


def group_chat(given: object) -> Json:
    """A Chat object of a group or channel; raises Refused when it is none."""
    if not isinstance(given, dict) or not isinstance(given.get("id"), int):
        raise Refused(400, "chat must be an object with id and type")
    kind = given.get("type")
    if kind not in CHAT_TYPES:
        raise Refused(400, f"chat.type must be one of {', '.join(sorted(CHAT_TYPES))}")
    if kind != "private" and given["id"] >= 0:
        raise Refused(400, "the id of a group is below zero")
    if given.get("is_forum") and kind != "supergroup":
        raise Refused(400, "only a supergroup can be a forum")
    title = str(given.get("title") or ("Kanal" if kind == "channel" else "Grup"))
    chat: Json = {"id": given["id"], "title": title, "type": kind}
    if given.get("is_forum"):
        chat["is_forum"] = True
    if given.get("username"):
        chat["username"] = str(given["username"]).removeprefix("@")
    if kind == "group":
        chat["all_members_are_administrators"] = False
    return chat


def chat_full_info(chat: Json) -> Json:
    """What getChat answers: the chat with the fields that are always there."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **chat,
        "accent_color_id": chat["id"] % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def media_fields(stored: StoredFile) -> Json:
    """The part of a Message that shows this file, such as {"voice": {…}}."""
    reference = stored.reference()
    named = {**reference, "mime_type": stored.mime, "file_name": stored.name}
    match stored.kind:
        case "photo":
            width, height = picture_size(stored.data) or (800, 600)
            return {"photo": [{**reference, "width": width, "height": height}]}
        case "voice":
            return {"voice": {**reference, "duration": 3, "mime_type": stored.mime}}
        case "video_note":
            return {"video_note": {**reference, "length": 240, "duration": 3}}
        case "sticker":
            return {"sticker": {**reference, **_STICKER}}
        case "audio":
            return {"audio": {**named, "duration": 3}}
        case "video":
            return {"video": {**named, "width": 640, "height": 480, "duration": 3}}
        case "animation":
            moving = {**named, "width": 320, "height": 240, "duration": 3}
            # Telegram repeats an animation as a document, for bots older than animations.
            return {"animation": moving, "document": named}
        case _:
            return {"document": named}


_STICKER: Json = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "🙏",
}
