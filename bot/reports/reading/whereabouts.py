"""Tells from the words right before a place whether somebody is there, left it, or is to go there.
Pure."""

import re

TO = r"(?:ke|k|ka|nang|neng|ning|menuju|menyang)"
LEFT = re.compile(r"\b(?:dari|dr|dri|asal|via|lewat|bukan|bkn|transit(?: di)?|saking|ti|saka) ?$")
NEAR = re.compile(
    r"\b(?:perbatasan|deket|dekat|dkt|seberang|sebrang|samping|tetangga|sebelah|arah|orang"
    r"|bos)(?: \w+)? ?$"
)
HERE = re.compile(rf"\b(?:di|d|sekarang(?: di)?|skrg(?: di)?|{TO}|posisi) ?$")
WILL = re.compile(
    r"\b(?:mau|mo|akan|bakal\w*|besok|bsk|bsok|sesuk|isuk|lusa|rencana\w*|nanti|hendak|arep|ape"
    r"|bade"
    r"|(?:minggu|bulan|tahun) depan|ingin|pengen|pengin|pingin|kepingin|hayang|minta|tolong)"
    rf"(?: (?!di (?!bawa|kirim|terbang)|d (?!bawa)|sekarang|skrg|masih|dari"
    rf"|dr )\w+){{0,3}}? {TO} ?$"
)
WENT_TO = re.compile(
    r"\b(?:(?:di ?terbangkan|di ?terbangin|berangkat|brangkat|brgkt|budal|mangkat|terbang|pergi"
    rf"|di ?kirim|di ?berangkatkan)(?: {TO})|tujuan\w*(?: {TO})?) ?$"
)
NOW = re.compile(
    r"\b(?:sekarang|skrg|skrng|skr|saiki|ayeuna|kini)(?: (?:ini|saya|sy|aku|kami|dia|sudah|sdh|udah"
    r"|udh|lagi|ada|tinggal|posisi\w*|masih|msh|pulang|balik|mulih))*"
    r"(?: (?:di|d|neng|nang|ning|ndek|ti|ke|ka))? ?$"
)
STILL = re.compile(
    r"\b(?:(?:masih|msh|msih|isih) (?:ada |tinggal )?(?:di|d|neng|nang|ning|ndek)|(?:sudah|sdh|udah"
    r"|udh|wis|telah) (?:pulang|plg|balik|mulih|kembali)(?: (?:ke|k|di|d|nang|neng|ning|ka)))"
    r"(?: (?:kota|desa|kampung|rumah))? ?$"
)
THEN = re.compile(
    r"\b(?:waktu|wkt|pas|ketika|saat|lalu|dulu|kemarin|kmrn|semalam|tadi|belum|blm)"
    r"(?: \w+){0,3} $"
)
"""Words that put "masih di" and "sudah pulang" into the past."""


def left(before: str) -> bool:
    """Whether it is where somebody came from or only passed."""
    return bool(LEFT.search(before))


def near(before: str) -> bool:
    """Whether it is only named to describe another place."""
    return bool(NEAR.search(before))


def here(before: str) -> bool:
    """Whether a word for being somewhere stands before it."""
    return bool(HERE.search(before))


def planned(before: str) -> bool:
    """Whether somebody is only to go there, or wants to."""
    return bool(WILL.search(before))


def set_out(before: str) -> bool:
    """Whether somebody set out for it; it says nothing of having arrived."""
    return bool(WENT_TO.search(before))


def now(before: str) -> bool:
    """Whether somebody says to be there this day, whatever the journey was."""
    if NOW.search(before):
        return True
    found = STILL.search(before)
    return bool(found and not THEN.search(before[: found.start()]))
