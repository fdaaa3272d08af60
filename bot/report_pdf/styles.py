"""How the words of a report look. Lengths are points; greys go from 0 (black) to 1."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """How letters look."""

    size: float
    leading: float
    bold: bool = False
    exact: bool = False
    """Letters of equal width, for what somebody compares sign by sign."""
    grey: float = 0.0


type Setter = Callable[[str, Style, float], tuple[str, ...]]
"""Breaks a text into lines no wider than so many points."""

BODY = Style(10.5, 15)
LABEL = Style(10.5, 15, bold=True)
TITLE = Style(19, 25, bold=True)
NUMBER = Style(12, 17, bold=True)
LEAD = Style(10.5, 15, grey=0.25)
HEADING = Style(13, 18, bold=True)
CELL = Style(9.5, 13)
HEAD = Style(9.5, 13, bold=True)
EXACT = Style(8.5, 13, exact=True)
FOOT = Style(8.5, 11, grey=0.3)
