"""Finds numbers of private people in a post however they are disguised: spelt in words, with the
letters o and l for digits, spaced, behind "Rp". Pure.

What `bot.checking.digits` lets through is a sum, a date or a count by its form; here is looked at
what only pretends to be one, and at what has no digits at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.checking.clock_times import BEGINNINGS, without_clock_times
from bot.checking.digits import DATE, RUN, YEAR, digit_faults
from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen

WORDS = {
    "nol": "0", "kosong": "0", "zero": "0", "satu": "1", "siji": "1", "one": "1", "dua": "2",
    "loro": "2", "two": "2", "tiga": "3", "telu": "3", "three": "3", "empat": "4", "papat": "4",
    "four": "4", "lima": "5", "limo": "5", "five": "5", "enam": "6", "enem": "6", "six": "6",
    "tujuh": "7", "pitu": "7", "seven": "7", "delapan": "8", "lapan": "8", "wolu": "8",
    "eight": "8", "sembilan": "9", "sanga": "9", "nine": "9",
}  # fmt: skip
"""Digits as people say them, in Indonesian, Javanese and English."""
LETTERS = str.maketrans("oOlLiI", "001111")
"""Letters that stand for digits."""
TOKEN = re.compile(r"[^\W_]+")
SPELT = re.compile(rf"(?:\d|{'|'.join(sorted(WORDS, key=len, reverse=True))})+", re.IGNORECASE)
A_WORD = re.compile("|".join(sorted(WORDS, key=len, reverse=True)), re.IGNORECASE)
DIGITS = re.compile(r"\d+")
LOOKS = re.compile(r"[\doOlLiI|]+")
WIDEST_GAP = 3
"""Signs between two digits of one number at most."""
SHORTEST, SHORTEST_DIGITS = 7, 8
"""Digits of a disguised number, and of one that is written in digits alone: private numbers in
Indonesia have nine or more, accounts and identity cards more still."""
FEWEST_WORDS = 3
"""Digits in words beside others from which a number is being spelt."""
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,4}")
FULL_SUM = re.compile(r"[1-9]\d{2,8}000")
"""A sum without points, behind its currency."""
SMALL_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,2}")
"""A sum that needs no currency beside it; a longer one may be a telephone number with points."""
DAY = re.compile(rf"(?<!\d)(?:\d{{1,2}}[/.-]){{2}}(?:{YEAR.pattern})(?!\d)")
OF_YEAR = re.compile(rf"(?<![\d.])[1-9]\d{{0,3}} \((?:{YEAR.pattern})\)")
"""A count and its year: "361 (2021)"."""
CURRENCY = re.compile(
    r"(?:rp|(?<![^\W\d_])(?:idr|usd|sgd|hkd|ntd|twd|jpy|krw|myr|rm|eur|thb|sar|aed|php|cny)"
    r"|[$¥₩€฿₱£])\.?\s?$",
    re.IGNORECASE,
)
LONG_SUM, MOBILE = 9, ("8", "628")
"""Digits of a sum that could be a mobile number with points, and how one begins without its 0."""
YEARS_APART = 30
"""Years between the first and the last that are told in one breath."""
BESIDE = re.compile(rf"(?<!\d)(?:{YEAR.pattern})(?: +(?:{YEAR.pattern}))+(?!\d)")
"""Years with nothing but blanks between them, as nobody writes years: "2012 2034"."""
PARTS = re.compile(r"[^\d.]+")
BLANK = "…"


@dataclass(frozen=True)
class _Token:
    """A word that may be a piece of a number: its digits, and how it hides them."""

    start: int
    end: int
    digits: str
    words: int = 0
    mixed: bool = False
    bare: bool = False
    """Letters only, which are digits only beside a word that mixes both."""


def private_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The places in a plain text (see `seen`) where somebody's number stands."""
    run: list[_Token] = []
    shown = without_clock_times(text)
    for token in (*_tokens(shown), None):
        if run and (token is None or not _joined(shown, run[-1], token)):
            yield from _private(shown, run)
            run = []
        if token:
            run.append(token)


def number_faults(text: str) -> Iterator[Fault]:
    """Numbers of private people, then other figures that somebody could call."""
    bare = seen(text)
    rest, done = "", 0
    for start, end in private_numbers(bare):
        yield Fault("postcheck.private_number", {"angka": excerpt(bare[start:end])})
        rest, done = f"{rest}{bare[done:start]}{BLANK}", end
    yield from digit_faults(rest + bare[done:])


def without_numbers(text: str) -> str:
    """A plain text with `…` in the place of every number that a post may not show; sums, years and
    counts stay."""
    for start, end in reversed([*private_numbers(text)]):
        text = f"{text[:start]}{BLANK}{text[end:]}"
    caught = {fault.params["angka"] for fault in digit_faults(text)}
    if not caught:
        return text
    less = RUN.sub(lambda run: BLANK if excerpt(run[0]) in caught else run[0], text)
    # What no run explains any more loses all its digits.
    return less if not any(digit_faults(less)) else RUN.sub(BLANK, text)


def _tokens(text: str) -> Iterator[_Token]:
    for found in TOKEN.finditer(text):
        word, place = found[0], found.span()
        if word.isdecimal():
            yield _Token(*place, word)
        elif SPELT.fullmatch(word):
            said = A_WORD.sub(lambda one: WORDS[one[0].lower()], word)
            yield _Token(*place, said, words=len(A_WORD.findall(word)))
        elif LOOKS.fullmatch(word):
            mixed = any(map(str.isdigit, word))
            yield _Token(*place, word.translate(LETTERS), mixed=mixed, bare=not mixed)
        else:  # "Rp81290070027", "C1234567"
            for inside in DIGITS.finditer(word):
                yield _Token(place[0] + inside.start(), place[0] + inside.end(), inside[0])


def _joined(text: str, one: _Token, other: _Token) -> bool:
    between = text[one.end : other.start]
    return len(between) <= WIDEST_GAP and not {"\n", BLANK} & set(between)


def _private(text: str, run: list[_Token]) -> Iterator[tuple[int, int]]:
    mixed = any(token.mixed for token in run)
    run = [token for token in run if mixed or not token.bare]  # "oli 2025" is no number
    if not run:
        return
    digits = "".join(token.digits for token in run)
    words = sum(token.words for token in run)
    spelt = words >= FEWEST_WORDS or (words and digits.startswith(BEGINNINGS))
    disguised = (spelt or mixed) and len(digits) >= SHORTEST
    undated = re.sub(r"\D", "", DAY.sub("", text[run[0].start : run[-1].end]))
    grouped = undated.startswith(BEGINNINGS) and len(undated) > SHORTEST_DIGITS
    if disguised or grouped or _left(text, run) >= SHORTEST_DIGITS:
        yield run[0].start, run[-1].end


def _left(text: str, run: list[_Token]) -> int:
    """How many digits of a run are no sum, year, date or count of at most two digits."""
    start, end = run[0].start, run[-1].end
    paid = CURRENCY.search(text[max(0, start - 5) : start]) is not None
    rest = OF_YEAR.sub(" ", text[start : end + 1])
    parts = [part.strip(".") for part in PARTS.split(rest)]
    left = sum(len(re.sub(r"\D", "", one)) for one in parts if not _harmless(one, paid))
    return left + _odd_years(rest, [int(one) for one in parts if YEAR.fullmatch(one)])


def _odd_years(rest: str, years: list[int]) -> int:
    """The digits of years that are none: side by side, or three and more in no order or far
    apart."""
    if beside := BESIDE.search(rest):
        return len(re.sub(r"\D", "", beside[0]))
    listed = years in (sorted(years), sorted(years, reverse=True))
    near = not years or max(years) - min(years) <= YEARS_APART
    return 0 if len(years) < 3 or (listed and near) else sum(len(str(one)) for one in years)


def _harmless(part: str, paid: bool) -> bool:
    sum_of_money = (THOUSANDS if paid else SMALL_THOUSANDS).fullmatch(part)
    sum_of_money = sum_of_money or (FULL_SUM.fullmatch(part) if paid else None)
    other = YEAR.fullmatch(part) or DATE.fullmatch(part) or re.fullmatch(r"[1-9]\d", part)
    return bool(other) or bool(sum_of_money and not _pretends(part.replace(".", "")))


def _pretends(digits: str) -> bool:
    """Whether a sum may be somebody's number: long, and not round. One that begins like a mobile
    number has to be rounder: "Rp812.345.678.000" may be one, "Rp812.000.000.000" is not."""
    if len(digits) < LONG_SUM:
        return False
    mobile = digits.startswith(MOBILE)
    if len(digits) == LONG_SUM:
        return mobile and not digits.endswith("000")
    return not digits.endswith("00000" if mobile else "000")
