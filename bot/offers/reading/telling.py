"""The whole phrase in which telling words stand: "gaji 15 juta sebulan" for "15 juta", "admin di
situs slot" for "admin". What is shown to people must speak for itself. Pure."""

from bot.offers.text import Quote, Text

LONGEST = 60
"""Characters of a clause that is shown whole."""
BEFORE, AFTER = 3, 5
"""Words kept before and behind in a longer one."""


def telling(text: Text, quote: Quote) -> Quote:
    """The clause of the original that holds the quote, or the words around it in a long one."""
    if quote.end <= quote.start:
        return quote
    start, end = _clause(text, quote)
    if end - start > max(LONGEST, quote.end - quote.start):
        start = _from(text.original, start, quote.start)
        end = _upto(text.original, quote.end, end)
    while start < quote.start and not _opens(text.original[start]):
        start += 1
    while end > quote.end and not text.original[end - 1].isalnum():
        end -= 1
    return Quote(" ".join(text.original[start:end].split()), start, end)


def _clause(text: Text, quote: Quote) -> tuple[int, int]:
    """The clause of `plain` in places of the original; the quote itself when none holds it."""
    for first, last in text.clauses:
        start, end = text.form.span(first, last)
        if start <= quote.start and quote.end <= end:
            return start, end
    return quote.start, quote.end


def _from(original: str, start: int, at: int) -> int:
    words = original[start:at].split()[-BEFORE:]
    for word in reversed(words):
        at = original.rindex(word, start, at)
    return at


def _upto(original: str, at: int, end: int) -> int:
    words = original[at:end].split()[:AFTER]
    for word in words:
        at = original.index(word, at, end) + len(word)
    return at


def _opens(sign: str) -> bool:
    return sign.isalnum() or sign in "$€¥£₩("
