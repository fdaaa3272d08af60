"""Whether somebody who tells of an offer has sent money already, is about to leave, or has left:
oneself, or one of one's own. Pure.

Looked for only where the offer is dangerous. Money and a journey to come count only in the person's
own words: an advertisement that says "fly this week" is no journey of the person's. That one's own
brother left yesterday no advertisement says, so that it is heard under a picture, too.
"""

import re
from collections.abc import Iterable

from bot.spelling import plain_words

MONEY_SENT, LEAVING = "darurat_uang_terkirim", "darurat_segera_berangkat"
ON_THE_WAY, RELATIVE_THERE = "darurat_dalam_perjalanan", "darurat_keluarga"
ME = r"(?:saya|kami|(?:anak|adik|suami|istri|kakak|ibu|bapak|ayah|keluarga|teman) saya|dia|beta)"
DONE = (
    r"(?:sudah|telah|tos|lah|wis|wes|su|sampun|terlanjur|telanjur|barusan|baru (?:saja|aja)"
    r"|tadi|kemarin)"
)
PAY = r"(?:transfer|tf|bayar|membayar|setor|menyetor|lunasi|lunas|dp)"
HAND = r"(?:kirim|kirimkan|mengirim|mengirimkan|kasih|masuk)"
"""Money is handed over by these only when it is named: papers are sent, too."""
MONEY = (
    r"(?:uang|dp|deposit|juta|sejuta|sajuta|jt|ribu|rb|rp|rupiah|\d+(?:jt|rb|juta|ribu)?)"
    r"(?:nya)?(?! (?:muka )?gaji)(?! (?:orang|pekerja|tki|pmi))"
)
WHAT = r"(?:biaya|administrasi|rekening|lunas|setengah|sebagian|agen|sponsor|calo|ke)(?:nya)?"
GO = (
    r"(?:(?:berangkat|terbang|fly|flight|jalan|pergi|dijemput|bidhal|bidal|budal|barangkek|mangkat"
    r"|angkat|indit)(?! kan)|di berangkat kan)"
)
SOON = (
    r"(?:besok|lusa|malam ini|nanti malam|hari ini|sore ini|pagi ini|minggu ini|subuh|sisuk|sesuk"
    r"|bisuak|bisuk|isukan|mbenjang|benjing)"
)
PAID = re.compile(
    rf"\b(?:{ME} )?{DONE}\b(?: \w+){{0,3}} {PAY}(?: \w+){{0,3}}? (?:{MONEY}|{WHAT})\b"
    rf"|\b(?:{ME} )?{DONE}\b(?: \w+){{0,3}} {HAND}(?: \w+){{0,2}}? {MONEY}\b"
    rf"|\b{DONE} {ME}(?: \w+)? (?:{PAY}|{HAND} {MONEY})\b"
    rf"|\b{ME} (?:\w+ )?{DONE} {PAY}\b"
    rf"|\b(?:uang|dp|deposit|biaya)(?:nya)?(?: \w+){{0,2}} {DONE} (?:\w+ )?(?:{PAY}|{HAND})\b"
)
LEAVES = re.compile(
    rf"\b{ME}\b(?: \w+){{0,4}} {GO}\b(?: \w+){{0,4}}? {SOON}\b"
    rf"|\b{SOON}\b(?: \w+){{0,3}} {ME}\b(?: \w+){{0,3}} {GO}\b"
    rf"|\b{ME}\b(?: \w+){{0,2}} {SOON}(?: \w+){{0,2}} {GO}\b"
    rf"|\b(?:tiket|paspor)(?:nya)?(?: \w+){{0,3}} sudah(?: \w+){{1,4}}? {SOON}\b"
)
KIN = (
    r"(?:(?:anak|adik|adek|ade|kakak|kaka|abang|mas|mbak|kang|teteh|uda|uni|suami|istri|bojo|pacar"
    r"|ibu|bapak|ayah|mamak|emak|ponakan|keponakan|sepupu|saudara|sodara|dulur|teman|kanca|konco"
    r"|kawan|tetangga|paman|bibi|om|tante|lek|ipar|menantu|cucu|keluarga|tunangan)"
    r"(?:ku|nya|e| saya| aku| abdi| ambo| kami| kulo)|anak"
    r"|adik(?= (?:sudah|wis|wes|ws|kadung|tos)))"
)
ONESELF = r"(?:saya|aku|kulo|abdi|ambo|beta|inyong|ulun|gue|awak)"
SINCE = (
    r"(?:sudah|telah|tos|lah|lha|wis|wes|ws|uis|su|sampun|terlanjur|telanjur|kadung|kebacut|keburu"
    r"|dah|baru|barusan|tadi)"
)
AWAY = (
    r"(?:(?:(?:ber|di ?)?angkat|berangkat|mangkat|budhal|budal|bidhal|barangkek|indit|terbang|pergi"
    r"|lungo|lunga|jalan|fly|nyebrang|menyeberang)(?!kan)(?! kan)"
    r"|(?:sampai|nyampai|nyampe|tiba|tekan|dugi|mendarat|landing|tinggal|kerja)(?= (?:di|ning|nang"
    r"|neng|ka|sana|sini|kono|kana|sinan|mrono|\w+$))|(?:ada )?(?:di|ning|nang|neng) (?!rumah\b"
    r"|kampung\b|indonesia\b|jakarta\b|batam\b|medan\b|surabaya\b|pt\b|kantor\b|blk\b|bandara\b"
    r"|penampungan\b|wa\b|grup\b|chat\b|hp\b|hubungi\b|kontrak\b)\w+)"
)
PAST = (
    r"(?:kemarin|wingi|kapatang|kamari|semalam|tadi(?: (?:malam|pagi|siang|sore))?|barusan"
    r"|(?:minggu|bulan|tahun) (?:lalu|kemarin)|\d+ (?:hari|minggu|bulan) (?:yang )?lalu)"
)
GONE = (
    r"\b(?P<who>{who})(?: \w+){{0,2}}? (?:{since}(?: \w+)?? {away}|{away}(?: \w+){{0,3}}? {past})\b"
)
NO_SUBJECT = re.compile(rf"\b(?:terlanjur|telanjur|kadung|kebacut|keburu) {AWAY}\b")
RELATIVE_GONE, SELF_GONE = (
    re.compile(GONE.format(who=who, since=SINCE, away=AWAY, past=PAST)) for who in (KIN, ONESELF)
)
SENTENCE = re.compile(r"[.!?\n]+")
STAYED = frozenset(
    {"belum", "tidak", "jangan", "batal", "mau", "akan", "bakal", "siap", "ingin", "harus", "besok",
     "lusa", "nanti", "daftar", "disuruh", "diminta", "boleh", "bisa", "pulang", "kembali", "tiket",
     "rencana", "rencananya", "kalau", "jika", "bila"}
)  # fmt: skip
"""Between or right before the words these say that nobody left, or is back."""
UNDONE = frozenset(
    {"belum", "tidak", "jangan", "batal", "harus", "disuruh", "diminta", "bisa", "boleh", "kapan"}
)
"""Between the words these say that it did not happen, or only shall."""
SUPPOSED = frozenset({"yang", "kalau", "jika", "bila", "apakah", "setelah", "sesudah"})
"""Before words that name nobody these speak of anybody; "kalau saya sudah transfer" does not."""


def nearness(own_words: str) -> str:
    """The id of danger that the words tell of: money sent comes first, since minutes count
    there; or nothing."""
    plain = " ".join(plain_words(own_words))
    if _told(PAID.finditer(plain), plain, UNDONE):
        return MONEY_SENT
    # "Disuruh berangkat besok", "harus berangkat besok" are journeys all the same.
    hindered = UNDONE - {"harus", "disuruh", "diminta", "bisa", "boleh"}
    return LEAVING if _told(LEAVES.finditer(plain), plain, hindered) else ""


def gone(words: str) -> str:
    """The id of danger of who left for a dangerous offer already, or nothing. A sentence is looked
    at by itself: "asli tidak? adik saya sudah berangkat" denies nothing."""
    told = ""
    for sentence in SENTENCE.split(words):
        plain = " ".join(plain_words(sentence))
        if _told(RELATIVE_GONE.finditer(plain), plain, STAYED, named=True):
            return RELATIVE_THERE
        found = (*SELF_GONE.finditer(plain), *NO_SUBJECT.finditer(plain))
        told = told or (ON_THE_WAY if _told(found, plain, STAYED, named=True) else "")
    return told


def _told(
    found: Iterable[re.Match[str]], plain: str, undone: frozenset[str], *, named: bool = False
) -> bool:
    """Whether one of the places is told of as done, by somebody; `named` are places that say of
    whom."""
    for match in found:
        words = match[0].split()
        before = plain[: match.start()].split()[-1:]
        own = named or re.match(ME, match[0]) or {"terlanjur", "telanjur"} & set(words)
        if not undone & {*words, *before} and (own or not SUPPOSED & set(before)):
            return True
    return False
