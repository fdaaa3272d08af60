"""Puts the lines of a picture in the order in which people read them.

Boxes at one height make a row, read from the left, so that a label stays with its figure. Where at
least three rows in turn are parted by one gap and both sides hold whole phrases, they are columns.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from bot.media.engine import Line, slope_of

FEWEST_ROWS = 3
PHRASE = 12
"""Letters a side has on average, per box, to be a column of prose and no list of figures."""


@dataclass(frozen=True)
class Box:
    """A line where it would lie if the page were not tilted."""

    text: str
    left: float
    right: float
    middle: float
    height: float


type Row = list[Box]


def in_order(lines: list[Line]) -> list[str]:
    """The texts of the lines, a row in one piece."""
    slope = slope_of(lines)
    said: list[str] = []
    rows = _rows([_laid(one, slope) for one in lines])
    while rows:
        columns, taken = _columns(rows)
        said += columns or [" ".join(box.text for box in rows[0])]
        rows = rows[taken:]
    return said


def _laid(line: Line, slope: float) -> Box:
    x = sum(point[0] for point in line.corners) / 4
    y = sum(point[1] for point in line.corners) / 4
    across = x * math.cos(slope) + y * math.sin(slope)
    down = y * math.cos(slope) - x * math.sin(slope)
    half = line.width / 2
    return Box(line.text, across - half, across + half, down, line.height)


def _rows(boxes: list[Box]) -> list[Row]:
    rows: list[Row] = []
    for box in sorted(boxes, key=lambda one: one.middle):
        last = rows[-1][-1] if rows else None
        if last and box.middle - last.middle < 0.5 * min(box.height, last.height):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _columns(rows: list[Row]) -> tuple[list[str], int]:
    """The rows at the beginning that are two columns, the left one first; and how many they are.
    Without columns: nothing, and 1 row."""
    gap, taken = _widest_gap(rows[0]), 1
    if gap is None:
        return [], 1
    for row in rows[1:]:
        narrower = _common(gap, row)
        if narrower is None:
            break
        gap, taken = narrower, taken + 1
    sides = [box for row in rows[:taken] for box in row]
    left = [box for box in sides if box.right <= gap[0] + 1]
    right = [box for box in sides if box.right > gap[0] + 1]
    both = sum(len(row) > 1 for row in rows[:taken])
    if both >= FEWEST_ROWS and all(map(_is_prose, (left, right))):
        return [box.text for box in (*left, *right)], taken
    return [], 1


def _widest_gap(row: Row) -> tuple[float, float] | None:
    gaps = [(one.right, two.left) for one, two in pairwise(row)]
    widest = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    return widest if widest[1] - widest[0] > row[0].height else None


def _common(gap: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """What of a gap no box of a row covers; None when that is narrower than half a letter."""
    left, right = gap
    for box in row:
        if (box.left + box.right) / 2 < (left + right) / 2:
            left = max(left, box.right)
        else:
            right = min(right, box.left)
    return (left, right) if right - left > 0.5 * row[0].height else None


def _is_prose(side: list[Box]) -> bool:
    letters = sum(len(box.text) for box in side)
    figures = any(box.text.rstrip().endswith(":") for box in side)
    return bool(side) and letters >= PHRASE * len(side) and not figures
