"""Placement agencies (P3MI) as the official list names them, and how a name in an offer is found
among them. Pure.

Nobody may be told that an agency is listed when only a name like it is: a name is the `same` only
when nothing but spaces, punctuation and legal form differ; a near one is shown for the person to
compare.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from bot.errors import BotError
from bot.normalising.letters import plain_letters

type Status = Literal["active", "revoked", "suspended", "expired"]

SAME_AT = 100.0
"""Per cent. Nothing below is the same name: of 400 listed names with one letter changed, as an
impostor would write them, 109 reach 95 and none reaches 100, while the same name with another legal
form, other signs, capitals and spaces always does. tests/test_agencies.py counts it."""
NEAR_AT = 85.0
"""Per cent from which "did you mean" helps: all 400 names with one letter wrong reach it and 376 of
400 with two slips of the finger, but only 10 of 400 names that are not listed and are made of the
same words; at 80 it would be 69 of those (same test)."""
SHORTEST_LICENCE = 6
"""Letters and digits; a shorter number stands in a text by chance."""
LEGAL_FORM = re.compile(r"\b(?:p\s?t|c\s?v|tbk|persero|perseroan terbatas)\b")
SIGNS = re.compile(r"[\W_]+")


class OlderList(BotError):
    """The list is older than the one that is loaded."""


@dataclass(frozen=True)
class Agency:
    """One agency, as the list of that day says. `valid_until` is the last day of its licence."""

    name: str
    licence: str = ""
    status: Status = "active"
    valid_until: date | None = None

    def standing(self, today: date) -> Status:
        """The status on a day: a licence that has run out since the list was made is expired."""
        over = self.valid_until is not None and self.valid_until < today
        return "expired" if self.status == "active" and over else self.status


@dataclass(frozen=True)
class AgencyList:
    """All agencies of a list and its day, None while no list was imported. `stamp` is the store's
    number of the list, 0 where it is in no store."""

    as_of: date | None = None
    agencies: tuple[Agency, ...] = ()
    stamp: int = 0

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names to compare, in the order of the agencies."""
        return tuple(joined(one.name) for one in self.agencies)


@dataclass(frozen=True)
class Match:
    """The agency a name may mean and how alike the names are, 0 to 100. `other_name` is the agency
    that the licence number beside the name really belongs to, when it is another: itself a sign.
    Where no name is near, `agency` is that other one."""

    agency: Agency
    score: float
    other_name: str = ""

    @property
    def same(self) -> bool:
        """Whether it is this very name; else a person has to compare."""
        return self.score >= SAME_AT


def stripped(name: str) -> str:
    """A name in lower case without legal form and signs.

    >>> stripped("P.T. Karya-Bakti  Nusantara (Persero) Tbk.")
    'karya bakti nusantara'
    """
    plain = " ".join(SIGNS.sub(" ", plain_letters(name).lower()).split())
    return " ".join(LEGAL_FORM.sub(" ", plain).split()) or plain


def joined(name: str) -> str:
    """A stripped name without spaces, which pictures that are read lose."""
    return stripped(name).replace(" ", "")


def ranked(name: str, listed: AgencyList, limit: int) -> tuple[Match, ...]:
    """The agencies whose names are most alike, best first, however far they are. The score is
    rapidfuzz's `ratio`: others call a name listed that only shares words with a listed one."""
    asked = joined(name)
    if not asked:
        return ()
    found = extract(asked, listed.names, scorer=ratio, limit=limit)
    return tuple(Match(listed.agencies[at], score) for _, score, at in found)


def nearest(name: str, listed: AgencyList, licence: str = "") -> Match | None:
    """The agency that a name means or may mean, by name and by the licence number beside it; None
    when there is none."""
    best = next((one for one in ranked(name, listed, 1) if one.score >= NEAR_AT), None)
    owners = with_licence(licence, listed)
    if not owners or (best and best.agency in owners):
        return best
    other = owners[0]
    if best:
        return Match(best.agency, best.score, other.name)
    return Match(other, ratio(joined(name), joined(other.name)), other.name)


def with_licence(licence: str, listed: AgencyList) -> tuple[Agency, ...]:
    """The agencies with this licence number, whatever stands between its letters and digits."""
    asked = _number(licence)
    return tuple(one for one in listed.agencies if asked and _number(one.licence) == asked)


def licensed_in(text: str, listed: AgencyList) -> tuple[Agency, ...]:
    """The agencies whose licence numbers a text names."""
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    squeezed = "".join(text[at].upper()[0] for at in places)
    return tuple(
        one for one in listed.agencies if any(_alone(text, places, squeezed, _number(one.licence)))
    )


def _alone(text: str, places: list[int], squeezed: str, number: str) -> Iterator[bool]:
    """Whether each place with this number is no part of a longer word or number."""
    if len(number) < SHORTEST_LICENCE or number.isalpha():
        return
    start = squeezed.find(number)
    while start >= 0:
        first, last = places[start], places[start + len(number) - 1]
        yield not (text[first - 1 : first].isalnum() or text[last + 1 : last + 2].isalnum())
        start = squeezed.find(number, start + 1)


def _number(licence: str) -> str:
    return "".join(filter(str.isalnum, licence)).upper()
