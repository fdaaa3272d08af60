"""What was found in a file, and what was wrong with it."""

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

type Json = dict[str, Any]

Problem = Literal[
    "", "too_large", "broken", "locked", "empty", "unsupported", "unreadable", "too_long", "busy"
]
"""`too_large` to be opened; `locked` by a password; `empty`: no letters in it; `unreadable`:
letters too blurred or small, so none are given; `too_long`: only the first pages or letters are
given; `busy`: it took too long, or the process that reads ended twice."""

LARGEST = 20 * 2**20
"""Bytes: a bot cannot download more (Bot API, getFile)."""
LONGEST = 40_000
"""Letters kept of one file; ten full pages have about 30,000."""


@dataclass(frozen=True)
class Contents:
    """The words and codes of one file; `problem` says what is missing of them."""

    text: str = ""
    codes: tuple[str, ...] = ()
    """What its QR codes say."""
    hashes: tuple[str, ...] = ()
    """The 64-bit difference hash of each picture or page read, 16 hex digits."""
    confidence: float = 1.0
    """How sure the letters are, 0 to 1; 1 for words that were not read from a picture. Under 0.95
    single digits are often wrong."""
    pages: int = 1
    """Pages the file has, read or not."""
    problem: Problem = ""


def bounded(contents: Contents) -> Contents:
    """The contents with at most LONGEST letters."""
    if len(contents.text) <= LONGEST:
        return contents
    return replace(contents, text=contents.text[:LONGEST], problem="too_long")


def to_json(contents: Contents) -> Json:
    """The contents as the worker writes them."""
    return asdict(contents)


def from_json(fields: Json) -> Contents:
    """The contents as the worker wrote them."""
    lists = {name: tuple(fields[name]) for name in ("codes", "hashes")}
    return Contents(**{**fields, **lists})
