"""What goes out: words by their keys, buttons, copies, reactions. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.answer import Answer
from bot.contacts import Contact
from bot.offer_card import OfferCard
from bot.posts.model import Post
from bot.reports.model import Shown


@dataclass(frozen=True)
class Button:
    """A button under a message: `key` names its label, or `text` is the label, for names of things
    such as an answer's title; `action` and `args` come back when pressed."""

    key: str
    action: str = ""
    args: tuple[str, ...] = ()
    url: str = ""
    text: str = ""
    ticked: bool = False
    """Shown as chosen: a tick stands before the label."""


type Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Say:
    """A message to a person by text key. Keys `faq.<id>` are answers; params fill the text,
    escaped."""

    key: str
    params: Mapping[str, str] = field(default_factory=dict)
    buttons: Rows = ()
    country: str = ""
    """The country whose contacts stand in for `{kontak}`, and whose variant of an answer is told;
    "" gives those that serve everywhere."""
    answer: Answer | None = None
    """Told in place of the answer of that id: a draft, shown as people would see it."""
    contact: Contact | None = None
    """A contact that `{kontak_usulan}` shows as people would see it."""
    parts: tuple["Say", ...] = ()
    """Told beneath in the same message, a line or block each: what is known only by its key."""
    then: tuple["Say", ...] = ()
    """Told beneath the parts in the same message, each as a paragraph of its own."""
    below: str = ""
    """The text key of a small line beneath it all."""
    to: int = 0
    """The chat it goes to; 0 is the one that the turn is in."""
    edited: bool = False
    """The answer is to a message that was changed; it says so."""
    card: str = ""
    """The id of the answer whose picture goes along; the words stand under the picture."""
    warning: OfferCard | None = None
    """What stands on the picture of a checked offer that goes along."""
    reply_to: int = 0
    """The message it answers visibly."""
    of_case: bool = False
    """Said for the people of the desk: it may go to a person whose chat they have, where the bot
    is silent."""
    tag: str = ""
    """A name by which a later turn can change this message (`edits`)."""
    edits: str | int = ""
    """Changes a message instead of sending one: the last of this tag, or the one of this number.
    Where there is none any more nothing is said."""
    thread: int = 0
    """The topic of a forum it goes to."""
    asks_location: bool = False
    """A keyboard with one button that sends the person's location goes along."""
    report: Shown | None = None
    """The report that `{ringkasan}` and the like put into words."""
    paper: bool = False
    """That report goes along as a PDF; the words stand beneath it."""
    copied: bool = False
    """The blocks to copy of that report follow, as messages of their own; the buttons stand under
    the last."""
    export: str = ""
    """A text file of that name goes along, with the param `isi` as its content."""
    post: Post | None = None
    """The post that `{isi_kabar}` and `{sumber_kabar}` put into words."""
    picture: str = ""
    """Telegram's id of a picture that goes along; the words stand under it."""
    plain: bool = False
    """The params `text` are the whole message as somebody wrote it, without marks; there is no
    key."""


@dataclass(frozen=True)
class Copy:
    """A message to pass on without its author: `message_id` of `source`, to the chat `to`, as an
    answer to `reply_to` there. Those of one `album` arrive together."""

    to: int
    source: int
    message_id: int
    reply_to: int = 0
    album: str = ""


@dataclass(frozen=True)
class Reaction:
    """A reaction of the bot's on a message; an emoji of "" takes it off."""

    to: int
    message_id: int
    emoji: str = ""
