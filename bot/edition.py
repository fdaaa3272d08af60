"""What people are answered with at one moment: the files' words with what editors changed on top.
Pure."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta, timezone

from bot.answer import Answer
from bot.answer_files import BROKEN
from bot.answer_json import from_fields
from bot.cards import chosen, suitable
from bot.contacts import HELD_BACK, WRONG, Contact, Contacts, Country
from bot.editorial import Staff, Version
from bot.quietlog import where
from bot.responses import Responses
from bot.router import Router

log = logging.getLogger(__name__)
EASTERNMOST = timezone(timedelta(hours=9))
"""Eastern Indonesia's time: on the day of a review itself the editors' change counts, wherever in
the country they made it."""


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
    base: Responses, versions: Iterable[Version], told: Mapping[str, int] | None = None
) -> Responses:
    """The words with live versions in place of what the files say. `told` says how often each
    answer was told: the most asked have a card.

    A version that this release cannot read is logged by name: an answer is the file's own then, a
    contact of the files is held back, since the version may have taken its number back. The newer
    review wins: what the files checked (`reviewed_on`, `checked`) after the day a version was made
    is the files'; and a contact that they call wrong is never shown by a version that was checked
    earlier than that.
    """
    answers, contacts = dict(base.answers), dict(base.contacts.by_key)
    outdated = 0
    for version in versions:
        if _outdated(version, base):
            outdated += 1
        elif version.kind == "answer":
            answers |= _answer(version)
        else:
            contacts |= _contact(version, contacts.get(version.name))
    if outdated:
        log.info("%d live versions are older than the review of the files", outdated)
    possible = [one.id for one in answers.values() if not one.variant_of and suitable(one)]
    return replace(
        base,
        answers=dict(sorted(answers.items())),
        contacts=placed(base.contacts, contacts),
        cards=chosen(told or {}, base.cards, possible),
    )


def put_together(
    base: Responses,
    versions: Sequence[Version],
    joined: Callable[[Responses], Router],
    told: Mapping[str, int] | None = None,
) -> tuple[Responses, Router]:
    """The words of now and their routes. Answers that cannot be joined with the files' own, such
    as one whose id the bot itself uses by now, are left out; contacts never are: one of them may be
    a number that was taken back."""
    for some in _ever_fewer(base, versions, joined):
        try:
            words = overlaid(base, some, told)
            return words, joined(words)
        except Exception as error:
            log.error("the live answers cannot be joined: %s", where(error))
    return overlaid(base, _contacts_of(versions), told), joined(base)


def placed(before: Contacts, by_key: Mapping[str, Contact]) -> Contacts:
    """These contacts, each in its country: one whose country is another than `before` leaves the
    old one for the new, and joins it after the others, as those do that were not there."""
    moved = {key for key, one in by_key.items() if _country(before, key) != one.country}

    def land(old: Country) -> Country:
        stay = [
            key for key in old.contacts if not (key in moved and _country(before, key) == old.code)
        ]
        come = [key for key in by_key if key in moved and by_key[key].country == old.code]
        return replace(old, contacts=tuple(dict.fromkeys((*stay, *come))))

    return Contacts(by_key, {code: land(old) for code, old in before.countries.items()})


def _country(contacts: Contacts, key: str) -> str:
    """The country of a contact, nothing when there is no such contact."""
    return contacts.by_key[key].country if key in contacts.by_key else ""


def _ever_fewer(
    base: Responses, versions: Sequence[Version], joined: Callable[[Responses], Router]
) -> Iterator[Sequence[Version]]:
    """All versions, then those that can be joined, then the contacts."""
    yield versions
    yield _joinable(base, versions, joined)
    yield _contacts_of(versions)


def _contacts_of(versions: Iterable[Version]) -> list[Version]:
    return [one for one in versions if one.kind == "contact"]


def _joinable(
    base: Responses, versions: Iterable[Version], joined: Callable[[Responses], Router]
) -> list[Version]:
    """The versions without each answer that the files alone cannot be joined with."""
    kept = []
    for version in versions:
        try:
            joined(overlaid(base, (version,)))
            kept.append(version)
        except Exception:
            log.error("%s, version %d, is left out", version.name, version.id)
    return kept


def _outdated(version: Version, base: Responses) -> bool:
    """Whether the files were reviewed after this version was made."""
    made = version.created_at.astimezone(EASTERNMOST).date()
    if version.kind == "answer":
        answer = base.answers.get(version.name)
        return answer is not None and answer.reviewed_on > made
    contact = base.contacts.by_key.get(version.name)
    if contact is None:
        return False
    checked = date.fromisoformat(contact.checked)
    return checked > made or (contact.status == WRONG and checked > _checked(version))


def _checked(version: Version) -> date:
    """The day a contact's version says it was checked; the first there is when it says none."""
    try:
        return date.fromisoformat(str(version.body["checked"]))
    except BROKEN:
        return date.min


def _answer(version: Version) -> Mapping[str, Answer]:
    """The answer of a version by its id, nothing when it cannot be read."""
    try:
        return {version.name: answer_of(version)}
    except BROKEN as error:
        _tell(version, error)
        return {}


def _contact(version: Version, file: Contact | None) -> Mapping[str, Contact]:
    """The contact of a version by its key; when it cannot be read the file's, held back."""
    try:
        return {version.name: contact_of(version)}
    except BROKEN as error:
        _tell(version, error)
        held = replace(file, status=HELD_BACK) if file and file.usable else file
        return {version.name: held} if held else {}


def _tell(version: Version, error: Exception) -> None:
    log.error(
        "%s %s, version %d, cannot be read: %s",
        version.kind, version.name, version.id, type(error).__name__,
    )  # fmt: skip


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
