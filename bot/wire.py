"""Speaks Telegram's JSON: an update becomes an Incoming. Never raises: what cannot be read is
`unknown`."""

from collections.abc import Mapping
from typing import Any

from telegram import Message, Update

from bot.model import Incoming, Json, Kind

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
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "new_chat_title",
    "chat_background_set", "boost_added", "proximity_alert_triggered", "video_chat_started",
    "video_chat_ended", "new_chat_photo", "delete_chat_photo",
)  # fmt: skip
"""What Telegram says about the chat itself; nobody waits for an answer to it."""
HERE = ("member", "administrator", "creator", "restricted")
MADE_BY_PEOPLE = ("message", "edited_message", "callback_query")


def chat_of(raw: Any) -> int:
    """The chat an update belongs to, dug out without trusting its shape; 0 when there is none."""
    for part in raw.values() if isinstance(raw, Mapping) else ():
        if not isinstance(part, Mapping):
            continue
        inner = part.get("message")
        chat = inner.get("chat") if isinstance(inner, Mapping) else None
        for place in (chat, part.get("chat"), part.get("from"), part.get("user")):
            if isinstance(place, Mapping) and type(place.get("id")) is int:
                return int(place["id"])
    return 0


def message_of(raw: Any) -> int | None:
    """The number of the person's own message, so that it can be wiped later."""
    message = raw.get("message") if isinstance(raw, Mapping) else None
    number = message.get("message_id") if isinstance(message, Mapping) else None
    return number if type(number) is int and chat_of(raw) > 0 else None


def timer(chat_id: int, payload: Json) -> Incoming:
    """A timer that fell due, as something that happened in its chat."""
    name, data = str(payload.get("name", "")), payload.get("data") or {}
    return Incoming(chat_id, "timer", command=name, data=data)


def incoming(raw: Json, bot_name: str) -> Incoming:
    """What happened, in our words. `bot_name` is the bot's username, to tell whom a group
    addresses."""
    chat = chat_of(raw)
    try:
        update = Update.de_json(raw, None)
        if update.callback_query:
            return _button(update, chat)
        if update.my_chat_member:
            return _membership(update, chat)
        if message := update.message or update.edited_message:
            return _message(message, chat, bot_name, edited=update.message is None)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError):
        pass
    by_a_person = chat > 0 and any(isinstance(raw.get(key), Mapping) for key in MADE_BY_PEOPLE)
    return Incoming(chat, "unknown" if by_a_person else "silent")


def _button(update: Update, chat: int) -> Incoming:
    query = update.callback_query
    if query is None:
        raise TypeError("no callback_query")
    action, *args = (query.data or "").split(":")
    message_id = query.message.message_id if query.message else None
    return Incoming(
        chat, "button", command=action, args=tuple(args), private=chat > 0,
        message_id=message_id, callback_id=query.id,
    )  # fmt: skip


def _membership(update: Update, chat: int) -> Incoming:
    changed = update.my_chat_member
    if changed is None:
        raise TypeError("no my_chat_member")
    here = changed.new_chat_member.status in HERE
    private = changed.chat.type == "private"
    if private or not here:
        return Incoming(chat, "silent" if here else "left", private=private)
    came = changed.old_chat_member.status not in HERE and changed.chat.type != "channel"
    return Incoming(chat, "joined" if came else "silent", private=False)


def _message(message: Message, chat: int, bot_name: str, edited: bool) -> Incoming:
    private = message.chat.type == "private"
    text = message.text or message.caption or ""
    if not private and not _addressed(message, text, bot_name):
        return Incoming(chat, "silent", private=False)
    kind, command, rest = _kind(message, text, bot_name)
    return Incoming(
        chat, kind, rest, command, private=private, edited=edited,
        forwarded=message.forward_origin is not None, album=message.media_group_id or "",
        message_id=message.message_id, data={} if private else {"bot": bot_name},
    )  # fmt: skip


def _kind(message: Message, text: str, bot_name: str) -> tuple[Kind, str, str]:
    for name, kind in ATTACHMENTS:
        if getattr(message, name):
            return kind, "", text
    if not message.text:
        return ("silent" if any(getattr(message, name) for name in SERVICE) else "other"), "", text
    first, _, rest = text.partition(" ")
    name, _, whom = first[1:].partition("@")
    if first.startswith("/") and name.isidentifier() and whom.lower() in ("", bot_name.lower()):
        return "command", name.lower(), rest.strip()
    return "text", "", text


def _addressed(message: Message, text: str, bot_name: str) -> bool:
    """A group speaks to the bot by command, by name, or by a reply to it."""
    first = text.partition(" ")[0]
    if first.startswith("/"):
        return first.partition("@")[2].lower() in ("", bot_name.lower())
    answered = message.reply_to_message and message.reply_to_message.from_user
    replied = bool(answered and (answered.username or "").lower() == bot_name.lower())
    return replied or f"@{bot_name.lower()}" in text.lower()
