"""Mends what the recogniser of letters writes amiss, where no word can be harmed."""

import re
from collections.abc import Iterable

FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
CHINESE = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
LONE = re.compile(f"(?<![{CHINESE}])[{CHINESE}](?![{CHINESE}])")
"""One sign by itself: an emoji taken for a letter. Words of recruiters have two or more."""
LATIN = re.compile(r"[A-Za-z]{2}")


def cleaned(line: str) -> str:
    """The line with ASCII for full-width signs, and no lone Chinese sign among Latin letters."""
    line = line.translate(FULL_WIDTH)
    if LATIN.search(line):
        line = LONE.sub(" ", line)
    return " ".join(line.split())


def cleaned_text(lines: Iterable[str]) -> str:
    """The lines that hold something, cleaned."""
    return "\n".join(clean for line in lines if (clean := cleaned(line)))
