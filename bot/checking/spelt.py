"""Puts the letters of an address together that stand one by one: "t . m e / x", "x . c o m".
Pure.

Letters that stand alone may be joined anywhere: that makes no address of what is none. Parts of a
word ("c om") are joined only behind a dot.
"""

import re

_GAP = r"[^\S\n]{0,3}"
_APART = rf"{_GAP}[.,;:_|-]?{_GAP}"
LETTERS = re.compile(r"(?<!\w)[^\W\d_](?:(?:[^\S\n]{1,3}|[-_])[^\W\d_])+(?!\w)")
"""A word spelt out."""
NO_LETTER = re.compile(r"[\W_]+")
ENDS = ("com", "net", "org", "xyz")
"""Ends of addresses of which no two parts are words: "daftar. on line" is a plain sentence."""
END = re.compile(
    rf"(?<=\w){_GAP}(?:[.,]|\bdot\b|\btitik\b){_GAP}({'|'.join(map(_GAP.join, ENDS))})(?!\w)",
    re.IGNORECASE,
)
HOSTS = ("t.me", "wa.me", "bit.ly", "s.id", "linktr.ee", "goo.gl", "telegram.me", "tinyurl.com")
"""Hosts that everybody knows; before a stroke nothing else is meant by their letters."""
HOST = re.compile(
    "|".join(rf"(?<!\w)({_APART.join(host.replace('.', ''))})(?={_GAP}/)" for host in HOSTS),
    re.IGNORECASE,
)


def put_together(text: str) -> str:
    """The text with what was spelt out as words.

    >>> put_together("t . m e / x, t-m-e/x, p e n i p u . c o m, penipu. c om")
    't.me / x, t.me/x, penipu.com, penipu.com'
    """
    ended = END.sub(_end, HOST.sub(_host, text))
    return LETTERS.sub(lambda found: NO_LETTER.sub("", found[0]), ended)


def _host(found: re.Match[str]) -> str:
    """The host that stands there; what was written in one piece stays ("sid/ktp")."""
    host = HOSTS[(found.lastindex or 1) - 1]
    apart = NO_LETTER.search(found[0]) and found[0].lower() != host
    return host if apart else found[0]


def _end(found: re.Match[str]) -> str:
    """A dot and the end, where the end has a gap; without one it may begin a sentence."""
    end = NO_LETTER.sub("", found[1])
    return f".{end}" if end != found[1] else found[0]
