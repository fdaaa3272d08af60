"""Reads sums of money of an answer: how much, of which currency, for how long. Pure."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from bot.normalising.letters import plain_letters
from bot.normalising.numbers import Money, sums, value
from bot.offers.rates import in_rupiah
from bot.reports.reading.wording import LONGEST

type Per = Literal["", "hour", "day", "week", "month", "year", "person"]
MOST = 12
"""Sums that are kept."""
MOST_RUPIAH = 1e12
"""Above it a sum is a slip of the finger."""
AHEAD, BEHIND = 26, 22
"""Characters after and before a sum that say for how long it is."""
OVER = (
    ("month", r"(?:bulan|bln|bl|wulan|month)"),
    ("day", r"(?:hari|hr|ari|dino|day)"),
    ("week", r"(?:minggu|mgg|mggu|week)"),
    ("year", r"(?:tahun|thn|taun|year)"),
    ("hour", r"(?:jam|hour)"),
    ("person", r"(?:orang|org|kepala|wong|jelema)"),
)
PER = r"(?:/ ?|per ?|se ?|sa ?|tiap ?|setiap ?|saben ?|satu ?|1 ?|a )"
AFTER = tuple(
    (kind, re.compile(rf"^(?:an)?[ ,.\-]{{0,4}}(?:nya )?{PER}{unit}(?:nya|an)?\b", re.IGNORECASE))
    for kind, unit in OVER
)
BEFORE = tuple(
    (
        kind,
        re.compile(rf"\b(?:per ?|se|sa|tiap |setiap |saben ){unit}(?:nya)?[ :=,]{{1,3}}(?:\w+ )?$",
                   re.IGNORECASE),
    )
    for kind, unit in OVER
)  # fmt: skip
BARE_AFTER = re.compile(
    r"(?:jt|juta)(?:an)?\b[^.\n\d]{0,40}?\b(?:dibayar|di bayar|dikasih|dapet|dapat|terima|nerima"
    r"|dapetnya|dapatnya|cuma|kenyataan\w*)(?: cuma| hanya"
    r"| cuman)? (?P<number>\d{1,3}(?:[.,]\d)?)(?=\s*(?:$|[.,;!]\s|doang|aja|saja|tok|tapi|tp|lalu"
    r"|trus|terus))",
    re.IGNORECASE,
)
"""A number alone that is millions because the sum before it is: "15 juta dibayar 3"."""


@dataclass(frozen=True)
class Sum:
    """An amount of an ISO 4217 currency, roughly in rupiah (0 when no rate is known), and for what
    period or whom."""

    amount: float
    currency: str
    rupiah: int
    period: Per = ""


def read(text: str) -> tuple[Sum, ...]:
    """The sums in order, each once; of a range both ends. A number without a currency is none."""
    seen = plain_letters(text[:LONGEST])[:LONGEST]
    found = [*islice(sums(seen), MOST), *_bare(seen)]
    found.sort(key=lambda one: one.start)
    made = (_sum(seen, one) for one in found)
    return tuple(dict.fromkeys(one for one in made if one))[:MOST]


def _sum(text: str, money: Money) -> Sum | None:
    rupiah = in_rupiah(money.amount, money.currency)
    if not 0 < money.amount < MOST_RUPIAH or rupiah > MOST_RUPIAH:
        return None
    return Sum(money.amount, money.currency, round(rupiah), _per(text, money))


def _per(text: str, money: Money) -> Per:
    after, before = text[money.end : money.end + AHEAD], text[: money.start][-BEHIND:]
    for patterns, near in ((AFTER, after), (BEFORE, before)):
        for kind, pattern in patterns:
            if pattern.search(near):
                return kind  # type: ignore[return-value]
    return ""


def _bare(text: str) -> list[Money]:
    return [
        Money(value(one["number"]) * 1e6, "IDR", one.start("number"), one.end("number"))
        for one in islice(BARE_AFTER.finditer(text), MOST)
    ]
