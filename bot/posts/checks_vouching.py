"""Finds words that call an offer safe. Pure.

A post may say who is licensed, because a second person reads it before. What one editor writes
alone and everybody reads, such as why a post was taken back, may not: "Ternyata asli, silakan
bayar." sends people to whoever asked for it. In doubt it stops; the editor says it in other words,
or writes a correction, which a second person approves.
"""

import re
from collections.abc import Iterator

from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen
from bot.normalising.letters import joined, plain_letters, unstretched

_NOT = r"(?:tidak|tak|tdk|gak|ga|nggak|enggak|bukan|bkn|tanpa)"
_GOOD = (
    r"(?:aman|asli|resmi|legal|sah|halal|jujur|amanah|valid|benaran|beneran|terjamin|terpercaya"
    r"|tepercaya|dipercaya|terbukti benar|terverifikasi|berizin|berlisensi|terdaftar"
    r"|(?:punya|memiliki|ada) izin|direkomendasikan|safe|legit|real|official|verified|genuine"
    r"|(?:ternyata|memang|sudah|sungguh|betul-betul) (?:benar|betul|bagus|baik|oke?))"
)
_BAD = (
    r"(?:penipu\w*|menipu|tipu\w*|palsu|bohong\w*|hoa(?:x|ks)|scam\w*|berbahaya|bahaya|ilegal"
    r"|abal-abal|bodong|bermasalah|masalah|mencurigakan|berisiko|risiko|apa-apa)"
)
_INVITES = r"(?:silakan|silahkan|ayo|mari|boleh|bisa|dapat|lanjut\w*|langsung|segera|jadi|tetap)"
_STEPS = (
    r"(?:(?:di|mem)?bayar\w*|trans?fer\w*|tf|setor\w*|(?:mem?)?berangkat\w*|(?:men|di)?daftar\w*"
    r"|(?:di)?ikut\w*|gabung|bergabung|(?:me|di)?lamar\w*|diambil|ambil|(?:di|me)?terima"
    r"|kirim(?:kan|lah)?|dihubungi|hubungi|pergi|lanjut\w*|dilanjut\w*|dicoba|coba|dipercaya"
    r"|percaya\w*)"
)
_BETWEEN = (
    r"(?: (?:sudah|juga|saja|lagi|segera|langsung|bisa|boleh|untuk|di|anda|kalian|ikut)){0,3}"
)
VOUCHING = re.compile(
    rf"\b(?P<good>{_GOOD})\b"
    rf"|\b{_NOT}(?: (?!tentang|soal|mengenai|dan|karena)[\w-]+){{0,3}} {_BAD}\b"
    rf"|\b(?P<invites>{_INVITES}{_BETWEEN} {_STEPS})\b"
    r"|\b(?:jangan|tidak (?:perlu|usah)|tak (?:perlu|usah)) (?:takut|khawatir|ragu|curiga)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?<!bukan )\b(?:tidak|tak|tdk|bukan|belum|kurang|jangan|dilarang)"
    r"(?: (?:tentu|pasti|ada|satu|pun|yang|lagi|agen|agensi|lowongan|tawaran|perusahaan|penyalur"
    r"|punya|bisa|dapat|boleh|terbukti|dinyatakan|diketahui|berarti))* ?$",
    re.IGNORECASE,
)
"""Right before good words: they are denied. Anything else between ("tidak hanya aman") denies
nothing."""
OF_NEWS = re.compile(
    r"\b(?:(?:keterangan|pernyataan|penjelasan|data|angka) resmi"
    r"|(?:teks|naskah|gambar|foto|sumber|berita|kabar) asli)$",
    re.IGNORECASE,
)
"""What is no offer."""
TWINS = str.maketrans("01345@$!", "oieasasi")
"""Digits and signs for the letters that they look like."""
INSIDE = re.compile(r"(?<=[^\W\d_])[.*_~'`|-]+(?=[^\W\d_])")
"""Signs that take a word apart: "a.man"."""

READ_BEFORE = 120
"""Signs before such words that may deny them."""


def vouching_faults(text: str) -> Iterator[Fault]:
    """Words of a plain text that call an offer safe or send people to it, in any letters; not those
    that are denied ("belum tentu aman")."""
    plain = " ".join(unstretched(joined(plain_letters(seen(text)))).split())
    twins = plain.translate(TWINS)
    told: set[str] = set()
    for shown in dict.fromkeys((plain, twins, INSIDE.sub("", twins))):
        for found in VOUCHING.finditer(shown):
            word = excerpt(found[0])
            if word.casefold() not in told and not _harmless(found, shown):
                told.add(word.casefold())
                yield Fault("postcheck.vouching", {"kata": word})


def _harmless(found: re.Match[str], text: str) -> bool:
    begin = max(0, found.start() - READ_BEFORE)
    if found["good"] and OF_NEWS.search(text[begin : found.end()]):
        return True
    deniable = found["good"] or found["invites"]
    return bool(deniable) and DENIED.search(text[begin : found.start()]) is not None
