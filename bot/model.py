"""The words all parts share: what comes in, what is decided, what goes out. Nothing here does
anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.answer import Answer
from bot.contacts import Contact
from bot.editorial import Editorial
from bot.effects import Effect
from bot.examined import Examined
from bot.meaning import Understanding
from bot.offer_card import OfferCard
from bot.offers.model import Judgement

type Json = dict[str, Any]

Kind = Literal[
    "text", "command", "button", "photo", "voice", "video", "sticker", "document", "location",
    "contact", "other", "timer", "joined", "left", "forwarded", "group", "group_offer", "unknown",
    "silent",
]  # fmt: skip
"""What a person did. `unknown` is an update we cannot read that a person may be behind; `silent`
asks for no answer (a channel post, a reaction, talk in a group that is not for the bot)."""

Outcome = Literal["answer", "choices", "fallback", "action", "case", "question"]
"""How a turn ended, as `cekdulu ask` prints it: `case` is an alarm that people must see, `question`
the safety question before one."""

Lane = Literal["", "nyawa", "waktu"]
"""How urgent a case is: life and freedom before matters where hours count."""

CONVERSATION, BROADCAST = 0, 1
"""Priorities of the outbox: an answer never waits behind a broadcast."""


@dataclass(frozen=True)
class SentFile:
    """A picture or file that Telegram keeps: `id` fetches it, `same` is equal for the same file,
    `size` is in bytes, 0 when unknown."""

    id: str
    same: str
    kind: Literal["photo", "document"]
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

    @property
    def elsewhere(self) -> bool:
        """Whether it was said earlier, or to somebody else: no answer to what was just asked."""
        return self.edited or self.forwarded


@dataclass(frozen=True)
class Conversation:
    """Where a chat stands. `version` grows with every commit and guards against a second
    finisher."""

    chat_id: int
    step: str = ""
    data: Json = field(default_factory=dict)
    version: int = 0
    blocked: bool = False


@dataclass(frozen=True)
class Turn:
    """All a feature may look at: what happened, where the chat stands, what was meant, the time."""

    incoming: Incoming
    conversation: Conversation
    understanding: Understanding
    now: datetime
    danger: str = ""
    """The darurat_ id whose words the lexicon found, or nothing."""
    own: bool = False
    """Whether something is done to the one who writes, in words."""
    session: str = ""
    """Short name of this turn, the same when it is tried again; stateful buttons carry it."""
    parts: tuple[Understanding, ...] = ()
    """What the sentences mean by themselves, when there are several."""
    editorial: Editorial | None = None
    """What an editor who edits may look at."""
    offered: Judgement | None = None
    """What the offer checker says of the text by itself."""
    examined: Examined | None = None
    """What came out of an offer that was sent in parts, once it is to be judged."""

    def remember(self, **changes: Any) -> Json:
        """What the conversation remembers, with changes; a value of None takes the name away."""
        merged = {**self.conversation.data, **changes}
        return {name: value for name, value in merged.items() if value is not None}

    @property
    def country(self) -> str:
        """The country named now or earlier in this chat, as a code, or nothing."""
        return self.understanding.country or str(self.conversation.data.get("country", ""))


@dataclass(frozen=True)
class Button:
    """A button under a message: `key` names its label, or `text` is the label, for names of things
    such as an answer's title; `action` and `args` come back when pressed."""

    key: str
    action: str = ""
    args: tuple[str, ...] = ()
    url: str = ""
    text: str = ""


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
    """The message it answers visibly, in a group."""


@dataclass(frozen=True)
class Decision:
    """What a feature wants: words, the next step, effects. One commit makes it true."""

    replies: tuple[Say, ...] = ()
    step: str | None = None
    """The step the conversation goes to; None leaves it where it is, "" ends it."""
    data: Json | None = None
    """What the conversation remembers from now on; None leaves it as it is."""
    effects: tuple[Effect, ...] = ()
    outcome: Outcome = "action"
    ids: tuple[str, ...] = ()
    """The ids answered or offered, for `cekdulu ask`."""
    lane: Lane = ""
    """Set when the outcome is a case."""
    news: Say | None = None
    """What those hear whom an effect tells (`DecideOffer`)."""


type Handler = Callable[[Turn], Decision]
type StepHandler = Callable[[Turn], Decision | None]
"""What a step makes of a free text; None when the text is not for this step."""


@dataclass(frozen=True)
class Feature:
    """One thing the bot can do: the commands, ids, buttons, steps, kinds and timers that lead to
    it."""

    name: str
    commands: Mapping[str, Handler] = field(default_factory=dict)
    ids: Mapping[str, Handler] = field(default_factory=dict)
    buttons: Mapping[str, Handler] = field(default_factory=dict)
    steps: Mapping[str, StepHandler] = field(default_factory=dict)
    kinds: Mapping[Kind, Handler] = field(default_factory=dict)
    timers: Mapping[str, Handler] = field(default_factory=dict)


@dataclass(frozen=True)
class Outgoing:
    """One call to make: which, with what. `payload` is emptied once the call is made."""

    chat_id: int
    method: Literal["message", "photo", "callback", "keyboard", "wipe"]
    payload: Json
    priority: int = CONVERSATION
    id: int = 0
    attempts: int = 0
