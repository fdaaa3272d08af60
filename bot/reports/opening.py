"""Reads whom a story is about when it begins like a form: name, age, place. Pure.

Without capital letters a name is told from other words only by a known town behind the age.
"""

import re

from bot.geography import Geography
from bot.reports.reading import places

OPENING = re.compile(
    r"^\W{0,3}(?:nama(?:nya)?\s{0,2}[:=]?\s{0,2})?"
    r"(?P<name>[^\W\d_][\w'.-]{1,24}(?: [^\W\d_][\w'.-]{0,24}){0,4})\s?,\s{0,2}"
    r"(?:(?:umur|usia)(?:nya)?\s)?(?P<age>\d{2})\s?(?:th|thn|tahun|taun)\b\.?"
    r"(?:\s?,\s{0,2}(?:asal(?:nya)?\s|dari\s|asal dari\s)?(?P<place>[^\W\d_][\w' ]{2,40}?)"
    r"(?=\s?[.,;\n]|$))?",
    re.IGNORECASE,
)
NO_NAME = frozenset(
    {
        "saya", "sy", "aku", "kami", "dia", "ini", "itu", "nama", "istri", "suami", "anak", "adik",
        "kakak", "abang", "ibu", "bapak", "ayah", "mama", "teman", "tmn", "kawan", "sepupu",
        "keponakan", "saudara", "tetangga", "pacar", "perempuan", "laki", "lelaki", "wanita",
        "pria", "korban", "orang", "umur", "usia", "sudah", "sdh", "udah", "kerja", "bekerja",
        "menikah", "lahir", "tolong", "pak", "bu", "mbak", "mas", "kak", "min", "di", "dari",
        "selama", "sejak", "baru", "masih", "kontrak", "janda", "duda", "warga", "wni", "tki",
        "halo", "selamat", "assalamualaikum", "lulusan", "gaji", "paspor", "kapal", "tinggal",
    }
)  # fmt: skip
YOUNGEST, OLDEST = 12, 80
"""Years of age that somebody who is told of may have; others are years of work."""


def named(text: str, geography: Geography) -> tuple[str, str]:
    """The name that a story begins with, and name, age and place as they are written; "" for
    both when it begins otherwise."""
    found = OPENING.match(text[:200])
    if found is None or not YOUNGEST <= int(found["age"]) <= OLDEST:
        return "", ""
    words, place = found["name"].split(), found["place"] or ""
    if NO_NAME & {one.lower().strip(".") for one in words}:
        return "", ""
    capital = all(one[0].isupper() for one in words) and (len(words) > 1 or place)
    known = place and (places.at_home(place) or places.town_at_home(place, geography))
    if not capital and not known:
        return "", ""
    return found["name"], text[found.start("name") : found.end()].strip(" .")
