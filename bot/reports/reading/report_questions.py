"""Wordings of questions about the report itself: who reads it, what must be answered, where it
goes, whether it is kept, what it costs, how far it is. In the comparable form of a text. Pure.

The first kind that is found counts: the order goes from the narrow to the wide.
"""

from bot.reports.reading.wording_pieces import THEY

THIS = r"(?:laporan\w*|lapor\w*|aduan\w*|ini|jawaban\w*|data\w*|cerita\w*|isi(?:an)?nya|nama\w*)"
HELP = (
    r"\b(?:kapan|jemput\w*|dijemput|tolong\w*|ditolong|selamat\w*|pulang\w*|dipulang\w*|gaji\w*"
    r"|upah|denda|tebus\w*|utang|hutang|visa|kontrak|tiket|dipukul|disekap)\b"
)
"""What else such words may be about: help, wages, papers."""
WHO = r"(?:siapa|sapa|sopo|saha|sia|siapo)(?: (?:aja|saja|wae))?"
READS = (
    r"(?:di ?baca\w*|baca\w*|membaca|moco|diwoco|maca|dibaco|mambaco|di ?lihat\w*|lihat\w*|ningali"
    r"|di ?buka|tau|tahu|ngerti|mengerti|nyaho|dikasih tau|diberi tau|pegang|terima|nerima)"
)
OTHERS = rf"(?:{THEY}|keluarga\w*|orang (?:lain|rumah|tua)|ortu|tetangga|tentara|kbri|pemerintah)"
OFFICE = (
    r"(?:polisi|kbri|kjri|kedutaan|kemlu|kementerian|pemerintah|negara|portal|bp2mi|kp2mi|imigrasi"
    r"|interpol|petugas|jakarta|indonesia)"
)
MUST = r"(?:harus|wajib|perlu|kudu|mesti|musti|mustik|paralu)"
ANSWERED = (
    r"(?:di ?jawab\w*|jawab\w*|jawek|di ?isi\w*|isi\w*|ngisi|di ?tulis\w*|tulis\w*|di ?lewat\w*"
    r"|lewat\w*"
    r"|ngelewat\w*|di ?skip|skip|di ?kosong\w*|kosong\w*|loncat\w*|lengkap\w*)"
)
NAME = r"(?:nama\w*|jeneng\w*|ngaran\w*|namo\w*|nami\w*|asma\w*|identitas\w*)"
KINDS: tuple[tuple[str, str], ...] = (
    (
        "sampai",
        r"^(?:(?:terus|lalu|jadi|nah|kok|eh|kakak|min)\W{1,3})*(?:laporan|aduan)"
        r"(?: ?(?:nya|saya|aku|ku|tadi|ini|itu|kemarin))*"
        r" (?:bagaimana|apa kabar\w*|(?:sudah )?sampai (?:di ?)?mana\w*)",
    ),
    (
        "biaya",
        r"biaya\w*|gratis\w*|ongkos\w*|tarif\w*|di ?pungut\w*|bayar\w*|di ?bayar|mbayar"
        r"|berapa (?:harga\w*|duit\w*|uang\w*)|pulsa",
    ),
    (
        "simpan",
        rf"(?:di|ke|ter)? ?simpan\w*|kesimpan|{THIS}(?: \w+){{0,3}} (?:hilang|ilang|kehapus"
        rf"|terhapus"
        r"|dihapus|hangus)|(?:hapus|dihapus|ngapus)\w*|(?:lanjut\w*|dilanjut\w*|terus(?:in|kan)"
        r"|diterus\w*|sambung\w*|disambung)(?: \w+){0,2} (?:nanti|besok|lagi|kapan|mengko|ngko"
        r"|engke"
        r"|isuk|sesuk)|(?:nanti|besok|kapan|mengko|ngko|engke)(?: \w+){0,3} (?:lanjut\w*"
        r"|dilanjut\w*"
        r"|diterus\w*|terusin|disambung|sambung)|berapa lama(?: \w+){0,2} (?:berlaku|ada di sini)",
    ),
    (
        "wajib",
        rf"{MUST}(?: \w+){{0,2}} (?:{ANSWERED}|semua\w*|{NAME}|foto\w*|bukti\w*|jujur)"
        rf"|(?:{NAME}|semua\w*|ini)(?: \w+){{0,2}} {MUST}|(?:boleh|bisa|oleh|entuk|meunang)"
        rf"(?: \w+){{0,2}} (?:tidak )?(?:{ANSWERED}|anonim\w*|tanpa nama|nama (?:palsu|samaran"
        rf"|lain))"
        rf"|kalau (?:\w+ )?(?:tidak|belum|salah)(?: \w+){{0,2}} {ANSWERED}|anonim\w*"
        rf"|(?:{ANSWERED})(?: \w+){{0,2}} semua\w*|ditanya {NAME}|{NAME} (?:asli|palsu|lengkap)",
    ),
    (
        "dibaca",
        rf"{READS}(?: (?:sama|oleh|ku|karo|ambek|ini))? {WHO}|{WHO}(?: (?:yang|nan|sing|nu|bisa"
        rf"|boleh"
        rf"|bakal|akan|ini)){{0,3}} {READS}|rahasia\w*|dirahasia\w*|privasi"
        rf"|{OTHERS}(?: (?!kirim|dikirim)\w+){{0,3}} (?:{READS}|datang|di ?hubungi|di ?telpon"
        rf"|dikabari"
        rf"|denger\w*|nyari|marah)|(?:datang|dihubungi|dikasih tau)(?: \w+)? {OTHERS}|ketahuan"
        rf"|bocor"
        r"|disebar\w*|kesebar|(?:ini|lapor\w*|cerita|nama\w*|data\w*|saya)(?: \w+){0,2} aman|^aman",
    ),
    (
        "kirim",
        rf"(?:sudah|otomatis|langsung)(?: \w+){{0,2}} (?:ter|ke|di)? ?kirim\w*|terkirim|kekirim"
        rf"|(?:di ?)?kirim\w* (?:ke ?mana|nang endi|ka mana|ke {OFFICE})"
        rf"|{THIS}(?: \w+){{0,3}} (?:masuk"
        rf"|sampai|diterima|nyampe|di ?terus\w*|di ?bawa|di ?kirim\w*|dikasih)|(?:{THIS}|langsung"
        rf"|masuk)"
        rf"(?: \w+){{0,2}} (?:ke ?mana|nang endi|ka ?mana|ke {OFFICE})|siapa yang (?:kirim|ngirim)",
    ),
)  # fmt: skip
