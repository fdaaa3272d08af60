"""Finds two kinds of words that belong together in one thought, in either order.

So a rule needs one list of what is spoken of (a contract, a visa) and one of what is said of it
(later, there, none), not every phrase of both. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.offers.text import Text

BEFORE, AFTER = 64, 96
"""Characters before and after what is spoken of in which something is said of it."""
MOST_TOPICS = 14
"""Topics looked at, so that a long text costs no more."""
THOUGHT_END = re.compile(r"(?<!\.)\.(?!\.)|[!;\n•·]|\?(?! ?[a-z(])")
"""Where a thought ends; what follows a question at once answers it: "Kontrak? Di sana aja"."""
NUMBER_INSIDE = re.compile(r"(?<=\d)[.,](?=\d)")
WINDOW = 110


@dataclass(frozen=True)
class Pair:
    """What is spoken of, and what is said of it after it and before it; `but` are words between
    the two that part them, `reach` the characters in which it must follow, and `crossing`
    whether the next sentence counts too."""

    topic: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str] | None = None
    but: re.Pattern[str] | None = None
    reach: int = AFTER
    crossing: bool = False


def together(text: Text, pair: Pair, anchor: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The places that hold both: from the first word of the one to the last of the other.
    They are looked for near the words of an anchor only."""
    for topic in islice(near(text, anchor, pair.topic), MOST_TOPICS):
        found = _after(text, pair, topic) or _before(text, pair, topic)
        if found:
            yield found


def _after(text: Text, pair: Pair, topic: re.Match[str]) -> tuple[int, int] | None:
    end = topic.end()
    stop = end + pair.reach if pair.crossing else thought_end(text, end, end + pair.reach)
    found = pair.after.search(text.plain, end, stop)
    if found and not _parted(text, pair, end, found.start()):
        return topic.start(), found.end()
    return None


def _before(text: Text, pair: Pair, topic: re.Match[str]) -> tuple[int, int] | None:
    if not pair.before:
        return None
    start = topic.start()
    found = list(pair.before.finditer(text.plain, thought_start(text, start), start))
    if found and not _parted(text, pair, found[-1].end(), start):
        return found[-1].start(), topic.end()
    return None


def _parted(text: Text, pair: Pair, start: int, end: int) -> bool:
    return bool(pair.but and pair.but.search(text.plain, start, end))


def thought_end(text: Text, start: int, limit: int) -> int:
    """Where the thought that goes on at `start` ends, at `limit` at the latest."""
    limit = min(limit, len(text.plain))
    for stop in THOUGHT_END.finditer(text.plain, start, limit):
        if not NUMBER_INSIDE.match(text.plain, stop.start()):
            return stop.start()
    return limit


def thought_start(text: Text, end: int) -> int:
    """Where the thought that reaches to `end` starts, BEFORE characters earlier at most."""
    start = max(0, end - BEFORE)
    stops = [one.end() for one in THOUGHT_END.finditer(text.plain, start, end)
             if not NUMBER_INSIDE.match(text.plain, one.start())]  # fmt: skip
    return stops[-1] if stops else start


@lru_cache(maxsize=256)
def windows(text: Text, anchor: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """The parts of a text near the words of an anchor; costly patterns need not look elsewhere."""
    parts: list[tuple[int, int]] = []
    for found in anchor.finditer(text.plain):
        start, end = max(0, found.start() - WINDOW), found.end() + WINDOW
        if parts and start <= parts[-1][1]:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return tuple(parts)


def near(text: Text, anchor: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Every match of a pattern near the words of an anchor."""
    for start, end in windows(text, anchor):
        yield from pattern.finditer(text.plain, start, end)
