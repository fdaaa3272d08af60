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
LONGEST_WORD = 40
"""Letters; what is longer is no word, and would take the table of spellings a second."""
FLAG_LETTER = 0x1F1E6
FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
SPLIT_NUMBER = re.compile(r"(?:(?<=\d)|(?<=ooo))(?: \. ?| ?\. )(?=[\do]{3}(?![\do]))")
NUMBER_WITH_LETTERS = re.compile(r"(?<!\w)(?=[-.,oil]*\d)[\doil][-\doil.,]*[\doil](?!\w)")
"""A number in which the letters O, I and L stand for digits: "14.OOO.OOO", "O813-OOOO-7742"."""
POSTER_WORD = re.compile(r"(?<![\w@/.])[A-Zl01|][A-Zl0-9|]*[A-Zl01|](?![\w@])")
FEWEST_CAPITALS = 2
SURE_DIGITS = frozenset("23456789")
PRINTED = str.maketrans("l01|", "IOII")
FIRST_DIGIT = re.compile(r"(?<!\w)0(?=[a-z]{2})")
WORD_WITH_DIGIT = re.compile(r"(?<![\w.,])(?=[a-z]*\d)[a-z]+\d[a-z\d]*(?!\w)")
BEFORE_A_UNIT = re.compile(
    r"\d(?=(?:jt|juta|rb|ribu|k|usd|rm|baht|peso|yen|won|th|thn|tahun|hari|bln|bulan|jam|org|orang)"
    r"(?:an)?(?!\w))"
)
SPELT = re.compile(rf"(?<!flag:){WORD.pattern}")
GAP = re.compile(r"\W{24,}")
"""So many signs without a word between them are an ornament; rules that look from word to word
would take seconds for thousands."""
SCREEN = re.compile(
    r"(?m)^[ \t]*(?:terakhir dilihat|last seen|ketik pesan|type a message|sedang mengetik)[^\n]*$"
)
"""Lines of the chat program in a screenshot: "terakhir dilihat hari ini" presses nobody."""
BLANKS = re.compile(r"[ \t\u00a0]+")
CLAUSE_END = re.compile(r"[\n.!?;•·]+|,\s|\s[-–—|/]+\s")
NUMBER_INSIDE = re.compile(r"(?<=\d)[.,](?=\d)")
ACRONYM = re.compile(r"(?:si|b|k)?p[2345]mi|bp[23]tki|bp3mi|p4mi|g2g|b2b|h\d|[a-z]+\d{2,}")
KEPT = frozenset([
    "no", "so", "su", "to", "do", "we", "pt", "cv", "ra", "na", "dll", "ko", "om", "pak", "bu",
    "mas", "mba", "mbak", "min", "hp", "wa", "tg", "ig", "cs", "hr", "hrd", "la", "kh", "it",
    "ac", "full", "free", "fee", "dp", "tf", "up", "oleh", "kalimantan", "keterima", "diterima",
    "kl", "hat", "kana", "may", "pass", "kita", "say", "habis", "for",
])  # fmt: skip
"""Words of advertisements that the chat table would take for slang."""


@dataclass(frozen=True)
class Quote:
    """Words of the original and their place: characters `start` up to, not including, `end`.
    Nothing at all (0 to 0) is quoted for what a text lacks."""

    text: str = ""
    start: int = 0
    end: int = 0


NOTHING = Quote()


@dataclass(frozen=True, eq=False)
class Text:
    """A text to read: `original` as it was written, `plain` as rules compare it.

    `plain` is in lower case and plain letters, one blank between words, slang made standard, lines
    kept. Places in it are turned into places of the original by `quote`. A text is itself and no
    other, so that what was found in it can be remembered cheaply.
    """

    original: str
    form: Aligned

    @property
    def plain(self) -> str:
        """The comparable form."""
        return self.form.chars

    def quote(self, start: int, end: int) -> Quote:
        """The original words of a place in `plain`, whole words, cut after LONGEST_QUOTE."""
        if start >= end:
            return NOTHING
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
    form = aligned(POSTER_WORD.sub(_printed, original[:LONGEST]), _plain_sign)
    form = form.sub(FLAG, _country_of_flag).sub(SCREEN, lambda _: "")
    form = form.sub(GAP, lambda found: "\n" if "\n" in found[0] else " . ")
    form = form.sub(BLANKS, lambda _: " ")
    form = form.sub(SPLIT_NUMBER, lambda _: ".")
    form = form.sub(NUMBER_WITH_LETTERS, _digits)
    form = form.sub(SPACED, lambda found: re.sub(r"[^\w]|_", "", found[0]))
    form = form.sub(STRETCHED, lambda found: found[1])
    form = form.sub(FIRST_DIGIT, lambda _: "o")
    form = form.sub(WORD_WITH_DIGIT, lambda found: without_digit_letters(found[0]))
    form = form.sub(BEFORE_A_UNIT, lambda found: f"{found[0]} ")
    return Text(original, form.sub(SPELT, lambda found: _standard(found[0], words)))


def _printed(found: re.Match[str]) -> str:
    """A word in capitals as it was printed: readers of pictures take I for l or 1, and O for 0. As
    long as before, so that places stay."""
    word = found[0]
    capitals, digits = sum(map(str.isupper, word)), sum(map(str.isdigit, word))
    if (
        capitals < FEWEST_CAPITALS
        or digits > capitals
        or any(map(str.islower, word.replace("l", "")))
    ):
        return word
    return word.replace("l", "I") if digits and set(word) & SURE_DIGITS else word.translate(PRINTED)


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
    if not any(map(str.isdigit, number)) or re.fullmatch(r"\d[il]?", number):
        return number
    return number.translate(str.maketrans("oil", "011"))


def _standard(word: str, words: Words) -> str:
    kept = not 2 <= len(word) <= LONGEST_WORD or word in KEPT or ACRONYM.fullmatch(word)
    return word if kept else words.unified(word)


def _holding(parts: tuple[tuple[int, int], ...], at: int, end: int) -> tuple[int, int]:
    return next(((first, last) for first, last in parts if first <= at < last), (0, end))
