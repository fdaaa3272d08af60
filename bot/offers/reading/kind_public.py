"""Texts for the public that are no offers: warnings, news and announcements, though they may quote
the words of scams. Pure.
"""

import re

from bot.offers.model import Kind, Reading
from bot.offers.reading.kind_words import CALLS, RECRUITS
from bot.offers.speakers import is_chat

QUOTED = re.compile(r'["“”«][^"“”«»\n]{3,260}["“”»]')
OPENS_WARNING = re.compile(
    r"^(?:[^\w\n]|diteruskan\w*|di ?terus ?kan|salah|terusan|grup|berkali|kali|dari|majelis"
    r"|bapak|ibu|halo|guys|teman"
    r"|semua|assalamualaikum|kawan|info){0,9}"
    r"(?:waspada\w*|hoa[xk]s?|klarifikasi|peringatan|perhatian|imbauan|himbauan|awas|beware"
    r"|scam alert|stop|cek fakta|kenali|hati hati (?:ya|kalau|sama|dengan|terhadap|guys|bun"
    r"|penipu\w*|modus|lowongan|ada)|jangan (?:mudah )?(?:percaya|tergiur|tertipu)"
    r"|(?:kbri|kjri|kemlu|kp2mi|bp3mi|polri|polda|polres|polri|disnaker|kementerian"
    r"|imigrasi)\b[^\n.]{0,30}\b(?:mengingatkan|mengimbau|menghimbau|stop|imbau|tegaskan"
    r"|menegaskan|klarifikasi))\b"
)  # fmt: skip
WARNS = re.compile(
    r"\b(?:waspada\w*|hoa[xk]s?|kalau ada orang (?:tak|tidak|asing|datang)|segera lapor"
    r"|klarifikasi\w*|konten palsu|pesan berantai|setelah ditelusuri"
    r"|imbau\w*|himbau\w*|mengimbau|menghimbau|diimbau"
    r"|dihimbau|mengingatkan(?! (?:kembali )?(?:jadwal|untuk hadir|janji))|hati hati (?:ya"
    r"|kalau|sama|dengan)"
    r"|kena tipu|blokir (?:aja|saja|langsung)|jangan (?:pernah|sampai|mau) (?:kasih|transfer"
    r"|kirim|klik|ketipu"
    r"|tertipu|kena|jadi korban|kalian)|semoga tidak ada (?:lagi|korban)|biar (?:pada tau"
    r"|tidak ada (?:lagi|yang))"
    r"|jangan dikasih(?! ta[hu])|langsung lapor|(?:\d|lima|tujuh|sepuluh) (?:tanda|ciri)\b"
    r"|tidak (?:mudah )?tergiur"
    r"|simpan dan bagikan|bagikan ke keluarga"
    r"|jangan (?:mudah )?(?:percaya|tergiur|tertipu|terkecoh|diteruskan)|tidak benar|(?:itu|adalah"
    r"|tersebut|pesan itu) (?:palsu|hoa\w+|penipuan)|cek fakta|faktanya|mengatasnamakan"
    r"|tidak pernah (?:meminta|memungut|merekrut|membuka|lewat)"
    r"|beredar\w*|peringatan|scam alert|beware|ciri ciri|ciri lowongan|modus (?:\w+ )?(?:yang"
    r"|tugas|baru|penipuan|tppo)|adalah modus|lagi (?:rame|ramai|marak) penipu\w*|stop tpp\w"
    r"|kenali ciri|kami tegaskan)\b"
)
OFFICIAL_VOICE = re.compile(
    r"\b(?:kementerian|kemlu|kp2mi|bp2mi|bp3mi|kbri|kjri|kdei|menteri|polri|polda|polres|polisi"
    r"|kepolisian|disnaker\w*|imigrasi|penyidik"
    r"|pemerintah|kedutaan|interpol|bareskrim|jubir|juru bicara|direktur|satgas|kominfo|komdigi"
    r"|ojk|dinas|migrant care|sbmi)\b"
)
REPORTS = re.compile(
    r"\b(?:menyatakan|mengatakan|menegaskan|menjelaskan|mengungkap\w*|ujarnya|ungkapnya"
    r"|kata (?:menteri|direktur|kepala|kapolres|kabid|juru|kombes|akbp|penyidik|polisi)|tuturnya"
    r"|jelasnya|siaran pers|dipulangkan|pemulangan|dideportasi"
    r"|menangkap|menggagalkan|ditangkap|tersangka|diringkus|diamankan|berinisial|para korban"
    r"|korban (?:tppo|perdagangan|dijanjikan)|sebanyak \d+|barang bukti|tiba di tanah air"
    r"|menunda keberangkatan|ditemukan (?:selamat|meninggal)|warga \w+, ditemukan"
    r"|tercatat [\d.]+ (?:aduan|kasus"
    r"|korban)|dipaksa menipu|mereka dijanjikan|ia (?:berangkat|dijanjikan|direkrut)|berita duka"
    r"|masih mengejar|wni (?:yang|terjerat|dipulangkan|asal)|menurut data|dilaporkan)\b"
)
DATELINE = re.compile(
    r"^\W*[a-z][a-z .]{2,30}(?:, ?\w+[.,]?(?: ?\(?\d+[/\d]*\)?)?)? ?[–—-] ?(?=\w)"
)
ANNOUNCES = re.compile(
    r"\b(?:pengingat|lomba|film pendek|pentas|pameran|tayang|anak hilang|orang hilang"
    r"|layanan \w+ keliling|selamat (?:hari|ulang|tahun|natal|idul"
    r"|memperingati)|dirgahayu|libur nasional"
    r"|layanan (?:tutup|buka|libur|pindah)|jam (?:layanan|operasional)|pengumuman (?:rt|rw|desa"
    r"|libur|orientasi|opp)"
    r"|tutup (?:tanggal|pada|sementara)|turut berduka|reuni|pengajian|jadwal (?:opp|orientasi"
    r"|layanan|pelayanan|pap|pengambilan|imunisasi|posyandu)|orientasi pra|kartu ucapan|hbd"
    r"|barakallah|webinar|seminar|sosialisasi|kerja bakti|arisan|posyandu|pengumuman (?:hasil"
    r"|kelulusan|ujian|jadwal)|hasil (?:ujian|tes tahap)|keputusan panitia|undangan (?:rapat|nikah"
    r"|syukuran)|rekamannya)\b"
)  # fmt: skip


TEACHES = re.compile(
    r"\b(?:materi (?:\w+ )?(?:penyuluhan|sosialisasi|tppo|edukasi|tentang)|contoh (?:iklan"
    r"|kalimat|lowongan"
    r"|modus|chat|pesan)|penyuluhan|selebaran di|drama kelas|bikin drama|naskah drama"
    r"|skenario|role ?play|jadi calo"
    r"|simulasi|latihan (?:soal|drama)|data warga)\b"
    r"|^\W*(?:tanya jawab|faq|tahukah|tips|apa (?:itu|beda) [^\n?]{3,60}\?\n)"
)
"""Offers are talked about to teach: drafts of lessons, examples, questions and answers."""


def read(reading: Reading) -> Kind | None:
    """A warning, news or an announcement; None when it is none, or when somebody recruits in it."""
    plain = reading.text.plain
    outside = QUOTED.sub(" ", plain)
    if _recruiting(reading, outside):
        return None
    if OPENS_WARNING.search(plain) or (not is_chat(reading.text) and _warns(outside)):
        return "warning"
    if _reports(outside):
        return "news"
    terms = (reading.jobs, reading.pays, reading.fees, reading.employers or reading.agencies)
    hiring = sum(map(bool, terms)) >= (1 if RECRUITS.search(outside) else 2)
    if TEACHES.search(outside) and not reading.contacts:
        return "warning"
    if ANNOUNCES.search(outside) and not hiring and not is_chat(reading.text):
        return "announcement"
    return None


def _recruiting(reading: Reading, outside: str) -> bool:
    """Whether people are sought here, with terms and somebody to turn to: an advertisement may warn
    of brokers."""
    if not RECRUITS.search(outside) and not (reading.agencies or reading.employers):
        return False
    reached = reading.contacts or CALLS.search(outside) or reading.agencies or reading.employers
    terms = (reading.jobs, reading.pays, reading.contract, reading.ages, reading.visas)
    opening = OPENS_WARNING.search(outside)
    return bool(reached) and sum(map(bool, terms)) >= (3 if opening else 2)


def _warns(outside: str) -> bool:
    """Several words that warn, or one in the voice of an office."""
    warns = {found[0] for found in WARNS.finditer(outside)}
    return len(warns) >= 2 or (bool(warns) and bool(OFFICIAL_VOICE.search(outside)))


def _reports(outside: str) -> bool:
    """Somebody is reported to have said or done something."""
    reports = {found[0] for found in REPORTS.finditer(outside)}
    voice = OFFICIAL_VOICE.search(outside) or DATELINE.match(outside)
    return len(reports) >= 2 or (bool(reports) and bool(voice))
