"""What a reviewed answer is: plain values, no behaviour."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Source:
    """Where an answer's facts come from. `url` is empty for facts about this bot itself."""

    name: str
    url: str
    date: str


@dataclass(frozen=True)
class Answer:
    """One reviewed answer. `button` is its label among choices; `related` are ids asked for
    next.

    A variant (`variant_of`) stands in for another answer when the person asks about one of
    `countries` (codes of countries.yml). `examples` are questions by which an answer that the
    language model does not know yet is found.
    """

    id: str
    title: str
    button: str
    body: str
    sources: tuple[Source, ...]
    reviewed_on: date
    expires_on: date
    related: tuple[str, ...] = ()
    variant_of: str = ""
    countries: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
