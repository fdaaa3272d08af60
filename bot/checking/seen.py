"""What people see of a text in Telegram HTML: no tags, no placeholders, no hidden characters."""

import re
import unicodedata
from html import unescape

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
UNSEEN = ("Cf", "Mn", "Me")
"""Unicode categories without a width of their own: zero-width signs, the frame of a keycap."""


def seen(text: str) -> str:
    """The words and figures of a text; a placeholder leaves `{}`, look-alike digits become digits.

    >>> seen("<b>1️⃣&#49;</b>０ {kontak:polri}")
    '110 {}'
    """
    bare = unescape(TAG.sub("", PLACEHOLDER.sub("{}", text)))
    plain = unicodedata.normalize("NFKC", bare)
    return "".join(sign for sign in plain if unicodedata.category(sign) not in UNSEEN)


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
