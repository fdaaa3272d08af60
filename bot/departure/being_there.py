"""Whether somebody who sounds as if about to leave is in the other country already: "do not leave"
is nonsense there. Pure."""

import re
from datetime import date

from bot.departure.plan import Plan
from bot.reports.reading.wording import plain

_AIRPORT = r"(?: (?:bandara|airport|terminal|pelabuhan|kota|negara))?"
AT = re.compile(
    r"(?:^|\b(?:sudah|masih|lagi|sedang|baru|saya|kami|nunggu|menunggu|tunggu|jam|menit|hari"
    rf"|sendirian|ini|sekarang|tapi) )(?:ada )?di{_AIRPORT} \w+"
    rf"|\b(?:sampai|sampe|nyampe|tiba|mendarat|landing)(?: di)?{_AIRPORT} \w+"
)
"""Somebody is at a place, or got there."""
NOT_LEFT = re.compile(
    r"\b(?:besok|lusa|nanti|mau|akan|bakal|kalau|jika|setelah|berangkat|terbang|boarding|gate"
    r"|check ?in|ruang tunggu|ditunda|diundur|batal|rumah saya|kampung|penampungan|blk|soetta"
    r"|soekarno|cengkareng|cgk|juanda|kualanamu|ngurah|jakarta|surabaya|batam|medan|indonesia)\b"
    r"|\bke (?!majikan|rumah|mes|kantor)\w+"
)
"""Signs that the journey is still to come, or that somebody is still in Indonesia."""


def told(text: str, country: str) -> bool:
    """Whether the words say so, of a country named in them.

    >>> told("di taiwan belum dijemput", "tw")
    True
    >>> told("sudah di bandara soetta mau ke taiwan", "tw")
    False
    """
    said = _said(text)
    return country not in ("", "id") and AT.search(said) is not None and not NOT_LEFT.search(said)


def planned(plan: Plan, today: date, text: str) -> bool:
    """Whether the day of a plan is past, and nothing in the words says that it was put off."""
    return plan.day is not None and plan.day < today and not NOT_LEFT.search(_said(text))


def _said(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text)))
