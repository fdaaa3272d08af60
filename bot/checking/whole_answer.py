"""Checks an answer as a whole, by every rule there is for it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answer import Answer
from bot.checking.addresses import address_faults, link_faults
from bot.checking.digits import digit_faults, name_faults
from bot.checking.example_checks import example_faults
from bot.checking.fault import Fault, Known
from bot.checking.filling import length_faults, placeholder_faults
from bot.checking.markup import markup_faults
from bot.checking.plainness import plainness_faults
from bot.checking.promises import promise_faults
from bot.checking.relations import (
    button_faults,
    id_faults,
    reach_faults,
    related_faults,
    variant_faults,
)
from bot.checking.seen import TAG
from bot.checking.sourcing import date_faults, source_faults


def faults(answer: Answer, known: Known) -> list[Fault]:
    """What is wrong with an answer among all there are: what stops it first, then advice."""
    found = [
        *id_faults(answer),
        *_empty(answer),
        *_body_faults(answer, known),
        *length_faults(answer, known.contacts),
        *_short_texts(answer),
        *promise_faults("\n".join((answer.title, answer.button, answer.body))),
        *button_faults(answer, known),
        *related_faults(answer, known),
        *variant_faults(answer, known),
        *example_faults(answer),
        *source_faults(answer, known.today),
        *date_faults(answer, known.today),
        *reach_faults(answer, known),
        *plainness_faults(answer),
    ]
    return sorted(found, key=lambda fault: not fault.stops)


def _body_faults(answer: Answer, known: Known) -> Iterator[Fault]:
    body = answer.body
    yield from markup_faults(body)
    earlier = known.answers.get(answer.id)
    for fault in placeholder_faults(body, known.values, known.contacts):
        # A number taken back since stands in the live text already, which says so to people: that
        # must not keep an editor from mending the rest.
        key = fault.params.get("kunci", "")
        stood = earlier is not None and f"{{kontak:{key}}}" in earlier.body
        stops = not (fault.code == "check.contact_unusable" and stood)
        yield replace(fault, stops=fault.stops and stops)
    yield from digit_faults(body)
    yield from address_faults(body)
    yield from link_faults(body, known.contacts)


def _empty(answer: Answer) -> Iterator[Fault]:
    if not answer.title.strip():
        yield Fault("check.title_empty")
    if not answer.button.strip():
        yield Fault("check.button_empty")
    if set("<>{}") & set(answer.title + answer.button):
        yield Fault("check.plain")
    if not TAG.sub("", answer.body).strip():
        yield Fault("check.body_empty")


def _short_texts(answer: Answer) -> Iterator[Fault]:
    for text in (answer.title, answer.button):
        yield from digit_faults(text)
        yield from address_faults(text)
    for source in answer.sources:
        yield from name_faults(source.name)
