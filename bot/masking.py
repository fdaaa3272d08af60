"""Takes out of a message what names a person, so that others may read the question. Pure.

Every kind has a sign that belongs to no language: `▮` for digits, `@▮` for a handle, `▮@▮` for an
e-mail address, `🔗` for a link, `…` for a name. Sums of money stay readable: they are often the
point of the question. In doubt it masks: a lost word costs an editor a guess, a number left in may
cost a person more. Not seen: numbers spelt in words, and names that nothing announces.
"""

import re
import unicodedata

from bot.normalising.letters import INVISIBLE
from bot.normalising.numbers import CODES

LONGEST = 500
"""Characters kept."""
DIGITS, HANDLE, EMAIL, LINK, NAME = "▮", "@▮", "▮@▮", "🔗", "…"
"""Each is no longer than anything it stands for."""
KEYCAP = "\u20e3"
"""Makes a button of the digit before it."""
MAILBOXES = r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?)"
TOP_DOMAINS = (
    "com|net|org|info|biz|id|me|ly|io|co|cc|app|site|online|link|shop|store|top|club|vip|xyz|live"
    "|click|page|tk|gd"
)
AN_EMAIL = re.compile(
    rf"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+|[\w.+%-]+\s?(?:@|[(\[]at[)\]])\s?{MAILBOXES}\b"
    r"(?:\s?\.\s?(?:com|co|id)\b)*",
    re.IGNORECASE,
)
A_LINK = re.compile(
    r"(?:\b[a-z]{2,6}:/{1,2}|\bwww\.)\S+"
    rf"|(?<![\w.@])(?:[\w-]+\.)+(?:{TOP_DOMAINS})\b(?:[/?:]\S*)?",
    re.IGNORECASE,
)
A_HANDLE = re.compile(r"@(?!\d+(?:[.,]\d+)*\s?(?:rb|ribu|jt|juta|k)?\b)\w[\w.]*", re.IGNORECASE)
AN_ACCOUNT = re.compile(
    r"\b(ig|instagram|tiktok|fb|facebook|tele|telegram|line|wechat|username)(\s?[:=]\s?)\w[\w.]*"
    r"(?:\s(?-i:[A-Z])\w+)?",
    re.IGNORECASE,
)
_BEFORE = "|".join(sorted(map(re.escape, CODES), key=len, reverse=True))
_AFTER = "|".join(sorted(map(re.escape, CODES.keys() - {"nt", "$"}), key=len, reverse=True))
_GROUPS = r"[1-9]\d{0,2}(?:[.,]\d{3}){1,3}"
_END = r"(?!\d|[.,]\d|[- ]\d{3})"
_AMOUNT = (
    rf"(?:{_GROUPS}(?:\s?[-–]\s?{_GROUPS})?|[1-9]\d{{0,2}}(?: 000){{1,3}}"
    rf"|[1-9]\d{{4,6}}00|[1-9]0{{6,11}}|[1-9]\d{{0,5}}){_END}"
)
"""No phone number is written so: no leading nought, nothing that goes on, and longer than six
digits only in groups of three, as full hundreds, or as one digit and noughts."""
_SIGN = r"(?:[^\w▮…🔗@$¥₩฿₱€£]|_)"
A_NUMBER = re.compile(
    rf"(?P<money>(?<![\w+])(?:(?:{_BEFORE})\.?\s?{_AMOUNT}"
    rf"|{_AMOUNT}\s?(?:{_AFTER})(?!\w|\W{{0,2}}\d)"
    r"|(?<!\d[-. ])[1-9]\d{0,2}(?:\.\d{3})*\.(?:000|500)(?!\d|[-., ]{1,2}\d)))"
    rf"|[^\W\d_]{{0,3}}(?:\+?\(?\d(?:{_SIGN}{{0,3}}\d){{6,}}|\d{{5,}})(?:[^\W\d_]{{1,3}}(?!\w))?",
    re.IGNORECASE,
)
"""Money, which stays; then seven digits however they are spaced, and five in a row with the letters
of a passport or booking code: account, identity card, telephone."""
A_DOCUMENT = re.compile(
    r"(?P<cue>\b(?:nik|ktp|kk|paspor|passport|rek|rekening|norek|no\.?\s?hp|nomor\s?hp)\b[\s:.=]{0,3})"
    r"[a-z]{0,2}\d(?:[\s.-]?\d){2,}(?!\s?(?:rb|ribu|jt|juta|tahun|thn|bulan|hari|orang)\b|\d)",
    re.IGNORECASE,
)
"""Even three digits behind the name of a document, account or telephone are its number."""
NO_NAME = (
    "saya|aku|kami|kita|anda|kamu|dia|mereka|orang|saja|aja|mau|mo|pengen|pengin|ingin|bisa|boleh"
    "|ada|apa|siapa|mana|kapan|kenapa|gimana|bagaimana|berapa|ini|itu|yang|yg|di|ke|dari|dr|dan"
    "|atau|sama|untuk|buat|dengan|dgn|pakai|pake|tanpa|sudah|sdh|udah|udh|belum|blm|tidak|tdk|gak"
    "|ga|nggak|ngga|bukan|jangan|masih|lagi|lg|juga|jg|kalau|kalo|klo|karena|tapi|terus|trus|ya|yah"
    "|dong|deh|nih|sih|katanya|tolong|mohon|makasih|terima|halo|hai|assalamualaikum|permisi"
    "|selamat|umur|usia|asal|asalnya|tinggal|alamat|nomor|no|wa|hp|gaji|kerja|bekerja|paspor|visa"
    "|agen|agensi|sponsor|kontrak|bos|majikan|biaya|bayar|transfer|uang|pt|cv|perusahaan|bank"
    "|baru|pulang|balik|dapat|dapet|dpt|dengar|denger|lihat|liat|tahu|tau|kenal|baca|datang|dateng"
    "|dikirim|berangkat|kabur|lari|keluar|lapor|mundur|pergi|turun|naik|masuk|daftar|ikut|mulai"
    "|cuti|bebas|lolos|jauh|asli|berasal|lulusan|mantan|warga|mahasiswa|perempuan|tki|tkw|pmi"
    "|ditipu|tertipu|kena|ditawari|ditawarin|dihubungi|ditelpon|ditelepon|diajak|disuruh|dibawa"
    "|dijemput|dideportasi|diusir|dipecat|dijual|ditahan|dipakai|dipake|dicatut|disalahgunakan"
    "|dipalsukan|salah|terdaftar|transit|interview|kak|kakak|min|admin|pak|bu|bapak|ibu|mas|mbak"
    "|bang|petugas|presiden|menteri|lurah|camat|rt|rw|kota|polisi|negara|rumah|tangga"
)
"""Words that are no name where one could stand."""
KIN = (
    r"(?:saya|aku|sy|gw|gue|kami|dia|(?:adik|adek|kakak|anak|suami|istri|ibu|bapak|ayah|teman|korban"
    r"|saudara|sepupu|keponakan|pacar)(?:ku|nya)?)"
)
_WORD = rf"(?!(?:{NO_NAME})\b)[^\W\d_](?:[^\W\d_]|['’.](?=[^\W\d_]))*"
_WORDS = rf"(?i:{_WORD}(?:[ ]{_WORD}){{0,2}})"
_CAPITAL = rf"(?i:(?!(?:{NO_NAME})\b))[^\W\d_a-z](?:[^\W\d_]|['’](?=[^\W\d_]))*\.?"
TITLES = (
    "bapak|ibu|pak|bu|mas|mbak|mba|kak|kakak|bang|abang|om|tante|teh|kang|koko|koh|cici|cik|(?-i:[Cc]i)|cece"
    "|encik|tuan|nyonya|nona|saudara|saudari|mang|mbok|mister|madam|sir|uncle"
    "|haji|ustad|ustadz|bin|binti"
)
SHORT_TITLES = "mr|mrs|miss|tn|ny|sdr|sdri|hj"
"""Cut short: a full stop behind them ends no sentence."""
_BANKS = (
    r"(?:(?:ke|tf|transfer|atm|rek(?:ening)?|norek|bca|bri|bni|bsi|btn|mandiri|cimb|danamon"
    rf"|permata|jago|seabank|dana|ovo|gopay)\s|(?<={DIGITS}\s))"
)
"""What makes "an" mean "atas nama"."""
_NO_PERSON_BEFORE = "".join(
    rf"(?<!\b{one}\s)"
    for one in (
        "perusahaan", "agensi", "situs", "aplikasi", "kapal", "grup", "kanal", "kota", "desa",
        "daerah", "tempat", "kompleks", "program", "penyakit",
        "lembaga", "portal", "gedung", "hotel", "negara", "organisasi",
    )
)  # fmt: skip
"""What is "bernama" something and is no person."""
_VERBS = r"(?:me[nm][a-z]{5,}|ter[a-z]{5,}|ber(?!nad|tha)[a-z]{4,}|di[bgjkpst][a-z]{4,})\b"
_STATES = rf"(?:sendiri|sakit|meninggal|wafat|palsu|samaran|tersebut)\b|(?-i:{_VERBS})"
"""Words that say how somebody is, in the place of a name."""
A_NAME = re.compile(
    rf"(?P<cue>(?i:\b(?:nama(?:\s(?:lengkap|panggilan|asli|pemilik|rekening))*+"
    rf"(?:(?:ku|nya)\b|(?:\s{KIN})++)(?:\s(?:saya|adalah|itu))*+(?:\s?[:=]\s?|\s)"
    r"|nama(?:\s(?:lengkap|panggilan|asli))?\s?[:=]\s?"
    rf"|{_NO_PERSON_BEFORE}bernama(?:\s(?:lengkap|panggilan))?(?:\s?[:=]\s?|\s)(?!{_STATES})"
    rf"|(?:ibu|bapak|ayah)\s(?:kandung|tiri|angkat)(?:ku|nya)?(?:\s?[:=]\s?|\s)(?!{_STATES})"
    r"|perkenalkan,?\s(?:saya|aku|sy)\s|panggil(?:\s(?:saja|aja|saya|aku|sy))++\s"
    rf"|a\s?[./]\s?n\b[.:]?\s?|an[.:]\s?|{_BANKS}an\s"
    r"|atas\snama\s?:?\s?)))"
    rf"{_WORDS}"
    rf"|(?P<self>(?i:\b(?:saya|aku|sy|gw|gue)\s))(?!{_VERBS}){_WORDS}"
    r"(?=,?\s(?i:dari|dr|asal|umur|usia)\b|,\s?(?:1[5-9]|[2-6]\d)\s?(?i:th|thn|tahun|taun)\b)"
    rf"|(?P<title>(?i:\b(?:{TITLES}|{SHORT_TITLES}))(?:\.?(?:[ ]{{2,3}}|\s)|\.))"
    rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}"
)
"""A name that is announced, said of oneself, or follows a title and begins with a capital."""
_NO_SELF = (
    r"(?:muslim\w*|islam|kristen|katolik|hindu|buddha|allah|tuhan|jawa|sunda|madura|batak|bugis|minang"
    r"|melayu|indonesia|malaysia|singapura|taiwan|hong\s?kong|jepang|korea|china|cina|tiongkok|arab"
    rf"|saudi|kamboja|laos|myanmar|thailand|filipina|vietnam|india)\b|{_VERBS}"
)
"""What people are or do, written with a capital."""
_PROPER = (
    rf"(?i:(?!(?:{NO_NAME})\b|{_NO_SELF}))[^\W\d_a-z][^\W\d_A-Z]+(?:['’][^\W\d_A-Z]+)?(?![^\W_])"
)
_ONESELF = r"(?i:saya|aku|sy|gw|gue)"
_RELATION = (
    r"(?i:ad[ie]k|kakak|anak|suami|istri|teman|sepupu|keponakan|pacar|saudara|paman|bibi|tetangga)"
)
A_NAMED_SELF = re.compile(
    rf"(?P<cue>\b{_RELATION}(?:\s{_ONESELF}|(?i:ku|nya))\s){_PROPER}(?:[ ]{_PROPER}){{0,2}}"
    rf"|(?P<self>\b{_ONESELF}\s)(?:{_PROPER}(?:[ ]{_PROPER}){{1,2}}|{_PROPER}(?=,)"
    rf"|(?<=[a-z]\s)(?!(?i:{NO_NAME})\b)[A-Z]{{3,}}(?:\s[A-Z]{{3,}}){{1,2}}(?=,))"
)
"""A name said of oneself or one's own people with nothing but its capital: "saya Yohanes Marpaung".
In a text that nobody quotes it is too often something else."""
A_BIRTH = re.compile(
    r"(?P<cue>\b(?:t\.?t\.?l\b\.?|(?:tempat\W{0,3}(?:dan\s)?)?(?:tanggal|tgl)\.?\slahir\b"
    r"|lahir\s(?:di|pada|tanggal|tgl)\b)[\s:.=]{0,3})"
    r"(?:[^\W\d_]{2,20}[\s,./-]{1,3}){0,3}\d{1,2}[\s./-]{1,3}(?:\d{1,2}|[^\W\d_]{3,9})"
    r"[\s./-]{1,3}\d{2,4}(?!\d)",
    re.IGNORECASE,
)
"""Where and when somebody was born, which banks ask for."""


def masked(text: str) -> str:
    """Return a message without what names a person, at most LONGEST characters; see the module.

    >>> masked("nama saya Budi, wa 0812-3456-789, diminta Rp5.000.000")
    'nama saya …, wa ▮, diminta Rp5.000.000'
    """
    seen = _cut(_plain_digits(text).strip())
    while (less := _once(seen)) != seen:  # what stands apart after one look may join in the next
        seen = less
    return seen


def _plain_digits(text: str) -> str:
    """The text with digits of every script as 0 to 9 and without invisible signs, which would
    hide a number."""
    return "".join(
        letter if letter.isascii() else str(unicodedata.digit(letter, letter))
        for letter in INVISIBLE.sub("", text).replace(KEYCAP, "")
    )


def _cut(text: str) -> str:
    """The text up to the last word that ends within LONGEST."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST + 1].rsplit(maxsplit=1)[0][:LONGEST]


def _once(text: str) -> str:
    seen = A_LINK.sub(LINK, AN_EMAIL.sub(EMAIL, text))
    seen = A_HANDLE.sub(HANDLE, AN_ACCOUNT.sub(rf"\1\2{NAME}", seen))
    seen = A_DOCUMENT.sub(rf"\g<cue>{DIGITS}", seen)
    seen = A_BIRTH.sub(rf"\g<cue>{DIGITS}", seen)
    seen = A_NUMBER.sub(lambda found: found["money"] or DIGITS, seen)
    return A_NAMED_SELF.sub(_announced, A_NAME.sub(_nameless, seen))


def _nameless(found: re.Match[str]) -> str:
    return f"{found['cue'] or found['self'] or found['title']}{NAME}"


def _announced(found: re.Match[str]) -> str:
    return f"{found['cue'] or found['self']}{NAME}"
