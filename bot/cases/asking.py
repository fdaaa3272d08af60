"""Hears that somebody who waits asks whether anybody is there: "ini robot apa orang", "kok diem".
Pure.

The model has no say here: it takes such words for a greeting, a question about privacy, or the
status of a report.
"""

import re

MOST_WORDS = 10
"""Words beyond which a message tells more than that."""
_BOT = r"(?:bot|bott|robot|robott|mesin|ai|komputer|kecerdasan buatan|otomatis)(?:nya)?"
_PERSON = (
    r"(?:orang|org|wong|jalma|jelema|urang|manusia|admin|mimin|petugas|operator|cs|relawan)(?:nya|e)?"
    r"(?: (?:beneran|asli|sungguhan|betulan|bnrn))?"
)
_END = (
    r"(?: (?:sih|si|ga|gak|gk|g|ngga|nggak|engga|enggak|ora|ndak|tidak|tdk|kah|ya|yah|kan|apa|nih"
    r"|ini|dong|min|kak|ka|pak|bu|bang|mas|mbak|bukan|disini|disana|di sini|di sana|sini|online"
    r"|on|aja|to|teu|henteu|e|sekarang|skrg|nya|bot|itu))*"
)
_NOT = r"(?:ga|gak|gk|g|ngga|nggak|engga|enggak|tidak|tdk|blm|belum|ora|ndak|gada|gaada|teu|dak)"
_ANSWERED = r"(?:di|nge|me|mem|men)?(?:bales|bls|balas|jawab|respon|respond|baca|gubris|tanggap)\w*"
_YOU = (
    r"(?:ini|iki|ieu|niki|km|kamu|kmu|anda|lu|elu|kalian|sampeyan|sampean|maneh|situ"
    r"|di ?jawab|di ?bal[ae]s|(?:yang|yg) (?:jawab|bal[ae]s|baca|ngetik)"
    r"|(?:ngomong|chat|chatan|bicara|ngobrol) (?:sama|sm|dengan|dgn))"
)
ASKED = (
    rf"(?:{_YOU}|ini {_YOU})(?: (?:tuh|teh|tu|sama|sm|oleh|sih|itu|beneran|ini|cuma|apa))*"
    rf" (?:{_BOT}|{_PERSON})(?: (?:apa|atau|ato|opo|tah|apo) (?:{_BOT}|{_PERSON}))?{_END}",
    rf"(?:{_BOT}|{_PERSON}) (?:apa|atau|ato|opo|tah|apo) (?:{_BOT}|{_PERSON}){_END}",
    rf"(?:bot|robot|mesin|ai) (?:ya|kah|kan|ini|nih){_END}|{_PERSON} bukan{_END}",
    rf"(?:(?:apa|apakah|masih|kok|ini) )*(?:ada|ono|onok|aya|ado) (?:{_PERSON}|yang|yg)"
    rf"(?: (?:yang |yg )?(?:{_ANSWERED}|jaga|online|on|nungguin))?{_END}",
    r"(?:(?:kok|ko|knp|kenapa|napa|kunaon|ngopo|lah|loh) )?(?:pada )?(?:diem|diam|sepi|hening)"
    rf"(?: (?:aja|bae|wae|terus|semua|saja|doang))*{_END}",
    rf"(?:(?:kok|ko|knp|kenapa|napa|lah|loh|dari tadi|masih|saya|aku|(?:chat|pesan) saya) )*"
    rf"{_NOT} (?:ada )?(?:(?:yang|yg|orang|org) )?(?:(?:ada|yang|yg|juga) )*{_ANSWERED}{_END}",
    rf"(?:kapan|kpn|iraha|kapan ya) (?:(?:saya|aku|mau|akan|ini|bakal) )*"
    rf"(?:{_ANSWERED}|dibantu|ditolong){_END}",
    rf"(?:tolong |plis |please |mohon )?(?:{_ANSWERED}) "
    rf"(?:dong|donk|lah|dulu|cepat|cepet|please|plis|kak|min){_END}",
    rf"(?:masih|berapa|brp|kok|ko|nunggu) (?:lama|suwe)(?: (?:lagi|banget|amat|nunggu|nya))*{_END}",
    rf"mana (?:sih )?{_PERSON}{_END}|{_PERSON} (?:mana|kemana|ke mana|dimana|di mana){_END}",
    rf"(?:ini )?(?:siapa|sapa|sopo|saha)(?: (?:sih|ini|nih|yang|yg|disini|di sini|dibalik))*"
    rf"(?: {_ANSWERED}| ngetik)?{_END}",
)
"""Each is a whole clause; greetings before it are left out."""
_GREETING = (
    r"(?:(?:halo|hallo|hello|helo|hai|hay|hey|woi|woy|oi|p|permisi|punten|tes|test|assalamualaikum|maaf"
    r"|min|kak|ka|pak|bu|bang|mas|mbak|admin|gan|bro|eh|lho|loh|kok) )*"
)
WHOLE = re.compile(rf"{_GREETING}(?:{'|'.join(f'(?:{one})' for one in ASKED)})")


def asks_who_reads(text: str) -> bool:
    """Whether a message asks whether anybody is there, who that is, or why nothing comes.

    >>> asks_who_reads("kok diem? ini robot apa orang")
    True
    """
    said = re.sub(r"(.)\1{2,}", r"\1", text.casefold())
    clauses = [" ".join(re.findall(r"\w+", one)) for one in re.split(r"[.,!?;\n]+", said)]
    if sum(len(one.split()) for one in clauses) > MOST_WORDS:
        return False
    return any(WHOLE.fullmatch(one) for one in clauses if one)
