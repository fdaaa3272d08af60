"""What of a text may stand on paper: signs that can be drawn, everything else by its code point.

Nothing is lost in silence, and nothing gets through that could disguise a number or a file name
(Unicode TR 36, "Bidirectional Text Spoofing"). Pure.
"""

from collections.abc import Callable
from re import compile as pattern
from unicodedata import category, normalize

SPACE, NEWLINE, MAY_BREAK = " ", "\n", "\u200b"
NEWLINES = pattern(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
TOO_EMPTY = pattern(r"\n(?: *\n){2,}")
UNSEEN = frozenset("\u00ad\u034f\u200c\u200d\u2060\ufeff") | {
    chr(one) for one in range(0xFE00, 0xFE10)
}
"""Signs that show nothing by nature: joiners, soft hyphens, which shape an emoji takes."""
NO_SIGNS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories that draw nothing: controls, the turning of a line, halves of signs, private ones."""


def written(text: str, known: Callable[[str], bool]) -> str:
    """The text in signs that are `known`, spaces, line ends and U+200B, where a line may end; a
    sign that nothing can draw is told as [U+1F600]. More than one empty line becomes one."""
    whole = NEWLINES.sub(NEWLINE, normalize("NFC", text))
    signs = "".join(_written(sign, known) for sign in whole)
    return TOO_EMPTY.sub("\n\n", signs).strip()


def _written(sign: str, known: Callable[[str], bool]) -> str:
    if sign in (NEWLINE, MAY_BREAK) or sign in UNSEEN:
        return "" if sign in UNSEEN else sign
    if sign.isspace():
        return SPACE
    if category(sign) in NO_SIGNS or not known(sign):
        return f"[U+{ord(sign):04X}]"
    return sign
