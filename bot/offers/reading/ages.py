"""Reads the ages that are asked for or accepted, and that an age can be changed on paper.

Work abroad needs 18 years at least (fact 4.3). `Fact.value` is "18-35", "17", or "arranged". Pure.
"""

import re
from collections.abc import Iterator
from itertools import islice

from bot.offers.denying import denied
from bot.offers.model import Fact
from bot.offers.reading.age_said import ANCHOR, HELP_ANSWER, OLDER, PAIRS, YOUNG_TOPIC
from bot.offers.reading.asked import answers, quoted, told
from bot.offers.reading.posters import scanned, spelt
from bot.offers.reading.together import near, together
from bot.offers.text import Quote, Text

MOST = 8
LOOKED_AT = 12
OLDEST, YOUNGEST = 65, 12
BEFORE = 40
_AGE = r"(?:umur(?:ku|nya|an)?|umua|umor|umoer|usia(?:nya)?|age[ds]?|u(?:r|m)ur)"
_YEARS = r"(?:tahun|thn?|taun|taon|years?|yo|y/o)"
LABELLED = re.compile(
    rf"(?<!\w){_AGE} ?[:=(]? ?(?:(?:minimal|min|mulai|dari|antara|baru|masih|maks?|maksimal|sekitar"
    rf"|cuma|mau|"
    rf"between|from|di bawah|under|kurang dari|bawah|genap|saya|aku|dia|of)\.? ){{0,3}}"
    rf"(?P<low>\d{{2}})(?! ?(?:%|juta|ribu|jt|rb))(?: ?(?:{_YEARS} ?)?(?:-|–|s/?d|sampai|to"
    rf"|hingga) ?(?P<high>\d{{2}}))?"
)
COUNTED = re.compile(
    rf"(?<![\w.,])(?P<low>\d{{2}})(?: ?(?:-|–|s/?d|sampai"
    rf"|to) ?(?P<high>\d{{2}}))? ?(?:\+ )?{_YEARS}(?!\w)"
    rf"(?! (?:pengalaman|(?<!\d-\d\d tahun )kerja|kontrak|ikatan|berdiri|nganggur|menikah"
    rf"|merantau|penjara|di (?:sana|sini)|lalu|lagi|experience))"
)
PERSONS = re.compile(
    r"\b(?:cewek?|cowok?|gadis|wanita|perempuan|pria|laki|girls?|boys?"
    r"|janda)\w* (?:\w+ )?(?P<low>1[2-7])"
    r" ?(?:-|–|s/?d|sampai|to) ?(?P<high>\d{2})(?![\d.,])(?! ?(?:juta|jt|ribu|orang))"
)
LOW = re.compile(
    r"(?<![\w.,])(?P<low>1[2-7])\+? ?(?:tahun |thn? |taun |yo )?(?:(?:juga|jg|pun|ju|mah|ge|aja|yo"
    r"|yang|bae|bai|up)[ ,]*){0,2}"
    r"(?:boleh|bisa|ok(?:e|ay)?|aman|gapapa|tidak apa|masuk|welcome|diterima|gas|up|ke atas|keatas"
    r"|\+|buleh|bulih|iso|"
    r"accepted|kena|lolos|meluncur)(?!\w)"
)
UNDER_AGE = re.compile(
    r"(?<!\w)(?:(?:belum|di ?bawah|kurang(?: dari)?|blm|under|below|durung) (?:genap "
    r"|cukup )?(?:umur |usia )?(?:1[5-8]|17an)(?: tahun| th)?"
    r"(?: [a-z]+){0,3} ?(?:boleh|bisa|ok(?:e|ay)?|aman|gapapa|tidak apa|masuk|welcome|diterima|gas"
    r"|lolos|fine)"
    r"|(?:di ?bawah umur|umur belum cukup|belum cukup umur|under ?age|belum punya ktp"
    r"|masih (?:sekolah|smp|sma|pelajar|abg)|"
    r"anak sekolah|anak smp|lulus(?:an)? smp kemarin)(?: (?:juga|pun|ju|mah|atau)"
    r"| [a-z/ .\d]{0,22}?)? ?(?:boleh|bisa|ok(?:e|ay)?|aman|gapapa|"
    r"tidak apa|masuk|diterima|gas|lolos|diatur))(?!\w)"
)
_ADJUST = (
    r"(?:di ?atur\w*|atur\w*|di ?sesuai\w*|sesuaikan|di ?naik\w*|naik(?:in|kan)|di ?tua\w*|tua(?:in"
    r"|kan)|di ?muda\w*|muda(?:in|kan)"
    r"|di ?tambah\w*|tambah(?:in|kan)|di ?bikin\w*|bikin(?:in|kan)?|di ?buat\w*|buat(?:in|kan)"
    r"|di ?ubah\w*|di ?rubah\w*|di ?ganti\w*"
    r"|ganti(?:in|kan)|di ?akal\w*|akalin|di ?maju\w*|maju(?:in|kan)|tua(?:in|kan)|sesuaiin"
    r"|di ?urus\w* (?:biar|supaya|jadi)|di ?mundur\w*|di ?palsu\w*|di ?pinjam\w*|dipinjem\w*"
    r"|dituwa\w*|ditembak|tembak|di ?cetak\w*|cetak\w*|adjust\w*|arrange\w*|fix(?:ed)?|chang\w*"
    r"|dimanipulasi|digawe\w*|didamel\w*|disetel)"
)
_BORN = (
    r"(?:umur(?:nya|e|na|mu)?|umua|usia(?:nya)?|age|tahun (?:lahir|kelahiran)(?:nya)?"
    r"|tanggal lahir(?:nya)?|tgl lahir(?:nya)?|lahir(?: ?nya)?(?: (?:saya|kita|kami))?"
    r"|date of birth|dob)"
)
_PAPER = (
    r"(?:ktp(?:-?nya)?|e-?ktp|kk(?:nya)?|kartu keluarga|akta(?: lahir| kelahiran)?(?:nya)?"
    r"|akte(?: lahir)?|paspor(?:nya)?|passport|surat (?:lahir|baptis|nikah)|identitas(?:nya)?"
    r"|id card|dokumen(?:nya)?|data(?:nya)?)"
)
ARRANGED = re.compile(
    rf"(?<!\w)(?:"
    rf"{_BORN}(?: \w+){{0,5}}? {_ADJUST}(?: \w+){{0,3}}"
    rf"|{_ADJUST} (?:dia pung |pung |soal |dulu )?{_BORN}"
    rf"|(?:ktp|e-?ktp|kk|akta(?: lahir)?|akte"
    rf"|surat baptis)(?:-?nya)?(?: \w+){{0,4}}? (?:di ?pinjam\w*|dipinjem\w*|pinjam(?:in|kan)"
    rf"|di ?naik\w*|naik(?:in|kan)|di ?tua\w*|tua(?:in|kan)|di ?muda\w*|di ?atur\w*|atur|tembak\w*"
    rf"|ditembak|di ?buat(?:kan|in) (?:orang dalam|tim|kami)|di ?akal\w*|orang dalam|aspal|bodong)"
    rf"|(?:dituain|dituakan|dituwain|dimudain|dimudakan|disesuaikan|dinaikin|dinaikkan"
    rf"|ditambah) (?:\d+ tahun )?(?:\w+ ){{0,2}}?(?:di|pada|dalam|ing|nang) (?:kk|ktp|akta|akte"
    rf"|paspor|dokumen|surat|data)"
    rf"|{_BORN} (?:kurang|belum cukup|belum|lewat|tidak cukup)[ ?,!]+(?:\w+ ){{0,3}}?{_ADJUST}"
    rf"|{_PAPER}(?: lahir)?(?: nya)? (?:\w+ ){{0,4}}?(?:biar|supaya|jadi|agar) (?:jadi |cukup "
    rf"|umur ){{0,3}}(?:umur|usia|2\d|1[89])"
    rf"|{_PAPER}[^.!?\n]{{0,40}}?(?:umur|usia|tahun lahir|umurnya|usianya)(?:nya)? ?(?:yang |sudah "
    rf"|jadi |bisa |biar |supaya |di)?(?:pas|cukup|sesuai|jadi|masuk|aman|diatur\w*|dinaik\w*"
    rf"|tua\w*)"
    rf"|{_BORN}[^.!?\n]{{0,24}}? (?:bikin|buat|jadi\w*) (?:\w+ )?(?:1[89]|2\d|3\d)(?: tahun)? (?:di"
    rf"|pada) (?:dokumen|ktp|paspor|kk|akta|surat)"
    rf"|(?:tidak|belum) punya (?:ktp|akta|kk)[ ?,!]+(?:\w+ ){{0,2}}?(?:kami |kita |saya )?(?:buat"
    rf"|bikin|di ?buat|di ?bikin)\w*"
    rf"|(?:belum|kurang|tidak) cukup (?:umur|usia)[ ?,!]+(?:\w+ ){{0,3}}?(?:dibantu|bantu\w*)"
    rf"|(?:umur|usia) (?:kurang|belum) ?(?:cukup)? (?:\w+ ){{0,2}}?(?:dibantu|bantu\w*)"
    rf"|(?:orang|kenalan|kawan|teman) (?:dalam )?(?:capil|dukcapil|disdukcapil|kecamatan"
    rf"|catatan sipil)"
    rf"|{_PAPER} (?:dan|sama|&|atau|,) ?(?:akta|akte|ktp|kk)(?:nya)? (?:di ?siapkan|disediakan"
    rf"|di ?cetak\w*|di ?buat\w*|di ?bikin\w*) (?:oleh |sama )?(?:tim|kami|kantor|orang)"
    rf"|(?:we|they|can|kami|kita|bisa) (?:can )?(?:adjust|fix|change|arrange) (?:your |the )?(?:age"
    rf"|date of birth|dob|birth ?year|id)"
    rf"|(?:jadi(?:in|kan)?|dibikin|dibuat) (?:2\d|1[89]|3\d) (?:tahun )?(?:di|pada) (?:dokumen|ktp"
    rf"|paspor|kk|akta|surat)"
    rf")(?!\w)"
)
HARMLESS = re.compile(
    r"\b(?:biaya|gaji|jadwal|jam kerja|sesuai(?:kan)? (?:dengan )?(?:ktp|aturan|ketentuan"
    r"|asli)|ikut (?:ktp|aturan)|asli)\b"
)
ALL_REFUSED = re.compile(
    r"\b(?:tidak (?:boleh|bisa|menerima|di ?terima|dapat|mau|olle|terima)|maaf|belum bisa"
    r"|dilarang|tolak|jangan|no "
    r"|not |tak olle|bukan"
    r"|pidana|diskualifikasi)\b"
)
NO_MATTER = re.compile(
    r"tidak (?:perlu|usah|apa|masalah|takut|harus|sampai|jadi)\b|jangan (?:takut|khawatir"
    r"|minder|ragu|malu|bingung|cemas|pusing)"
)
OTHERS = re.compile(
    r"\b(?:jaga(?:in)?|asuh|mengasuh|anak(?:nya|ku)?|bayi|balita|bocah|momong|nenek|kakek|lansia"
    r"|merawat|rawat|mamak|berdiri sejak"
    r"|majikan|pengalaman|kontrak|magang|selama|sudah|baru lulus|cuci|kamu) (?:\w+ ){0,4}$"
)
"""Ages of those who are cared for, and spans of time."""
DATE = re.compile(r"\b(?:the|on|tanggal|tgl|june|july|august|saturday|sunday|monday|friday) $")
"""Before the 14th of a month."""
POSTER = spelt(
    "umur bisa diatur", "umur bisa di atur", "umur kami atur", "ktp kami atur", "ktp bisa diatur",
    "umur belum cukup … bisa diatur", "umur belum cukup … bisa di atur", "diatur umurnya",
    "umur dituakan",
)  # fmt: skip


def read(text: Text) -> tuple[Fact, ...]:
    """The ages of the text and whether they can be arranged, strongest first."""
    found = [Fact("arranged", quote) for quote in _arranged(text)]
    found += [*_low(text), *_given(text)]
    once = {(one.value, one.quote.start): one for one in found}
    return tuple(once.values())[:MOST]


def lowest(fact: Fact) -> int:
    """The lowest age that a fact names; 0 when it names none."""
    digits = re.match(r"\d+", fact.value)
    return int(digits[0]) if digits else 0


def _arranged(text: Text) -> Iterator[Quote]:
    for start, end in _bent(text):
        first, last = text.clause(start)
        stop = max(last, end)
        harmless = HARMLESS.search(text.plain, start, stop)
        refused = ALL_REFUSED.search(NO_MATTER.sub(" ", text.plain[first:stop]))
        if not harmless and not refused and _meant(text, start):
            yield text.quote(start, end)
    yield from quoted(text, scanned(text, POSTER))
    for start, end in answers(text, YOUNG_TOPIC, HELP_ANSWER):
        yield text.quote(start, end)


def _bent(text: Text) -> Iterator[tuple[int, int]]:
    """Where an age or the paper that tells it is changed."""
    for pattern in (ARRANGED, OLDER):
        yield from (found.span() for found in islice(near(text, ANCHOR, pattern), LOOKED_AT))
    for pair in PAIRS:
        yield from together(text, pair, ANCHOR)


def _low(text: Text) -> Iterator[Fact]:
    """Ages under 18 that are accepted in words: "16 juga boleh", "belum 18 gapapa"."""
    for pattern, group in ((LOW, "low"), (UNDER_AGE, None)):
        for found in islice(near(text, ANCHOR, pattern), LOOKED_AT):
            if ALL_REFUSED.search(found[0]) or OTHERS.search(_before(text, found.start())):
                continue
            if _meant(text, found.start()):
                yield Fact(found[group] if group else "17", text.quote(*found.span()))


def _given(text: Text) -> Iterator[Fact]:
    for pattern in (LABELLED, COUNTED, PERSONS):
        for found in islice(text.find(pattern), LOOKED_AT):
            low = int(found["low"])
            if not YOUNGEST <= low <= OLDEST or not _meant(text, found.start()):
                continue
            before = _before(text, found.start())
            if OTHERS.search(before) or DATE.search(before):
                continue
            value = f"{low}-{found['high']}" if found["high"] else str(low)
            yield Fact(value, text.quote(*found.span()))


def _meant(text: Text, at: int) -> bool:
    return told(text, at) and not denied(text, at)


def _before(text: Text, at: int) -> str:
    return text.plain[max(text.line(at)[0], at - BEFORE) : at]
