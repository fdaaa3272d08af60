"""Whether somebody who tells of an offer has sent money already or is about to leave. Pure.

Looked for only in the person's own words and only where the offer is dangerous: an advertisement
that says "fly this week" is no journey of the person's.
"""

import re
from collections.abc import Iterable

from bot.spelling import normaliser

MONEY_SENT, LEAVING = "darurat_uang_terkirim", "darurat_segera_berangkat"
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
UNDONE = frozenset(
    {"belum", "tidak", "jangan", "batal", "harus", "disuruh", "diminta", "bisa", "boleh", "kapan"}
)
"""Between the words these say that it did not happen, or only shall."""
SUPPOSED = frozenset({"yang", "kalau", "jika", "bila", "apakah", "setelah", "sesudah"})
"""Before words that name nobody these speak of anybody; "kalau saya sudah transfer" does not."""


def nearness(own_words: str) -> str:
    """The id of danger that the words tell of: money sent comes first, since minutes count
    there; or nothing."""
    plain = " ".join(re.findall(r"\w+", normaliser()(own_words)))
    if _told(PAID.finditer(plain), plain, UNDONE):
        return MONEY_SENT
    # "Disuruh berangkat besok", "harus berangkat besok" are journeys all the same.
    hindered = UNDONE - {"harus", "disuruh", "diminta", "bisa", "boleh"}
    return LEAVING if _told(LEAVES.finditer(plain), plain, hindered) else ""


def _told(found: Iterable[re.Match[str]], plain: str, undone: frozenset[str]) -> bool:
    """Whether one of the places is told of as done, by somebody."""
    for match in found:
        words = match[0].split()
        before = plain[: match.start()].split()[-1:]
        named = re.match(ME, match[0]) or {"terlanjur", "telanjur"} & set(words)
        if not undone & {*words, *before} and (named or not SUPPOSED & set(before)):
            return True
    return False
