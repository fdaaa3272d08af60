"""What all of the editors' features share: who may, what is asked of them, where they stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot import checking, urgency
from bot.answer import Answer
from bot.answer_json import WRONG_FIELDS, fields_of, from_fields
from bot.buttons import EDITING
from bot.checking import Fault, Known
from bot.contacts import Contact, Contacts
from bot.differences import field_changes
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
DRAFTS: Rows = ((Button("button.editors_drafts", JUDGE, ("daftar",)),),)
FIELD_NAMES = {
    "body": "isi", "title": "judul", "button": "tombol", "sources": "sumber",
    "reviewed_on": "diperiksa", "expires_on": "berlaku", "related": "terkait",
    "examples": "contoh", "variant_of": "varian dari", "countries": "negara",
    "value": "nomor", "seen": "terlihat", "checked": "diperiksa", "tested_on": "diuji",
    "tested_by": "penguji", "name": "nama", "country": "negara", "kind": "jenis",
    "source": "sumber", "city": "kota",
}  # fmt: skip
"""The fields of answers and contacts as editors know them."""

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


def step(handler: EditorHandler, *, hears_alarms: bool = False) -> StepHandler:
    """The handler for what an editor types at a step. Somebody who is no editor any more is heard
    like everybody, and so is a message that was changed or passed on: it was not written for the
    step. Where nothing is open, the step ends.

    `hears_alarms` is for steps whose text is handed on at once: there a cry for help is heard as
    one. Elsewhere it must not be: answers are about danger ("disekap"), what is typed is only shown
    again, and nothing of it leaves the chat before a button is pressed.
    """

    def handle(turn: Turn) -> Decision | None:
        if turn.editorial is None or turn.incoming.edited or turn.incoming.forwarded:
            return None
        if hears_alarms and urgency.of(turn).outcome != "none":
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


def previewed(turn: Turn, step: str) -> Json:
    """What the editor is at, when the pressed button stands under its newest preview: an older one
    showed something else than what would be handed in. UserMistake otherwise."""
    work, shown = at_work(turn), argument(turn, 1)
    if turn.conversation.step != step or not shown or work.get("ready") != shown:
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


def compared(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """What fields differ in, for a message, by the names that editors know."""
    known = ({FIELD_NAMES.get(name, name): one[name] for name in one} for one in (before, after))
    return listed(field_changes(*known))


@dataclass(frozen=True)
class Page[Item]:
    """A part of a list; `number` counts from 1, `ways` are the buttons to the pages beside it."""

    items: Sequence[Item]
    number: int
    ways: Rows


def page_of[Item](
    found: Sequence[Item], page: int, size: int, action: str, *args: str
) -> Page[Item]:
    """The page of a list that a button asks for, counted from 0; past the end, the last one. The
    buttons carry the action, `args` and the page."""
    last = max(0, (len(found) - 1) // size)
    at = min(page, last)
    ways = [("button.earlier", at - 1)] if at else []
    ways += [("button.later", at + 1)] if at < last else []
    row = tuple(Button(key, action, (*args, str(to))) for key, to in ways)
    return Page(found[at * size : (at + 1) * size], at + 1, (row,) if row else ())


def answer_in(work: Json, mistake: str = "editors.nothing_open") -> Answer:
    """The answer of an `id` and `fields`; UserMistake when they cannot be read, as after a new
    release."""
    try:
        return from_fields(str(work["id"]), work["fields"])
    except WRONG_FIELDS as error:
        raise UserMistake(mistake) from error


def contact_in(fields: Mapping[str, Any]) -> Contact:
    """A contact from its fields; UserMistake when they make none, as after a new release."""
    try:
        return Contact(**fields)
    except TypeError as error:
        raise UserMistake("editors.unknown_version") from error


def answer_of(version: Version) -> Answer:
    """The answer that a version holds; UserMistake when this release cannot read it."""
    return answer_in({"id": version.name, "fields": version.body}, "editors.unknown_version")


def contact_of(version: Version) -> Contact:
    """The contact that a version holds; UserMistake when this release cannot read it."""
    return contact_in({**version.body, "key": version.name})


def fields_in(
    answers: Mapping[str, Answer], contacts: Contacts, kind: Content, name: str
) -> dict[str, Any]:
    """The fields of an answer or contact as a version would hold them; nothing when there is
    none."""
    if kind == "answer":
        return fields_of(answers[name]) if name in answers else {}
    return contact_fields(contacts.by_key[name]) if name in contacts.by_key else {}


def contact_fields(contact: Contact) -> dict[str, Any]:
    """The fields of a contact without its key, as a version holds them."""
    return {name: value for name, value in vars(contact).items() if name != "key"}


def version_faults(turn: Turn, desk: Editorial, version: Version) -> list[Fault]:
    """What is wrong with a version now; UserMistake when this release cannot read it."""
    if version.kind == "answer":
        return faults(turn, desk, answer_of(version))
    return checking.contact_faults(contact_of(version), desk.contacts, turn.now.date())


def colleagues(turn: Turn, desk: Editorial) -> list[int]:
    """The other editors, who hear of what happens."""
    return [user_id for user_id in desk.staff if user_id != turn.incoming.chat_id]
