"""Reads Telegram's JSON: an update becomes an Incoming. Never raises.

It reads only the fields it needs and trusts none of their shapes: a field that Telegram changes or
adds must not cost a person's words (telegram.Update.de_json refuses the whole update then, and
takes longer than all the rest of a turn). What cannot be read at all is `unknown`.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from bot.formatting import storable
from bot.model import Incoming, Json, Kind
from bot.wire_fields import a_map, a_number, a_text, full_name, point
from bot.wire_files import ATTACHMENTS, contact_of, file_of, media_of, recording_of
from bot.wire_origin import in_name_of_group, moved_to, origin_of

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
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
)
"""What Telegram says about the chat itself; nobody waits for an answer to it."""
HERE = ("member", "administrator", "creator", "restricted")


def chat_of(raw: Any) -> int:
    """The chat an update belongs to; 0 when there is none."""
    for part in a_map(raw).values():
        for place in (a_map(a_map(part).get("message")).get("chat"), *_places(part)):
            if (number := a_number(a_map(place).get("id"))) is not None:
                return number
    return 0


def message_of(raw: Any) -> int | None:
    """The number of the person's own message, so that it can be wiped later."""
    number = a_number(a_map(a_map(raw).get("message")).get("message_id"))
    return number if chat_of(raw) > 0 else None


def sender_name(raw: Any) -> str:
    """The first name of who wrote or pressed, for editors' changes; nothing when there is none."""
    for part in a_map(raw).values():
        if name := a_text(a_map(a_map(part).get("from")).get("first_name")):
            return storable(name)
    return ""


def timer(chat_id: int, payload: Json) -> Incoming:
    """A timer that fell due, as something that happened in its chat."""
    name, data = str(payload.get("name", "")), payload.get("data") or {}
    return Incoming(chat_id, "timer", command=name, data=data)


def incoming(raw: Json, bot_name: str, desks: Collection[int] = ()) -> Incoming:
    """What happened, in our words. `bot_name` is the bot's username, to tell whom a group
    addresses; in the operators' groups (`desks`) all that is said is for the bot."""
    chat = chat_of(raw)
    if not chat:
        return Incoming(0, "silent")
    happened = _happened(raw, chat, bot_name, chat in desks)
    if not happened.private and chat in desks and happened.kind == "joined":
        return replace(happened, kind="silent")
    return replace(happened, desk=chat in desks, **_sender(raw))


def _happened(raw: Json, chat: int, bot_name: str, desk: bool) -> Incoming:
    if query := a_map(raw.get("callback_query")):
        return _button(query, chat, bot_name)
    if changed := a_map(raw.get("my_chat_member")):
        return _membership(changed, chat, bot_name)
    if changed := a_map(raw.get("chat_member")):
        return _colleague(changed, chat, desk)
    if reaction := a_map(raw.get("message_reaction")):
        return _reaction(reaction, chat)
    for name in ("message", "edited_message"):
        if name in raw:
            return _message(a_map(raw[name]), chat, bot_name, name != "message", desk)
    return Incoming(chat, "silent", private=chat > 0)


def _sender(raw: Json) -> Json:
    """Who did it, as fields of an Incoming."""
    for part in map(a_map, raw.values()):
        user = a_map(part.get("from")) or a_map(part.get("user"))
        if (number := a_number(user.get("id"))) is not None:
            username = a_text(user.get("username"))
            return {"sender": number, "sender_name": full_name(user), "username": username}
    return {}


def _colleague(changed: Json, chat: int, desk: bool) -> Incoming:
    """Somebody else came to a group or left it: of interest where operators work. Who is restricted
    may be gone all the same; only there Telegram says `is_member`."""
    after = a_map(changed.get("new_chat_member"))
    who = a_number(a_map(after.get("user")).get("id"))
    if not desk or who is None:
        return Incoming(chat, "silent", private=chat > 0)
    status, is_member = a_text(after.get("status")), after.get("is_member") is not False
    data = {"user": who, "status": status, "is_member": is_member}
    return Incoming(chat, "member", private=False, data=data)


def _reaction(reaction: Json, chat: int) -> Incoming:
    """A reaction that was put on a message, or taken off. Only plain emoji can be passed on."""
    listed = reaction.get("new_reaction")
    put = [a_map(one) for one in listed] if isinstance(listed, list) else []
    emoji = next((a_text(one.get("emoji")) for one in put if one.get("type") == "emoji"), "")
    message_id = a_number(reaction.get("message_id"))
    return Incoming(chat, "reaction", private=chat > 0, message_id=message_id, emoji=emoji)


def _button(query: Json, chat: int, bot_name: str) -> Incoming:
    action, *args = a_text(query.get("data")).split(":")
    under = a_map(query.get("message"))
    return Incoming(
        chat, "button", command=action, args=tuple(args), private=chat > 0,
        message_id=a_number(under.get("message_id")), callback_id=a_text(query.get("id")),
        data=_group_data(chat, bot_name), thread=_thread(under),
    )  # fmt: skip


def _membership(changed: Json, chat: int, bot_name: str) -> Incoming:
    here = a_map(changed.get("new_chat_member")).get("status") in HERE
    private = a_map(changed.get("chat")).get("type") == "private"
    if private or not here:
        return Incoming(chat, "silent" if here else "left", private=private)
    before = a_map(changed.get("old_chat_member")).get("status") in HERE
    channel = a_map(changed.get("chat")).get("type") == "channel"
    kind: Kind = "silent" if before or channel else "joined"
    return Incoming(chat, kind, private=False, data=_group_data(chat, bot_name))


def _message(message: Json, chat: int, bot_name: str, edited: bool, desk: bool) -> Incoming:
    private = chat > 0
    if to := moved_to(message):
        return Incoming(chat, "silent" if desk else "moved", private=False, data={"to": to})
    text = storable(a_text(message.get("text")) or a_text(message.get("caption")))
    if not private and not desk and not _addressed(message, text, bot_name):
        return Incoming(chat, "silent", private=False)
    kind, command, rest = _kind(message, text, bot_name)
    if edited and kind == "location":  # a live location moves every few seconds, for hours
        return Incoming(chat, "silent", private=private)
    return Incoming(
        chat, kind, rest, command, private=private, edited=edited,
        forwarded="forward_origin" in message, album=a_text(message.get("media_group_id")),
        message_id=a_number(message.get("message_id")),
        data=_group_data(chat, bot_name) | point(message), file=file_of(message),
        origin=origin_of(message), as_group=in_name_of_group(message, chat),
        replied=None if private or desk else _replied(message, chat, bot_name),
        recording=recording_of(message), contact=contact_of(message),
        media=media_of(message), thread=_thread(message), answers=_answered(message),
    )  # fmt: skip


def _thread(message: Json) -> int:
    """The topic of a forum that a message stands in, 0 for General and elsewhere."""
    number = a_number(message.get("message_thread_id")) or 0
    return number if message.get("is_topic_message") else 0


def _answered(message: Json) -> int:
    """The message that this one replies to. In a topic Telegram names the topic's beginning where
    somebody replied to nothing."""
    answered = a_map(message.get("reply_to_message"))
    if not answered or "forum_topic_created" in answered:
        return 0
    return a_number(answered.get("message_id")) or 0


def _replied(message: Json, chat: int, bot_name: str) -> Incoming | None:
    """The message of a group that this one answers: what somebody asks the bot to look at. Its own
    verdicts, full of words of danger, are nothing to judge."""
    answered = a_map(message.get("reply_to_message"))
    if not answered or _by_bot(answered, bot_name):
        return None
    text = storable(a_text(answered.get("text")) or a_text(answered.get("caption")))
    kind: Kind = next((kind for name, kind in ATTACHMENTS if answered.get(name)), "text")
    return Incoming(chat, kind, text, private=False, file=file_of(answered))


def _kind(message: Json, text: str, bot_name: str) -> tuple[Kind, str, str]:
    for name, kind in ATTACHMENTS:
        if message.get(name):
            return kind, "", text
    if not a_text(message.get("text")):
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
    replied = _by_bot(a_map(message.get("reply_to_message")), bot_name)
    return replied or f"@{bot_name.lower()}" in text.lower()


def _by_bot(message: Json, bot_name: str) -> bool:
    return a_text(a_map(message.get("from")).get("username")).lower() == bot_name.lower()


def _group_data(chat: int, bot_name: str) -> Json:
    """In a group the bot's name goes along, for the link to the private chat."""
    return {} if chat > 0 else {"bot": bot_name}


def _places(part: Any) -> tuple[Any, ...]:
    """Where an update's part names its chat, best first."""
    return tuple(a_map(part).get(name) for name in ("chat", "from", "user"))
