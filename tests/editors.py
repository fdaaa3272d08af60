"""An editor at the desk: made editorials, versions and turns, over the bot's real words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.answer_json import fields_of
from bot.checking.filling import TEXT_LIMIT
from bot.editorial import Editorial, Records, Staff, Version
from bot.effects import Content
from bot.grouping import grouped
from bot.model import Decision, Json, Turn
from bot.questions import Question
from bot.simulator.entities import parse_html, utf16_length
from tests.samples import NOW, OTHER, PERSON, pressed, router, turn, words

ME, COLLEAGUE = Staff(PERSON, "editor", "Sari"), Staff(OTHER, "editor", "Budi")
ADMIN = Staff(PERSON, "admin", "Sari", fixed=True)
GOOD = "<b>Gaji setinggi langit itu tanda bahaya.</b>\n\n<b>Langkah berikutnya:</b> ketik /cek."
"""A text without a fault, for the answer gaji_wajar."""


def editorial(**changes: Any) -> Editorial:
    """What an editor's turn looks at: the files as they are, two editors, nothing proposed."""
    made = Editorial(
        ME, "", 2, words().answers, words().answers, words().contacts, words().contacts,
        frozenset(router().ids), frozenset(words().values), {PERSON: ME, OTHER: COLLEAGUE},
    )  # fmt: skip
    return replace(made, **changes)


def records(*versions: Version, questions: tuple[Question, ...] = (), **more: Any) -> Editorial:
    """A desk on which these versions (newest first) and questions lie."""
    groups = tuple(grouped(questions))
    return editorial(records=Records(versions, questions), groups=groups, **more)


def version(id: int, body: Mapping[str, Any] | None = None, **changes: Any) -> Version:
    """A version of gaji_wajar by the colleague, a draft over the file."""
    kind: Content = changes.pop("kind", "answer")
    fields = fields_of(replace(words().answers["gaji_wajar"], body=GOOD)) if body is None else body
    made = Version(id, kind, "gaji_wajar", fields, "draft", 0, OTHER, "Budi", NOW)
    return replace(made, **changes)


def question(id: int, text: str, asker: str = "a", **changes: Any) -> Question:
    """An open question, each a minute after the one before."""
    return replace(Question(id, text, NOW + timedelta(minutes=id), asker), **changes)


def writes(text: str, desk: Editorial, step: str, work: Json | None = None, **more: Any) -> Turn:
    """An editor's message at a step."""
    data = {} if work is None else {"sunting": work}
    made = turn(text, step=step, data=data, **more)
    return replace(made, editorial=replace(desk, typed=desk.typed or text))


def presses(desk: Editorial | None, action: str, *args: str, **more: Any) -> Turn:
    """An editor's button, or the same one pressed by somebody who is none."""
    return replace(pressed(action, *args, **more), editorial=desk)


def commands(text: str, desk: Editorial | None, command: str = "jawaban") -> Turn:
    """An editor's command with what follows it."""
    return replace(turn(text, kind="command", command=command), editorial=desk)


def on(decision: Decision, text: str, desk: Editorial, **more: Any) -> Turn:
    """The editor's next message after a decision."""
    work = (decision.data or {}).get("sunting")
    return writes(text, desk, decision.step or "", work, **more)


def then(decision: Decision, desk: Editorial | None, action: str, *args: str) -> Turn:
    """The editor's next button after a decision: the one that it shows, with all that it carries,
    or one of another message."""
    begins = (action, *args)
    shown = (one for one in buttons(decision) if one[: len(begins)] == begins)
    whole = next(shown, begins)
    return presses(desk, *whole, step=decision.step or "", data=decision.data or {})


def keys(decision: Decision) -> list[str]:
    """What is said to the one who acted, by text key."""
    return [say.key for say in decision.replies if not say.to]


def heard(decision: Decision) -> dict[int, str]:
    """What others hear, by chat."""
    return {say.to: say.key for say in decision.replies if say.to}


def parts(decision: Decision) -> list[str]:
    """The keys beneath what is said: faults, advice, states."""
    return [part.key for say in decision.replies for part in say.parts]


def buttons(decision: Decision) -> list[tuple[str, ...]]:
    """What the buttons carry."""
    rows = [row for say in decision.replies for row in say.buttons]
    return [(button.action, *button.args) for row in rows for button in row]


def at_desk(happened: Turn) -> Decision:
    """What the bot decides; fails when Telegram would refuse one of its messages."""
    decision = router().decide(happened)
    for say in decision.replies:
        text = words().message(say, NOW)["text"]
        assert 0 < utf16_length(parse_html(text)[0]) <= TEXT_LIMIT, say.key
    return decision


def text_of(decision: Decision) -> str:
    """All that is said, to whomever, as Telegram HTML."""
    return "\n".join(words().text(say, NOW) for say in decision.replies)
