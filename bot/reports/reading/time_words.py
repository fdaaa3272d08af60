"""Wordings for how long ago something was, as the buttons part it.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from bot.reports.reading.wording_pieces import Table

TODAY = (
    r"(?:hari ini|tadi(?! malam)|barusan|baru aja|baru saja|barusn|sekarang|siang ini|pagi ini"
    r"|sore ini|nembe|dinten ieu|\d+ (?:jam|menit)(?: yang)? lalu|jam \d+ tadi)"
)
FEASTS = (
    "lebaran", "puasa", "raya", "natal", "haji", "imlek", "fitri", "adha", "ramadan", "ramadhan",
    "riyaya", "maulid", "nyepi", "kurban", "galungan", "panen", "musim", "agustusan",
)  # fmt: skip
NO_FEAST = "".join(rf"(?<!{feast} )" for feast in FEASTS)
"""The "kemarin" of a feast is the last one, not the day before."""
YESTERDAY = (
    rf"(?:(?<!minggu )(?<!bulan )(?<!tahun ){NO_FEAST}kemarin(?! dulu)|semalam|semalem|tadi malam"
    rf"|malam tadi"
    r"|kapatang|mau malam|kmrin)"
)
LONG_AGO = (
    r"(?:(?:minggu|bulan|tahun) (?:lalu|kemarin|yang lalu)|\d+ (?:hari|hr|minggu|bulan|tahun)"
    r"|(?:dua|rong|tiga|telung|empat|lima|enam|tujuh|delapan|se|sa|satu|beberapa) ?(?:hari|minggu"
    r"|bulan|tahun|taun)|lama|dulu|sebelum berangkat|waktu (?:daftar|berangkat)|januari|februari"
    r"|maret|april|juni|juli|agustus|september|oktober)"
)
DAYS = r"(?:\b[1-7]|satu|dua|tiga|empat|lima|enam|tujuh|rong|telung|se|sa|pirang)"
THIS_WEEK = (
    rf"(?:{TODAY}|{YESTERDAY}|tadi malam|lusa|minggu ini|baru (?:datang|sampai|tiba|nyampe)"
    rf"|{DAYS} ?(?:hari|hr|dino)(?:an)?\b|hari (?:senin|selasa|rabu|kamis|jumat|sabtu)"
    r"|(?:senin|selasa|rabu|kamis|jumat|sabtu) (?:kemarin|lalu|ini)|seminggu ini)"
)
THIS_MONTH = (
    r"(?:bulan ini|minggu (?:lalu|kemarin|yang lalu)|(?:\b[23]|dua|rong|tiga|telung) ?(?:minggu|mgg"
    r"|mggu)\b|\b(?:[89]|1\d|2\d) ?(?:hari|hr)\b|sepuluh hari|sebelas hari|(?:dua|tiga) ?(?:belas"
    r"|puluh) hari|setengah bulan)"
)
LONGER = (
    r"(?:(?:\b\d+|dua|rong|duo|tiga|tigo|telung|tilu|empat|ampek|lima|limang|enam|tujuh|delapan"
    r"|sembilan|sepuluh|beberapa|setengah) ?(?:bulan|bln|tahun|thn|taun)\b|setahun|setaun|sataun"
    r"|satahun|se ?tahun|satu tahun|bulan (?:lalu|kemarin|yang lalu)|tahun (?:lalu|kemarin"
    r"|yang lalu)|\b20[12]\d\b|(?:sudah|cukup|lumayan)? ?lama\b(?! lagi)|berbulan bulan"
    r"|bertahun tahun)"
)
SAID: Table = {
    "sejak": (
        ("belum",
         r"(?:belum|batal) (?:\w+ )?(?:berangkat|pergi|jadi|terbang|jalan|ke sana|kesana)"),
        ("lebih_lama", LONGER),
        ("bulan_ini", THIS_MONTH),
        ("minggu_ini", THIS_WEEK),
    ),
    "kabar": (
        ("lebih_lama",
         rf"{LONGER}|{THIS_MONTH}|se ?bulan|satu bulan|sabulan|bulan \w+|januari|februari|maret"
         rf"|april|juni|juli|agustus|september"),
        ("minggu_ini",
         rf"{YESTERDAY}|{DAYS} ?(?:hari|hr|dino)(?:an)?\b|minggu ini|lusa|{NO_FEAST}kemarin\w*"
         r"|(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu)(?: kemarin| lalu| ini)?"),
        ("hari_ini",
         rf"{TODAY}|\d+ jam\b|masih (?:bisa )?(?:chat|wa|telpon|balas|bales|aktif|telfon"
         rf"|komunikasi)\w*"),
    ),
}  # fmt: skip
"""What counts unless it is denied right before."""
OUTRIGHT: Table = {
    "sejak": (("belum", r"belum (?:\w+ )?(?:berangkat|pergi|terbang|jalan)|masih di (?:indo\w*"
                        r"|kampung|rumah)|^belum$|baru mau berangkat"),),
    "kabar": (
        ("putus",
         r"putus\w*|hilang (?:kontak|kabar)|lost ?contact|los kontak|lost ?kontak|tidak (?:ada"
         r"|pernah ada|pernah) kabar\w*|(?:tidak|belum|susah) (?:bisa|dapat"
         r"|pernah) (?:di ?)?(?:hubungi|kontak|telpon|telfon|telepon|wa)\w*|(?:nomor|hape|hp"
         r"|wa)\w*(?: \w+)? (?:mati|tidak aktif|nonaktif)|di ?blok\w*|diblokir|centang (?:satu|1)"
         r"|ceklis (?:satu|1)|tidak aktif|(?:tidak|belum) (?:ada )?kabar\w*"
         r"|tidak (?:bisa )?(?:di ?)?hubungi\w*|ora ono kabar\w*"),
    ),
}  # fmt: skip
"""What holds its denial itself, and comes first."""
