"""Reads the answer to "did you arrive safely?": few whole sentences that can mean nothing else.
Pure."""

import re
from typing import Literal

from bot.reports.reading.wording import plain

type Arrived = Literal["aman", "belum", "jalan", "tidak", "samar", ""]
"""Arrived safely, not left yet, still under way, something is wrong, an answer that does not say
which, no answer to the question."""
MOST_WORDS = 14
REGIONAL = re.compile(
    r"\b(?:u?w[ie]s|wus|sampun|geus|tos|atos|parantos|alah|lah)"
    r"(?P<to>(?: (?:aku|kula|abdi|awak|ambo|mas|mbak|kak|pak|bu))*)"
    r" (?:tekan|tek[ao]|dugi|rawuh|nepi|tibo|nyampe[kh]?)\b",
    re.IGNORECASE,
)
"""Arrived, in languages beside Indonesian: "tekan" and "lah" mean something else in Indonesian, so
this is looked for before spellings are made one."""
SOFT = (
    r"(?:alhamdulillah|alhamdulilah|puji|tuhan|syukur|amin|kak|kakak|bang|min|admin|bu|pak|saya|aku|kami"
    r"|nya|kok|ini|itu|dong|lah|ya|iya|terima|kasih|makasih|tadi|kemarin|semalam|pagi|siang|sore"
    r"|malam|di|sana|sini|disana|disini|rumah|majikan|mes|asrama|semua|lancar|baik)"
)
_GOT_THERE = r"(?:sampai|sampe|nyampe[kh]?|nyampai|tiba|landing|mendarat)"
WELL = rf"(?:{_GOT_THERE}|aman|selamat|sehat)"
_TO = (
    r"(?:alhamdulillah|alhamdulilah|puji tuhan|syukur|kakak?|bang|min|admin|bu|pak|mas|mbak?"
    r"|kang|teh|uda|da|uni)"
)
_HOUR = r"(?:pagi|siang|sore|malam)"
_WHEN = rf"(?:tadi(?: {_HOUR})?|kemarin|semalam|{_HOUR} (?:tadi|ini))"
_GREETING = rf"(?:(?:selamat )?{_HOUR}|halo|hai)"
_WHERE = (
    r"(?:(?:di )?(?:sana|sini|disana|disini)|kene|di rumah"
    r"|(?:di )?(?:rumah majikan|majikan|mess?|asrama))"
)
_MORE = (
    rf"(?:{_TO}|{_WHEN}|{_WHERE}|{WELL}|sudah|dengan|dan|semua|semuanya|lancar|baik"
    r"|kok|dong|terima kasih|makasih|saya|aku|kami)"
)
_LINE = (
    r"(?:wifi|sinyal|kuota|hape|hp|internet|paket(?: data)?|kartu|jaringan|pulsa|online|telegram)"
    r"(?: ?nya)?"
)
_LATE = (
    rf"(?:maaf|sori|sorry|(?:baru|tadi|kemarin)(?: (?:ada|dapat|dapet|bisa|sempat|punya|beli|isi"
    rf"|pakai|buka|balas|bales|jawab|kabari?|{_LINE}))+|(?:tidak|belum) ada {_LINE}"
    r"|(?:hp|hape|baterai)(?: ?nya)? (?:mati|lobet|lowbat|habis)(?: baterai)?)"
)
"""Why the answer comes late, as far as it is harmless: no line, no credit, an empty battery."""
_NICE = (
    r"(?:(?:mes|mess|kamar|kos|asrama|tempat|rumah|majikan|bos|orang|makan|makanan|cuaca|kerja"
    r"|kerjaan|teman|semua)(?:nya|n?e)?(?: (?:nya|e|juga|di ?sini))* )?(?:bagus|enak|bersih|nyaman"
    r"|ramah|baik|apik|luas|dingin|lumayan|senang|seneng|adem|mantap|oke|betah|lega)"
    r"(?: (?:sekali|banget|kok|semua|juga))*"
)
_THANKS = (
    r"(?:hehe\w*|(?:terima kasih|makasih)(?: banyak)?(?: ya)?"
    r"(?: (?:sudah )?(?:di ?)?(?:ingat(?:kan|in)|tanya(?:kan|in)?|bantu(?:an)?(?:nya)?))?)"
)
_ARRIVED = rf"(?:sudah|(?:(?:baru|barusan) )?{_GOT_THERE}|aman)"
SAFE = (
    rf"(?:(?:{_GREETING}|{_TO}|{_LATE}|saya|aku|kami|semua|iya|ya) )*{_ARRIVED}"
    rf"(?: (?:{_MORE}|{_NICE}|{_THANKS}))*"
    rf"|alhamdulillah (?:selamat|sehat|baik|lancar)(?: {_MORE})*"
    rf"|(?:(?:alhamdulillah|alhamdulilah|puji tuhan) )?(?:iya|ya)(?: {_TO})*"
)
"""The all-clear, which ends the watch over somebody: it says that somebody arrived or is safe, or
is a bare yes. A greeting ("selamat malam"), thanks, a sigh ("ya tuhan"), "sudah malam", or a "ya"
that asks ("aman ya") says nothing of it."""
_CITY = (
    r"(?:manila|hong ?kong|hk|singapura|singapore|kuala lumpur|kl|klia|bangkok|dubai|abu dhabi|doha"
    r"|jeddah|riyadh|muscat|taipei|taoyuan|seoul|incheon|tokyo|narita|brunei|jakarta|surabaya"
    r"|batam|medan|bali|denpasar|cengkareng|bandara)"
)
"""Where journeys of migrant workers change planes; any other word may tell of something else."""
_UNDER_WAY = (
    r"(?:(?:masih|lagi|sedang|baru) )*(?:(?:di|dalam|ke) )?(?:jalan|perjalanan|pesawat"
    rf"|kapal|bus|otw|(?:transit|bandara|(?:me)?nunggu pesawat)(?: (?:di )?{_CITY})?)"
)
ANSWERS: tuple[tuple[Arrived, re.Pattern[str]], ...] = (
    ("tidak", re.compile(
        rf"(?:{SOFT} )*(?:(?:tidak|kurang|belum) (?:aman|beres|baik|selamat)|ada (?:yang )?"
        rf"(?:masalah|(?:tidak )?beres|tidak beres|yang aneh)|bermasalah)(?: (?:{SOFT}|aja|saja))*"
    )),
    ("belum", re.compile(
        rf"(?:{SOFT} )*(?:belum|tidak|tidak jadi|batal|ditunda|diundur)(?: jadi)?"
        rf" (?:berangkat|terbang|pergi)(?: {SOFT})*"
        rf"|(?:{SOFT} )*(?:belum (?:jadi )?(?:{SOFT} )*)?(?:masih )?di ?(?:tunda|undur)(?: lagi)?"
        rf"(?: {SOFT})*"
        rf"|(?:{SOFT} )*belum (?:{SOFT} )*masih di (?:rumah|indonesia|kampung)(?: {SOFT})*"
    )),
    ("jalan", re.compile(
        rf"(?:{SOFT} )*(?:belum(?: {WELL})?|(?:belum(?: {WELL})? )?{_UNDER_WAY})"
        rf"(?: {SOFT})*(?: {_UNDER_WAY})?(?: {SOFT})*"
    )),
    ("aman", re.compile(SAFE)),
    ("samar", re.compile(
        rf"(?:{SOFT} )*(?:baik baik|kabar baik|baik|sehat|(?:tidak|belum) jadi|batal|tidak apa apa"
        rf"|gapapa)(?: (?:{SOFT}|aja|saja|sehat))*"
    )),
)  # fmt: skip
"""In this order: what denies stands before what it denies."""


def bare(text: str) -> bool:
    """Whether an all-clear is a mere yes ("iya", "sudah kak"): it may answer something else that
    was said since."""
    return re.search(rf"\b{WELL}\b", _form(text)) is None


BUT = re.compile(r"\b(?:tapi|tetapi|tp|cuma|cuman|hanya saja|malah)\b")
"""What turns "sudah sampai" into something else."""


def but(text: str) -> bool:
    """Whether somebody says that they arrived and that something is not as it should be: "sampai
    sih, tapi paspor diambil bos"."""
    said = plain(text)
    arrived = re.search(rf"\b{WELL}\b", said)
    return arrived is not None and BUT.search(said, arrived.end()) is not None


WATCHED = re.compile(
    r"\b(?:tidak|gak|susah|takut|belum) (?:boleh |bisa |berani |dikasih |bebas )?"
    r"(?:(?:pegang|pakai|pake|main|megang|buka) (?:hape|hp)|(?:cerita|ngomong|bicara|ngetik|ketik"
    r"|nulis|chat|jawab|balas|bilang)(?: (?:apa apa|banyak|bebas))?"
    r" (?:di ?sini|sekarang|dulu|bebas))"
    r"|\b(?:hape|hp)(?:nya)?(?: \w+)? (?:dipegang|diambil|disita|dicek|diperiksa|dipinjam|ditahan"
    r"|dibaca|dipantau)\b"
    r"|\b(?:di ?awasi|dipantau|ada yang (?:lihat|liat|baca|ngawasi|mengawasi|jaga)|dibaca orang)\b"
)
"""A hint that others hold or read the phone. Words for it at this question, as people write them;
a report asks for it by a button of its own."""


ARRIVAL = re.compile(rf"\b{_GOT_THERE}\b")
FOR_CERTAIN = re.compile(r"\b(?:alhamdulil+ah|puji tuhan|syukur|selamat|aman)\b")
ABROAD = re.compile(r"\b(?:majikan|mess?|asrama)\b")
TOLD = re.compile(
    rf"(?:(?:{_GREETING}|{_TO}|{_WHEN}|saya|aku|kami|maaf|iya|ya) )*"
    r"(?:(?:sudah|baru|barusan) (?:sampai|sampe|nyampe[kh]?|nyampai|tiba|landing|mendarat)"
    r"|(?:nyampe[kh]?|tiba|landing|mendarat))\b(?! (?:kapan|jam|hati|kiamat))"
)


def told(text: str) -> bool:
    """Whether somebody tells by themselves that they got there, and nothing besides: a yes or
    "aman" tells that only where it was asked for.

    >>> told("udah nyampe kak alhamdulillah, mess nya bagus")
    True
    >>> told("sudah sampai tapi paspor diambil")
    False
    """
    return ARRIVAL.search(_form(text)) is not None and read(text) == "aman"


def well(text: str) -> bool:
    """Whether an arrival is told as that at the end of a journey: "sudah sampai" alone, on the day
    itself, may be the airport."""
    return FOR_CERTAIN.search(_form(text)) is not None or ABROAD.search(_form(text)) is not None


def begins(text: str) -> bool:
    """Whether a text begins with an arrival, whatever follows."""
    first = " ".join(_form(text).split()[:MOST_WORDS])
    return "?" not in text and TOLD.match(first) is not None


def _form(text: str) -> str:
    regional = REGIONAL.sub(lambda one: f"sudah{one['to']} sampai", text)
    return " ".join(re.findall(r"\w+", plain(regional)))


def watched(text: str) -> bool:
    """Whether somebody hints that others read the phone: nothing but a neutral word may show."""
    return WATCHED.search(" ".join(re.findall(r"\w+", plain(text)))) is not None


PUT_OFF = re.compile(
    rf"(?:{SOFT} )*(?:belum (?:jadi )?(?:berangkat|terbang|pergi)|(?:belum |masih )*di ?(?:tunda"
    rf"|undur))(?: {SOFT})*(?: (?:masih|katanya|karena|soalnya|jadi(?:nya)?|di ?(?:tunda|undur)"
    r"|sampai|ke|baru|mundur))* (?P<when>.+)"
)
"""Not left yet, and what follows, which may be the new day."""


def put_off(text: str) -> str:
    """What is said of the new day by somebody who did not leave: "ditunda minggu depan"; nothing
    where nothing follows."""
    found = PUT_OFF.fullmatch(" ".join(re.findall(r"[\w/.:-]+", plain(text))))
    return found["when"] if found else ""


def read(text: str) -> Arrived:
    """What a text answers; "" for whatever says more than that."""
    joined = _form(text)
    if not joined or len(joined.split()) > MOST_WORDS:
        return ""
    found: Arrived = next((one for one, how in ANSWERS if how.fullmatch(joined)), "")
    # A question is no answer; but who asks whether something is wrong is taken at their word.
    return "" if "?" in text and found != "tidak" else found
