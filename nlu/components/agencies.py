"""Find the names of agencies and training centres in a chat message. Free of Rasa."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import yaml

KIND = re.compile(
    r"(?<![\w@])(?:(?:PT|CV|P3MI|PJTKI|PPTKIS|LPKS?|Yayasan|UD)\b"
    # Then blanks of the same line; or a full stop and a word at once, but no address (lpk.go.id).
    r"(?:\.?,?[^\S\r\n]+|\.(?=[^\W\d_]+(?!\w|\.\w)))?)+",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_][\w'&.\-]*", re.UNICODE)
TWICE = re.compile(r"(.+?)(?:2|-\1)?")  # a word, perhaps said twice: abal2, abal-abal
MOST_WORDS = 5
TABLE = Path(__file__).resolve().parent.parent / "agencies.yml"
NO_NAME = frozenset(yaml.safe_load(TABLE.read_text(encoding="utf-8"))["no_name"])


@dataclass(frozen=True)
class Agency:
    """An agency's name as it is written, without PT, and its characters `start` to `end`."""

    name: str
    start: int
    end: int


def agencies(text: str) -> Iterator[Agency]:
    """Yield the agencies named after PT, CV, P3MI, LPK and their like, in order."""
    kinds = list(KIND.finditer(text))
    # Where all is in capitals, they do not tell a name from other words.
    capitals_tell = not KIND.sub("", text).isupper()
    stops = [*(kind.start() for kind in kinds[1:]), len(text)]
    for kind, stop in zip(kinds, stops, strict=False):
        words = _words(text, kind.end(), stop, capitals_tell)
        if not all(map(_is_small, words)):
            name = " ".join(words).rstrip(".&'-")
            yield Agency(name, kind.start(), kind.end() + len(name))


def _words(text: str, start: int, stop: int, capitals_tell: bool) -> list[str]:
    """The words from `start`, a blank between two, that may be a name; a full stop ends it."""
    words: list[str] = []
    while len(words) < MOST_WORDS and not (words and words[-1].endswith(".")):
        found = WORD.match(text, start, stop)
        if not found or not _belongs(found[0], words, capitals_tell):
            break
        words.append(found[0])
        if text[found.end() : found.end() + 1] != " ":
            break
        start = found.end() + 1
    return words


def _belongs(word: str, before: list[str], capitals_tell: bool) -> bool:
    """Small words end a name, but not in capitals in a name in capitals (Mitra Kerja Abadi); after
    such a name any word in small letters ends it."""
    in_capitals = not before or before[0][0].isupper()
    if word[0].isdigit() or (before and in_capitals and word[0].islower()):
        return False
    return not _is_small(word) or (capitals_tell and in_capitals and word[0].isupper())


def _is_small(word: str) -> bool:
    plain = word.lower().strip(".")
    twice = TWICE.fullmatch(plain)
    return plain in NO_NAME or bool(twice and twice[1] in NO_NAME)
