"""Finds what recruiters say by kinds of words that stand together, whichever words they are.

"Paspor nanti dititip ke leader" and "passport will be kept by the office" are one thing: PAPER,
HELD. A rule names such classes and how many other words may stand between: "PAPER ..6 HELD". Each
word is looked up once, so that many rules cost little. Pure.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

SENTENCE_END, LINE_END = "|", "|\n"
FIRST_CLASS = 0xE000
ENDS = 1 << 200
LONGEST_LISTED = 14
BIG = 1_000
YEAR = re.compile(r"(?:19|20)\d\d")
MOST_KNOWN, BEGINNING = 20_000, 3
SHORTEST_GLUED, SHORTEST_PART = 9, 3


@dataclass(frozen=True)
class Rule:
    """What stands together, as a pattern over classes. `must` are the classes it cannot do without
    as bits, `either` groups of which one is needed."""

    name: str
    pattern: re.Pattern[str]
    must: int
    either: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Grammar:
    """Words by class, and rules over the classes. `exact` and `stems` ("gaji*") tell the classes
    of a word as letters."""

    exact: Mapping[str, str]
    stems: Mapping[str, str]
    letters: Mapping[str, str]
    rules: tuple[Rule, ...]
    starts: frozenset[str]
    """How listed words begin: nothing else need be looked up."""
    known: dict[str, str]
    bits: dict[str, int]
    """Words that were looked up before, and their classes as bits."""


def grammar(classes: Mapping[str, str], rules: Mapping[str, tuple[str, ...]]) -> Grammar:
    """Make a grammar of classes (their words parted by blanks) and rules by name.

    In a rule a class stands for one word of it, "A|B" for one of either, "A?" for one or none, "!A"
    for one of another class, "..3" for at most three words of the sentence, "...9" for at most
    nine, sentences and lines apart too; what follows ">" is quoted. NUM is any number, BIG one from
    a thousand.
    """
    letters = {name: chr(FIRST_CLASS + at) for at, name in enumerate(("NUM", "BIG", *classes))}
    tables: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for name, words in classes.items():
        for listed in set(words.replace("l", "i").split()):
            word, table = listed.rstrip("*"), tables[listed.endswith("*")]
            table[word] = table.get(word, "") + letters[name]
    made = [_rule(name, one, letters) for name, group in rules.items() for one in group]
    starts = frozenset(word[:BEGINNING] for table in tables for word in table)
    made.sort(key=lambda rule: rule.name != "none")
    return Grammar(*tables, letters, tuple(made), starts, {}, {})


def _rule(name: str, written: str, letters: Mapping[str, str]) -> Rule:
    parts, needs = [], []
    for part in written.split():
        if part == ">":
            parts.append("(?P<quoted>")
            continue
        if part.startswith(".."):
            inside = "[^;]" if part.startswith("...") else "[^;|]"
            parts.append(f"(?:{inside}*;){{0,{part.lstrip('.')}}}?")
            continue
        group = "".join(letters[one] for one in part.strip("!?").split("|"))
        if part[0] == "!":
            parts.append(f"(?:(?![^;|]*[{group}])[^;|]*;)")
        else:
            parts.append(f"(?:[^;|]*[{group}][^;|]*;)" + ("?" if part[-1] == "?" else ""))
            needs += [] if part[-1] == "?" else [group]
    closing = ")" if ">" in written.split() else ""
    return Rule(name, re.compile("(?<![^;])" + "".join(parts) + closing), *_needed(needs))


def _needed(groups: list[str]) -> tuple[int, tuple[int, ...]]:
    must = sum({bits(group) for group in groups if len(group) == 1})
    return must, tuple(bits(group) for group in groups if len(group) > 1)


@lru_cache(maxsize=20_000)
def bits(letters: str) -> int:
    """Letters of classes as bits; the end of a sentence is a bit of its own."""
    if SENTENCE_END in letters:
        return ENDS
    return sum(1 << ord(one) - FIRST_CLASS for one in set(letters))


def joined_classes(made: Grammar, word: str) -> str:
    """The classes of a word that pieces would make; it is not remembered, as most are no words."""
    return _listed(made, word) if word[:BEGINNING] in made.starts else ""


def classes_of(made: Grammar, word: str) -> str:
    """The classes of a word, as letters."""
    if (known := made.known.get(word)) is not None:
        return known
    return made.known.setdefault(word, _looked_up(made, word))


def _looked_up(made: Grammar, word: str) -> str:
    if word[0].isdigit():
        big = made.letters["BIG"] if _is_big(word) else ""
        return made.letters["NUM"] + big + made.exact.get(word, "")
    if word == "\n":
        return LINE_END
    if not (word[0].isalpha() or word[0] in "_$€¥£₱"):
        return SENTENCE_END
    return _listed(made, word) or _glued(made, word)


def _glued(made: Grammar, word: str) -> str:
    """The classes of two words without a blank between."""
    if len(word) < SHORTEST_GLUED:
        return ""
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    halves = ((made.exact.get(word[:at]), made.exact.get(word[at:])) for at in cuts)
    return next((a + b for a, b in halves if a and b), "")


def _listed(made: Grammar, word: str) -> str:
    stems = made.stems
    found = made.exact.get(word, "")
    for size in range(2, min(len(word), LONGEST_LISTED) + 1):
        found += stems.get(word[:size], "")
    return found


def _is_big(number: str) -> bool:
    if YEAR.fullmatch(number):
        return False
    return int(re.sub(r"\D", "", number)[:9] or 0) >= BIG
