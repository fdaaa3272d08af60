"""What people are answered with at one moment: the files' words with what editors changed on top.
Pure."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.answer import Answer
from bot.answer_files import BROKEN
from bot.answer_json import from_fields
from bot.cards import chosen, suitable
from bot.contacts import Contact, Contacts, Country
from bot.editorial import Staff, Version
from bot.responses import Responses
from bot.router import Router

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Edition:
    """Words and routes that belong together. `stamp` is the store's count of what was published,
    -1 for the files alone."""

    words: Responses
    router: Router
    stamp: int = -1
    staff: Mapping[int, Staff] = field(default_factory=dict)

    @property
    def findable(self) -> bool:
        """Whether answers may be found by examples that the language model has not learned."""
        return any(answer.examples for answer in self.words.answers.values())


def overlaid(
    base: Responses, versions: tuple[Version, ...], told: Mapping[str, int] | None = None
) -> Responses:
    """The words with live versions in place of what the files say. A version that this release
    cannot read is left out, and logged by name. `told` says how often each answer was told: the
    most asked have a card."""
    answers, contacts = dict(base.answers), dict(base.contacts.by_key)
    for version in versions:
        try:
            if version.kind == "answer":
                answers[version.name] = answer_of(version)
            else:
                contacts[version.name] = contact_of(version)
        except BROKEN as error:
            log.error(
                "%s %s, version %d, cannot be read: %s",
                version.kind, version.name, version.id, type(error).__name__,
            )  # fmt: skip
    lands = {code: _with_new(land, contacts, base.contacts) for code, land in
             base.contacts.countries.items()}  # fmt: skip
    possible = [one.id for one in answers.values() if not one.variant_of and suitable(one)]
    return replace(
        base,
        answers=dict(sorted(answers.items())),
        contacts=Contacts(contacts, lands),
        cards=chosen(told or {}, base.cards, possible),
    )


def _with_new(land: Country, contacts: Mapping[str, Contact], files: Contacts) -> Country:
    """A country with the contacts that editors added to it, after those of the files."""
    added = [key for key, one in contacts.items() if one.country == land.code]
    new = tuple(key for key in added if key not in files.by_key)
    return replace(land, contacts=(*land.contacts, *new))


def answer_of(version: Version) -> Answer:
    """The answer that a version holds; raises one of BROKEN."""
    return from_fields(version.name, version.body)


def contact_of(version: Version) -> Contact:
    """The contact that a version holds; raises one of BROKEN. Its dates are read here, lest one
    that is none fail every message in which the contact stands."""
    if not all(isinstance(value, str) for value in version.body.values()):
        raise TypeError("a field is no text")
    contact = Contact(**{**version.body, "key": version.name})
    for moment in (contact.checked, contact.tested_on or contact.checked):
        date.fromisoformat(moment)
    return contact
