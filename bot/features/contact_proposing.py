"""A changed contact on its way: begun over what is live, shown as people see it, handed in."""

from collections.abc import Collection

from bot import checking
from bot.contacts import Contact, contact_fields
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.contact_pages import used_in
from bot.features.editors_desk import compared, contact_in, live_version, told
from bot.features.for_editors import CANCEL, CONTACT, previewed, working
from bot.features.proposing import hand_in
from bot.model import Button, Decision, Json, Rows, Say, Turn

STEP = "jawaban.kontak"
VALUE, SOURCE = "nomor", "sumber"
"""What an editor may be asked to type about a contact."""


def begun(desk: Editorial, contact: Contact, what: str) -> Json:
    """What the editor is at from the moment that the contact's fields are read: the version they
    come from is kept with them. What goes live later is then not lost in silence. `what` is asked
    for when something is typed again."""
    base = live_version(desk, "contact", contact.key)
    return {"fields": vars(contact), "what": what, "base": base}


def refused(
    turn: Turn, desk: Editorial, contact: Contact, later: Collection[str] = ()
) -> Decision | None:
    """What is wrong with a contact, if it may not go live; the step stays to send it again. Faults
    of what is still to be asked (`later`, by text key) count for nothing."""
    found = checking.contact_faults(contact, desk.contacts, turn.now.date())
    wrong = told([fault for fault in found if fault.code not in later], stops=True)
    return Decision((Say("editing.refused", parts=wrong, buttons=CANCEL),)) if wrong else None


def preview(turn: Turn, desk: Editorial, contact: Contact, work: Json) -> Decision:
    """The contact as people would see it, with what is wrong; only what is right is proposed."""
    if wrong := refused(turn, desk, contact):
        return wrong
    before = desk.contacts.by_key.get(contact.key)
    lines = compared(contact_fields(before) if before else {}, contact_fields(contact))
    key = "contacts.preview" if contact.usable else "contacts.preview_hidden"
    used = () if contact.usable else used_in(turn, desk, contact)
    buttons: Rows = ((Button("button.propose", CONTACT, ("ajukan", turn.session)),), *CANCEL)
    said = Say(key, {"beda": lines}, buttons, contact=contact, parts=used)
    return working(turn, STEP, {**work, "fields": vars(contact), "ready": turn.session}, said)


def propose(turn: Turn, desk: Editorial) -> Decision:
    """Hand the change in."""
    work = previewed(turn, STEP)
    contact, base = contact_in(work["fields"]), int(work["base"])
    if refused(turn, desk, contact):
        raise UserMistake("editors.nothing_open")
    if base != live_version(desk, "contact", contact.key):
        raise UserMistake("editing.changed_meanwhile")
    body = contact_fields(contact)
    return hand_in(turn, desk, ("contact", contact.key), body, base, contact.name)
