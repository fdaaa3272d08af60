"""Finds countries and cities in a chat message, as people spell them.

The model names them with it, and the bot itself when no model is there. Names and spellings:
nlu/places.yml.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
CLITIC = re.compile(r"(?:nya|lah|kah|ne|na|ku)$")
BEFORE_A_PLACE = frozenset(
    ["di", "d", "ke", "k", "kee", "dari", "dri", "dr", "ka", "nang", "ning", "neng", "ti", "from",
     "in"]
)  # fmt: skip
BEFORE_A_LANGUAGE = frozenset(["bahasa", "basa", "bhs", "bahaso"])
LONGEST_NAME = 4
"""Words."""
SHORTEST_TOLERANT = 8
"""Letters; in shorter names a wrong letter makes another word (kuching, kucing)."""


@dataclass(frozen=True)
class Place:
    """A country or city: Indonesian name, `negara` or `kota`, and the country's ISO 3166 code."""

    name: str
    kind: str
    country: str


@dataclass(frozen=True)
class Found:
    """A place and where it is named: characters from `start` up to, not including, `end`."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True)
class Token:
    """A word as it is looked up, and as it stands in the text from `start` to `end`."""

    word: str
    original: str
    start: int
    end: int


class Gazetteer:
    """The table of places, made ready for search."""

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self._phrases: dict[tuple[str, ...], Place] = {}
        self._codes: dict[str, Place] = {}
        for country, entry in table.items():
            self._add_country(country, entry)
        self._joined = {"".join(words): place for words, place in self._phrases.items()}
        names = {_joined(place.name): place for place in self._joined.values()}
        self._tolerant = _one_letter_off(names, self._joined)

    def find(self, text: str, codes: bool = False) -> list[Found]:
        """The places named in the text, in order; where two overlap, the longer one. `codes` takes
        short forms wherever they stand."""
        tokens = _tokens(text)
        found: list[Found] = []
        at = 0
        while at < len(tokens):
            place, length = self._at(tokens, at, codes)
            if place:
                found.append(Found(place, tokens[at].start, tokens[at + length - 1].end))
            at += length
        return found

    def _add_country(self, country: str, entry: Mapping[str, Any]) -> None:
        nation = Place(str(entry["name"]), "negara", country)
        cities = {
            str(name): Place(str(name), "kota", country) for name in entry.get("cities") or {}
        }
        for name, place in cities.items():
            for spelling in (name, *entry["cities"][name]):
                self._add(str(spelling), place)
        for spelling in (nation.name, *entry.get("spellings", ())):
            self._add(str(spelling), nation)
        for code, name in (entry.get("codes") or {}).items():
            self._codes[code] = cities.get(name, nation)

    def _add(self, spelling: str, place: Place) -> None:
        words = tuple(token.word for token in _tokens(spelling))
        known = self._phrases.setdefault(words, place)
        if known != place:
            raise ValueError(
                f"places.yml: {spelling!r} stands for {known.name} and for {place.name}"
            )

    def _at(self, tokens: Sequence[Token], at: int, codes: bool) -> tuple[Place | None, int]:
        for length in range(min(LONGEST_NAME, len(tokens) - at), 0, -1):
            words = tuple(token.word for token in tokens[at : at + length])
            place = self._phrases.get(words)
            if place is None and length == 1:
                place = self._single(tokens, at, codes)
            if place and not _is_language(tokens, at):
                return place, length
        return None, 1

    def _single(self, tokens: Sequence[Token], at: int, codes: bool) -> Place | None:
        token = tokens[at]
        if code := self._codes.get(token.word):
            return code if codes or _meant_as_code(tokens, at) else None
        for word in (token.word, CLITIC.sub("", token.word)):
            if len(word) >= 4 and word in self._joined:
                return self._joined[word]
        return self._tolerant.get(token.word)


def _meant_as_code(tokens: Sequence[Token], at: int) -> bool:
    """Whether a short form is no chat word here: alone, after "di" and the like, or in capitals."""
    if len(tokens) == 1 or (at and tokens[at - 1].word in BEFORE_A_PLACE):
        return True
    return tokens[at].original.isupper() and not all(one.original.isupper() for one in tokens)


def _tokens(text: str) -> list[Token]:
    return [Token(_fold(found[0]), found[0], *found.span()) for found in WORD.finditer(text)]


def _fold(word: str) -> str:
    return STRETCHED.sub(r"\1", unicodedata.normalize("NFKC", word).lower().replace("’", "'"))


def _is_language(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].word in BEFORE_A_LANGUAGE


def _joined(name: str) -> str:
    return "".join(token.word for token in _tokens(name))


def _one_letter_off(names: Mapping[str, Place], known: Mapping[str, Place]) -> dict[str, Place]:
    """Long names with a letter left out or two swapped; a form that two places share is none."""
    forms: dict[str, Place | None] = {}
    for name, place in names.items():
        if len(name) < SHORTEST_TOLERANT:
            continue
        for at in range(1, len(name)):  # the first letter is hardly ever the wrong one
            without = name[:at] + name[at + 1 :]
            swapped = name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]
            for form in (without, swapped):
                forms[form] = place if forms.get(form, place) == place else None
    return {form: place for form, place in forms.items() if place and form not in known}
