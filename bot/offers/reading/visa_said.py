"""What recruiters say of the visa, by families of words: for tourists, later, needless.

`visa_words` holds set phrases; here stand the words that may surround a visa in any order. Each
list may be extended.
"""

import re
from collections.abc import Mapping

from bot.offers.model import VisaKind
from bot.offers.reading.together import Pair

ANCHOR = re.compile(
    r"v[iî]s+a|visu|fisa|pisa|permit|i[zj]in|i[kq]o?ama|kitas|turis|touris|tur[ie]st"
    r"|wisata|kunjung|lancong|lawat|visit|voa\b|suaka|asylum|overstay"
    r"|keta\b|k-|umr|zi[ae]r|haji|furoda|pilgrim|paspor|pas+por?t|c[ao]p\b|stempel|chop"
    r"|exempt|keluar[- ]masuk|kosongan|holiday|liburan|cop paspor"
    r"|student|surat (?:izin|resmi)|papers|short stay|singkat|plesir|pelesir|dolan|ulin"
    r"|coe\b|vdr|\baep|\bipa\b|tokutei|whv|\be-?[789]|calling|article|9g"
    r"|employment|ilegal|gelap|pengunjung|sight|30 hari|60 hari|border"
)
"""Words near which a visa can be spoken of."""
_VISA = r"(?:e-?)?(?:v[iî]sa|visum|fisa|pisa|vissa)(?:nya|na|ne|-nya|-?ne|mu)?"
_PERMIT = (
    rf"(?:(?:work(?:ing)? |employment )?(?:permit|{_VISA}|pass)(?: (?:kerja\w*|schengen"
    rf"|izin|work|resmi))?(?: nya)?"
    r"|i[zj]in(?: (?:kerja|tinggal|tokutei|resmi))*(?:nya)?|i[kq]o?amah?|kitas"
    r"|dokumen kerja|surat (?:izin )?kerja|surat (?:izin|resmi)|papers|paperwork)"
)
_TOURIST = (
    r"(?:turis\w*|tour?is[mt]\w*|tur[ie]st\w*|wisata\w*|pelancong\w*|melancong|pelawat"
    r"|lawatan|visit(?:or)?s?|kunjungan"
    r"|jalan[- ]jalan|jalan2|liburan|holiday|plesir\w*|pelesir\w*|dolan|sight ?seeing"
    r"|short[- ]stay|kunjung\w*"
    r"|singkat|sementara|voa|on arrival|transit|single entry|undangan|pengunjung|penonton"
    r"|tamu undangan|peserta (?:pameran|seminar|konferensi|lomba)|bebas visa|free visa"
    r"|visa free|visa waiver)"
)
_SMALL = (
    r"(?:dulu|saja|aja|sebagai|pakai|pake|dengan|visa\w*|visum|nya|jalur|cara|paspor"
    r"|status|izin|tinggal|yang|biasa|cuma|hanya|via"
    r"|lewat|as|on|a|an|the|e|itu|ini|cap|stempel|stamp|label|kita|kalian|kamu|kau|lu"
    r"|bareng|bersama|ikut|tur|sama|grup|ngana|rombongan|grup|negara|sana|ke|di|untuk"
    r"|buat|with|your|seperti|kayak|macam|modal|se|wae|bae|jo|sa|tapi|in|into|sing|kanggo|to|masuk|"
    r"jepang|korea|taiwan|malaysia|singapura|thailand|dubai|turki|eropa|australia"
    r"|polandia|hongkong|kamboja|filipina|saudi|arab|status) "
)
ENTERS = re.compile(
    r"\b(?:masuk\w*|dimasuk\w*|berangkat\w*|pakai\w*|pake|nganggo|make|naik|terbang|lewat"
    r"|modal|mlebu\w*|enter\w*|travel|fly|budal|mangkat|angkat"
    r"|status(?:nya)?|bapakai|guna\w*|dikasih|diberi|dapat|bikin\w*|urus\w*|stamp\w*|cop"
    r"|cap|pigi|pi|pai|asup) "
    rf"{_SMALL}{{0,5}}?['\"(]?{_TOURIST}(?! (?:asing|lokal|domestik|mancanegara|bus|guide"
    rf"|bahari|religi|kuliner|alam|rohani|direktur|manager))\b"
)
"""One enters as a tourist, whatever the visa is called."""
NAMED_TOURIST = re.compile(rf"\b{_TOURIST}\b")
_WEEKS = r"(?:(?:7|14|15|21|28|30|45|60|90) hari|(?:\d|dua|tiga|empat|beberapa) minggu)"
SPAN = re.compile(
    rf"(?<!proses )(?<!pengurusan )\b{_VISA} (?:cuma |hanya |masa "
    rf"|yang )?{_WEEKS}\b(?! (?:kerja|jadi|selesai))"
    rf"|\b(?:free|gratis|cap|stempel|di ?cap|di ?cop|cop) {_WEEKS}\b"
    r"|\b(?:tiap|setiap|per) (?:\d+ )?(?:hari|minggu"
    r"|bulan)[^.!?\n]{0,40}(?:keluar[- ]?masuk|cop\b|cap\b|perbatasan|border)"
    r"|\b(?:di ?)?(?:cap|cop|stempel)\w* (?:\w+ )?(?:kunjungan|turis|pelancong|wisata|lawatan)"
    r"|\boverstay\w* (?:\w+ ){0,3}?(?:aman|biasa|gapapa|santai|tidak apa)"
)
"""A visa for some weeks is none for work."""
_LATER = (
    r"(?:(?:me)?nyusul|belakangan|menyusul|urusan (?:nanti|belakang)|gampang|follows?"
    r"|comes? later|later|dipikir\w* nanti|nanti dulu"
    r"|nanti (?:saja|aja|gampang)|biar (?:\w+ )?(?:bos|tauke|toke|majikan|sana|agen"
    r"|kantor)|mengko wae|engke (?:we|bae)|beko se)"
    r"(?! (?:via|lewat|ke|melalui|dikirim) |[^.!?\n]{0,24}(?:sebelum|before))"
)
_MADE = (
    r"(?:urus|proses|buat|bikin|gawe|ubah|rubah|ganti|konver\w*|convert|jadi|terbit"
    r"|keluar|ajukan|dapat|process|appl|arrang|issu|damel|kasi|ada"
    r"|switch|chang|sort|digarap|garap|daftar|bereskan)"
)
_THERE = (
    r"(?:di ?sana|disana|di ?sono|di ?situ|di ?ditu|nang kana|di sinan|\d+ (?:hari|minggu"
    r"|bulan) kerja|di lokasi|di tempat|di seberang|sampai (?:sana|sono)|di dalam sana"
    r"|on site"
    r"|(?:setelah|sesudah|habis|begitu|pas|kalau|kalo|saat|ketika|usai|selepas|sudah|nek"
    r"|yen|lamun|abis|after|once|when|upon) (?:\w+ ){0,2}?"
    r"(?:sampai|sampe|tiba|mendarat|landing|masuk|kerja|bekerja|training|percobaan"
    r"|probation|cocok|sebulan|\d+ (?:hari|minggu|bulan)|di ?sana|disana"
    r"|ketemu|bertemu|\d+ (?:hari|minggu|bulan) kerja|dapat (?:tempat|majikan|kerja)"
    r"|arriv\w+|there|here|settled?|start\w*|join\w*)"
    r"|(?:setiba|sesampai)\w*|bulan (?:kedua|ketiga|depannya)|hari pertama|sama (?:bos"
    r"|majikan) (?:di )?sana)"
)
SAID_LATER = re.compile(
    rf"\b{_LATER}\b|\b\w{{0,4}}{_MADE}\w*(?: [\w-]+){{0,5}}? {_THERE}\b"
    rf"|\b{_THERE}(?: \w+){{0,4}}? \w{{0,4}} ?{_MADE}\w*"
)
SAID_BEFORE = re.compile(
    rf"\b(?:{_THERE}|masuk\w* (?:aja |saja )?dulu|\d+ hari(?: dulu)?|berangkat (?:aja "
    rf"|saja )?dulu|jalan dulu|enter first)\b"
    rf"(?:,? (?!sebelum)\w+){{0,8}}?,? (?:baru|nanti|entar|lalu|terus|kemudian|then|kita"
    rf"|langsung|di|beko|engke"
    rf"|dibantu)\w*(?: \w+){{0,3}}? \w{{0,4}}{_MADE}\w*(?: \w+){{0,2}} $"
)
LATER_PARTED = re.compile(
    r"\b(?:jemput|dijemput|tiket|gaji|mess|kontrak|asrama|lapor|mcu|medical|sebelum"
    r"|kedutaan|vfs|before|wawancara|interview|tes"
    r"|sudah (?:keluar|terbit|jadi|di tangan)|perpanjang\w*|diperpanjang|renew\w*|bukan"
    r"|biaya|deposit|rp|juta|bayar|kirim|transfer|refund\w*|dikirim (?:lewat|via)|suami"
    r"|orang ?tua|ortu|istri|keluarga|dokter|cuti"
    r"|bpom|usaha|lembur|edar|operasional|pimpinan|atasan|sakit)\b"
)
TOURIST_PARTED = re.compile(
    r"\b(?:kerja\w*|work\w*|bukan|tidak|jangan|vs|atau|dan|beda\w*|resmi|pesiar|magang"
    r"|hotel|agen|biro|travel|bus)\b|,"
)
NEEDLESS = re.compile(
    r"\b(?:(?:tidak|ora|teu|sonde|nda|indak|kada|dak|mboten|jangan|no) (?:\w+ )?(?:perlu"
    r"|usah|pakai|pake|butuh|penting|dipikir\w*|pusing\w*|need\w*|ribet|harus|wajib"
    r"|nganggo)"
    r"|gausah|buat apa|ngapain|skip|(?:itu )?formalitas)\b(?! (?:khawatir|takut|bayar"
    r"|biaya|bingung|ke |keluar|turis|kunjungan|wisata|diurus|urus|mengurus|repot"
    r"|sendiri))"
)
NO_VISA = re.compile(
    r"\b(?:(?:tanpa|gausah|tidak (?:ada|usah|perlu|butuh)|skip|without"
    r"|no need(?: for)?(?: a| any)?|kada usah|ngapain|buat apa) (?:ada |pakai |pake "
    r"|urus |perlu |ribet |repot |pusing |mikir\w* |soal |any |a |proper |segala |bikin "
    r"|visa |punya |ada )*"
    r"(?:visa|visum|work permit|permit|izin kerja|ijin kerja)(?: kerja)?"
    r"|(?:tanpa|tidak (?:perlu|usah|pakai|harus)|no need) (?:pakai |punya |ada |urus "
    r"|bikin )*(?:paspor|passport)"
    r" ?(?:pun|juga|jg|bisa|aman|boleh|lewat|masuk|langsung|cukup|,? ?cukup ktp|,? ?modal ktp)"
    r"|(?:cukup|modal) (?:bawa |pakai )?ktp (?:aja |saja )?(?:buat |untuk |bisa "
    r"|sudah bisa )?(?:masuk|nyebrang|menyeberang|berangkat)"
    r"|(?:kerja|masuk|berangkat) (?:\w+ )?(?:ilegal|kosongan|gelap|haram"
    r"|undocumented)(?! itu)|(?:kartu |jadi |daftar |status |ngaku )(?:pencari )?(?:suaka"
    r"|pengungsi)|asylum(?: seeker)?)"
    r"(?! (?:fee|cost|sponsor|charge|biaya|turis|kunjungan|wisata|ditahan|sendiri"
    r"|tidak (?:bisa|boleh)))\b"
)
_VISA_OR_PERMIT = re.compile(r"\b(?:visa|permit|i[zj]in kerja|work permit)(?:nya)?")
PAIRS: Mapping[VisaKind, tuple[Pair, ...]] = {
    "tourist": (Pair(re.compile(rf"\b{_VISA}"), NAMED_TOURIST, but=TOURIST_PARTED, reach=34),),
    "later": (
        Pair(
            re.compile(rf"\b{_PERMIT}"), SAID_LATER, before=SAID_BEFORE, but=LATER_PARTED, reach=74
        ),
    ),
    "none": (Pair(_VISA_OR_PERMIT, NEEDLESS, but=LATER_PARTED, reach=30),),
}
FAMILIES: Mapping[VisaKind, tuple[re.Pattern[str], ...]] = {
    "tourist": (ENTERS, SPAN), "none": (NO_VISA,),
}  # fmt: skip
SELF_DENYING: frozenset[VisaKind] = frozenset({"none", "later"})
