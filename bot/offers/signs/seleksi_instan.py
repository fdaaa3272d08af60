"""Taken on without an interview or by chat alone, or leaving within days of the yes.

Who chooses people for real work looks at them; who takes everybody within an hour sells them
(facts 3.12: unnatural selection; 3.26: three to four days from yes to ticket, sham interviews).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.offers.denying import meant
from bot.offers.model import Reading
from bot.offers.reading.asked import answers
from bot.offers.reading.torn import torn
from bot.offers.speakers import turns
from bot.offers.text import Quote, Text

MOST = 3
REPORTS = frozenset({"news", "warning", "announcement", "nothing"})
"""Texts that tell of offers of others."""
INTERVIEW = (
    rf"(?:{torn('interview|interviu|interpiu|wawancara|seleksi|tes|test|ujian masuk|psikotes')}"
    r"|intervi?ew|interview)"
)
NO = (
    r"(?:tanpa|tan ?pa|no|tidak (?:ada|pakai|payah|perlu|usah|harus|butuh)|tak (?:payah|perlu|ada)"
    r"|t ?a ?n ?p ?a"
    r"|bebas"
    r"|skip|gausah|"
    r"nggak usah|without|sonde ada|tar ?usah|tra usah|indak (?:ado|usah|pakai)|tidak|teu (?:aya"
    r"|kedah)|free|t ?anpa|"
    r"langsung tanpa)"
)
NO_INTERVIEW = re.compile(
    rf"(?<!\w)(?:"
    rf"{NO} (?:pakai |ada |perlu |usah |ikut |proses |further |lagi |acara |jadwal |di"
    rf"|apa apa,? )?(?:sesi )?"
    rf"{INTERVIEW}(?! (?:kesehatan|medis|bahasa|urine|hiv|masuk kerja lagi))"
    rf"|(?:no|without) (?:\w+ )?interview|interview (?:is )?not (?:needed|necessary|required)"
    rf"|{INTERVIEW}(?:nya|-nya| nya)? (?:itu )?(?:(?:tidak|ga|nggak) (?:ada|perlu|usah"
    rf"|pakai)(?! (?:denda|biaya|pungut|potong|bayar))|belakangan"
    rf"|formalitas|cuma formalitas|gampang diatur)"
    rf"|seleksi(?:nya)? (?:cuma|cukup|hanya) (?:dari |lewat |via |by )?(?:chat|foto|wa|telegram"
    rf"|form\w*)"
    rf"|免面试|无需面试|不用面试|包过|秒录"
    rf")"
)
"""The interview is left out."""
QUICK = (
    r"(?:di ?terima|dlterlma|diterlma|masuk|lolos|lulus|acc|approve[d]?|ke ?terima|lanjut|kerja"
    r"|gas|fix|jalan|proses|"
    r"tanda ?tangan|ttd|terbang|berangkat|brangkat|dibooking\w*|dapat jadwal|dapat jadual)"
)
TAKEN = re.compile(
    rf"(?<!\w)(?:"
    rf"(?:langsung|lngsung|langs ?ung|auto(?:matis)?|otomatis|pasti|dijamin|100 ?%"
    rf"|instan) (?:di ?)?(?:terima|acc|lolos|lulus|ke ?terima|approve[d]?|pass"
    rf"|dlterlma|diterima|fix masuk|masuk list)"
    rf"|(?:terima|acc|lolos|lulus|approve[d]?) (?:otomatis|instan|langsung|di tempat|hari (?:ini"
    rf"|itu) juga)"
    rf"|(?:foto|cv|nama|data) ?(?:mu|kamu|nya|kau)? (?:sama video ?(?:mu|kamu|nya)? ?)?(?:sudah"
    rf"|dah|uda|wes) (?:di ?-?)?(?:acc|approve\w*|cukup|cocok|disetujui|oke)"
    rf"|(?:nama|kursi) (?:kamu |kakak |mu )?langsung (?:disisip\w*|dimasuk\w*|masuk (?:list"
    rf"|daftar))"
    rf"|just chat(?:ting)?(?: with \w+)? (?:is )?enough|cukup (?:dari |lewat |via )?(?:chat|wa"
    rf"|kirim (?:foto|nama|data))\b(?=[^\n.]{{0,40}}(?:langsung|terbang|berangkat|acc|lolos"
    rf"|diterima))"
    rf"|(?:ini|barusan|tadi) (?:itu )?(?:sudah|udah) (?:itu )?interview"
    rf"|(?:chat|daftar|isi form|kirim (?:nama|foto|data)|yes|ok|oke|mau|setuju|acc"
    rf"|masuk)\b[^\n.!?]{{0,32}}?(?:→|->|=>|➡️?|>|,| ) ?(?:besok|lusa|langsung|hari itu"
    rf"|malam ini)(?:nya)? (?:langsung )?{QUICK}"
    rf"|(?:kirim|kasih|setor|share) (?:foto|nama|data|cv|ktp)[^\n.!?]{{0,48}}?(?:langsung|→"
    rf"|->) ?{QUICK}"
    rf"|(?:tinggal|cuma|cukup|bilang|ketik|balas) (?:bilang|ketik|balas"
    rf"|jawab)? ?[\"“']?\w{{2,6}}[\"”']? (?:langsung )(?:acc|masuk|terbang|jalan|berangkat"
    rf"|diterima|lolos)"
    rf"|(?:kamu|kakak|km|kak|anda|saudara|saudari|lu|lo|dek"
    rf"|selamat)\b[^\n.!?]{{0,24}}?\b(?:lolos|di ?terima|keterima|lulus(?!an| (?:sd|smp|sma|smk"
    rf"|slta|sltp|sekolah|kuliah|d3|s1|mts|ma\b|stm))|masuk list"
    rf"|terpilih)\b(?=[^\n]{{0,60}}?(?:tanpa|tidak|besok|lusa|senin|selasa|rabu|kamis|jumat"
    rf"|sabtu|minggu|langsung|terbang|tinggal|ya\b))"
    rf"|(?:ok|oke|fix|sip) ?,? (?:kamu |kak |kakak )?(?:lolos|lulus|diterima)|lolos ya\b"
    rf"|congrat\w*[^\n.!?]{{0,30}}(?:lolos|hired|accepted|passed)"
    rf")"
)
"""The yes comes at once."""
LEAVES = re.compile(
    r"(?<!\w)(?:"
    r"(?:proses\w*|urus\w*) (?:cuma |hanya |cepat |kilat )?(?:[1-7]|satu|dua|tiga|empat|lima"
    r"|seminggu) ?(?:- ?\d )?(?:hari|minggu)?\b[^\n.]{0,20}(?:terb ?ang|berangkat|jalan)"
    r"|(?:masuk|daftar|acc|chat) \w{4,7}[, ]{1,2}\w{4,7} (?:sudah )?(?:terbang|berangkat)"
    r"|(?:besok|lusa|senin|selasa|rabu|kamis|jumat|sabtu|malam ini|minggu ini|mlnggu lnl"
    r"|ming ?gu ini) (?:ini )?(?:sudah |langsung |bisa )?(?:t ?erb ?ang|berangkat)"
    r"|malam ini (?:juga )?kumpul|(?:t ?erb ?ang|berangkat)\s(?:besok|lusa|malam ini|minggu ini"
    r"|ming ?gu ini|minggu depan)"
    r"|minggu depan (?:sudah |langsung )?(?:terbang|berangkat)"
    r"|bisa (?:terbang|berangkat) (?:\d{1,2}|besok|lusa|minggu ini) ?(?:harl|hari|hr)?"
    r")"
)
"""They leave within days."""
TEST = re.compile(r"\b(?:tes|test|interview|intervi\w*|wawancara|diwawancara|seleksi|diinterview)")
NONE = re.compile(
    r"\W*(?:\w+[, ]+){0,2}?(?:tidak (?:ada|perlu|usah|pakai)|ga ada|no need"
    r"|langsung)\b[^\n.!?]{0,50}"
)
"""An answer that there is none."""
NOT_YET = re.compile(
    r"belum (?:pernah )?(?:ada )?(?:di ?)?(?:wawancara|interview|intervi\w*|tes)\w*"
)
PROMISED = re.compile(
    r"\b(?:nanti|jadwal\w*|besok|senin|selasa|rabu|kamis|jumat|tanggal|zoom|dengan user)\b"
)
OF_LANGUAGE = re.compile(r" ?(?:eps|jlpt|jft|topik|bahasa|n[345]\b|dan bahasa|hsk|toefl|toeic)")
NOBODY = re.compile(r"(?:tidak|nggak) (?:ada|mungkin|bisa) (?:yang |satupun )?[^\n.!?,]{0,24}$")
CHOSEN = re.compile(
    r"interview (?:wajib|tatap muka|user|\d ?x|dengan|by zoom|via|online)|(?:tes|wawancara"
    r"|seleksi) (?:tulis|dan|wajib|"
    r"user|\d ?x|dua|tahap|dijadwalkan|kedua|dengan)|walk ?in|two interviews|(?:terima kasih"
    r"|makasih) (?:\w+ )?(?:sudah )?interview|sudah interview (?:di|sama|dengan)|setelah interview"
    r"|hasil (?:tes|interview|wawancara)|wawancara dua kali"
    r"|attending both interviews"
)
"""People are looked at after all; then a congratulation is no sign."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words by which somebody is taken on at once."""
    if reading.kind in REPORTS:
        return ()
    text = reading.text
    strong = list(meant(text, NO_INTERVIEW, denial=False))
    strong = [one for one in strong if not _something_else(text.plain, one)]
    rest = [*meant(text, TAKEN), *meant(text, LEAVES)]
    if not strong and CHOSEN.search(text.plain):
        return ()
    found = [text.quote(one.start(), one.end()) for one in (*strong, *rest)]
    found += [text.quote(*span) for span in (*answers(text, TEST, NONE), *_not_yet(text))]
    return tuple(dict.fromkeys(found))[:MOST]


def _not_yet(text: Text) -> Iterator[tuple[int, int]]:
    """Where the candidate wonders that nobody has interviewed him, and gets no date for it."""
    for before, after in pairwise(turns(text)):
        found = NOT_YET.search(text.plain, before.start, before.end)
        promised = PROMISED.search(text.plain, after.start, after.end)
        if found and before.role == "candidate" != after.role and not promised:
            yield found.span()


def _something_else(plain: str, found: re.Match[str]) -> bool:
    """Whether a test of language is left out, which is no selection, or nobody gets in without."""
    return bool(OF_LANGUAGE.match(plain, found.end()) or NOBODY.search(plain[: found.start()]))
