"""Reads money that the person is to pay before they work, how much and to whom.

To whom: "person" where a private account or a name is given, "authority" for state fees and
clinics, "firm" where a school or agency gives receipts, "" where nothing is said. Deposits for paid
tasks, fines for leaving and costs taken from wages are no fees of this kind. Pure.
"""

import re
from typing import Literal

from bot.offers.model import Fee
from bot.offers.reading.fee_words import FEES, UNLESS
from bot.offers.reading.matching import around, meant
from bot.offers.reading.wording import Place
from bot.offers.text import Text

type Payee = Literal["person", "firm", "authority", ""]
SITE = re.compile(r"\b[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}\b")
BESIDE = 160
"""A site within so many characters that is none of the government's asks for itself."""
NUMBER = re.compile(r"(\d[\d.,]*) ?(juta|jt|yuta|ribu|rb|k)?\b")
TIMES = {
    "juta": 1_000_000, "jt": 1_000_000, "yuta": 1_000_000, "ribu": 1_000, "rb": 1_000, "k": 1_000,
}  # fmt: skip
CURRENCIES = (
    (re.compile(r"\b(?:rm|ringgit)\b"), "MYR"),
    (re.compile(r"\bsgd\b"), "SGD"),
    (re.compile(r"\b(?:usd|us|dolar|dollar)\b|\$"), "USD"),
)


def read(text: Text) -> tuple[Fee, ...]:
    """Every fee that is asked for, not those denied; the ones to persons first."""
    fees: list[tuple[Place, Fee]] = []
    for _, place in meant(FEES, text, UNLESS, denial=False):
        if any(one.start < place.end and place.start < one.end for one, _ in fees):
            continue
        amount, currency = _amount(text.plain[place.start : place.end + 12])
        if _for_tasks(text, place):
            continue
        quote = text.quote(place.start, place.end)
        fees.append((place, Fee(amount, currency, _payee(text, place), quote)))
    told = sorted((fee for _, fee in fees), key=lambda fee: fee.quote.start)
    return tuple(sorted(told, key=lambda fee: fee.to != "person"))


def _for_tasks(text: Text, place: Place) -> bool:
    """Whether it is the deposit of paid tasks, which is told by itself."""
    whole = Place(0, len(text.plain))
    tasks = around(FEES, text, whole, (0, 0), sentence=False)
    return "TASKTEXT" in tasks and "DEPOSIT" in around(FEES, text, place, (1, 1))


def _payee(text: Text, place: Place) -> Payee:
    """A receipt or an office counts only where no private account is named beside it."""
    near = around(FEES, text, place, (5, 9), sentence=False)
    wide = around(FEES, text, place, (16, 16), sentence=False)
    receipt = "RECEIPT" in wide and "NORECEIPT" not in wide
    if "PERSONAL" in near and not receipt:
        return "person"
    if receipt:
        return "firm"
    around_it = text.plain[max(0, place.start - BESIDE) : place.end + BESIDE]
    foreign = any(not one[0].endswith("go.id") for one in SITE.finditer(around_it))
    return "authority" if "OFFICE" in near and not foreign else ""


def _amount(words: str) -> tuple[float, str]:
    """The first sum of money in the words and its currency; 0 rupiah where there is none."""
    found = NUMBER.search(words)
    if not found:
        return 0.0, "IDR"
    currency = next((code for sign, code in CURRENCIES if sign.search(words)), "IDR")
    times = TIMES.get(found[2] or "", 1)
    digits = found[1].rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"\D", "", digits)) * times, currency
    return float(re.sub(r"[.,](?=.*[.,])", "", digits).replace(",", ".")) * times, currency
