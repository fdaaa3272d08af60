"""What people call days, months and counts, in Indonesian and the languages spoken beside it."""

import re
from collections.abc import Mapping

MONTHS: Mapping[str, int] = {
    form: number
    for number, forms in enumerate(
        (
            "januari january janwari jan jangan",
            "februari pebruari februarie februry peb feb febuari pebuari",
            "maret mart maretnya mar mrt",
            "april apr apil",
            "mei may",
            "juni jun juny",
            "juli jul july",
            "agustus agst agt agu agus ags august aug agustuz agutus",
            "september sept sep septembr setember sebtember",
            "oktober okt oct october okto oktobr",
            "november nopember nov nop novmber nopmber novembr",
            "desember des december dec disember dsember desembr",
        ),
        start=1,
    )
    for form in forms.split()
}
""" "jan" is what the table of spellings takes for "jangan": a month only beside a day."""
WEAK = frozenset(
    [
        "jan",
        "jangan",
        "peb",
        "feb",
        "mar",
        "mrt",
        "apr",
        "mei",
        "may",
        "juni",
        "jun",
        "juli",
        "jul",
        "agt",
        "agu",
        "agus",
        "ags",
        "aug",
        "sep",
        "sept",
        "okt",
        "oct",
        "nov",
        "nop",
        "des",
        "dec",
        "mart",
    ]
)
"""Forms that are names or other words too: months only beside a number or "bulan", or alone."""
WEEKDAYS: Mapping[str, int] = {
    form: number
    for number, forms in enumerate(
        (
            "senin senen snn isnin",
            "selasa slasa salasa",
            "rabu rebo rabo",
            "kamis kemis khamis",
            "jumat jum'at jumaat jumah jmt jemuah",
            "sabtu setu saptu",
            "minggu ahad akad",
        )
    )
    for form in forms.split()
}
NUMBERS: Mapping[str, int] = {
    "se": 1, "sa": 1, "satu": 1, "hiji": 1, "sidji": 1, "siji": 1, "dua": 2, "duo": 2, "rong": 2,
    "loro": 2, "tiga": 3, "tigo": 3, "telu": 3, "telung": 3, "tilu": 3, "empat": 4, "ampek": 4,
    "papat": 4, "patang": 4, "opat": 4, "lima": 5, "limo": 5, "limang": 5, "enam": 6, "anam": 6,
    "nem": 6, "nam": 6, "genep": 6, "tujuh": 7, "tujuah": 7, "pitu": 7, "pitung": 7, "delapan": 8,
    "lapan": 8, "wolu": 8, "wolung": 8, "dalapan": 8, "salapan": 9, "sembilan": 9, "sanga": 9,
    "sangang": 9, "sepuluh": 10, "sapuluah": 10, "sapuluh": 10, "sebelas": 11, "duabelas": 12,
}  # fmt: skip
NOT_YESTERDAY = frozenset(
    {
        "tahun", "bulan", "minggu", "lebaran", "puasa", "ramadan", "ramadhan", "idul", "natal",
        "imlek", "haji", "nikahan", "pemilu", "agustusan", "corona", "covid", "banjir", "gempa",
    }
) | (frozenset(MONTHS) - {"jangan", "may"}) | (frozenset(WEEKDAYS) - {"minggu"})  # fmt: skip
"""Before "kemarin" they make another time of it; of feasts nobody here knows the day."""
DAY_WORDS = (
    (r"(?:kemarin|kmrin|kemrin|kmren) (?:lusa|dulu|kemarinnya|dino)|selumbari", -2),
    (r"(?:tadi malam|malam tadi|semalam\w*|semalem\w*|smlm|semlm|samalam|smalem|smalam|mau malam"
     r"|mambengi|wingi|kemarin|kemaren|kmrin|kemrin|kmren|kamarin|kapatang|nantuari|ibi"
     r"|patang)", -1),
    (r"(?:hari ini|sekarang|barusan|baru (?:aja|saja|tadi)|tadi|pagi ini|siang ini|sore ini"
     r"|malam ini|subuh ini|dinten ieu|dinten ini|hari iki|mau (?:esuk|awan|sore)|nembe)", 0),
    (r"(?:besok|bsok|esok|isukan|isok|enjing|bisuak|marsogot|sesok)", 1),
    (r"(?:lusa|pageto|emben)", 2),
    (r"tulat", 3),
)  # fmt: skip
"""Days from today; a night that is over counts for the evening on which it began."""
PAST = r"(?:lalu|kemarin|kepungkur|kaliwat|silam|lepas|sebelumnya|nan lalu|ka pungkur|tadi|dulu)"
NEXT = r"(?:depan|dpn|mendatang|besok|hareup|ngarep|muka|nanti|lagi|ngarep|ke depan|kedepan)"
COUNT = "|".join(sorted(NUMBERS, key=len, reverse=True))
UNIT = (
    r"(?P<unit>hari|hr|dino|dinten|poe|minggu|mgg|mggu|pekan|bulan|bln|bl|sasih|tahun|thn|taun|ton)"
)
UNITS: Mapping[str, str] = {
    "hari": "day", "hr": "day", "dino": "day", "dinten": "day", "poe": "day", "minggu": "week",
    "mgg": "week", "mggu": "week", "pekan": "week", "bulan": "month", "bln": "month", "bl": "month",
    "sasih": "month", "tahun": "year", "thn": "year", "taun": "year", "ton": "year",
}  # fmt: skip
NO_TIME_BEFORE = re.compile(
    r"(?:\b(?:umur|usia|umure|umurna|berumur|kontrak\w*|gaji\w*|tiap|setiap|per|jam|kali|juta|ribu"
    r"|dolar|dollar|baht|usd|rm|ringgit|libur|cicil\w*|potong\w*|rp|rupiah|bayar\w*|selama kontrak"
    r"|sebelum|setelah|sesudah|bukan|beberapa|berapa|rumah|blok|kamar|lantai|gang|rt|rw|nomor|jl"
    r"|hukum\w*|penjara|visa|overstay|denda|sebulan|janji\w*|dijanji\w*)(?: (?:saya|anak|nya|dia"
    r"|sudah|baru|cuma|katanya|kerja))?|[@#$/]) ?$"
)
"""What makes the count or day behind it no time of an event: an age, a wage, "before"."""
NO_TIME_AFTER = re.compile(
    r" ?(?:kontrak|gaji\b|sekali\b|(?:tidak|belum|ora) (?:di)?(?:gaji|bayar|dibayar)|kerja sehari"
    r"|libur|penjara)"
)
PEOPLE = re.compile(r"\b(?:anak\w*|adik\w*|umur\w*|usia\w*|dia|cewek|cowok|laki|perempuan|bayi)\b")
EXPECTED = re.compile(
    r"\b(?:sudah|baru|hampir|kira|kurang|lebih|selama|sejak|terakhir|dari|ada|semenjak|genap|nyaris"
    r"|jalan|masuk|an|sekitar|paling|mungkin|kayaknya)\b"
)
"""Words that make a bare count the time that has passed."""
OLDEST = 16
"""Years from which a count is somebody's age."""
