"""One word for one meaning: chat abbreviations, regional words, doubled words, glued words.

Pure, standard library only; it runs in the bot and in the environment of Rasa (Python 3.10).
"""

import re
from collections.abc import Iterable, Mapping

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
LONE = re.compile(r"(?<!\S)(?<!\d )(?<!\d  )[^\W\d_](?=[^\w\s]*(?:\s|$))")
"""A letter that is a word by itself: "bayar g?"; not the unit in "5 g", nor a part of "g@ji"."""
DOUBLED = re.compile(r"([^\W\d_]{2,})2([^\W\d_]{0,4})")
LONGEST_PIECES = 6
SHORTEST_GLUED, LONGEST_GLUED = 8, 40
"""Letters; shorter words fall apart by chance ("diam" is not "di am"), longer ones are no words."""
SHORTEST_PIECE = 3
SHORT_PIECES = frozenset({"di", "ke"})


class Words:
    """The tables made ready: `table` maps a spelling to its word; `known` are words that a glued
    word may consist of."""

    def __init__(self, table: Mapping[str, str], known: Iterable[str]) -> None:
        self._table = dict(table)
        self._known = frozenset(known) | frozenset(self._table.values())

    def unified(self, text: str) -> str:
        """Return the text with each known spelling replaced by its word.

        >>> Words({"gmn": "bagaimana"}, ["cara", "lapor"]).unified("gmn caralapor")
        'bagaimana cara lapor'
        """
        return WORD.sub(self._word, DOUBLED.sub(r"\1 \1\2", text))

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        if len(word) == 1 and not LONE.match(found.string, found.start()):
            return word
        if word in self._table:
            return self._table[word]
        fits = SHORTEST_GLUED <= len(word) <= LONGEST_GLUED and word.isalpha()
        if not fits or word in self._known:
            return word
        return " ".join(self._pieces(word, LONGEST_PIECES) or (word,))

    def _pieces(self, word: str, most: int) -> tuple[str, ...]:
        """The words that a glued word consists of, the longest first piece preferred; none when
        letters would be left over."""
        if word in self._known:
            return (self._table.get(word, word),)
        if most == 1:
            return ()
        for at in range(len(word) - SHORTEST_PIECE, 1, -1):
            head = word[:at]
            if head in SHORT_PIECES or (at >= SHORTEST_PIECE and head in self._known):
                rest = self._pieces(word[at:], most - 1)
                if rest:
                    return (self._table.get(head, head), *rest)
        return ()
