"""Wordings for contract, visa, passport, and what was paid or handed over.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from bot.reports.reading.time_words import LONG_AGO, TODAY, YESTERDAY
from bot.reports.reading.wording_pieces import NONE, SENDING, TAKEN, THEY, UNKNOWN, Table

MINE = r"(?:saya|sendiri|dia sendiri|tangan saya|tas saya|kami|anakku|dia)"
SAID: Table = {
    "kontrak": (
        ("dipegang_mereka",
         rf"{TAKEN}(?! saya| sendiri| kok| dia sendiri)|(?:sama|di|dibawa|disimpan|tangan) {THEY}"
         rf"|{THEY} (?:yang )?(?:pegang|simpan|bawa|ambil|tahan)\w*"),
        ("ada",
         r"ada\w*|punya|pegang\w*|tanda ?tangan\w*|ttd|sudah|iya|dapat|dikasih|neken|teken\w*|onok"
         r"|aya"),
    ),
    "visa": (
        ("kunjungan",
         r"(?:turis|tourist|wisata\w*|kunjung\w*|visit\w*|holiday|liburan|jalan jalan|pelancong\w*"
         r"|voa|on arrival|bebas visa|free visa|30 hari|sosial budaya|ziarah|umr[oa]h|melancong"
         r"|plesir)"),
        ("tanpa",
         r"tanpa\w*|jalur (?:tikus|gelap|ilegal|belakang|haram)|jalan tikus|ilegal|illegal|gelap"
         r"|selundup\w*|diselundup\w*|nyebrang sungai|lewat (?:hutan|sungai|belakang)|kosong\w*"),
        ("kerja",
         r"(?:kerja|bekerja|working|work|permit|calling|pekerja|tki|pmi|kerjanya"
         r"|employment)(?! (?:tidak|belum) (?:ada|punya|jadi|keluar|dapat))"),
    ),
    "paspor": (
        ("hilang",
         r"hilang\w*|ilang\w*|jatuh|tercecer|dicuri|dicolong|kecopetan|terbakar|kebakar\w*|hanyut"
         r"|dirobek|disobek|dibuang|dibakar|kececer|robek|rusak|ketinggal\w*|dijambret|kejambret"),
        ("sendiri",
         rf"(?:sama|di|dipegang|pegang\w*|dibawa|bawa\w*|disimpan|simpan\w*|ditangan|dgn"
         rf"|dengan)(?: di)? {MINE}(?! (?:bos|agen))\b|saya (?:yang )?(?:pegang|bawa|simpan"
         rf"|sembunyi\w*|umpet\w*)|aman\b|masih ada|ada$|dikembalikan|sudah (?:di)?(?:balik|kembali"
         rf"|dibalikin|dikasih)\w*"),
        ("ditahan",
         rf"{TAKEN}(?! saya| sendiri| dia sendiri)|(?:sama|di|ke|dibawa|tangan) {THEY}"
         rf"|tidak dikembali\w*|{THEY} (?:yang )?(?:pegang|simpan|bawa|ambil|tahan|sita)\w*"
         rf"|belum dikembali\w*"),
    ),
    "uang": (
        ("hari_ini", TODAY), ("kemarin", YESTERDAY), ("lama", LONG_AGO),
    ),
    "sudah": (
        ("data",
         rf"paspor\w*(?! (?:\w+ ){{0,2}}{TAKEN})|(?:ktp|kk|data\w*|foto\w*|cv|ijazah|identitas"
         rf"|berkas|dokumen\w*|nik|selfie"
         r"|rekening|kartu keluarga|akte|otp|alamat)"),
    ),
}  # fmt: skip
"""What counts unless it is denied right before."""
SIGNED = r"(?:tanda ?tangan|ttd|teken|neken)\w*"
SIGNED_BUT = (
    rf"^(?!.{{0,200}}\b(?:{NONE}|tanpa) (?:\w+ ){{0,2}}{SIGNED}).{{0,200}}\b{SIGNED}\W{{1,2}}"
    rf"(?:\w+\W{{1,2}}){{0,3}}{NONE} (?:\w+ ){{0,2}}(?:di ?kasih|diberi|dapat|pegang|bawa)\w*"
)
"""It was signed, and whoever signed has nothing of it."""
OUTRIGHT: Table = {
    "kontrak": (
        ("tidak_tahu",
         rf"^{UNKNOWN}"),
        ("dipegang_mereka",
         rf"{SIGNED_BUT}|tidak (?:dikasih|dapat|diberi) (?:salinan|copy|fotokopi\w*|kopian\w*"
         rf"|kopi|lihat"
         r"|baca)\w*"),
        ("tidak_ada",
         rf"{NONE} (?:ada|punya|pernah|dapat|di ?kasih|diberi|pakai|tanda ?tangan|ttd|teken)\b"
         rf"|^{NONE}$|tanpa\w*|kontrak\w* {NONE}(?: ada)?|(?:cuma|hanya|lewat) (?:\w+ )?(?:lisan"
         rf"|omongan|omong|ngomong|mulut|janji\w*|chat|wa)|^lisan"),
        ("tidak_tahu",
         rf"{UNKNOWN}(?! isi| bahasa)"),
    ),
    "visa": (
        ("tanpa",
         rf"{NONE} (?:ada|punya|pakai|dibuatkan|dibikin|diurus|dikasih|pernah|dapat|nganggo"
         rf"|bawa) (?:visa(?! (?:kerja|turis))|apa apa|surat|dokumen|apa2)\w*|^{NONE}(?: (?:ada"
         rf"|punya|pakai|dapat))?$|visa\w* (?:{NONE} ada|{NONE} punya)|tanpa visa(?! kerja)"),
        ("tidak_tahu", UNKNOWN),
    ),
    "paspor": (
        ("sendiri",
         rf"tidak (?:\w+ )?(?:{TAKEN})"),
        ("tidak_ada",
         rf"{NONE} (?:pernah )?(?:ada|punya|pakai|bikin|buat|bawa|dibuatkan|dibikin|duwe"
         rf"|gaduh)\b(?: paspor\w*)?$|{NONE} (?:pernah )?(?:ada|punya|pakai|bikin|buat) paspor\w*"
         rf"|tanpa paspor|^{NONE}$|paspor\w* {NONE} (?:ada|punya)"),
        ("tidak_tahu",
         rf"^(?:paspor\w* )?(?:dia |nya )?{UNKNOWN}"),
    ),
    "uang": (
        ("belum",
         rf"{NONE} (?:ada |pernah |tau |sempat |jadi |sama sekali )*(?:{SENDING}"
         rf"|keluar(?: uang)?|ngasih|kasih|minta)\b(?! lunas)|^{NONE}(?: (?:ada|pernah"
         rf"|sama sekali))*$|gratis\w*"
         r"|(?:tidak|belum) ada (?:biaya|uang|bayar\w*)|(?:semua )?(?:di ?)?tanggung\w*"
         r"|tidak diminta"),
    ),
    "sudah": (
        ("belum",
         rf"^{NONE}(?: (?:ada|pernah|sempat|jadi|lagi|mau|berani|semua|apa apa|sama sekali))*$"
         rf"|{NONE} (?:ada |pernah |sempat )*(?:kirim|kasih|ngasih|bayar"
         rf"|transfer|respon|balas|jawab|daftar|hubungi)\w*(?: (?:apa|apapun|apa2|data|uang"
         rf"|siapa))*$"),
    ),
}  # fmt: skip
"""What holds its denial itself, and comes first."""
