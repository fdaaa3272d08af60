"""Says what an import would change and what is wrong with it, without changing anything. Pure.

All is checked against the whole as it would be afterwards. What stays as it is stops nothing by a
fault it has already; by a new one it does, save that a contact is taken back: a wrong number must
never wait for the answers that name it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot import checking
from bot.answer import Answer
from bot.checking import Fault, Known
from bot.contacts import Contact
from bot.edition import placed
from bot.effects import Content
from bot.faq_files.found import Entry, Finding, Place, Reading
from bot.faq_files.rows import same
from bot.faq_files.standing import Standing

KEY = re.compile(r"[a-z0-9_]{1,40}")
"""A contact's key, as answers name it between their braces."""
WITHDRAWN = "check.contact_unusable"


@dataclass(frozen=True)
class Change:
    """One answer or contact that would become another. `base` is the version it stands on."""

    entry: Entry
    before: Answer | Contact | None
    base: int


@dataclass(frozen=True)
class Plan:
    """What would change, what is wrong, and how many answers (or contacts) the files do not
    name."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    untouched: int

    @property
    def stops(self) -> bool:
        """Whether nothing may be written."""
        return any(one.fault.stops for one in self.findings)


def planned(reading: Reading, stands: Standing, today: date) -> Plan:
    """The plan for what was read."""
    present = _contents(stands)
    changes = tuple(
        Change(one, present.get((one.kind, one.name)), stands.base(one.kind, one.name))
        for one in reading.entries
        if not same(present.get((one.kind, one.name)), one.content)
    )
    after = with_changes(stands, changes)
    changed = {(change.entry.kind, change.entry.name) for change in changes}
    places = {(one.kind, one.name): one.place for one in reading.entries}
    findings = [*reading.findings, *_own_faults(changes, stands, after, today)]
    for name in sorted(present.keys() - changed):
        place = places.get(name) or Place(name=name[1], file="")
        findings += _side_effects(name, place, name in places, (stands, after), today)
    kinds = {kind for kind, _ in places}
    untouched = [name for name in present.keys() - places.keys() if name[0] in kinds]
    return Plan(changes, tuple(findings), len(untouched))


def with_changes(stands: Standing, changes: tuple[Change, ...]) -> Standing:
    """What would stand once these are live."""
    answers, contacts = dict(stands.words.answers), dict(stands.words.contacts.by_key)
    for change in changes:
        content = change.entry.content
        if isinstance(content, Answer):
            answers[content.id] = content
        else:
            contacts[content.key] = content
    known = placed(stands.words.contacts, contacts)
    words = replace(stands.words, answers=dict(sorted(answers.items())), contacts=known)
    asked = {one.id for one in answers.values() if not one.variant_of}
    return replace(stands, words=words, intents=stands.intents | asked)


def audited(stands: Standing, today: date) -> list[Finding]:
    """What is wrong with all that stands."""
    return [
        Finding(Place("", name=name), fault)
        for kind, name in sorted(_contents(stands))
        for fault in faults_of(kind, name, stands, today)
    ]


def faults_of(kind: Content, name: str, stands: Standing, today: date) -> list[Fault]:
    """What is wrong with one answer or contact among the others."""
    words = stands.words
    if kind == "contact":
        return checking.contact_faults(words.contacts.by_key[name], words.contacts, today)
    known = Known(words.contacts, words.answers, stands.intents, frozenset(words.values), today)
    return checking.faults(words.answers[name], known)


def _contents(stands: Standing) -> Mapping[tuple[Content, str], Answer | Contact]:
    found: dict[tuple[Content, str], Answer | Contact] = {}
    found |= {("answer", id): answer for id, answer in stands.words.answers.items()}
    found |= {("contact", key): one for key, one in stands.words.contacts.by_key.items()}
    return found


def _own_faults(
    changes: tuple[Change, ...], before: Standing, after: Standing, today: date
) -> Iterator[Finding]:
    for change in changes:
        entry = change.entry
        faults = faults_of(entry.kind, entry.name, after, today)
        if change.before is None:
            faults = [*_name_faults(entry, before), *faults]
        yield from (Finding(entry.place, fault) for fault in faults)


def _name_faults(entry: Entry, before: Standing) -> Iterator[Fault]:
    """A new name that the bot itself uses, or that answers cannot name."""
    if entry.kind == "contact" and not KEY.fullmatch(entry.name):
        yield Fault("faqcmd.bad_key")
    if entry.kind == "answer" and entry.name in before.intents:
        yield Fault("faqcmd.name_taken")


def _side_effects(
    name: tuple[Content, str],
    place: Place,
    named: bool,
    stands: tuple[Standing, Standing],
    today: date,
) -> Iterator[Finding]:
    """What comes to be wrong with something that stays as it is; where the file names it, also
    what was wrong already."""
    before, after = (faults_of(*name, one, today) for one in stands)
    for fault in after:
        new = fault not in before
        if (fault.stops or fault.code == WITHDRAWN) and (new or named):
            yield Finding(place, replace(fault, stops=new and fault.code != WITHDRAWN))
