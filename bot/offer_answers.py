"""Typed answers to a question about an offer: yes, no, or unknown, in any spelling. Pure.

Only a short text that says nothing else is an answer; everything else goes its usual way.
"""

import re
from typing import Literal

from bot.offers.model import Question
from bot.spelling import normaliser

type Typed = Literal["yes", "no", "unknown", ""]

MOST_WORDS = 6
FILLER = frozenset(
    {
        "kakak", "bang", "abang", "bu", "ibu", "pak", "bapak", "mas", "mbak", "min", "admin", "gan",
        "bos", "sih", "kok", "dong", "deh", "lah", "juga", "saya", "aku", "itu", "nya", "pun",
        "memang", "masih", "de", "dek", "om", "tante", "teh", "bro", "sis",
    }
)  # fmt: skip
"""Words that leave an answer what it is, in their normal spelling."""
YES = r"(?:iya|ya|iyo|yoi|hooh|heeh|yes|benar|enggih|nggih|inggih|muhun)"
NO = r"(?:tidak|bukan|henteu|nomor)"
"""`nomor` is what the normaliser makes of "no"."""
UNKNOWN = re.compile(
    r"(?:(?:tidak|belum|kurang|henteu) (?:tau|tahu|mengerti|ngerti|paham|jelas|yakin|ingat)(?:nya)?"
    r"|gatw|gktau|entah|embuh|lupa|bingung|ragu(?: ragu)?|mungkin|kayaknya|sepertinya)(?: \w+)?"
)
"""Who only supposes it does not know."""
AMOUNT = r"(?:\d+(?:jt|juta|rb|ribu)?|juta|jt|ribu|rb|rupiah|rp)"
TURIS = r"(?:turis|wisata|kunjungan|ziarah|umroh|umrah|pelancong)"
ANSWERS: dict[Question, tuple[tuple[Typed, str], ...]] = {
    "visa": (
        ("no", rf"{NO}(?: (?:pakai|ada|visa|kerja))*|(?:pakai )?(?:visa )?{TURIS}"),
        # There is one, or none yet: of which kind it is was not said.
        ("unknown", r"(?:belum|sudah|ada)(?: (?:ada|punya|dapat|dikasih|visa))*"),
        ("yes", rf"(?:{YES}(?: {YES})*)?(?: ?(?:pakai|sudah|ada|visa kerja))*"),
    ),
    "bayar": (
        ("no", rf"(?:{NO}|belum)(?: (?:ada|diminta|disuruh|bayar|biaya|apa))*|gratis"),
        ("yes", rf"(?:{YES} ?)*(?: ?(?:ada|sudah|diminta|disuruh|bayar|biaya|{AMOUNT}))*"),
    ),
    "kontrak": (
        ("no", rf"(?:{NO}|belum)(?: (?:ada|dikasih|dapat|punya|pakai|kontrak|tanda|tangan))*"),
        ("yes", rf"(?:{YES} ?)*(?: ?(?:ada|sudah|punya|dapat|dikasih|kontrak|tanda|tangan))*"),
    ),
}
"""How each question is answered, no before yes: "tidak ada" holds both. What was paid already is
told elsewhere, and heard before this."""


def typed(text: str, question: Question) -> Typed:
    """What a text answers to a question; "" when it is no answer."""
    words = [one for one in re.findall(r"\w+", normaliser()(text)) if one not in FILLER]
    if words[:1] not in (["ya"], ["iya"]) and words[-1:] == ["ya"]:
        words.pop()  # "belum ya" softens, it does not agree
    plain = " ".join(words)
    if not words or len(words) > MOST_WORDS:
        return ""
    if UNKNOWN.fullmatch(plain):
        return "unknown"
    return next((one for one, how in ANSWERS[question] if re.fullmatch(how, plain)), "")
