"""Reads whether somebody handed the report in at the portal, and the number they got there. Pure.

What the portal's numbers look like is not published: a number counts by the words beside it.
"""

import re

from bot.reports.reading.wording import LONGEST, plain

PORTAL = (
    r"(?:portal\w*|peduli ?wni\w*|pwni|kemlu|kementerian luar negeri|aduan\w*|pengaduan\w*"
    r"|web(?:site|nya)?|situs\w*)"
)
SENT = re.compile(
    r"\b(?:(?:sudah|telah|barusan|tadi|berhasil|akhirnya|alhamdulillah)\b[^.!?\n]{0,40}\b(?:di|ke"
    r"|ter|me|ng)?(?:kirim|lapor|isi|masuk|submit|daftar|input|adu|unggah|upload|kekirim|ajukan"
    r"|ajuin|lengkapi)(?:kan|in|an|nya)?|terkirim|kekirim)\b"
)
ITSELF = r"(?:portal\w*|peduli ?wni\w*|pwni|kemlu|kementerian luar negeri)"
AT_PORTAL = re.compile(
    rf"\b(?:{ITSELF}|(?:aduan|pengaduan)\w*|(?:web(?:site|nya)?|situs\w*)(?: \w+)? {ITSELF})\b"
)
"""Other sites take complaints and money, too."""
THERE = re.compile(rf"\b{ITSELF}\b")
NOT_YET = re.compile(
    r"\b(?:belum|tidak (?:bisa|jadi|sempat|berhasil|tau|mau|ngerti|mengerti|masuk|terkirim)|gagal"
    r"|error|eror|cara|bagaimana|mau|kapan|kalau|apakah|siapa|jangan|bisa|setelah ini|nanti)\b"
)
NUMBERED = re.compile(
    r"\b(?:no|nomor|nomer|nmr|nomr|tiket|ticket|kode|code|id|aduan|pengaduan|laporan|registrasi"
    r"|register|referensi|ref|resi)(?:nya|ne|na|ku)?\b\.?(?:\s{1,2}(?:aduan|pengaduan|laporan|tiket"
    r"|registrasi|portal|kasus|saya|sy|itu|adalah|nya|no|di|ke|dari|peduli|wni|kemlu|web"
    r"|nomor)(?:nya|ne"
    r"|na)?){0,3}\s{0,2}[:=#]?\s{0,2}#?(?P<number>(?=[A-Za-z/.-]{0,12}\d)[A-Za-z0-9]{1,20}(?:[-/._][A-Za-z0-9]{1,20}){0,6})",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"(?<![\w/-])(?P<number>(?:PWNI|ADU|WNI|LP|TKT)[-/_.]?\d[\w/.-]{2,30})", re.IGNORECASE
)
BARE = re.compile(r"\W{0,3}(?P<number>[A-Za-z]{0,8}[-/._]?\d[\w/.-]{2,30}?)\W{0,3}")
ABOUT_REPORT = re.compile(rf"\b(?:{PORTAL}|laporan\w*|tiket\w*|registrasi\w*|kode\w*)\b")
PHONE = re.compile(r"\+?(?:62|0)?8\d{8,12}")
FEWEST_DIGITS = 3


def read(text: str, *, asked: bool = False) -> str | None:
    """The number that the portal gave, as it was written; None when none is told. `asked` says that
    it was just asked for, so that a number alone is one."""
    seen, said = text[:LONGEST], plain(text)
    if _asking(said):
        return None
    patterns = [MARKED]
    if asked or ABOUT_REPORT.search(said):
        patterns.append(NUMBERED)
    for pattern in patterns:
        for found in pattern.finditer(seen):
            if _is_number(number := found["number"].rstrip("-/._")):
                return number
    alone = BARE.fullmatch(seen.strip()) if asked else None
    return alone["number"] if alone and _is_number(alone["number"]) else None


def told(text: str) -> str | None:
    """The number of the portal in words that name the portal, as somebody tells it in passing."""
    return read(text) if THERE.search(plain(text)) else None


def says_sent(text: str) -> bool:
    """Whether somebody says to have handed it in there, with a number or without."""
    said = plain(text)
    sent = SENT.search(said) and AT_PORTAL.search(said)
    return bool(sent and not NOT_YET.search(said) and not text.rstrip().endswith("?"))


def _asking(said: str) -> bool:
    return bool(re.search(r"\b(?:bagaimana|cara|dapat dimana|belum (?:ada|dapat|punya))\b", said))


def _is_number(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return len(digits) >= FEWEST_DIGITS and not PHONE.fullmatch(re.sub(r"[ .-]", "", number))
