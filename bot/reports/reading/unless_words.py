"""What takes a wording back when it stands right before it, beside a denial: a plan or threat that
has not come true, a thing instead of a person, a copy instead of the paper.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from collections.abc import Mapping

from bot.reports.reading import whereabouts

WHO = r"(?: (?:saya|kami|dia|kita|istri|anak|adik|kakak|juga|lagi|langsung|di|sama|bos|jual)){0,2}"
PLANNED = (
    rf"\b(?:mau|akan|bakal\w*|hendak|arep|ape|bade|rencana\w*|ancam\w*|diancam\w*|mengancam|ngancam"
    rf"|ngancem){WHO} $"
)
"""It was said to come, and has not come true."""
FEARED = (
    r"\b(?:kalau|jika|bila|takut\w*|hampir|nyaris|bisa|supaya|biar|daripada|nanti"
    r"|terancam"
    r"|jangan|ingin|khawatir|katanya mau)(?: (?!malah|ternyata|terus|tapi|lalu|sudah|sekarang)\w+)"
    r"{0,3} $"
)
THINGS = (
    r"\b(?:hape|hp|barang\w*|motor|mobil|tanah\w*|sawah\w*|rumah\w*|emas|sapi|kambing|kebun\w*"
    r"|ladang\w*|perhiasan|cincin|kalung|ginjal\w*|organ|akun\w*|data\w*|foto\w*|video\w*|paspor\w*"
    r"|ktp\w*|dompet\w*|tas|baju|laptop|harta\w*|warisan|ternak|kerbau|tiket\w*|narkoba)"
    r"(?: (?!dan\b|terus\b|lalu\b|di\w)\w+){0,3} $"
)
OWN_THINGS = (
    r"\b(?:hape|hp|barang\w*|paspor|ktp|dompet|tas|uang)(?: (?:saya|dia|kami|juga|selalu))* $"
)
PAPERS = r"\b(?:paspor|uang|gaji|duit|dokumen|ktp|hape|barang|ijazah|hak|utang|modal|dp|jaminan)"
GOES_BACK = (
    rf"{PAPERS}(?:ku|nya|e)?(?: (?:saya|kami|dia|itu|minta|mau|bisa|harus|tolong|supaya|biar|di|ini"
    r"|dulu|segera|cepat|sudah|belum))* $"
)
"""The comparable form has one word for going home and for coming back: things come back."""
COPY = (
    r"\b(?:foto ?kopi|fotocopy|foto|scan|salinan|kopian|kopi|copy|fc|gambar|photo)\w*"
    r"(?: (?:saya|nya|paspor\w*|kontrak\w*|masih|sudah|juga|yang|ada|di|sama)){0,3} $"
)
RESCUED = (
    r"\b(?:\w*selam[ae]t\w*|\w*sl[ae]m[ae]t\w*|\w*bebas\w*|\w*jemput\w*|\w*cari\w*|dipulang\w*"
    r"|pulangkan|pulangin|\w*keluarkan|\w*keluarin|tolong(?:in|i)?|bantu\w*|nasib)"
    r"(?: (?:dulu|aja|juga))* $"
)
"""Somebody who is to be helped is not therefore the one to talk to."""
NO_PAYMENT = (
    r"\b(?:di ?)?(?:potong\w*|gaji\w*|kerja|kontrak|cicil gaji)"
    r"(?: (?!bayar|transfer|kirim|uang|dan)\w+){0,3} $"
)
"""Time for which wages were kept is no time of a payment."""
ELSEWHERE = f"{whereabouts.WILL.pattern}|{whereabouts.LEFT.pattern}"
"""Where somebody is to go, or came from, is not where somebody is."""
UNLESS: Mapping[tuple[str, str], str] = {
    ("kejadian", "dijual"): f"{PLANNED}|{FEARED}|{THINGS}",
    ("kejadian", "dilecehkan"): f"{PLANNED}|{OWN_THINGS}",
    ("butuh", "pulang"): GOES_BACK,
    ("paspor", "sendiri"): COPY,
    ("kontrak", "ada"): COPY,
    ("kontak", "keluarga"): RESCUED,
    ("uang", "lama"): NO_PAYMENT,
    **{("negara", code): ELSEWHERE for code in ("kh", "mm", "th", "la", "ph", "my", "id", "lain")},
}
"""By question and choice."""
