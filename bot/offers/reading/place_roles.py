"""What a place is to the journey: where the work is, a stop, where people are from, or a mere word.

Pure; each rule reads the words right before and after the name.
"""

import re
from typing import Literal

from bot.offers.denying import warned
from bot.offers.reading.asked import heading, reported
from bot.offers.text import Text

type Role = Literal["work", "transit", "origin", "office", "mentioned"]
BEFORE, AFTER = 48, 34
"""Characters before and after a name that tell its role."""
ASKED_IN = re.compile(r"\b(?:jadi|mau|minat|berani|siap|pengen|bisa) (?:tidak|ora) (?:ke )?$")
""" "jadi gak manila?": a question of recruiters, no denial."""
DENIED = re.compile(
    r"\b(?:(?:tidak|tak|kami tidak) (?:pernah |akan |melayani |menerima )+(?:menempatkan"
    r"|memberangkatkan|mengirim\w*|penempatan|buka|membuka)?|bukan(?:nya)?|tidak jadi|tidak|batal"
    r"|jangan|not|never|dilarang|no|kada|ora|lain|anti)"
    r"(?: lagi| mau| jadi| pakai)? ?(?:ke|di|in|to|nang|ti|negara|yang|untuk|seperti)? ?$"
)
OFFICIALS = re.compile(
    r"\b(?:kbri|kjri|kdei|kedutaan(?: besar)?|konsulat|kedubes|embassy|imigrasi|kantor pusat|pusat"
    r"|bendera|sawo|ayam|jambu|durian|pepaya|tomat|nangka|teh|kopi|roti|tempe|padepokan"
    r"|griya|cluster|residence"
    r"|(?:jl|jln|jalan|gang|gg|komplek|perum\w*|desa|ds|kelurahan|kel|bunga|kembang"
    r"|pohon|taman|mr|mrs|pak|bapak|bu|ibu|mas|mbak|ko|koko|kang|bang|bg|om|kak|haji|h|miss"
    r"|mister)\.?|[\w.]*@|https?\S*) ?(?:raya )?$"
)
NATIONALITY = re.compile(
    r"\b(?:bos+|orang|org|warga|klien|client|clients|customer|pelanggan|member|tamu|turis|owner"
    r"|cowok"
    r"|cewek|investor|pemilik|target|pasar|market|player|pemain|bahasa|basa|makanan|masakan|resto"
    r"|restoran|restaurant|kuliner|standar|perusahaan|brand|merek|merk|aplikasi|drama|film|lagu|teh"
    r"|universitas|alumni|eks|ex|mantan|produk|atasan|tauke|toke|majikan|akun|nomor|bule|gaya"
    r"|dokter|guru|pacar|teman|dosen|uang|mata uang|lancar|bisa|harus|butuh|perlu|wajib|belajar"
    r"|mitra|agency|agensi|berita|kasus|korban)(?:nya)? ?(?:dan |& ?|/ ?|, ?)?$"
)
MARKET = re.compile(
    r"\b(?:merchants?|users|customers|consumers|ekspor|export(?:ed)?|impor|imported"
    r"|distribusi|distributor|dipasarkan|supplier|pasar|markets?)\b(?: \w+){0,2}"
    r" (?:in|to|across|ke|di|dari|se)\b[^.!?\n]{0,30}$"
)
"""Where goods are sold to, not where people work."""
PAST = re.compile(
    r"\b(?:(?:aku|saya|gue|gw|kakak\w*|adik\w*|ponakan\w*|anak\w*|suami\w*|istri\w*"
    r"|teman\w*|sepupu\w*"
    r"|beliau|dia) (?:saya |aku )?(?:dulu|pernah|kemarin|sempat|tahun lalu"
    r"|kena)(?: \w+){0,2} (?:di|ke|nang|in)"
    r"|(?:ke|ter)jebak (?:di)?|(?:pulang|kabur|lolos|selamat|diselamatkan|dipulangkan|dideportasi)"
    r"(?: \w+){0,2} (?:dari|saka|from)) ?$"
)
"""Where somebody was once, not where one shall go."""
PEOPLE_AFTER = re.compile(
    r"^(?:[- ]?(?:tea|massage|food|style|boxing|language|cuisine|speaking|dasar|aktif|fluent|lancar"
    r"|level)\b|['’]?s (?:client|owner|market)|[–/-] ?(?:indonesia|inggris|english)\b)"
)
ORIGIN = re.compile(
    r"\b(?:asal|asli|warga|putra|putri|anak|alumni|domisili|orang|urang|uwong|wong|teteh|neng"
    r"|kampung"
    r"|khusus|calon (?:pmi|tki)|tinggal di|dari|ti|saka|saking|abdi ti|saya di|aku di|posisi di"
    r"|ambo di|beta di|kak di|ulun di|kita di|(?:saya|aku|abdi) (?:di|ti)) ?(?:kota |kab\w* "
    r"|desa )?$"
)
FROM = re.compile(
    r"(?<!kerja )\b(?:dari|dr|from|ti|saka|saking|pulang|balik|deportan) ?(?:dari )?$"
)
STOP_BEFORE = re.compile(
    r"\b(?:via|transit\w*|lewat|liwat|melalui|mampir|singgah|landing\w*|mendarat|turun|dijemput"
    r"|jemput|kumpul|menginap|through|stop ?over|layover|lintas|nyebrang|menyeberang|sampai)"
    r"(?: dulu| nya| sebentar| \d+ (?:hari|minggu|bulan))? ?(?:di|ke|in|at|nang|ti)? ?$"
)
STOP_AFTER = re.compile(
    r"^[ ,)>→–—-]*(?:dulu\b|transit\b|(?:terus|lalu|baru|kemudian|langsung|kong|then)?[ ,]*"
    r"(?:lanjut|nyebrang|menyeberang|disambung|sambung|dijemput|naik (?:van|mobil|bus|bis|kapal|"
    r"perahu)|terbang|jalan darat|lewat darat|via darat|then|onward|baru ke|terus ke|terus darat))"
)
CHAIN_AFTER = re.compile(r"^[ )]*(?:[-–—→>]+|=>|➡|lanjut|terus|lalu|ke\b|to\b)[ >]*(?=[a-z(])")
ROUTE = re.compile(
    r"\b(?:rute\w*|jalur\w*|jalan ?nya|perjalanan|route|tiket\w*|penerbangan|flight|terbang"
    r"|berangkat|"
    r"jkt|jakarta|cgk|medan|kualanamu|batam|pontianak|surabaya|denpasar|bali) ?:?[^\n.]{0,50}$"
)
OFFICE = re.compile(
    r"\b(?:jl|jln|jalan|ruko|gedung|graha|kantor\w*|alamat|telp|blok|gor|aula|kawasan industri"
    r"|datang"
    r"|daftar|tes|test|interview|wawancara|seleksi|disnaker|bp3mi|walk in|session|lpk|pt|cv|dinas|"
    r"hotel|bertempat|workshop|cabang|berkantor|pelatihan|blk|sekretariat|klinik|dermaga)\b[^\n]*$"
)
DOMESTIC = re.compile(
    r"\b(?:penempatan|lokasi(?: kerja)?|di|daerah|area|wilayah|cab|cabang|loker\w*|kerja|gudang"
    r"|proyek"
    r"|pabrik|toko|untuk|in)\.? ?:? ?(?:kota |kab\w* |daerah |cab\w*\.? )?$"
)


def role_abroad(text: Text, start: int, end: int, *, chained: bool, hidden: bool) -> Role:
    """The role of a foreign place. `chained` says that another place follows close behind;
    `hidden` that it is masked, as nobody does who warns."""
    before, after = around(text, start, end)
    if DENIED.search(before) and not ASKED_IN.search(before):
        return "mentioned"
    if (warned(text, start) or reported(text, start)) and not (hidden and not heading(text)):
        return "mentioned"
    if _no_place(text.plain[start:end], before, after):
        return "mentioned"
    if STOP_BEFORE.search(before) or STOP_AFTER.search(after):
        return "transit"
    if chained and CHAIN_AFTER.search(after) and ROUTE.search(before):
        return "transit"
    return "mentioned" if FROM.search(before) else "work"


def _no_place(name: str, before: str, after: str) -> bool:
    """Whether it names a street, people, a language, a market or what is past."""
    kinds = (OFFICIALS, NATIONALITY, MARKET, PAST)
    if any(kind.search(before) for kind in kinds):
        return True
    return bool(PEOPLE_AFTER.search(after)) or _language(name, before)


def role_at_home(text: Text, start: int, end: int) -> Role:
    """The role of an Indonesian place, when the work is not abroad."""
    before, after = around(text, start, end)
    if OFFICE.search(before) and not re.search(r"\b(?:penempatan|lokasi)\b[^\n]{0,20}$", before):
        return "office"
    if ORIGIN.search(before):
        return "origin"
    if STOP_BEFORE.search(before) or STOP_AFTER.search(after) or CHAIN_AFTER.search(after):
        return "transit"
    return "work" if DOMESTIC.search(before) or _first_of_line(before) else "mentioned"


def around(text: Text, start: int, end: int) -> tuple[str, str]:
    """The words before and after a place, of its line."""
    first, last = text.line(start)
    return (
        text.plain[max(first, start - BEFORE) : start],
        text.plain[end : min(max(last, end), end + AFTER)],
    )


def _language(name: str, before: str) -> bool:
    place = r"\b(?:di|ke|negara|lokasi|penempatan|kerja|program|magang|job|loker|tujuan)\W*$"
    return name == "inggris" and not re.search(place, before)


def _first_of_line(before: str) -> bool:
    return not re.search(r"\w", before) or bool(re.search(r"\b(?:loker|lowongan)\W*$", before))
