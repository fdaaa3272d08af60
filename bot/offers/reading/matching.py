"""Finds where the rules of a grammar hold in a text, and whether what stands there is meant.
Pure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache, reduce
from operator import itemgetter, or_

from bot.offers.reading.grammar import ENDS, MOST_KNOWN, Grammar, bits, classes_of, joined_classes
from bot.offers.reading.tokens import is_torn, pieces, tokens
from bot.offers.reading.wording import Place, is_denied, is_told
from bot.offers.text import Quote, Text

GONE = "-"
"""Stands for a piece that was put together with the one before."""
_start, _end = itemgetter(0), itemgetter(1)


@lru_cache(maxsize=64)
def _stream(made: Grammar, text: Text) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The classes of the words of a text, each word ended by ";", and their places."""
    words, places = tokens(text)
    if len(made.known) > MOST_KNOWN:
        made.known.clear()
        made.bits.clear()
    try:
        codes = [*map(made.known.__getitem__, words)]
    except KeyError:
        codes = [classes_of(made, word) for word in words]
    if is_torn(text):
        codes, places = _made_whole(made, codes, text)
    return ";".join(codes) + ";", places


def _made_whole(
    made: Grammar, codes: list[str], text: Text
) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    """The classes and places of words, those put together that were torn apart."""
    _, places = tokens(text)
    spans = [*places]
    for at, words in pieces(text):
        if codes[at]:
            continue
        for size, word in enumerate(words, 2):
            if word and (found := joined_classes(made, word)):
                codes[at], spans[at] = found, (places[at][0], places[at + size - 1][1])
                codes[at + 1 : at + size] = [GONE] * (size - 1)
                break
    kept = [at for at, code in enumerate(codes) if code != GONE]
    return [codes[at] for at in kept], tuple(spans[at] for at in kept)


def found(made: Grammar, text: Text) -> Iterator[tuple[str, Place]]:
    """Every place where a rule holds, said or not, with the name of the rule. What a rule named
    "none" covers is no place."""
    stream, at = _stream(made, text)
    lacking = ~reduce(or_, _masks(made, text), 0)
    none: list[Place] = []
    for rule in made.rules:
        if rule.must & lacking or any(not one & ~lacking for one in rule.either):
            continue
        for one in rule.pattern.finditer(stream):
            place = _place(one, stream, at)
            if rule.name == "none":
                none.append(place)
            elif not any(one.start < place.end and place.start < one.end for one in none):
                yield rule.name, place


def _place(one: re.Match[str], stream: str, at: tuple[tuple[int, int], ...]) -> Place:
    start = one.start("quoted") if "quoted" in one.re.groupindex else one.start()
    return Place(at[stream.count(";", 0, start)][0], at[stream.count(";", 0, one.end()) - 1][1])


def meant(
    made: Grammar, text: Text, unless: Mapping[str, tuple[int, int]], *, denial: bool = True
) -> Iterator[tuple[str, Place]]:
    """The places where a rule holds and is meant: not denied (`denial` False where the rule holds
    its own denial), not warned of, not the candidate's question, and without a word of the classes
    `unless` in it or, in its sentence, so many words before and after; (-1, 2) looks only at the
    two words behind it, (2, -1) only at those before."""
    for name, place in found(made, text):
        if denial and is_denied(text, place.start):
            continue
        if any(
            _seen(made, text, place, reach) & bits(made.letters[one])
            for one, reach in unless.items()
        ):
            continue
        if is_told(text, place.start):
            yield name, place


def around(
    made: Grammar, text: Text, place: Place, reach: tuple[int, int], *, sentence: bool = True
) -> frozenset[str]:
    """The classes of the words in a place and so many words before and after it in its
    sentence."""
    seen = _seen(made, text, place, reach, sentence=sentence)
    return frozenset(name for name, letter in made.letters.items() if seen & bits(letter))


def _seen(
    made: Grammar, text: Text, place: Place, reach: tuple[int, int], *, sentence: bool = True
) -> int:
    """The same as bits."""
    masks, at = _masks(made, text), _stream(made, text)[1]
    first = bisect_right(at, place.start, key=_end)
    last = bisect_left(at, place.end, key=_start) - 1
    before = masks[max(0, first - max(0, reach[0])) : first][::-1]
    after = masks[last + 1 : last + 1 + max(0, reach[1])]
    seen = reduce(or_, masks[first : last + 1], 0) if min(reach) >= 0 else 0
    for words in (before, after):
        for one in words:
            if sentence and one & ENDS:
                break
            seen |= one
    return seen


@lru_cache(maxsize=64)
def _masks(made: Grammar, text: Text) -> list[int]:
    """The classes of each word as bits, the ends of sentences as one more."""
    codes = _stream(made, text)[0].split(";")[:-1]
    try:
        return [*map(made.bits.__getitem__, codes)]
    except KeyError:
        return [made.bits.setdefault(code, bits(code)) for code in codes]


def quoted(text: Text, places: list[Place], most: int = 3) -> tuple[Quote, ...]:
    """The original words of places, longest first told where they overlap, at most `most`."""
    kept: list[Place] = []
    for place in places:
        overlap = [one for one in kept if one.start < place.end and place.start < one.end]
        if not overlap:
            kept.append(place)
        elif len(overlap) == 1 and place.start <= overlap[0].start and place.end >= overlap[0].end:
            kept[kept.index(overlap[0])] = place
    return tuple(text.quote(place.start, place.end) for place in kept[:most])
