"""Numbers and sums of money as people write them: "15jt", "1,2k usd", "Rp 7.500.000", "lima juta".

Pure, standard library only; it runs in the bot and in the environment of Rasa (Python 3.10).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SCALES = {
    "rb": 1e3, "ribu": 1e3, "rebu": 1e3, "rbu": 1e3, "ewu": 1e3, "k": 1e3, "jt": 1e6, "juta": 1e6,
    "jeti": 1e6, "jtan": 1e6, "jutaan": 1e6, "yuta": 1e6, "yuto": 1e6, "m": 1e9, "miliar": 1e9,
    "milyar": 1e9,
}  # fmt: skip
IN_RUPIAH = frozenset(SCALES) - {"k", "m"}
"""Scales that by themselves mean rupiah."""
CURRENCIES = {
    "IDR": ("rp", "idr", "rupiah", "rupia", "perak"),
    "USD": ("us$", "usd", "dolar", "dollar", "dolar as", "$", "usdt"),
    "MYR": ("rm", "myr", "ringgit", "ringit"),
    "SGD": ("s$", "sgd"),
    "HKD": ("hk$", "hkd"),
    "TWD": ("nt$", "ntd", "twd", "nt"),
    "JPY": ("¥", "jpy", "yen"),
    "KRW": ("₩", "krw", "won"),
    "SAR": ("sar", "riyal", "real", "reyal"),
    "AED": ("aed", "dirham"),
    "THB": ("฿", "thb", "baht", "bath"),
    "PHP": ("₱", "php", "peso"),
    "EUR": ("€", "eur", "euro"),
    "CNY": ("cny", "rmb", "yuan"),
    "KWD": ("kwd", "dinar"),
    "GBP": ("£", "gbp", "pound"),
}
"""ISO 4217 codes and what people call them; "NT" and "real" count only beside a number."""
CODES = {name: code for code, names in CURRENCIES.items() for name in names}
UNITS = {
    "satu": 1, "se": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip

_CURRENCY = "|".join(sorted(map(re.escape, CODES), key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[.\s]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d+)*"
_SUM = re.compile(
    rf"(?<![\w+])(?:(?P<before>{_CURRENCY})\.?\s?)?(?P<number>{_DIGITS})"
    rf"(?:\s?(?:-|–|s/d|sampai|sampe)\s?(?P<to>{_DIGITS}))?"
    rf"(?:\s?(?P<scale>{_SCALE})(?!\w))?(?:\s?(?P<after>{_CURRENCY})(?!\w))?",
    re.IGNORECASE,
)
LONGEST_NUMBER = 15
"""Digits of the longest number that may be money; a longer one is an id or noise."""
_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"\b(?:(?:(?P<whole>{_WORDS})\s?)?(?P<half>setengah)"
    rf"|(?={_WORDS})(?:(?P<hundreds>{_WORDS})\s?ratus\s?)?"
    rf"(?:(?P<tens>{_WORDS})\s?(?P<ten>puluh|belas)\s?(?P<one>{_WORDS})?|(?P<unit>{_WORDS}))?)"
    r"\s?(?P<scale>ribu|rebu|juta|jt|rb|miliar|milyar)\b"
    r"(?:\s?(?P<after>" + _CURRENCY + r")(?!\w))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Money:
    """A sum: `amount` in units of the ISO 4217 `currency`, and its characters `start` to `end`."""

    amount: float
    currency: str
    start: int
    end: int


def sums(text: str) -> Iterator[Money]:
    """Yield the sums of money in a text, in order; of a range ("10-15jt") both ends.

    A bare number is none. A scale without a currency ("15jt") is rupiah.
    """
    found = [*_written(text), *_spoken(text)]
    yield from sorted(found, key=lambda money: money.start)


def value(number: str) -> float:
    """Return what a written number is worth: dots and commas before three digits separate
    thousands, otherwise decimals.

    >>> value("7.500.000"), value("1,2"), value("1.200"), value("1,200.50")
    (7500000.0, 1.2, 1200.0, 1200.5)
    """
    number = re.sub(r"\s", "", number)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        return float(re.sub(r"[.,]", "", number))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+", number):
        whole, decimals = re.split(r"[.,](?=\d+$)", number)
        return float(f"{re.sub('[.,]', '', whole)}.{decimals}")
    parts = re.split(r"[.,]", number)
    return float(".".join(parts) if len(parts) == 2 else "".join(parts))


def _written(text: str) -> Iterator[Money]:
    for found in _SUM.finditer(text):
        scale = (found["scale"] or "").lower()
        code = CODES.get((found["before"] or found["after"] or "").lower(), "")
        code = code or ("IDR" if scale in IN_RUPIAH else "")
        if not code:
            continue
        for number in filter(None, (found["number"], found["to"])):
            if sum(map(str.isdigit, number)) <= LONGEST_NUMBER:
                amount = value(number) * SCALES.get(scale, 1)
                yield Money(amount, code, found.start(), found.end())


def _spoken(text: str) -> Iterator[Money]:
    for found in _SPOKEN.finditer(text):
        amount = _count(found) * SCALES[found["scale"].lower()]
        code = CODES.get((found["after"] or "").lower(), "IDR")
        yield Money(amount, code, found.start(), found.end())


def _count(found: re.Match[str]) -> float:
    if found["half"]:
        return _unit(found["whole"]) + 0.5
    below_hundred = _unit(found["unit"])
    if found["tens"]:
        tens = _unit(found["tens"])
        teens = found["ten"].lower() == "belas"
        below_hundred = 10 + tens if teens else tens * 10 + _unit(found["one"])
    return _unit(found["hundreds"]) * 100 + below_hundred


def _unit(word: str | None) -> int:
    return UNITS[word.lower()] if word else 0
