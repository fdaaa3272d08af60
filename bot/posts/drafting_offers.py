"""What of a checked offer may be told in public: the words of a recruiter as they stand, and of
everything else only what was read in it. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.offers.model import Reading
from bot.offers.reading.kind_voices import ASKS, KIN, ONESELF
from bot.posts.drafting_quotes import quote

ADVERTISED = frozenset({"offer", "task"})
"""Kinds of texts that a recruiter wrote; in a copied chat the one who was offered work speaks,
too."""
HOME = "id"
MILLION = 1_000_000
MINE = re.compile(
    rf"\b(?:(?:mas|mbak|bapak|ibu|mamak|emak|kakak|kang|teteh|teman|kanca|konco|bojo|adi|ade|lek)ku"
    rf"|(?:{KIN}|mas|mbak|bapak|ibu|mamak|kakak|abang|teman) (?:saya|aku|gue|gw|kami|e|nya)"
    r"|kemarin|wingi|barusan|tadi (?:pagi|siang|sore|malam)|gue|gw|ane|kulo|eyke)\b"
)
"""Words of somebody who tells of his own, beside those that make a text a story."""
WORK: Mapping[str, str] = {
    "admin_online": "admin atau CS online", "office": "kantor", "task": "tugas online",
    "ship": "kapal", "fishing": "kapal ikan", "nurse": "perawat", "care": "merawat orang",
    "domestic": "rumah tangga", "hotel": "hotel", "restaurant": "restoran", "factory": "pabrik",
    "construction": "bangunan", "welding": "las", "plantation": "kebun", "driver": "sopir",
    "teacher": "guru", "spa": "spa atau pijat", "retail": "toko atau kasir",
    "warehouse": "gudang", "labour": "buruh", "skilled": "tukang", "mining": "tambang",
    "entertainment": "hiburan malam", "cabin": "awak pesawat",
}  # fmt: skip
"""What people call the classes of work."""
MOST_WORK = 2


@dataclass(frozen=True)
class Tellable:
    """What a draft may tell of an offer: a `quote` of an advertisement, or else a `summary` in our
    own words; each "" where there is none. `countries` are those of the work."""

    quote: str
    summary: str
    countries: tuple[str, ...]


def tellable(reading: Reading, names: Mapping[str, str], longest: int) -> Tellable:
    """What may be told of an offer that was read; `names` are those of the countries by code."""
    countries = _countries(reading, names)
    quoted = quote(reading.text.original, longest) if _advertised(reading) else ""
    return Tellable(quoted, "" if quoted else _summary(reading, names, countries), countries)


def _advertised(reading: Reading) -> bool:
    """Whether only a recruiter speaks. In doubt it was somebody else."""
    plain = reading.text.plain
    own = any(one.search(plain) for one in (ONESELF, MINE, ASKS))
    return reading.kind in ADVERTISED and not own


def _countries(reading: Reading, names: Mapping[str, str]) -> tuple[str, ...]:
    found = dict.fromkeys(place.country for place in reading.works_in)
    return tuple(code for code in found if code in names and code != HOME)


def _summary(reading: Reading, names: Mapping[str, str], countries: tuple[str, ...]) -> str:
    """Work, country and wage in our own words; "" when nothing of it was read. No town: where few
    go, it shows who told of it."""
    work = list(dict.fromkeys(WORK[one.value] for one in reading.jobs if one.value in WORK))
    parts = [f"kerja {', '.join(work[:MOST_WORK])}"] if work else []
    parts += [f"di {', '.join(names[code] for code in countries)}"] if countries else []
    wage = next((round(pay.monthly / MILLION) for pay in reading.pays if pay.monthly), 0)
    told = " ".join(parts)
    paid = f"gaji sekitar {wage} juta rupiah sebulan" if wage else ""
    return ", ".join(filter(None, (told, paid)))
