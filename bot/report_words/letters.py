"""Makes words that somebody wrote harmless, short enough, and fit for Telegram. Pure."""

import re
from collections.abc import Iterator
from html import escape

HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, halves of signs, and what turns the direction of writing, which would disguise a name
or number."""
BREAK = re.compile("\r\n?|[\u0085\u2028\u2029]")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
ELLIPSIS = " …"


def harmless(text: str) -> str:
    """The words without signs that nobody sees but that do harm; breaks of lines stay."""
    return HARMFUL.sub("", BREAK.sub("\n", text)).strip()


def filled(text: str, **params: str) -> str:
    """A text of ours with its placeholders filled, once: what is put in is not looked at again, and
    a name that is not given stays as it is."""
    return PLACEHOLDER.sub(lambda found: params.get(found[1], found[0]), text.strip())


def html(text: str) -> str:
    """Words as Telegram HTML."""
    return escape(text, quote=False)


def units(text: str) -> int:
    """The length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, room: int) -> str:
    """The words, or their beginning with an ellipsis, so that they are at most `room` UTF-16 units
    as HTML; `room` is at least 2."""
    if units(html(text)) <= room:
        return text
    return text[: _end(text, room - len(ELLIPSIS))].rstrip() + ELLIPSIS


def pieces(text: str, room: int) -> Iterator[str]:
    """The words in parts of at most `room` UTF-16 units each as HTML; `room` is at least 10."""
    while text:
        end = _end(text, room)
        yield text[:end].strip("\n")
        text = text[end:].lstrip("\n")


def _end(text: str, room: int) -> int:
    """How many letters fit; the end of a line or word is taken where one is near."""
    low, high = 0, min(len(text), room)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if units(html(text[:middle])) <= room else (low, middle - 1)
    if low == len(text):
        return low
    near = low * 2 // 3
    return max(text.rfind("\n", near, low), 0) or max(text.rfind(" ", near, low), 0) or low
