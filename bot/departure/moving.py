"""Hears that the day of a departure moved, and to which day: one that is named, or so many days
from the old one. Pure."""

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.departure import days
from bot.departure.open_days import Span
from bot.reports.reading.day_words import COUNT, NUMBERS, UNITS
from bot.reports.reading.weekdays import NAMED
from bot.reports.reading.wording import plain

_END = r"(?:in|kan|e|ne|no|nya|an)?"
LATER = re.compile(
    rf"\b(?:di ?|ke|ter|ng)?(?:m?undur|tunda|pending|delay|molor|mulur|telat){_END}\b"
    r"|\b(?:me)?nunda\b|\blebih (?:lambat|lama|akhir)\b"
)
EARLIER = re.compile(
    rf"\b(?:di ?)?(?:maju|percepat|segera(?=kan)){_END}\b|\b(?:di ?)?cep[ae]t(?:in|kan)\b"
    r"|\blebih (?:cepat|cepet|awal|dulu)\b"
)
# "Dipindah besok" alone is what captives say who are sold on.
CHANGED = re.compile(
    rf"\b(?:di ?|ber|nge)?(?:re ?sched\w*|re ?ske[dj]\w*|ganti|[ur]ubah|ubah|robah|geser"
    rf"|ralat|revisi|koreksi){_END}\b"
    rf"|\bpindah{_END} (?:ke )?(?:tanggal|jadwal|hari|minggu|bulan)\b"
    rf"|\b(?:tanggal|jadwal)(?:nya|ku|e)? (?:di ?)?pindah{_END}\b"
    r"|\bjadi(?:nya|ne)? (?:di |ke |pada )?(?:tanggal|hari|bulan|minggu|besok|lusa|\d)"
    r"|\b(?:jadwal|tanggal|hari)(?:nya|ku)? (?:baru|ulang|yang baru|salah)\b|\bbukan tanggal\b"
)
_MOVED = f"{LATER.pattern}|{EARLIER.pattern}|{CHANGED.pattern}"
MOVED = re.compile(_MOVED)
NOT_MOVED = re.compile(rf"\b(?:tidak|batal|jangan)(?: jadi| mau| usah)? (?:{_MOVED})")
"""It was to move, and does not."""
BY_OTHERS = re.compile(
    r"\bdi ?(?:m?undur|tunda|pending|delay|maju|percepat|re ?sched|geser|re ?ske[dj])\w*"
)
"""Moved by who sends people out: this says by itself what "mundur" (step back) leaves open."""
LEAVING = (
    r"(?:ke)?(?:berangkat|brangkat|brgkt|brngkt|brkt|brgkat|bgkt|mangkat|bu(?:dh?|d)al|terbang"
    r"|flight|penerbangan|pergi|tiket|jadwal|tanggal)(?:an)?(?:nya|ku|ne|e)?"
)
SAYS_LEAVING = re.compile(rf"\b{LEAVING}\b")
AMOUNT = re.compile(
    rf"(?<![\d/-])(?<!tanggal )\b(?:(?P<digits>\d{{1,2}})|(?P<word>sak|{COUNT})) ?"
    rf"(?P<unit>{'|'.join(sorted((*UNITS, 'dina'), key=len, reverse=True))})\b"
    rf"(?! (?:{NAMED}|depan|dpn|mendatang|ngarep|hareup|muka|ini|lalu|kemarin)\b)(?P<more> lagi)?"
)
FILLING = re.compile(
    rf"{LEAVING}|eh|oh|loh|lho|nah|ternyata|rupanya|katanya|kata|agen|sponsor|pt|soalnya|karena"
    r"|jadi(?:nya|ne)?|dari|yang|maaf|tadi|itu|terus|trus|sudah|masih|baru|ulang|bukan|tapi|dong"
    r"|lebih|awal|akhir|cepat|cepet|lambat|sak|dina|tolong|mas|mbak|mba|saya|aku|ku|aja|saja"
    r"|(?:se|sak|sa)(?:hari|dina|dino|minggu|mgg|pekan|bulan|tahun)"
)
"""Words that leave a day and a move what they are."""
NOT_THAT = re.compile(r"\btidak (?:jadi|sido) (?=tanggal|hari)")
"""A day that is not the one any more, as "bukan tanggal 29" says it."""
_TO = r"(?:kakak|kak|bang|min|admin|bu|pak|mas|mbak|dong|lah|deh|ya|iya|itu|aja|saja)"
YES = re.compile(
    rf"(?:{_TO} )*(?:iyo?|iya|ya|yoi|betul|benar|oke|ok|sip|setuju|ganti(?:kan|in)?"
    rf"|inggih|nggih|muhun)(?: (?:{_TO}|ganti|betul|benar|makasih|terima kasih))*"
)
NO = re.compile(rf"(?:{_TO} )*(?:tidak|bukan|salah|jangan)(?: (?:{_TO}|usah|jadi|ganti))*")
MOST_WORDS = 15
ANY_DAY = date(2026, 1, 1)
"""From where it is looked whether words name a day at all."""


def said(text: str) -> bool:
    """Whether words tell that a day moved.

    >>> said("jadwal mundur, jadi tgl 5 desember")
    True
    >>> said("gak jadi diundur")
    False
    """
    form = _form(text)
    return MOVED.search(form) is not None and not NOT_MOVED.search(form)


def only(text: str) -> bool:
    """Whether a text tells that, where to, and nothing besides: whatever the model hears in it.
    "Mau mundur" alone may be a wish to step back."""
    form = _form(text)
    if not said(text) or len(form.split()) > MOST_WORDS or "?" in text:
        return False
    timed = AMOUNT.search(form) or re.search(r"\d", form) or days.read(form, ANY_DAY)
    if not (timed or BY_OTHERS.search(form)):
        return False
    rest = re.findall(r"[^\W\d_]+", MOVED.sub(" ", form))
    return all(_fills(word) for word in rest)


def _form(text: str) -> str:
    return NOT_THAT.sub("bukan ", plain(text))


def agrees(text: str) -> bool:
    """A yes, and nothing else, to the question whether the day moved."""
    return YES.fullmatch(_words(text)) is not None


def refuses(text: str) -> bool:
    """A no, and nothing else."""
    return NO.fullmatch(_words(text)) is not None


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text)))


def _fills(word: str) -> bool:
    return FILLING.fullmatch(word) is not None or days.only_a_day(word)


def names_leaving(text: str) -> bool:
    """Whether a text speaks of a departure and its day, or is no more than a day."""
    return SAYS_LEAVING.search(plain(text)) is not None or days.only_a_day(text)


def moved_to(text: str, day: date, today: date) -> Span | None:
    """The days that may be meant by somebody whose departure was planned for `day`; None where no
    time is named.

    >>> moved_to("mundur 3 hari", date(2026, 11, 29), date(2026, 11, 23))
    (datetime.date(2026, 12, 2), datetime.date(2026, 12, 2))
    """
    form = _form(text)
    later = LATER.search(form) is not None
    earlier = EARLIER.search(form) is not None and not later
    if MOVED.search(form) and (found := AMOUNT.search(form)):
        shifted = _shifted(day, found, -1 if earlier else 1)
        if not found["more"]:
            return shifted, shifted
        return _from_now(found, today, day, shifted, later=later, earlier=earlier)
    span = days.read(form, today)
    if span and later and span[1] <= day:
        # "Mundur tanggal 5" is the 5th after the old day; what moves along with today is not.
        after = day + timedelta(days=1)
        again = days.read(form, after)
        if again and again[0] > day and again[0] - span[0] != after - today:
            return again
    return span


def _from_now(
    found: re.Match[str], today: date, day: date, shifted: date, *, later: bool, earlier: bool
) -> Span:
    """ "3 hari lagi" beside a move: from today, where that moves the day the way that is told."""
    counted = _shifted(today, found, 1)
    fits = counted < day if earlier else counted > day if later else True
    one = counted if fits else shifted
    return one, one


def _shifted(day: date, found: re.Match[str], sign: int) -> date:
    count = sign * (int(found["digits"]) if found["digits"] else NUMBERS.get(found["word"], 1))
    unit = UNITS.get(found["unit"], "day")
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
