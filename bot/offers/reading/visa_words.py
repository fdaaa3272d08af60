"""How recruiters put it that one travels with another visa than one for work, or with none.

Each list may be extended; a blank in a phrase of POSTERS may be anywhere or lacking.
"""

import re
from collections.abc import Mapping

from bot.offers.model import VisaKind
from bot.offers.reading.posters import spelt

_VISA = r"(?:e-?)?(?:v[iî]?sa|visum|fisa|pisa|vissa)(?:nya|na|-nya|-?ne)?(?: nya)?"
_PERMIT = (
    r"(?:(?:e-?)?(?:visa|visum)(?: kerja| kerjanya|nya| nya| kerja nya)*|(?:work "
    r"|working )?(?:permit|visa)(?: kerja)?"
    r"(?:nya| nya)?|izin(?: kerja| tinggal)?(?: nya|nya)?|ijin(?: kerja)?(?:nya| nya)?|iqamah?"
    r"|ikomah?"
    r"|surat (?:izin )?kerja(?:nya| nya)?)"
)
_THERE = (
    r"(?:di ?(?:sana|sono|situ|ditu|sinan|negara tujuan|tempat|lokasi|nengkana)|nang kan\w*|disana"
    r"|di[- ]?seberang|sampai"
    r"(?: di)? (?:sana|sono|lokasi|tujuan)|(?:setelah|sesudah|setiba\w*|sesampai\w*|habis|begitu"
    r"|pas|kalau|"
    r"kalo|usai|selepas|sudah|ketika|saat|sampai) (?:kamu |anda |saudara |saudari |adik |kakak "
    r"|sudah |kita |dah )?"
    r"(?:di ?sana|disana|di negara|sampai|tiba|mendarat|nyampe|masuk|sebulan|\d+ (?:hari|minggu"
    r"|bulan)"
    r"|kelihatan|cocok|mulai kerja|kerja|ibadah|landing|datang|bekerja))"
)
_VISA, _PERMIT, _THERE = (part.replace(" ", r"\ ") for part in (_VISA, _PERMIT, _THERE))
TOURIST = re.compile(
    rf"""(?<!\w)(?:
        {_VISA}\ ?(?:[:=(]\ ?)?(?:yang\ (?:untuk|buat)\ |untuk\ |buat\ |nya\ |pakai\ |pake\ |cuma
            \ |hanya\ |yang\ )*
            (?:turis\w*|tur[ie]st\w*|tour?ist|wisata\w*|kunjung\w*|melancong|pelancong\w*
            |pelawat\w*|lawatan|visit\w*
            |jalan(?:[- ]jalan|2)|jalan\ jalan|liburan|holiday|plesir\w*|pelesir\w*|dolan|ulin
            |sosial|budaya|t\b
            |short\ trip|tour|bisnis|business|melawat|keluarga|berobat|transit|on\ arrival)
        |(?:tourist?|turis|visitor'?s?|visit|(?<!working\ )holiday|social\ visit|sightseeing
            |travel)\ (?:visa|pass?|exemption|entry)
        |(?:visa|visum)[- ](?:exempt\w*|waiver|run)|border[- ]run|tourist\ exemption
        |(?:e-?)?visa\ (?:turis|kunjungan)|k-(?:eta|itu)|keta\ kunjungan|voa\b
        |(?:paspor|passport|pasport|pas)\ (?:turis|wisata|pelancong\w*|melancong|pelawat|lawatan
            |sosial|kunjungan)
        |masuk\ (?:nya\ )?(?:pakai\ |dengan\ )?(?:lawatan|pelancong|melancong|turis|biasa\ aja
            |sosial|cop)
        |(?:masuk|pakai|dengan|memakai|modal|lewat|pake|nganggo|pake'?)\ (?:fasilitas\ )?(?:bebas
            |free)[- ]visa
        |(?:free|bebas)[- ]visa\ (?:\(?masuk|\d+\ hari|aja|saja|dulu|kunjungan|asean)
        |(?:di)?(?:cop|cap|stempel|chop)\ (?:paspor\ )?(?:\d+\ hari|pelancong|turis|lawatan|sebulan
            |masuk)
        |(?:sebagai|jadi|selaku|as(?:\ a)?|seperti|kayak|ngaku)\ (?:turis|pelancong|wisatawan
            |tourists?|visitors?)
        |keluar[- ]masuk\ (?:tiap|setiap|\d)|(?:tiap|setiap)\ (?:\d+\ )?(?:bulan
            |minggu)\ (?:keluar[- ]masuk|cop)
    )(?!\w)""",
    re.VERBOSE,
)
PILGRIM = re.compile(
    rf"""(?<!\w)(?:
        {_VISA}\ ?(?:untuk\ )?(?:umr(?:oh|ah)|umro|ziarah|ziaroh|zi[ae]r[ao]h|furoda|pilgrim\w*)
        |(?:umr(?:oh|ah)|umra|pilgrim\w*|ziarah)\ visa
        |(?:umr(?:oh|ah)|ziarah|haji)\ (?:sambil|sekalian|plus|terus|lalu|lanjut
            |sekaligus)\ (?:be)?(?:kerja|cari\ (?:kerja|nafkah|uang))
        |(?:berangkat|keberangkatan|masuk|masuk\ ?nya|pergi|ikut|mlebu\w*|pakai
            |lewat)\ (?:\w+\ ){{0,3}}?(?:rombongan\ |jalur\ |paket\ |travel\ |jamaah
            \ |jemaah\ )(?:umr(?:oh|ah)|ziarah|haji)
        |(?:pakai|lewat|dengan|menggunakan|nganggo|via|jalur|numpang)\ (?:visa\ )?(?:umr(?:oh|ah)
            |ziarah|ziaroh)(?!\ (?:ditolak|dilarang))
    )(?!\w)""",
    re.VERBOSE,
)
STUDENT = re.compile(
    rf"""(?<!\w)(?:
        (?:pakai|dengan|masuk|masuk\ ?nya|via|lewat|menggunakan|using|on(?:\ a)?|under(?:\ a)?
            |nganggo|berangkat|modal)\ (?:\w+\ ){{0,2}}?
            (?:{_VISA}\ (?:pelajar|student|sekolah|kuliah|belajar|kursus|mahasiswa|bahasa)
            |student\ visa)
        |(?:{_VISA}\ (?:pelajar|student|sekolah|kuliah|belajar|kursus|mahasiswa)|student\ visa)
            [\ ,]*(?:\w+\ ){{0,3}}?(?:dulu|tapi|aja|saja|padahal|buat\ kerja|untuk\ (?:be)?kerja
            |cuma\ formalitas|formalitas|but|kerja\ (?:full|penuh|pabrik))
    )(?!\w)""",
    re.VERBOSE,
)
LATER = re.compile(
    rf"""(?<!\w)(?:
        {_PERMIT}\ ?(?:\w+\ ){{0,4}}?(?:me)?(?:nyusul|belakangan|kemudian|gampang
            |urusan\ belakang)(?!\w|\ (?:via|lewat|ke|melalui|dikirim|di)\ (?:email|pos|wa|kantor
            |alamat)|[^.!?\n]{0, 24}sebelum\ (?:terbang|berangkat))
        |{_PERMIT}\ ?(?:itu\ |soal\ |mah\ )?(?:nanti|entar|kelak)\ (?:aja|saja|gampang|diurus\w*
            |diproses|dibuat\w*|dibikin\w*|jadi|diubah|diganti|belakangan|{_THERE})
        |{_PERMIT}[\ ,]*(?:\w+\ ){{0,4}}?(?:di|meng|me)?(?:urus|proses|buat|bikin|ubah|ganti
            |konversi|jadikan|terbit|keluar|ajukan)\w*\ (?:\w+\ ){{0,4}}?{_THERE}
        |{_PERMIT}\ (?:baru\ |akan\ |nanti\ )?(?:dapat\ |ada\ |jadi\ |keluar\ )?{_THERE}
        |(?:nanti|entar|baru|dulu)[\ ,]*(?:\w+\ ){{0,4}}?(?:di|meng)?(?:urus|konversi|ubah|rubah
            |ganti|perpanjang|jadikan|jadi)\w*\ (?:\w+\ ){{0,3}}?(?:iqamah?|iqomah?|visa\ kerja
            |permit)
        |{_THERE}\ (?:\w+\ )?(?:baru|nanti)\ (?:\w+\ )?(?:di\ ?)?(?:bikin|buat|urus)\w*\ {_PERMIT}
        |(?:work\ |employment\ |working\ )?(?:visa|permit|pass)\ (?:\w+\ ){{0,5}}?(?:after|upon
            |once|when|on)\ (?:your\ |you\ (?:have\ |are\ )?|the\ )?(?:here|arriv\w+|land\w*|there
            |settled?|probation|in\ (?:the\ )?country|join\w*)
        |(?:visa|permit)\ (?:will\ )?(?:follows?|later|comes?\ later)
            |until\ (?:\w+\ ){{0,5}}?work\ permit
    )(?!\w)""",
    re.VERBOSE,
)
NONE = re.compile(
    r"""(?<!\w)(?:
        (?:tanpa|non|no|without|nir|gausah|sonde\ pakai|kada\ bapakai|kada\ usah)\ (?:ada\ |pakai
            \ |urus\ |a\ |any\ |perlu\ )?(?:visa|visum|permit|izin\ kerja
            |work\ (?:visa|permit))
            (?!\ (?:fee|cost|sponsor|fees|charge|biaya|turis|kunjungan|wisata|ditahan))
        |(?:tidak|entar|tar|ora|belum)\ (?:(?:perlu|usah|payah|pakai|pake|memakai|harus|butuh
            |wajib|nganggo)\ ){1,2}(?:visa|visum|permit|izin\ kerja|paspor|passport|urus\ permit)
            (?!\ (?:fee|turis|kunjungan|wisata|sendiri|diurus|keluar|repot|ditahan|titip)|nya\ di)
        |(?:visa|permit|paspor|visa\ kerja)(?:\ ?nya)?\ (?:tidak|entar)\ (?:perlu|usah|payah|pakai
            |butuh)(?!\ (?:diurus|urus|bayar|keluar|repot|khawatir|pusing|bingung|dititip|ditahan
            |sendiri|bapak|ibu))
        |(?:masuk|berangkat|kerja|jalan|pergi)\ kosongan|kosongan\ (?:aja|saja)
        |(?:don'?t|do\ not|no)\ need\ (?:a\ |any\ )?(?:visa|work\ permit|permit)(?!\ (?:fee
            |sponsor))
    )(?!\w)""",
    re.VERBOSE,
)
WORK = re.compile(
    rf"""(?<!\w)(?:
        {_VISA}\ (?:kerja\w*|bekerja|work\w*|tokutei\w*|ssw|magang|teknis|engineer|nasional\ d
            |d\ nasional|d\b|e-?\d|h-?2|h-?1|462|417|ausbildung|musiman|c1\ ?/?\ ?d|ketenagakerjaan
            |resmi\ kerja)
        |(?:work|working|employment)\ (?:visa|permit|pass?)|working\ holiday(?:\ visa)?|whv\b
            |employment\ pass?|single\ permit
        |(?:e-?[789](?:-\d)?\b)|izin\ kerja|permit\ kerja|calling\ visa|\bvdr\b|\bcoe\b|article\ 18
            |accredited\ employer\ work\ visa
        |(?:aep|9g)\b|\bipa\b|tokutei\ g[iy]nou?
    )(?!\w)""",
    re.VERBOSE,
)
VISA = re.compile(rf"(?<!\w)(?:{_VISA}|work permit)(?!\w)")
PATTERNS: Mapping[VisaKind, re.Pattern[str]] = {
    "work": WORK, "tourist": TOURIST, "pilgrim": PILGRIM, "student": STUDENT, "later": LATER,
    "none": NONE,
}  # fmt: skip
SELF_DENYING: frozenset[VisaKind] = frozenset({"none"})
"""Kinds whose words hold a denial themselves."""
POSTERS: Mapping[VisaKind, re.Pattern[str]] = {
    "tourist": spelt(
        "visa turis", "visa tourist", "visa wisata", "visa kunjungan", "visa melancong",
        "visa visit",
        "paspor pelancong", "paspor melancong", "pas pelawat", "bebas visa masuk", "visa lawatan",
    ),
    "pilgrim": spelt("visa umroh", "visa umrah", "visa ziarah", "umroh sambil kerja"),
    "later": spelt(
        "visa menyusul", "visa kerja menyusul", "permit menyusul", "visa nyusul",
        "visa kerja diurus di sana",
        "visa diurus di sana", "visa kerja diurus setelah tiba", "visa diurus setelah sampai",
    ),
    "none": spelt("tanpa visa", "tidak perlu visa", "tanpa permit", "tdk pakai visa"),
    "work": spelt("visa kerja", "employment pass", "work permit"),
}  # fmt: skip
TOPIC = re.compile(r"\b(?:visa\w*|permit\w*|izin kerja\w*)\b")
TOURIST_ANSWER = re.compile(
    r"\W*(?:(?!bukan|tidak|jangan)\w+[ ,.]+){0,5}?(?:turis|tourist|wisata|kunjungan"
    r"|pelancong|lawatan|visit|ziarah|umroh|bebas visa)\b"
)
LATER_ANSWER = re.compile(
    r"\W*(?:(?!tidak|belum|sebelum|bukan|sudah)\w+[ ,.!]+){0,4}?(?:menyusul|nyusul"
    r"|belakangan|gampang"
    r"|(?:nanti|entar|beko|engke|mengko|baru)(?! (?:di ?tempel|dikirim|kakak pegang"
    r"|diterbitkan kedutaan))"
    r"(?: [^\n.]{0,24}?(?:di ?sana|disana|nang kana|sampai|setelah|kalau sudah|gampang"
    r"|belakangan|aja))"
    r"|diurus di ?sana|di ?sana|later|after)"
)
NONE_ANSWER = re.compile(
    r"\W*(?:(?:ah|oh|aduh|itu|mah)[ ,.]+){0,2}(?:tidak (?:usah|perlu|pakai|ada)|tanpa)(?: visa"
    r"| visa visaan| itu| begituan)?\b(?! (?:khawatir|takut|bayar|biaya))"
)
FORBIDDEN_BEFORE = re.compile(
    r"\b(?:jangan|dilarang|hindari|tolak|never|(?:tidak|tak) (?:boleh|pernah|bisa|mau|melayani"
    r"|menerima|memakai"
    r"|menggunakan|memberangkatkan)|kami tidak|ticketing|jasa|biro|layanan|menjual"
    r"|paket wisata|bahaya|bedanya?|beda antara|reject)\b[^.!?\n]{0,50}$"
)
FORBIDDEN_AFTER = re.compile(
    r"[\s,:=()\"']*(?:itu |adalah |memang |jelas )*(?:tidak (?:boleh|bisa|sah|dapat)|dilarang"
    r"|ilegal|melanggar"
    r"|pelanggaran|bukan untuk (?:be)?kerja|is illegal|ditolak|tidak diterima)"
)
