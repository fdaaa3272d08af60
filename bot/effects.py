"""What a feature may ask for besides words: plain values that the store (or the sender) makes true
in the commit of the turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.case_effects import CaseEffect
from bot.offer_effects import OfferEffect
from bot.post_effects import CountVisit, PostEffect
from bot.report_effects import ReportEffect

type Json = dict[str, Any]

type Content = Literal["answer", "contact"]
"""What editors change."""
type Role = Literal["editor", "admin"]
"""An editor changes and approves; an admin appoints editors too."""


@dataclass(frozen=True)
class StartTimer:
    """Have `command` come back to this chat as a turn at `due`. A timer of that name is
    replaced. `chat` names another chat than the turn's."""

    name: str
    due: datetime
    data: Json = field(default_factory=dict)
    chat: int = 0


@dataclass(frozen=True)
class StopTimer:
    """Take a timer of this chat back."""

    name: str


@dataclass(frozen=True)
class Forget:
    """Erase all that is kept about this chat and wipe the chat's messages that Telegram lets us
    wipe.

    `done` and `partly` are the closing words by text key; `partly` is said when some could not
    be wiped.
    """

    done: str
    partly: str


@dataclass(frozen=True)
class MarkBlocked:
    """The person blocked (or unblocked) the bot: stop (or allow) sending to this chat."""

    blocked: bool


@dataclass(frozen=True)
class RemoveButtons:
    """Take the buttons off the message that was pressed, so that nobody presses them twice."""

    message_id: int


@dataclass(frozen=True)
class Propose:
    """Keep a new version of an answer or contact as a draft; with `publish` it is live at once.

    `base` is the version it was made from, 0 for the file's own: when another one is live by the
    time it is published, the turn is Stale.
    """

    kind: Content
    name: str
    body: Mapping[str, Any]
    base: int
    author_name: str
    publish: bool = False
    how: Literal["edit", "import"] = "edit"
    note: str = ""


@dataclass(frozen=True)
class Publish:
    """Make a draft live. Its author may do so only where one editor is enough (`alone`)."""

    version: int
    judge_name: str
    alone: bool = False


@dataclass(frozen=True)
class Refuse:
    """Turn a draft down."""

    version: int
    judge_name: str
    note: str = ""


@dataclass(frozen=True)
class Restore:
    """Bring the text of an earlier version back, as a new one that is live at once: it was approved
    before. 0 brings the file's own back, or takes away an answer that has no file. `live` is the
    version that stands now."""

    kind: Content
    name: str
    version: int
    live: int
    author_name: str


@dataclass(frozen=True)
class Appoint:
    """Make somebody an editor or admin."""

    user_id: int
    role: Role
    name: str = ""


@dataclass(frozen=True)
class Dismiss:
    """Take the role away that was granted."""

    user_id: int


@dataclass(frozen=True)
class KeepQuestion:
    """Keep a question that got no answer, for editors. `text` is masked already; who asked is kept
    as a pseudonym only. `best` is the id the model thought of. A `complaint` says what is wrong
    with the answer `best`: it never trains the model."""

    text: str
    best: str
    allowed: bool
    complaint: bool = False


@dataclass(frozen=True)
class SettleQuestions:
    """Say what became of questions: answered by an answer, or ignored."""

    ids: tuple[int, ...]
    state: Literal["answered", "ignored"]
    answer: str = ""


@dataclass(frozen=True)
class AllowTraining:
    """The person allows (or forbids again) that kept questions of theirs train the model."""

    allowed: bool


@dataclass(frozen=True)
class Count:
    """Count that an answer was told, helped, or did not."""

    answer: str
    what: Literal["told", "helped", "wrong", "unclear", "other"]


type EditorialEffect = (
    Propose | Publish | Refuse | Restore | Appoint | Dismiss
    | KeepQuestion | SettleQuestions | AllowTraining | Count
)  # fmt: skip
"""What concerns answers and contacts, and those who edit them."""
BESIDE = (Count, CountVisit, KeepQuestion)
"""What may happen beside another matter of the same message: nothing of a person's talk changes."""
type Effect = (
    StartTimer | StopTimer | Forget | MarkBlocked | RemoveButtons | EditorialEffect | OfferEffect
    | CaseEffect | ReportEffect | PostEffect
)  # fmt: skip
