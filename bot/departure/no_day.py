"""Reads what says no day or country: that it is not known yet, that nothing is wanted, that all
stays as it is. Whole sentences only, for each of them ends or keeps something. Pure."""

import re

from bot.reports.reading.wording import plain

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
CANCEL = re.compile(
    rf"(?:{_TO} )*(?:batal(?:kan)?|stop|berhenti|hentikan|cancel|cukup|skip|lain kali"
    r"|nanti (?:aja|saja|dulu)|jangan|tidak(?: (?:usah|perlu|jadi|mau|dulu|minat|ingin))?)"
    rf"(?: (?:{_TO}|dulu|lagi|makasih|terima kasih|di ?ingat ?kan|ingat ?kan|pengingat|tanya|lanjut"
    r"|diteruskan|dilanjut(?:kan)?|ubah|diubah|ganti|diganti))*"
)
NOT_GOING = re.compile(
    rf"(?:(?:{_TO}|sudah) )*(?:batal|tidak (?:jadi|akan|mau|ingin)|mundur|urung)"
    rf"(?: (?:saya|aku|mau))* (?:berangkat|pergi|terbang|kerja)"
    rf"(?: (?:{_TO}|dulu|lagi|ke|luar|negeri|sana))*"
)
KEPT = re.compile(
    rf"(?:{_TO} )*(?:(?:tidak|belum) (?:ada )?(?:per)?ubah(?:an)?|(?:tidak|belum) berubah"
    r"|tetap|sama|masih sama)"
    rf"(?: (?:{_TO}|tetap|sama|tanggal|jadwal|segitu|seperti|kemarin|dulu|yang|lama)(?:nya)?)*"
)
"""The day stays as it was told."""
ANOTHER = re.compile(
    r"\b(?:anak|suami|istri|adik|kakak|teman|temen|sepupu|keponakan|ponakan|tetangga|saudara|ibu"
    r"|bapak|ayah|pacar|ipar)(?:ku|nya| saya| aku| kami)?\b(?: \w+){0,3}"
    r" (?:berangkat|terbang|pergi)\b"
)
"""Somebody else who leaves."""
JANUARY = re.compile(r"\bjan\b")
"""What the table of spellings takes for "jangan"."""


def unknown(text: str) -> bool:
    """Whether somebody says that the day, or the country, is not known yet."""
    return UNKNOWN.fullmatch(_joined(text)) is not None


def cancels(text: str) -> bool:
    """Whether somebody wants no more of the question."""
    return CANCEL.fullmatch(_joined(text)) is not None and not JANUARY.search(text.lower())


def not_going(text: str) -> bool:
    """Whether somebody says that they do not leave at all."""
    return NOT_GOING.fullmatch(_joined(text)) is not None


def of_another(text: str) -> bool:
    """Whether somebody else is named as the one who leaves: "temenku juga berangkat"."""
    return ANOTHER.search(plain(text)) is not None


def unchanged(text: str) -> bool:
    """Whether somebody says that the day stays."""
    return KEPT.fullmatch(_joined(text)) is not None


def _joined(text: str) -> str:
    """The words in their comparable form; nothing for a text that says more than that."""
    said = re.findall(r"\w+", plain(text))
    return " ".join(said) if len(said) <= MOST_WORDS else ""
