"""Tasks (likes, ratings, orders, parcels) for which the person must first pay in: deposit, top-up,
a level, goods bought in advance; and whoever wants the money back must pay once more.

Why: work that must be paid for is no work; the deposit is the aim (red-flags). A shop that sells
top-ups and a courier without a deposit are none of it. Pure.
"""

import re
from functools import lru_cache
from itertools import islice

from bot.offers.denying import denied
from bot.offers.model import Reading
from bot.offers.reading.sham import warned_of
from bot.offers.reading.telling import telling
from bot.offers.reading.torn import torn
from bot.offers.speakers import QUESTION, by_candidate
from bot.offers.text import Quote, Text

MOST, CONSIDERED = 3, 12
"""Quotes that are given, and places of a word that are looked at."""
NEAR = 90
"""Characters around a payment in which stands what makes it one for a task."""
TASK = re.compile(
    rf"(?<!\w)(?:{torn('order fiktif|orderan|tugas|misi|subscribe|komisi|rating|optimasi')}"
    rf"|{torn('data optimizer|kerja online')}"
    r"|tasks?|like|likes|follow(?:er|ers)?|review|ulasan|bintang (?:5|lima)|pesanan|memesan barang"
    r"|order|klik|captcha|bookings?|orders?|titip beli"
    r"|(?:me)?nonton (?:\w+ )?(?:video|youtube|iklan|film)|video (?:youtube|tiktok)|resi"
    r"|data kombinasi|kombinasi|paket combo|kombo"
    r"|combo|naikkan penjualan|meningkatkan penjualan|menaikkan (?:visibilitas|penjualan|rating)"
    r"|menekan suka|checkout|check out"
    r"|(?:kerja|gawian|gawean|karajo|gawe) (?:paruh waktu|sampingan|dari (?:rumah|hp)|online"
    r"|rumahan)|kerja (?:di )?(?:d1 )?rumah"
    r"|(?:dari|di) rumah|bahan|freelance|part ?time|melipat|lipat|merangkai|ngelem|mengemas"
    r"|packing (?:di"
    r"|dari) rumah|bahan (?:kami|saya) kirim|misi kelompok|tugas kelompok|penilaian|menilai"
    r"|pesanan (?:ke|pertama|kombinasi|muncul)|voucher|akun (?:belanja|mitra|kerja)"
    r"|mitra (?:toko|belanja|online|peningkat|tingkat)|dashboard|(?:naik|menaik|tingkat"
    r"|meningkat)\w* (?:peringkat|rating|penjualan|traffic)"
    r"|dicairkan|anggota lain|signal|sinyal|karja gampang|tugas (?:besar|basar)|toko toko online"
    r"|satu set"
    r"|merchant|mentor|akun kerja|dompet kerja|member vip|vip|level|刷单|点赞|任务|抢单)(?!\w)"
)
STRONG_TASK = re.compile(
    r"\b(?:(?:tiap|setiap|per|satu|hasil|semua|sisa) (?:tugas|misi|task|order|pesanan)"
    r"|(?:order|pesanan) (?:spesial|khusus|vip|hoki|lucky)|lucky order|kerja edit video"
    r"|paket (?:pemula|perak|emas|silver|gold|hemat|starter) (?:rp ?)?\d[\d.,]*"
    r"|(?:tugas|misi|task|order|pesanan|paket)\w* (?:ke\b|\d|pertama|kedua|ketiga|kelompok"
    r"|gratis|prabayar|berikut\w*|selanjutnya"
    r"|like|vip|online|harian|kombinasi|level|akhir|nya)|\d+ (?:tugas|misi|task|order|pesanan)"
    r"|(?:aplikasi|akun|saldo|grup|kerja|dompet) tugas"
    r"|misinya|tugasnya|misi misi|setiap misi|kerjakan misi|ambil misi|like (?:tiktok|ig|instagram"
    r"|youtube|video|postingan|postig|fb)|follow"
    r"|subscribe|(?:rating|review|ulasan|bintang|booking|optimasi|optimalisasi) (?:\w+ )?(?:hotel"
    r"|produk|toko|aplikasi|google|maps|restoran|barang)"
    r"|(?:mission|misi|tugas|task|level) \d|kode aktivasi tugas|aplikasi (?:misi|tugas)"
    r"|order produk|produk virtual|komisi per tugas|(?:aktivasi|buka) tugas|tugas lebih (?:banyak"
    r"|besar)"
    r"|nonton (?:youtube|video|iklan|film|drama|tiktok)|klik (?:iklan|pesanan|link)"
    r"|ketik captcha"
    r"|komisi\w* (?:\w+ ){0,8}(?:cair|turun|keluar|masuk"
    r"|hangus|ditarik|beku\w*)|withdraw\w*|(?:check ?out|order) (?:shopee|tokopedia|lazada|tiktok"
    r"|barang|fiktif)|kerja (?:nulis|menulis|ketik"
    r"|lipat|lem|ngelem|merangkai|bungkus|packing)\w* (?:\w+ )?(?:di|dari) rumah"
    r"|(?:ambil )?bahan (?:\w+ )?(?:di|dari|ke) rumah|hotel bookings?"
    r"|pre ?-?paid task|nulis di rumah|vip ?\d)\b"
)
"""One of these alone makes a task of a text."""
PAYS_IN = re.compile(
    rf"(?<!\w)(?:{torn('deposit|depo awal|isi saldo|top up')}"
    r"|deposito|depo|topup|top[- ]up|(?:meng)?isi(?:kan)? (?:ulang )?(?:dulu )?saldo\w*"
    r"|saldo(?:nya)? (?:harus|wajib|mesti|kudu)? ?(?:di ?tambah|ditambahin|diisi|minus|negatif"
    r"|kurang|dilengkapi)|isi deposit|diisi saldo"
    r"|saldo (?:min(?:imal)?|awal|sebesar|rp)|dengan saldo|modal (?:awal|rp|\d|di ?tambah|dulu"
    r"|balik)|uang modal|setor\w*|disetor|nombok\w*|menomboki?|ditombok\w*|tombok\w*"
    r"|jaminan (?:alat|bahan|barang|paket)|menyetor\w*|penyetoran"
    r"|(?:di)?suruh (?:beli|bayar|transfer|upgrade|setor|isi)|beli (?:\W{0,2})?(?:paket|level"
    r"|tiket|akun|slot)(?:\W{0,2})?|membeli (?:paket|level|tiket)"
    r"|upgrade (?:ke )?(?:vip|level|akun|member)\w*(?: ?\d)?|topping up|isi ulang (?:akun|saldo"
    r"|dompet)|nutup pakai|beli (?:token|pulsa|voucher|paket|bahan) (?:\w+ ){0,3}dulu"
    r"|beli paket|bayar (?:biaya )?aktivasi|aktivasi (?:rp ?)?\d[\d.,]*"
    r"|registrasi (?:rp ?)?\d[\d.,]*|deposit heula|deposit sik|naik level|buka (?:level|segel"
    r"|kunci|tugas|akses)"
    r"|aktiv?(?:asi|kan) (?:akun|dompet|member)"
    r"|bayar (?:dulu|dahulu|lebih dulu|duluan|barang\w*)|membayar (?:lebih dulu|dulu|dengan uang"
    r"|barang)|pakai uang (?:saya|kami|kakak|sendiri|pribadi)"
    r"|dengan uang sendiri|(?:uang|dana) sendiri|paket (?:pemula|perak|emas|silver|gold"
    r"|starter) (?:rp ?)?\d[\d.,]*|nalangi(?:n)?|menalangi|ditalangi dulu|talangi(?:n)?"
    r"|transfer (?:dulu )?(?:rp )?\d[\d.,]*|mohon transfer"
    r"|(?:harus|wajib|tinggal|mohon|silakan|perlu|kudu) (?:di)?(?:isi|transfer|bayar"
    r"|tf) (?:rp ?)?\d[\d.,]*|uang jaminan|jaminan bahan|beli akun|registrasi akun|membership"
    r"|(?:taruh|taru|taroh|menaruh|simpan|menyimpan|titip|menitip\w*|tempat\w*|menempat\w*"
    r"|tanam\w*|menanam\w*|masuk(?:kan|in)|memasukkan"
    r"|kirim|mengirim\w*|(?:me)?nambah\w*|tambah(?:kan|in)?|(?:meng|di)?isi\w*|(?:me|di)?setor\w*"
    r"|membayar\w*|transfer(?:kan|in)?|mentransfer"
    r"|tf|kasih masuk|cairkan|siapkan|sediakan|keluar(?:in|kan)|(?:mem)?beli|pasang|nyetor"
    r"|ngisi(?:in)?|nambahin|nyelehke|lebokno"
    r"|asupkeun|eusian|masuakkan|sian) (?:\w+ ){0,2}?(?:saldo|dana|modal|deposit|uang|duit|pitih"
    r"|doi|dompet|usdt"
    r"|(?:rp ?)?\d[\d.,]* ?(?:ribu|juta|k|usdt|u|rupiah)\b|rp ?\d[\d.,]*|\d{2,3}(?:\.\d{3})+)"
    r"|(?:kebagian|dapat|ambil|pilih) paket (?:senilai |seharga |harga )?(?:rp ?)?\d[\d.,]*"
    r"|(?:harus|wajib|kudu|mesti|mohon|silakan|silahkan|perlu|tinggal|kedah"
    r"|musti) (?:\w+ )?(?:di)?(?:bayar|top ?up|isi|lunas\w*|setor|talang\w*)"
    r"|(?:uang|modal|dana|harga)(?:nya)? ?(?:belanja|pesanan|barang|kamar|order|kami|akan|pasti"
    r"|langsung|itu|nya){0,2} (?:di)?(?:kembali\w*|balik\w*"
    r"|pulang) ?(?:utuh )?(?:plus|\+|beserta|dan|sama|dengan|ditambah|&) (?:komisi|upah|bonus"
    r"|untung|profit|fee)"
    r"|modal (?:\+|plus|dan|beserta) (?:komisi|untung|profit|bonus)|pinjam dulu(?: sebentar)?"
    r"|buka (?:paket|vip|misi)"
    r"|(?:bayar|gabung|join|masuk|buka|transfer|kirim|tf|send|pay"
    r"|deposit)(?: \w+){0,3} (?:rp ?)?\d[\d.,]*"
    r" ?(?:ribu|juta|k|rebu|usdt|u)"
    r"|(?:minta|diminta|dimintai|nagih|ditagih|tagih)(?: \w+){0,3} (?:pajak|biaya|denda|penalti"
    r"|jaminan|saldo"
    r"|deposit|uang|dana|(?:rp ?)?\d[\d.,]* ?(?:ribu|juta|k))"
    r"|harus (?:\w+ )?(?:ditutup|dilunasi|diisi|ditambah|ditutupi)|uang (?:balik|kembali|diganti"
    r"|pulang)"
    r"|(?:modal|uang|dana)\w* (?:\w+ )?(?:dikembalikan|kembali|balik|diganti)"
    r"|butuh saldo|perlu saldo|keanggotaan|modal tugas|prabayar|pre ?paid|(?:di)?lunas(?:i|in)"
    r"|melunasi|(?:di)?tebus"
    r"|menebus|pakai (?:uang|rekening|dana|duit|saldo|limit|paylater|pay later)"
    r" (?:sendiri|pribadi|kakak|kamu|anda|mu|saya|aku|dulu)|daftar (?:member|akun"
    r"|anggota) (?:rp ?)?\d[\d.,]*|beli kode|dilengkap(?:i|in)"
    r"|lengkapi (?:saldo|tugas|1 set)|tiket tugas|isi dompet|recharge|充值|垫付|top1up"
    r"|tinggal 1 order lagi|1 order lagi ya|sinkronisasi komisi|verifikasi (?:dana|penarikan)"
    r"|pajak penarikan|unlock)(?!\w)"
)
RETURNS = re.compile(
    r"(?<![\d.,])\d[\d.,]{0,12}(?![\d.,])(?: ?(?:ribu|juta|k|usdt))?[^\n.]{0,50}?\b(?:balik"
    r"|kembali"
    r"|jadi|pulang|cair|dapat|get|receive|return)\b[^\n.\d]{0,12}\d"
)
"""Money in, more money out: "transfer 300.000 … kembali 390.000"."""
GROWS = re.compile(
    r"\b(?:(?:paket|level|vip) ?\w ?:?|modal|transfer|order|pesanan|kirim|send|deposit|tugas|paket"
    r"|setor|isi)(?: \w+){0,2} ?(?:rp ?)?\d[\d.,]*(?: ?(?:ribu|juta|k|usdt))?"
    r"[^\n.\d]{0,24}\b(?:balik|kembali|jadi|pulang|dapat|get"
    r"|cair)[^\n.\d]{0,10}\d[\d.,]*(?: ?(?:ribu|juta|k|usdt|%))?"
)
"""What is paid in and what comes back, in one breath."""
DIFFERENT = 2
"""Words of tasks that make a task of a text that is not known as one."""
FOR_IT = re.compile(
    r"\b(?:dulu|dahulu|sebelum|duluan|awal|minimal|min|balik|(?:di)?kembali\w*|pulang|refund"
    r"|dibulikakan|bulik|cair|tarik|narik|menarik|ditarik|wd|withdraw\w*"
    r"|penarikan|buka|terbuka|level|vip|hangus|beku|dibekukan|komisi|profit|untung|modal|agar"
    r"|supaya|biar|untuk|lalu|kemudian|prabayar|tugas"
    r"|misi|order|task|paket|set|segel|aktif\w*|rp|ribu|ewu|ebu|juta|mulai|selisih\w*|sistem"
    r"|account|balance|negative|task|withdraw|commission|bahan|plus|minus|(?:di)?ganti\w*|upah"
    r"|keluar)\b"
    r"|\d{2,3}\.\d{3}|\d+ ?(?:ribu|juta|rebu|k\b)"
)
SHOP = re.compile(
    r"\b(?:konter|counter|melayani|jual(?:an)?|agen (?:pulsa|brilink)|pulsa|e-?toll|token listrik"
    r"|teller|kasir|nasabah|pelanggan|bank"
    r"|setoran (?:harian|sampah|tunai)|setor (?:sampah|muka|tunai|hafalan|cv|berkas|lamaran"
    r"|laporan)|deposit box|depo (?:pasir|bangunan|isi ulang|air))\b"
)
"""Trades in which top-ups and deposits are the customers'."""
NO_COST = re.compile(
    r"^(?: ?(?:per|/|tiap) ?(?:jam|hari|bulan|minggu|pertemuan)| ?dari (?:pembeli|pelanggan)"
    r"| ?(?:sama sekali|apapun|apa pun|sepeser)|(?: \w+){0,2} (?:tidak ada|dilarang|penipu\w*))"
)


@lru_cache(maxsize=64)
def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words for the payment; a task must stand with it."""
    text = reading.text
    if not _task(reading):
        return ()
    places = [*islice(text.find(PAYS_IN), CONSIDERED), *islice(text.find(GROWS), MOST)]
    found = [one for one in places if _meant(text, one)]
    shown = (telling(text, text.quote(one.start(), one.end())) for one in found)
    return tuple(dict.fromkeys(shown))[:MOST]


def _task(reading: Reading) -> bool:
    """Whether there is work by the piece that anybody can do."""
    if reading.kind == "task" or any(fact.value == "task" for fact in reading.jobs):
        return True
    if STRONG_TASK.search(reading.text.plain) and not reading.abroad:
        return True
    kinds = {found[0] for found in islice(reading.text.find(TASK), 4 * CONSIDERED)}
    if RETURNS.search(reading.text.plain):
        kinds.add("money in, more money out")
    return len(kinds) >= DIFFERENT and not reading.abroad


def _meant(text: Text, found: re.Match[str]) -> bool:
    """Whether the recruiter asks for the payment, and for the task."""
    if _asked(text, found.start()) or warned_of(text, found.start()):
        return False
    before = text.plain[max(0, found.start() - NEAR) : found.start()]
    after = text.plain[found.end() : found.end() + NEAR]
    if denied(text, found.start()) or NO_COST.match(after):
        return False
    return bool(FOR_IT.search(before + found[0] + after)) and not SHOP.search(
        before[-40:] + after[:40]
    )


def _asked(text: Text, at: int) -> bool:
    """Whether the candidate only asks for it; who demands money is no candidate."""
    start, end = text.line(at)
    return bool(QUESTION.search(text.plain, start, end)) and by_candidate(text, at)
