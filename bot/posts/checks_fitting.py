"""Checks that a post fits into Telegram's messages once its contacts are filled in. Pure."""

import re
from collections.abc import Iterator
from html import unescape

from bot.checking.fault import Fault
from bot.checking.filling import CONTACT_MARKS, TEXT_LIMIT, VALUE
from bot.checking.seen import PLACEHOLDER, TAG, units
from bot.contacts import Contacts
from bot.posts.model import Body

CAPTION_LIMIT = 1024
"""UTF-16 units of a caption once its marks are read (Bot API, sendPhoto)."""
ENTITY_LIMIT = 100
"""Marks of one message that Telegram shows; those after it are left out (Telegram, limits)."""
CONTACT_ENTITIES = 3
"""Marks to expect in a contact's line: its name, its number, what is said of it."""
FOOT = 300
"""UTF-16 units kept free for what the bot adds beneath a post besides the names of its sources."""
FOOT_ENTITIES = 6
OWN_MARKS = re.compile(r"(?<![\w/])[#/$][^\W\d]\w*")
"""What Telegram marks by itself: hashtags and commands."""
SOURCE_MARKS = 4
"""UTF-16 units around the name of a source."""


def fitting_faults(body: Body, contacts: Contacts, reserve: int = FOOT) -> Iterator[Fault]:
    """A post that is too long with `reserve` UTF-16 units beneath it, or has too many marks."""
    limit = (CAPTION_LIMIT if body.picture else TEXT_LIMIT) - reserve
    if (length := filled_units(body, contacts)) > limit:
        shown = {"jumlah": str(length), "batas": str(limit), "lebih": str(length - limit)}
        yield Fault("postcheck.long_picture" if body.picture else "postcheck.long", shown)
    if (marks := _entities(body)) > ENTITY_LIMIT:
        shown = {"jumlah": str(marks), "batas": str(ENTITY_LIMIT)}
        yield Fault("postcheck.many_marks", shown)


def filled_units(body: Body, contacts: Contacts) -> int:
    """The UTF-16 units that people see of a text: contacts in full, without tags, and the names of
    the sources beneath."""

    def size(found: re.Match[str]) -> str:
        contact = contacts.by_key.get(found[1].partition(":")[2])
        if contact is None:
            return "x" * VALUE
        return "x" * (units(contact.name) + units(contact.shown) + CONTACT_MARKS)

    sources = sum(units(source.name) + SOURCE_MARKS for source in body.sources)
    return units(unescape(TAG.sub("", PLACEHOLDER.sub(size, body.text)))) + sources


def _entities(body: Body) -> int:
    opened = sum(not close for close, _, _ in TAG.findall(body.text))
    filled = len(PLACEHOLDER.findall(body.text)) * CONTACT_ENTITIES
    own = len(OWN_MARKS.findall(unescape(TAG.sub("", body.text))))
    return opened + filled + own + len(body.sources) + FOOT_ENTITIES
