"""Scraps of an offer: a few words of recruiters, or to them, with hardly a word on the work.

Whoever shows the bot such a scrap is being recruited; what the work is must be asked. The words are
those of `Text.plain`. Plain patterns; each line is one thing that is done, to be extended.
"""

import re

LURE = (
    r"(?:kerja\w*|pekerjaan|job\w*|lowongan\w*|luar negeri|ln|penghasilan|pemasukan|sampingan|cuan"
    r"|gaji\w*|dollar|dolar|nasib|uang (?:tambahan|jajan|saku)|duit|rezeki tambahan|side job"
    r"|passive income|karir)"
)
LAND = (
    r"(?:malaysia|taiwan|hongkong|hong kong|jepang|korea|singap\w+|kamboja|brunei|arab\w*|saudi"
    r"|dubai|qatar|polandia|turki|jerman|australia|kanada|thailand|filipina|vietnam|laos|kuwait"
    r"|oman|yunani|hungaria|rusia|macau|makau|sabah|sarawak|johor|luar)"
)
REACH = r"(?:inbox|dm|japri|pm|wa|chat|komen\w*|hub(?:ungi)?|tele|ketik|klik|link|bio|status|story)"
PAPER = (
    r"(?:formulir|form|berkas|dokumen|paspor|paspot|passport|visa|kontrak|tiket|medical|medikal"
    r"|skck|foto|ktp|kk|ijazah|lamaran|cv|data)(?:\w{1,3})?"
)
SCRAPS = re.compile(
    r"\b(?:"
    rf"(?<!kalau )(?<!jika )(?:mau(?! keluar)|pengen|ingin|butuh|kepingin|hayang|tertarik"
    rf"|lagi cari|siap"
    rf"|want)\b[^\n.?!]{{0,30}}"
    rf"\b{LURE}\b[^\n.?!,]{{0,40}}\?"
    rf"|(?:mau|pengen|ingin)\b[^\n.?!]{{0,24}}\b(?:ubah|rubah|ganti|perbaiki) nasib"
    rf"|(?:minat|berminat|serius|mau|ikut)\b[^\n.?!]{{0,16}}\b(?:ke |di |nang |teng )?{LAND}\b"
    rf"[^\n]{{0,16}}\b{REACH}\b"
    rf"|(?:{LURE}|{LAND})\b[^\n?]{{0,40}}\b(?<!di ){REACH}(?: (?:saya|aku|aja|admin|ya|yuk"
    rf"|di bio))?\W*$"
    rf"|(?:ada|aya|ono|onok|ado) (?:info |lowongan |tawaran )?(?:kerja\w*|pekerjaan|job|lowongan)\b"
    r"[^\n.?!]{0,50}\b(?:mau|minat|gelem|ikut|tertarik)\b[^\n.?!]{0,12}\?"
    r"|(?:siapa|sapa|sopo) (?:yang )?(?:mau|gelem|minat|nak|mo) (?:ikut|melu|kerja|gabung"
    r"|berangkat)"
    r"|(?:yuk|ayo|mari|kuy) (?:ke|kerja|ikut|berangkat|terbang|merantau)\b"
    r"|\bcek (?:highlight|status|story|bio|ig)\b|khusus yang (?:mau|siap) (?:terbang|berangkat)"
    r"|daftar\w*\b[^\n?]{0,40}\b(?:tunggu|nunggu|menunggu) panggilan"
    r"|siapa (?:berikutnya|selanjutnya|nyusul|mau nyusul|yang nyusul)|pecah telor"
    r"|giliran (?:kamu|anda|siapa)|yang mau (?:nyusul|menyusul|ikut|gabung)\b"
    r"|mana (?:yang jadi )?(?:negara )?(?:impian|pilihan|tujuan)\w*\b[^\n]{0,40}\bkomen\w*"
    r"|(?:job|lowongan|loker) (?:baru|masuk|terbaru|update|hari ini)\b(?=[^?]*$)"
    r"|angkatan baru|kloter \d|batch baru"
    r"|(?:tiket|visa|flight|penerbangan)\w*\b[^\n.?!]{0,12}\b(?:sudah|udah|telah)\b[^\n.?!]{0,10}"
    r"\b(?:booking|dibooking|issued)"
    r"|(?:besok|lusa|nanti|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b[^\n.?!]{0,20}"
    r"\b(?:medikal|medical|biometrik|interview|wawancara|sidik jari)\b[^\n?]{0,40}\bjam\b"
    r"|jangan (?:bilang|cerita|kasih tahu|kasih tau|ngomong) (?:siapa|sapa|orang)"
    r"|(?:nomor|nomer)(?:mu| kamu)\b[^\n.?!]{0,16}\b(?:bos|agen|sponsor)\w*"
    r"|(?:mbak|mas|pak|bu|kak) agen\W*\n"
    r")"
)
"""Somebody fishes for people, or a recruiter goes on with one he caught."""
IN_TOUCH = re.compile(
    r"\b(?:"
    r"(?:masih|masi|isih|iseh)\b[^\n.!]{0,12}\b(?:terima|menerima|nerima|butuh"
    r"|cari) ?(?:orang|anak)?"
    r"[^\n.!]{0,16}\?|(?:masih|isih|iseh) (?:terima|nerima|menerima) orang"
    r"|(?:masih|isih|iseh) (?:ada|ono|aya|kosong) (?:lowongan|kerja|slot|tempat)\w*"
    r"|jadi (?:tidak|kah|ikut|berangkat) yang (?:ke|nang|di) \w+"
    rf"|(?:yang|sing|nu) (?:(?:ke |nang )?{LAND}|kebun|kapal|pabrik|jaga|hotel"
    rf"|resto)\b[^\n.!]{{0,24}}"
    r"\b(?:kemarin|wingi|kamari|masih|iseh|sudah penuh|penuh|buka)\b"
    r"|lowongan ?(?:nya|ne|e)\b[^\n.!]{0,12}\b(?:masih|iseh|isih) (?:ada|ono|aya|buka)"
    r"|(?:gelem|mau|nak) (?:melu|ikut) \w+ kerja\w*"
    rf"|{PAPER}\b[^\n.?!]{{0,36}}\b(?:titip\w*|setor\w*|antar\w*|lengkap\w*|kirim\w*)"
    r"\b[^\n?]{0,40}\b(?:kurang|tinggal|tanda tangan)\b"
    rf"|{PAPER}\b[^\n.!]{{0,24}}\b(?:sudah|udah) (?:jadi|selesai|keluar)\b[^\n]{{0,12}}"
    r"[?!.]?[^\n]{0,12}\b(?:kirim|fotokan|setor|antar)\w*"
    r"|saya \w+(?: \w+)? dari (?:tim |bagian |divisi )?(?:hr|hrd|rekrut\w*|recruit\w*|agen\w*"
    r"|penempatan)\b"
    r"|dari (?:tim|bagian|divisi) (?:hr|hrd|rekrut\w*|recruit\w*)\b"
    r"|(?:mengenai|terkait|soal|perihal) lamaran (?:\w+ )?(?:ibu|bapak|anda|kakak|kamu|saudar\w+)"
    r")"
)
"""A recruiter presents himself, or settles something with somebody: "yang ke Taiwan masih buka?",
"paspor sudah jadi? kirim fotonya"."""
SCRAP = 30
"""Words that a scrap has at most; what is longer tells enough for other rules."""


OTHER = re.compile(
    r"\b(?:kbri|kjri|konsulat|kedutaan|pengaduan|nomor darurat|hospital|dokter|konten)\b"
)
"""Somebody looks for an office or for help instead."""


def is_scrap(plain: str) -> bool:
    """Whether a short text fishes for workers or goes on with one who was caught."""
    if len(plain.split()) > SCRAP or OTHER.search(plain):
        return False
    return bool(SCRAPS.search(plain) or IN_TOUCH.search(plain))
