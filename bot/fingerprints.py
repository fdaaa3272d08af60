"""What makes an offer the same offer when somebody sends it on: runs of its words, without the
telephone numbers, links, dates and sums that scammers change. Pure.

Nothing here is kept as it is: the store keeps keyed values of these only.
"""

import re

from bot.masking import A_HANDLE, A_LINK, AN_EMAIL
from bot.normalising.letters import plain_letters, unstretched
from bot.normalising.numbers import CODES, SCALES

LONGEST = 6_000
"""Characters looked at: more than a Telegram message holds, so that time stays bounded."""
LONG_TEXT, SHORT_TEXT, FEWEST = 12, 6, 3
"""Words from which a text is compared by runs of three and of two; a shorter one only as a whole,
since two short ads for different countries differ in a single word. Fewer than three words (what
changes does not count) are no text to know again."""
CHANGED = "0"
"""Stands for all that changes from copy to copy; several in a row count once."""
WORD = re.compile(r"[^\W_]+")
DIGIT = re.compile(r"\d")
SUM_WORDS = frozenset(SCALES) | {code for code in CODES if code.isalpha()}
"""Words that belong to the number beside them: "5 juta" is "5jt"."""
_MONTHS = (
    "januari februari maret april mei juni juli agustus september oktober november desember "
    "jan feb mar apr jun jul agu agt sep okt nov des"
)
MONTHS = frozenset(_MONTHS.split())


def shingles(text: str) -> frozenset[str]:
    """The runs of words that a text is compared by, empty when it says too little.

    >>> sorted(shingles("Gaji besar Rp 5.000.000, hub 0812-3456-789"))
    ['5 gaji besar 0 hub 0']
    """
    words = comparable(text)
    if sum(word != CHANGED for word in words) < FEWEST:
        return frozenset()
    length = 3 if len(words) >= LONG_TEXT else 2 if len(words) >= SHORT_TEXT else len(words)
    runs = (words[at : at + length] for at in range(len(words) - length + 1))
    return frozenset(" ".join((str(length), *run)) for run in runs)


def comparable(text: str) -> tuple[str, ...]:
    """The words in lower case and plain letters, what changes from copy to copy replaced.

    >>> comparable("📢 LOKER Kamboja!! Gaji 12-15 juta, WA wa.me/62812345678 sblm 3 Mei 2026")
    ('loker', 'kamboja', 'gaji', '0', 'wa', '0', 'sblm', '0')
    """
    seen = unstretched(plain_letters(text[:LONGEST]).lower())
    for kind in (AN_EMAIL, A_LINK, A_HANDLE):
        seen = kind.sub(f" {CHANGED} ", seen)
    words: list[str] = []
    for word in WORD.findall(seen):
        last = words[-1] if words else ""
        if DIGIT.search(word):
            if last in SUM_WORDS:
                words.pop()
            word = CHANGED
        elif last == CHANGED and word in SUM_WORDS | MONTHS:
            continue
        if word != CHANGED or not words or words[-1] != CHANGED:
            words.append(word)
    return tuple(words)
