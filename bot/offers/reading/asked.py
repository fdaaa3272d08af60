"""Whether something is offered here, or asked, answered, reported of others. Pure."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.offers.denying import warned
from bot.offers.speakers import Said, by_candidate, turns
from bot.offers.text import Quote, Text

QUESTION = re.compile(
    r"\b(?:apakah|bolehkah|bisakah|boleh (?:tidak|gak|kah)|bisa (?:tidak|gak|kah)|beda(?:nya)?"
    r"|apa itu"
    r"|(?:memang|emang|itu|sih) (?:tidak )?(?:boleh|bisa|benar|melanggar)|is it (?:ok|legal"
    r"|allowed)"
    r"|can (?:i|we)|should i)\b"
)
AFFIRMED = re.compile(
    r"\W*(?:(?:oh|ah|haha\w*|hehe\w*|wkwk\w*|itu|loh|eh)[ ,.]+)?(?:iya?|iyo|iye|inggih"
    r"|nggih|muhun|yoi?|yup|yes|yap"
    r"|heeh|betul|benar|bener|memang|emang|begitu|pancen|leres|enggeh|gapapa|tidak apa"
    r"|tenang|aman|santai|biasa"
    r"|(?P<reason>biar|supaya|soalnya|karena|prosedur\w*|semua begitu|samua))\b"
)
TAKEN_BACK = re.compile(
    r"\b(?:tidak|bukan|jangan|salah|ora|nggak|belum|resmi|ada kok|pasti ada|visa kerja)\b"
)
SAID_AT_ONCE = 28
"""Characters after a yes in which it can be taken back: "iya, bukan visa turis kok"."""
REPORTED = re.compile(
    r"\b(?:(?:ter|ke)jebak|tertipu|disekap|korban|deportasi|dideportasi|dipulangkan|diselamatkan"
    r"|(?:meng)?gagalkan|digagalkan|meringkus|diringkus|menangkap|digerebek|penyidik|tersangka"
    r"|terdakwa|kasat|reskrim|kapolres|polres|terancam|terduga|diduga|berinisial|modus"
    r"|ku ?blokir|sudah (?:aku |saya |tak |di)?blokir|berhasil (?:kabur|lari"
    r"|melarikan diri)|selamat pulang"
    r"|pidana|(?:kalau|bila|jika|misal) ada (?:calo|oknum|agen|yang (?:bilang|nawar\w*"
    r"|mengajak|ngajak|menawar\w*|menjanji\w*))"
    r"|was trapped|victims?|arrested|rescued|repatriated)\b"
)
"""Words of news, and of those who tell what was done to others: no offer is made there."""
HEADING = re.compile(
    r"\W*(?:fwd|fw|di ?terus ?kan|terusan|forwarded|info|penting|mohon disebarkan"
    r"|viral)?\W*(?:\w+\W+){0,2}?"
    r"(?:\w+(?: \w+){0,2}\W{0,3}[–—-]\W{1,3}(?:\w+\W+){0,3}?(?:polisi|polres|polda"
    r"|satgas)|waspada\w*|webinar|seminar|talkshow|polri|polr1|stop tpp"
    r"|awas(?! kehabisan)|im+bau\w*|himbau\w*|peringatan|cek fakta|sosialisasi"
    r"|k[bj]ri [^\n]{0,30}(?:ingatkan|imbau\w*)|kemlu|penyuluhan|ciri[- ](?:ciri )?(?:loker"
    r"|lowongan|penipu\w*)|kenali (?:ciri|modus|tanda)|jangan tergiur)\b"
)
"""First words of a text that warns of what it tells."""
SHORT, LONG = 110, 170
"""Characters before and after a place in which its sentence is looked at for news."""
REACH = 60
"""Characters before and after a word in which a question about it stands."""
SENTENCE_END = re.compile(r"[.!?\n]")


def answers(
    text: Text, topic: re.Pattern[str], reply: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Places of the recruiter's replies that start with `reply` soon after the candidate spoke of
    `topic`."""
    for before, after in pairwise(turns(text)):
        if before.role != "candidate" or after.role != "recruiter":
            continue
        found = reply.match(text.plain, after.start, after.end)
        if found and _asks(text, before, topic):
            yield found.span()


def asked(text: Text, at: int) -> bool:
    """Whether the sentence asks for a rule instead of telling what is offered: "visa turis boleh
    dipakai kerja tidak?"."""
    ends = [one.end() for one in SENTENCE_END.finditer(text.plain, max(0, at - REACH), at)]
    stop = SENTENCE_END.search(text.plain, at, at + 2 * REACH)
    end = stop.start() if stop else at + REACH
    return bool(QUESTION.search(text.plain, ends[-1] if ends else max(0, at - REACH), end))


def affirmed(text: Text, at: int) -> bool:
    """Whether the recruiter says yes to what the candidate said there: "turis ya?" "iya"."""
    said = turns(text)
    for one, after in pairwise(said):
        if one.start <= at < one.end and one.role == "candidate" and after.role == "recruiter":
            yes = AFFIRMED.match(text.plain, after.start, after.end)
            return bool(yes and (yes["reason"] or not _taken_back(text, yes.end(), after.end)))
    return False


def _taken_back(text: Text, at: int, end: int) -> bool:
    return bool(TAKEN_BACK.search(text.plain, at, min(end, at + SAID_AT_ONCE)))


def only_asked(text: Text, at: int) -> bool:
    """Whether only the candidate says so."""
    return by_candidate(text, at) and not affirmed(text, at)


def reported(text: Text, at: int) -> bool:
    """Whether the sentence tells news of others, or the whole text is a warning."""
    ends = [one.end() for one in SENTENCE_END.finditer(text.plain, max(0, at - SHORT), at)]
    stop = SENTENCE_END.search(text.plain, at, at + LONG)
    end = stop.start() if stop else at + LONG
    news = REPORTED.search(text.plain, ends[-1] if ends else max(0, at - SHORT), end)
    return bool(news) or heading(text)


def heading(text: Text) -> bool:
    """Whether the text starts as a public warning does."""
    return bool(HEADING.match(text.plain))


def told(text: Text, at: int) -> bool:
    """Whether the recruiter offers what stands there: it is no warning, no question for a rule,
    no news, and not the candidate's words alone."""
    return not (only_asked(text, at) or warned(text, at) or asked(text, at) or reported(text, at))


def quoted(text: Text, spans: Iterator[tuple[int, int]]) -> Iterator[Quote]:
    """Quotes of places of the original, unless the whole text warns of them."""
    for start, end in () if heading(text) else spans:
        yield Quote(" ".join(text.original[start:end].split()), start, end)


def _asks(text: Text, said: Said, topic: re.Pattern[str]) -> bool:
    return bool(topic.search(text.plain, said.start, said.end))
