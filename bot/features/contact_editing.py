"""Contacts for editors: change a number, its source or status, record a test call, add a new one.
A change is checked, shown as people see it, and approved like an answer."""

import re
from dataclasses import replace

from bot import checking
from bot.contacts import UNTESTED, USABLE, Contact
from bot.editorial import Editorial
from bot.effects import Propose
from bot.errors import UserMistake
from bot.features.contact_pages import (
    LABELS,
    STATUSES,
    contact_named,
    list_contacts,
    list_countries,
    show,
    used_in,
)
from bot.features.for_editors import (
    CONTACT,
    DRAFTS,
    MENU,
    argument,
    at_work,
    colleagues,
    compared,
    contact_fields,
    contact_in,
    finished,
    guarded,
    live_version,
    previewed,
    step,
    told,
    working,
)
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn
from bot.phone_numbers import compact

STEP, NEW = "jawaban.kontak", "jawaban.kontak_baru"
VALUE, SOURCE = "nomor", "sumber"
"""What an editor may be asked to type about a contact."""
REACHED = USABLE[0]
CALLED = (("button.call_reached", REACHED), ("button.call_failed", "uji_dulu"),
          ("button.call_wrong", "jangan_pakai"))  # fmt: skip
"""What may come of a test call, and what it makes of the contact's status."""
SOURCE_PARTS, NEW_LINES, LONGEST_LINE = 2, 6, 300
"""Parts of a source, lines of a new contact, and characters of what is typed about one."""
KEY = re.compile(r"[a-z][a-z0-9_]{1,39}")
"""Texts name contacts by key, and an editor's button carries one beside a verb (64 bytes)."""
PLACES = tuple(str(place) for place in range(len(STATUSES)))
"""How buttons name a status, or what came of a call: names would be too long beside a key."""
CANCEL: Rows = ((Button("button.editors_cancel", CONTACT, ("batal",)),),)


def ask(turn: Turn, desk: Editorial) -> Decision:
    """Ask for a new number or source."""
    contact, what = contact_named(desk, argument(turn, 1)), argument(turn, 0)
    key = "contacts.send_source" if what == SOURCE else "contacts.send_value"
    return working(turn, STEP, begun(desk, contact, what), Say(key, buttons=CANCEL))


def begun(desk: Editorial, contact: Contact, what: str) -> Json:
    """What the editor is at from the moment that the contact's fields are read: the version they
    come from is kept with them. What goes live later is then not lost in silence. `what` is asked
    for when something is typed again."""
    base = live_version(desk, "contact", contact.key)
    return {"fields": vars(contact), "what": what, "base": base}


def typed(turn: Turn, desk: Editorial) -> Decision:
    """The new number or source came. A number that was called once says nothing of a new one."""
    work, text = at_work(turn), _line(turn.incoming.text)
    contact, today = contact_in(work["fields"]), turn.now.date().isoformat()
    if work["what"] == SOURCE:
        page, seen = _source(text, "contacts.wrong_source")
        changed = replace(contact, source=page, seen=seen, checked=today)
        return preview(turn, desk, changed, work)
    status = UNTESTED if contact.usable else contact.status
    untested = {"tested_on": "", "tested_by": "", "checked": today, "status": status}
    return preview(turn, desk, replace(contact, value=compact(text), **untested), work)


def choose_status(turn: Turn, desk: Editorial) -> Decision:
    """Show the statuses; take the one on the button."""
    contact = contact_named(desk, argument(turn, 1))
    if (place := argument(turn, 2)) in PLACES:
        changed = replace(contact, status=STATUSES[int(place)])
        return preview(turn, desk, changed, begun(desk, contact, VALUE))
    rows = tuple(
        (Button(label, CONTACT, ("status", contact.key, place)),)
        for label, place in zip(LABELS, PLACES, strict=True)
    )
    return finished(turn, Say("contacts.which_status", {"nama": contact.name}, (*rows, *MENU)))


def test_call(turn: Turn, desk: Editorial) -> Decision:
    """Record what came of a test call. Who called when is kept only of a call that reached: people
    are told that such a contact was tried."""
    contact = contact_named(desk, argument(turn, 1))
    if (place := argument(turn, 2)) not in PLACES[: len(CALLED)]:
        rows = tuple(
            (Button(label, CONTACT, ("uji", contact.key, place)),)
            for (label, _), place in zip(CALLED, PLACES, strict=False)
        )
        params = {"nama": contact.name, "nomor": contact.shown}
        return finished(turn, Say("contacts.how_was_call", params, (*rows, *MENU)))
    today, me = turn.now.date().isoformat(), desk.me.name or str(turn.incoming.chat_id)
    status = CALLED[int(place)][1]
    on, by = (today, me) if status == REACHED else ("", "")
    changed = replace(contact, status=status, tested_on=on, tested_by=by, checked=today)
    return preview(turn, desk, changed, begun(desk, contact, VALUE))


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
        key, name, country.lower(), kind.lower(), compact(value), "uji_dulu", page, seen, today
    )
    return preview(turn, desk, made, begun(desk, made, VALUE))


def preview(turn: Turn, desk: Editorial, contact: Contact, work: Json) -> Decision:
    """The contact as people would see it, with what is wrong; only what is right is proposed."""
    found = checking.contact_faults(contact, desk.contacts, turn.now.date())
    if refused := told(found, stops=True):
        return Decision((Say("editing.refused", parts=refused, buttons=CANCEL),))
    before = desk.contacts.by_key.get(contact.key)
    lines = compared(contact_fields(before) if before else {}, contact_fields(contact))
    key = "contacts.preview" if contact.usable else "contacts.preview_hidden"
    used = () if contact.usable else used_in(desk, contact)
    buttons: Rows = ((Button("button.propose", CONTACT, ("ajukan", turn.session)),), *CANCEL)
    said = Say(key, {"beda": lines}, buttons, contact=contact, parts=used)
    return working(turn, STEP, {**work, "fields": vars(contact), "ready": turn.session}, said)


def propose(turn: Turn, desk: Editorial) -> Decision:
    """Hand the change in."""
    work = previewed(turn, STEP)
    contact = contact_in(work["fields"])
    if _stopped(turn, desk, contact):
        raise UserMistake("editors.nothing_open")
    if int(work["base"]) != live_version(desk, "contact", contact.key):
        raise UserMistake("editing.changed_meanwhile")
    alone = desk.approvals == 1
    body, base = contact_fields(contact), int(work["base"])
    wish = Propose("contact", contact.key, body, base, desk.me.name, publish=alone)
    params = {"judul": contact.name, "nama": desk.me.name or "-"}
    said = Say("editing.live" if alone else "editing.proposed", params, MENU)
    news = "editing.colleague_changed" if alone else "editing.colleague_proposed"
    hear = tuple(Say(news, params, DRAFTS, to=user) for user in colleagues(turn, desk))
    return finished(turn, said, *hear, effects=(wish,))


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button about contacts."""
    ways = {
        "negara": list_contacts, "lihat": show, VALUE: ask, SOURCE: ask, "ajukan": propose,
        "status": choose_status, "uji": test_call, "baru": ask_new,
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


def _stopped(turn: Turn, desk: Editorial, contact: Contact) -> bool:
    found = checking.contact_faults(contact, desk.contacts, turn.now.date())
    return any(fault.stops for fault in found)


FEATURE = Feature(
    "contact_editing",
    buttons={CONTACT: guarded(press)},
    steps={STEP: step(typed), NEW: step(typed_new)},
)
