"""Knows the times of day in a text, which nobody could call: "pukul 08.00", "13.30-15.00 WIB".

A figure with a point is a time only where the words say so: "0812.3456" in pieces is none. Nor are
times that stand side by side and make a telephone number: "pukul 08.12 jam 13.45 jam 06.59".
"""

import re
from collections.abc import Iterator

_TIME = r"(?:[01]?\d|2[0-3])\.[0-5]\d"
_SPAN = rf"{_TIME}(?:\s?(?:[-–—]|sampai|hingga|s\.?d\.?)\s?{_TIME})?"
_BEFORE, _AFTER = r"(?<![\d.,/+-])(?<!\d )", r"(?! ?[\d/+]|[.,-]\d)"
CLOCK_TIME = re.compile(
    rf"\b(?:pukul|jam)\s(?P<said>{_BEFORE}{_SPAN}){_AFTER}"
    rf"|(?P<zoned>{_BEFORE}{_SPAN})(?=\s?(?:WIB|WITA|WIT)\b)",
    re.IGNORECASE,
)
BLANK = "…"
WIDEST_GAP = 12
"""Signs between times that stand side by side: ", tutup jam "."""
MOST_UNEVEN = 2
"""Times side by side that may be at any minute. More of them are hours of an office, and those
open and close every five minutes at most."""
BEGINNINGS = ("08", "02", "628")
"""How telephone numbers in Indonesia begin."""


def without_clock_times(text: str) -> str:
    """The text with signs in the place of each figure of a time, of the same length.

    >>> without_clock_times("Buka pukul 08.00-16.00 WIB")
    'Buka pukul …………………………… WIB'
    """
    for places in _side_by_side(text):
        if not _telephone([text[start:end] for start, end in places]):
            for start, end in places:
                text = f"{text[:start]}{BLANK * (end - start)}{text[end:]}"
    return text


def _side_by_side(text: str) -> Iterator[list[tuple[int, int]]]:
    """The places of the times of a text, those together that stand side by side."""
    places: list[tuple[int, int]] = []
    for found in CLOCK_TIME.finditer(text):
        place = found.span("said" if found["said"] else "zoned")
        if places and place[0] - places[-1][1] > WIDEST_GAP:
            yield places
            places = []
        places.append(place)
    if places:
        yield places


def _telephone(figures: list[str]) -> bool:
    """Whether times side by side may be the digits of a telephone number."""
    times = [time for figure in figures for time in re.findall(_TIME, figure)]
    even = all(time.endswith(("0", "5")) for time in times)
    begins = len(times) > 1 and "".join(times).replace(".", "").startswith(BEGINNINGS)
    return not even and (begins or len(times) > MOST_UNEVEN)
