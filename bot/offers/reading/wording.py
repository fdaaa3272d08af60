"""Finds what recruiters say in words that are listed as phrases, in typed texts and in scans.

A scan (the letters read off a poster) takes "i" for "l" and tears words apart: "dltanggung",
"pend aftaran". So "l" and "i" count as one letter, and in a scan blanks do not count. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.offers.denying import DENIAL, REACH, TURNED, denied, warned
from bot.offers.speakers import by_candidate
from bot.offers.text import Text

ASKED_IN_GENERAL = re.compile(
    r"\b(?:boleh (?:tidak|kah)|bolehkah|apakah boleh|memang boleh|sah (?:apa|tidak|atau)"
    r"|melanggar (?:hukum|aturan|undang|uu))\b"
)
"""The clause asks about the law, nobody is told to do it: "boleh tidak agen menahan ijazah"."""
TOLD_OF_OTHERS = re.compile(
    r"\b(?:lapor ?kan|para korban|korban di\w+|penyidik|tersangka|berinisial|disekap|sosialisasi"
    r"|rayuan"
    r"|pidana|cek fakta|webinar|abai ?kan|(?:ada|kalau|yang) (?:orang (?:yang )?)?(?:mengaku"
    r"|ngaku) (?:staf|dari kami)"
    r"|(?:ada )?orang yang (?:mengaku|ngaku)|kalau ada (?:calo|oknum|(?:yang|orang) (?:bilang"
    r"|mengaku|"
    r"minta|mau|bisa|menawar\w*)))\b"
)
"""The line reports of crimes or tells people to refuse, where `warned` knows no word for it."""
DENIAL_IN_SCAN = re.compile(DENIAL.pattern.replace("l", "i"))
READS_OUT = re.compile(
    r"\b(?:tulisan ?nya|tertulis|di (?:surat|kertas|kontrak)(?: ?nya)? (?:ada|tulis))\b"
)
"""The candidate reads the recruiter's paper out."""
ONE_IN_WORD = re.compile(r"(?<!\d)1(?=[a-z])|(?<=[a-z])1(?![\d.,])")
NOUGHT_IN_WORD = re.compile(r"(?<!\d)0(?=[a-z])|(?<=[a-z])0(?![\d.,])")
HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
QUESTION = re.compile(
    r"\b(?:tidak|ko tidak|doh)(?: (?:bu|pak|kak|kakak|bang|abang|mas|mbak|min|ya|ko|om|kang|teh|sih"
    r"|lae|uni|da|bos|admin)){0,2} ?$"
)
"""How a clause before a question mark ends that asks whether: "KTP-nya ditahan tidak bu?"."""
ONE_LETTER = re.compile(r"(?<![\w.,/&'])[a-z](?![\w.,/&'])")
FEWEST_TORN, TORN_PART = 2, 0.05
"""Letters that stand alone, and their part of all words, which show that a text is a scan."""
ANY_WORDS = re.compile(r"\(\?: ?(?:\[[^]]*\]|\\w)\+ ?\)\{0,(\d)\}\??")
ANY_LETTERS = re.compile(r"(?:\\w|\[\\w[^]]*\])[*+]")
LONGEST_WORD, LONGEST_ENDING = 9, 5
"""Letters of any word, and of what may follow a stem, in a scan."""


@dataclass(frozen=True)
class Wording:
    """Phrases to look for: as they are typed, and without blanks for scans."""

    typed: re.Pattern[str]
    scanned: re.Pattern[str]


@dataclass(frozen=True)
class Place:
    """Where a phrase stands in the plain text: from `start` up to `end`."""

    start: int
    end: int


def wording(*phrases: str) -> Wording:
    """Phrases as one wording. Each is a regular expression without capitals, begins at the start of
    a word and holds blanks as they are typed; "\\b" ends one where more letters would follow."""
    source = "|".join(phrases).replace("l", "i")
    return Wording(re.compile(rf"(?<![a-z\d_])(?:{source})"), re.compile(f"(?:{_glued(source)})"))


def _glued(source: str) -> str:
    """The phrases without blanks. Any words between become so many letters, so that a search in
    letters without blanks stays short."""
    source = ANY_WORDS.sub(lambda found: rf"\w{{0,{LONGEST_WORD * int(found[1])}}}?", source)
    for blank in (" ?", r"\b", " "):
        source = source.replace(blank, "")
    return ANY_LETTERS.sub(rf"\\w{{0,{LONGEST_ENDING}}}", source)


def folded(text: Text) -> str:
    """The plain text with the letters that scanners mix up as one; places are the same."""
    return _folded(text.plain)


@lru_cache(maxsize=16)
def _folded(plain: str) -> str:
    letters = HYPHEN.sub(" ", plain.replace("l", "i"))
    return NOUGHT_IN_WORD.sub("o", ONE_IN_WORD.sub("i", letters))


def places(text: Text, phrases: Wording) -> Iterator[Place]:
    """Every place where a phrase stands, meant or not."""
    words = folded(text)
    found = False
    for one in phrases.typed.finditer(words):
        found = True
        yield Place(one.start(), one.end())
    if not found and is_scan(text):
        yield from _in_scan(words, phrases.scanned)


def is_told(text: Text, at: int) -> bool:
    """Whether the recruiter says what stands there: no warning, no report, no question."""
    start, end = text.line(at)
    if warned(text, at) or (by_candidate(text, at) and not READS_OUT.search(text.plain, start, at)):
        return False
    if TOLD_OF_OTHERS.search(text.plain, start, end):
        return False
    start, end = text.clause(at)
    if text.plain[end : end + 1] == "?" and QUESTION.search(text.plain, start, end):
        return False
    return not ASKED_IN_GENERAL.search(text.plain, start, end)


def is_denied(text: Text, at: int) -> bool:
    """Whether a denial stands a few words before, also where a scan wrote "tldak"."""
    if denied(text, at):
        return True
    start, _ = text.clause(at)
    before = folded(text)[start:at]
    found = list(DENIAL_IN_SCAN.finditer(before))
    if not found:
        return False
    between = text.plain[start + found[-1].end() : at]
    return len(between.split()) <= REACH and not TURNED.search(between)


def is_scan(text: Text) -> bool:
    """Whether many letters stand alone, as where words were torn apart."""
    return _is_torn(text.plain)


@lru_cache(maxsize=16)
def _is_torn(plain: str) -> bool:
    torn = len(ONE_LETTER.findall(plain))
    return torn >= FEWEST_TORN and torn >= TORN_PART * len(plain.split())


def _in_scan(words: str, pattern: re.Pattern[str]) -> Iterator[Place]:
    letters, kept = _without_blanks(words)
    for one in pattern.finditer(letters):
        if one.end() > one.start():
            yield Place(kept[one.start()], kept[one.end() - 1] + 1)


@lru_cache(maxsize=16)
def _without_blanks(words: str) -> tuple[str, tuple[int, ...]]:
    """The letters of a scan without blanks, and where each stood."""
    return words.replace(" ", ""), tuple(at for at, sign in enumerate(words) if sign != " ")
