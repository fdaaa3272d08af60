"""Reads a journey: where it began in Indonesia, through which countries, and where to. Pure."""

import re

from bot.geography import Geography
from bot.normalising.letters import plain_letters
from bot.reports.reading.places import Named, at_home, named, town_at_home
from bot.reports.reading.wording import LONGEST

FROM = re.compile(
    r"\b(?:(?:berangkat|brangkat|brgkt|mangkat|budal|start|mulai)(?: (?:dari|dr|dri|di|saking|saka"
    r"|ti|lewat))|dari|dr|dri|drpd|asal(?:nya)?(?: dari)?|saking|saka|soko|ti)\s{1,3}(?:kota "
    r"|kab(?:upaten|\.)? ?|desa |kampung |kec(?:amatan|\.)? ?|provinsi "
    r"|daerah )?(?P<name>[^\W\d_][\w' ]{1,60})",
    re.IGNORECASE,
)
STOPS = re.compile(
    r"\s+(?:ke|k|naik|lewat|via|terus|trus|trs|lalu|lanjut|langsung|lgsg|pakai|pake|pesawat|kapal"
    r"|bis|bus|mobil|kereta|terbang|transit|sampai|sampe|tgl|tanggal|jam|sama|bareng|dengan|dgn|dan"
    r"|saya|sy|aku|neng|ning|nang|ka|menuju|tujuan|dulu|katanya|kemudian|abis|habis|diantar"
    r"|dijemput|dibawa|numpang|travel|diajak|mbak|pak|bu|min|kak)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
NO_PLACE = re.compile(
    r"^(?:rumah|sana|situ|sini|awal|teman|tmn|agen|bos|calo|kampung|bandara|pelabuhan"
    r"|indo(?:nesia)?|orang|pagi|malam|jam|tahun|bulan|januari|februari|maret|april|mei|juni|juli"
    r"|agustus|september|oktober|november|desember|fb|facebook|wa|tele\w*|perusahaan|kantor|kecil"
    r"|dulu|saya|tempat|penampungan|pt|kemarin|mana|hotel|pesawat)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"\b(?:dari|dr|di|ke|naik|dijemput|saya|sy|aku|dibawa|diajak|terbang|pesawat|kapal|langsung"
    r"|lgsg|lewat|kerja|katanya|lalu|terus|trs|mau|transit)\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:(?:saya|sy|aku|kulo|abdi|ambo|beta|kami|awalnya|pertama|wong|orang)\s)?"
    r"(?P<name>[^\W\d_]{3,20}(?:\s[^\W\d_]{3,20})?)\s(?:numpak|naik|nitih|nunut|nebeng|ke|k|ka|nang"
    r"|neng|ning|menyang|menuju|lanjut|terus|trus|trs|diantar|dijemput)\s",
    re.IGNORECASE,
)
"""A place that only its being the first word tells: it must be a known town."""
CHAINED = re.compile(r"\s*(?:-+>?|–|—|→|>+|=>|➡|/|,|\bke\b|\blanjut\b)\s*$", re.IGNORECASE)
MOST_WORDS = 3
"""Words of a name that nothing but its place in the sentence announces."""


def read(text: str, geography: Geography) -> tuple[str, tuple[str, ...], str]:
    """The place of departure as it is written, the countries on the way and the last country; ""
    for what is not said. A stop in Indonesia is none on the way."""
    seen = " ".join(plain_letters(text[:LONGEST])[:LONGEST].split())
    abroad = [one for one in named(seen, geography) if one.country != "id"]
    codes = list(dict.fromkeys(one.country for one in abroad))
    last = abroad[-1].country if abroad else ""
    way = tuple(code for code in codes if code != last)
    return _origin(seen, abroad, geography), way, last


def _origin(text: str, abroad: list[Named], geography: Geography) -> str:
    for found in FROM.finditer(text):
        name = STOPS.sub("", found["name"]).strip()
        start = found.start("name")
        foreign = any(one.start <= start + len(name) and one.end > start for one in abroad)
        if name and not NO_PLACE.match(name) and not foreign:
            return _at_most(name)
    if leading := _leading(text, geography):
        return leading
    first = abroad[0].start if abroad else len(text)
    home = [one for one in at_home(text) if one.start < first]
    if home:
        return home[0].town
    before = text[:first]
    chained = CHAINED.sub("", before)
    if abroad and chained != before and 0 < len(chained.split()) <= MOST_WORDS:
        return "" if NO_PLACE.match(chained) or NO_NAME.search(chained) else chained
    return ""


def _leading(text: str, geography: Geography) -> str:
    found = LEADING.match(text)
    if found is None:
        return ""
    return found["name"] if town_at_home(found["name"], geography) else ""


def _at_most(name: str) -> str:
    """The known town that a name begins with, or its first words."""
    known = at_home(name)
    if known and known[0].start == 0:
        return known[0].town
    return " ".join(name.split()[:MOST_WORDS])
