"""Words to the bot that answer no question of a report: whether it is the real one, and "go on".
Pure.

A question mark alone is no proof, so each is looked for by what it names.
"""

import re

from bot.reports.reading.questions_back import about_report, asks
from bot.reports.reading.wording import plain, words

SHORT, LONGEST = 8, 12
"""Words of a wish, and of a question about the bot: what is longer tells of something else, too."""
NAME = r"cek ?dulu\w*"
US = r"(?:kalian|kamu|anda|kau|situ|sampeyan|bot(?:nya)?|akun(?:nya)?|admin(?:nya)?|ini|iki|ieu)"
REAL = (
    r"(?:asli|aslinya|resmi|bena?ran|benar|betulan|sungguhan|tenanan|temenan|saestu|palsu|penipu"
    r"|nipu|menipu|tipu|bohong|bohongan|ngibul|hoaks|hoax|dipercaya|di percaya|percaya)"
)
MAKER = r"(?:siapa|bot|robot|orang|manusia|mesin|polisi|pemerintah)"
OF_US = re.compile(rf"\b{US}\b(?: \w+){{0,3}} {REAL}\b|\b{REAL}(?: \w+){{0,2}} {US}\b")
WHO = re.compile(rf"\b{US}(?: ini| tuh| itu)? {MAKER}\b")
NAMED = re.compile(rf"\b{NAME}")
HONEST = re.compile(rf"\b{REAL}\b")
SOMETHING_ELSE = re.compile(
    r"\b(?:kontrak|visa|paspor|lowongan|loker|tawaran|iklan|gaji|pt|perusahaan|agen|calo|surat"
    r"|nomor|tiket|bos|majikan|dia|mereka|kantor|kerja)\w*\b"
)
"""What else may be asked to be genuine: it is none of the bot then, unless that is named."""
GO_ON = re.compile(
    r"(?:ayo|yuk|mari|oke|ok|ya|iya|mau|bisa|tolong|saya|aku|kita|sudah|terus|sekarang|mending"
    r"|kakak|min|halo|hai|bot|jadi|mulai|balik|coba)?(?: (?:mau|bisa|saya|kita|di|aja))*"
    r" ?(?:(?:di ?)?(?:lanjut|terus|sambung|lajeng)(?:kan|in|keun|ke|no|aken|an)?"
    r"|ngelanjut\w*|melanjut\w*|nglanjut\w*|nerus\w*|meneruskan|nyambung\w*|continue)"
    r"(?: (?:laporan|lapor|melapor|isi|isian|ngisi|mengisi|pertanyaan|soal|form|formulir"
    r"|yang|tadi|kemarin|dong|lagi|aja|dulu|ya|ini|itu|saya|aku|sekarang|kakak|min|yuk|nya|deh|bot"
    r"|sih|ke|di|sini|tok|bikin|buat|nulis|ngelapor)|laporannya)*"
)
"""Somebody wants to go on with the report; "lanjut besok" is looked for before."""


def asks_genuine(text: str) -> bool:
    """Whether somebody asks if this is the real bot, or who it is.

    >>> asks_genuine("ini beneran cekdulu?"), asks_genuine("kontraknya asli ga ya?")
    (True, False)
    """
    said = plain(text)
    if len(words(said)) > LONGEST:
        return False
    asked = "?" in text or asks(text)
    if NAMED.search(said):
        return bool(HONEST.search(said)) and (asked or len(said.split()) <= SHORT)
    if not asked or SOMETHING_ELSE.search(said) or about_report(text):
        return False
    return bool(OF_US.search(said) or WHO.search(said))


def asks_of_us(text: str) -> bool:
    """Whether a question can be one about the bot at all, which the model took it for: one about
    the report itself, and one about a contract or an agent, is not."""
    said = plain(text)
    short = len(words(said)) <= LONGEST
    return short and asks(text) and not about_report(text) and not SOMETHING_ELSE.search(said)


def wants_on(text: str) -> bool:
    """Whether somebody only says to go on with the report.

    >>> wants_on("lanjutin laporan tadi dong"), wants_on("lanjut ke kamboja naik bis")
    (True, False)
    """
    said = plain(text)
    short = " ".join(re.findall(r"\w+", said))
    return len(short.split()) <= SHORT and bool(GO_ON.fullmatch(short))
