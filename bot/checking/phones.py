"""Checks the form of numbers to call. A valid number can still be the wrong one: only a call tells.

Numbers misprinted in the news (a code of Singapore for Bangkok, a digit missing) fail here.
"""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

from bot.checking.fault import Fault
from bot.contacts import HOME, Contact

FULL, SERVICE = ("phone", "whatsapp"), "service"
"""Kinds of contacts with a number: a full one, and one that only Indonesia's networks know."""
CALLED = (*FULL, SERVICE)
WRITTEN = re.compile(r"\+?[0-9][0-9 ().-]*")
SHORT = re.compile(r"[0-9]{3,5}|1[45]00[ -]?[0-9]{2,3}|0800(?:[ -]?[0-9]+){1,3}")
"""The form of a service number: 110, 1500630, 0800-1000."""


def number_faults(contact: Contact) -> Iterator[Fault]:
    """A number that does not exist, is not in full, or belongs to another country."""
    shown = {"nomor": contact.value.strip()}
    short = SHORT.fullmatch(contact.value.strip()) is not None
    if (short or contact.kind == SERVICE) and contact.country != HOME:
        yield Fault("check.number_service", shown)
    elif short and contact.kind != SERVICE:
        yield Fault("check.number_kind", shown)
    elif contact.kind != SERVICE:
        yield from _full_number_faults(contact, shown)
    elif not short:
        yield Fault("check.number_short", shown)


def _full_number_faults(contact: Contact, shown: dict[str, str]) -> Iterator[Fault]:
    number = _parsed(contact)
    if number is None or not phonenumbers.is_valid_number(number):
        yield Fault("check.number_invalid", shown)
        return
    if contact.value != _e164(number):
        yield Fault("check.number_form", shown | {"bentuk": _e164(number)})
    region = str(phonenumbers.region_code_for_number(number)).lower()
    if region not in (contact.country, HOME):  # missions abroad also have numbers of home
        yield Fault("check.number_elsewhere", shown | {"kode": contact.country or "–"})


def line_of(contact: Contact) -> str:
    """What two spellings of one number or address have in common."""
    number = _parsed(contact) if contact.kind in CALLED else None
    return _e164(number) if number else contact.value.strip().rstrip("/").casefold()


def _parsed(contact: Contact) -> PhoneNumber | None:
    written = contact.value.strip()
    if not WRITTEN.fullmatch(written):
        return None
    try:
        return phonenumbers.parse(written, contact.country.upper())
    except NumberParseException:
        return None


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
