"""Groups and their topics, the bot's standing in each, and what Telegram lets it do there."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.errors import ApiError, bad_request, forbidden

Json = dict[str, Any]

# How a bot can stand in a group it is in; outside it is "left" or "kicked".
INSIDE = ("member", "administrator", "restricted")
OUTSIDE = ("left", "kicked")
# How a person can stand in a group and take part in it.
TAKING_PART = ("creator", "administrator", "member")
# What an administrator may be denied; all other rights it always has here.
RIGHTS = ("can_manage_topics", "can_delete_messages", "can_pin_messages")
# What a bot that must be silent is told it may not send; an animation is a document as well.
_PLURALS = {
    "animation": "animations",
    "photo": "photos",
    "document": "documents",
    "video": "videos",
    "video_note": "video notes",
    "voice": "voice notes",
    "audio": "music",
    "sticker": "stickers",
}


@dataclass
class Topic:
    """A topic of a forum; `root` is the service message that opened it, whose id is its number."""

    root: Json
    name: str
    icon_color: int
    icon_custom_emoji_id: str = ""
    closed: bool = False

    @property
    def number(self) -> int:
        """The `message_thread_id` of its messages."""
        number: int = self.root["message_id"]
        return number

    def fields(self) -> Json:
        """What a message in this topic carries; Telegram shows a reply to nothing as one to it."""
        place = {"message_thread_id": self.number, "is_topic_message": True}
        return {**place, "reply_to_message": self.root}

    def to_json(self) -> Json:
        """What the pages and `GET /sim/people` show of it."""
        named = {"name": self.name, "icon_color": self.icon_color, "closed": self.closed}
        return {"message_thread_id": self.number, **named}


@dataclass
class Group:
    """A group: its Chat object, how the bot stands in it, and where it moved when upgraded.

    `members` are the people known to be or to have been in it, with their status; a group whose
    members nobody named lets everybody write.
    """

    chat: Json
    standing: str = "member"
    moved_to: int | None = None
    rights: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(RIGHTS, True))
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    last_topic: float | None = None
    spent: deque[float] = field(default_factory=deque)
    invite_link: str = ""

    @property
    def is_forum(self) -> bool:
        """Whether it has topics."""
        return bool(self.chat.get("is_forum"))

    @property
    def all_rights(self) -> tuple[str, ...]:
        """What an administrator may be denied here."""
        return RIGHTS

    def may(self, right: str) -> bool:
        """Whether the bot is an administrator with this right."""
        return self.standing == "administrator" and self.rights[right]

    def lets_in(self, person_id: int) -> bool:
        """Whether this person takes part: as a known member, or because no members are known."""
        if not any(status in TAKING_PART for status in self.members.values()):
            return self.members.get(person_id) != "kicked"
        return self.members.get(person_id) in TAKING_PART

    def is_led_by(self, person_id: int) -> bool:
        """Whether this person is the group's creator or an administrator."""
        return self.members.get(person_id) in ("creator", "administrator")

    def check_reading(self) -> None:
        """Raise ApiError where the bot may not even look: a supergroup that put it out."""
        if self.chat["type"] == "supergroup":
            self.check_inside()

    def check_writing(self) -> None:
        """Raise ApiError, in Telegram's words, when the bot may not write here."""
        if self.moved_to is not None:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, text, migrate_to_chat_id=self.moved_to)
        self.check_inside()

    def check_inside(self) -> None:
        """Raise ApiError, in Telegram's words, when the bot is not in."""
        if self.standing == "kicked":
            raise forbidden(f"bot was kicked from the {self.chat['type']} chat")
        if self.standing not in INSIDE:
            raise forbidden(f"bot is not a member of the {self.chat['type']} chat")

    def check_rights(self, content: Json) -> None:
        """Raise ApiError when the bot is in the group but must be silent."""
        if self.standing == "restricted":
            kind = next((plural for name, plural in _PLURALS.items() if name in content), None)
            raise bad_request(f"not enough rights to send {kind or 'text messages'} to the chat")
