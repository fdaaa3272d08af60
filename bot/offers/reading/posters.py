"""Posters as a scanner reads them: blanks at random ("V ISA TOURlST"), 0 for O, 1 and l for I.

A rule that must not miss a poster looks for its phrases here too: in the lines in capitals, without
blanks, with the letters that scanners mix up made one. Pure.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.normalising.letters import plain_letters
from bot.offers.aligned import Aligned
from bot.offers.text import LONGEST, Text

FEWEST_LETTERS = 5
CAPITALS = 0.7
"""Part of a line's letters that are capitals; scanners read some I as l."""
MIXED_UP = str.maketrans("01l|435", "oiiiaes")
LINE = re.compile(r"[^\n]+\n?")
GAP = r"[^\n]{0,24}?"
DENIED = re.compile(r"(?:bukan|tanpa|tidak|tdk|jangan|anti|no|non|not)(?:pakai|dengan|visa)?[(/]?$")
LONGEST_DENIAL = 18


class SameLength(dict[int, str]):
    """Plain small letters by sign, one for each, so that places in a text stay as they are."""

    def __missing__(self, sign: int) -> str:
        """Make a letter plain when it is first met; what has no single plain letter stays, and
        is not kept, so that strange signs do not fill the table."""
        plain = plain_letters(chr(sign)).lower()
        if len(plain) != 1:
            return chr(sign)
        if plain != chr(sign) or plain.isascii():
            self[sign] = plain
        return plain


SAME_LENGTH = SameLength()


@lru_cache(maxsize=64)
def poster(text: Text) -> Text | None:
    """The lines in capitals, in lower case, without blanks; nothing when there are none."""
    starts: list[int] = []
    chars: list[str] = []
    original = text.original[:LONGEST]
    for line in LINE.finditer(original):
        if not _capitals(line[0]):
            continue
        plain = line[0].translate(SAME_LENGTH).translate(MIXED_UP)
        kept = [at for at, sign in enumerate(plain) if sign == "\n" or not sign.isspace()]
        chars += [plain[at] for at in kept]
        starts += [line.start() + at for at in kept]
    if not chars:
        return None
    ends = tuple(start + 1 for start in starts)
    return Text(text.original, Aligned("".join(chars), tuple(starts), ends))


def spelt(*phrases: str) -> re.Pattern[str]:
    """A pattern of phrases as they stand in `poster`. "…" stands for a few other words."""
    return re.compile(
        "|".join(GAP.join(map(re.escape, map(folded, one.split("…")))) for one in phrases)
    )


def scanned(text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where a `spelt` pattern stands in a poster, not denied: start and end in the original."""
    read = poster(text)
    if not read:
        return
    for found in pattern.finditer(read.plain):
        if not DENIED.search(read.plain, max(0, found.start() - LONGEST_DENIAL), found.start()):
            yield read.form.span(found.start(), found.end())


def folded(words: str) -> str:
    """Words without blanks, with the letters that scanners mix up made one."""
    return re.sub(r"\s", "", words).translate(MIXED_UP)


def _capitals(line: str) -> bool:
    letters = sum(map(str.isalpha, line))
    return letters >= FEWEST_LETTERS and sum(map(str.isupper, line)) >= CAPITALS * letters
