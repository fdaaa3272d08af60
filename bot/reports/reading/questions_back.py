"""Tells a question to the bot, and wishes such as "later" or "skip", from an answer. Pure.

A question mark is no proof ("di poipet? ga yakin" answers), and its lack none either.
"""

import re

from bot.reports.reading import report_questions
from bot.reports.reading.wording import plain, words

UNSURE = re.compile(
    r"\b(?:(?:tidak|kurang|belum|ndak) (?:tau|tahu|ingat|inget|yakin|jelas|hafal|hapal|paham|pasti"
    r"|kenal|dikasih tau)|gatw|gktau|entah|lupa|kayaknya|kayak nya|sepertinya|mungkin|embuh|mboh"
    r"|kalau tidak salah|kira kira|poho|kalupaan|duka)\b"
)
"""Who is not sure answers all the same."""
ASKER = (
    r"(?:apa(?:kah|an)?|siapa|kapan|kenapa|mengapa|ngapain|bagaimana|berapa|dimana|kemana|mana|opo"
    r"|nopo|naon|saha|iraha|kunaon|sopo|sapa|ngopo|ngapo|kanapa|manga|sanga|apo|siapo|bilo|dima|aha"
    r"|ise|boasa|arapa|pola napa|endi|sia(?= (?:nan|yang)\b))"
)
REPORTED = re.compile(
    r"\b(?:tau|tahu|lupa|ingat|inget|bilang|ditanya|tanya|ditanyain|ngomong|jelas|entah|kata"
    r"|katanya"
    rf"|cerita|disuruh|terserah)(?: \w+){{0,2}} {ASKER}\b|\bapa apa(?:an)?\b|\btidak apa\b"
    r"|\bsiapa (?:siapa|pun)\b|\bapa adanya\b|\bmana mana\b|\bmana ada\b|\bkapan (?:pun|aja"
    r"|kapan)\b|\bapapun\b"
)
"""Words that ask, but only what somebody else asked, knew or said."""
OPENING = re.compile(
    r"^(?:(?:kakak|min|admin|pak|bu|mas|mbak|bang|maaf|permisi|halo|terus|lah|loh|lho|eh|tapi"
    r"|memang|ini|itu|kalau ini|dan|jadi|oh|oke|kok)\W{1,3}){0,4}"
    rf"(?:{ASKER}\b|maksud(?:nya|e|na)\b|emangnya|kok\b|bedanya\b|bisakah|bolehkah|apakah|haruskah"
    r"|(?:saya |boleh |mau |numpang |izin |ijin ){0,3}(?:tanya|bertanya|nanya)\b(?! sama| ke)"
    r"|(?:tolong |minta )?(?:jelaskan|jelasin|terangkan)\b)"
)
CLOSING = re.compile(
    rf"\b{ASKER}(?:(?: |\W{{1,3}})(?:ya|sih|kakak|min|bu|pak|itu|ini|aja|mbak|mas|bang|nih|toh|dong"
    r"|kah|nanti|datanya)){0,2}\W{0,4}$"
)
YES_OR_NO = re.compile(
    r"\b\w+ (?:tidak|bukan|apa tidak|atau tidak|kah|belum)(?: (?:ya|sih|kakak|min|bu|pak|mbak|mas"
    r"|bang|nih|toh)){0,2}\W{0,4}$"
)
NO_QUESTION = re.compile(
    r"(?:\b(?:saya|aku|dia|kami|itu|sekali|juga|tetap|masih|ya|memang|jelas|sama|tidak|tentu)"
    r"|^(?:\w+)) (?:tidak|bukan|belum)(?: (?:ya|sih|kakak|min|bu|pak|mbak|mas|bang|nih"
    r"|toh)){0,2}\W{0,4}$"
)
WHAT_IF = re.compile(r"^(?:terus |lalu )?kalau\b.{0,80}\b(?:bagaimana|apa)\W{0,4}$")
OF_THE_TALK = re.compile(
    r"\b(?:gratis|aman|resmi|boleh|bisa|bener"
    r"|benar)(?:nya)? kan\W{0,4}$|\b(?:(?:buat|untuk) (?:apa|opo|naon)|rahasia (?:kan|tidak|kah)"
    r"|(?:harus|wajib) (?:di)?(?:isi|jawab)|(?:kamu|kau|anda|kalian|sampeyan|situ|bot|ini) (?:siapa"
    r"|orang apa|robot apa|bot apa|beneran|resmi|robot|penipu|polisi)|apa (?:itu|artinya|bedanya"
    r"|maksudnya|gunanya)|(?:artinya|maksudnya|bedanya|gunanya) (?:apa|bagaimana))\b"
)
ABOUT = re.compile(
    r"\b(?:akan|bakal|bisa|boleh|harus|wajib|perlu|kan|memang|emang|aman|rahasia|gratis|bayar|biaya"
    r"|dibaca|dikirim|terkirim|kekirim|disimpan|disebar|dikasih tau|ketahuan|resmi|beneran"
    r"|dipenjara|ditangkap|lapor|laporan"
    r"|data|polisi|lama|kamu|anda|kalian)(?:nya|kah)?\b"
)
"""What a sentence with a question mark is about when it asks; a bare name with one answers."""
SHORT, VERY_SHORT = 8, 3
"""Words of a wish, and of one that could be part of a story when longer."""
STOP = re.compile(
    r"^(?:(?:sudah|saya|lanjut|maaf|oke|ok|ah|terus|eh|aduh|ini|dilanjut) ){0,2}(?:nanti|ntar|entar"
    r"|engke|mengko|ngko|besok|lain kali|kapan kapan|sebentar)(?: (?:lagi|aja|dulu|lanjut\w*"
    r"|dilanjut\w*|disambung|sambung\w*|saya|ya|deh|malam|pagi|siang|sore|tak))+\b|\b(?:stop"
    r"|berhenti|setop"
    r"|pause|break|istirahat|tunda|jeda|mandek|eureun|pending)(?: (?:dulu|aja|sebentar|di sini"
    r"|disini))+\b|\b(?:sudah|cukup|tutup|simpan) dulu\b|\b(?:lanjut\w*|sambung\w*|disambung"
    r"|terusin|teruskan|diteruskan|dilanjut\w*) (?:nanti|besok|lagi nanti|kapan kapan|lain kali"
    r"|engke|ngko|mengko)\b"
)
STOP_ALONE = re.compile(
    r"(?:saya )?(?:(?:sudah )?(?:ah )?(?:capek|lelah|kesel|cape|pusing|ngantuk|payah)(?: saya"
    r"| banget| aja| dulu)*|stop|berhenti|nanti|ntar|besok|pause|istirahat|tunda)"
)
BACK = re.compile(
    r"(?:mau |tolong |bisa |saya |aku |eh |maaf |aduh |waduh )*(?:kembali|back|mundur|undo"
    r"|(?:ke )?sebelumnya|(?:pulang|kembali|mundur)(?: ke)?(?: pertanyaan"
    r"| soal)?(?: yang)? (?:sebelum\w*|tadi)|(?:pulang|kembali|mundur) ke pertanyaan\b.*|(?:ganti"
    r"|ubah|rubah|ralat|koreksi|betulkan|benerin|ulang|ulangi|perbaiki)(?: jawaban\w*| yang| saya"
    r"| aja)*(?: tadi| sebelum\w*| barusan)?|salah(?: saya)?(?: pencet| jawab| isi| tulis| tekan"
    r"| ketik| pilih| klik)?(?:(?: yang)? tadi)?(?:,? (?:mau |tolong )?(?:ganti|ubah"
    r"|ralat)(?: yang)?(?: tadi)?)?)(?: (?:dulu|aja|satu|lagi))*"
)
SKIP = re.compile(
    r"(?:yang ini |ini |itu |saya |aku |mau |di)*(?:skip|lewat(?:i|in|kan)?|next|loncat\w*"
    r"|lompat\w*|kosong(?:kan|in)?|rahasia|privasi|pribadi|langkah\w*|luncat\w*|tidak (?:usah|perlu"
    r"|mau|bisa|ingin|berani)(?: (?:saya|di)?(?:jawab|sebut|bilang|isi|tulis|kasih tau"
    r"|cerita)(?:kan|in)?)?|(?:malas|enggan|takut|ogah) (?:jawab|isi|sebut|bilang|cerita)\w*"
    r"|jangan(?: yang)? (?:ini|itu))(?: (?:aja|dulu|yang|ini|itu|saya|pertanyaan|pertanyaannya|lah"
    r"|soal))*"
)
NO_TO = (
    r"(?:(?:tidak|jangan|ampun|ulah|enggan|malas|takut|ogah|emoh|moh|belum)"
    r"(?: (?:mau|usah|perlu|harus|ingin|berani|bisa|boleh|di|pakai|sampai|dulu|saya)){0,3})"
)
NAMELESS = re.compile(
    rf"\b{NO_TO} (?:di ?)?(?:nyebut|sebut|menyebut|tulis|nulis|menulis|tulih|serat|kasih|ngasih"
    rf"|beri"
    r"|pakai|isi|ngisi|cantum|jawab|bilang)\w*(?: (?:tau|tahu|pakai|soal|di sini))*"
    r" (?:nama|jeneng|ngaran|namo|nami|asma|identitas)\w*|\banonim\w*|\btanpa (?:nama|jeneng"
    r"|ngaran)\b"
    rf"|\b{NO_TO} (?:nama|jeneng|ngaran|namo|nami|identitas)\w*"
    r"|\b(?:nama|jeneng|ngaran|namo|nami|identitas)\w*(?: (?:saya|aku|kulo|ambo))?"
    rf" (?:{NO_TO} (?:di)?(?:tulis|sebut|cantum|serat)\w*|(?:di)?rahasia\w*)"
    r"|^rahasia(?: (?:aja|dulu|saya|takut|nanti|soalnya|karena)\b.*)?$"
)
"""Nobody wants to be named: in so many words that no story is meant."""
REFUSAL = 10
"""Words of a refusal with its reason."""
SOMEBODY_ELSE = re.compile(r"\b(?:bos|agen|calo|majikan|mereka|perusahaan|sponsor)\w*\b(?! tau)")
REASON = re.compile(r"\b(?:takut|nanti|soalnya|karena|biar|supaya)\b.*$")
PROOF = (
    r"(?:bukti\w*|foto\w*|gambar\w*|video\w*|screenshot\w*|ss|skrinsut|rekaman\w*|file\w*|chat\w*"
    r"|dokumen\w*|surat\w*|apa apa|apapun|apo apo|nanaon|opo opo|opo2)"
)
NO_PROOF = re.compile(
    rf"\b(?:tidak|belum|tanpa)(?: (?:ada|punya|sempat|pernah|bisa|berani|sanggup|boleh|nyimpan"
    rf"|simpan"
    rf"|pegang|ambil|bikin|satu ?pun|lagi|sama sekali|juga)){{0,4}} {PROOF}"
    r"|^(?:tidak|belum)(?: (?:ada|punya|ono|sama sekali|lagi|satu ?pun|saya|takut))*$"
    rf"|\b{PROOF}(?: (?:saya|nya|semua\w*|sudah|juga)){{0,3}} (?:tidak (?:ada|punya)|hilang|(?:ke"
    rf"|di|ter) ?hapus"
    r"|kehapus|terhapus|disita|diambil)"
    r"|\b(?:hape|hp)\w*(?: (?:saya|nya|sudah)){0,2} (?:disita|diambil|hilang|dirampas|ditahan)"
)
SOME_PROOF = re.compile(
    rf"\b(?:tapi|tetapi|cuma|hanya|kecuali|adanya|selain|punyanya|yang ada)\b.*\b(?:ada|{PROOF}"
    rf"|kontak"
    r"|nomor\w*|saksi|teman|punya)\b|\b(?:ini|berikut)\b"
)
"""What follows "no photo" where there is something else."""
DONE = re.compile(
    r"(?:iya |oke |ok |sip |itu |cuma |hanya |segitu |saya )*(?:(?:cuma|hanya) (?:itu|segitu|segini"
    r"|gitu)|(?:sudah )?(?:selesai|kelar|beres|rampung|cukup|tuntas|tamat|done|finish|komplit"
    r"|lengkap|anggeus|rengse|habis)|sudah(?: (?:semua|semuanya|itu|segitu|cukup|segini|gitu|ini"
    r"|sgitu|ah|komplit))*|(?:itu|segitu|segini|gitu|ini)(?: aja| doang| semua)+|tidak ada lagi"
    r"|semua sudah|anggeus|uwis|mpun|itu semua)(?: (?:aja|tok|semua|semuanya|itu|segitu|sudah|dulu"
    r"|cerita\w*|saya|segini|terima kasih|makasih))*"
)


OTHER_MATTER = re.compile(report_questions.HELP)
REPORT_KINDS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{asked})(?!\w)")) for kind, asked in report_questions.KINDS
)


def asks(text: str) -> bool:
    """Whether the person asks something instead of answering."""
    said = plain(text)
    mark = "?" in text
    own = REPORTED.sub(" ", said)
    if OF_THE_TALK.search(own) and len(words(said)) <= 2 * SHORT:
        return True
    if UNSURE.search(said):
        return False
    if WHAT_IF.search(said):
        return True
    if OPENING.match(own) or CLOSING.search(own):
        return True
    if YES_OR_NO.search(own) and (ABOUT.match(own) or not NO_QUESTION.search(own)):
        return True
    return mark and bool(ABOUT.search(own) or re.search(rf"\b{ASKER}\b", own))


def wants_stop(text: str) -> bool:
    """Whether the person wants to go on later."""
    said = words(plain(text))
    short = " ".join(said)
    if STOP_ALONE.fullmatch(short):
        return True
    return len(said) <= SHORT and bool(STOP.search(short))


def wants_back(text: str) -> bool:
    """Whether the question before shall be asked again."""
    return _is(BACK, text)


def wants_skip(text: str) -> bool:
    """Whether the person leaves this question out, or will not be named."""
    if _is(SKIP, text):
        return True
    said = plain(text)
    short = " ".join(words(said))
    if len(short.split()) > REFUSAL or not NAMELESS.search(short) or asks(text):
        return False
    return not SOMEBODY_ELSE.search(REASON.sub("", said))


def has_none(text: str) -> bool:
    """Whether the person says to have nothing that proves it."""
    said = plain(text)
    short = " ".join(words(said))
    if len(short.split()) > 2 * SHORT or SOME_PROOF.search(said) or asks(text):
        return False
    return bool(NO_PROOF.search(short))


def about_report(text: str) -> str:
    """Which question about the report itself is asked: `dibaca` (who reads it, who will know),
    `wajib` (what must be answered), `kirim` (where it goes, is it sent), `simpan` (is it kept, can
    it be gone on with), `biaya` (does it cost), `sampai` (how far is it); "" for other questions
    and for answers."""
    if not asks(text):
        return ""
    said = plain(text)
    if OTHER_MATTER.search(said):
        return ""
    return next((kind for kind, asked in REPORT_KINDS if asked.search(said)), "")


def done(text: str) -> bool:
    """Whether the person has told or sent everything for this question."""
    return _is(DONE, text)


def _is(wish: re.Pattern[str], text: str) -> bool:
    said = words(plain(text))
    return len(said) <= SHORT and bool(wish.fullmatch(" ".join(said)))
