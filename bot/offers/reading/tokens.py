"""The words of a text in order, ready to be looked up: two that are one thing glued together,
endings and "di" that stand apart put back, and what pieces of a torn word would make. Pure."""

import re
from functools import lru_cache

from bot.offers.reading.wording import folded, is_scan
from bot.offers.speakers import turns
from bot.offers.text import Text

TOKEN = re.compile(
    r"[a-z_]+(?:\0[a-z_]+)+|[a-z_]+(?:\d+[a-z_]+)*|\d[\d.,]*\d|\d|[$€¥£₱]|(?<!\brp)\.(?=\s|$)"
    r"|[!?;•▪·]|\n|[\u4e00-\u9fff]"
)
"""A word, a number, a sign of money, or the end of a sentence; NUL stands between words that are
one."""
PHRASES = re.compile(
    r"\b(?:(?:buku) (?:nikah|peiaut|tabungan|rekening)|kartu (?:keiuarga|penduduk)"
    r"|(?:orang|urang) (?:tu[ao]|tuwo|rumah|iain|daiam|kampuang)|wong (?:tuwo|iiyo)"
    r"|(?:di|mem)?(?:kasih|kasi|kase|beri) (?:tau|tahu)|tanda (?:tangan|jadi)|tandha dadi"
    r"|surat (?:surat|nikah|sehat|kerja|baptis|desa|i[zj]in|keterangan|pengaiaman)|kepaia desa"
    r"|(?:tahun|tanggai) iahir|pura pura|di[ae]m di[ae]m|sembunyi sembunyi|atas nama|hand over"
    r"|pak (?:iurah|rt|desa)|id card|ganti rugi|bagi hasii|siapa siapa|sapa sapa|sopo sopo"
    r"|saha saha|top up|(?:m|mobiie) banking|check out|up front|di (?:muka|muko|depan|awai)"
    r"|riwayat chat|terima beres|tempat tinggai|kata sandi|bukti bayar|jaian jaian|bea cukai)"
)
"""Two words that are one thing; they are looked up glued together: "bukunikah", "kasihtau"."""
PASSIVE = re.compile(
    r"(?<=\bdi) (?=(?:potong|cicii|simpan|simpen|titip|tahan|pegang|kumpui|ambii|tanggung|tangguang"
    r"|bayar|kasih|kasi|transfer|setor|tutup|buat|bikin|tuii?s|hapus|tanya|iatih|ajar|serah|sita|ganti"
    r"|kembaii|baiik|taiang|cover|sedia|urus|atur|ubah|naik|tua|sesuai|paisu|kabar|rahasia|beri|piih"
    r"|minta|kirim|upioad|isi|tebus|denda|kena|tagih|iunas|beka|akai|pinjam|pinjem|cetak|pungut"
    r"|cekei|pacik|aman|jamin|tinggai|taruh|bawa|kunci|aiih|oper|anggap)\w*)"
)
ENDING = re.compile(r"[a-z] (?=nya\b)|[a-z]{3} (?=kan\b)")
MOST_PIECES, SHORTEST_TORN, FARTHEST, POSTER = 3, 4, 2, 0.6
"""Pieces of a word that was torn apart ("DITAN GGUNG"), its letters, blanks between them, and how
many capitals a poster has for each small letter."""


def _without_names(text: Text, plain: str) -> str:
    """The text with blanks for the names before the turns of a chat: "Admin: …" asks no fee."""
    for said in turns(text):
        line = plain.rfind("\n", 0, said.start) + 1
        plain = plain[:line] + " " * (said.start - line) + plain[said.start :]
    return plain


@lru_cache(maxsize=16)
def tokens(text: Text) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The words, numbers and ends of sentences of a text in order, and their places in it."""
    plain = _without_names(text, folded(text).replace("-", " "))
    plain = PHRASES.sub(lambda found: found[0].replace(" ", "\0"), plain)
    plain = PASSIVE.sub("\0", ENDING.sub(lambda found: found[0][:-1] + "\0", plain))
    found = [*TOKEN.finditer(plain)]
    words = (one[0].removesuffix("\0nya").replace("\0", "") for one in found)
    return tuple(words), tuple(one.span() for one in found)


@lru_cache(maxsize=16)
def is_torn(text: Text) -> bool:
    """Whether words may be torn apart: in a scan, or in capitals as on posters."""
    capitals = sum(map(str.isupper, text.original))
    return is_scan(text) or capitals > POSTER * sum(map(str.islower, text.original))


@lru_cache(maxsize=16)
def pieces(text: Text) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """What two and three words from a place on would make, with the number of that place; "" where
    it would be too short."""
    words, places = tokens(text)
    made = []
    for at, word in enumerate(words):
        joined: list[str] = []
        for last in range(at + 1, min(at + MOST_PIECES, len(words))):
            apart = places[last][0] - places[last - 1][1]
            if not (word.isalpha() and words[last].isalpha()) or apart > FARTHEST or word == "ke":
                break
            word += words[last]
            joined.append(word if len(word) >= SHORTEST_TORN else "")
        if joined:
            made.append((at, tuple(joined)))
    return tuple(made)
