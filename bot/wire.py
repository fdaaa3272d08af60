"""Reads Telegram's JSON: an update becomes an Incoming. Never raises.

It reads only the fields it needs and trusts none of their shapes: a field that Telegram changes or
adds must not cost a person's words (telegram.Update.de_json refuses the whole update then, and
takes longer than all the rest of a turn). What cannot be read at all is `unknown`.
"""

from typing import Any, Literal

from bot.formatting import storable
from bot.model import Incoming, Json, Kind, SentFile

ATTACHMENTS: tuple[tuple[str, Kind], ...] = (
    ("photo", "photo"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("video", "video"),
    ("video_note", "video"),
    ("animation", "video"),
    ("sticker", "sticker"),
    ("document", "document"),
    ("venue", "location"),
    ("location", "location"),
    ("contact", "contact"),
)
"""Checked in this order: an animation is also a document, a venue also a location."""
SERVICE = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "chat_background_set",
    "boost_added",
    "proximity_alert_triggered",
    "video_chat_started",
    "video_chat_ended",
)
"""What Telegram says about the chat itself; nobody waits for an answer to it."""
LARGEST = 2**63
"""Numbers of chats and updates stay below (Bot API: at most 52 bits); a database holds no
larger."""
HERE = ("member", "administrator", "creator", "restricted")


def chat_of(raw: Any) -> int:
    """The chat an update belongs to; 0 when there is none."""
    for part in _map(raw).values():
        for place in (_map(_map(part).get("message")).get("chat"), *_places(part)):
            if (number := _number(_map(place).get("id"))) is not None:
                return number
    return 0


def message_of(raw: Any) -> int | None:
    """The number of the person's own message, so that it can be wiped later."""
    number = _number(_map(_map(raw).get("message")).get("message_id"))
    return number if chat_of(raw) > 0 else None


def sender_name(raw: Any) -> str:
    """The first name of who wrote or pressed, for editors' changes; nothing when there is none."""
    for part in _map(raw).values():
        if name := _text(_map(_map(part).get("from")).get("first_name")):
            return storable(name)
    return ""


def timer(chat_id: int, payload: Json) -> Incoming:
    """A timer that fell due, as something that happened in its chat."""
    name, data = str(payload.get("name", "")), payload.get("data") or {}
    return Incoming(chat_id, "timer", command=name, data=data)


def incoming(raw: Json, bot_name: str) -> Incoming:
    """What happened, in our words. `bot_name` is the bot's username, to tell whom a group
    addresses."""
    chat = chat_of(raw)
    if not chat:
        return Incoming(0, "silent")
    if query := _map(raw.get("callback_query")):
        return _button(query, chat, bot_name)
    if changed := _map(raw.get("my_chat_member")):
        return _membership(changed, chat, bot_name)
    for name in ("message", "edited_message"):
        if name in raw:
            return _message(_map(raw[name]), chat, bot_name, edited=name != "message")
    return Incoming(chat, "silent", private=chat > 0)


def _button(query: Json, chat: int, bot_name: str) -> Incoming:
    action, *args = _text(query.get("data")).split(":")
    return Incoming(
        chat, "button", command=action, args=tuple(args), private=chat > 0,
        message_id=_number(_map(query.get("message")).get("message_id")),
        callback_id=_text(query.get("id")),
        data=_group_data(chat, bot_name),
    )  # fmt: skip


def _membership(changed: Json, chat: int, bot_name: str) -> Incoming:
    here = _map(changed.get("new_chat_member")).get("status") in HERE
    private = _map(changed.get("chat")).get("type") == "private"
    if private or not here:
        return Incoming(chat, "silent" if here else "left", private=private)
    before = _map(changed.get("old_chat_member")).get("status") in HERE
    channel = _map(changed.get("chat")).get("type") == "channel"
    kind: Kind = "silent" if before or channel else "joined"
    return Incoming(chat, kind, private=False, data=_group_data(chat, bot_name))


def _message(message: Json, chat: int, bot_name: str, edited: bool) -> Incoming:
    private = chat > 0
    text = _text(message.get("text")) or _text(message.get("caption"))
    if not private and not _addressed(message, text, bot_name):
        return Incoming(chat, "silent", private=False)
    kind, command, rest = _kind(message, text, bot_name)
    if edited and kind == "location":  # a live location moves every few seconds, for hours
        return Incoming(chat, "silent", private=private)
    return Incoming(
        chat, kind, rest, command, private=private, edited=edited,
        forwarded="forward_origin" in message, album=_text(message.get("media_group_id")),
        message_id=_number(message.get("message_id")),
        data=_group_data(chat, bot_name) | _point(message), file=_file(message),
        replied=None if private else _replied(message, chat, bot_name),
    )  # fmt: skip


def _replied(message: Json, chat: int, bot_name: str) -> Incoming | None:
    """The message of a group that this one answers: what somebody asks the bot to look at. Its own
    verdicts, full of words of danger, are nothing to judge."""
    answered = _map(message.get("reply_to_message"))
    if not answered or _by_bot(answered, bot_name):
        return None
    text = _text(answered.get("text")) or _text(answered.get("caption"))
    kind: Kind = next((kind for name, kind in ATTACHMENTS if answered.get(name)), "text")
    return Incoming(chat, kind, text, private=False, file=_file(answered))


def _file(message: Json) -> SentFile | None:
    """The picture (the largest of its sizes) or file of a message; a moving picture is none."""
    sizes = message.get("photo")
    if isinstance(sizes, list) and sizes:
        largest = max(map(_map, sizes), key=lambda size: _number(size.get("width")) or 0)
        return _sent(largest, "photo")
    document = {} if message.get("animation") else _map(message.get("document"))
    return _sent(document, "document") if document else None


def _sent(raw: Json, kind: Literal["photo", "document"]) -> SentFile | None:
    id = _text(raw.get("file_id"))
    if not id:
        return None
    return SentFile(
        id, _text(raw.get("file_unique_id")), kind, _number(raw.get("file_size")) or 0,
        storable(_text(raw.get("file_name"))), _text(raw.get("mime_type")),
    )  # fmt: skip


def _kind(message: Json, text: str, bot_name: str) -> tuple[Kind, str, str]:
    for name, kind in ATTACHMENTS:
        if message.get(name):
            return kind, "", text
    if not _text(message.get("text")):
        return _wordless(message), "", text
    first, rest = (*text.split(maxsplit=1), "", "")[:2]
    name, _, whom = first[1:].partition("@")
    if first.startswith("/") and name.isidentifier() and whom.lower() in ("", bot_name.lower()):
        return "command", name.lower(), rest.strip()
    return "text", "", text


def _wordless(message: Json) -> Kind:
    """A message with neither words nor an attachment we know."""
    if any(name in message for name in SERVICE):
        return "silent"
    return "unknown" if "text" in message or len(message) < len(EMPTY) else "other"


EMPTY = ("message_id", "date", "chat", "from", "content")
"""A message holds at least these; with less it is broken."""


def _addressed(message: Json, text: str, bot_name: str) -> bool:
    """A group speaks to the bot by command, by name, or by a reply to it."""
    first = (*text.split(maxsplit=1), "")[0]
    if first.startswith("/"):
        return first.partition("@")[2].lower() in ("", bot_name.lower())
    replied = _by_bot(_map(message.get("reply_to_message")), bot_name)
    return replied or f"@{bot_name.lower()}" in text.lower()


def _by_bot(message: Json, bot_name: str) -> bool:
    return _text(_map(message.get("from")).get("username")).lower() == bot_name.lower()


def _group_data(chat: int, bot_name: str) -> Json:
    """In a group the bot's name goes along, for the link to the private chat."""
    return {} if chat > 0 else {"bot": bot_name}


def _point(message: Json) -> Json:
    """Where a shared location lies, in degrees; nothing when there is none on earth."""
    place = _map(_map(message.get("venue")).get("location")) or _map(message.get("location"))
    latitude = _degrees(place.get("latitude"), 90)
    longitude = _degrees(place.get("longitude"), 180)
    if latitude is None or longitude is None:
        return {}
    return {"latitude": latitude, "longitude": longitude}


def _degrees(value: Any, most: int) -> float | None:
    return value if type(value) in (int, float) and abs(value) <= most else None


def _places(part: Any) -> tuple[Any, ...]:
    """Where an update's part names its chat, best first."""
    return tuple(_map(part).get(name) for name in ("chat", "from", "user"))


def _map(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _number(value: Any) -> int | None:
    return value if type(value) is int and abs(value) < LARGEST else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
