"""Reads what is promised for the work: sums that are pay, with their period, and what that makes in
rupiah a month. Fees, fines, deposits, and prices are no pay. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.normalising.numbers import sums, value
from bot.offers.denying import denied, warned
from bot.offers.model import Pay, Period
from bot.offers.rates import in_rupiah
from bot.offers.reading.pay_words import (
    ALL_CODES,
    IN_DAYS,
    IN_RUPIAH,
    MORE_SCALES,
    NOT_PAY,
    PAY,
    PERIODS,
    PRICE,
    SPOKEN,
    SPOKEN_SUM,
    SUM,
    WORK,
)
from bot.offers.reading.pieces import pieces_a_month
from bot.offers.text import Text

MOST, CONSIDERED = 6, 40
"""Sums that are kept, and that are looked at."""

BEHIND, AHEAD = 46, 22
"""Characters around a sum that tell what it is."""
TIMES_A_MONTH = {"hour": 173.0, "day": 26.0, "week": 52 / 12, "month": 1.0, "year": 1 / 12}
"""How often a period comes in a month: 40 hours a week, 26 days of work."""
SMALLEST_MONTH, LARGEST_MONTH = 1_000_000, 400_000_000
"""Rupiah a month between which a sum without a period may be a monthly wage."""
STATED = frozenset({"hour", "day", "week", "month"})
"""Periods beside which a sum is pay although no word for pay stands there."""
LONGEST_NUMBER = 12
CURRENCY_OF_COUNTRY = {"au": "AUD", "nz": "NZD", "ca": "CAD", "sg": "SGD", "hk": "HKD", "bn": "BND",
                       "qa": "QAR", "kw": "KWD"}  # fmt: skip
IN_WORDS = re.compile(r"[a-z] ?(?:ribu|rebu|juta|jt|rb|miliar|milyar)\b")
"""A scale behind a word: only then a sum may be in words."""
DIGIT = re.compile(r"\d")
NO_MONEY = re.compile(r" ?(?:%|x\b|(?:km|kg|tahun|orang|menit|kata|cuma|wib|w lb|nomor)\b)")
TORN_PAY = re.compile(r"\btidak j[il1i] ?[:=]? ?(?:[^\W\d]{2,5}\$? ?)?$")
""""GA JI", torn by letter recognition and taken for "ga" (not)."""
PAY_CUT = re.compile(r"\bpotong\w* (?:dari )?(?:gaji|upah)\w*|\b(?:gaji|upah)\w* (?:di)?potong\w*")
PAYS_IN_DOLLARS = frozenset({"kh", "mm", "la"})
"""Where "1,5k" are dollars."""
THOUSANDS = re.compile(r" ?\. ?o(?!\w)")
""""18 .OOO .OOO", of which the letters in a row are one."""
AMBIGUOUS = {"dolar", "dollar", "$", "riyal", "real", "reyal", "dinar"}


@dataclass(frozen=True)
class Sum:
    """A sum as it is written: `low` to `high` of `currency`, characters `start` to `end`. `bare`
    when neither a currency nor a scale stands with it."""

    low: float
    high: float
    currency: str
    start: int
    end: int
    bare: bool = False


def read(text: Text, country: str = "", job: str = "") -> tuple[Pay, ...]:
    """All pay that is named, highest first. `country` settles what "dolar" or "riyal" is; `job`
    "task" makes small sums by the piece count."""
    found: list[Pay] = []
    for one in islice(_sums(text, country), CONSIDERED):
        if (pay := _pay(text, one, job)) and pay not in found:
            found.append(pay)
    return tuple(sorted(found, key=lambda pay: -pay.monthly)[:MOST])


def _sums(text: Text, country: str) -> Iterator[Sum]:
    for found in text.find(SUM):
        if one := _sum(found, country):
            yield one
    for money in sums(text.plain) if IN_WORDS.search(text.plain) else ():
        if not DIGIT.search(text.plain, money.start, money.end):
            yield Sum(money.amount, money.amount, money.currency, money.start, money.end)
    for found in text.find(SPOKEN_SUM):
        amount = SPOKEN[found[0]]
        yield Sum(amount, amount, "IDR", found.start(), found.end())


def _sum(found: re.Match[str], country: str) -> Sum | None:
    if not any(found.group("before", "after", "scale", "lowscale")) and not _may_be_bare(found):
        return None
    scale = found["scale"] or found["lowscale"] or ""
    name = found["before"] or found["after"] or found["lowafter"] or ""
    code = ALL_CODES.get(name, "IDR")
    if name in AMBIGUOUS:
        code = CURRENCY_OF_COUNTRY.get(country, code)
    if not name and scale == "k" and country in PAYS_IN_DOLLARS:
        code = "USD"
    times = MORE_SCALES.get(scale, 1.0)
    low, high = _number(found["low"]), _number(found["high"] or found["low"])
    if not high > 0 or len(found["low"]) > LONGEST_NUMBER + 4:
        return None
    if found["high"] and found["lowscale"]:
        low_times = MORE_SCALES[found["lowscale"]]
        return Sum(low * low_times, high * times, code, found.start(), found.end())
    if scale not in IN_RUPIAH and not name and scale != "k" and scale:
        code = "CNY" if scale in {"万", "w", "千"} else code
    if low > high and high * 1000 >= low:
        high = low
    low, high = round(low * times, 2), round(high * times, 2)
    return Sum(low, high, code, found.start(), found.end(), not name and not scale)


def _may_be_bare(found: re.Match[str]) -> bool:
    """A number that can be money without a word for it: "14.000.000", "2,9" (million)."""
    return bool(re.fullmatch(r"[\doil]{1,3}(?:\.[\doil]{3}){1,2}|\d{1,2},\d", found["low"]))


def _number(written: str) -> float:
    digits = THOUSANDS.sub(".000", written).translate(str.maketrans("oil", "011"))
    return value(digits) if sum(map(str.isdigit, digits)) <= LONGEST_NUMBER else 0.0


def _pay(text: Text, one: Sum, job: str) -> Pay | None:
    before, after = _around(text, one)
    if _no_pay(text, one, before, after):
        return None
    named = bool(PAY.search(before) or PAY.match(after.strip(" (+:")))
    period, times = _period(before, after)
    if one.bare:
        if not named and not period:
            return None
        one = _unbare(one)
    rupiah = in_rupiah(one.high, one.currency)
    if period == "task":
        times = pieces_a_month(text, one.end)
        named = named or times > 0
    if not period:
        period, times = _guessed(rupiah, one.currency, named, job)
    if not named and one.currency == "IDR" and period not in STATED:
        if not _with_the_work(rupiah, before, after):
            return None
        period, times = "month", 1.0
    monthly = rupiah * times
    if (not period and not named) or monthly > LARGEST_MONTH:
        return None
    return Pay(
        one.low, one.high, one.currency, period, round(monthly), text.quote(one.start, one.end)
    )


def _unbare(one: Sum) -> Sum:
    """A bare decimal after a word for pay is in millions of rupiah: "gaji 2,6"."""
    times = 1e6 if one.high < 100 else 1.0
    return Sum(one.low * times, one.high * times, "IDR", one.start, one.end)


def _around(text: Text, one: Sum) -> tuple[str, str]:
    """What stands before and behind a sum, up to the next sum or end of the sentence."""
    before = text.plain[max(0, one.start - BEHIND) : one.start]
    if one.start > BEHIND:
        before = before.partition(" ")[2]  # not the end of a word: "posisi" is no "isi"
    before = re.split(r"\n\s*\n|[.!?;] (?=[a-z])|\d (?:juta|ribu)\b", before)[-1]
    after = text.plain[one.end : one.end + AHEAD]
    return before, re.split(r"\n\s*\n|[.!?;,] |\d", after + " ")[0] if not IN_DAYS.search(
        after
    ) else after


def _no_pay(text: Text, one: Sum, before: str, after: str) -> bool:
    """Whether a sum is a fee, a fine, a price, a date, or an amount of something else."""
    before = PAY_CUT.sub("potong", before)
    last_pay = max((found.start() for found in PAY.finditer(before)), default=-1)
    last_other = max((found.start() for found in NOT_PAY.finditer(before)), default=-1)
    if last_other > last_pay:
        return True
    if last_pay < 0 and NOT_PAY.match(after.strip(" (+:/")):
        return True
    if one.bare and NO_MONEY.match(after):
        return True
    if warned(text, one.start):
        return True
    return denied(text, one.start) and not TORN_PAY.search(before)


def _period(before: str, after: str) -> tuple[Period, float]:
    """The period of a sum and how often it comes in a month; behind the sum counts more than
    before it."""
    if days := IN_DAYS.search(after):
        return "day", 26.0 / int(days["days"])
    behind = _places_of_periods(after)
    if behind:
        return _times(min(behind)[1])
    ahead = _places_of_periods(before[-26:])
    return _times(max(ahead)[1]) if ahead else ("", 0.0)


def _times(period: Period) -> tuple[Period, float]:
    return period, TIMES_A_MONTH.get(period, 0.0)


def _places_of_periods(words: str) -> list[tuple[int, Period]]:
    return [
        (found.start(), period) for period, pattern in PERIODS if (found := pattern.search(words))
    ]


def _guessed(rupiah: float, currency: str, named: bool, job: str) -> tuple[Period, float]:
    """The period that a sum most likely has when none is written."""
    if rupiah < SMALLEST_MONTH:
        return ("task", 0.0) if job == "task" else ("", 0.0)
    if named or currency != "IDR":
        return "month", 1.0
    return "", 0.0


def _with_the_work(rupiah: float, before: str, after: str) -> bool:
    """Whether a sum in rupiah stands with the work as its pay, and not as its price."""
    return rupiah >= 2 * SMALLEST_MONTH and bool(WORK.search(before)) and not PRICE.search(after)
