"""A contact's status: chosen by an editor, or what came of a test call to its number."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from hashlib import blake2b

from bot.contacts import HELD_BACK, STATUSES, USABLE, WRONG, Contact
from bot.editorial import Editorial
from bot.features.contact_pages import LABELS, contact_named
from bot.features.contact_proposing import VALUE, begun, preview
from bot.features.for_editors import CONTACT, MENU, argument, finished
from bot.model import Button, Decision, Say, Turn

REACHED = USABLE[0]
CALLED = (("button.call_reached", REACHED), ("button.call_failed", HELD_BACK),
          ("button.call_wrong", WRONG))  # fmt: skip
"""What may come of a test call, and what it makes of the contact's status."""
RESULT = "h"
"""The verb of a button that says what came of a call: short, since the longest key stands beside
it, a place and what was called (64 bytes)."""
PLACES = tuple(str(place) for place in range(len(STATUSES)))
"""How buttons name a status, or what came of a call: names would be too long beside a key."""
MARK_BYTES = 3
"""Of a number's digest, four characters in a button."""


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


def ask_call(turn: Turn, desk: Editorial) -> Decision:
    """Ask what came of a test call. The buttons carry what was called: the number may be another
    one by the time that one is pressed."""
    contact = contact_named(desk, argument(turn, 1))
    rows = tuple(
        (Button(label, CONTACT, (RESULT, contact.key, place, mark(contact.value))),)
        for (label, _), place in zip(CALLED, PLACES, strict=False)
    )
    params = {"nama": contact.name, "nomor": contact.shown}
    return finished(turn, Say("contacts.how_was_call", params, (*rows, *MENU)))


def record_call(turn: Turn, desk: Editorial) -> Decision:
    """Record what came of a test call. Who called when is kept only of a call that reached: people
    are told that such a contact was tried."""
    contact, place = contact_named(desk, argument(turn, 1)), argument(turn, 2)
    if place not in PLACES[: len(CALLED)] or argument(turn, 3) != mark(contact.value):
        return _called_another(contact)
    today, me = turn.now.date().isoformat(), desk.me.name or str(turn.incoming.chat_id)
    status = CALLED[int(place)][1]
    on, by = (today, me) if status == REACHED else ("", "")
    changed = replace(contact, status=status, tested_on=on, tested_by=by, checked=today)
    return preview(turn, desk, changed, begun(desk, contact, VALUE))


def mark(value: str) -> str:
    """What stands for a number or address in a button: some letters of its digest."""
    digest = blake2b(value.encode("utf8", "surrogatepass"), digest_size=MARK_BYTES).digest()
    return urlsafe_b64encode(digest).decode("ascii")


def _called_another(contact: Contact) -> Decision:
    """The call was to a number that is the contact's no more: it says nothing of the new one."""
    again = Button("button.test_call", CONTACT, ("uji", contact.key))
    params = {"nama": contact.name, "nomor": contact.shown}
    said = Say("contacts.called_another", params, ((again,), *MENU))
    return Decision((said,), outcome="fallback")
