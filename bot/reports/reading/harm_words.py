"""Wordings for whether it is safe to write, what was done to somebody, and what is needed.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from bot.reports.reading.abuse_words import ABUSED, SOLD
from bot.reports.reading.wording_pieces import NONE, TAKEN, THEY, Table

TREATED = r"(?:i|in|kan|an|nya|na|e|ne)?"
HURT = (
    r"di ?(?:pukul|gebug|gebuk|tampar|tendang|setrum|strum|siksa|aniaya|hajar|keroyok|cambuk"
    r"|banting|sundut|tempeleng|kaplok|kepruk|antem|hantam|pentung|jambak|gampar|sabet|tonjok|injak"
    r"|iris|cekik|bogem|gebogi|kampleng|gaplok|teunggeul|babuk|tinju|lempar|tikam|bacok"
    r"|borgol dan pukul"
    rf"|gibeng|libas|lecut|pecut|hukum fisik|jotos|ajar|keplak|balang){TREATED}"
)
GONE = r"(?:paspor|ktp|dokumen|hape|uang|gaji|ijazah|visa)"


def _unless_denied(pattern: str) -> str:
    """A wording in which no denial stands between its words."""
    return pattern.replace("~", r"(?: (?!tidak\b|belum\b|masih\b|bukan\b|sama saya\b)\w+){0,4}")


MONEY_KEPT = (
    r"gaji\w*(?: \w+){0,5} (?:tidak|belum|ditahan|dipotong|potong|kurang|telat|nunggak|dicicil"
    r"|separo|setengah)(?: \w+){0,1}|gaji\w*(?: \w+){0,2} (?:cuma|hanya|ukur)(?: \w+)? (?:di ?)?"
    r"(?:bayar|kasih|beri|terima|cair|dapat)\w*|(?:cuma|hanya) di ?(?:bayar|gaji) \d+ bulan"
    r"|(?:tidak|belum|tanpa"
    r"|tidak pernah) (?:\w+ ){0,2}(?:di ?)?gaji\w*|(?:tidak|belum) (?:\w+ )?dibayar\w*"
    r"|potong\w* gaji|dipotong gaji|kerja gratis|tidak (?:\w+ )?dikasih (?:gaji|upah|uang)|(?:upah"
    r"|bayaran) (?:\w+ )?(?:tidak|belum)"
)
HELD = (
    r"(?:tidak|tidak pernah|dilarang|belum) (?:(?:boleh|bisa|di ?kasih|diijinkan|diizinkan"
    r"|dibolehkan|dibolehin|diperbolehkan|dapat|izin|di bolehin|dapat izin|diberi izin|dikasi"
    r"|diijinin) )+(?:\w+ )?(?:keluar|pulang|pergi|kemana|kemana mana|resign|metu|ke luar|kaluar"
    r"|kalua)\b(?! uang)|dilarang (?:keluar|pulang)"
)
SAID: Table = {
    "aman": (
        ("diawasi",
         r"di ?awas(?:i|in)|di ?jaga\w*|di ?pantau\w*|di ?intip\w*|cctv|kamera|bahaya|takut\w*"
         r"|di ?cek|di ?periksa|ada (?:yang )?(?:bos|jaga|penjaga|satpam|mandor|leader|orang"
         r"|teman bos|majikan|ngawas\w*|lihat\w*|nungguin|ngawasi\w*|dengar\w*)\w*|"
         rf"{THEY} (?:ada|di sini|di sebelah|lihat|dekat|ningali\w*|ndelok\w*|ngintip\w*|nonton\w*)"
         rf"|(?:hape|hp|chat|layar|pesan)\w*(?: \w+)? di ?(?:lihat|buka|baca|pegang|intip|pantau"
         rf"|tonton|delok|tingali)\w*(?: sama| oleh| karo| ku)? (?:{THEY}|orang|teman|satpam"
         rf"|penjaga)"
         rf"|(?:\w+)?cek (?:hape|hp)\w*"
         rf"|\w*meriksa hape|disadap|dibaca {THEY}|ketahuan"),
        ("sebentar",
         r"sebentar\w*|sbntr|sbentar|bentar\w*|sekejap|sakeudeung|sedelo|sedilut|sedhela|sabanta"
         r"|\d+ menit|cepat\w*|buru buru|waktu (?:saya )?(?:sedikit|mepet|cuma)|curi curi"
         r"|sembunyi\w*|ngumpet\w*|di (?:toilet|wc|kamar mandi)|tidak lama|mumpung"),
        ("aman",
         r"aman\w*|tenang|sendiri\w*|bebas|bisa|iya|siap|oke|ok|leluasa|di kbri|di rumah|santai"
         r"|tidak ada (?:orang|siapa\w*)"),
    ),
    "kejadian": (
        ("disekap",
         r"di ?sekap\w*|di ?kurung\w*|di ?kunci\w*|terkurung|terkunci|terjebak|di ?rantai"
         r"|di ?borgol|di ?isolasi|kakurung|dikerem|disandera|dikonci|di penjara"
         r"|(?<!paspor )(?<!paspor saya )(?<!ktp )(?<!gaji )(?<!hape )(?<!dokumen )(?<!uang )"
         rf"di ?tahan\b(?! {GONE})"
         r"|tidak (?:bisa|boleh) kabur|dijaga (?:ketat|terus|24 jam|tentara|orang bersenjata)"),
        ("dipukul",
         rf"{HURT}|(?:kena|dapat) (?:pukul|setrum|tampar|tendang|hajar|siksa|gebuk|gampar"
         rf"|cambuk)\w*|babak belur|lebam|memar|siksa\w*|kekerasan|pukulan|dipukulin?|kena pukul"
         rf"|gebuk\w*"
         r"|dhajar|dpukul\w*|dsetrum|dihukum (?:push|squat|lari|jongkok|fisik)"),
        ("diancam",
         r"(?:di ?|me?ng)?ancam\w*|di ?teror|mau (?:di ?)?(?:bunuh|jual|lempar|buang|mati\w*"
         r"|dibacok)|(?:akan|bakal) (?:di ?)?(?:bunuh|jual|buang)\w*|dibunuh|di intimidasi"
         r"|diintimidasi|ditodong|diacungi|dipateni|ginjal|dijual ginjal"),
        ("dilecehkan", ABUSED),
        ("dijual", SOLD),
        ("paspor",
         _unless_denied(rf"paspor~ {TAKEN}(?! saya| sendiri)")
         + rf"|{TAKEN}(?: \w+){{0,2}} paspor|paspor(?: \w+){{0,2}} (?:di|sama|ke|dibawa) {THEY}"
         + rf"|{THEY} (?:pegang|ambil|tahan|simpan|sita)\w* paspor"),
        ("dipaksa_menipu",
         r"(?:di ?suruh|di ?paksa|jadi|harus|kerja|kerjanya|wajib|dikon)(?: \w+){0,4} (?:tipu|nipu"
         r"|menipu|scam\w*|scamer|penipu\w*|ngibul\w*|bohong\w*)\w*|(?:tipu|nipu|menipu) (?:orang"
         r"|korban|bule|warga|sesama)\w*|scamm?ing|love ?scam\w*|jadi scammer|cari korban"
         r"|di ?paksa (?:kerja|scam|chat|judi)\w*|(?:kerja\w*|suruh) (?:jadi )?(?:scam\w*"
         r"|penipu\w*)|pig butchering|scammer|nipu"),
        ("denda",
         r"(?:di ?)?denda\w*|tebus\w*|ganti rugi|(?:suruh|harus|mesti|wajib|minta|dipaksa"
         r"|kon) (?:\w+ )?(?:bayar|ganti|nebus)\w*|(?:di ?)?peras\w*|pemerasan|(?:jerat|dijerat"
         r"|jeratan) (?:h?utang)|uang (?:ganti|keluar|jaminan|tebus\w*)|bayar(?: \w+){1,5} (?:baru"
         r"|supaya|biar|kalau)(?: \w+){0,2} (?:pulang|keluar|bebas|dilepas\w*)|penalti|pinalti"),
        ("sakit",
         r"sakit(?! hati)\w*|demam\w*|luka\w*|hamil|pingsan|muntah\w*|panas tinggi|patah\w*|operasi"
         r"|sesak|batuk darah|kecelakaan|depresi|stres\w*|meriang|lara|gering|ndrodog|pendarahan"
         r"|berdarah|lumpuh|tbc|malaria|dbd|tipes|tidak enak badan|kudu operasi"),
        ("lain",
         r"di ?oper\w*|kelaparan|tidak di ?kasih makan|kerja \d+ jam|lembur|overstay"
         r"|^lain\w*|lain lain|(?:hal|yang|masalah|sesuatu) lain\w*|dibuang|ditelantarkan"
         r"|terlantar|telantar"),
    ),
    "butuh": (
        ("keluar",
         r"(?:di)?keluar(?:kan|in|ne)?\b(?! uang)|kabur|lolos|(?:di)?bebas\w*|(?:di|nye|me)?(?:se"
         r"|s)?lam[ae]t(?:kan|in|no|i)\w*|diselamatkan|selamat\w*|evakuasi\w*|dievakuasi"
         r"|(?:di)?jemput\w*|minggat|bantu lari|nyelamet\w*|metu"),
        ("pulang",
         r"(?<!uang )(?<!uang saya )(?<!uangnya )(?<!gaji )(?<!duitnya )pulang\w*|dipulang\w*|tiket"
         r"|ke (?:indo|indonesia|tanah air|rumah|kampung)|deportasi|muleh|balek|repatriasi"),
        ("paspor",
         r"paspor\w*|splp|dokumen\w*|surat jalan"),
        ("uang",
         r"uang\w*|gaji\w*|duitnya|ganti rugi|(?:di)?kembali\w*(?= uang)|hak saya|dibayar\w*"
         r"|refund"),
        ("berobat",
         r"(?:ber)?obat\w*|dokter\w*|rumah sakit|rs|sakit|dirawat|berubat|klinik|medis"),
        ("cari",
         r"(?:di)?cari\w*|(?:di)?temu(?:kan|in)\w*|hilang\w*|ketemu\w*|keberadaan\w*|posisi\w*"
         r"|nyari\w*|lacak\w*|dilacak\w*|goleki\w*|kontak dia"),
        ("dicatat",
         r"(?:di|ter)?catat\w*|(?:cuma|hanya|cukup|sekedar|sekadar)(?: mau| ingin)? (?:lapor\w*"
         r"|data|info)|arsip|biar (?:tau|tahu|didata|ada data|tercatat|kedata)|didata|pendataan"
         r"|lapor aja|ngelaporin|melaporkan|dilaporkan|diproses|ditindak\w*|ditangkap"),
    ),
}  # fmt: skip
"""What counts unless it is denied right before."""
OUTRIGHT: Table = {
    "aman": (
        ("diawasi",
         rf"(?:{NONE}|kurang) (?:\w+ )?(?:aman|bebas|tenang)|tidak (?:bisa|boleh) (?:bicara|ngomong"
         rf"|chat|pegang)"),
        ("sebentar",
         r"aman(?: \w+){0,3} (?:sebentar|bentar|\d+ menit)\w*"
         r"|(?:tidak|jangan) (?:bisa |boleh )?(?:lama|lama lama)\b"),
        ("aman",
         r"tidak ada (?:orang|siapa\w*|yang (?:lihat|jaga|awasi|ngawasi\w*|tau))|tidak di ?(?:awasi"
         r"|jaga)\w*"),
    ),
    "kejadian": (
        ("disekap", HELD),
        ("gaji", MONEY_KEPT),
        ("sakit",
         r"tidak (?:dibawa|dikasih) (?:ke )?(?:obat|dokter|rumah sakit)|tidak enak badan"),
        ("lain",
         r"(?:tidak|kurang|jarang) (?:di ?kasih |dapat )?makan"),
        ("paspor",
         r"paspor(?: \w+){0,2} (?:tidak|belum) (?:dikasih|dikembali\w*|dibalik\w*)"),
    ),
    "butuh": (("uang", r"uang\w*(?: saya)? (?:pulang|kembali|balik)"),),
}  # fmt: skip
"""What holds its denial itself, and comes first."""
