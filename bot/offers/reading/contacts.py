"""Reads how one reaches the recruiter: numbers, chat names, mail, "inbox", street addresses.

A mobile number, a chat name and "inbox" belong to a person, unless a firm in the text owns them; a
landline, an office and the mail of an own domain do not. Pure.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from bot.offers.denying import denied, warned
from bot.offers.model import Contact, ContactKind
from bot.offers.reading.contact_words import (
    ACCOUNT,
    ADDRESS,
    BEFORE_TELEGRAM,
    BEFORE_WHATSAPP,
    CHAT_LINK,
    DATE,
    EMAIL,
    FIRM_LIKE,
    FOREIGN,
    FREE_MAIL,
    HANDLE,
    INBOX,
    MASKED,
    NAMED_ACCOUNT,
    NUMBER,
    OFFICE_BEFORE,
    OFFICIAL_NAME,
    PERSON,
    VISIT,
)
from bot.offers.reading.dialling import dialled
from bot.offers.reading.names import agencies, employers
from bot.offers.speakers import by_candidate
from bot.offers.text import Quote, Text

MOST, FIRST = 12, 36
"""Contacts that are told, and matches of a pattern that are looked at."""
MEETING = re.compile(r"(?:ketemu|bertemu|temui|kumpul\w*)\b.*\b(?:hotel|rumah|warung|tempat)")
"""A meeting in a house of others is no office."""
TELLING = 48
"""Characters of a clause that is quoted whole: "dm ig aku ya" says more than "dm"."""
BEFORE = 28
"""Characters before a number in which stands what it is for."""


def read(text: Text) -> tuple[Contact, ...]:
    """Every way to reach somebody that the recruiter names, in the order of the text."""
    firm = any(one.kind != "government" for one in agencies(text)) or bool(employers(text))
    found = [*_numbers(text, firm), *_names(text), *_mail(text), *_inbox(text), *_offices(text)]
    found = [one for one in found if not by_candidate(text, _place(text, one.quote.start))]
    once = {(one.kind, one.value): one for one in sorted(found, key=lambda one: one.quote.start)}
    return tuple(once.values())[:MOST]


def _numbers(text: Text, firm: bool) -> Iterator[Contact]:
    for found in (*text.find(NUMBER), *text.find(FOREIGN), *text.find(MASKED)):
        before = text.plain[max(0, found.start() - BEFORE) : found.start()]
        if DATE.fullmatch(found[0]) or ACCOUNT.search(before):
            continue
        value, mobile = dialled(found[0])
        if value:
            kind: ContactKind = "whatsapp" if BEFORE_WHATSAPP.search(before) else "phone"
            kind = "telegram" if BEFORE_TELEGRAM.search(before) else kind
            after = text.plain[found.end() : found.end() + BEFORE]
            person = PERSON.search(before) or PERSON.match(after)
            office = OFFICE_BEFORE.search(before)
            personal = mobile and not office and (bool(person) or not firm)
            yield Contact(kind, value, personal, text.quote(found.start(), found.end()))


def _names(text: Text) -> Iterator[Contact]:
    """Names of accounts: "@mei_mei", "tele: mei_mei", "t.me/mei_mei", "wa.me/62…"."""
    links = CHAT_LINK.finditer(text.original) if "/" in text.original else ()
    for found in links:
        whatsapp = "wa" in found["host"].lower()
        kind: ContactKind = "whatsapp" if whatsapp else "telegram"
        value = found["name"].lower()
        if whatsapp and value.isdigit():
            value = f"+{value}"
        yield Contact(kind, value, _is_person(value), _quote(text, found))
    for found in (*HANDLE.finditer(text.original), *NAMED_ACCOUNT.finditer(text.original)):
        name = found["name"].lower().rstrip("._")
        before = text.original[max(0, found.start() - BEFORE) : found.start("name")].lower()
        kind = "telegram" if BEFORE_TELEGRAM.search(before) else "handle"
        yield Contact(kind, name, not OFFICIAL_NAME.search(name), _quote(text, found))


def _mail(text: Text) -> Iterator[Contact]:
    if "@" not in text.original:
        return
    for found in EMAIL.finditer(text.original):
        address = re.sub(r"\s", "", found[0]).lower()
        local, _, domain = address.partition("@")
        personal = bool(FREE_MAIL.match(domain)) and _is_person(local)
        yield Contact("email", address, personal, _quote(text, found))


def _inbox(text: Text) -> Iterator[Contact]:
    for found in _first(text, INBOX):
        start, end = text.clause(found.start())
        if end - start <= TELLING:
            start += text.plain[start : found.start()].rfind(": ") + 1
        else:
            start, end = found.span()
        yield Contact("inbox", found[0].split()[0], True, text.quote(start, end))


def _offices(text: Text) -> Iterator[Contact]:
    for found in (*islice(text.find(ADDRESS), MOST), *_first(text, VISIT, denial=True)):
        if MEETING.match(found[0]):
            continue
        quote = text.quote(found.start(), found.end())
        yield Contact("address", quote.text.lower(), False, quote)


def _first(
    text: Text, pattern: re.Pattern[str], *, denial: bool = False
) -> Iterator[re.Match[str]]:
    """The first matches that are meant; the thousandth "inbox" of a text adds nothing."""
    for found in islice(text.find(pattern), FIRST):
        at = found.start()
        if not (warned(text, at) or by_candidate(text, at) or (denial and denied(text, at))):
            yield found


def _is_person(name: str) -> bool:
    return not FIRM_LIKE.search(name)


def _quote(text: Text, found: re.Match[str]) -> Quote:
    words = " ".join(found[0].split())
    return Quote(words, found.start(), found.end())


def _place(text: Text, start: int) -> int:
    """The place in the plain text of a place in the original."""
    return bisect_left(text.form.starts, start)
