"""Reads under which visa people shall travel, or that they shall go without one.

Only what the recruiter says of this journey counts: "bukan visa turis", a rule that is asked for
and a warning do not. The kinds that are no work visa rest on facts 3.7 and 3.9; the work visa is
one of the papers of Pasal 13 (4.1). Pure.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import get_args

from bot.offers.denying import denied
from bot.offers.model import Visa, VisaKind
from bot.offers.reading.asked import answers, quoted, told
from bot.offers.reading.posters import scanned
from bot.offers.reading.together import near, together
from bot.offers.reading.visa_said import ANCHOR, FAMILIES, PAIRS
from bot.offers.reading.visa_words import (
    FORBIDDEN_AFTER,
    FORBIDDEN_BEFORE,
    LATER_ANSWER,
    NONE_ANSWER,
    PATTERNS,
    POSTERS,
    SELF_DENYING,
    TOPIC,
    TOURIST_ANSWER,
    VISA,
)
from bot.offers.text import Quote, Text

MOST = 8
LOOKED_AT = 12
BEFORE, AFTER = 60, 40
WRITTEN: tuple[tuple[VisaKind, tuple[re.Pattern[str], ...]], ...] = tuple(
    (kind, (pattern, *FAMILIES.get(kind, ()))) for kind, pattern in PATTERNS.items()
)
ORDER = {kind: at for at, kind in enumerate(get_args(VisaKind.__value__))}


def read(text: Text) -> tuple[Visa, ...]:
    """The visas of the text, each kind by its first words; "unnamed" only where none has a kind."""
    found = [*_written(text), *_spoken_of(text), *_on_posters(text), *_answered(text)]
    if not found:
        found = [("unnamed", quote) for quote in _plainly(text, near(text, ANCHOR, VISA))]
    first: dict[VisaKind, Quote] = {}
    for kind, quote in sorted(found, key=lambda one: one[1].start):
        first.setdefault(kind, quote)
    ordered = sorted(first.items(), key=lambda one: (one[1].start, ORDER[one[0]]))
    return tuple(Visa(kind, quote) for kind, quote in ordered)[:MOST]


def _written(text: Text) -> Iterator[tuple[VisaKind, Quote]]:
    for kind, patterns in WRITTEN:
        found = (one for pattern in patterns for one in near(text, ANCHOR, pattern))
        for quote in _plainly(text, found, denial=kind not in SELF_DENYING):
            yield kind, quote


def _spoken_of(text: Text) -> Iterator[tuple[VisaKind, Quote]]:
    """What is said of a visa in other words than the set phrases."""
    for kind, pairs in PAIRS.items():
        spans = (span for pair in pairs for span in together(text, pair, ANCHOR))
        for start, end in spans:
            if not (kind == "tourist" and denied(text, start)) and _offered(text, start, end):
                yield kind, text.quote(start, end)
                break


def _plainly(text: Text, found: Iterator[re.Match[str]], *, denial: bool = True) -> Iterator[Quote]:
    """The first words that are meant, of some that are looked at."""
    for one in islice(found, LOOKED_AT):
        if not (denial and denied(text, one.start())) and _offered(text, *one.span()):
            yield text.quote(*one.span())
            return


def _offered(text: Text, start: int, end: int) -> bool:
    """Whether it is told how one shall travel, not a rule that is told or asked."""
    if not told(text, start):
        return False
    before = text.plain[max(text.line(start)[0], start - BEFORE) : start]
    forbidden = FORBIDDEN_AFTER.match(text.plain, end, min(len(text.plain), end + AFTER))
    return not (FORBIDDEN_BEFORE.search(before) or forbidden)


def _on_posters(text: Text) -> Iterator[tuple[VisaKind, Quote]]:
    for kind, pattern in POSTERS.items():
        for quote in quoted(text, scanned(text, pattern)):
            yield kind, quote


def _answered(text: Text) -> Iterator[tuple[VisaKind, Quote]]:
    """ "Visanya?" "Nyusul." """
    for start, end in answers(text, TOPIC, TOURIST_ANSWER):
        yield "tourist", text.quote(start, end)
    for start, end in answers(text, TOPIC, LATER_ANSWER):
        yield "later", text.quote(start, end)
    for start, end in answers(text, TOPIC, NONE_ANSWER):
        yield "none", text.quote(start, end)
