"""The comparable form in which typed answers are read, and what takes a wording back. Pure."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.spelling import normaliser

LONGEST = 1500
"""Characters of an answer that are read; stories are kept whole, but not searched."""
FILLER = frozenset(
    {
        "kakak", "kk", "bang", "abang", "bu", "ibu", "pak", "bapak", "mas", "mbak", "mba", "min",
        "admin", "gan", "bos", "sih", "kok", "dong", "deh", "lah", "de", "dek", "om", "tante",
        "teh", "bro", "sis", "bot", "ya", "yah", "nya", "kang", "uda", "uni", "da", "ni", "mi",
    }
)  # fmt: skip
"""Words that leave an answer what it is."""
DENIED = re.compile(
    r"\b(?:tidak|bukan|belum|tanpa|jangan|henteu)(?: (?:pernah|ada|sampai|di|saya|dia|yang|pakai"
    r"|usah|perlu|lagi|ke|lewat|dari|sama|visa|orang|kasih|tau|hubungi|telpon|kontak|bilang|kabari"
    r"|lewat|dengan|boleh|mau|punya|ingin|pengen|kepingin)){0,3} ?$"
)
"""A denial right before a wording, with nothing between that could end it."""
REACH = 48
"""Characters before a wording in which its denial stands."""


REGIONAL: Mapping[str, str] = {
    "ono": "ada", "onok": "ada", "onten": "ada", "ado": "ada", "aya": "ada", "gaada": "tidak ada",
    "gada": "tidak ada", "gaono": "tidak ada", "entuk": "boleh", "kenging": "boleh",
    "meunang": "boleh", "buliah": "boleh", "bulih": "boleh", "duwe": "punya", "nduwe": "punya",
    "gaduh": "punya", "boga": "punya", "punyo": "punya", "dikasi": "dikasih", "dikasik": "dikasih",
    "diparingi": "dikasih", "diwenehi": "dikasih", "dipasihan": "dikasih", "diagiah": "dikasih",
    "jupuk": "ambil", "dijupuk": "diambil", "dijukuk": "diambil", "dicokot": "diambil",
    "diambiak": "diambil", "dicandak": "diambil", "cekel": "pegang", "dicekel": "dipegang",
    "nyekel": "pegang", "dicepeng": "dipegang", "nyepeng": "pegang", "gowo": "bawa",
    "nggowo": "bawa", "digowo": "dibawa", "dibawo": "dibawa", "bawo": "bawa", "dewe": "sendiri",
    "dewek": "sendiri", "dewekan": "sendirian", "sorangan": "sendiri", "surang": "sendiri",
    "nyalira": "sendiri", "piyambak": "sendiri", "balikin": "kembalikan",
    "dibalikin": "dikembalikan", "dibalikno": "dikembalikan", "dibalekin": "dikembalikan",
    "lali": "lupa", "lupo": "lupa", "hilap": "lupa", "kaluar": "keluar", "kalua": "keluar",
    "mnggu": "minggu", "mgu": "minggu", "hri": "hari", "br": "baru", "males": "malas",
    "uih": "pulang", "wangsul": "pulang", "muleh": "pulang", "baliak": "pulang",
    "mulang": "pulang", "maok": "mau", "nyaho": "tau", "tauk": "tau",
    "dikamari": "kemarin", "hpnya": "hape", "kada": "tidak", "inda": "tidak", "teda": "tidak",
    "tara": "tidak", "trada": "tidak ada", "tarada": "tidak ada", "hana": "tidak ada",
    "sonde": "tidak", "medal": "keluar", "medhal": "keluar", "mijil": "keluar",
    "ngapusi": "menipu", "ngapusin": "menipu", "ngakali": "menipu", "dipukua": "dipukul",
    "disuruah": "disuruh", "suruah": "suruh", "dikuruang": "dikurung", "takuik": "takut",
    "dibayia": "dibayar", "dijua": "dijual", "didol": "dijual", "adiak": "adik", "acan": "belum",
    "durung": "belum", "dereng": "belum", "dititah": "disuruh", "dikengken": "disuruh",
    "dipiwarang": "disuruh",
    "uwis": "sudah", "ngono": "gitu", "semono": "segitu", "thok": "aja",
    "wae": "aja", "mawon": "aja",
}  # fmt: skip
"""Regional words of answers that the tables of spellings do not hold."""
WORD = re.compile(r"[^\W\d_]+")
CUT_NO = re.compile(r"(?<!\w)(?:ta|ndak|nda)['’`] ?(?=\w)")
"""A no that is written with the catch in the throat: "ta' boleh"."""


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """The comparable form: lower case, one spelling for one word, single blanks."""
    said = " ".join(normaliser()(text[:LONGEST]).split())
    said = said.replace("di kembali kan", "dikembalikan")  # the normaliser takes it apart
    said = CUT_NO.sub("tidak ", said)
    return WORD.sub(lambda found: REGIONAL.get(found[0], found[0]), said)


def words(text: str) -> tuple[str, ...]:
    """The words of a comparable form without those that say nothing."""
    return tuple(one for one in re.findall(r"[\w']+", text) if one not in FILLER)


def denied(text: str, at: int) -> bool:
    """Whether what stands at a place of a comparable form is denied right before."""
    return bool(DENIED.search(text[max(0, at - REACH) : at]))


def affirmed(
    pattern: re.Pattern[str], text: str, unless: re.Pattern[str] | None = None
) -> re.Match[str] | None:
    """The first match that is not denied, and has nothing before it that takes it back."""
    for one in pattern.finditer(text):
        before = text[max(0, one.start() - REACH) : one.start()]
        if not DENIED.search(before) and not (unless and unless.search(before)):
            return one
    return None
