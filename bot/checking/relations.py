"""Checks an answer among the others: its id, its button, where it leads, what it stands in for."""

import re
from collections.abc import Iterator

from bot.answer import Answer
from bot.checking.fault import Fault, Known, excerpt
from bot.contacts import ABROAD, UNKNOWN

BUTTON_LIMIT = 30
"""Characters on a button; more are cut off on a small screen."""
ID_LIMIT = 34
"""Bytes of an id, a variant's countries among them; a button carries 64 bytes (Bot API
`callback_data`), and the editors' longest has a verb and a version's number beside the id."""
ID = re.compile(r"[a-z][a-z0-9_]*(?:@[a-z0-9_-]+)?")


def id_faults(answer: Answer) -> Iterator[Fault]:
    """An id that is no name of a file and of a button."""
    if len(answer.id.encode()) > ID_LIMIT or not ID.fullmatch(answer.id):
        yield Fault("check.id", {"id": excerpt(answer.id), "batas": str(ID_LIMIT)})


def button_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    """A label that is too long, or says the same as another answer's; variants share theirs."""
    label = answer.button.strip()
    if len(label) > BUTTON_LIMIT:
        params = {"tombol": excerpt(label), "jumlah": str(len(label)), "batas": str(BUTTON_LIMIT)}
        yield Fault("check.button_long", params)
    for other in known.answers.values():
        same = label and other.button.strip().casefold() == label.casefold()
        if same and _stem(other) != _stem(answer):
            yield Fault("check.button_taken", {"tombol": excerpt(label), "jawaban": other.id})


def _stem(answer: Answer) -> str:
    return answer.variant_of or answer.id


def related_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    """Related questions that do not exist, stand twice, or are the question itself."""
    askable = known.intents | {id for id, one in known.answers.items() if not one.variant_of}
    for id in dict.fromkeys(answer.related):
        if id in (answer.id, answer.variant_of):
            yield Fault("check.related_self", {"id": id})
        elif known.intents and id not in askable:
            yield Fault("check.related_unknown", {"id": excerpt(id)})
        if answer.related.count(id) > 1:
            yield Fault("check.related_twice", {"id": excerpt(id)})


def reach_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    """Advice for an answer that no question leads to."""
    reached = answer.variant_of or answer.examples or answer.id in known.intents
    if known.intents and not reached:
        yield Fault("check.no_question", stops=False)


def variant_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    """A variant of nothing or of a variant, without countries or with another's."""
    if not answer.variant_of:
        if answer.countries:
            yield Fault("check.countries_alone")
        if "@" in answer.id:
            yield Fault("check.variant_alone", {"id": excerpt(answer.id)})
        return
    base = known.answers.get(answer.variant_of)
    if base is None or answer.variant_of == answer.id:
        yield Fault("check.variant_base", {"id": excerpt(answer.variant_of)})
    elif base.variant_of or _variants(answer.id, known):
        yield Fault("check.variant_chain", {"id": excerpt(answer.variant_of)})
    if not answer.id.startswith(f"{answer.variant_of}@"):
        yield Fault("check.variant_id", {"id": excerpt(answer.variant_of)})
    if not answer.countries:
        yield Fault("check.variant_countries")
    yield from _country_faults(answer, known)


def _country_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    others = [one for one in _variants(answer.variant_of, known) if one.id != answer.id]
    for code in answer.countries:
        if code not in known.contacts.countries or code in (UNKNOWN, ABROAD):
            yield Fault("check.variant_country", {"kode": excerpt(code)})
        for other in others:
            if code in other.countries:
                yield Fault("check.variant_taken", {"kode": code, "jawaban": other.id})


def _variants(id: str, known: Known) -> list[Answer]:
    return [one for one in known.answers.values() if one.variant_of == id]
