"""Who one would work for is not named, or is said to be a secret or a "website abroad".

A firm without a name cannot be asked for or found again (facts 3.12: unclear firm; 3.28: the third
question of every family; 4.2: a contract names both sides). A licensed agency that places people in
households or works, and says so by name, is no such case.
"""

import re

from bot.offers.denying import meant, warned
from bot.offers.model import JUDGED, Reading
from bot.offers.reading.ways import open_way
from bot.offers.signs import meniru_lembaga
from bot.offers.speakers import by_candidate
from bot.offers.text import NOTHING, Quote

MOST = 3
TELLS = frozenset({"question", "talk"})
"""Kinds that are no offers, judged only where they tell of one with much in it."""
FIRM = (
    r"(?:pt|perusahaan|kantor|toko|company|firma|majikan|pabrik|kebun|kapal|tempat|brand|bos|user|"
    r"hotel|gudang|instansi|tampa)"
)
NOT_TOLD = (
    r"(?:rahasia|dirahasia\w*|belum (?:bisa )?(?:di ?)?(?:sebut|kasih tau|kasi tau|tau|tahu"
    r"|jelas|dikasih tahu)\w*|menyusul|nyusul|tidak (?:di ?)?(?:sebut|kasih|kasi|tau|"
    r"tahu|jelas|ada|penting|teran?g|usah|perlu|boleh di ?sebut|disebutkan|dikasih)\w*|ganti ganti"
    r"|ganti2"
    r"|nanti (?:di ?)?(?:kasih|kasi|jelas|info|sebut|saya|aku|dikabar)\w*|"
    r"kada tahu|indak (?:tau|tahu|disabuik)|sonde (?:tau|mau)\w*|will (?:be )?(?:inform|told"
    r"|announce)\w*|"
    r"confidential|teu (?:terang|disebut|dibejaan)|ora (?:ngerti|usah))"
)
HIDDEN = re.compile(
    rf"(?<!\w)(?:"
    rf"(?:nama|ngaran|namo|jeneng|ngarana|name)? ?{FIRM}(?:nya|-nya| nya| name| -?na|mah"
    rf"| pt)? (?:itu |nya |pun |saja |juga |mah |ge |dia |saha |apa |masih |fix |-nya "
    rf"|disana )*{NOT_TOLD}"
    rf"|(?:tidak (?:usah|perlu|boleh|tau|tahu|disebut\w*|mau (?:sebut|kasih tau))|jangan"
    rf"|tar usah|rasah|ora usah|kada tahu|indak tau|sonde tau|gak usah|rahasia|belum (?:tau"
    rf"|tahu))"
    rf" (?:tanya(?: tanya|-tanya)? |takon |menanyakan |nyebut |sebut |nanyain |tanyakan "
    rf"|kasih tau )?(?:soal )?(?:nama |jenenge |ngaran )?(?:{FIRM})(?!\w* (?:biaya|pungut"
    rf"|potong))(?:nya|-ne|-nya|e|ne)?\b"
    rf"|(?:siapa|sopo) (?:sing|yang) (?:duwe|punya) (?:perusahaan|kantor)[^\n.]{{0,20}}(?:tidak"
    rf"|ora|jangan)"
    rf"|company (?:name|details?) (?:will|later|after|confidential)"
    rf"|tidak usah (?:nyebut|sebut) nama|(?:no|tanpa|tidak pakai) (?:nama )?(?:pt|perusahaan"
    rf"|company)\b"
    rf"|(?:detail|lokasi|negara|tujuan)\w* (?:masih |nanti |di)?(?:rahasia\w*|menyusul)"
    rf"|lokasi (?:luar negeri )?\(?rahasia|(?:info|lnfo) (?:lokasi|lokasl) (?:setelah|nanti"
    rf"|menyusul)|penempatan fix nya (?:dimana|nanti)|(?:belum|baru) (?:tau|tahu|dikasi tau"
    rf"|dikasih tau)[^\n.]{{0,16}}(?:kerja|penempatan|kapal|majikan|dimana)\w*"
    rf")"
)
"""The name is kept back."""
ANYTHING = re.compile(
    r"(?<!\w)(?:(?:perusahaan|kantor|brand|platform|web(?:site)?|situs|app|aplikasi)"
    r" (?:luar(?: negeri)?|asing|online|game|gaming|investasi|trading|internasional"
    r"|entertainment)\b"
    r"(?! [a-z]*[\"“])|(?:overseas|foreign|online) (?:online )?(?:platform|perusahaan|company"
    r"|website)"
    r"|pihak (?:brand|perusahaan|luar))"
)
"""What stands in the place of a name, and may be anybody."""
HELD_BACK_ANSWER = re.compile(
    r"\b(?:adalah itu|nanti (?:saya |aku )?(?:jelasin|jelaskan|dikasih tau|kasih tau)"
    r"|kantor ganti|tidak penting|jangan banyak (?:kali )?tanya)"
)
ASKED_NAME = re.compile(
    rf"\b(?:nama|apa|mana|siapa)[^\n?]{{0,12}}{FIRM}|{FIRM}[^\n?]{{0,12}}\b(?:apa|mana|siapa)\b"
)
HOUSEHOLD = re.compile(
    r"\b(?:art|prt|caregiver|care giver|jaga (?:nenek|lansia|orang tua|anak|bocah|kakek)"
    r"|pembantu|pekerja rumah|perawat lansia|"
    r"baby ?sitter|domestic helper|housemaid|majikan)\b"
)
CUT_NAME = re.compile(r"(?:^|\n)\W{0,6}(?:p ?t|lpk|p[3e]m[il])\b[ .]{1,3}(?!nya)")
"""A firm whose name a picture cut off."""
CUT = re.compile(r"^\s*\.{2,}|terp[o0]tong|\.{3,}\s*$|\.{5,}|(?: \.){4,}")
"""A picture that shows a part only: the name may stand in the other."""
SOON = re.compile(
    r"coming soon|c0m1ng|stay ?tun\w*|segera (?:di)?buka|tunggu info|next batch|pantau (?:terus)?"
)
"""Announced for later; nothing is offered yet."""
OFFERS = re.compile(
    r"\b(?:gelem|mau|ikut|melu|ono|ada|butuh|cari|berangkat)\b[^\n]{0,40}\b(?:kerja|kerjo|kenalan"
    r"|job|gawe|mangkat|berangkat)|interview|majikan|penempatan"
)
FAIR = re.compile(r"job ?fa ?ir|bursa kerja|job expo|pameran kerja")
"""Many firms at once."""
MUCH = 3
TOLD = re.compile(
    r"tawar|tawan|nawar|nawis|ajak|ngajak|dikirimi|nyuruh|disuruh|olle|diterima|diurus"
    r"|dapat (?:info"
    r"|kerja|wa|dm)|diiming|janji|"
    r"masuk(?:in|kan) grup|dikasih|bilang|katanya|jarene|cenah"
)
ADVERTISED = re.compile(r"\b(?:lowongan|loker|l0wongan|dicari|dibutuhkan|hubungi|dibuka|merapat)\b")
PAST = re.compile(
    r"\b(?:dulu (?:tahun|kerja)|tahun (?:19|20)\d\d|udah \d tahun|sudah \d (?:tahun|th)"
    r"|lah (?:tigo|duo|ampek) bulan)\b"
)
OFFERED = re.compile(
    r"\b(?:kerja|kerjaan|karajo|gawe|damel|lowongan|l0ker|loker|job|dicari|dibutuhkan|butuh|cari"
    r"|hiring|magang|ikut|penempatan|penghasilan|gaji|tugas|cuan|task|order|komisi|misi|menerima"
    r"|merekrut)\b"
)


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that keep the name back; NOTHING when it is merely lacking."""
    if not _looked_at(reading):
        return ()
    named = bool(reading.employers or reading.agencies)
    hidden = [] if named and _licensed(reading) else _hidden(reading)
    if hidden:
        return tuple(dict.fromkeys(hidden))[:MOST]
    if named or CUT_NAME.search(reading.text.plain) or meniru_lembaga.quotes(reading):
        return ()
    return (NOTHING,) if _lacking(reading) else ()


def _hidden(reading: Reading) -> list[Quote]:
    text = reading.text
    if reading.employers:
        return []
    patterns = [HIDDEN] if reading.agencies else [HIDDEN, ANYTHING]
    found = [
        text.quote(one.start(), one.end())
        for pattern in patterns
        for one in meant(text, pattern, denial=False)
    ]
    answers = [one for one in text.find(HELD_BACK_ANSWER) if _asked(reading, one.start())]
    return found + [text.quote(one.start(), one.end()) for one in answers]


def _asked(reading: Reading, at: int) -> bool:
    """Whether the candidate has just asked for the name."""
    text = reading.text
    before = text.plain[max(0, at - 120) : at]
    return not by_candidate(text, at) and not warned(text, at) and bool(ASKED_NAME.search(before))


def _looked_at(reading: Reading) -> bool:
    """Whether the text is judged, or tells so much of an offer that it may be."""
    if reading.kind in JUDGED:
        return True
    told = (reading.jobs, reading.pays, reading.works_in, reading.visas, reading.contacts)
    return reading.kind in TELLS and sum(map(bool, told)) >= MUCH and _told(reading)


def _told(reading: Reading) -> bool:
    plain = reading.text.plain
    return bool(TOLD.search(plain) or ADVERTISED.search(plain)) and not PAST.search(plain)


def _licensed(reading: Reading) -> bool:
    return any(
        one.licence or one.kind in ("p3mi", "manning", "government") for one in reading.agencies
    )


def _lacking(reading: Reading) -> bool:
    """Whether work is offered, nobody is named and nothing else leads to a firm."""
    text = reading.text
    if open_way(reading) or CUT.search(text.plain):
        return False
    if FAIR.search(text.plain):
        return False
    if SOON.search(text.plain) and not reading.contacts and not reading.pays:
        return False
    if (
        reading.kind == "chat"
        and not (reading.jobs or reading.pays)
        and not OFFERS.search(text.plain)
    ):
        return False
    if reading.kind == "story" and (
        not (TOLD.search(text.plain) or reading.contacts or ADVERTISED.search(text.plain))
        or PAST.search(text.plain)
    ):
        return False
    offered = reading.works_in or reading.jobs or reading.pays or OFFERED.search(text.plain)
    substance = reading.pays or reading.contacts or reading.jobs or reading.works_in
    return bool(offered and substance and reading.kind not in ("contact", "link"))
