"""The text of an offer in a form that rules can compare, each word with its place in the original.

Recruiters write "K4MB0JA", "k a m b o j a", "🅺🅷", "gajiii", "14.OOO.OOO": here these become plain
words and numbers. Slang becomes the word it stands for ("gk" and "ndak" are "tidak"), by the table
of spellings that the language model uses too. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.normalising.letters import SPACED, STRETCHED, plain_letters, without_digit_letters
from bot.normalising.words import WORD, Words
from bot.offers.aligned import Aligned, aligned

LONGEST = 12_000
"""Characters read at most: three of Telegram's longest messages; a longer text says no more."""
LONGEST_QUOTE = 120
FLAG_LETTER = 0x1F1E6
FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
SPLIT_NUMBER = re.compile(r"(?<=\d)(?: \. ?| ?\. )(?=\d{3}(?!\d))")
NUMBER_WITH_LETTERS = re.compile(
    r"(?<!\w)(?=[-.,oil]*\d)[\doil][-\doil.,]*[\doil](?!\w)"
)
"""A number in which the letters O, I and L stand for digits: "14.OOO.OOO", "O813-OOOO-7742"."""
FIRST_DIGIT = re.compile(r"(?<!\w)0(?=[a-z]{2})")
WORD_WITH_DIGIT = re.compile(r"(?<![\w.,])(?=[a-z]*\d)[a-z]+\d[a-z\d]*(?!\w)")
BEFORE_A_UNIT = re.compile(
    r"\d(?=(?:jt|juta|rb|ribu|k|usd|rm|baht|peso|yen|won|th|thn|tahun|hari|bln|bulan|jam|org|orang)"
    r"(?:an)?(?!\w))"
)
BLANKS = re.compile(r"[ \t\u00a0]+")
CLAUSE_END = re.compile(r"[\n.!?;•·]+|,\s|\s[-–—|/]+\s")
NUMBER_INSIDE = re.compile(r"(?<=\d)[.,](?=\d)")
KEPT = frozenset(
    "no so su to do we pt cv ra na dll ko om pak bu mas mba mbak min hp wa tg ig cs hr hrd la kh it ac"
    " full free fee dp tf up".split()
)
"""Words of advertisements that the chat table would take for slang."""


@dataclass(frozen=True)
class Quote:
    """Words of the original and their place: characters `start` up to, not including, `end`.
    Nothing at all (0 to 0) is quoted for what a text lacks."""

    text: str = ""
    start: int = 0
    end: int = 0


NOTHING = Quote()


@dataclass(frozen=True)
class Text:
    """A text to read: `original` as it was written, `plain` as rules compare it.

    `plain` is in lower case and plain letters, one blank between words, slang made standard, lines
    kept. Places in it are turned into places of the original by `quote`.
    """

    original: str
    form: Aligned

    @property
    def plain(self) -> str:
        """The comparable form."""
        return self.form.chars

    def quote(self, start: int, end: int) -> Quote:
        """The original words of a place in `plain`, whole words, cut after LONGEST_QUOTE."""
        first, last = self.form.span(start, end)
        while first > 0 and self.original[first - 1].isalnum() and self.original[first].isalnum():
            first -= 1
        while last < len(self.original) and self.original[last].isalnum():
            last += 1
        words = " ".join(self.original[first:last].split())
        if len(words) > LONGEST_QUOTE:
            words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
        return Quote(words, first, last)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every match of a pattern in `plain`."""
        return pattern.finditer(self.plain)

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """The clauses of `plain`: what stands between full stops, commas, lines and bullets."""
        ends = [(found.start(), found.end()) for found in CLAUSE_END.finditer(self.plain)
                if not NUMBER_INSIDE.match(self.plain, found.start())]  # fmt: skip
        starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(self.plain)]
        return tuple((a, b) for a, b in zip(starts, stops, strict=True) if b > a)

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """The lines of `plain` that hold anything."""
        return tuple((found.start(), found.end()) for found in re.finditer(r"[^\n]+", self.plain))

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that holds a place of `plain`."""
        return _holding(self.clauses, at, len(self.plain))

    def line(self, at: int) -> tuple[int, int]:
        """The line that holds a place of `plain`."""
        return _holding(self.lines, at, len(self.plain))


def read_text(original: str, words: Words) -> Text:
    """Make a text readable. `words` is the table of spellings."""
    form = aligned(original[:LONGEST], _plain_sign)
    form = form.sub(FLAG, _country_of_flag)
    form = form.sub(BLANKS, lambda _: " ")
    form = form.sub(SPLIT_NUMBER, lambda _: ".")
    form = form.sub(NUMBER_WITH_LETTERS, _digits)
    form = form.sub(SPACED, lambda found: re.sub(r"[^\w]|_", "", found[0]))
    form = form.sub(STRETCHED, lambda found: found[1])
    form = form.sub(FIRST_DIGIT, lambda _: "o")
    form = form.sub(WORD_WITH_DIGIT, lambda found: without_digit_letters(found[0]))
    form = form.sub(BEFORE_A_UNIT, lambda found: f"{found[0]} ")
    return Text(original, form.sub(WORD, lambda found: _standard(found[0], words)))


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    if FLAG_LETTER <= ord(sign) < FLAG_LETTER + 26:
        return sign
    return plain_letters(sign).lower()


def _country_of_flag(found: re.Match[str]) -> str:
    code = "".join(chr(ord(letter) - FLAG_LETTER + ord("a")) for letter in found.groups())
    return f" flag:{code} "


def _digits(found: re.Match[str]) -> str:
    """Letters inside a number are digits when digits stand there too, or dots between threes."""
    number = found[0]
    if not any(map(str.isdigit, number)) or re.fullmatch(r"\d[oil]?", number):
        return number
    return number.translate(str.maketrans("oil", "011"))


def _standard(word: str, words: Words) -> str:
    return word if len(word) < 2 or word in KEPT else words.unified(word)


def _holding(parts: tuple[tuple[int, int], ...], at: int, end: int) -> tuple[int, int]:
    return next(((first, last) for first, last in parts if first <= at < last), (0, end))
