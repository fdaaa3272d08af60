"""Poses as a ministry, embassy, state firm or known firm, and something does not fit.

The name is borrowed for trust; the link, number, mailbox, account or fee is the swindler's (facts
0.2: look-alike portal; 0.3: frauds in the name of the embassy, whose services are free; 4.8: only
government bodies, licensed agencies and firms for themselves may place people). To be named is no
sign; nor is a genuine notice with an official page and no fee.
"""

import re
from functools import lru_cache

from bot.offers.denying import meant, warned
from bot.offers.model import Reading
from bot.offers.reading.bodies import KNOWN, OFFICIAL_HOST, STATE, borrowed
from bot.offers.reading.persons import of_others
from bot.offers.reading.ways import hiding
from bot.offers.text import Quote, Text
from bot.urls.finding import Url

MOST = 3
LOUD = (
    r"(?:pengumuman(?: resmi)?|info resmi|rekrutmen(?: bersama| center)?|recru[il]tment|"
    r"pener ?[il]maan|lowongan(?: resmi| kerja| bumn)?|panggilan(?: tes)?|undangan(?: tes)?|"
    r"program|formasi|pendaftaran|open (?:recruitment|rekrutmen)|loker|karir|career|jalur khusus|"
    r"seleksi)"
)
"""Words by which a recruitment is announced."""
BODY = re.compile(rf"\b(?:{STATE}|{KNOWN})")
POSING = re.compile(
    rf"(?:"
    rf"(?:^|\n)[^\n\w]{{0,8}}(?:pt\.? )?(?:{STATE}|{KNOWN})(?=\b)(?! (?:menggagalkan|menangkap"
    rf"|mengimbau|mengingatkan|imbau))"
    rf"|(?<!\w){LOUD} (?:\w+ ){{0,3}}?(?:pt\.? |bumn |bank )?(?:{STATE}|{KNOWN})\b"
    rf"|(?<!\w)(?<!di )(?:{STATE}|{KNOWN}) (?:\(?persero\)? )?(?:\w+ ){{0,2}}?(?:buka|membuka"
    rf"|membutuhkan|mengundang|mencari|mengadakan|resmi|recruitment|rekrutmen|lowongan|affiliate"
    rf"|mitra|hiring|care\b|global)"
    rf"|(?<!\w)(?:(?:kami|saya|aku)(?: \w+){{0,2}}? (?:dari|pegawai|karyawan|staff?)|tim|petugas"
    rf"|hrd|mentor|panitia|perwakilan|atas nama|agen resmi"
    rf"|mitra(?: resmi)?|from|dari (?:tim|bagian|hrd|pihak)) (?:tim |bagian |pihak |hrd "
    rf"|kerja sama "
    rf"|kemitraan |merchant |rekrutmen |"
    rf"verifikasi |pusat |resmi |penjualan )*(?:pt\.? |bank )?(?:{STATE}|{KNOWN})\b"
    rf"|(?<!\w)(?:di ?terima|lolos|lulus|bekerja ?sama|kerja ?sama|ker ?jasama|rekanan"
    rf"|orang dalam|ordal|kenalan|masuk|jadi) "
    rf"(?:\w+ ){{0,4}}?(?:pt\.? |bank )?(?:{STATE}|{KNOWN})\b"
    rf"|(?<!\w)\[ ?(?:{STATE}|{KNOWN})[^\]\n]{{0,30}}\]"
    rf"|(?<!\w)(?:map|formulir|jalur|kuota|kartu) (?:\W )?(?:\w+ ){{0,2}}(?:{STATE}|{KNOWN})\b"
    rf")"
)
"""The body speaks, recruits, or lends its name; a body that is only named does not count."""
INSIDER = re.compile(
    r"\b(?:orang dalam|ordal|jalur (?:khusus|dalam|belakang|titipan)|langsung di ?sisip\w*"
    r"|nama disisipkan|mahar|titip nama|kuota (?:dalam|khusus)|pelicin|sk turun|tanpa ujian)\b"
)
ASKED = re.compile(
    r"\b(?:transfer|virtual account|(?:ke|pada) (?:rek(?:ening)?|dana)\b|mahar|isi saldo|setor"
    r"|top ?up|uang muka|deposit|"
    r"melunasi|me ?nyelesaikan (?:biaya|dana)|membeli (?:map|formulir|seragam)|uang sendiri"
    r"|membayar (?:lebih )?(?:dulu|dahulu|tiket)|"
    r"peserta (?:membayar|transfer)|(?:bayar|biaya|blaya|dana)\b[^\n.]{0,40}\brp ?\.?\d|\d{2,3} rb)"
)
OFFICIAL_WAY = re.compile(
    r"\bkode billing|bank yang ditunjuk|\bloket\b|bukan ke perorangan|laman (?:resmi|berakhiran)"
    r"|kantor pos|\bpnbp\b|kuitansi resmi"
)
"""How a body takes the fees that are its own."""
FREE = re.compile(
    r"\b(?:tidak (?:di ?)?pungut|tidak memungut|tanpa (?:di ?pungut )?b[il]aya|t ?anpa +biaya"
    r"|gratis|bebas biaya|tidak ada biaya|tldak dlpungut)"
)
SECRET = re.compile(
    r"\b(?:otp|pin|kode (?:yang )?masuk|password|kata sandi|selfie|swafoto|foto ktp"
    r"|buku (?:tabungan|rekening)|kartu atm)\b"
)
FREE_MAIL = re.compile(
    r"@(?:gmail|yahoo|ymail|hotmail|outlook|proton\w*|surel\w*|mail)\b|@[\w.-]*\.(?!go\.id"
    r"|co\.id)[a-z]{2,}$"
)


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The borrowed name, then what does not fit it."""
    text = reading.text
    posing = list(_posing(text))
    links = [url for url in reading.links if url.host and not OFFICIAL_HOST.search(url.host)]
    posing += [
        Quote(text.original[url.start : url.end], url.start, url.end)
        for url in links
        if borrowed(url) and not warned(text, 0)
    ]
    if not posing or (reading.kind in ("news", "warning")):
        return ()
    odd = _odd(reading, links)
    return tuple(dict.fromkeys((*posing[:2], *odd)))[:MOST] if odd else ()


@lru_cache(maxsize=64)
def _posing(text: Text) -> tuple[Quote, ...]:
    """Where a body speaks, recruits or lends its name; most texts name none at all."""
    if not BODY.search(text.plain):
        return ()
    return tuple(text.quote(one.start(), one.end()) for one in meant(text, POSING))


def _odd(reading: Reading, links: list[Url]) -> list[Quote]:
    """What does not fit the body: a link, a private way, a fee, an insider, a code."""
    text = reading.text
    found = [
        text.quote(one.start(), one.end())
        for one in meant(text, INSIDER)
        if not of_others(text, one.start())
    ]
    found += [
        Quote(text.original[url.start : url.end], url.start, url.end)
        for url in links
        if hiding(url)
    ]
    found += [one.quote for one in reading.contacts if one.personal or _foreign(one.value)]
    found += (
        [
            one.quote
            for one in reading.contacts
            if one.kind == "email" and FREE_MAIL.search(one.value)
        ]
        if found or not FREE.search(text.plain)
        else []
    )
    if not FREE.search(text.plain) and (found or not OFFICIAL_WAY.search(text.plain)):
        found += [one.quote for one in reading.fees]
        found += [text.quote(one.start(), one.end()) for one in meant(text, ASKED)]
    found += [text.quote(one.start(), one.end()) for one in meant(text, SECRET)]
    return found


def _foreign(value: str) -> bool:
    return value.startswith("+") and not value.startswith("+62")
