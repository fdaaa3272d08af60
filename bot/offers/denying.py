"""Whether words of an offer are meant: not denied, not warned of, not the candidate's question.
Pure."""

import re
from collections.abc import Iterator

from bot.offers.speakers import by_candidate
from bot.offers.text import Quote, Text

DENIAL = re.compile(
    r"\b(?:tidak|bukan|tanpa|jangan|dilarang|tidak ada|tidak pernah|tidak perlu|belum|anti|stop|hindari"
    r"|no|not|never|without|non|nol|bebas|free of|don'?t|won'?t|isn'?t|cannot|nggak|larang\w*|tolak)\b"
)
REACH = 5
"""Words between a denial and what it denies: "tidak pernah sekali pun memungut biaya"."""
TURNED = re.compile(r"\b(?:tapi|tetapi|namun|hanya|cuma|kecuali|but|only|except)\b")
"""After these the denial is over: "tanpa biaya, hanya deposit 1 juta"."""
WARNING = re.compile(
    r"\b(?:waspada\w*|hati hati|hati2|hoa[xk]s?|penipu\w*|modus\w*|palsu|jangan percaya|jangan mau|"
    r"jangan tergiur|tolak|laporkan|mengatasnamakan|oknum|imbau\w*|himbau\w*|beware|fraud|scam)\b"
)


def denied(text: Text, at: int) -> bool:
    """Whether a denial stands in the same clause, a few words before the place."""
    start, _ = text.clause(at)
    before = text.plain[start:at]
    last = None
    for last in DENIAL.finditer(before):
        pass
    if last is None:
        return False
    between = before[last.end() :]
    return len(between.split()) <= REACH and not TURNED.search(between)


def warned(text: Text, at: int) -> bool:
    """Whether the line warns of what stands there."""
    start, end = text.line(at)
    return bool(WARNING.search(text.plain[start:end]))


def meant(text: Text, pattern: re.Pattern[str], *, denial: bool = True) -> Iterator[re.Match[str]]:
    """The matches that are meant. `denial` False for patterns that hold their own denial ("tanpa
    kontrak")."""
    for found in text.find(pattern):
        at = found.start()
        if (denial and denied(text, at)) or warned(text, at) or by_candidate(text, at):
            continue
        yield found


def quotes(text: Text, pattern: re.Pattern[str], *, denial: bool = True) -> tuple[Quote, ...]:
    """The original words of all that is meant."""
    found = meant(text, pattern, denial=denial)
    return tuple(text.quote(one.start(), one.end()) for one in found)
