"""The words of very many posts, kept small, and found in a text in a time that does not grow with
how many they are.

Of each post a few letters are kept that hardly another has (the anchor), how many stand around
them, and a digest of all: no post's words have to be compared with a text that lacks its anchor.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from bot.posts.standing import SHORTEST

ANCHOR = SHORTEST
"""Letters of an anchor: shorter words are no proof of anything."""
DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Print:
    """The words of the post of a number, which people could read from `at` on; `before` of their
    letters stand before the anchor."""

    number: int
    at: datetime
    before: int
    length: int
    digest: bytes

    def stands(self, said: str, at: int) -> bool:
        """Whether a text has these words where the anchor stands at that place."""
        start = at - self.before
        words = said[max(start, 0) : start + self.length]
        return len(words) == self.length and _digest(words) == self.digest


class KnownWords:
    """All words that people could ever read in a post. Nothing is taken out: copies of what was
    changed or withdrawn come back for years."""

    def __init__(self) -> None:
        self._prints: dict[str, list[Print]] = {}

    def add(self, number: int, at: datetime, words: str) -> None:
        """Know the words of a post (`longest_piece`); too few of them are not worth it."""
        if len(words) < ANCHOR:
            return
        before = self._rarest(words)
        found = Print(number, at, before, len(words), _digest(words))
        self._prints.setdefault(words[before : before + ANCHOR], []).append(found)

    def newest_in(self, said: str, fewest: int) -> int:
        """The number of the newest post whose words, at least so many letters, stand in a text
        that is evened; 0 for none."""
        found = [one for one in self._standing_in(said) if one.length >= fewest]
        return max(found, key=lambda one: (one.at, one.number)).number if found else 0

    def _standing_in(self, said: str) -> Iterator[Print]:
        for at in range(len(said) - ANCHOR + 1):
            for one in self._prints.get(said[at : at + ANCHOR], ()):
                if one.stands(said, at):
                    yield one

    def _rarest(self, words: str) -> int:
        """Where the anchor is: posts often begin and end alike, and then all of them would have to
        be compared with a text that does so, too."""
        places = range(0, len(words) - ANCHOR + 1, ANCHOR)
        return min(places, key=lambda at: len(self._prints.get(words[at : at + ANCHOR], ())))


def _digest(words: str) -> bytes:
    # Telegram's texts may hold half a surrogate pair.
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()
