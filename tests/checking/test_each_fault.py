"""Each fault is found on one made answer or contact, and said so that an editor can read it."""

import time
from dataclasses import replace
from html import escape
from typing import Any

import pytest

from bot.checking import contact_faults, faults
from bot.model import Say
from tests.checking.made import BAD_ANSWERS, BAD_CONTACTS, CONTACTS, EMBASSY, GOOD, KNOWN, TODAY
from tests.checking.made import codes as codes_of
from tests.samples import NOW, words

FOUND = [
    *(fault for _, changed in BAD_ANSWERS for fault in faults(replace(GOOD, **changed), KNOWN)),
    *(
        fault
        for _, changed in BAD_CONTACTS
        for fault in contact_faults(replace(EMBASSY, **changed), CONTACTS, TODAY)
    ),
]
ADVICE = {"no_question", "hard_words", "long_sentence", "long_answer", "no_first", "no_next"}


def test_a_good_answer_and_its_variant_have_no_fault() -> None:
    assert [faults(answer, KNOWN) for answer in KNOWN.answers.values()] == [[], [], []]


def test_good_contacts_have_no_fault() -> None:
    assert [contact_faults(one, CONTACTS, TODAY) for one in CONTACTS.by_key.values()] == [[]] * 6


@pytest.mark.parametrize(("code", "changed"), BAD_ANSWERS)
def test_a_bad_answer_is_caught(code: str, changed: dict[str, Any]) -> None:
    found = faults(replace(GOOD, **changed), KNOWN)
    assert code in codes_of(found)
    assert any(fault.stops for fault in found) == bool(codes_of(found) - ADVICE)


@pytest.mark.parametrize(("code", "changed"), BAD_CONTACTS)
def test_a_bad_contact_is_caught_and_stopped(code: str, changed: dict[str, Any]) -> None:
    found = contact_faults(replace(EMBASSY, **changed), CONTACTS, TODAY)
    assert code in codes_of(found)
    assert all(fault.stops for fault in found)


def test_every_fault_that_can_be_said_is_shown_here() -> None:
    written = {key for key in words().texts if key.startswith("check.")}
    assert {fault.code for fault in FOUND} == written


def test_every_fault_names_what_it_is_about() -> None:
    for fault in FOUND:
        said = words().text(Say(fault.code, dict(fault.params)), NOW)
        assert all(fault.params.values())
        placed = [name for name in fault.params if f"{{{name}}}" in words().texts[fault.code]]
        assert placed == [*fault.params]
        assert [name for name in placed if escape(fault.params[name]) not in said] == []


def test_what_stops_comes_before_advice() -> None:
    found = faults(replace(GOOD, body="Anda pasti dibantu.", sources=()), KNOWN)
    assert [fault.stops for fault in found] == [True, True, False, False]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a.",
        "a@",
        "0 ",
        "+1",
        "pasti ",
        "tidak ada ",
        "<b ",
        "<b>",
        "{",
        "&#1",
        '"',
        "https://a",
    ],
)
def test_a_text_of_any_length_is_checked_at_once(piece: str) -> None:
    long = replace(GOOD, body=piece * (20000 // len(piece)) + "@")
    started = time.process_time()
    assert "body_long" in codes_of(faults(long, KNOWN))
    assert time.process_time() - started < 1
