"""Who it is done to, by the words alone: the one who writes, or somebody who is elsewhere. Pure.

"Suami kenalan saya disekap" is told by a relative or friend, "suami saya sama saya disekap" by a
captive. People are first drawn together with their owners ("suami kenalan saya"), then it is seen
whether a "saya" stands by itself before what is done.
"""

import re
from functools import lru_cache
from typing import Literal

from bot.spelling import plain_words

type Victim = Literal["writer", "other", ""]
"""The one who writes, perhaps with others; somebody else, and the writer is not there; unclear."""

LONGEST = 1500
"""Characters that are read."""
ADDRESSED = re.compile(
    r"\b(?:kak|kk|ka|pak|bu|bang|mas|mbak|mba|min|admin|dek|om|tante|bro|sis|gan)\b"
    r"(?! (?:rt|rw|lurah|kades|haji|guru|camat|dukuh)\b)",
    re.IGNORECASE,
)
"""Whom a message speaks to, perhaps. It is looked at before spellings are made one: "kak saya
disekap" is no "kakak saya disekap"."""
TO = "min"
"""Stands for all of them: it names no relative."""
AND_SIGN = re.compile(r"[&+]")
BREAK = re.compile(r"[,.;:!?\n]+")
RELATIVE = (
    r"suami|salaki|istri|isteri|bojo|bini|misua|laki|anak|anake|bocah|putra|putri|cucu|adik|adek|ade|adiak"
    r"|kakak|abang|mbakyu|saudara|sodara|sodari|saudari|dulur|sedulur|sepupu|(?:ke )?ponakan"
    r"|keponakan|paman|om|bibi|tante|pakde|bude|bulik|paklik|uwa|mertua|menantu|mantu|ipar|besan"
    r"|misan|ayah|bapak|bapake|papa|papah|ibu|mama|mamah|emak|orang tua|ortu|nenek|kakek|ayuk"
    r"|teteh|mamang|ito|keluarga|kerabat|famili|pacar|tunangan|mantan|tetangga|tonggo|kenalan|warga"
    r"|murid|siswa|santri|anggota|jemaat|karyawan|klien"
    r"|orang (?:desa|kampung|rumah)|anak buah"
)
"""Who is meant by these is rarely held in the same place by chance."""
FELLOW = r"(?:te?me?n|teman|tmn|kawan|sahabat|rekan|konco|kanca|sobat)"
"""Colleagues may be held together: without more these leave open who writes."""
_ENDING = r"(?:ku|nya|mu|ne|e)?(?: ?nya\b| e\b)?"
_PERSON = rf"\b(?:(?:{RELATIVE})|{FELLOW}){_ENDING}\b"
_MORE = (
    r"dari|si|kandung|tiri|angkat|bungsu|sulung|pertama|kedua|perempuan|cewek|cowok|lelaki|kecil"
    r"|dekat|jauh|sebelah|depan|belakang|rumah|sekampung|sedesa|kampung|desa|kantor|kerja|sekolah"
    rf"|lama|satu|suku|sebangku|sekelas|seangkatan|sedaerah|segereja|kuliah|sd|smp|sma|rt|rw"
    rf"|{TO} (?!saya|kami)\w+|(?:bu|pak|ibu|bapak)"
)
OWNED = re.compile(rf"{_PERSON}(?: (?:{_MORE})\b| {_PERSON})*(?: (?:saya|kami)\b)?")
"""Somebody, with whose relative they are: "anak tetangga saya"."""
SOMEBODY, COLLEAGUE = "ORANG", "KAWAN"
FEW_FELLOWS = re.compile(rf"{FELLOW}{_ENDING}(?: (?:{_MORE}))*(?: (?:saya|kami))?")
_BY_THE_WAY = (
    r"(?:lagi|sedang|sudah|udah|masih|mau|akan|bakal|hampir|terus|juga|ini|itu|sekarang|benar|cuma"
    r"|katanya|kabarnya|kemarin|tadi|semua|semuanya|berdua|bertiga|sekeluarga|yang|malah|ternyata"
    r"|ber|\d+|orang|kerja|kena|baru|habis|selalu|sering|tiap hari|ikut|pada|dua|tiga)"
)
_PLACE = r"(?:(?:di|ke|dari) \w+|disana|sana)"
HELD = (
    r"(?:(?:di ?|ke|ter)(?:sek[ae]p|kurung|kunci|tahan|rantai|gembok|sandera|jebak|jerat|culik)"
    r"|di ?(?:perangkap|jaga|ikat|borgol|karantina))\w*"
    r"|(?:tidak|belum) (?:boleh|dikasih|diizinkan|diijinkan|dibolehin|dibolehkan)"
    r" (?:keluar|pulang|pergi|turun|makan|balik)|(?:tidak|belum) (?:bisa|dapat) (?:keluar|kabur)"
)
HURT = (
    r"di ?(?:pukul|siksa|setrum|strum|aniaya|perkosa|leceh|hajar|tendang|tampar|gebuk|cambuk|tonjok"
    r"|gebug|tabok|tempeleng|antem|jotos|keplak"
    r"|injak|injek|sundut|sabet|cekik|tusuk|banting|bentur|jemur)\w*"
)
THREATENED = r"di ?(?:ancam|jual|oper|lelang|bunuh|habisi|todong|buang|tembak|bacok|pindah)\w*"
_DONE = rf"(?:{HELD}|{HURT}|{THREATENED})"
_WRITER = r"(?<!bukan )\b(?:saya|kami)\b"
_AND = (
    r"(?:dan|sama|dengan|bareng|barengan|bersama|beserta|serta|karo|mbek|ambek|jeung|sareng|n|plus"
    r"|ama)"
)
_THOSE = rf"(?:{SOMEBODY}|{COLLEAGUE})"
_BETWEEN = rf"(?: (?:{_BY_THE_WAY}|{_PLACE}))*"
_TOGETHER = (
    rf"(?:{_WRITER}(?: berdua| bertiga)?(?: \|)?(?: {_THOSE}(?: \|)?)* {_AND}"
    rf"|{_WRITER} (?:berdua|bertiga)) {_THOSE}"
    rf"(?:(?: \|)? {_AND} {_THOSE})*{_BETWEEN} (?:{_DONE})"
)
_WITH_OTHERS = (
    rf"(?:{_WRITER}|{_THOSE})(?: \|)? {_AND} (?:{_THOSE}(?: \|)? {_AND} )*{_WRITER}{_BETWEEN} "
    rf"(?:{_DONE})"
)
_NOBODY_NAMED = (
    rf"(?:^|\| )(?:(?:{_BY_THE_WAY}|tolong|halo|{TO}) )*(?:{_DONE})"
    rf"(?:{_BETWEEN} {_AND} {_THOSE}"
    rf"|.* (?:kabari\w*|bilang\w*|kasih tau|kasih tahu|sampaikan|hubungi|beritahu)"
    rf"(?: (?:ke|sama|pada))? {_THOSE})"
)
"""What is done is named first: with whom, or whom to tell of it."""
_LURED = (
    rf"{_WRITER}(?: {_BY_THE_WAY})* (?:disuruh|diajak|dibawa|dikirim|ditipu|dijanji\w*"
    rf"|ditawari\w*|kerja|ikut|kena)\b(?: {_THOSE})?(?:(?!{_THOSE}{_BETWEEN} (?:{_DONE})).)* "
    rf"(?:sekarang|terus|malah|ternyata|eh) (?:{_DONE})"
)
"""How it came about, and then what is done now."""
OF_WRITER = re.compile(
    rf"{_WRITER}{_BETWEEN} (?:{_DONE})|{_TOGETHER}|{_WITH_OTHERS}|{_NOBODY_NAMED}|{_LURED}"
)
ROUNDABOUT = re.compile(rf"{_TOGETHER}|{_WITH_OTHERS}|{_NOBODY_NAMED}|{_LURED}")
OF_SOMEBODY = re.compile(
    rf"(?:^|(?P<before>\w+) |\| ){SOMEBODY}(?: {_AND} {_THOSE})*{_BETWEEN} (?:{_DONE})"
)
BY_SOMEBODY = re.compile(rf"di(?!rumah|sana|mana|a\b|ya\b)\w+|ter\w+|ke\w+an|oleh|ikut|dari|{_AND}")
"""After these words somebody is not who it is done to, but who did it or went along."""
PUNISHED = re.compile(rf"{_WRITER}{_BETWEEN} (?:di|ter|ke)\w+")
"""Anything done to the one who writes; of use where nobody else is named."""
QUOTED = re.compile(
    r"\b(?:sms|wa|pesan|kabar|vn) (?:\w+ )?(?:masuk|dari)\b|\bmasuk (?:sms|wa|pesan)\b"
    rf"|(?:{_THOSE}|\bdia)\b.*\b(?:nelpon|nelfon|telpon|telepon|nelp|telp|sms|wa|vn|nulis|tulis|menulis|bilang"
    r"|ngomong|chat|ngechat|ngabarin|kirim|ngirim|bisik\w*|cerita|voice|pesan\w*|teriak|nangis)\b"
)
"""Somebody sent word: the "saya" that follows is theirs. Who reads that is told what relatives are
told, as the model hears it."""
_TELLS = (
    r"(?:tanya|nanya|bertanya|lapor\w*|ngelapor\w*|melapor\w*|bantu|dengar|denger|dapat|dapet|punya"
    r"|kenal|khawatir|kuatir|cemas|bingung|sedih|tau|tahu|cari|nyari|hubungi|telpon|baca|lihat|liat"
    r"|lakukan|lakuin|ngapain|gimana|bagaimana|kabari|dikabari|kabarin|ditelpon|diminta|kasihan)"
)
TELLING = re.compile(
    rf"{_WRITER}(?: (?:mau|ingin|pengen|harus|bisa|perlu|boleh|jadi|baru|cuma|sudah|tidak|ini"
    rf"|sekeluarga|sangat|sebagai|cuman|hanya))* {_TELLS}\b|\b(?:bantu|kasih tau|kabari) {_WRITER}"
)
"""What somebody does who tells of others."""
THERE = re.compile(rf"{_WRITER}|\b(?:disini|sini|sekamar|kamar|tolongin|selamatkan|giliran)\b")
"""Signs that the writer may be there too. In doubt they get the words for captives."""


def victim(text: str) -> Victim:
    """Who it is done to.

    >>> victim("suami kenalan saya disekap di kamboja")
    'other'
    >>> victim("suami saya sama saya disekap")
    'writer'
    """
    said = _drawn_together(text)
    if found := OF_WRITER.search(said):
        return "" if QUOTED.search(said, 0, found.start()) else "writer"
    if _of_somebody(said) and not THERE.search(TELLING.sub(" ", said)):
        return "other"
    others = re.search(rf"{_THOSE}|\b(?:korban|dia|mereka)\b", said)
    return "writer" if PUNISHED.search(said) and not others else ""


def harm_named(text: str) -> bool:
    """Whether anything of the kind is named, to whomever it is done."""
    return re.search(rf"\b{_DONE}", _drawn_together(text)) is not None


def danger_of_writer(text: str) -> str:
    """The id of danger where other words stand between the writer and what is done, so that no
    phrase of the lexicon finds it: "saya sama suami disekap". Nothing where none is."""
    found = ROUNDABOUT.search(_drawn_together(text))
    if found is None or victim(text) != "writer":
        return ""
    if re.search(HELD, found[0]):
        return "darurat_disekap"
    return "darurat_kekerasan" if re.search(HURT, found[0]) else "darurat_ancaman"


def _of_somebody(said: str) -> bool:
    return any(
        not BY_SOMEBODY.fullmatch(found["before"] or "") for found in OF_SOMEBODY.finditer(said)
    )


@lru_cache(maxsize=64)
def _drawn_together(text: str) -> str:
    """The text in one spelling, its clauses apart, each person with their owner as one word."""
    clauses = BREAK.split(ADDRESSED.sub(TO, AND_SIGN.sub(" dan ", text[:LONGEST])))
    plain = (" ".join(plain_words(one)) for one in clauses)
    return OWNED.sub(_person, " | ".join(one for one in plain if one))


def _person(found: re.Match[str]) -> str:
    return COLLEAGUE if FEW_FELLOWS.fullmatch(found[0]) else SOMEBODY
