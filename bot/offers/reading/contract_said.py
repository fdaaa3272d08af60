"""What recruiters say of a contract, by families of words: given only there, or needless.

`contract_words` holds set phrases; here stand the words that may surround a contract in any order.
Each list may be extended.
"""

import re

from bot.offers.reading.destinations import COUNTRY
from bot.offers.reading.together import Pair

ANCHOR = re.compile(
    r"k[oa]?ntra[kq]|janji|surat|agreement|contract|letter|pkwt|pkl|ttd|tanda ?tangan|te?ken|sign"
    r"|hitam|verbal|oral|omongan|lisan|papers?"
)
"""Words near which a contract can be spoken of."""
_NOT_AFTER = "".join(
    rf"(?<!{word} )"
    for word in (
        "perpanjang", "perpanjangan", "habis", "selesai", "setelah", "selama", "sebelum", "usai",
        "akhir", "sisa", "masa", "luar", "dalam",
    )
)  # fmt: skip
_CONTRACT = (
    rf"{_NOT_AFTER}(?:(?:surat |lembar |dokumen )?(?:kontrak(?!an)"
    rf"|perjanjian)\w*(?: kerja\w*)?|kontrak2an"
    r"|surat (?:kerja|perjanjian)\w*|dokumen kerja|(?:job|appointment) letter|(?:ikatan"
    r"|hubungan) kerja|kesepakatan(?: kerja)?|paper ?work|(?:employment "
    r"|work(?:ing)? )?terms|(?:work |employment |job )?contracts?|agreement|offer letter"
    r"|pkwt)"
)
_SIGN = (
    r"(?:di ?)?(?:ttd|tanda ?tangan\w*|te?ken)|ditandatangan\w*|tandatangan\w*"
    r"|menandatangan\w*|menanda ?tangan\w*|sign\b|sign(?:ed|ing)?\b"
)
CONTRACT = re.compile(rf"\b(?:{_CONTRACT})")
SIGNED = re.compile(rf"\b(?:{_CONTRACT}|{_SIGN})")
_ARRIVE = (
    r"(?:sampai|sampe|tiba|nyampe|dugi|tekan|dumugi|mendarat|landing|turun (?:pesawat"
    r"|kapal)|datang|masuk|di ?sana|disana"
    r"|di ?situ|di ?lokasi|mulai(?: kerja)?|(?:be)?kerja|join|ketemu|bertemu|jumpa|basuo"
    r"|lulus|lolos|training"
    r"|(?:masa )?percobaan|probation|sebulan|seminggu|\d ?(?:hari|minggu|bulan)|cocok"
    r"|report\w*|onboard\w*|di (?:kapal|mess|mes|asrama|pabrik|ladang|kebun|sini)"
    r"|settled?|here|there|arriv\w+|on ?board)"
)
_WHEN = (
    r"(?:pas|kalau|kalo|setelah|sesudah|habis|begitu|saat|ketika|usai|selepas|waktu|nek"
    r"|yen|lamun|mun|kalu"
    r"|sudah|su|so|abis|once|when|after|until|sampai) (?:(?:kamu|anda|saudara|kita|kalian"
    r"|ngana|dah|sudah|nanti|you(?:'re| are| have)?) )?"
)
_HERE = (
    r"(?:disnaker|kantor (?:kami|pt|bp2mi|lpk|agensi|kita|disnaker|notaris)|bp\w*mi|kbri|kdei"
    r"|notaris|jakarta|indonesia|kampung)"
)
ARRIVED = re.compile(
    rf"\b{_WHEN}{_ARRIVE}\b"
    r"|\b(?:setiba|sesampai|setelah tiba|sesampe)\w*|\b(?:hari|minggu|bulan) (?:pertama"
    r"|kesatu|kedua|ketiga|ke-?\d)\b"
    r"|\b(?:upon|after|when|once|during|on)(?: \w+){0,3} (?:arriv\w*|land\w*|get|reach\w*"
    r"|onboard\w*|there|join\w*|settl\w*|overseas|site|office)\b"
    r"|\b(?:oleh|minta|ikut|ada di|kasih|lewat|dikasih|(?:nanti|baru|entar|bakal"
    r"|di(?:tulis|buat|bikin|terima)\w*|tangan)(?: \w+){0,2} (?:sama|dari|di"
    r"|ke))(?: \w+){0,1} (?:majikan|tauke|toke|towkay|mandor|bos(?:nya|mu)?"
    r"|orang (?:di )?(?:sana|sono|situ)|pihak sana|kantor sana|tkp|tujuan)\b"
    rf"|\b(?:sampai|sampe|tiba|nyampe|setiba|sesampai|landing|masuk)\w*(?: di| ke| neng"
    rf"| nang)? (?:{COUNTRY})\b"
    r"|\b(?:nyampe|sampai|sampe|berangkat|terbang|kerja|pergi|jalan|budal|mangkat)(?: aja"
    r"| saja| wae)? dulu\b"
    rf"|\b(?:me)?n?t?unggu(?: \w+){{0,3}} (?:sampai|tiba|briefing|{COUNTRY})\b"
    r"|\b(?:first|1st) (?:day|week|month)|\bon(?: your)? arrival|\bupon arriv\w+"
    r"|\b(?:me)?nyusul\b|\bbelakangan\b|\bfollows?\b|\blater\b|\bdi ?sana\b|\bdi ?sono\b"
    r"|\bdi ?situ\b|\b(?:nang|neng|ning|ing|ng|di) (?:kana|kono|kunu)\b|\bh\+\d"
    r"|\bkedatangan\b|\bnang kana\b|\bdi ditu\b"
    r"|\b(?:nanti|entar|baru|beko|engke|mengko)(?: \w+){0,2} (?:(?:di|ke|neng|nang|ti"
    r"|pi) (?:\w+ )?(?:majikan|mes+|kapal|ladang|kebun|pabrik|lokasi)"
    rf"|di (?:{COUNTRY}))\b"
)
SIGNED_ABROAD = re.compile(
    r"\b(?:di(?:beri|kasi|bagi|serah|terima|ambil|teken|tanda ?tangan|ttd|baca|bikin|buat"
    r"|urus|jelas|ada)\w*|tanda ?tangan\w*"
    r"|ttd|te?ken|ada|sign(?:ed|ing)?|given|issued)"
    r"(?: \w+){0,4} (?:di|in|at|oleh|sama|ke|from|by|nang|neng|ing|ti|ka) (?:our |the "
    r"|kantor |pusat |cabang |kota |bandara |hotel |office |mess |asrama |kantor kami )*"
    rf"(?:sana|sono|situ|seberang|lokasi|tempat kerja|(?:tempat |rumah "
    rf"|kantor )?majikan(?: sana)?|{COUNTRY}|mes+\b"
    rf"|the (?:site|office there)|site|dalam kapal|atas kapal)\b"
)
PARTED = re.compile(
    r"\b(?:sebelum|before|sblm|disnaker|legalis\w*|selesai|habis|perpanjang\w*"
    r"|diperpanjang|denda|potong\w*|gaji|mess"
    r"|tiket|cuti|bonus|libur|asuransi|dijemput|penginapan|asrama|tempat tinggal|makan"
    r"|fasilitas|minimal|selama"
    rf"|\d+ ?(?:tahun|thn|th|bulan|bln|years?|months?)|jelas|resmi|tapi|tetapi|padahal"
    rf"|tertulis|di ?tukar|di ?ubah|di ?ganti|berhenti|keluar|pulang|kabur|resign"
    rf"|diperiksa|{_HERE}|wajib|harus ada|sesuai)\b"
)
"""Words between the two that speak of other things: the span of a contract, an extension."""
NEEDLESS = re.compile(
    r"\b(?:(?:tidak|belum|nda|sonde|ora|indak|kada|mboten|teu|dak|not?) (?:\w+ )?(?:ada"
    r"|ado|aya|onok|ono|do|pakai|perlu|usah|penting|dapat|pegang|lihat|liat"
    r"|tengok|baca|terima|kirim|di ?kasih?|diberi\w*|musim|ribet|butuh|wajib|nemu|needed"
    r"|necessary|required|wonten|katingal)"
    r"|gausah|ndak usah|buat apa|ngapain|untuk apa|percaya(?: saja| aja)|saling percaya"
    r"|modal percaya|kepercayaan"
    r"|(?:cukup|cuma|hanya|lewat|secara|pakai) (?:lewat |di |via )?(?:lisan|omongan|mulut"
    r"|wa\b|chat|salaman|jabat tangan|ucapan|janji)"
    r"|lisan|verbal|oral|kekeluargaan|formalitas|bukan tertulis|tidak tertulis"
    r"|jangan (?:banyak )?(?:tanya|di ?pikir|bahas|ribut)\w*|tidak (?:main|kenal"
    r"|pakai sistem)|just trust|kasih sayang)"
)
_MIDDLE = (
    r"(?:(?:payah|ada|ado|aya|onok|ono|wonten|do|use|main|pakai|perlu|usah|butuh|harus"
    r"|ribet|repot|pusing|urus|bikin|buat|sign|ttd|tanda|tangan|teken|pegang|lihat|liat"
    r"|baca"
    r"|terima|dapat|dikasih?|diberi\w*|dikirim\w*|pernah|juga|sama|sekali|namanya|yang"
    r"|segala|macam|surat|selembar|apa|apapun"
    r"|dulu|begitu\w*|satu|lembar|pun|mikir\w*|a|any|the|kasih?|bahas|bicara|nama|nya|no"
    r"|ato|atau|paper|written|nganggo|make|acara) )"
)
NO_CONTRACT = re.compile(
    rf"\b(?:tidak|tanpa|belum|gausah|no|without|never|ngapain|skip|sonde|nda|indak|kada"
    rf"|ora|teu|entar|tar|mboten|dak|ndak|ga|buat apa|don'?t|do not|we never) "
    rf"{_MIDDLE}{{0,5}}?(?:kontrak\w*|perjanjian\w*|contracts?|agreement|paper ?work"
    rf"|(?:employment |work(?:ing)? )?terms|surat(?:[- ]| )?surat\w*|surat2\w*"
    rf"|surat apa\w*|kertas[- ]kertas\w*|tanda ?tangan(?! (?:suami|orang tua|ortu"
    rf"|istri))\w*|ttd|hitam di atas putih|sign\b(?: apa\w*)?|te?ken(?:an)?\b(?: apa\w*)?)"
    r"(?! ?(?:meng?ikat|terikat|bond|yang (?:meng?ikat|memberatkan)|palsu|ikatan|utang"
    r"|hutang|perpanjang|dulu sebelum|sebelum|kosong|apa(?:pun)? sebelum))"
)
GIVEN_THERE = Pair(SIGNED, SIGNED_ABROAD, but=PARTED, reach=90)
ON_ARRIVAL = Pair(SIGNED, ARRIVED, but=PARTED, reach=72)
THEN_CONTRACT = Pair(
    re.compile(
        rf"\b(?:{_CONTRACT}|{_SIGN})(?! ?(?:kerja )?:? ?(?:selama |\d|dua |tiga "
        rf"|di ?perpanjang|habis|selesai|bisa diperpanjang|berakhir|sudah|yang sudah))"
    ),
    re.compile(r"(?!)"),
    before=re.compile(rf"(?:{ARRIVED.pattern})(?:[^.!?\n]{{0,26}})$"),
    but=PARTED,
)
IS_NEEDLESS = Pair(CONTRACT, NEEDLESS, but=PARTED, reach=44)
SIGNED_THERE = Pair(
    re.compile(rf"\b(?:{_SIGN})"),
    re.compile(
        r"\b(?:di|at|in|nang|neng|ing|ti) (?:our |the |kantor |pusat |cabang |kota |hotel |office "
        rf"|mess |asrama |kami )*(?:{COUNTRY})\b"
    ),
    but=PARTED,
    reach=58,
)
"""Where one signs, when only a place is named."""
