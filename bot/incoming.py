"""What happened in a chat, free of Telegram's shapes. Plain values."""

from dataclasses import dataclass, field
from typing import Any, Literal

type Json = dict[str, Any]

Kind = Literal[
    "text", "command", "button", "photo", "voice", "video", "sticker", "document", "location",
    "contact", "other", "timer", "joined", "left", "forwarded", "group", "group_offer", "unknown",
    "silent", "in_case", "in_report", "desk", "reaction", "member", "group_alerts", "moved",
]  # fmt: skip
"""What a person did. `unknown` is an update we cannot read that a person may be behind; `silent`
asks for no answer (a channel post, talk in a group that is not for the bot). `member` is somebody
who came to an operators' group or left it; `desk`, `in_case` and `in_report` are no message's
kinds but the ways of all that happens in such a group, of what a person with a case does, and of
what is sent to prove something; so is `group_alerts`, what a group chooses of the alerts. `moved`
is a group that became a supergroup of another number (`data["to"]`)."""


@dataclass(frozen=True)
class SentFile:
    """A picture, file or recording that Telegram keeps: `id` fetches it, `same` is equal for the
    same file, `size` is in bytes, 0 when unknown."""

    id: str
    same: str
    kind: Literal["photo", "document", "voice", "audio", "video"]
    size: int = 0
    name: str = ""
    mime: str = ""


@dataclass(frozen=True)
class Incoming:
    """One thing that happened in a chat, free of Telegram's shapes."""

    chat_id: int
    kind: Kind
    text: str = ""
    """What was written: message, caption, or what follows a command."""
    command: str = ""
    """The command's name, or the timer's, or the button's action."""
    args: tuple[str, ...] = ()
    """What a button or a `/start` link carries."""
    private: bool = True
    edited: bool = False
    forwarded: bool = False
    album: str = ""
    message_id: int | None = None
    callback_id: str = ""
    data: Json = field(default_factory=dict)
    file: SentFile | None = None
    """The picture or file itself."""
    replied: "Incoming | None" = None
    """The message that this one replies to: somebody else's, in a group."""
    desk: bool = False
    """It happened in an operators' group."""
    sender: int = 0
    """Telegram's number of who did it."""
    sender_name: str = ""
    thread: int = 0
    """The topic of a forum it stands in; 0 is General."""
    answers: int = 0
    """The number of the message that it replies to, in the same chat."""
    username: str = ""
    """The @name of who did it, without the sign."""
    recording: SentFile | None = None
    """A voice message, a sound, or something that moves."""
    contact: str = ""
    """The name and number of a contact that was sent."""
    media: str = ""
    """Telegram's id of whatever file came along."""
    origin: Json = field(default_factory=dict)
    """Of a forwarded message: where it came from, as Telegram tells it (`forward_origin`):
    `type`, and what is known of `name`, `username`, `id`."""
    as_group: bool = False
    """Somebody who leads the group wrote in its name."""
    emoji: str = ""
    """The reaction that was put on `message_id`; nothing when one was taken off."""

    @property
    def elsewhere(self) -> bool:
        """Whether it was said earlier, or to somebody else: no answer to what was just asked."""
        return self.edited or self.forwarded
