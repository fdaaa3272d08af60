"""Reads what says no day or country: that it is not known yet, that nothing is wanted, that all
stays as it is. Whole sentences only, for each of them ends or keeps something. Pure."""

import re

from bot.reports.reading.wording import plain
from bot.victims import ADDRESSED, FELLOW, RELATIVE

MOST_WORDS = 15
"""Words beyond which a text tells something else."""
_TO = (
    r"(?:saya|aku|kami|kakak|kak|bang|min|admin|bu|pak|maaf|masih|nya|sih|itu|ini|juga|ya|yah|wah"
    r"|kok|deh|dong|lah|aja|saja|soalnya|karena|dari|sampai|sekarang)"
)
_DAY = (
    r"(?:kapan|tanggal|jadwal|hari|waktu|berangkat|keberangkatan|terbang|penerbangan|pergi|persis"
    r"|pasti|tepat|bulan|negara|tujuan|kemana|mana|ke|yang|apa|soal|tentang|untuk|akan)"
    r"(?:nya)?"
)
_WAITED = (
    r"(?:visa|paspor|tiket|panggilan|kabar|info|informasi|jadwal|tanggal|kepastian|keputusan"
    r"|dokumen|kontrak|medical|medikal|izin|job|giliran|agen|agensi|sponsor|pt|calo|majikan|bos"
    r"|kantor|disnaker|turun|keluar|terbit|jadi|selesai|dulu|lagi|dan)(?:nya)?"
)
_WHO = r"(?:agen|agensi|sponsor|pt|bos|kantor|petugas|mereka|majikan)(?:nya)?"
_NOT = r"(?:tidak|belum|kurang)"
UNKNOWN = re.compile(
    rf"(?:(?:{_TO}|{_DAY}|{_WHO}) )*(?:"
    rf"{_NOT} (?:bisa )?(?:tahu|tau|pasti|jelas|yakin|ingat|ketahuan"
    rf"|dikasih(?: tahu| tau)?|dikabari|diberi tahu|diberitahu|ditentukan"
    rf"|menentukan|kasih tahu|kasih tau|bilang)"
    rf"|{_NOT} (?:ada|dapat|terima|keluar|turun) (?:tanggal|jadwal|hari|kepastian|kabar|info"
    r"|informasi|panggilan|tiket|pemberitahuan)(?:nya)?"
    rf"|(?:belum|tidak) ada|belum"
    rf"|entah(?:lah)?|bingung|(?:nunggu|menunggu|tunggu)(?: {_WAITED})*"
    rf")(?: (?:{_TO}|{_DAY}|{_WHO}))*"
)
"""Who does not know the day yet. "Belum dapat paspor" or "tidak ada masalah" says nothing of it."""
_LEAVE = (
    r"(?:berangkat|brkt|brngkt|brngkat|pergi|pigi|pai|lungo|lunga|indit|terbang|jalan|merantau|kerja"
    r"|bekerja|(?:jadi|jd) (?:tki|tkw|pmi))"
)
_ENDING = rf"(?: (?:{_TO}|dulu|lagi|ke|luar|negeri|sana|mbak|mba|mas))*"
_OFF = r"(?:(?:di)?batal(?:kan|in)?|cancel|gagal|urung|gajadi|tidak (?:jadi|sido))"
_THERE = (
    r" (?:ke|di) (?!(?:luar|sana|situ|kbri|kjri|kdei|polisi|polsek|polres|rumah|rs|kantor"
    r"|bandara|imigrasi|dokter|agen|agensi|pt|bank|pasar|kampung|desa|kota)\b)\w+"
    r"(?: (?:selatan|saudi|kong|\w*aya|arab))?"
)
"""Where to, when that may be a country: no office and no house."""
CALLED_OFF = re.compile(
    rf"(?:(?:{_TO}|{_OFF}|sudah) )*"
    rf"(?:{_OFF}(?: (?:saya|aku|untuk|buat))*(?: {_LEAVE}(?P<at>{_THERE})?"
    rf"|(?P<to>{_THERE}))|tidak berangkat"
    rf"|(?:ke)?berangkat(?:an)?(?: ?nya)?(?: (?:saya|aku|ku))? {_OFF}){_ENDING}"
)
"""A departure that will not be."""
NOT_WISHED = re.compile(
    rf"(?:(?:{_TO}|sudah) )*(?:tidak (?:akan|mau|ingin)|mundur)(?: (?:saya|aku|mau))*"
    rf" (?:berangkat|pergi|terbang|kerja){_ENDING}"
)
"""A departure that somebody does not want: an answer where it was asked for, more than that out of
the blue."""
KEPT = re.compile(
    rf"(?:{_TO} )*(?:(?:tidak|belum) (?:ada )?(?:per)?ubah(?:an)?|(?:tidak|belum) berubah"
    r"|tetap|sama|masih sama)"
    rf"(?: (?:{_TO}|tetap|sama|tanggal|jadwal|segitu|seperti|kemarin|dulu|yang|lama)(?:nya)?)*"
)
"""The day stays as it was told."""
ANOTHER = re.compile(
    rf"\b(?:{RELATIVE}|{FELLOW})(?:ku|nya|e| saya| aku| kami| e| nya)?\b(?: \w+){{0,3}}"
    r" (?:berangkat|brangkat|mangkat|budh?al|terbang|pergi|lung[ao]|indit|pai)(?:e|nya)?\b"
)
"""Somebody else who leaves."""


def unknown(text: str) -> bool:
    """Whether somebody says that the day, or the country, is not known yet."""
    return UNKNOWN.fullmatch(_joined(text)) is not None


def called_off(text: str, *, abroad: bool = False) -> bool:
    """Whether somebody says that the departure is off, and nothing else. Where to may be
    named with it in a message that names a country (`abroad`): "ga jadi pergi ke pak lurah" is
    another matter.

    >>> called_off("saya batal kerja ke taiwan mbak", abroad=True)
    True
    >>> called_off("batal berangkat, paspor saya ditahan")
    False
    """
    found = CALLED_OFF.fullmatch(_joined(text))
    return found is not None and (abroad or not (found["at"] or found["to"]))


def not_going(text: str, *, abroad: bool = False) -> bool:
    """Whether somebody who is asked about it says that they do not leave at all."""
    return called_off(text, abroad=abroad) or NOT_WISHED.fullmatch(_joined(text)) is not None


def of_another(text: str) -> bool:
    """Whether somebody else is named as the one who leaves: "temenku juga berangkat". Who is spoken
    to ("kak, aku berangkat") is no relative."""
    return ANOTHER.search(plain(ADDRESSED.sub(" ", text))) is not None


def unchanged(text: str) -> bool:
    """Whether somebody says that the day stays."""
    return KEPT.fullmatch(_joined(text)) is not None


def _joined(text: str) -> str:
    """The words in their comparable form; nothing for a text that says more than that."""
    said = re.findall(r"\w+", plain(text))
    return " ".join(said) if len(said) <= MOST_WORDS else ""
