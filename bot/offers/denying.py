"""Whether words of an offer are meant: not denied, not warned of, not the candidate's question.
Pure."""

import re
from collections.abc import Iterator

from bot.offers.speakers import by_candidate
from bot.offers.text import Quote, Text

DENIAL = re.compile(
    r"\b(?:(?<!mau )(?<!bisa )(?<!boleh )(?<!minat )(?<!kalau )(?<!jika )(?<!bila )tidak|bukan"
    r"|tanpa|jangan(?! (?:sampai )?(?:lupa|telat|terlambat|ketinggalan)\b)|dilarang|anti|stop"
    r"|hindari|no|not|never|without|non|nol"
    r"|bebas|free of|don'?t(?! forget\b)|won'?t|isn'?t|cannot|nggak|larang\w*|tolak)\b"
)
"""What is not to be forgotten is asked for, and so is what must be "kalau tidak …"."""
REACH = 5
"""Words between a denial and what it denies: "tidak pernah sekali pun memungut biaya"."""
TURNED = re.compile(r"\b(?:tapi|tetapi|namun|hanya|cuma|kecuali|karena|but|only|except)\b")
"""After these the denial is over: "tanpa biaya, hanya deposit 1 juta"."""
WARNING = re.compile(
    r"\b(?:waspada\w*|hati[- ]?hati|hati2|hoa[xk]s?|penipu\w*|modus\w*|palsu|jangan percaya"
    r"|jangan mau|jangan tergiur|tolak|lapor ?kan|mengatasnamakan|oknum|(?:meng|di)?h?imbau\w*"
    r"|beware|fraud|scam)\b"
)


SENTENCE, HEADING = 160, 40
"""Characters around a place that are looked at, and of a line's first words: a long line may offer
first and warn of others last."""
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
BOAST = re.compile(
    r"\b(?:bukan|tidak|no|not|anti|bebas|aman|tanpa|mana ada|jangan (?:takut|mikir|kira))\b"
    r"[^\n.!]{0,24}\b(?:scam\w*|penipu\w*|hoa[xk]s?|modus|tipu\w*)\b"
    r"|\b(?:love scam|scam\w*)\b[ ?]{0,3}bukan\b"
)
""""AMAN BUKAN SCAM YA": words of recruiters, not of those who warn."""


def denied(text: Text, at: int) -> bool:
    """Whether a denial stands in the same clause, a few words before the place. "Bukan scam"
    denies the scam alone."""
    start, _ = text.clause(at)
    before = BOAST.sub(lambda found: " " * len(found[0]), text.plain[start:at])
    denials = list(DENIAL.finditer(before))
    if not denials:
        return False
    between = before[denials[-1].end() :]
    return len(between.split()) <= REACH and not TURNED.search(between)


def warned(text: Text, at: int) -> bool:
    """Whether the sentence that holds the place, or the line by its first words, warns of it. A
    recruiter's own "bukan scam" warns of nothing."""
    first, last = text.line(at)
    low, high = max(first, at - SENTENCE), min(last, at + SENTENCE)
    before, after = text.plain[low:at], text.plain[at:high]
    start = max((one.end() for one in SENTENCE_END.finditer(before)), default=0)
    stop = SENTENCE_END.search(after)
    sentence = before[start:] + (after[: stop.start()] if stop else after)
    heading = SENTENCE_END.split(text.plain[first : min(last, first + HEADING)].lstrip())[0]
    return any(WARNING.search(BOAST.sub(" ", words)) for words in (sentence, heading))


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
