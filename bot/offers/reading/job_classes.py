"""How work away from screens is named, by the classes that the table of wages knows.

To extend: add the word to the class it belongs to, parted by "|". Posters tear and misread words
("oper ator", "adm1n"): the first words of a class allow for that, those below are taken as written.
"""

import re
from collections.abc import Mapping

from bot.offers.reading.job_pattern import named, wordings

CLASSES: Mapping[str, str] = {
    "task": wordings(
        "order fiktif|like video|rating produk|tugas online|data optimizer|like follow"
        "|follow subscribe|like subscribe",
        r"(?:like|subscribe|follow|rating|review(?! (?:the|it|this|your|our|oleh|cv|berkas"
        r"|dokumen))|ulasan|bintang 5|(?:me)?nonton (?:video|youtube"
        r"|iklan|film))(?=[^\n]{0,90}"
        r"(?:dibayar|komisi|fee\b|per hari|sehari|cuan|akun|produk|hotel|video|tugas|rp|ribu|juta"
        r"|level))"
        r"|(?:optimasi|optimalisasi|boost\w*) (?:hotel|aplikasi|data|toko|produk|pesanan|akun)"
        r"|klik pesanan|mengklik pesanan"
        r"|tugas (?:ke|vip|pemula|prabayar|harian|berbayar|pertama|tiktok|youtube)"
        r"|misi (?:prabayar|harian|vip|berbayar)"
        r"|task (?:prabayar|ke|harian)|(?:crypto|signal|mission|daily|online) tasks?|kerja klik"
        r"|tugas:? rebut"
        r"|rebut (?:voucher|tugas|order|pesanan)|\d+ (?:order|tugas|misi|task) (?:sehari|per hari)"
        r"|(?:sehari|per hari) \d+ (?:order|tugas|misi|task)|misi kelompok|tugas kelompok"
        r"|(?:check ?out|booking|order|pesan|pesanan|memesan|membeli|beli)\w* (?:barang|produk"
        r"|palsu|fiktif|bohongan"
        r"|tiket|kamar)(?=[^\n]{0,160}(?:komisi|kembali|balik|upah|cashback|rating|ramai))"
        r"|(?:naikkan|menaikkan|naikin|menaikan|meningkatkan|bantu|membantu) (?:\w+ )?(?:rating"
        r"|peringkat|penjualan"
        r"|traffic|visibilitas|toko toko|viewer|views)(?! (?:tim|cabang|perusahaan))"
        r"|(?:tombol|klik) yang (?:di)?suruh|penilaian (?:aplikasi|hotel|produk|berbayar)"
        r"|menilai (?:\w+ )?(?:aplikasi|hotel|produk|film)|titip beli|(?:kerja )?(?:paruh waktu"
        r"|part time|sampingan"
        r"|freelance) (?:online|dari rumah|santai)"
        r"|mengisi captcha|ketik captcha|merapikan data resi|menekan suka|naikkan (?:penjualan"
        r"|rating|traffic)",
    ),
    "ship": wordings(
        "kapal pesiar|cruise|kapal tanker|pelaut|able seaman",
        r"awak kapal niaga|cabin steward|galley utility|oiler|oler|messman|bosun|deckhand"
        r"|kapal kargo|bulk carrier|(?:kapal|tanker) lng|lng (?:carrier|tanker)"
        r"|room steward|assistant waiter|kru kapal|crew kapal|crewing|marlins|a ?b(?= ?/ ?(?:oiler"
        r"|oler|cook))",
    ),
    "fishing": wordings(
        "kapal ikan|kapal penangkap|long line|longline|kapal cumi|perikanan",
        r"abk|a b k|nelayan|fishing vessel|fishery|melaut|kapal tuna|sektor perikanan",
    ),
    "nurse": wordings(
        "perawat icu|registered nurse",
        r"perawat(?! (?:lansia|orang tua|orang sakit|panti|jompo|bayi|anak|rumah))|nurses?|ners"
        r"|bidan|str aktif|per awat(?= ke)",
    ),
    "care": wordings(
        "caregiver|perawat lansia|panti jompo|perawat orang|kaigo|pramurukti",
        r"care ?givers?|care ?worker|jaga (?:lansia|orang tua|nenek|kakek|oma|opa|jompo)"
        r"|penjaga (?:lansia|orang tua|jompo)"
        r"|perawat (?:panti|jompo|orang tua)|ngurus(?:i)? wong tuwa|merawat (?:lansia|orang tua"
        r"|nenek|kakek)|pflege\w*|nursing home"
        r"|aide soignant|elderly care|home ?care|perawat homecare|ausbildung",
    ),
    "domestic": wordings(
        "pembantu rumah|asisten rumah|baby sitter|babysitter|domestic helper",
        r"prt|art|tkw|pembantu|pengasuh(?: bayi| anak)?|jaga (?:bayi|bocah|anak|baby)"
        r"|penata laksana|house ?maid|housekeeper rumah"
        r"|domestic worker|nanny|ngasuh|momong|urus rumah|rumah tangga|plrt|maid"
        r"|tukang kebun rumah",
    ),
    "hotel": wordings(
        "housekeeping|front office|room attendant|resepsionis",
        r"receptionist|cleaning (?:hotel|service)|bell ?boy|petugas kebersihan hotel"
        r"|laundry(?: attendant)?|setrika|binatu|cleaning|cleaner|kebersihan|guest service\w*"
        r"|waiter hotel|concierge|f&b service",
    ),
    "restaurant": wordings(
        "restoran|pencuci piring|cuci piring|pramusaji|waitress",
        r"waiter|barista|cook|koki|juru masak|tukang masak|dapur|kitchen|dishwasher|resto"
        r"|rumah makan|warung|kedai|bakery|cafe"
        r"|kafe|chef|line cook|commis|cuci piriang",
    ),
    "factory": wordings(
        "pabrik|operator produksi|kilang|pengolahan makanan|perakitan",
        r"operator (?:mesin|injection|smt|jahit)|factory|manufaktur|production|sortir(?: paket)?"
        r"|packing|packaging|buruh pabrik"
        r"|sweeper|perakit|rakit|assembly|pengepakan|bungkus|ngepak|coklat|cokelat|biskuit|olahan"
        r"|karyawan produksi|garmen|tekstil|jahit|penjahit|elektronik|magang jepang",
    ),
    "construction": wordings(
        "konstruksi|kuli bangunan|tukang bangunan",
        r"bangunan|proyek|tukang (?:batu|kayu|cat|kayu)|mandor|kuli|buruh bangunan|construction"
        r"|scaffolder|rigger|damel bangunan",
    ),
    "welding": wordings(
        "welder|tukang las|juru las",
        r"las (?:listrik|6g|3g)|pengelasan|pipe ?fitter|fitter|galangan",
    ),
    "plantation": wordings(
        "perkebunan|kebun sawit|ladang sawit|pemetik",
        r"sawit|ladang|kebun(?: sayur| anggur| apel)?|petik(?: buah| apel| stroberi| anggur"
        r"| jamur)?|pertanian|farm(?: worker)?"
        r"|peternak\w*|pemerah\w* susu|orchards?|panen|pemanen|fruit picker|dairy|pet ernakan"
        r"|greenhouse|berry|beri|blueberry|cherry|anggur|kiwi|packhouse|ternak|kandang|peternakan"
        r"|nandur|manen"
        r"|tani|bertani|petani|sayur(?:an)?|jamur|perkebunan",
    ),
    "driver": wordings(
        "sopir|supir|pengemudi",
        r"driver|kurir|ojek|ojol|trailer driver|heavy driver",
    ),
    "teacher": wordings("guru", r"teacher|teaching assistant|pengajar|tutor|dosen|ustadz?ah|ustaz"),
    "spa": wordings("terapis|therapist", r"spa|pijat|massage|refleksi|kapster|salon"),
    "retail": wordings(
        "penjaga toko|pramuniaga|kasir|jaga toko",
        r"cashier|sales ?(?:girl|boy|promotion girl)|spg|spb|shopkeeper|jago toko|store (?:crew"
        r"|staff)|karyawati toko|swalayan"
        r"|minimarket",
    ),
    "warehouse": wordings(
        "gudang|staf gudang",
        r"warehouse|packer|helper gudang|checker|bongkar muat|sortir barang",
    ),
    "labour": wordings(
        "office boy|tukang sapu|satpam",
        r"angkat(?:[ -]?angkat)? barang|(?:kuli|buruh) panggul|nyapu|menyapu|sapu jalan|porter"
        r"|loader"
        r"|tukang (?:kebun|parkir|cuci|bersih|angkut|bungkus)|jaga (?:parkir|stand|booth|stan"
        r"|malam)"
        r"|penjaga (?:malam|villa|kebun)|security|serabutan|(?:pekerja|tenaga) kasar|pembersih"
        r"|bersih bersih|cuci mobil|cuci motor|pelayan(?! pelanggan)",
    ),
    "skilled": wordings(
        "programmer|supervisor|manager|akuntan|arsitek",
        r"(?:software|backend|frontend|full ?stack|data|site|civil|network|qa|mechanical"
        r"|electrical|project"
        r"|process|devops|mobile) (?:engineer|developer|scientist|manager)|engineer|insinyur"
        r"|developer|dokter"
        r"|apoteker|accountant|auditor|lawyer|surveyor|pilot|teknisi|technician|electrician"
        r"|mekanik|mechanic"
        r"|radiografer|fisioterapis|physiotherapist|bidan|drafter|estimator|foreman|superintendent"
        r"|manajer",
    ),
    "mining": wordings("tambang|pertambangan", r"mining|smelter|operator alat berat|excavator"
    r"|nikel"),
    "entertainment": wordings(
        "pemandu lagu|lady companion",
        r"lc|ladies? companion|temani tamu|nemen(?:in|i) tamu|menemani tamu|karaoke|hostess|escort"
        r"|usher|model(?! (?:chat|ai|video|bisnis))|spg event|dancer|pl karaoke|club malam",
    ),
    "cabin": wordings(
        "cabin crew|pramugari",
        r"pramugara|flight attendant|ground staff|ground handling",
    ),
}  # fmt: skip
"""Words by class; screens apart, for there the trade beside the word decides."""

CHINESE: Mapping[str, str] = {"task": "刷单|点赞", "factory": "工厂|普工"}
"""Words that stand without blanks between them."""
WORK_OF_A_CLASS = re.compile(
    named(
        "|".join(f"(?P<{name}>{words})" for name, words in CLASSES.items()),
        "|".join(f"(?P<{name}_zh>{words})" for name, words in CHINESE.items()),
    )
)
"""All classes in one pattern, so that a text is gone through once."""


def class_of(found: re.Match[str]) -> str:
    """The class of the work that was found."""
    return (found.lastgroup or "").removesuffix("_zh")
