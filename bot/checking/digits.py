"""Checks that no figure in a text could be taken for a number to call.

Numbers come only from the list of contacts. What is left in a text is a year, a date, a time of
day, a law, a sum or a count, and has to look like one: a bare 110 does not.
"""

import re
from collections.abc import Iterator

from bot.checking.clock_times import without_clock_times
from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen

RUN = re.compile(r"\d(?:[\d .\-–‐—−/]*\d)?")
YEAR = re.compile(r"19(?:4[5-9]|[5-9]\d)|20\d\d")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
DATE = re.compile(
    rf"(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:{YEAR.pattern})"
    rf"|(?:{YEAR.pattern})-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?"
)
LAW = re.compile(r"\b(?:UU|Pasal|KUHP|PP|Perpres)\b(?: No\.?| Nomor| RI)* ?$")
SUM_BEFORE = re.compile(r"(?:Rp|USD|\$) ?$")
_CODES = r"IDR|USD|SGD|HKD|NTD|TWD|JPY|KRW|MYR|RM|EUR|THB|AED|PHP|BND|QAR|KWD|CNY|RMB|GBP"
"""Codes before a sum. Not SAR, riyals of Saudi Arabia: that is whom one calls for a rescue, 115."""
_COINS = r"dolar|dollar|ringgit|baht|dirham|riyal|won|yen|euro|peso|yuan|dinar|rupiah"
CURRENCY = re.compile(rf"(?:(?<!\w)(?:{_CODES})|[$¥₩€฿₱£])\.? ?$", re.IGNORECASE)
_AMOUNT = r"(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{2,6}000|[1-9]\d{0,4})"
AMOUNT = re.compile(rf"{_AMOUNT}(?: ?[-–] ?{_AMOUNT})?")
"""A sum or a range of sums behind its currency: "SGD 800–1.000"."""
DAYS = re.compile(r" (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]* \d{4}")
COUNTED = (
    r"(?: ?(?:juta|ribu|miliar|triliun|persen|%)|"
    rf" (?:orang|kasus|kali|korban|WNI|PMI|SPLP|permohonan|laporan|aduan|{_COINS}|{_CODES}|SAR))"
    r"(?!\w)"
)
COUNT_AFTER = re.compile(
    rf"{COUNTED}|(?:, [\d.]+)*,? (?:atau|dan|sampai) [\d.]+{COUNTED}| \((?:19|20)\d\d\)"
)
"""What makes a figure a count: "830 SPLP", "239, 240, atau 242 orang", "361 (2021)"."""
RANGE = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,3}) ?[-–] ?([1-9][\d.]*)")
RANGE_AFTER = re.compile(
    rf"{COUNTED}| ?(?:tahun|thn|th|bulan|bln|minggu|hari|jam|menit|jt|rb|kg|cm|km)(?!\w)",
    re.IGNORECASE,
)
AGE_BEFORE = re.compile(r"\b(?:usia|umur|berusia|berumur)(?:nya)?:? ?$", re.IGNORECASE)
WAGE_BEFORE = re.compile(r"\b(?:gaji|upah|biaya|ongkos)(?:nya)?:? ?$", re.IGNORECASE)
"""What makes two figures a range: "usia 18-35", "10-15 juta", "gaji 8.000.000-9.500.000"."""
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
READ_BEFORE = 80
"""Signs before a figure that say what it is."""
CALLABLE = re.compile(r"(?:\+|\b0|\b62)\d{7,}|\d{9,}")
"""A number in what people ask: 9 digits, or 7 behind what begins a number."""


def digit_faults(text: str) -> Iterator[Fault]:
    """Figures of a text that somebody could call."""
    bare = without_clock_times(seen(text))
    for run in RUN.finditer(bare):
        before = bare[max(0, run.start() - READ_BEFORE) : run.start()]
        if not _harmless(run[0], before, bare[run.end() :]):
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
    if _is_range(run, before, after):
        return True
    if re.fullmatch(r"\d{1,2}[-–]\d{1,2}", run):
        return bool(DAYS.match(after))
    if left[0].startswith("0"):
        return False
    if LAW.search(before) or SUM_BEFORE.search(before):
        return " " not in run
    if CURRENCY.search(before) and AMOUNT.fullmatch(run):
        return True
    return _counted(run, left, before, after)


def _is_range(run: str, before: str, after: str) -> bool:
    """Whether a run is a range of ages, times or counts: it rises, and longer figures are round."""
    found = RANGE.fullmatch(run)
    if not found or CALLING.search(before):
        return False
    low, high = (end.replace(".", "") for end in found.groups())
    plain = len(high) < SHORTEST or low[-1] == high[-1] == "0"
    said = RANGE_AFTER.match(after) or AGE_BEFORE.search(before)
    said = said or ("." in run and WAGE_BEFORE.search(before)) or None
    return plain and int(low) < int(high) and said is not None


def _counted(run: str, left: list[str], before: str, after: str) -> bool:
    alone = len(left) == 1 and run.endswith(left[0]) and len(left[0]) <= LONGEST_COUNT
    return bool(alone and COUNT_AFTER.match(after)) and not CALLING.search(before)


def _dated(part: str) -> bool:
    return any(shape.fullmatch(part) for shape in (YEAR, THOUSANDS, DATE))
