"""Find examples that say nearly the same in nearly the same words. Free of Rasa."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import Iterator, Mapping, Sequence

from bot.normalising import plain

SHARED = 0.6  # of two texts' runs of words, at which they count as one
RUN = 3  # words


def near_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions, the earlier first, of texts that are nearly the same.

    Compared are runs of three words in plain letters, by Jaccard's measure; shorter texts must be
    the same word for word.
    """
    runs = [_runs(text) for text in texts]
    often = Counter(run for own in runs for run in own)
    holders: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(runs):
        rare = _rarest(own, often)
        for other in sorted({other for run in rare for other in holders[run]}):
            if len(own & runs[other]) / len(own | runs[other]) >= SHARED:
                yield other, at
                break
        for run in rare:
            holders[run].append(at)


def _rarest(runs: frozenset[str], often: Mapping[str, int]) -> list[str]:
    """As many of the rarest runs as two texts so alike must share one of (prefix filtering)."""
    ordered = sorted(runs, key=lambda run: (often[run], run))
    return ordered[: len(runs) - math.ceil(SHARED * len(runs)) + 1]


def _runs(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", plain(text)) or [text]
    return frozenset(" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
