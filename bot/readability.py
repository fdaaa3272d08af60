"""How hard a text is to read: the LIX figure and the longest sentence. Pure.

LIX (Björnsson 1968) = words per sentence + percentage of words over six letters. It was made for
no one language and needs no syllables. Indonesian builds long words from affixes, so its scale
lies higher than the Swedish one; what counts here is that short sentences of short words score
lower, and that two versions of a text can be compared.
"""

import re
from dataclasses import dataclass
from html import unescape

PLACEHOLDER_LINE = re.compile(r"^[•\s]*\{[^{}]*\}\s*$", re.MULTILINE)
TAG = re.compile(r"<[^>]*>")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
END = re.compile(r"(?<=[.!?:;])[\"”')]*\s+|\n+")
"""A sentence ends at its sign, and at the end of a line: a point of a list stands alone."""
WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
LONG = 6
"""Letters; a word with more is long."""


@dataclass(frozen=True)
class Readability:
    """Figures of a text. `longest` is its longest sentence in words, `lix` has no unit."""

    words: int
    sentences: int
    longest: int
    long_words: int

    @property
    def lix(self) -> float:
        """The LIX figure; 0 for a text without words."""
        if not self.words:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


def measure(text: str) -> Readability:
    """The figures of a text in Telegram HTML; lines that hold only a contact do not count."""
    bare = PLACEHOLDER.sub("", TAG.sub("", PLACEHOLDER_LINE.sub("", text)))
    sentences = [words for part in END.split(unescape(bare)) if (words := WORD.findall(part))]
    every = [word for words in sentences for word in words]
    return Readability(
        words=len(every),
        sentences=len(sentences),
        longest=max(map(len, sentences), default=0),
        long_words=sum(len(word) > LONG for word in every),
    )
