"""Puts what the command has to say into the editors' language, for a terminal or a pipe."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checking import Fault
from bot.faq_files.found import Finding, Place
from bot.model import Say
from bot.outcall import plain
from bot.responses import Responses

UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would steer the terminal or cannot be written: a file may come from anybody."""


@dataclass(frozen=True)
class Voice:
    """The texts of one moment."""

    words: Responses
    now: datetime

    def text(self, key: str, params: Mapping[str, object] | None = None) -> str:
        """The words of a key, filled in."""
        filled = {name: str(value) or "–" for name, value in (params or {}).items()}
        return plain(self.words.text(Say(key, filled), self.now))

    def fault(self, fault: Fault) -> str:
        """What is wrong, in words."""
        return self.text(fault.code, fault.params)

    def place(self, place: Place) -> str:
        """Where it is: file, row and name as far as they are known."""
        row = self.text("faqcmd.row", {"baris": place.row}) if place.row else ""
        return ", ".join(filter(None, (place.file, row, place.name)))

    def findings(self, found: Iterable[Finding]) -> list[str]:
        """A line each, what stops first."""
        ordered = sorted(found, key=lambda one: not one.fault.stops)
        return [f"{self.place(one.place)}: {self.fault(one.fault)}" for one in ordered]


def out(*lines: str) -> None:
    """Write lines for the person, or the program, that reads them."""
    for line in lines:
        sys.stdout.write(UNSAFE.sub("�", line) + "\n")


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines with straight columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def shortened(text: str, most: int) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
