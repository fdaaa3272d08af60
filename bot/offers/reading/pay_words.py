"""How sums of pay are written: currencies, scales, periods, and what tells pay from fees."""

import re
from collections.abc import Mapping

from bot.normalising.numbers import CODES, SCALES
from bot.offers.model import Period
from bot.offers.reading.torn import torn

MORE_CODES = {
    "u": "USD", "usdt": "USD", "us": "USD", "usd": "USD", "us d": "USD", "dolar singapura": "SGD",
    "dolar hongkong": "HKD", "dolar hong kong": "HKD", "dolar taiwan": "TWD", "a$": "AUD",
    "aud": "AUD", "nz$": "NZD", "nzd": "NZD", "c$": "CAD", "cad": "CAD", "qar": "QAR", "qr": "QAR",
    "omr": "OMR", "bhd": "BHD", "bd": "BHD", "kd": "KWD", "b$": "BND", "bnd": "BND", "mop": "MOP",
    "patacas": "MOP", "zloty": "PLN", "pln": "PLN", "zl": "PLN", "krone": "NOK", "kroner": "NOK",
    "nok": "NOK", "lira": "TRY", "try": "TRY", "s r": "SAR", "sr": "SAR", "riyal": "SAR",
    "dhs": "AED", "dh": "AED", "drm": "AED", "pes0": "PHP", "peso": "PHP", "p": "PHP", "w0n": "KRW",
    "ntd": "TWD", "nt$": "TWD", "rmb": "CNY", "yuan": "CNY", "kyat": "MMK", "kip": "LAK",
    "dong": "VND", "元": "CNY", "块": "CNY", "刀": "USD", "美金": "USD", "baht": "THB",
    "thb": "THB",
}  # fmt: skip
ALL_CODES: Mapping[str, str] = {**CODES, **MORE_CODES}
MORE_SCALES: Mapping[str, float] = {
    **SCALES, "jutaan": 1e6, "ratus": 1e2, "ebu": 1e3, "yuta": 1e6, "万": 1e4, "千": 1e3,
    "million": 1e6, "mio": 1e6, "thousand": 1e3, "jute": 1e6, "djuta": 1e6,
}  # fmt: skip
IN_RUPIAH = frozenset({"rb", "ribu", "rebu", "rbu", "ewu", "ebu", "jt", "juta", "jutaan", "jeti",
                       "jtan", "yuta", "yuto", "miliar", "milyar"})  # fmt: skip


def _names(names: Mapping[str, object], left_out: frozenset[str] = frozenset()) -> str:
    return "|".join(sorted(map(re.escape, set(names) - left_out), key=len, reverse=True))


BEFORE = _names(ALL_CODES, frozenset({"u", "p", "real", "perak", "us", "w"}))
AFTER = _names(ALL_CODES, frozenset({"p", "us", "rp", "s r"}))
SCALE = _names(MORE_SCALES, frozenset({"m", "ratus"}))
DIGITS = (
    r"\d{1,3}(?: ?\. ?o){1,2}(?!\w)|\d[\doil]{0,2}(?:[.,][\doil]{3})+(?:,\d{1,2})?"
    r"|\d[\doil]*(?:[.,]\d{1,2}(?!\d))?"
)
SUM = re.compile(
    rf"(?<![\w+.,-])(?P<before>{BEFORE})? ?(?<!\d)(?P<low>{DIGITS})"
    rf"(?: ?(?P<lowscale>{SCALE})(?:[ -]?an)?(?!\w))?"
    rf"(?: ?(?P<lowafter>{AFTER})(?![a-z])(?= ?(?:[-–—~]|s/d|sd|sampai|hingga) ?\d))?"
    rf"(?: ?(?:[-–—~]|s/d|sd|sampai|hingga|to) ?(?:{BEFORE})? ?(?P<high>{DIGITS}))?"
    rf"(?: ?(?P<scale>{SCALE})(?:[ -]?an)?(?!\w))?(?: ?(?P<after>{AFTER})(?![a-z]))?"
)
"""One sum, or both ends of a range."""
SPOKEN: Mapping[str, float] = {
    "belasan juta": 15e6, "puluhan juta": 30e6, "ratusan juta": 1e8, "jutaan rupiah": 3e6,
    "ratusan ribu": 3e5,
}  # fmt: skip
SPOKEN_SUM = re.compile(rf"(?<!\d )(?:{'|'.join(SPOKEN)})")

PAY = re.compile(
    rf"\b(?:{torn('gaji|gapok|salary|penghasilan|pendapatan|bayaran')}"
    r"|tidak j[il1i]|gaj[il1]\w*|upah\w*"
    r"|income|honor\w*|basic|payroll|package|remunerasi|wages?|fix|fixed|thp|take home|bersih"
    r"|netto?"
    r"|paid|pays?|pay ?check|stipend|rate|kompensasi|imbalan|opah|epah|epahe|bayarana?|gajian"
    r"|digaji"
    r"|balanjo|pitih masuk|doi masuk|(?<!keluarga )(?<!suami )(?<!ortu )dapat(?:kan)?|dapek"
    r"|oleh duit|angsal|kengeng|ditawari"
    r"|mengantongi|kantongi|bawa pulang|terima bersih|uang masuk|omset|omzet|dijanji\w*|(?<=\n)fee"
    r"|earning\w*|ongkos kerja"
    r"|uang saku|komisi|cuan|hasil|dibayar|upahe|gajine|gajina|pokok|start|target|sebulan|perbulan"
    r"|bayar(?:an)?nya"
    r"|待遇|薪|工资|月薪|底薪|salarynya|training d(?:a)?pa?t)\b"
)
"""Words that name pay."""
NOT_PAY = re.compile(
    rf"\b(?:{torn('deposit|transfer|pendaftaran|administrasi|ditalangi|seragam|booking')}"
    rf"|{torn('tebusan|ganti rugi|denda')}"
    r"|biaya"
    r"|bayar(?! tiap| setiap| harian| per)|membayar|dp|tf|top ?up|isi|saldo|modal(?! (?:ktp|hp"
    r"|niat|badan|nekat|tampang|jempol|bisa|cantik|paspor))|denda|(?:meng"
    r"|di)?ganti(?:in|kan)?|penalt[iy]\w*|pinalti|tebus\w*"
    r"|kasbon|potong\w*|dipotong|potongan|utang|hutang|uang muka|kursus|medical|setor\w*|tiket"
    r"|sewa|asrama|harga|uang jalan|map"
    r"|formulir|mahar|tanda jadi|komitmen|refund|beli|total|kerugian|pengganti|adm|fee agen"
    r"|uang jaminan|jaminan|dicicil|cicil\w*"
    r"|melunasi|lunas\w*|kena|hilang|kehilangan|meminjam|pinjam\w*|minimal depo|masuk kan"
    r"|verifikasi|bantuan|keluarga dapat|keluar uang"
    r"|penyalur|registrasi|kode|nominal|menunggu|tambah lagi|level|prabayar|caravan|kamar aud"
    r"|sertifikasi|unlock|segel|naik lagi"
    r"|nebus|mayar|mbayar|maju duit|bayia|nyogok|sogok\w*|pelicin|placement fee|(?:agency|agent"
    r"|recruitment"
    r"|service|visa|processing|admin) fee|diskon|cashback|hadiah|undian|santunan|asuransi"
    r"|penggantian|investasi sebesar|bonus sponsor|fee (?:keluarga|sponsor)|slot fee|tambah \d"
    r"|sisanya|rekening|ongkos proses)\b"
)
"""Words that name money which the person pays, or which is no wage."""
WORK = re.compile(
    r"\b(?:(?:be)?kerja(?!sama)\w*|karajo|gawe|pabrik|kilang|admin|cs|operator|jaga|penjaga|prt"
    r"|art|sopir|waiter|waitress|cleaning|koki"
    r"|perawat|caregiver|pelayan|kasir|marketing|telemarketing|translator|penerjemah|host|abk"
    r"|pemetik|petik|packing|buruh|tukang|cuci|setrika|angkut|bersih bersih|kuli|pegawai|staff?"
    r"|tenaga|magang|pembantu|asisten|satpam"
    r"|spg|terapis|tki|tkw|pramu\w+|montir|cleaner|las|welder|peternakan|perkebunan|jual\w*|ternak"
    r"|gudang|restoran|hotel)\b"
    r"(?![^\n]*\b(?:cuma|hanya|bayar|proses|paket|modal|total|sekali)\b)"
)
PRICE = re.compile(
    r"\b(?:all in|beres|lunas|dicicil|cicil|nyicil|dp|include|termasuk|sampai berangkat|berangkat"
    r"|proses|per orang|dulu|saja|aja|dibayar)\b"
)
_PERIODS: tuple[tuple[Period, str], ...] = (
    (
        "hour",
        r"(?:/|\b(?:per|tiap|setiap|each|an|a|se|1)) ?(?:jam|hours?|hr)\b|/ ?h\b|sejam"
        r"|\bjam(?:nya)?\b(?= \()|/ ?小时",
    ),
    (
        "day",
        r"(?:/|\b(?:per|tiap|setiap|each|a|se|1|ben)) ?(?:h ?)?(?:hari|harl|har1|day|dino|poe"
        r"|dinten|ari|shift)\b"
        rf"|{torn('sehari')}|saari|sak dino|saben ari|tiok ari|sedinten"
        r"|harian|daily|sapoe|sahari"
        r"|sedino|saben dino|sahari|/ ?天|/ h hari",
    ),
    (
        "week",
        r"(?:/|\b(?:per|tiap|setiap|each|a|se|1)) ?(?:m ?)?(?:minggu|mlnggu|m1nggu|ming gu"
        r"|pekan|week|wk)\b"
        rf"|{torn('seminggu|sepekan')}|saminggu|sakminggu|saben minggu|tiok minggu"
        rf"|dua minggu sekali"
        r"|mingguan|weekly|saminggu",
    ),
    ("year", r"(?:/|\b(?:per|tiap|setiap|a|se)) ?(?:tahun|year|annum)\b|setahun|p\.a\."),
    (
        "task",
        r"(?:/|\b(?:per|tiap|setiap|satu|sekali|1)) ?(?:like|klik|follow|akun|tugas|task|order"
        r"|pesanan|video|paket|resi|hotel|data"
        r"|ulasan|review|rating|captcha|dus|produk|misi|orang|member|event|job|klien|tamu|voucher"
        r"|download"
        r"|penilaian|channel|akun|titik|video|halaman|pcs|biji|kotak|amplop|trip)\b",
    ),
    (
        "month",
        r"(?:/|\b(?:per|tiap|setiap|each|a|se|1)) ?(?:bulan|bln|month|mo|mth|b|wulan|sasi|sasih)\b"
        rf"|{torn('sebulan')}|sesasi|sakwulan|tiok bulan|sabulan|p/m|pcm"
        r"|bulanan|perbulan|monthly|sabulan"
        r"|tiap bulan|sewulan|saben wulan|/ ?月|每月|月",
    ),
)
PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = tuple(
    (period, re.compile(pattern)) for period, pattern in _PERIODS
)
"""In this order: what is paid by the hour may stand beside what that makes in a month."""
IN_DAYS = re.compile(r"(?:dalam|dlm|selama|in) (?P<days>\d{1,2}) (?:hari|harl|days?)\b")
