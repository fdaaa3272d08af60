"""What editors' features read off the desk: answers, contacts and versions by name, what is wrong
with one, and what two of them differ in. Reads an Editorial, decides nothing."""

from collections.abc import Mapping
from typing import Any

from bot import checking
from bot.answer import Answer
from bot.answer_json import WRONG_FIELDS, fields_of, from_fields
from bot.checking import Fault, Known
from bot.contacts import Contact, Contacts, contact_fields
from bot.differences import field_changes
from bot.editorial import FILE, Editorial, Version
from bot.effects import Content
from bot.errors import UserMistake
from bot.model import Json, Say, Turn

FAULTS_SHOWN = 8
CHANGES_SHOWN, LONGEST_CHANGE = 15, 180
"""Changed lines in a message and characters of each; with the words around them and advice they
stay below Telegram's 4096."""
CUT = "…"
FIELD_NAMES = {
    "body": "isi", "title": "judul", "button": "tombol", "sources": "sumber",
    "reviewed_on": "diperiksa", "expires_on": "berlaku", "related": "terkait",
    "examples": "contoh", "variant_of": "varian dari", "countries": "negara",
    "value": "nomor", "seen": "terlihat", "checked": "diperiksa", "tested_on": "diuji",
    "tested_by": "penguji", "name": "nama", "country": "negara", "kind": "jenis",
    "source": "sumber", "city": "kota",
}  # fmt: skip
"""The fields of answers and contacts as editors know them."""


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


def version_faults(turn: Turn, desk: Editorial, version: Version) -> list[Fault]:
    """What is wrong with a version now; UserMistake when this release cannot read it."""
    if version.kind == "answer":
        return faults(turn, desk, answer_of(version))
    return checking.contact_faults(contact_of(version), desk.contacts, turn.now.date())


def withdrawn(desk: Editorial) -> tuple[Version, ...]:
    """What editors added and took away again: the newest text of each, newest first."""
    live = {(one.kind, one.name) for one in desk.records.versions if one.state == "live"}
    newest: dict[tuple[Content, str], Version] = {}
    for one in desk.records.versions:
        if one.state == "past" and one.body and (one.kind, one.name) not in live:
            newest.setdefault((one.kind, one.name), one)
    return tuple(one for one in newest.values() if not file_fields(desk, one.kind, one.name))


def file_fields(desk: Editorial, kind: Content, name: str) -> dict[str, Any]:
    """The fields of the file's own answer or contact; nothing when editors added it."""
    return fields_in(desk.originals, desk.original_contacts, kind, name)


def live_fields(desk: Editorial, kind: Content, name: str) -> dict[str, Any]:
    """The fields of what people see now; nothing when there is none."""
    return fields_in(desk.answers, desk.contacts, kind, name)
