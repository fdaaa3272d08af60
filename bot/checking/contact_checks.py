"""Checks a contact: a wrong number may cost somebody in danger the only call they have."""

import re
from collections.abc import Iterator
from datetime import date

from bot.checking.addresses import host_of, look_alike
from bot.checking.fault import Fault, excerpt
from bot.checking.phones import CALLED, line_of, number_faults
from bot.checking.sourcing import in_future
from bot.contacts import ABROAD, STATUSES, UNKNOWN, WRONG, Contact, Contacts

KINDS = (*CALLED, "email", "web")
CITY_LIMIT = 40
"""Bytes; a city stands in a button beside an action and a country (64 in all)."""
EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")


def contact_faults(contact: Contact, contacts: Contacts, today: date) -> list[Fault]:
    """What is wrong with a contact among all there are (its earlier version may be one of them)."""
    found = [*_field_faults(contact, contacts), *_date_faults(contact, today)]
    if contact.status != WRONG and contact.value.strip():
        found += _value_faults(contact)
    if contact.usable:
        found += _clashes(contact, contacts)
    return sorted(found, key=lambda fault: not fault.stops)


def _field_faults(contact: Contact, contacts: Contacts) -> Iterator[Fault]:
    if contact.status not in STATUSES:
        yield Fault("check.contact_status", {"status": excerpt(contact.status)})
    if contact.kind not in KINDS:
        yield Fault("check.contact_kind", {"jenis": excerpt(contact.kind)})
    if contact.country not in contacts.countries or contact.country in (UNKNOWN, ABROAD):
        yield Fault("check.contact_country", {"kode": excerpt(contact.country)})
    if len(contact.city.encode()) > CITY_LIMIT or ":" in contact.city:
        yield Fault("check.contact_city", {"kota": excerpt(contact.city)})
    if not contact.name.strip():
        yield Fault("check.contact_name")
    if set("<>{}") & set(contact.name + contact.label):
        yield Fault("check.plain")
    if not contact.value.strip():
        yield Fault("check.contact_value")
    if not host_of(contact.source):
        yield Fault("check.contact_source")


def _date_faults(contact: Contact, today: date) -> Iterator[Fault]:
    if not contact.seen.strip():
        yield Fault("check.contact_seen")
    tested = [contact.tested_on] if contact.tested_on else []
    if not all(map(_is_day, [contact.checked, *tested])):
        yield Fault("check.contact_checked")
    for written in (contact.seen, contact.checked, contact.tested_on):
        if in_future(written, today):
            yield Fault("check.contact_future", {"tanggal": written})


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _value_faults(contact: Contact) -> Iterator[Fault]:
    value = contact.value.strip()
    if contact.kind in CALLED:
        yield from number_faults(contact)
    if contact.kind == "email" and not EMAIL.fullmatch(value):
        yield Fault("check.email", {"alamat": excerpt(value)})
    if contact.kind == "web" and (not host_of(value) or look_alike(host_of(value))):
        yield Fault("check.web", {"alamat": excerpt(value)})


def _clashes(contact: Contact, contacts: Contacts) -> Iterator[Fault]:
    """The same number or address elsewhere: known to be unusable, or under another name."""
    for other in contacts.by_key.values():
        if other.key == contact.key or line_of(other) != line_of(contact):
            continue
        shown = {"nilai": excerpt(contact.value), "kunci": other.key}
        if not other.usable:
            yield Fault("check.contact_withdrawn", shown)
        elif other.name != contact.name:
            yield Fault("check.contact_twice", shown)
