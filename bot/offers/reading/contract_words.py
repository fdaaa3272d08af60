"""How recruiters put it that there is no contract, or only on arrival.

Each list may be extended.
"""

import re
from collections.abc import Mapping

from bot.offers.reading.destinations import COUNTRY
from bot.offers.reading.posters import spelt

_CONTRACT = (
    r"(?:(?:surat |dokumen |berkas )?(?:kontrak|kntrak|kontraq)(?: kerja| kerjanya)?(?:nya|na|-nya"
    r"|ne)?|(?:surat )?perjanjian(?: kerja)?(?:nya)?"
    r"|surat kerja(?:nya)?|pkwt|agreement|(?:employment |work )?contract|offer letter"
    r"|surat[- ]surat(?:an)?)(?: nya| kerja nya)?"
)
_SIGN = (
    r"(?:ttd|di ?ttd|tanda ?tangan(?:nya)?|tandatangan|ditandatangan\w*|di tanda ?tangan\w*|teken"
    r"|diteken|neken|sign\w*)"
)
_ARRIVED = (
    r"(?:(?:sampai|sampe|tiba|nyampe|mendarat|landing|datang|masuk|kerja|di ?sana|di ?sono|disana"
    r"|di negara|di seberang)\w*)"
)
_THERE = (
    rf"(?:di ?(?:sana|sono|situ|ditu|sinan|sanan|tampek|nengkana)\b|(?:nang|neng|ing) kan\w*"
    rf"|tekan kan\w*|disana|di (?:lokasi|tempat|negara)(?: kerja| tujuan)?\b|on[- ]?site|setiba\w*"
    rf"|sesampai\w*|setelah {_ARRIVED}|sesudah {_ARRIVED}"
    rf"|(?:saat|ketika|begitu|pas|kalau|kalo|jika|waktu|lamun|yen|nek|mun|habis|selepas|usai|baru"
    rf"|dah|sudah|tunggu|ko?ng)(?: nanti| sudah| udah| dah| kamu| anda| kita"
    rf"| baru){{0,2}} {_ARRIVED}"
    rf"|(?:nanti|entar) (?:pas |kalau |setelah |sudah |kamu |baru )*{_ARRIVED}|sampai (?:sana|sono"
    rf"|lokasi|malaysia|tujuan|di sana)|upon (?:your )?arriv\w+|on arrival|after (?:you )?arriv\w+"
    rf"|(?:once|when|after) you (?:have |are |get )?(?:settled?|arriv\w+|land\w*|there|here|in)"
    rf"|after (?:landing|settling)|menyusul|nyusul|belakangan|kemudian hari|di kota tujuan)"
)
_CONTRACT, _SIGN, _THERE = (part.replace(" ", r"\ ") for part in (_CONTRACT, _SIGN, _THERE))
THERE = re.compile(
    rf"""(?<!\w)(?:
        (?<!perpanjangan\ )(?<!perpanjang\ ){_CONTRACT}(?!an)(?![^.!?\n]{{0,24}}perpanjang)
            [^.!?;\n,]{{0,60}}?(?<!\w){_THERE}
        |{_SIGN}[^.!?;\n,]{{0,34}}?(?<!\w){_THERE}
        |{_CONTRACT}\ (?:itu\ |mah\ |soal\ )?(?:nanti|entar|mengko|engke)\ (?:aja|saja|gampang|dulu
            |diurus|dibicarakan|dikasih|belakangan|ngomong|omongin|bicara)
        |(?:pi|pergi|berangkat|jalan|terbang|kerja|masuk)\ (?:saja
            \ |aja\ )?dulu[\ ,]*(?:\w+\ ){{0,2}}?(?:baru|nanti)\ (?:\w+\ )?(?:{_SIGN}|{_CONTRACT})
        |{_THERE}\ (?:\w+\ ){{0,2}}?baru\ (?:\w+\ ){{0,3}}?(?:{_SIGN}|{_CONTRACT})
        |(?:sampai|sampe|tiba|nyampe)\ (?:\w+\ ){{1,2}}?baru\ (?:\w+\ )?(?:{_SIGN}|{_CONTRACT})
    )(?!\w)""",
    re.VERBOSE,
)
NONE = re.compile(
    rf"""(?<!\w)(?:
        (?:tanpa|no|without|non|nir)\ (?:ada\ |pakai\ |perlu\ |a\ |any\ |written\ |surat\ |ttd
            \ |tanda\ tangan\ ){{0,2}}(?:kontrak(?:\ kerja)?|perjanjian(?:\ kerja)?|contract
            |agreement|kontrak2an)
            (?!\ ?(?:mengikat|terikat|bond|yang\ (?:mengikat|memberatkan)|palsu|ikatan))
        |(?:tidak|entar|tar|sonde|ora|indak|kada|nyanda|teu|jang)\ (?:(?:ada|pakai|memakai|perlu
            |usah|payah|pernah|harus|butuh|dapat|di\ ?kasih|dikasi|diberi|nganggo|make|bapakai|sign
            |teken)\ ){{1,3}}
            (?:surat[- ]?(?:surat)?(?:\ ?an)?\ )?(?:ttd\ |tanda\ tangan\ )?(?:kontrak\w*
            |perjanjian(?!\ (?:utang|hutang))\w*|contract|surat[- ]suratan|surat\ suratan|surat2an
            |hitam\ di\ atas\ putih)
            (?!\ ?(?:mengikat|terikat|palsu|yang\ mengikat))
        |(?:kada|tidak|ora)\ (?:ba|be)kontrak\w*
        |{_CONTRACT}\ (?:kerja\ )?(?:memang\ |mah\ |itu\ |dari\ awal\ |sama\ sekali
            \ |pun\ )?(?:tidak|belum|nyanda|sonde|indak|ora|kada)\ (?:pernah\ |mau\ |bisa\ )?(?:ada
            |pakai|perlu|usah|penting|dikasih|dikasi|diberi\w*|diperlihat\w*|ditunjuk\w*|dapat
            |jelas|ditandatangan\w*|ttd)
        |(?:tanda\ tangan|ttd)\ (?:apapun|apa[- ]apa|kontrak)?\ ?(?:belum|tidak)\ (?:ada|pernah)
        |(?:belum|tidak)\ (?:pernah\ |ada\ |dikasih\ |disuruh\ |sempat\ )?(?:tanda\ tangan|ttd
            |teken|lihat|baca|terima|dapat)\ (?:apa(?:pun|[- ]apa)|kontrak
            |perjanjian)(?!\w*\ sebelum)
        |(?:kontrak|perjanjian|kesepakatan|janji)(?:\ kerja)?(?:\ ?nya)?\ (?:cuma\ |hanya\ |cukup
            \ |secara\ |lewat\ |pakai\ )*(?:lisan|omongan|mulut|ucapan|percaya|verbal|kepercayaan
            |salaman)
        |(?:verbal|oral)\ (?:contract|agreement)|(?:cukup|modal|asas)\ (?:saling\ )?(?:percaya
            |kepercayaan)\ aja
        |pegang\ omongan|(?:tidak|tanpa|entar)\ (?:perlu\ |usah\ |pakai
            \ |ada\ )?hitam\ di\ atas\ putih
    )(?!\w)""",
    re.VERBOSE,
)
BEFORE = re.compile(
    rf"""(?<!\w)(?:
        {_CONTRACT}[^.!?;\n]{{0,60}}?(?<!\w)(?:(?:sebelum|sblm|before)(?!\ (?:\d|se|kontrak|selesai
            |habis|waktu|genap))|di\ kantor|disnaker|dilegalisir|terlampir|attached|emailed|email
            |legalisasi|syahbandar|bisa\ dibaca|dibaca|dibacakan|sudah\ ttd|di\ tangan)
        |{_SIGN}[^.!?;\n]{{0,40}}?(?<!\w)(?:sebelum|before|di\ kantor|disnaker|di\ hadapan
            |disaksikan|syahbandar)
    )(?!\w)""",
    re.VERBOSE,
)
CONTRACT = re.compile(
    r"(?<!\w)(?:kontrak(?: kerja)?(?:nya)?|perjanjian(?: kerja| penempatan)?|surat kerja(?:nya)?|"
    r"contract|agreement|\bpkl\b|pkwt)(?!\w)"
)
NEVER = re.compile(
    r"\b(?:jangan|never|don'?t|bukan|tidak (?:pernah|boleh|mau|akan|bisa|ada)|tolak|hindari"
    r"|dilarang|sebelum|"
    r"kalau ada yang|bila ada yang)\b[^.!?\n]{0,30}$"
)
"""A contract-less journey that is warned of or refused."""
LATER_ANSWER = re.compile(
    r"\W*(?:(?!tidak|belum|sebelum|bukan)\w+[ ,.!]+){0,5}?(?:menyusul|nyusul|belakangan|gampang"
    r"|(?:nanti|entar|beko|engke|mengko|baru)(?: aja| saja"
    r"|lah)?(?:,? \w+){0,4}? (?:di ?sana|disana|nang kana"
    r"|sampai|tiba|di lokasi|belakangan|kalau sudah|ketemu"
    rf"|di (?:{COUNTRY}|majikan|mess|kapal|pabrik|kebun)|yang kase|yang kasih|hari pertama)"
    r"|di ?sana|sampai (?:sana|sono)|pas (?:sudah )?(?:sampai|di ?sana)|on arrival|later)"
)
NO_ANSWER = re.compile(
    r"\W*(?:(?!ada|tenang)\w+[ ,.!]+){0,3}?(?:kontrak apa|(?:tidak|sonde|nda|ora|indak"
    r"|kada|teu) (?:usah|perlu"
    r"|pakai|ada|penting|musim|butuh)(?: kontrak| begitu\w*| surat\w*)?|tanpa kontrak"
    r"|percaya (?:aja|saja|sama|ke)"
    r"|saling percaya|buat apa|ngapain|lisan|no need)\b"
    r"(?! (?:khawatir|takut|bayar|biaya|denda|potong\w*|masalah|bingung|cemas))"
)
POSTERS: Mapping[str, re.Pattern[str]] = {
    "there": spelt(
        "kontrak kerja menyusul", "kontrak menyusul", "kontrak di sana", "kontrak … di sana",
        "kontrak di lokasi",
        "ttd kontrak di sana", "kontrak … setelah tiba", "kontrak … sesampai", "kontrak … setiba",
        "perjanjian kerja menyusul", "tanda tangan kontrak di lokasi",
    ),
    "none": spelt("tanpa kontrak", "tidak pakai kontrak", "tdk ada kontrak", "kontrak lisan"),
}  # fmt: skip
