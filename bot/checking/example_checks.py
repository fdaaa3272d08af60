"""Checks the questions by which an answer is found."""

from collections.abc import Iterator

from bot.answer import Answer
from bot.checking.digits import holds_phone
from bot.checking.fault import Fault, excerpt

SHORTEST, LONGEST = 3, 200
"""Characters of a question."""


def example_faults(answer: Answer) -> Iterator[Fault]:
    """Questions too short or long, twice there, or with somebody's number in them."""
    before: set[str] = set()
    for example in answer.examples:
        shown = {"contoh": excerpt(example)}
        if not SHORTEST <= len(example.strip()) <= LONGEST:
            limits = {"paling_sedikit": str(SHORTEST), "batas": str(LONGEST)}
            yield Fault("check.example_length", shown | limits)
        if (plain := " ".join(example.casefold().split())) in before:
            yield Fault("check.example_twice", shown)
        if holds_phone(example):
            yield Fault("check.example_number", shown)
        before.add(plain)
