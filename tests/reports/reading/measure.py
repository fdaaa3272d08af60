"""Counts how many answers are read as wanted: `python -m tests.reports.reading.measure`.

Alone it counts `held_out` and `fresh`, whose misses nobody shall look at while writing rules; with
`developed` behind it the lines that the rules were made with, each miss shown.
"""

import sys
from collections import Counter
from pathlib import Path

from tests.reports.reading.lines import DEVELOPED, FRESH, HELD_OUT, lines, missed

OPEN = (None, False, [], ["", ""], ["", [], ""])
"""What stands for nothing read: the words are kept, and nobody is told anything false."""


def main(shown: bool) -> None:
    """Print the counts of each file, and the misses of developed lines."""
    for path in (DEVELOPED,) if shown else (HELD_OUT, FRESH):
        count(path, shown)


def count(path: Path, shown: bool) -> None:
    """Print the counts of one file by function."""
    wrong = list(missed(path))
    counts = Counter(kind for kind, *_ in wrong)
    false = Counter(kind for kind, *_, got in wrong if got not in OPEN)
    print(f"{path.stem}: as wanted, of all, read as something else")
    for kind, found in lines(path).items():
        print(f"{kind:10} {len(found) - counts[kind]:3} {len(found):3} {false[kind]:3}")
    total = sum(map(len, lines(path).values()))
    print(f"{'all':10} {total - len(wrong):3} {total:3} {false.total():3}")
    for miss in wrong if shown else ():
        print(*miss, sep=" | ")


if __name__ == "__main__":
    main("developed" in sys.argv)
