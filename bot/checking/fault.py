"""What a check finds, and what an answer is checked against: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.answer import Answer
from bot.contacts import Contacts

EXCERPT = 60
"""Characters of a faulty text that are shown again."""


@dataclass(frozen=True)
class Fault:
    """What is wrong: `code` is a whole text key (`check.…`), `params` fill it and are never empty.

    A fault with `stops` keeps the change out; one without is advice.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    stops: bool = True


@dataclass(frozen=True)
class Known:
    """What is known when an answer is checked.

    `answers` are all there are, by id; `intents` the ids that messages can get (empty: what
    depends on them is not checked); `values` the names of placeholders that settings fill.
    """

    contacts: Contacts
    answers: Mapping[str, Answer]
    intents: frozenset[str]
    values: frozenset[str]
    today: date


def excerpt(text: str) -> str:
    """The beginning of a text, for a fault that names it; a dash for an empty one."""
    return text.strip()[:EXCERPT] or "–"
