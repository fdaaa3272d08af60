"""How recruiters put it that an age, or the paper that tells it, is changed, by families of words.

`ages` holds set phrases; here stand the words for an age, for too low an age, for papers, and for
changing them, in any order. Each list may be extended.
"""

import re

from bot.offers.reading.together import Pair

ANCHOR = re.compile(
    r"um[uo]e?r|umua|umoer|usia|\bage[ds]?\b|lahir|born|birth|\bdob\b|ktp|\bkk\b|kartu"
    r"|akt[ae]|identitas|capil|minor|under|di ?bawah"
    r"|(?<!\d)1[2-8](?!\d)|belasan|smp\b|pelajar|sekolah|belum|blm|dokumen|masih (?:sma|kelas)"
)
"""Words near which an age can be spoken of."""
_AGE = (
    r"(?:um[uo]e?r|umua|usia)\w{0,3}|\bage[ds]?\b|tahun (?:lahir|kelahiran)\w*|(?:tanggal|tgl"
    r"|tahun|thn) lahir\w*|kelahiran\w*|date of birth|dob|birth ?(?:date|year)"
)
_PAPER = (
    r"(?:e-?ktp|ktp|kk|kartu keluarga|kartu pelajar|akt[ae](?: lahir| kelahiran)?|paspor"
    r"|passport|surat (?:lahir|baptis|kenal lahir)"
    r"|identitas|\bid(?: card)?|dokumen|data|sertifikat|buku pelaut)(?:nya|na|ne|e|mu)?\b"
)
_BENT = (
    r"(?:(?<!per)(?<!di per)atur(?!an)|sesuai(?:kan|in|ke|ku)|naik(?:in|kan|ke|no)"
    r"|tua(?:in|kan|ke|no)|tuwa|muda(?:in|kan|ke)"
    r"|(?:di|n|me|ke)?tambah(?:in|kan|i)?(?! pengalaman)|ubah|rubah|akal|maju(?:in|kan"
    r"|ke)|mundur(?:in|kan)|palsu|sulap|poles"
    r"|edit|tembak|manipul|koreksi|setel|setting|betul(?:in|kan)|adjust|arrange|chang(?:e"
    r"|ing)|fix(?:ed)?|fleksibel|flexible|rapi(?:kan|in)|mark ?-?up|kondisi(?:kan|in)"
    r"|kurang(?:in|i|kan)|diolah|dioprek|dikasi naik|diganti|digawe anyar|sulap|siap(?:in"
    r"|kan) umur|diakali|diulah"
    r"|atua|ditukar|disamar|rekayasa|dibereskan|diberesin|dipermak|permak)"
)
BENT = re.compile(rf"\b\w{{0,4}}{_BENT}\w*")
"""Words that say by themselves that an age is bent."""
_MADE = (
    r"(?:di|ny|meny|me|nge|kita |kami |tak |ta)?(?:tulis|catat|ketik|isi|jadi|bikin|buat|gawe"
    r"|ganti|urus|bantu|cetak|pinjam|beres|kerja(?:in|kan)|damel|siap(?:in|kan)|akui|pakai"
    r"|atur)(?:in|kan|i|no|ke|na|keun)?"
)
_ADULT = (
    r"(?:1[89]|2\d|3\d|200\d|199\d|delapan ?belas|sembilan ?belas|dua ?puluh\w*"
    r"|dewasa)(?! ?(?:ribu|rb|juta|jt|menit|hari|jam|rangkap|lembar|orang|bulan|k\b|%))"
)
_YOUNG_NUMBER = r"(?:1[2-7](?: ?[-–/] ?1[2-8])?|(?:lima|enam|tujuh) ?belas)"
TOO_YOUNG = re.compile(
    rf"\b(?:(?:umur|usia|umua|umor)\w* (?:\w+ ){{0,3}}?(?:kurang|belum|muda|tidak cukup"
    rf"|tanggung|kemudaan|ketuaan|mepet|lewat|{_YOUNG_NUMBER}\b)"
    rf"|(?:belum|kurang|tidak|durung|ndak|alun|acan|blm) (?:cukup |genap |sampai "
    rf"|masuk )?(?:umur|usia|18|17|21)\b"
    rf"|di ?bawah (?:umur|usia|18|17|21)|under ?(?:age|18|21)|minors?\b"
    rf"|{_YOUNG_NUMBER} ?(?:tahun|thn?|taun|taon|yo|years?)"
    rf"|(?:baru|masih|mau|msh|yang|kelas) {_YOUNG_NUMBER}\b|{_YOUNG_NUMBER} (?:juga|pun|ae"
    rf"|wae)\b|(?:ke)?lahir(?:an)? (?:tahun )?(?:20(?:0[89]|1\d))"
    r"|(?:belum|tidak|alun|ndak|dak) (?:punya |ada |ado )?(?:ktp|akt[ae]|kk)\b|(?:ktp"
    r"|akt[ae]|kk)\w* (?:belum|tidak|mati|hilang) ?(?:ada|punya)?"
    r"|masih (?:smp|sma|sekolah|pelajar|kelas)|lulus(?:an)? (?:smp|sd)"
    r"|kelas [1-3789] (?:smp|sma)|anak (?:smp|sekolah)"
    r"|(?:khawatir|takut|pusing|mikir\w*|minder|bingung|masalah) (?:soal |karena "
    r"|masalah |sama )?(?:umur|usia)|(?:umur|usia)\w* (?:bukan|tidak"
    r"|no) (?:jadi )?(?:masalah|halangan|kendala|problem)|(?:umur|usia) (?:berapa"
    r"|brp)(?: \w+)? (?:masuk|bisa|boleh|diterima))"
)
_AIDED = (
    r"(?:(?:di-? ?|tak|kita |kami |ta|nge|me|m|meng|meny?|ny|no)?(?:esuai|urus|uruih"
    r"|bantu|bikin|buat|gawe|damel|beres|siap|sedia|atur|atasi|akal|kondisi|sesuai"
    r"|setting|cetak|tulis|ganti|ubah|rubah"
    r"|(?:make|memakai) (?:a )?new|made|arrang\w*|prepare\w*|fix\w*|tambah|naik|handle"
    r"|sulap|olah)\w*)"
)
HELPED = re.compile(
    rf"\b(?:{_AIDED}(?: \w+){{0,4}} (?:ktp|kk|akt[ae]|identitas|id|dokumen|data|documents?"
    rf"|surat|umur|umua|baru|{_ADULT})\w{{0,3}}\b"
    rf"|(?:ktp|kk|akt[ae]|identitas|dokumen|data|documents?|surat[- ]?surat\w*|umur|usia"
    rf"|umua|paspor)\w{{0,3}}(?: \w+){{0,4}} (?:{_AIDED}|beres|aman|gampang|dikasi naik"
    rf"|{_ADULT})\b"
    r"|(?:ada|punya) (?:\w+ )?(?:orang|kenalan|kawan|yang)(?: \w+){0,2} (?:capil|dukcapil"
    r"|disdukcapil|kecamatan|kelurahan|urus\w*|buat\w*|bikin\w*)|orang (?:dalam|capil"
    r"|dukcapil)"
    r"|(?:pakai|pinjam) punya|lolos|meluncur|tetap (?:kita |bisa |kami )?(?:proses|terima"
    r"|diterima|masuk|jalan)|ada (?:jalur|solusi)\w*|tinggal bikin\w*|di ?sulap|di ?akali"
    r"|(?:bisa|kami|kita|nanti|semua) (?:\w+ )?(?:dikondisikan|diatasi|diakali|akali"
    r"|atasi|disesuaikan|dibantu|bantu|diurus\w*|atur|diatur))\b"
)
"""Help for those who are too young."""
YOUNG_HINDERED = re.compile(
    r"\b(?:tidak (?:bisa|boleh|menerima|dapat)|maaf|tunggu|jangan (?!takut|khawatir"
    r"|minder|bingung)|dilarang|jaga\w*|asuh\w*|gaji\w*|kontrak|paspor dulu|pasal|uu"
    r"|penjara|hukum\w*|pidana|pelaku|disnaker|syarat(?! taiwan))\b"
)
OLDER = re.compile(
    rf"\b(?:(?:umur|usia|lahir|kelahiran)\w* (?:\w+ ){{0,4}}?{_MADE} (?:\w+ ){{0,2}}?{_ADULT}\b"
    rf"|{_MADE} (?:\w+ ){{0,2}}?(?:um[uo]r|usia|lahir|kelahiran)\w* (?:\w+ )?(?:tahun )?{_ADULT}\b"
    rf"|(?:umur|usia)\w* (?:jawab|bilang|ngaku|sebut|say) (?:\w+ )?{_ADULT}\b|(?:ngaku"
    rf"|mengaku|bilang|jawab|say|tell them) (?:\w+ ){{0,3}}?(?:um[uo]r|usia|age|you(?:'re"
    rf"| are))\w* (?:\w+ )?{_ADULT}\b"
    rf"|{_PAPER} (?:\w+ ){{0,3}}?{_MADE} (?:\w+ ){{0,2}}?{_ADULT}\b(?! ?(?:tahun yang|x|kali))"
    rf"|(?:jadi|jadikan|jadiin|menjadi|jadi umur) {_ADULT} (?:tahun |th |taun )?(?:di|pada"
    rf"|dalam|on|in) {_PAPER}"
    rf"|{_PAPER} (?:\w+ ){{0,4}}?(?:yang )?(?:umur|usia)\w* (?:jadi |sudah )?{_ADULT}\b"
    rf"|(?:ditulis|dibuat|dibikin|digawe|jadi|dadi) (?:kelahiran |lahir "
    rf"|umur )?{_ADULT} ?(?:taun|tahun|th)?\b(?= ?(?:di|neng|pada|biar|supaya|aja|saja|,"
    rf"|$))"
    rf"|(?:pakai|pake|pinjam|numpang|gunakan|nganggo|beli|use|borrow) (?:dulu )?(?:ktp"
    rf"|identitas|akt[ae]|paspor|data|nama|kk)\w* (?:\w+ ){{0,2}}?(?:orang lain|kakak"
    rf"|sepupu|saudara|adik|teman|mbak|mas|ibu|bibi|tetangga|sister|yang sudah)\w*"
    rf"|(?:ktp|identitas|paspor|nama|tgl lahir|tanggal lahir|akt[ae]"
    rf"|data)\w*(?: \w+){{0,4}} (?:pakai|pake|pinjam|nganggo) (?:punya|data|nama|milik) \w+"
    rf"|(?:identitas|nama|tanggal lahir|tgl lahir) baru(?: \w+){{0,2}} (?:termasuk|kami"
    rf"|kita|di ?siapkan|di ?buat\w*|paket)|(?:hafal|apal|ingat"
    rf"|hapal)\w* (?:\w+ ){{0,2}}?(?:(?:tanggal|tgl|tahun) lahir|umur|usia)\w*(?: \w+)?"
    rf"|(?:umur|usia|lahir)\w* (?:\w+ ){{0,4}}?(?:di)?(?:hafal|apal|hapal)\w*"
    rf"|dari (?:umur )?1[2-7] (?:\w+ ){{0,2}}?jadi {_ADULT}\b)"
)
"""A number that makes somebody older, or younger, on paper."""
PARTED = re.compile(
    r"\b(?:gaji\w*|jam|jadwal|biaya|kontrak|lokasi|asli|sesuai (?:ktp|aturan|ketentuan)"
    r"|jangan|dilarang|tinggi|berat|cuti|shift|pengalaman"
    r"|penempatan|maks\w*|maximal|harga|tidak (?!perlu|apa|usah|masalah|takut|jadi|harus"
    r"|sampai)\w+|pendidikan|penampilan|domisili|bersedia|mess|sholat|libur)\b"
)
BENT_AGE = Pair(
    re.compile(rf"(?:\b(?:{_AGE}))"),
    BENT,
    before=re.compile(rf"\b\w{{0,4}}{_BENT}\w*(?: (?:\w+ ){{0,2}})?$"),
    but=PARTED,
    reach=58,
)
BENT_PAPER = Pair(
    re.compile(
        r"\b(?:e-?ktp|ktp|kk|akt[ae](?: lahir| kelahiran)?|surat (?:lahir|baptis))(?:nya"
        r"|na|ne|e|mu)?\b(?! (?:asli|sesuai|dan)\b)"
    ),
    re.compile(
        r"\b(?:(?:di|tak |kita |kami |nge|meny)?(?:sesuai(?:kan|in)|naik(?:in|kan)"
        r"|tua(?:in|kan|ke)|muda(?:in|kan)|akal\w*|n?e?tembak\w*|nembak\w*|sulap\w*"
        r"|poles\w*|permak\w*|manipul\w*|r?ubah\w*|cetak ulang|tahun (?:yang )?(?:beda"
        r"|lain))|pinjam(?:in|an)? (?:punya|kakak|saudara|orang))\b"
    ),
    but=PARTED,
    reach=44,
)
YOUNG_HELPED = Pair(
    TOO_YOUNG,
    HELPED,
    before=re.compile(rf"(?:{HELPED.pattern})(?:[^.!?\n]{{0,30}})$"),
    but=YOUNG_HINDERED,
    reach=104,
    crossing=True,
)
PAIRS = (BENT_AGE, BENT_PAPER, YOUNG_HELPED)
YOUNG_TOPIC = re.compile(r"\b(?:umur\w*|usia\w*|1[2-7]\b|ktp\w*|akt[ae]|kk|lahir\w*|belum cukup)\b")
HELP_ANSWER = re.compile(
    rf"\W*(?:(?!tidak bisa|tidak boleh|maaf"
    rf"|jangan)\S+[ ]+){{0,12}}?(?:{_MADE} (?:\w+ ){{0,4}}?{_ADULT}\b|(?:um[uo]r|usia|ktp"
    rf"|kk|akt[ae]|data)\w* (?:\w+ ){{0,4}}?\w{{0,4}}{_BENT}\w*"
    rf"|\w{{0,4}}{_BENT}\w* (?:\w+ ){{0,2}}?(?:um[uo]r|usia|ktp|kk|akt[ae])\w*"
    rf"|(?:ada )?(?:orang|yang) (?:\w+ )?(?:urus|buat|bikin|atur)\w*"
    rf"|{_MADE} (?:\w+ ){{0,2}}?(?:ktp|kk|akt[ae]|surat lahir))"
)
"""The recruiter's answer to "umur saya 16": "nanti di ktp kita tulis 20"."""
