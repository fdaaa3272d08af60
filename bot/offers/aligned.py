"""A text that may be changed while each of its characters still knows where it came from."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Aligned:
    """`chars` and, for each of them, the characters `starts[i]` to `ends[i]` of the original."""

    chars: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def sub(self, pattern: re.Pattern[str], made: Callable[[re.Match[str]], str]) -> "Aligned":
        """Replace each match by what `made` makes of it. What is replaced comes from the whole of
        the match; a match that stays as it is keeps its places."""
        chars: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for found in pattern.finditer(self.chars):
            new = made(found)
            if new == found[0] or found.start() == found.end():
                continue
            chars.append(self.chars[at : found.start()])
            starts += self.starts[at : found.start()]
            ends += self.ends[at : found.start()]
            chars.append(new)
            starts += [self.starts[found.start()]] * len(new)
            ends += [self.ends[found.end() - 1]] * len(new)
            at = found.end()
        if not at:
            return self
        chars.append(self.chars[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        return Aligned("".join(chars), tuple(starts), tuple(ends))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of the characters from `start` up to, not including, `end`."""
        if start >= end:
            return (0, 0)
        return self.starts[start], max(self.ends[start:end])


def aligned(text: str, plain: Callable[[str], str]) -> Aligned:
    """The text with each character by itself made `plain`; one may become none or several."""
    chars: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for one in plain(sign):
            chars.append(one)
            places.append(at)
    return Aligned("".join(chars), tuple(places), tuple(place + 1 for place in places))
