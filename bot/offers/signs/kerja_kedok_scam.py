"""Work at a screen for a business that is not named, or that lives from gambling, crypto or
investment: what the compounds call "admin", "customer service", "marketing" or "translator".

Why: people are lured with such posts and then forced to cheat others (facts 3.13, 3.14, 3.15, 3.16,
3.25). Work in a named hotel, bank or airline, and that of an ordinary shop, is no such work. Pure.
"""

import re
from functools import lru_cache
from itertools import islice

from bot.offers.denying import denied
from bot.offers.model import Reading
from bot.offers.reading.jobs import ordinary, refuted, screen_work
from bot.offers.reading.sham import warned_of
from bot.offers.reading.telling import telling
from bot.offers.text import Quote, Text

MOST, CONSIDERED = 3, 12
"""Quotes that are given, and places of a word that are looked at."""
COMPOUNDS = frozenset({"kh", "mm", "la"})
"""Where any such work is bait (facts 3.13 to 3.16, 4.14, 4.15)."""
SUSPECT = frozenset({"ph", "th", "ae", "my", "vn", "sg", "cn", "tr", "ge", "hk"})
"""Where such work is bait when the employer is not named or lives online (facts 3.20, 3.25)."""
TRADE = re.compile(
    r"(?<![\w@.])(?:(?<!\d )(?<!sisa )(?<!open )(?<!tinggal )(?<!booking )(?<!kunci )(?<!kasih )"
    r"slot"
    r"(?! (?:hari|harl|terakhir|tersisa|terbatas|kosong|kerja|tersedia|lagi|fee|lu|kamu|penuh))"
    r"|j[uo]d[oi0]l|jud[il1]|toto|togel|casino|kasino|sportsbook|sbobet|poker"
    r"|gambling|betting|igaming|bandar"
    r"|pogo|situs game|games? perusahaan|game ?online|online gam(?:e|ing)|web ?game|game web"
    r"|room game"
    r"|permainan (?:daring|online)|gam[il1]ng"
    r"|game onl[il1]ne|perusahaan game|hiburan (?:daring|dan permainan|digital|online)"
    r"|digital entertainment|player(?:s)?"
    r"|entertainment (?:co|platform)|game hiburan|platform (?:hiburan|permainan|game|investasi"
    r"|trading|online|digital)"
    r"|kripto|crypto(?!-)|cripto|bitcoin|usdt trading"
    r"|forex|trading(?: ?trading)?|binary|robot trading"
    r"|koin|jualan koin|saham"
    r"|investor|jual investasi|aplikasi (?:saham|investasi|trading|kencan|game)|platform saham"
    r"|investasi online|love ?scam|scam"
    r"|depo(?:sit)? ?(?:/|&|dan|,)? ?(?:wd|withdraw\w*)|dep[o0] wd|bonus depo|member (?:depo|vip"
    r"|aktif|slot)|tiap member"
    r"|member (?:indo|baru)|bonus wd|balas chat (?:member|player)|chat member|target (?:bule"
    r"|player|market indo|orang indo|luar|amerika|eropa)"
    r"|admin wd|(?:trading |jualan? |penjualan )?emas digital|trading emas|market (?:indo|luar)"
    r"|(?:web|website|situs) (?:luar|asing|online"
    r"|tiongkok|china)|naikin trust|naikkan trust|closing(?:an)? (?:member|klien|target)"
    r"|cari (?:teman|cowok|cewek|om om) bule|sama bule|baper(?:in)?|akun (?:fb|cewek|palsu|tiktok"
    r"|dummy) (?:yang )?(?:sudah )?(?:disiap\w*|disedia\w*)"
    r"|aset (?:digital|kripto|crypto)|digital assets?|token|nft|web3|blockchain|bonus closing"
    r"|dana (?:klien|nasabah)"
    r"|member (?:isi|deposit|top|setor|invest)\w*|bantu (?:member|nasabah|klien) (?:isi|deposit"
    r"|top|setor|daftar)"
    r"|(?:promo\w*|sebar\w*|nyebar\w*|share|iklan\w*|kenal\w*|jual|tawar\w*|perkenal\w*"
    r"|memperkenal\w*|nawar\w*)"
    r" (?:\w+ )?\W?(?:platform|situs|website|web|link|aplikasi|produk (?:digital|investasi"
    r"|keuangan|aset))"
    r"|(?:bujuk|rayu|ajak|mengajak|meyakin\w*|yakin\w*|pancing|gaet|jaring)(?:in|i"
    r"|kan)? (?:\w+ ){0,3}(?:invest\w*|deposit"
    r"|depo|main|gabung|transfer|beli koin|top up|pasang)|korban|target harian|nasabah baru"
    r"|cari nasabah"
    r"|bukan (?:target )?orang (?:indo|kita)|orang luar|orang asing|lansia amerika|bule kaya"
    r"|janda bule|duda bule"
    r"|taruhan|pasang(?:an)? bola|live casino|bola online|lotere|lottery|togal|depo (?:pulsa|dana)"
    r"|gacor"
    r"|online business|layanan digital|digital services?|bisnis digital|produk digital"
    r"|platform keuangan"
    r"|fintech|e-?games?|e-?gaming|offshore gam\w+|game center|kantor game|bo game|company game"
    r"|perusahaan hiburan"
    r"|online platform|e-?commerce|bisnis online|perusahaan online|perusahaan it|game ya|ya game"
    r"|pay later|pinjol|pinjaman online|pig butchering|cyber)(?!\w)|博彩|网络|菠菜|杀猪|投资|币圈"
)
"""Trades of the compounds, and how they are paraphrased."""
HARD = re.compile(
    r"slot|jud|toto|cas|kas|sportsbook|sbobet|poker|gambl|betting|igaming|pogo|game|gam[il1]ng"
    r"|permainan|hiburan|player|kripto"
    r"|crypto|cripto|bitcoin|forex|trading|binary|koin|saham|invest|scam|depo|member|trust|closing"
    r"|bule|baper|emas|aset|asset|token|nft|web3|member|deposit|taruhan|pasang|bola|lot|korban"
    r"|orang (?:luar|asing)"
    r"|lansia|gacor|e-?gam|offshore|bo game|博彩|菠菜|杀猪|pinj"
)
"""Those of them that tell by themselves; an online shop or an IT firm may be just that."""
GAMBLING = re.compile(
    r"slot|jud|toto|cas[il]|game|gam[il1]ng|hiburan|entertainment|crypto|kripto|forex"
)
PERSUADES = re.compile(
    r"\b(?:bujuk|rayu|merayu|membujuk|yakin|meyakin|pancing|gaet|jaring|ngerayu|ngebujuk"
    r"|nipu)(?:in|i|kan)? (?:\w+ ){0,2}"
    r"(?:member|nasabah|korban|player|pemain|bule|klien|investor|orang)"
)
AS_WORK = re.compile(
    r"\b(?:jadi|kerja\w*|tugas\w*|jobdesk?|lowongan|loker|dicari|gawe\w*|damel\w*)\b"
)
CONFESSES = re.compile(
    r"\b(?:kerja\w*|jadi|gawe\w*|job|kantor|bagian|tim)(?: \w+)? (?:love )?(?:scam(?:mer|ming)?"
    r"|nipu\w*|menipu|tipu tipu)\b"
)
""""Kerja scam tapi ke orang luar": recruiters say so openly at times."""
STATE = re.compile(r"\b(?:kbri|kjri|kedutaan|kementerian)\b")
NEAR = 30
HARMLESS = re.compile(
    r"\b(?:bursa efek|sekuritas|game (?:artist|designer|developer|programmer)|(?:unity"
    r"|unreal) developer|toko (?:game|mainan)"
    r"|esports?|tokocrypto|indodax|terdaftar (?:di )?(?:bappebti|ojk)|kartu member|member (?:gym"
    r"|toko|card))\b"
)
WANTED = re.compile(
    r"\b(?:kerja\w*|lowongan|loker|butuh|needs?|dicari|cari|rekrut\w*|recruit\w*|hiring|join"
    r"|ajak\w*"
    r"|diajak|posisi|tawar\w*|ditawari\w*|dibutuhkan|mencari|penempatan|disuruh|apply|speakers?"
    r"|lamar\w*|gaji\w*|kantor"
    r"|job)\b"
)
GENERAL = re.compile(
    r"\b(?:operator(?! (?:produksi|mesin|crane|alat|forklift|jahit|excavator))|mengetik|bisa ketik"
    r"|kerja online|kerja kantoran"
    r"|duduk (?:aja|manis|depan)|pegang hp|data entry|laptop|komputer|keyboard|chat\w*|(?:kirim"
    r"|balas|jawab|menjawab|mengirim)\w* (?:\w+ )?(?:pesan|pertanyaan|inbox|dm)"
    r"|ketik\w*|konsultan|investasi|jualan|kripto|crypto|aplikasi|member|akun|(?:perusahaan|kantor"
    r"|bisnis|usaha) (?:online|digital|it|cina|china|teknologi|internet)"
    r"|kantoran|onl[ei]ne?n?|daring|penagihan"
    r"|kerja it|tim it|it support|staff? (?!dapur|hotel|restoran|kebersihan|kbri"
    r"|kedutaan"
    r"|konsuler|lokal)\w+|programmer|editor|desainer|supervisor online|pemancing|mancing"
    r"|promosi\w*|promotor"
    r"|content|konten|sosmed|medsos|telepon\w*|telpon\w*|nelpon\w*|usdt)\b"
)
"""Words too general elsewhere, but telling in the countries of the compounds."""
QUALIFIED = re.compile(
    r"\b(?:s1|s2|d3|d4|sarjana|bachelor\w*|degree|hsk ?[3-6]|jlpt|n[1-3]|toefl|ielts|topik)\b"
)
OFFERED = frozenset({"offer", "story", "chat"})
OTHERS = re.compile(
    r"\b(?:ternyata|waspada|hati hati|jangan|korban|dipaksa|kabur|dijebak|terjebak|awas)\b"
)
"""Who tells so of others warns."""
SOMEWHERE = re.compile(
    r"\b(?:luar negeri|luar negri|rahasia|ke luar|luar (?:negri|indo)|overseas|abroad|asia"
    r"|negara tetangga|kantor cabang luar|cabang luar|cambo\w*|kambo\w*"
    r"|kmb\w*|perbatasan|ln|segitiga emas|golden triangle|flag:(?:kh|mm|la|ph|th|ae|vn|cn)"
    r"|negeri 1000 pagoda|seribu pagoda"
    r"|paspor(?:t)?|passport|tiket|visa|mess|u(?:sdt)? bersih)\b|\d ?u\b"
)
"""Signs that the work is far away, when no place is named."""


@lru_cache(maxsize=64)
def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words for the work, then those for the trade."""
    text = reading.text
    screens = list(screen_work(text))
    plain = [one for one in screens if not ordinary(text, one) and not _of_the_state(text, one)]
    trades = [one for one in islice(text.find(TRADE), CONSIDERED) if _counts(reading, one)]
    hard = [found for found in trades if HARD.search(found[0])]
    countries = {place.country for place in reading.places if place.role != "origin"}
    general = [
        one
        for one in islice(text.find(GENERAL), CONSIDERED)
        if not denied(text, one.start()) and not warned_of(text, one.start())
    ]
    if countries & COMPOUNDS and (screens or (general and not _ordinary_work(reading))):
        shown = [*(plain or screens or general), *trades]
    elif hard and (screens or _wanted_for(reading, hard)):
        shown = [*(plain or screens), *hard]
    elif plain and _far_away(reading, countries) and (trades or not _settled(reading)):
        shown = [*plain, *trades]
    else:
        shown = [*_confessed(reading), *_persuading(reading)]
    found = (telling(text, text.quote(one.start(), one.end())) for one in shown)
    return tuple(dict.fromkeys(found))[:MOST]


def _settled(reading: Reading) -> bool:
    """Whether the employer is named, or a diploma and years of work are asked for."""
    return bool(reading.employers) or bool(QUALIFIED.search(reading.text.plain))


def _persuading(reading: Reading) -> list[re.Match[str]]:
    """The words for talking others into paying in, when that is the work."""
    text = reading.text
    if reading.kind in {"news", "warning"} or not AS_WORK.search(text.plain):
        return []
    return [one for one in islice(text.find(PERSUADES), CONSIDERED) if _counts(reading, one)]


def _confessed(reading: Reading) -> list[re.Match[str]]:
    """The words that openly call the work a scam, said by who offers it."""
    text = reading.text
    if reading.kind not in OFFERED or not WANTED.search(text.plain):
        return []
    found = islice(text.find(CONFESSES), CONSIDERED)
    return [one for one in found if not denied(text, one.start()) and not _of_others(text, one)]


def _of_others(text: Text, found: re.Match[str]) -> bool:
    """Whether words beside tell of what befell others."""
    around = text.plain[max(0, found.start() - NEAR) : found.end() + NEAR]
    return bool(OTHERS.search(around))


def _counts(reading: Reading, found: re.Match[str]) -> bool:
    """Whether the trade is meant: "bukan judi" of a recruiter is meant all the same."""
    text = reading.text
    around = text.plain[max(0, found.start() - NEAR) : found.end() + NEAR]
    quote = text.quote(found.start(), found.end())
    if not GAMBLING.search(found[0]) and any(
        one.quote.start <= quote.start < one.quote.end
        for one in (*reading.employers, *reading.agencies)
    ):
        return False  # "Al Wahda Trading" trades in goods
    if HARMLESS.search(around) or warned_of(text, found.start()) or refuted(text, found.start()):
        return False
    return not denied(text, found.start()) or bool(reading.places)


def _of_the_state(text: Text, found: re.Match[str]) -> bool:
    """Whether an embassy or ministry employs."""
    return bool(STATE.search(text.plain[found.start() : found.end() + NEAR]))


def _wanted_for(reading: Reading, trades: list[re.Match[str]]) -> bool:
    """Whether people are wanted for the trade though the work has no name."""
    if all(denied(reading.text, one.start()) for one in trades):
        return False
    abroad = any(place.country in SUSPECT | COMPOUNDS for place in reading.places)
    plain = reading.text.plain
    return (abroad or bool(SOMEWHERE.search(plain))) and bool(WANTED.search(plain))


def _ordinary_work(reading: Reading) -> bool:
    """Whether work with the hands, in a house, a school or a hospital is named."""
    return any(
        fact.value not in {"admin_online", "office", "skilled", "task"} for fact in reading.jobs
    )


def _far_away(reading: Reading, countries: set[str]) -> bool:
    """Whether the work is abroad, in a country where it is bait or in one that is not said."""
    abroad = countries - {"id"}
    if abroad:
        return bool(abroad & SUSPECT)
    return bool(SOMEWHERE.search(reading.text.plain))
