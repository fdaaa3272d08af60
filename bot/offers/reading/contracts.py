"""Reads what is said of a contract: before leaving, only there, none, or merely named.

Pasal 13 and 15 ask for a signed work contract before leaving (facts 4.1, 4.2; 3.8). Pure.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

from bot.offers.model import Fact
from bot.offers.reading.asked import answers, only_asked, quoted, told
from bot.offers.reading.contract_said import (
    ANCHOR,
    GIVEN_THERE,
    IS_NEEDLESS,
    NO_CONTRACT,
    ON_ARRIVAL,
    SIGNED_THERE,
    THEN_CONTRACT,
)
from bot.offers.reading.contract_words import (
    BEFORE,
    CONTRACT,
    LATER_ANSWER,
    NEVER,
    NO_ANSWER,
    NONE,
    POSTERS,
    THERE,
)
from bot.offers.reading.posters import scanned
from bot.offers.reading.together import Pair, near, together
from bot.offers.text import Quote, Text

type Said = Literal["before", "there", "none", "named"]
MOST = 6
LOOKED_AT = 12
REACH = 40
WRITTEN: Mapping[Said, re.Pattern[str]] = {"none": NONE, "there": THERE, "before": BEFORE}
SPOKEN: tuple[tuple[Said, Pair], ...] = (
    ("none", IS_NEEDLESS), ("there", GIVEN_THERE), ("there", ON_ARRIVAL),
    ("there", THEN_CONTRACT), ("there", SIGNED_THERE),
)  # fmt: skip


def read(text: Text) -> tuple[Fact, ...]:
    """What is said of a contract, each value by its first words; "named" where nothing more is."""
    found = [*_written(text), *_spoken_of(text), *_on_posters(text), *_answered(text)]
    if not found:
        found = [("named", quote) for quote in _first_meant(text, near(text, ANCHOR, CONTRACT))]
    first: dict[Said, Quote] = {}
    for value, quote in found:
        first.setdefault(value, quote)
    return tuple(Fact(value, quote) for value, quote in first.items())[:MOST]


def _written(text: Text) -> Iterator[tuple[Said, Quote]]:
    for value, pattern in WRITTEN.items():
        for quote in _first_meant(text, near(text, ANCHOR, pattern)):
            yield value, quote
    for quote in _first_meant(text, near(text, ANCHOR, NO_CONTRACT)):
        yield "none", quote


def _spoken_of(text: Text) -> Iterator[tuple[Said, Quote]]:
    """What is said of a contract in other words than the set phrases."""
    for value, pair in SPOKEN:
        for start, end in together(text, pair, ANCHOR):
            if _meant(text, start, end):
                yield value, text.quote(start, end)
                break


def _on_posters(text: Text) -> Iterator[tuple[Said, Quote]]:
    for value, pattern in POSTERS.items():
        for quote in quoted(text, scanned(text, pattern)):
            yield ("there" if value == "there" else "none"), quote


def _answered(text: Text) -> Iterator[tuple[Said, Quote]]:
    """ "Kontraknya mana?" "Nanti di sana." """
    for start, end in answers(text, CONTRACT, LATER_ANSWER):
        yield "there", text.quote(start, end)
    for start, end in answers(text, CONTRACT, NO_ANSWER):
        yield "none", text.quote(start, end)


def _first_meant(text: Text, found: Iterator[re.Match[str]]) -> Iterator[Quote]:
    """The first words that are meant, of some that are looked at."""
    for one in islice(found, LOOKED_AT):
        if _meant(text, *one.span()):
            yield text.quote(*one.span())
            return


def _meant(text: Text, start: int, end: int) -> bool:
    before = text.plain[max(text.line(start)[0], start - REACH) : start]
    return not NEVER.search(before) and told(text, start) and not only_asked(text, end - 1)
