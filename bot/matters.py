"""Takes a message apart where it may speak of more than one matter. Pure."""

import re

LONGEST = 1500
"""Characters looked at: the last ones, since the whole is understood by its first."""
BREAK = re.compile(
    r"(?<=[.!?])\s++|\n++|;"
    r"|(?:,|(?<![\s,]))\s++"
    r"(?=(?:oh iya|oiya|oh ya|btw|satu lagi|selain itu|dan juga mau|sekalian mau"
    r"|(?:sekalian|sama mau|terus mau|trus mau) (?:tanya|nanya))\b)",
    re.IGNORECASE,
)
"""Each white space is looked at once, from where its run begins: a long gap costs no more."""
SMALL_TALK = frozenset({
    "sapa", "terima_kasih", "pamit", "siapa_bot", "bisa_apa", "setuju", "tolak", "batal",
    "jawaban_salah", "kesal", "luar_topik",
})  # fmt: skip
"""Ids that are no matter beside another one: kind talk in the taxonomy."""
SHORTEST, MOST = 3, 4
"""Words a part needs to mean something by itself; parts looked at, the last ones win: the point
comes late."""


def parts(text: str) -> tuple[str, ...]:
    """The sentences of a message that has several; nothing when it is one.

    >>> parts("adik saya disekap di myanmar. oh iya, lapor ke kbri bayar ga?")
    ('adik saya disekap di myanmar.', 'oh iya, lapor ke kbri bayar ga?')
    """
    pieces = [piece.strip() for piece in BREAK.split(text[-LONGEST:]) if piece.strip()]
    whole = [piece for piece in pieces if len(piece.split()) >= SHORTEST]
    return tuple(whole[-MOST:]) if len(whole) > 1 else ()
