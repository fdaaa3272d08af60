"""The way is roundabout or hidden: small harbours, boats by night, rivers, land borders.

Who enters that way is in the country unlawfully and in the hands of those who drive (facts 3.20,
3.21). A ferry, a flight with a stop, or a ship's crew that boards in a port is no such way.
"""

import re
from collections.abc import Iterator
from itertools import islice

from bot.offers.denying import denied
from bot.offers.model import Reading
from bot.offers.reading.asked import quoted, told
from bot.offers.reading.hidden_ways import hidden_ways
from bot.offers.reading.posters import scanned, spelt
from bot.offers.text import Quote, Text

MOST = 3
LOOKED_AT = 12
_BOAT = (
    r"(?:p[ae]rahu|prau|sampan|speed ?boat\w*|spe+d\b|spit(?: ?bo+t)?|spid|boat|bo+t(?: pancung)?"
    r"|pancung|pompong|pumpong|klotok|ketinting|jukung|"
    r"tongkang|kapa(?:l)? (?:kecil|ketek|leutik|letik|kayu|sayur|barang|ikan|nelayan|kargo|malam"
    r"|gelap|tengah malam|bawang|sembako)|small boat|fishing boat|rakit)"
)
_RIDE = (
    r"(?:naik|naiak|numpak|pakai|pake|nganggo|nunut|numpang|kanan?|make|memakai|menggunakan|dengan"
    r"|by|on a|in a|ikut|diangkut|diantar|dibawa|nyebrang|menyeberang|nyabrang|nyeberang"
    r"|menyebrang)"
)
_DARK = r"(?:malam|malem|peuting|subuh|tengah malam|dini hari|bengi|gelap|night)"
_BORDER = (
    r"(?:perbatasan|border|tapal batas|wates|mae ?sot|aranyaprathet|aranya|poipet|myawad\w*"
    r"|entikong|tebedu|aruk|badau|sungai moei|chiang saen|mae sai|moc bai)"
)
_CROSS = (
    r"(?:nyebrang|nyeberang|menyeberang|menyebrang|diseberangkan|disebrangin|nyabrang|dieuntaskeun"
    r"|melintas|cross(?:ing)?)"
)
_BOAT, _RIDE, _DARK, _BORDER, _CROSS = (
    part.replace(" ", r"\ ") for part in (_BOAT, _RIDE, _DARK, _BORDER, _CROSS)
)
WAYS = re.compile(
    rf"""(?<!\w)(?:
        (?:pelabuhan|jalan|jalur|lorong|laluan|dermaga|rute)\ (?:tikus|gelap|hitam|belakang|kecil
            |kecik|samping|tidak\ resmi|rahasia|tersembunyi|bawah\ tanah|nelayan|ikan)
        |{_RIDE}\ (?:\w+\ ){{0,2}}?{_BOAT}(?:[^.!?\n]{{0,40}}?{_DARK})?
        |{_BOAT}[^.!?\n]{{0,30}}(?<!\w)(?:{_DARK}|jemput\w*|(?:di|dari)\ (?:pantai|hutan
            |muara))(?!\w)
        |(?:di\ ?turun\ ?kan|diturunin|dilepas)\ (?:di\ )?(?:tengah|pinggir)\ (?:hutan|laut|jalan
            |pantai)
        |{_CROSS}\ (?:\w+\ ){{0,3}}?(?:kali|sungai|laut|perahu|kapal\ barang|{_BORDER}|river|border
            |parit|jembatan|hutan|malam|rawa)
        |(?:lewat|liwat|melalui|via|menyusuri|masuk\ dari|masuk\ lewat|ngaliwat\w*)\ (?:jalur
            \ |jalan\ |pintu\ )?(?:belakang|laut\ (?:malam|gelap)|hutan|sungai|sungei|kali|kebun
            |sawah|perkebunan|darat\ (?:ke|malam)|perbatasan|gunung|rawa|kebon|alas)(?!\w)
        |{_BORDER}[^.!?\n]{{0,24}}?(?<!\w)(?:lewat|via)\ darat|(?:lewat
            |via)\ (?:jalur\ )?darat[^.!?\n]{{0,24}}?(?<!\w)(?:ke\ )?{_BORDER}
        |(?:di ?jemput|jemput|dijemputnya|picked\ up|ketemu|dioper|pindah\ mobil
            |ganti\ mobil)\ (?:\w+\ ){{0,4}}?(?:di\ |at\ |near\ |the\ ){{0,2}}(?:{_BORDER}
            |tengah\ jalan|pinggir\ (?:jalan|hutan|sungai|laut)|tengah\ laut|hutan|kebun)
        |(?:jalur|jalan|lewat|rute|lanjut|perjalanan)\ darat\ (?:\w+\ ){{0,3}}?(?:ke\ )?{_BORDER}
        |(?:mobil|van|minivan|bus|bis|travel|truk|taksi|car|grab)\ (?:\w+\ ){{0,5}}?(?:ke|menuju
            |sampai|to|till)\ (?:the\ )?{_BORDER}
        |(?:tidak|jangan|indak|ora|kada|teu|sonde|entar)\ (?:usah\ |perlu\ |boleh\ |bisa
            \ |payah\ )?(?:lewat|liwat|melalui|ngaliwatan|ngelewati|via|masuk|naik)\ (?:pos
            |pelabuhan|imigrasi|feri|jalur\ resmi|kantor\ imigrasi|bandara|pemeriksaan|kapal\ resmi)
        |(?:hindari|menghindar\w*|lolos\ dari|ngindarin|biar\ tidak\ (?:kena|ketemu)
            |supaya\ tidak\ (?:kena|ketemu|ketahuan))\ (?:petugas|imigrasi|pos|razia|polisi
            |pemeriksaan)
        |(?:langsung\ )?(?:banyak\ )?ditolak\ imigrasi[^\n]{{0,20}}(?:muter|mutar|memutar|lewat)
            |(?:muter|mutar|memutar)[\ ,]+(?:dulu\ )?(?:lewat|lebih\ aman|biar|supaya)
        |(?:kapal|naik|join)\ (?:\w+\ ){{0,2}}?(?:d[i1]\ )?tengah\ laut|kucing[- ]kucingan
            |masuk\ (?:secara\ )?(?:gelap|ilegal)|penyelundup\w*|diselundup\w*|smuggl\w*
        |(?:jalan\ kaki|jalan)\ (?:\w+\ ){{0,3}}?(?:lewat|masuk|tembus|nembus)\ (?:hutan|perbatasan
            |kebun)
        |(?:cross|enter)\ (?:\w+\ ){{0,3}}?(?:river|border)\ (?:by|on)\ (?:boat|foot|car|night)
            |by\ land\ (?:to|across|through)\ the\ border|across\ the\ river
        |(?:lanjut|sambung|disambung|terus)\ (?:\w+\ ){{0,3}}?(?:darat|mobil
            |van)\ (?:\w+\ ){{0,3}}?(?:malam|ke\ perbatasan|\d+\ jam\ ke)
        |(?:transit|kumpul)\ (?:\w+\ ){{0,4}}?(?:pulau\ kosong|pulau\ kecil|hutan\ bakau)
    )(?!\w)""",
    re.VERBOSE,
)
SELF_DENYING = re.compile(
    r"(?:tidak|jangan|indak|ora|kada|teu|sonde|entar|bukan|tanpa|no|without|skip|biar"
    r"|supaya|agar|asal) ?"
)
POSTER = spelt(
    "pelabuhan tikus", "jalur tikus", "jalan tikus", "perahu nelayan", "mae sot via darat",
    "via darat",
    "lewat perbatasan darat", "speed boat malam", "naik kapal di tengah laut", "jalur belakang",
)  # fmt: skip
HARMLESS = re.compile(
    r"\b(?:pesiar|feri resmi|boat crew|kru|crew|abk resmi|wisata bahari|nelayan lokal|rescue"
    r"|banana boat|bukan jalur"
    r"|tidak lewat jalur|memancing|berburu|mesin)\b"
)
REFUSED = re.compile(
    r"\b(?:jangan (?:mau|ikut|pernah|sampai)|kalau ada (?:yang )?(?:ajak|bilang|nawar)\w*|tolak"
    r"|tidak (?:pernah|boleh|mau|lewat)|bukan|bahaya)\b[^.!?\n]{0,40}$"
)
BEFORE = 70
ROUTE_COUNTRIES = 2
"""Other countries one is led through; a flight has one stop at most."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that tell of the way, else the stops of a long route."""
    text = reading.text
    found = [text.quote(*span) for span in islice(_ways(text), LOOKED_AT) if _meant(text, *span)]
    found += quoted(text, scanned(text, POSTER))
    return tuple(dict.fromkeys(_longest(found) or _stops(reading)))[:MOST]


def _ways(text: Text) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in text.find(WAYS))
    yield from hidden_ways(text)


def _meant(text: Text, start: int, end: int) -> bool:
    first, last = text.clause(start)
    harmless = HARMLESS.search(text.plain, min(first, start), max(last, end))
    if harmless or not told(text, start):
        return False
    if REFUSED.search(text.plain, max(text.line(start)[0], start - BEFORE), start):
        return False
    return bool(SELF_DENYING.match(text.plain, start)) or not denied(text, start)


def _longest(found: list[Quote]) -> list[Quote]:
    """The quotes without those that stand inside others."""
    return [one for one in found
            if not any(other != one and other.start <= one.start and one.end <= other.end
                       for other in found)]  # fmt: skip


def _stops(reading: Reading) -> list[Quote]:
    """Stops in two countries beside that of the work (fact 3.21)."""
    aims = {place.country for place in reading.works_in}
    stops = {
        place.country: place.quote
        for place in reading.places
        if place.role == "transit" and place.country not in aims | {"id"}
    }
    return list(stops.values()) if aims and len(stops) >= ROUTE_COUNTRIES else []
