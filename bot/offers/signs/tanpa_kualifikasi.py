"""No diploma, skill, experience or language is asked for, although the pay is high or the work is
of the kind that compounds recruit for.

Why: who promises much and asks for nothing wants the person, not the work (facts 3.2, 3.9). Simple
work for ordinary pay asks for little, too, and shows no sign; nor does a school certificate that is
asked for ("lulusan SMA"). Pure.
"""

import re
from itertools import islice

from bot.offers.denying import warned
from bot.offers.model import Reading
from bot.offers.reading.telling import telling
from bot.offers.reading.torn import torn
from bot.offers.signs import gaji_tidak_wajar, kerja_kedok_scam, tugas_deposit
from bot.offers.speakers import by_candidate
from bot.offers.text import Quote, Text

MOST, CONSIDERED = 3, 12
"""Quotes that are given, and places of a word that are looked at."""
NO = (
    r"(?:tanpa|t anpa|tan ?pa|(?:tidak|tak|bukan|ga|nggak|t[il]dak)(?: akan| pernah"
    r"| lagi)? (?:ada )?(?:perlu\w*|usah|butuh\w*|wajib|harus|payah|pakai"
    r"|ada|ribet|mesti|minta|lihat|melihat|ditanya\w*|diminta|minat|pandang|memandang|liat"
    r"|tanya\w*|nanya\w*|menanya\w*"
    r"|cek|mengecek|peduli\w*|masalah|mensyaratkan|disyaratkan|mewajibkan|diwajibkan|menuntut"
    r"|dituntut|memerlukan"
    r"|membutuhkan|dibutuhkan|diperlukan|dipersyaratkan|mempersyaratkan|mempermasalahkan"
    r"|dipermasalahkan|mikir\w*"
    r"|pusing(?:in)?|pandai|jago|pinter)"
    r"|t[il]dak per[li]u|tak (?:payah|perlu|usah)|nda usah|tidak usah|ndak perlu|ra (?:usah|perlu"
    r"|butuh)|rasah|mboten (?:perlu|usah|peryogi)|gausah|sonde (?:usah|pake)"
    r"|nyanda (?:usah|pake)|indak (?:paralu|usah)|ndak usah|kada (?:perlu|wajib)|tra (?:usah"
    r"|perlu)|tara usah|rasah|ora usah|teu kedah|teu peryogi"
    r"|sonde perlu|tar usah|nyanda perlu"
    r"|kada usah|indak paralu|no need(?: of| for| to have| any)?|n[o0]|don'?t need(?: any)?"
    r"|not require\w*|without|non|bebas|nol|zero|❌"
    r"|belum punya|tidak bisa|tidak|minim)"
)
THING = (
    rf"(?:{torn('ijazah|pengalaman|keahlian|skill|sertifikat|kualifikasi')}"
    r"|ijasah|peng alaman|peng ?alam|diploma|degree|experience\w*|experiance"
    r"|ba(?:ha)?sa(?: (?:asing|inggris|mandarin|arab|jepang|korea|apapun))?|b ahasa|inggris"
    r"|english"
    r"|mandarin|language\w*|cv|lamaran|surat lamaran|rapor|kualifikasi khusus|bakat|bst|marlins|n4"
    r"|jlpt|toefl|ielts|pendidikan|sekolah"
    r"|syarat(?: (?:khusus|apapun|apa|ribet|macam macam))?|(?:ujian|tes|test) (?:bahasa|kemampuan"
    r"|skill|tulis|eps|n4|kompetensi|praktek)|sk1l+|skl"
    r"|kemampuan(?: khusus)?|pengalaman kerja|p engalaman|skill?s?|basic|background|lulusan"
    r"|latar belakang(?: pendidikan)?|batas(?:an)? (?:pendidikan|ijazah)|certificates?"
    r"|qualifications?|eps(?: topik)?|topik|jft|n5|exp|sijil|surat tamat|requirements?|komputer"
    r"|pernah (?:be)?kerja"
    r"|pelatihan|kriteria"
    r"|riwayat kerja)"
)
FILLER = r"(?:(?!biaya|uang|bayar|potong|kontrak|visa|paspor|dp|tiket|deposit|jaminan)\w+ ){0,2}?"
"""Words between; of costs it would be another thing: "tanpa biaya sekolah"."""
NOTHING_ASKED = re.compile(rf"(?<!\w){NO} ?(?:{FILLER}|ber|belajar|bela jar){THING}(?!\w)")
ANYBODY = re.compile(
    r"(?<!\w)(?:(?:lulus(?:an)?|l ulusan|tamat(?:an)?|jebolan|ijazah|pendidikan) (?:sd|smp"
    r"|sd ?/ ?smp|apa (?:saja|aja|saya|pun)"
    r"|apapun|bebas)(?: ?-? ?smp)?(?: (?:boleh|ok|bisa|pun|welcome|0 k|aja|gas))*"
    r"|(?:syarat|kualifikasi|requirements?|persyaratan) ?:? ?(?:tidak ada|nol|none|bebas"
    r"|cuma (?:mau|niat|ktp))|belum (?:pernah )?(?:lulus|tamat|kerja|punya)"
    r"(?: \w+){0,2} (?:bisa|boleh|oke?|diterima|tidak apa)|(?:bebas|semua) (?:lulusan|pendidikan"
    r"|ijazah)(?: apa (?:aja|saja))?|(?:sd|smp) (?:pun "
    r"|juga )?(?:boleh|ok(?:e)?|bisa|gas|welcome|masuk|tidak apa)|ijasah sd bisa"
    r"|bisa sama ?p\b|blsa sama ?p\b|siapa (?:saja|aja|pun) (?:bisa|boleh)|semua (?:orang )?bisa"
    r"|semua kalangan|anyone can|ijazah apa (?:aja|saja) masuk"
    r"|(?:cukup|cuma|c ukup|modal|asal|tinggal)(?: \w+){0,2} (?:hp|handphone|ketik|mengetik|ngetik"
    r"|niat|kemauan|jempol)|hp (?:doang|aja) cukup"
    r"|yang penting (?:\w+ ){0,3}(?:ketik|mengetik|ngetik|mau|niat|sehat"
    r"|bisa (?:mengetik|ketik)|jari|jujur|rajin|mau belajar|melek)"
    r"|yang pent[il]ng (?:\n)?mau|dari (?:nol|zero)|from zero|diajari(?:n)? (?:dari nol"
    r"|sampai bisa|leader)|pengalaman (?:nol|tidak (?:perlu|diutamakan|penting))"
    r"|(?:ijazah|ijaz ah|pengalaman|bahasa(?: \w+)?|keahlian|skill|sekolah)(?: itu| mah| tinggi"
    r"| kerja)?[ ,?]{1,3}(?:tidak|gak|tak|ora|teu"
    r"|bukan|not) ?(?:jadi )?(?:perlu\w*|penting|usah|wajib|masalah|ada ?\?|diutamakan|diperlukan"
    r"|di ?butuh ?kan|di ?perlu ?kan|di ?utama ?kan|ditanya\w*|dilihat|dicek"
    r"|diminta|disyaratkan|required|needed|necessary)"
    r"|tidak (?:bisa )?(?:bahasa|baca|sekolah)(?: \w+)? ?\? ?(?:bisa|boleh|ok)|usia bebas"
    r"|pelajar ?/ ?irt|ibu rumah tangga (?:bisa|boleh)|masih sekolah"
    r"|(?:tidak bisa|belum bisa)(?: juga)? (?:gapapa|tidak apa ?-?apa|boleh|gpp)"
    r"|fresh graduate no experience|no experience ok|(?:baru )?pertama kerja (?:oke?|boleh|bisa)"
    r"|pemula (?:boleh|oke?|welcome|bisa|gas)|sekolah (?:\w+ ){0,2}sampai (?:sd|smp)"
    r"|putus sekolah(?: \w+)? (?:boleh|diterima|masuk|jadi"
    r"|bisa|oke?|tidak)|(?:buta huruf|belum pernah kerja|nol pengalaman|awam)(?: \w+)? (?:boleh"
    r"|bisa|oke?|tidak)|(?:kami|kita|nanti|akan) (?:di)?ajar\w* (?:dari (?:awal|dasar|nol)|sampai)"
    r"|(?:sekolah|lulusan|tamatan|ijazah) (?:sd|smp)"
    r" (?:sudah |saja |aja )?cukup|ijazah (?:hilang|ilang|tidak punya)(?: \w+)? (?:tidak apa|boleh"
    r"|aman)|pemula (?:di)?(?:ajar|latih|bimbing)\w*|(?:sd|smp) (?:pun )?(?:jadi"
    r"|diterima)|(?:bisa )?langsung"
    r" diajari(?:n)?|diajari(?:n)? di (?:sana|tempat|lokasi)|(?:n[o0] )(?:experience|diploma"
    r"|skill) (?:0 ?k|ok|okay|fine)"
    r"|beginners? (?:ok|welcome)|anybody can|everyone can|training (?:will be )?provided from zero"
    r"|cukup (?:good looking|cantik|modal"
    r"|punya hp|sehat)|modal (?:ktp|nekat|niat|badan|jempol|tampang|wajah|cantik|hp|kuota)"
    r"|asal (?:mau|niat|sehat|bisa baca|bisa ketik)|sing penting (?:gelem|iso)"
    r"|nu penting (?:daek|bisa|purun)|nan penting (?:amuah|namuah)|yang penting ada kemauan"
    r"|不限学历"
    r"|学历不限|不需要经验|无需经验|无经验|零经验)(?!\w)"
)
MADE_UP = re.compile(
    r"[ ?,.]{0,3}(?:(?:kam[il1]|kita|saya|nanti|bisa|tinggal) ){0,2}(?:di)?(?:buat|bikin|cetak"
    r"|atur|urus)"
)
"""What is lacking is forged by them: that is another sign."""
ABOUT_SELF = re.compile(
    r"\b(?:saya (?:ini |cuma |hanya |sendiri )*|anak(?:ku)? )(?:lulusan|tamatan)?[^.\n]{0,12}$"
)
"""Somebody tells of themselves: "saya ini cuma lulusan SD"."""
LICENSED = frozenset({"cabin"})
"""Work that airlines and railways give to nobody without a test."""
WELL_PAID = 17_000_000
"""Rupiah a month: who gets that by law in Korea or Japan must pass examinations."""
EXAMS = re.compile(
    r"(?<!\w)(?:tanpa|tidak (?:perlu|usah|pakai)|t anpa|non|no) (?:bela ?jar )?"
    rf"(?:{torn('bahasa|ujian|tes|eps|test')})"
)


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that ask for nothing, when much is promised for it."""
    if not _promises(reading):
        return ()
    text = reading.text
    found = [
        one
        for pattern in (NOTHING_ASKED, ANYBODY)
        for one in islice(text.find(pattern), CONSIDERED)
        if not _asked(text, one.start())
        and not warned(text, one.start())
        and not ABOUT_SELF.search(text.plain[max(0, one.start() - 40) : one.start()])
        and not MADE_UP.match(text.plain, one.end())
    ]
    shown = (telling(text, text.quote(one.start(), one.end())) for one in found)
    return tuple(dict.fromkeys(shown))[:MOST]


def _asked(text: Text, at: int) -> bool:
    """Whether the candidate asks whether nothing is asked for."""
    return "?" in text.plain[slice(*text.line(at))] and by_candidate(text, at)


def _promises(reading: Reading) -> bool:
    """Whether the pay or the work is such that something should be asked for it."""
    if gaji_tidak_wajar.quotes(reading) or kerja_kedok_scam.quotes(reading):
        return True
    if tugas_deposit.quotes(reading):
        return True
    if any(fact.value in LICENSED for fact in reading.jobs):
        return True
    well_paid = any(pay.monthly >= WELL_PAID for pay in reading.pays)
    return well_paid and bool(EXAMS.search(reading.text.plain))
