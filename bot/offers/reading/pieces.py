"""Reads how many pieces a person can do in a month, where pay is by the piece: "1 tugas 60 ribu,
sehari 10 tugas", "sekali event 25 juta, sebulan bisa 8 event". Pure."""

import re

from bot.offers.text import Text

NEAR = 80
"""Characters behind the sum in which the number of pieces stands."""
_SPANS = (
    r"(?P<day{0}>sehari|per hari|tiap hari|/ ?hari|daily|a day)"
    r"|(?P<week{0}>seminggu|per minggu|/ ?minggu|a week)"
    r"|(?P<month{0}>sebulan|per bulan|/ ?bulan|a month)"
)
_PIECE = (
    r"(?:x|kali|event|tugas|task|order(?:an)?|misi|job|klien|tamu|video|paket|pesanan|akun|voucher"
    r"|data|ulasan|review|hotel|produk|shift|trip)\b"
)
MANY = re.compile(
    rf"\b(?:{_SPANS.format(1)})[^\n.\d]{{0,24}}(?P<first>\d{{1,3}}) ?{_PIECE}"
    rf"|(?<!\d)(?P<second>\d{{1,3}}) ?{_PIECE} ?(?:{_SPANS.format(2)})"
)
DAYS, WEEKS = 26.0, 52 / 12
"""Days and weeks of work in a month."""


def pieces_a_month(text: Text, at: int) -> float:
    """How many pieces a month are said behind a place; 0 when none are."""
    stop = text.plain.find("\n\n", at)
    found = MANY.search(text.plain, at, min(at + NEAR, stop if stop >= 0 else len(text.plain)))
    if not found:
        return 0.0
    count = float(found["first"] or found["second"])
    if found["day1"] or found["day2"]:
        return count * DAYS
    return count * (WEEKS if found["week1"] or found["week2"] else 1.0)
