"""What all of the editors' features share: who may, what is asked of them, where they stand."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot import checking
from bot.answer import Answer
from bot.answer_json import WRONG_FIELDS, from_fields
from bot.buttons import EDITING
from bot.checking import Fault, Known
from bot.contacts import Contact
from bot.editorial import FILE, Editorial, Version
from bot.effects import Content
from bot.errors import UserMistake
from bot.model import Button, Decision, Json, Rows, Say, StepHandler, Turn

WORK = "sunting"
"""Where the conversation remembers what an editor is at."""
BROWSE, EDIT, JUDGE = "jawaban", "jawaban_ubah", "jawaban_putus"
ADD, ASKED, CONTACT = "jawaban_baru", "jawaban_tanya", "jawaban_kontak"
"""Actions of editors' buttons; all begin with one of `buttons.EDITING`."""
REVIEWED_FOR = timedelta(days=180)
"""So long an answer counts as checked when an editor says no other day."""
FAULTS_SHOWN = 8
CHANGES_SHOWN, LONGEST_CHANGE = 15, 180
"""Changed lines in a message and characters of each; with the words around them and advice they
stay below Telegram's 4096."""
CUT = "…"
MENU: Rows = ((Button("button.editors_menu", BROWSE, ("menu",)),),)

type EditorHandler = Callable[[Turn, Editorial], Decision]


def guarded(handler: EditorHandler) -> Callable[[Turn], Decision]:
    """The handler for editors; everybody else hears that this is not for them, and whoever was
    one until now leaves what they were at."""

    def handle(turn: Turn) -> Decision:
        if turn.editorial is None:
            said = (Say("editors.not_you"),)
            if not turn.conversation.step.startswith(EDITING):
                return Decision(said, outcome="fallback")
            return Decision(said, step="", data=turn.remember(**{WORK: None}), outcome="fallback")
        return handler(turn, turn.editorial)

    return handle


def step(handler: EditorHandler) -> StepHandler:
    """The handler for what an editor types at a step. Somebody who is no editor any more is heard
    like everybody; where nothing is open, the step ends."""

    def handle(turn: Turn) -> Decision | None:
        if turn.editorial is None:
            return None
        if not isinstance(turn.conversation.data.get(WORK), dict):
            return finished(turn, Say("editors.nothing_open", buttons=MENU))
        return handler(turn, turn.editorial)

    return handle


def argument(turn: Turn, place: int) -> str:
    """An argument of the button, or nothing."""
    return turn.incoming.args[place] if len(turn.incoming.args) > place else ""


def number(turn: Turn, place: int) -> int:
    """An argument of the button as a number; 0 when it is none."""
    text = argument(turn, place)
    return int(text) if text.isdecimal() else 0


def at_work(turn: Turn) -> Json:
    """What the editor is at; UserMistake when nothing is, as after a long time."""
    work = turn.conversation.data.get(WORK)
    if not isinstance(work, dict):
        raise UserMistake("editors.nothing_open")
    return work


def working(turn: Turn, next_step: str, work: Json, *says: Say) -> Decision:
    """Go on to a step with what the editor is at."""
    return Decision(says, step=next_step, data=turn.remember(**{WORK: work}))


def finished(turn: Turn, *says: Say, effects: tuple[Any, ...] = ()) -> Decision:
    """End what the editor was at."""
    return Decision(says, step="", data=turn.remember(**{WORK: None}), effects=effects)


def answer_named(desk: Editorial, id: str) -> Answer:
    """The answer of an id; UserMistake when there is none any more."""
    if id not in desk.answers:
        raise UserMistake("editors.unknown_answer")
    return desk.answers[id]


def version_named(desk: Editorial, id: int) -> Version:
    """The version of a number; UserMistake when there is none."""
    for version in desk.records.versions:
        if version.id == id:
            return version
    raise UserMistake("editors.unknown_version")


def live_version(desk: Editorial, kind: Content, name: str) -> int:
    """The number of the version that people see, FILE when it is the file's own."""
    for version in desk.records.versions:
        if (version.kind, version.name, version.state) == (kind, name, "live"):
            return version.id
    return FILE


def history(desk: Editorial, kind: Content, name: str) -> tuple[Version, ...]:
    """The versions of one answer or contact, newest first."""
    return tuple(one for one in desk.records.versions if (one.kind, one.name) == (kind, name))


def faults(turn: Turn, desk: Editorial, answer: Answer) -> list[Fault]:
    """What is wrong with an answer as an editor made it."""
    known = Known(desk.contacts, desk.answers, desk.intents, desk.values, turn.now.date())
    return checking.faults(answer, known)


def told(found: list[Fault], *, stops: bool) -> tuple[Say, ...]:
    """The faults of one kind as lines of a message."""
    lines = [Say(fault.code, fault.params) for fault in found if fault.stops is stops]
    return tuple(lines[:FAULTS_SHOWN])


def listed(lines: list[str]) -> str:
    """Changed lines as one text that fits into a message."""
    shown = [line if len(line) <= LONGEST_CHANGE else line[:LONGEST_CHANGE] + CUT for line in lines]
    more = [CUT] if len(shown) > CHANGES_SHOWN else []
    return "\n".join([*shown[:CHANGES_SHOWN], *more]) or "-"


def answer_in(work: Json) -> Answer:
    """The answer an editor is at; UserMistake when it cannot be read, as after a new release."""
    try:
        return from_fields(str(work["id"]), work["fields"])
    except WRONG_FIELDS as error:
        raise UserMistake("editors.nothing_open") from error


def contact_in(fields: Mapping[str, Any]) -> Contact:
    """A contact from its fields; UserMistake when they make none, as after a new release."""
    try:
        return Contact(**fields)
    except TypeError as error:
        raise UserMistake("editors.unknown_version") from error


def colleagues(turn: Turn, desk: Editorial) -> list[int]:
    """The other editors, who hear of what happens."""
    return [user_id for user_id in desk.staff if user_id != turn.incoming.chat_id]
