"""Contacts for editors: change a number with its source, the source alone, or add a new contact.
A change is checked, shown as people see it, and approved like an answer."""

import re
from dataclasses import replace

from bot.contacts import HELD_BACK, UNTESTED, Contact
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.contact_pages import contact_named, list_contacts, list_countries, show
from bot.features.contact_proposing import SOURCE, STEP, VALUE, begun, preview, propose, refused
from bot.features.contact_testing import RESULT, ask_call, choose_status, record_call
from bot.features.editors_desk import contact_in
from bot.features.for_editors import (
    CANCEL,
    CONTACT,
    MENU,
    argument,
    at_work,
    finished,
    guarded,
    step,
    working,
)
from bot.model import Decision, Feature, Json, Say, Turn
from bot.phone_numbers import compact

NEW = "jawaban.kontak_baru"
SOURCE_PARTS, NEW_LINES, LONGEST_LINE = 2, 6, 300
"""Parts of a source, lines of a new contact, and characters of what is typed about one."""
OF_SOURCE = frozenset({"check.contact_source", "check.contact_seen"})
"""What may be wrong with a source: that of an old number counts for nothing when a new one came."""
KEY = re.compile(r"[a-z][a-z0-9_]{1,39}")
"""Texts name contacts by key, and an editor's button carries one beside a verb (64 bytes)."""


def ask(turn: Turn, desk: Editorial) -> Decision:
    """Ask for a new number or source."""
    contact, what = contact_named(desk, argument(turn, 1)), argument(turn, 0)
    key = "contacts.send_source" if what == SOURCE else "contacts.send_value"
    return working(turn, STEP, begun(desk, contact, what), Say(key, buttons=CANCEL))


def typed(turn: Turn, desk: Editorial) -> Decision:
    """The new number or source came."""
    work, text = at_work(turn), _line(turn.incoming.text)
    contact = replace(contact_in(work["fields"]), checked=turn.now.date().isoformat())
    if work["what"] != SOURCE:
        return _typed_value(turn, desk, replace(contact, value=compact(text)), work)
    page, seen = _source(text, "contacts.wrong_source")
    return preview(turn, desk, replace(contact, source=page, seen=seen), work)


def _typed_value(turn: Turn, desk: Editorial, contact: Contact, work: Json) -> Decision:
    """A new number: a call to the old one says nothing of it, nor does the old one's source. Where
    it is written is asked before anything is shown."""
    status = UNTESTED if contact.usable else contact.status
    changed = replace(contact, status=status, tested_on="", tested_by="")
    if wrong := refused(turn, desk, changed, later=OF_SOURCE):
        return wrong
    # Not ready: an older preview's button would hand the new number in with the old source.
    next_work = {**work, "fields": vars(changed), "what": SOURCE, "ready": ""}
    before = {"sumber": contact.source or "-", "terlihat": contact.seen or "-"}
    return working(turn, STEP, next_work, Say("contacts.send_value_source", before, CANCEL))


def ask_new(turn: Turn, desk: Editorial) -> Decision:
    """Ask for all of a new contact in one message."""
    return working(turn, NEW, {"what": "baru"}, Say("contacts.send_new", buttons=CANCEL))


def typed_new(turn: Turn, desk: Editorial) -> Decision:
    """Six lines: key, name, country, kind, value, source | date."""
    found = [_line(line) for line in turn.incoming.text.splitlines() if line.strip()]
    if len(found) != NEW_LINES:
        raise UserMistake("contacts.wrong_new")
    key, name, country, kind, value, source = found
    page, seen = _source(source, "contacts.wrong_new")
    if not KEY.fullmatch(key) or key in desk.contacts.by_key or key in desk.answers:
        raise UserMistake("contacts.wrong_key")
    today = turn.now.date().isoformat()
    made = Contact(
        key, name, country.lower(), kind.lower(), compact(value), HELD_BACK, page, seen, today
    )
    return preview(turn, desk, made, begun(desk, made, VALUE))


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button about contacts."""
    ways = {
        "negara": list_contacts, "lihat": show, VALUE: ask, SOURCE: ask, "ajukan": propose,
        "status": choose_status, "uji": ask_call, RESULT: record_call, "baru": ask_new,
    }  # fmt: skip
    if argument(turn, 0) == "batal":
        return finished(turn, Say("editing.cancelled", buttons=MENU))
    return ways.get(argument(turn, 0), list_countries)(turn, desk)


def _line(text: str) -> str:
    """What was typed, in one line; UserMistake for one that no contact needs."""
    line = " ".join(text.split())
    if len(line) > LONGEST_LINE:
        raise UserMistake("contacts.too_long")
    return line


def _source(text: str, mistake: str) -> tuple[str, str]:
    """A page and the date it bears; UserMistake for a text of another shape."""
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != SOURCE_PARTS:
        raise UserMistake(mistake)
    return parts[0], parts[1]


FEATURE = Feature(
    "contact_editing",
    buttons={CONTACT: guarded(press)},
    steps={STEP: step(typed), NEW: step(typed_new)},
)
