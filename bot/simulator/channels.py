"""Channels: who may write there, what the bot is let do, and whose name stands over a post."""

from dataclasses import dataclass, field
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.groups import INSIDE, TAKING_PART, Group

Json = dict[str, Any]

# The rights of an administrator bot that matter for posts; all others it always has here.
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_delete_messages")


@dataclass
class Channel(Group):
    """A channel: its people are subscribers, and only those who lead it write, in its name.

    `own` are the ids of the bot's posts: as on Telegram it may edit and delete these with
    can_post_messages alone.
    """

    rights: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(CHANNEL_RIGHTS, True))
    own: set[int] = field(default_factory=set)

    @property
    def all_rights(self) -> tuple[str, ...]:
        """What an administrator may be denied here."""
        return CHANNEL_RIGHTS

    @property
    def is_public(self) -> bool:
        """Whether it has a name, so that everybody can read it without being in it."""
        return "username" in self.chat

    @property
    def subscribers(self) -> int:
        """How many people are in it, those who lead it too."""
        return sum(status in TAKING_PART for status in self.members.values())

    def may(self, right: str) -> bool:
        """Whether the bot is an administrator with this right; pinning takes the one to edit."""
        named = "can_edit_messages" if right == "can_pin_messages" else right
        return self.standing == "administrator" and self.rights.get(named, False)

    def lets_in(self, person_id: int) -> bool:
        """Whether this person has joined."""
        return self.members.get(person_id) in TAKING_PART

    def check_reading(self) -> None:
        """Raise ApiError where the bot may not even look: it was put out, or the channel has no
        name and the bot is not in it.
        """
        if self.standing == "kicked" or not (self.is_public or self.standing in INSIDE):
            self.check_inside()

    def check_rights(self, content: Json) -> None:
        """Raise ApiError when the bot is in the channel and may not post."""
        if not self.may("can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")

    def check_members(self) -> None:
        """Raise ApiError where the bot may not see who is in the channel."""
        if self.standing != "administrator":
            raise bad_request("member list is inaccessible")

    def may_change(self, message_id: int) -> bool:
        """Whether the bot may edit this post: its own, or any with can_edit_messages."""
        if message_id in self.own and self.may("can_post_messages"):
            return True
        return self.may("can_edit_messages")

    def may_delete(self, message_id: int) -> bool:
        """Whether the bot may delete this post: its own, or any with can_delete_messages."""
        if message_id in self.own and self.may("can_post_messages"):
            return True
        return self.may("can_delete_messages")


def group_of(chat: Json) -> Group:
    """A new group of this Chat, or a channel, which nobody has joined yet."""
    return Channel(chat) if chat["type"] == "channel" else Group(chat)


def author(user: Json, chat: Json) -> Json:
    """Whose name stands over a message: the user's, in a channel the channel's own."""
    return {"sender_chat": chat} if chat["type"] == "channel" else {"from": user}
