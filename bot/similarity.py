"""How alike two short chat messages are, by the words that carry what they ask. Pure.

Words are compared as the model sees them (`bot.spelling`), so "gmn" is "bagaimana"; words that
stand in every question are left out, and a long word may differ by a slip of the finger.
"""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from bot.normalising import LONGEST
from bot.spelling import normaliser

_SMALL = (
    "saya sayah saia kami kamu anda dia mereka ini itu nya yang di ke dari dan atau dengan "
    "untuk sama pada oleh dalam juga lagi saja aja kalau jika bila misal misalnya lamun terus "
    "lalu jadi karena supaya biar agar tapi kayak seperti apa apakah bagaimana berapa kapan "
    "siapa kenapa dimana kemana mana cara kah ya iya dong sih deh kok kan nah oh eh ok oke "
    "begitu halo hai selamat pagi siang sore permisi maaf mohon tolong makasih tanya bilang "
    "katanya mau ingin pengin bisa boleh ada adalah harus perlu sudah belum masih akan sedang "
    "tadi sekarang kemarin banget memang kakak min admin pak bu mas mbak bang gan sis gaes "
    "assalamualaikum soal tentang mengenai info tahu tau dulu sampai semua orang bikin membuat "
    "mengurus pengurusan urus ngurus buat lah mah teh"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Words of politeness and asking, not of the matter. "tidak" stays: "not paid" is not "paid"."""
ASKING = re.compile(r"\b(bisa|boleh|harus|perlu|ada|kena|wajib) tidak\b|\btidak(?= (?:ya|sih)\b|$)")
"""A "tidak" that only asks: "bisa tidak", or the last word."""
WORD = re.compile(r"[^\W_]+")
_EVERYDAY = (
    "kerja luar negeri indonesia tki tkw pmi wni malaysia taiwan hongkong hong kong hk korea "
    "jepang arab saudi singapura kamboja rumah uang bayar biaya online resmi surat hari bulan "
    "tahun lama baru pulang berangkat pakai tidak syarat daftar kirim lapor cari ikut bawa "
    "wajib minta masuk dapat kena negara"
)
"""Words of many matters in this field; one of them counts as much as EVERYDAY of another word."""
EVERYDAY = 0.5
BEGINNING = re.compile(
    r"^(?:(?:mem|di)?per|meng|ber|di|ter|peng|(?:mem|pem)(?=[bpf])|(?:men|pen)(?=[dcjtsz])"
    r"|ke(?=\w+an$))(?=\w{4})"
)
ENDING = re.compile(r"(?<=\w{4})(?:(?:kan|an|in)?(?:nya)?|ku)$")
"""What Indonesian puts before and behind a word; cut off alike in all messages, so it need not be
right, only the same."""
LONG_WORD, SAME_AT = 5, 85.0
"""From so many letters on a word may be misspelt, as long as so many per cent agree (the share of
letters two words have in common in order, as rapidfuzz counts it)."""
ONE_LETTER = 1
"""So many letters may be missing or too much: "keluar" is not "keluarga"."""

type Words = frozenset[str]


def content(text: str) -> tuple[str, ...]:
    """The words that carry the matter, each once, in order; all words when there are no others.

    >>> content("kak gmn cara ngurus paspornya yg ilang?")
    ('paspor', 'hilang')
    """
    plain = " ".join(WORD.findall(normaliser()(text[:LONGEST]).replace("'", "")))
    said = ASKING.sub(r"\1", plain).split()
    stems = list(dict.fromkeys(_stem(word) for word in said if word not in SMALL_WORDS))
    return tuple(stem for stem in stems if stem not in SMALL_WORDS) or tuple(dict.fromkeys(said))


def words(text: str) -> Words:
    """The words to compare a message by; of one without any word the signs themselves."""
    return frozenset(content(text) or text.split())


def alike(one: Words, other: Words) -> float:
    """How much two messages share, 0 to 1: Dice's coefficient, twice the weight of the words in
    common by the weight of all words of both. Nothing is alike to no words."""
    if not one or not other:
        return 0.0
    both = one & other
    rest, others = _long(one - other), _long(other - one)
    shared = 2 * _weight(both) + (_misspelt(rest, others) if rest and others else 0.0)
    return shared / (_weight(one) + _weight(other))


def telling(some: Words) -> Words:
    """The words among them that say more than what every message in this field may be about."""
    return some - EVERYDAY_WORDS - SMALL_WORDS


def _stem(word: str) -> str:
    return ENDING.sub("", BEGINNING.sub("", word), count=1)


def _weight(some: Iterable[str]) -> float:
    return sum(EVERYDAY if word in EVERYDAY_WORDS else 1.0 for word in some)


def _long(some: Words) -> list[str]:
    return sorted(word for word in some if len(word) >= LONG_WORD)


def _misspelt(rest: list[str], others: list[str]) -> float:
    """The weight of the pairs of words that are the same but for typing, each word taken once, the
    most alike first: so the order of the messages does not matter."""
    pairs = [
        (-score, min(word, other), max(word, other))
        for word in rest
        for other, score in _spellings(word, others).items()
    ]
    used = set[str]()
    for _, word, other in sorted(pairs):
        if word not in used and other not in used:
            used |= {word, other}
    return _weight(used)


def _spellings(word: str, among: list[str]) -> dict[str, float]:
    """The words among others that are this one but for typing, with their likeness."""
    near = extract(word, among, scorer=ratio, score_cutoff=SAME_AT, limit=None)
    return {other: score for other, score, _ in near if abs(len(other) - len(word)) <= ONE_LETTER}


EVERYDAY_WORDS = frozenset(map(_stem, _EVERYDAY.split()))


class Index:
    """Messages to compare others with; only those that share enough words are compared."""

    def __init__(self) -> None:
        self._messages: list[Words] = []
        self._weights: list[float] = []
        self._holding: dict[str, list[int]] = {}
        self._spellings: dict[str, set[str]] = {}
        self._long: list[str] = []

    def add(self, message: Words) -> int:
        """Put a message in; return its number, counted from 0."""
        number = len(self._messages)
        self._messages.append(message)
        self._weights.append(_weight(message))
        for word in message:
            self._holding.setdefault(word, []).append(number)
            self._spelt(word)
        return number

    def near(self, message: Words, least: float) -> Iterator[tuple[int, float]]:
        """The messages at least so much alike (more than 0), by number, with how much."""
        most: dict[int, float] = {}
        for word in message:
            for spelling in self._spelt(word):
                gain = _weight((word, spelling))
                for number in self._holding.get(spelling, ()):
                    most[number] = most.get(number, 0.0) + gain
        weight = _weight(message)
        for number in sorted(most):
            if most[number] >= least * (weight + self._weights[number]):
                score = alike(message, self._messages[number])
                if score >= least:
                    yield number, score

    def _spelt(self, word: str) -> set[str]:
        """The words met so far that may be this one, itself among them."""
        if word not in self._spellings:
            self._spellings[word] = {word}
            if len(word) >= LONG_WORD:
                for other in _spellings(word, self._long):
                    self._spellings[word].add(other)
                    self._spellings[other].add(word)
                self._long.append(word)
        return self._spellings[word]
