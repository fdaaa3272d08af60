"""Checks that no answer promises safety or results: nobody here can keep such a promise."""

import re
from collections.abc import Iterator

from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen

SURE = r"(?:pasti|tentu|dijamin|terjamin|dipastikan)"
RESULT = (
    r"(?:aman|selamat|resmi|asli|jujur|terpercaya|tepercaya|dibantu|ditolong|dilindungi|dijemput|"
    r"diselamatkan|dibebaskan|dipulangkan|pulang|bebas|kembali|berhasil|diproses|diterima|dibayar|"
    r"ditangkap|menang|cair|halal|legal)"
)
PROMISE = re.compile(
    rf"\b{SURE}(?: (?:akan|bisa|segera|langsung|tetap|juga|sangat))* {RESULT}\b"
    rf"|100 ?% {RESULT}\b|\b(?:aman|resmi) 100 ?%"
    r"|\b(?:tawaran|lowongan|agen|perusahaan|situs|pekerjaan)(?: \w+){0,3}? (?:ini|itu|tersebut) "
    r"(?:(?:ternyata|memang|sudah|sungguh|benar-benar) )?(?:aman|resmi|asli|terpercaya|tepercaya)\b"
    r"|\buang(?: (?!tidak|tak|belum)\w+){0,2} akan(?: \w+)? kembali\b"
    r"|\bkami (?:jamin|menjamin)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|‘[^’\n]*’|(?<!\w)'[^'\n]*'(?!\w)")
DENIED = re.compile(
    r"\b(?:(?:tidak|tak|belum|bukan)"
    r"(?: (?:ada|satu|pun|berarti|bisa|dapat|selalu|yang|kata|bahwa|tawaran|agen|lowongan))*"
    r"|jangan (?:\w+ )?percaya(?: \w+){0,4}|apakah(?: \w+){0,3}) ?$",
    re.IGNORECASE,
)
"""Words right before that turn a promise into a warning or a question."""


def promise_faults(text: str) -> Iterator[Fault]:
    """Promises in a text; not those that are denied, asked or quoted."""
    bare = QUOTED.sub("“”", re.sub(r"[^\S\n]+", " ", seen(text)))
    for found in PROMISE.finditer(bare):
        sentence_end = re.search(r"[.!?\n]", bare[found.end() :])
        asked = sentence_end is not None and sentence_end[0] == "?"
        if not asked and not DENIED.search(bare[: found.start()]):
            yield Fault("check.promise", {"kata": excerpt(found[0])})
