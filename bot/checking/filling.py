"""Checks what is filled into a text: its placeholders, and the length it has afterwards."""

import re
from collections.abc import Collection, Iterator

from bot.answer import Answer
from bot.checking.fault import Fault, excerpt
from bot.checking.seen import PLACEHOLDER, units
from bot.contacts import Contact, Contacts

TEXT_LIMIT = 4096
"""UTF-16 units in a message, Bot API `sendMessage`."""
FILLED = {
    "kontak": 600,
    "sumber_kontak": 300,
    "negara": 30,
    "catatan_negara": 200,
    "tanya_negara": 200,
}
"""Placeholders that are filled by themselves, with the UTF-16 units to expect."""
VALUE = 20
"""UTF-16 units to expect of a setting."""
CONTACT_MARKS = 80
"""UTF-16 units around a contact's name and value: its point, its kind, whether it was tested."""
SOURCE_LINE = 120
"""UTF-16 units of the line of sources besides their names."""
NAME = re.compile(r"[a-z_]+")
KEY = re.compile(r"[a-z0-9_]+")


def placeholder_faults(text: str, values: Collection[str], contacts: Contacts) -> Iterator[Fault]:
    """Placeholders that nothing fills, contacts that may not be given out, stray braces."""
    for inside in PLACEHOLDER.findall(text):
        kind, colon, key = inside.partition(":")
        if colon and kind == "kontak":
            yield from _named_contact(key, contacts)
        elif colon or not NAME.fullmatch(inside) or (inside not in FILLED and inside not in values):
            yield Fault("check.placeholder", {"nama": excerpt(inside)})
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield Fault("check.brace")


def _named_contact(key: str, contacts: Contacts) -> Iterator[Fault]:
    if not KEY.fullmatch(key) or key not in contacts.by_key:
        yield Fault("check.contact_unknown", {"kunci": excerpt(key)})
    elif not contacts.usable(key):
        yield Fault("check.contact_unusable", {"kunci": key})


def length_faults(answer: Answer, contacts: Contacts) -> Iterator[Fault]:
    """An answer that is over Telegram's limit once everything is filled in."""

    def size(match: re.Match[str]) -> str:
        kind, _, key = match[1].partition(":")
        contact = contacts.by_key.get(key)
        return "x" * (_line_units(contact) if contact else FILLED.get(kind, VALUE))

    names = sum(units(f"{source.name} ({source.date}); ") for source in answer.sources)
    length = units(PLACEHOLDER.sub(size, answer.body)) + names + SOURCE_LINE
    if length > TEXT_LIMIT:
        yield Fault("check.body_long", {"jumlah": str(length), "batas": str(TEXT_LIMIT)})


def _line_units(contact: Contact) -> int:
    return units(contact.name) + units(contact.value) + CONTACT_MARKS
