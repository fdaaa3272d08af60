"""The words all parts share: what comes in, what is decided, what goes out. Nothing here does
anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.shift import NO_SHIFT, Shift
from bot.editorial import Editorial
from bot.effects import Effect
from bot.examined import Examined
from bot.incoming import Incoming, Json, Kind, SentFile
from bot.meaning import Understanding
from bot.newsroom import Newsroom
from bot.offers.model import Judgement
from bot.posts.links import Link
from bot.posts.model import Subscription
from bot.posts.standing import Standing
from bot.reports.model import Shown
from bot.said import Button, Copy, Reaction, Rows, Say

__all__ = [
    "BROADCAST", "CONVERSATION", "Button", "Conversation", "Copy", "Decision", "Feature", "Handler",
    "Incoming", "Json", "Kind", "Lane", "Outcome", "Outgoing", "PortalState", "Reaction", "Rows",
    "Say", "SentFile", "StepHandler", "Turn",
]  # fmt: skip

Outcome = Literal["answer", "choices", "fallback", "action", "case", "question"]
"""How a turn ended, as `cekdulu ask` prints it: `case` is an alarm that people must see, `question`
the safety question before one."""

PortalState = Literal["", "up", "down", "unchecked"]
"""Whether Portal Peduli WNI answered lately; `unchecked` where that is switched off."""
Lane = Literal["", "nyawa", "waktu", "biasa"]
"""How urgent a case is: life and freedom before matters where hours count before all else."""

CONVERSATION, BROADCAST = 0, 1
"""Priorities of the outbox: an answer never waits behind a broadcast."""


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
    reading: bool = False
    """The files of that offer are still being read."""
    flooding: bool = False
    """Somebody with a case writes faster than anybody could be answered."""
    case: Case | None = None
    """The last case of this person, closed ones too."""
    shift: Shift = NO_SHIFT
    """The desk as it stands."""
    desk: Desk | None = None
    """What an operator's action may look at."""

    report: Shown | None = None
    """The last report of this chat: a draft before those that are confirmed."""
    found: Shown | None = None
    """The report that the code in this message opens."""
    portal: PortalState = ""
    """Whether the portal answers, when this turn tells it."""
    token: str = ""
    """Fresh letters that nobody can guess, for codes; others each time a turn is tried."""

    link: Link | None = None
    """The genuine link of a post by which somebody came to the bot."""
    linked: Standing | None = None
    """That post, as it stands now."""
    subscription: Subscription | None = None
    """What this chat wants of alerts, when the turn is about that."""
    leads: bool = False
    """Whether who acts may decide for the group that this happens in."""
    newsroom: Newsroom | None = None
    """What somebody who writes posts may look at."""
    passed_on: Standing | None = None
    """A post of ours that was passed on to us, as it stands now."""
    admins: tuple[int, ...] = ()
    """Those who appoint editors, to be told of what concerns the bot itself."""

    def remember(self, **changes: Any) -> Json:
        """What the conversation remembers, with changes; a value of None takes the name away."""
        merged = {**self.conversation.data, **changes}
        return {name: value for name, value in merged.items() if value is not None}

    def lately(self, kept: object, within: timedelta) -> bool:
        """Whether a moment that the conversation keeps is at most so long ago; never where it keeps
        none."""
        return bool(kept) and self.now - datetime.fromisoformat(str(kept)) <= within

    @property
    def country(self) -> str:
        """The country named now or earlier in this chat, as a code, or nothing."""
        return self.understanding.country or str(self.conversation.data.get("country", ""))


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
    toast: Say | None = None
    """What the one who pressed the button sees for a moment; with buttons it must be tapped
    away."""
    copies: tuple[Copy, ...] = ()
    """Messages that go on to another chat as they are."""
    reactions: tuple[Reaction, ...] = ()
    """Reactions to put on messages, or to take off."""
    deletes: tuple[tuple[int, int | str], ...] = ()
    """Messages of the bot to take back: chat and number, or chat and tag."""


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
    method: Literal[
        "message",
        "photo",
        "document",
        "callback",
        "keyboard",
        "wipe",
        "copy",
        "edit",
        "delete",
        "reaction",
    ]
    """document: payload `text` (the caption), `keyboard`, `reply_to`, `thread` and what becomes the
    file: a `paper` (`report_pdf.paper.Paper`, taken apart) and its `name`, or an `export`
    ({name, text}). copy: payload `from`, `ids`, `reply_to`, `album`; edit: `message_id` or `of` (a
    tag), `text`, `keyboard`, `caption`; delete: `message_id`; reaction: `message_id`, `emoji`."""
    payload: Json
    priority: int = CONVERSATION
    id: int = 0
    attempts: int = 0
    tag: str = ""
    """A name by which a later edit finds the message."""
