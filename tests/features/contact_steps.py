"""The steps that tests of editing contacts are told in."""

from dataclasses import replace
from typing import Any

from bot.contacts import Contact
from bot.editorial import Editorial
from bot.effects import Propose
from bot.features.contact_testing import RESULT
from bot.features.for_editors import CONTACT
from bot.model import Decision
from tests.editors import at_desk, editorial, keys, on, presses, then
from tests.samples import NOW, words

TODAY = NOW.date().isoformat()
ALL = words().contacts.by_key
KBRI = ALL["kbri_phnom_penh"]
TESTED = replace(KBRI, status="pakai", tested_on="2026-10-01", tested_by="Budi")
NUMBER = "+85512345678"
SOURCE = "https://kemlu.go.id/phnompenh | 2026-03-01"


def desk_with(contact: Contact, **more: Any) -> Editorial:
    """A desk whose contacts hold this one, under its key."""
    contacts = replace(words().contacts, by_key={**ALL, contact.key: contact})
    return editorial(contacts=contacts, **more)


def pressed(*args: str, desk: Editorial | None = None) -> Decision:
    """What a button about contacts leads to."""
    return at_desk(presses(desk or editorial(), CONTACT, *args))


def sent(what: str, text: str, desk: Editorial | None = None) -> Decision:
    """A new value, sent after the button that asks for it."""
    at = desk or editorial()
    return at_desk(on(pressed(what, KBRI.key, desk=at), text, at))


def renumbered(text: str, desk: Editorial | None = None) -> Decision:
    """A new number, then the page where it is written."""
    at = desk or editorial()
    return at_desk(on(sent("nomor", text, at), SOURCE, at))


def called(place: str, desk: Editorial, now: Editorial | None = None) -> Decision:
    """What came of a call, told at the question about it; `now` is the desk by then."""
    asked = pressed("uji", KBRI.key, desk=desk)
    assert keys(asked) == ["contacts.how_was_call"]
    return at_desk(then(asked, now or desk, CONTACT, RESULT, KBRI.key, place))


def proposed(decision: Decision, desk: Editorial | None = None) -> Decision:
    """What handing a preview in leads to."""
    return at_desk(then(decision, desk or editorial(), CONTACT, "ajukan"))


def wish(decision: Decision, desk: Editorial | None = None) -> Propose:
    """The change that is handed in with a preview."""
    (effect,) = proposed(decision, desk).effects
    assert isinstance(effect, Propose)
    return effect
