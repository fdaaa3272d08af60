"""Checks that no figure in a text could be taken for a number to call.

Numbers come only from the list of contacts. What is left in a text is a year, a date, a law, a sum
or a count, and has to look like one: a bare 110 does not.
"""

import re
from collections.abc import Iterator

from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen

RUN = re.compile(r"\d(?:[\d .\-–‐—−/]*\d)?")
YEAR = re.compile(r"19(?:4[5-9]|[5-9]\d)|20\d\d")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}(?:-\d{2})?")
LAW = re.compile(r"\b(?:UU|Pasal|KUHP|PP|Perpres)\b(?: No\.?| Nomor| RI)* ?$")
SUM_BEFORE = re.compile(r"(?:Rp|USD|\$) ?$")
DAYS = re.compile(r" (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]* \d{4}")
COUNTED = (
    r"(?: ?(?:juta|ribu|miliar|triliun|persen|%)|"
    r" (?:orang|kasus|kali|korban|WNI|PMI|SPLP|permohonan|laporan|aduan|dolar|ringgit))(?!\w)"
)
COUNT_AFTER = re.compile(
    rf"{COUNTED}|(?:, [\d.]+)*,? (?:atau|dan|sampai) [\d.]+{COUNTED}| \((?:19|20)\d\d\)"
)
"""What makes a figure a count: "830 SPLP", "239, 240, atau 242 orang", "361 (2021)"."""
CALLING = re.compile(
    r"\b(?:telepon|telp|tlp|hubungi|call|kontak|wa|whatsapp|sms|hotline|nomor|polisi)\W*(?:ke )?$",
    re.IGNORECASE,
)
PUBLICATION = re.compile(r"\b[A-Z][a-z]{3,}\d{1,3}\b")
"""A newspaper with a figure in its name, like Jakarta365."""
SHORTEST = 3
"""Digits of the shortest number people can call."""
LONGEST_COUNT = 4
"""Digits of a count without points; a longer one is written 10.000."""
CALLABLE = re.compile(r"(?:\+|\b0|\b62)\d{7,}|\d{9,}")
"""A number in what people ask: 9 digits, or 7 behind what begins a number."""


def digit_faults(text: str) -> Iterator[Fault]:
    """Figures of a text that somebody could call."""
    bare = seen(text)
    for run in RUN.finditer(bare):
        if not _harmless(run[0], bare[: run.start()], bare[run.end() :]):
            yield Fault("check.number", {"angka": excerpt(run[0])})


def name_faults(name: str) -> Iterator[Fault]:
    """Figures in the name of a source; a newspaper may have one in its own."""
    return digit_faults(PUBLICATION.sub("", name))


def holds_phone(text: str) -> bool:
    """Whether a question, written as people write, holds somebody's number."""
    runs = (re.sub(r"[^\d+]", "", run) for run in re.findall(r"\+?\d[\d .\-()]*", seen(text)))
    return any(CALLABLE.fullmatch(run) for run in runs)


def _harmless(run: str, before: str, after: str) -> bool:
    """Whether a run of digits is short, a year, a date, a law, a sum or a count."""
    left = [part for part in re.split(r"[ –]|(?<=\d{4})[/-](?=\d{4}$)", run) if not _dated(part)]
    if sum(part.isdigit() for part in "".join(left)) < SHORTEST:
        return True
    if re.fullmatch(r"\d{1,2}[-–]\d{1,2}", run):
        return bool(DAYS.match(after))
    if left[0].startswith("0"):
        return False
    if LAW.search(before) or SUM_BEFORE.search(before):
        return " " not in run
    return _counted(run, left, before, after)


def _counted(run: str, left: list[str], before: str, after: str) -> bool:
    alone = len(left) == 1 and run.endswith(left[0]) and len(left[0]) <= LONGEST_COUNT
    return bool(alone and COUNT_AFTER.match(after)) and not CALLING.search(before)


def _dated(part: str) -> bool:
    return any(shape.fullmatch(part) for shape in (YEAR, THOUSANDS, DATE))
