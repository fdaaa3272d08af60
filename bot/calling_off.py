"""Knows when somebody calls off what they were asked for, and says nothing else: "ga jadi kak"."""

import re

from bot.spelling import normaliser

_FILLER = (
    r"(?:kak|kakak|min|bang|bu|pak|mbak|mas|deh|dong|lah|ya|aja|saja|dulu|maaf|oh|eh|itu|ah|sih)"
)
_NO = r"(?:tidak|tak|ga|gak|nggak|ndak|nda|enggak|ora|teu|te|kada|indak)"
OFF = re.compile(
    rf"(?:{_FILLER} )*(?:batal(?:kan|in)?|cancel|stop|berhenti|sudah(?:lah)?|cukup|jangan"
    rf"|{_NO} (?:jadi|usah|perlu|mau)(?: (?:lapor|laporan|dilaporkan|melapor))?)"
    rf"(?: {_FILLER})*"
)
A_WORD = re.compile(r"[a-z]+")
MOST_WORDS = 6


def calls_off(text: str) -> bool:
    """Whether these few words only say no to what was asked.

    >>> calls_off("Ga jadi deh kak")
    True
    >>> calls_off("jangan transfer ke dia")
    False
    """
    words = A_WORD.findall(normaliser()(text).lower())
    return 0 < len(words) <= MOST_WORDS and OFF.fullmatch(" ".join(words)) is not None
